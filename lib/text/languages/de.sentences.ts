// Owns the German words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const deSentences: SentenceWords = {
  joined:
    'dr erm prof Hr Fr Hrn Frl Frz ing dipl dipl-ing dipl.-ing Mag med phil jur rer nat oec theol h.c dr.h.c habil St Gen Ltn Hptm Präs Vors stv stellv Stellv z.b zb z.t zt d.h dh u.u i.d.r idr i.a o.g og s.o s.u v.a m.e a.d i.s.d i.v bzw bspw beispielsw ca evtl ggf ggfs inkl exkl einschl zzgl abzgl insb insbes sog vgl bez bezgl betr gem lt mind ungef ehem vs v jew kath evang christl jüd frz franz engl dt dtsch amerik brit österr schweiz internat wiss techn polit wirtsch soz urspr eigtl entspr erw allg bes hg hrsg hrsgg verf übers zit orig monatl jährl tägl Aufl ausg Ausg röm gr lat Ing Sr Jr z d u i o s a m Z D n rd zirka vsl voraussichtl durchschn tgl wöchentl gegr Oberstlt Oberst.Lt Ofw Uffz Maj Kpt Adm Kard Bf Ebf Pfr Pf Bgm Staatssekr Reg Dipl Bürgerm Dir Verw Red Mitgl Abg Geschf gschf kaufm stud cand akad nördl südl westl östl ehrenamtl verstorb vergl Anw Just Ges.m Sen Komm Kom unv verb vorl vorauss zul zw div Dres Kfm Kffr norw schwed dän poln russ ung tschech ital span port niederl türk arab hebr chin jap allerd prot ev luth ref orth städt staatl ges jun iun vet dent pharm psych biol agr forest pol paed math publ disc Pr Pkg Pck gestr Stat Statist Landw Bayer Sächs Hess Nieders Westf Württ Brandenb Thür Saarl Hamb Bundesw Verb Ausw Parl Wiss Vereinig Konst Kath Kgl Königl Kaiserl Freiw Allg Öff Öffentl Techn Bez Gen.-Dir Gen.-Sekr Min.-Präs Abt.-Ltr Stadtr Gem Gemeinder Landr überarb aktual neubearb unveränd erweit gekürz durchges überarbeit bearb hrsgeg angef mitgl',
  open: 'usw etc ggü Str str Pl Abt abt Univ Inst Ges e.v co Co inc Inc corp Corp ltd Ltd jr sr Jh Jhd Jhdt n.chr v.chr Chr d.j d.m u.v.m uvm u.v.a usf od tel Tel Hbf Bhf k.o u.a o.ä v.a mio mrd tsd Mio Mrd Tsd Bill Std std Sek sek Min min max Mill GmbH jun sen beziehungsw u.dgl dgl u.ä u.a.m v.u.Z u.Z n.u.Z Gebr Nachf Kl Gr Wwe Fa Forts Verl Hdb Zs geb gest verh verw gesch n.v i.e al',
  states: '',
  places: '',
  beforePlaces: '',
  afterPlaces: '',
  numbered:
    'nr nrn no Art art abs Abs kap Kap abb Abb tab Tab ziff Ziff Bd Bde S s Bl az Az Rn Rz Anm fn Fn Teil Jg jg Ver Pkt pkt Paragr Fig fig Nr bd Rs Artt Kor Thess Tim Petr Joh Mt Mk Lk Röm Gal Eph Phil Hebr Jak Offb Gen Ex Lev Num Dtn Ps Spr Jes Jer Ez Hos Sure Lit lit Urt Beschl Erw Rdnr Randnr Drs Drucks Sp Sept Str Tel tel Rd Anl Bst Buchst Var Alt Hs Nrn UAbs Erl Apg Weish Sir Tob Mose n° N°',
  dated: 'jan feb febr apr aug sept okt nov dez Jan Feb Febr Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So',
  openers:
    'der die das dem den des ein eine einer einem einen eines er sie es wir ich ihr du man in im am an auf aus bei beim mit nach seit von vom vor zu zum zur für um über unter durch gegen ohne wegen trotz während neben zwischen hinter ab bis wenn weil da dass als ob wie wo was wer wen wem warum wieso weshalb welche welcher welches doch aber und oder denn auch nur noch schon so dann danach dabei damit dazu dafür dagegen daraus davon daran darauf darin darum daher deshalb deswegen trotzdem dennoch jedoch allerdings zudem außerdem ferner hingegen stattdessen schließlich zuletzt zunächst zuvor heute gestern morgen jetzt nun hier dort dieser diese dieses diesem diesen jener jene jeder jede jedes jedem alle allen viele vielen einige manche mehrere beide wenige kein keine keiner keinen nicht nichts niemand jemand sein seine seiner seinen seinem ihre ihrer ihren ihrem unser unsere mein meine obwohl obgleich sobald solange falls sofern immer nie etwa rund laut zwar sowie insgesamt derzeit bereits erst seitdem dies vielleicht natürlich tatsächlich eigentlich leider bislang bisher künftig ebenso genau gerade so sonst somit weil wenngleich nachdem bevor ehe damals inzwischen mittlerweile anschließend später früher zugleich gleichzeitig ist sind war waren hat haben wird werden kann können soll sollen muss müssen ja nein',
  times: '',
  afterTime: '',
  lettered: 'vitamin hepatitis plan typ gruppe klasse variante teil punkt buchstabe kategorie stufe phase serie modell liga anhang',
  ordinals: true,
  counted:
    'platz rang seite kapitel artikel nummer nr abschnitt teil punkt minute gleis linie raum zimmer hausnummer um auf von bis mit mindestens höchstens über unter rund etwa nur fast gut knapp insgesamt folge staffel band absatz paragraf zu gegen ca und + - jahrgang alter',
  ordered:
    'minute minuten spielminute jahrhundert jahrhunderts jahrtausend mal stock stockwerk etage runde spieltag lebensjahr lebensjahres geburtstag todestag jahrestag hochzeitstag klasse auflage sitzung platz rang tag woche monat quartal halbzeit drittel sekunde staffel folge weltkrieg weltkriegs bundestag legislaturperiode wahlperiode auswärtssieg sieg niederlage saisontor tor änderung absatz kapitel januar februar märz april mai juni juli august september oktober november dezember',
  finite:
    'ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte soll sollen sollte muss müssen musste will wollen wollte darf dürfen gibt gab kam kommt sagt sagte bleibt blieb steht stand liegt lag geht ging fehlt fehlten zeigt zeigte sieht sah schwieg schweigt war’s',
  followed: 'mio mrd tsd bill Mio Mrd Tsd Bill co Co',
  saying:
    'sagt sagte sagen fragt fragte fragen schreibt schrieb schreiben ruft rief meint meinte antwortet antwortete erklärt erklärte betont betonte ergänzt ergänzte fügt fügte will wollte twitterte erwidert erwiderte titelt titelte rufen riefen schrie schrien brüllte jubelte fordert forderte klagt klagte kommentiert kommentierte warnt warnte gibt gab erzählt erzählte lacht lachte entgegnet entgegnete heißt hieß berichtet berichtete wundert wunderte begann beginnt seufzte stöhnte wettert wetterte schimpft schimpfte höhnte spottete scherzte so',
  marked: 'yahoo! jeopardy!',
};
