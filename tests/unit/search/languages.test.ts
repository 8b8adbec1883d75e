import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/search/guards';

type Pair = readonly [language: string, relation: 'same' | 'opposite' | 'differs', statement: string, wording: string];

const relationOf = ([language, , statement, wording]: Pair): string => judge(statement, wording, { language }).relation;
const test = (pairs: readonly Pair[]): void => {
  it.each(pairs)('%s: %s: %s', (...pair) => {
    expect(relationOf(pair)).toBe(pair[1]);
  });
};

describe('numbers in words', () => {
  test([
    ['de', 'same', 'Die Stadt kaufte siebenhundertfünfzig Bäume.', 'Die Stadt kaufte 750 Bäume.'],
    ['de', 'same', 'Der Umbau kostete zweiundzwanzig Millionen Euro.', 'Der Umbau kostete 22 Millionen Euro.'],
    ['de', 'differs', 'Die Stadt kaufte siebenhundertfünfzig Bäume.', 'Die Stadt kaufte 570 Bäume.'],
    ['de', 'differs', 'Der Umbau kostete zweiunddreißig Millionen Euro.', 'Der Umbau kostete 22 Millionen Euro.'],
    ['fr', 'same', 'La mairie a planté quatre-vingt-dix-sept arbres.', 'La mairie a planté 97 arbres.'],
    ['fr', 'same', 'La mairie a planté soixante et onze arbres.', 'La mairie a planté 71 arbres.'],
    ['fr', 'differs', 'La mairie a planté quatre-vingts arbres.', 'La mairie a planté 24 arbres.'],
    ['fr', 'differs', 'Le chantier a coûté deux cent cinquante euros.', 'Le chantier a coûté 350 euros.'],
    ['es', 'same', 'El ayuntamiento plantó treinta y tres árboles.', 'El ayuntamiento plantó 33 árboles.'],
    ['es', 'same', 'El ayuntamiento compró doscientas farolas.', 'El ayuntamiento compró 200 farolas.'],
    ['es', 'differs', 'El ayuntamiento compró seiscientas farolas.', 'El ayuntamiento compró 700 farolas.'],
    ['es', 'differs', 'El ayuntamiento plantó veintitrés árboles.', 'El ayuntamiento plantó 33 árboles.'],
    ['ru', 'same', 'Город купил триста сорок пять автобусов.', 'Город купил 345 автобусов.'],
    ['ru', 'same', 'Школу построили за двадцать один месяц.', 'Школу построили за 21 месяц.'],
    ['ru', 'differs', 'Город купил двести автобусов.', 'Город купил триста автобусов.'],
    ['ru', 'differs', 'Налог вырос до шестнадцати процентов.', 'Налог вырос до 18 процентов.'],
  ]);
});

describe('opposite predicates', () => {
  test([
    ['de', 'opposite', 'Im Mai ging die Zahl der Unfälle in Bremen zurück.', 'Die Zahl der Unfälle in Bremen ist im Mai gestiegen.'],
    ['de', 'opposite', 'Der Stadtrat lehnte den Bau der Brücke ab.', 'Der Stadtrat hat dem Bau der Brücke zugestimmt.'],
    ['de', 'opposite', 'Das Gericht sprach den Arzt frei.', 'Das Gericht hat den Arzt verurteilt.'],
    ['de', 'same', 'Im Mai nahm die Zahl der Unfälle in Bremen zu.', 'Die Zahl der Unfälle in Bremen ist im Mai gestiegen.'],
    ['de', 'same', 'Der Stadtrat lehnte den Bau der Brücke ab.', 'Der Stadtrat hat dem Bau der Brücke nicht zugestimmt.'],
    ['de', 'same', 'Das Baden im See ist untersagt.', 'Im See ist das Baden nicht erlaubt.'],
    ['fr', 'opposite', 'Les loyers de Nantes ont baissé en mai.', 'En mai, les loyers ont augmenté à Nantes.'],
    ['fr', 'opposite', 'Le glacier ne cesse de reculer.', 'Le glacier progresse.'],
    ['fr', 'opposite', 'Le port du casque est facultatif à vélo.', 'Le casque est obligatoire à vélo.'],
    ['fr', 'opposite', 'Le juge a relaxé le maire.', 'Le juge a condamné le maire.'],
    ['fr', 'same', "Le tribunal n'a pas validé l'élection du maire.", "Le tribunal a annulé l'élection du maire."],
    ['fr', 'same', "Le port du casque n'est pas facultatif à vélo.", 'Le casque est obligatoire à vélo.'],
    ['es', 'opposite', 'En Lima, las peleas de gallos siguen siendo legales.', 'Las peleas de gallos están prohibidas en Lima.'],
    ['es', 'opposite', 'El Supremo dio por válida la ley de costas.', 'El Supremo anuló la ley de costas.'],
    ['es', 'opposite', 'El tribunal absolvió al alcalde.', 'El tribunal condenó al alcalde.'],
    ['es', 'same', 'El agua de Alicante no se puede beber.', 'El agua de Alicante no es apta para el consumo.'],
    ['es', 'same', 'Los alquileres en Soria han descendido.', 'Los alquileres han bajado en Soria.'],
    ['ru', 'opposite', 'Хлеб в Омске за месяц подешевел.', 'Цены на хлеб в Омске за месяц выросли.'],
    ['ru', 'opposite', 'Суд оправдал директора завода.', 'Суд признал директора завода виновным.'],
    ['ru', 'opposite', 'Депутаты отклонили закон о тишине.', 'Депутаты приняли закон о тишине.'],
    ['ru', 'same', 'Жителей в Омске стало меньше.', 'Число жителей в Омске сократилось.'],
    ['ru', 'same', 'Суд не оправдал директора завода.', 'Суд осудил директора завода.'],
  ]);
});

