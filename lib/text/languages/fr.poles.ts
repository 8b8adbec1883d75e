// Owns the French predicates that are opposites of each other: data only.
import type { Poles } from './poles';

export const frenchPoles: Poles = [
  // What grew, rose or became dearer, and what shrank.
  [
    "augment*|hausse|hausses|monte|montent|monté|montée|montées|montés|grimp*|progress*|croît|croissance|accru*|accroît|accroissement|gagne* du terrain|gagné du terrain|bondi*|bond|doubl*|tripl*|enfl*|renchéri*|plus chers?|plus chères?|plus nombreu*|relev*|élargi*|s’étend|s'étend|en hausse",
    'baiss*|diminu*|chut*|recul*|réduit*|réduction|fond|fondu|dégringol*|décru|décroît|décroissance|rétréci*|moins chers?|moins chères?|moins nombreu*|perd* du terrain|perdu du terrain|abaiss*|repli|régress*|en baisse',
  ],
  [
    'autoris*|permet|permis|permise|permettent|permettre|légal|légale|légaux|légales|légalis*|feu vert|licite*|toléré*|accordé*|accorde',
    'interdi*|prohib*|illégal*|illicite*|proscri*|bann*|défendu*|refus*|feu rouge',
  ],
  [
    'vot[ée]|vot[ée]e|vot[ée]s|votent|voter|adopt*|approuv*|approbation|accept*|valid*|confirm*|entérin*|ratifi*|soutien*|soutenu*|favorable*|pour le|donné raison',
    'rejet*|repouss*|annul*|invalid*|cass[ée]|cass[ée]e|censur*|désapprouv*|retoqu*|écart*|désavou*|défavorable*|hostile*|oppos*|voté contre|vote contre|votent contre|contre',
  ],
  ['coupable*|condamn*|culpabilité', 'innocent*|acquitt*|relax*|blanchi*|mis hors de cause|mise hors de cause|non coupable'],
  [
    'obligatoire*|imposé|imposée|obligation|exigé|exigée|doit|doivent|obligé*|contraint*',
    "facultati*|volontaire*|optionnel*|libre choix|pas obligatoire|pas obligé*|n'est plus exigé",
  ],
  ['sûr|sûre|sûrs|sûres|inoffensi*|sans danger|sans risque|anodin*', 'dangereu*|nocif*|nocive*|toxique*|danger|risqué*|nuisible*'],
  ['efficace|efficaces|efficacité|marche|protège|protègent|soigne|guérit', 'inefficace*|inutile*|sans effet|inopérant*|ne sert à rien'],
  ['contamin*|pollu*|souill*|infect*', 'propre|propres|saine?s?|exempt* de|dépourvu* de|potable'],
  ['ouvert|ouverte|ouverts|ouvertes|ouvre|ouvrent|rouvr*|rouvert*|réouverture|ouverture|rouvri*', 'fermé*|ferme|ferment|fermeture|fermer|clos|close'],
  [
    'continu*|poursui*|maintien*|maintenu*|reste* en vigueur|prolong*',
    'arrêt*|cess*|stopp*|mis fin|met fin|interromp*|suspend*|suspens*|abandonn*|supprim*|aboli*',
  ],
  ['participé*|participe|participent|présent|présente|présents|assist*|venu|rendu* aux urnes', 'absent*|boycott*|boud*|abstenu*|abstention|manqué|pas venu'],
  ['en bonne santé|indemne*|en pleine forme|rétabli*|guéri*|apte', 'bless*|malade*|souffrant*|inapte*'],
  ['surviv*|survécu|vivant*|en vie|sauvé*|rescapé*', 'mort|morte|morts|décéd*|tué|tuée|tués|trouvé la mort'],
  ['libéré*|libère|remis* en liberté|relâché*', 'arrêté*|incarcér*|détenu*|écroué*|emprisonn*|interpell*'],
  ["respect*|dans les délais|à temps|à l'heure|tenu*|dans le budget", 'dépass*|retard*|en retard|explos*|hors délai*|trop tard'],
  ['adhér*|rejoint|rejoi*|entré dans|intégr*', 'quitt*|retir*|sorti* de|retrait'],
  ['réussi*|succès|abouti*|obtenu', 'échou*|échec|raté*|recalé*|manqué'],
  ['bénéfice*|excédent*|bénéficiaire*', 'perte|pertes|déficit*|déficitaire*'],
  ['suffisant*|suffi*|assez', 'insuffisant*|manque|manquent|pénurie*|trop peu'],
  ['amélior*|mieux', 'détérior*|aggrav*|dégrad*|empir*|pire'],
  ['embauch*|recrut*|nommé*|engagé*', 'licenci*|renvoy*|limog*|démis'],
  ['confirm*|reconnu|reconnaît|admis|avoué', 'démenti*|dément|niait|nié|nie|contest*'],
];
