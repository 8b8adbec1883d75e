// Owns the German words by which sentence ends are told from abbreviations.
import type { SentenceWords } from '../sentences';

export const deSentences: SentenceWords = {
  joined:
    'dr prof hr fr hrn frl ing dipl dipl-ing mag med phil jur rer nat oec theol h.c dr.h.c st gen ltn hptm major präs vors stv stellv z.b zb z.t zt d.h dh u.a ua u.u i.d.r idr i.a o.ä o.g og s.o s.u v.a va m.e a.d i.s.d i.v bzw bspw beispielsw ca evtl ggf ggfs inkl exkl einschl zzgl abzgl insb insbes sog vgl bez bezgl betr gem lt mind max min ungef ehem geb gest verh verw gesch alias vs v bez. etw jmd jmdn jmds jew jeweil kath evang ev christl jüd frz franz engl dt dtsch amerik brit russ ital span griech lat österr schweiz europ intern nat wiss techn polit wirtsch soz rel urspr eigtl eig entspr erw allg bes ff hg hrsg hrsgg verf übers red zit orig mio mrd tsd bill std sek min monatl jährl tägl km/h aufl ausg b.v g.m.b.h u o d z i a s m',
  open: 'usw etc ggü str pl abt univ inst ges u.s u.k e.v ev co inc corp ltd jr sr jh jhd jhdt n.chr v.chr chr d.j d.m p.a o.k u.v.m uvm u.v.a usf od tel fax hbf bhf flgh geb. ao k.o pkt bd',
  numbered: 'nr nrn no art abs kap abb tab ziff bd bde s seite bl az rn rz anm fn lit teil heft jg ver §',
  dated: 'jan feb febr mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so',
  openers:
    'der die das dem den des ein eine einer einem einen eines er sie es wir ich ihr du man in im am an auf aus bei beim mit nach seit von vom vor zu zum zur für um über unter durch gegen ohne wegen trotz während neben zwischen hinter ab bis wenn weil da dass als ob wie wo was wer wen wem warum wieso weshalb welche welcher welches doch aber und oder denn auch nur noch schon so dann danach dabei damit dazu dafür dagegen daraus davon daran darauf darin darum daher deshalb deswegen trotzdem dennoch jedoch allerdings zudem außerdem ferner hingegen stattdessen schließlich zuletzt zunächst zuvor heute gestern morgen jetzt nun hier dort dieser diese dieses diesem diesen jener jene jeder jede jedes jedem alle allen viele vielen einige manche mehrere beide wenige kein keine keiner keinen nicht nichts niemand jemand sein seine seiner seinen seinem ihre ihrer ihren ihrem unser unsere mein meine obwohl obgleich sobald solange falls sofern immer nie etwa rund laut zwar sowie insgesamt derzeit bereits erst seitdem dies vielleicht natürlich tatsächlich eigentlich leider bislang bisher künftig ebenso genau gerade so sonst somit weil wenngleich nachdem bevor ehe damals inzwischen mittlerweile anschließend später früher zugleich gleichzeitig ist sind war waren hat haben wird werden kann können soll sollen muss müssen ja nein',
  times: '',
  afterTime: '',
  lettered: 'vitamin hepatitis plan typ gruppe klasse variante teil punkt buchstabe kategorie stufe phase serie modell liga anhang',
  ordinals: true,
  counted:
    'platz rang seite kapitel artikel nummer nr abschnitt teil punkt minute gleis linie raum zimmer hausnummer um auf von bis mit über unter rund etwa nur fast gut knapp insgesamt folge staffel band absatz paragraf zu gegen ca und + - jahrgang alter',
  saying:
    'sagt sagte sagen fragt fragte fragen schreibt schrieb schreiben ruft rief meint meinte antwortet antwortete erklärt erklärte betont betonte ergänzt ergänzte fügt fügte will wollte twitterte erwidert erwiderte',
  marked: 'yahoo! jeopardy!',
};