describe('what is not shown', () => {
  const outerOf = (language: string, statement: string, wording: string) => {
    const { relation, outer } = judge(statement, wording, { language });
    return [relation, outer?.kind];
  };

  it.each([
    ['de', 'Nichts deutet darauf hin, dass der Minister das Geld genommen hat.', 'Der Minister hat das Geld genommen.'],
    ['de', 'Keine Studie belegt, dass Kaffee das Herz schädigt.', 'Kaffee schädigt das Herz.'],
    ['fr', 'Aucune étude ne démontre que le café abîme le cœur.', 'Le café abîme le cœur.'],
    ['fr', "Rien ne prouve que le ministre a pris l'argent.", "Le ministre a pris l'argent."],
    ['es', 'Ningún estudio demuestra que el café dañe el corazón.', 'El café daña el corazón.'],
    ['es', 'No está demostrado que el ministro robara el dinero.', 'El ministro robó el dinero.'],
    ['ru', 'Ни одно исследование не показало, что кофе вредит сердцу.', 'Кофе вредит сердцу.'],
    ['ru', 'Ничто не указывает на то, что министр взял деньги.', 'Министр взял деньги.'],
  ])('is the same thing held without evidence: %s: %s', (language, statement, wording) => {
    expect(outerOf(language, statement, wording)).toEqual(['same', 'no-evidence']);
  });
});

describe('how much of it', () => {
  test([
    ['de', 'differs', 'Einige Schulen in Köln haben geschlossen.', 'Alle Schulen in Köln haben geschlossen.'],
    ['es', 'differs', 'Algunos colegios de Lugo tienen piscina.', 'Todos los colegios de Lugo tienen piscina.'],
    ['es', 'same', 'La mayor parte de los colegios de Lugo tiene piscina.', 'La mayoría de los colegios de Lugo tiene piscina.'],
    ['ru', 'differs', 'Из-за тумана отменили часть рейсов из Казани.', 'Все рейсы из Казани отменили из-за тумана.'],
  ]);
});

describe('another one in the same part, and two that changed parts', () => {
  test([
    ['de', 'differs', 'Norwegen hat die Ausfuhr von Fisch nach China eingestellt.', 'Island hat den Export von Fisch nach China gestoppt.'],
    ['de', 'differs', 'Die Relativitätstheorie wurde von Max Planck entwickelt.', 'Albert Einstein entwickelte die Relativitätstheorie.'],
    ['de', 'differs', 'Der Trainer beleidigte den Schiedsrichter nach dem Spiel.', 'Der Schiedsrichter hat den Trainer nach dem Spiel beleidigt.'],
    ['de', 'same', 'Von der Polizei wurde der Bürgermeister angezeigt.', 'Die Polizei hat den Bürgermeister angezeigt.'],
    ['de', 'same', 'Der Schiedsrichter wurde vom Trainer beleidigt, wie Zuschauer in München berichten.', 'Der Trainer hat den Schiedsrichter beleidigt.'],
    ['de', 'same', 'Die dänische Regierung schließt die Grenze zu Deutschland.', 'Dänemark macht die Grenze zu Deutschland dicht.'],
    ['de', 'same', 'Angela Merkel lobte die Kölner Ärzte, sagte ihr Sprecher Steffen Seibert.', 'Merkel lobte die Ärzte in Köln.'],
    ['de', 'differs', '31 Prozent der Lehrer arbeiten in Teilzeit.', 'Der Anteil der Lehrer in Teilzeit liegt bei 13 Prozent.'],
    ['de', 'same', 'Den Stromausfall in Lübeck löste ein Bagger aus.', 'Ein Bagger hat den Stromausfall in Lübeck verursacht.'],
    ['de', 'opposite', 'Die Mieten in Dortmund sind günstiger geworden.', 'Die Mieten in Dortmund sind gestiegen.'],
    ['de', 'differs', 'Die meisten Bäcker in Ulm öffnen sonntags.', 'Alle Bäcker in Ulm öffnen sonntags.'],
    ['fr', 'differs', "Le Portugal a suspendu l'importation de viande brésilienne.", "L'Italie a suspendu l'importation de viande brésilienne."],
    ['fr', 'differs', 'Le tableau a été peint par Claude Monet.', 'Paul Cézanne a peint ce tableau.'],
    ['fr', 'differs', "L'usine de Vierzon a été rachetée par le groupe Malvo.", "Le groupe Tirand a racheté l'usine de Vierzon."],
    ['fr', 'differs', 'Le policier a frappé le journaliste pendant la manifestation.', 'Le journaliste a frappé le policier pendant la manifestation.'],
    ['fr', 'same', 'Le policier a été frappé par le journaliste pendant la manifestation.', 'Le journaliste a frappé le policier pendant la manifestation.'],
    ['fr', 'differs', "L'avion s'est écrasé près de Toulouse.", "L'avion s'est écrasé près de Bordeaux."],
    ['fr', 'same', 'Les écoles lyonnaises ferment à 16 heures, selon la maire Claire Dupuis.', 'Les écoles de Lyon ferment à 16 heures.'],
    ['fr', 'same', 'Paris a fermé son ambassade au Niger.', 'La France a fermé son ambassade au Niger.'],
    ['fr', 'same', 'Le sénateur a été giflé par une manifestante à Brest.', 'Une manifestante a giflé le sénateur à Brest.'],
    ['fr', 'differs', 'Sept cents soldats ont été envoyés au Mali.', 'La France a envoyé six cents soldats au Mali.'],
    ['fr', 'opposite', 'Le conseil municipal a repoussé le projet de tramway.', 'Le conseil municipal a adopté le projet de tramway.'],
    ['fr', 'same', 'La fréquentation des musées est en recul à Nice.', 'À Nice, la fréquentation des musées baisse.'],
    ['es', 'differs', 'Noruega ha prohibido la caza de ballenas.', 'Japón ha prohibido la caza de ballenas.'],
    ['es', 'differs', 'El puente de Cádiz fue construido por la constructora Velmar.', 'La empresa Torcal construyó el puente de Cádiz.'],
    ['es', 'differs', 'La novela fue escrita por Mario Vargas Llosa.', 'Gabriel García Márquez escribió la novela.'],
    ['es', 'differs', 'El profesor denunció al director del colegio.', 'El director del colegio denunció al profesor.'],
    ['es', 'same', 'El director del colegio fue denunciado por el profesor.', 'El profesor denunció al director del colegio.'],
    ['es', 'differs', 'La fábrica de baterías se construirá en Badajoz.', 'La fábrica de baterías se construirá en Navarra.'],
    ['es', 'same', 'La Casa Blanca sancionó a Irán.', 'Estados Unidos sancionó a Irán.'],
    ['es', 'opposite', 'El paro en Vigo ha descendido este año.', 'El paro ha crecido en Vigo este año.'],
    ['es', 'differs', 'La presa costó cuatrocientos millones de euros.', 'La presa costó 600 millones de euros.'],
    ['es', 'same', 'En Murcia, a los regantes les recortaron el agua, dijo ayer Pedro Soler.', 'Recortaron el agua a los regantes de Murcia.'],
    ['ru', 'differs', 'Мост в Перми построила компания «Гранит».', 'Мост в Перми построен компанией «Восток».'],
    ['ru', 'differs', 'Картину написал Исаак Левитан.', 'Картина написана Ильёй Репиным.'],
    ['ru', 'differs', 'Тренер ударил журналиста после матча.', 'Журналист ударил тренера после матча.'],
    ['ru', 'same', 'Журналиста после матча ударил тренер.', 'Тренер ударил журналиста после матча.'],
    ['ru', 'differs', 'Турция закрыла воздушное пространство для Армении.', 'Грузия закрыла воздушное пространство для Армении.'],
    ['ru', 'differs', 'Пожар на складе произошёл в Саратове.', 'Пожар на складе произошёл в Самаре.'],
    ['ru', 'same', 'В самарской больнице закончились лекарства, сообщил Иван Петров.', 'В больнице Самары закончились лекарства.'],
    ['ru', 'same', 'Мост через Волгу закрыт, рассказала Анна Смирнова.', 'Закрыли мост через Волгу.'],
    ['ru', 'opposite', 'Парламент Латвии отклонил закон о языке.', 'Парламент Латвии принял закон о языке.'],
    ['ru', 'same', 'Сергеем Павловым был открыт новый вид бабочек.', 'Сергей Павлов открыл новый вид бабочек.'],
    ['ru', 'differs', 'Польша обвинила Литву в нарушении границы.', 'Литва обвинила Польшу в нарушении границы.'],
  ]);
});

describe('one number, and names behind what they are', () => {
  test([
    ['de', 'differs', 'Der Tunnel bei Passau ist 12 Kilometer lang geworden.', 'Die Länge des Tunnels bei Passau beträgt 21 Kilometer.'],
    ['de', 'differs', 'Den Auftrag bekam der Hersteller Lindor.', 'Den Auftrag bekam der Hersteller Mavik.'],
    ['de', 'differs', 'In Zwickau hat die Polizei ein Waffenlager entdeckt.', 'Die Polizei hat in Chemnitz ein Waffenlager entdeckt.'],
    ['de', 'same', 'Die Firma Lindor erhielt den Auftrag aus Bonn.', 'Das Unternehmen Lindor bekam den Auftrag aus Bonn.'],
    ['de', 'same', 'In Haft sitzt der Täter seit Mai.', 'Der Täter sitzt seit Mai in Haft.'],
    ['de', 'differs', 'Bei dem Erdbeben in Peru starben 40 Menschen.', 'Das Erdbeben in Peru forderte sechzig Tote.'],
    ['de', 'same', 'Das Werk in Jena hat 400 Mitarbeiter entlassen.', 'Das Jenaer Werk hat vierhundert Beschäftigte entlassen.'],
    ['fr', 'differs', 'Le chantier est revenu à la société Bastel.', 'La société Corvo a obtenu le chantier.'],
    ['fr', 'differs', 'Le séisme au Pérou a tué 40 personnes.', 'Le séisme au Pérou a fait soixante morts.'],
    ['fr', 'differs', 'Le tunnel mesure 12 kilomètres.', 'La longueur du tunnel est de 21 kilomètres.'],
    ['fr', 'same', 'Le séisme au Pérou a tué soixante personnes, dont 12 enfants.', 'Le séisme au Pérou a fait 60 morts.'],
    ['fr', 'same', 'Une vingtaine de vols ont été annulés à Nice.', 'À Nice, 20 vols ont été annulés.'],
    ['es', 'differs', 'El terremoto de Perú mató a 40 personas.', 'El terremoto de Perú dejó sesenta muertos.'],
    ['es', 'differs', 'La obra recayó en la empresa Tarsis.', 'La empresa Molveno ganó la obra.'],
    ['es', 'same', 'El Ejecutivo subirá las pensiones en enero.', 'El Gobierno subirá las pensiones en enero.'],
    ['es', 'same', 'Los sevillanos votaron en masa.', 'En Sevilla se votó en masa.'],
    ['es', 'differs', 'El 31 % de los maestros trabaja a media jornada.', 'La proporción de maestros a media jornada es del 13 %.'],
    ['ru', 'differs', 'Закон о языке принял парламент Латвии.', 'Парламент Эстонии принял закон о языке.'],
    ['ru', 'differs', 'Длина тоннеля составила 12 километров.', 'Тоннель имеет длину 21 километр.'],
    ['ru', 'differs', 'Землетрясение в Перу унесло жизни 40 человек.', 'При землетрясении в Перу погибли шестьдесят человек.'],
    ['ru', 'same', 'Парламентом Латвии принят закон о языке.', 'Парламент Латвии принял закон о языке.'],
    ['ru', 'same', 'Компания «Гранит» построила в Перми мост.', 'Мост в Перми построен фирмой «Гранит».'],
    ['ru', 'differs', 'Подряд на мост получила фирма «Гранит».', 'Подряд на мост достался компании «Восток».'],
    ['ru', 'opposite', 'Яблоки на рынке стали дешевле, цены упали.', 'Цены на яблоки на рынке выросли.'],
  ]);
});
