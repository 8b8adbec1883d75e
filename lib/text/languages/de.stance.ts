// Owns the German cues of stance: what refutes, what questions, what only supposes. Data only.
import type { StanceData } from '../stance-data';

export const stanceDe: StanceData = {
  refutingBefore:
    /(?<!\p{L})(?:keine?n?(?: \p{L}+){0,2} (?:belege?|beweise?|hinweise?|anzeichen|indizien|anhaltspunkte|zusammenhang)|keine (?:einzige )?(?:studie|untersuchung)\p{L}* (?:\p{L}+ )?(?:belegt|zeigt|beweist|bestätigt)|nichts (?:deutet|spricht)|anders als (?:oft |häufig |vielfach )?(?:behauptet|angenommen|dargestellt)|entgegen (?:der|einer|anders)|widerleg\p{L}*|entkräft\p{L}*|mythos|mythen|märchen|irrtum|irrglaube|falschmeldung\p{L}*|falschbehauptung\p{L}*|lüge|legende(?! nach)|nicht,? dass|verschwörungs\p{L}*|desinformation|falsche[nrs]? (?:behauptung|aussage|gerücht|annahme|darstellung)\p{L}*|(?:haltlose|unbegründete|unbelegte|erfundene|irreführende)[nrs]? \p{L}+|es ist (?:\p{L}+ )?(?:falsch|unwahr|nicht wahr|gelogen|nicht richtig|ein mythos|ein irrtum)|(?:es )?stimmt nicht, dass|keine(?:rlei)? (?:pläne|absicht|absichten)|fälschlich\p{L}*|zu unrecht|wahrheitswidrig|irrtümlich\p{L}*)(?!\p{L})|^\W*(?:nein|falsch|mythos|mitnichten|fake[- ]news|fake|falschmeldung|irrtum|von wegen|ente)[,:!]\s/iu,
  refutingAfter:
    /(?<!\p{L})(?:(?:gehör|zähl)\p{L}+ zu den|ist ein(?:e[rs]?)? (?:der|dieser)?) ?(?:\p{L}+ ){0,3}(?:irrt[uü]m\p{L}*|myth(?:os|en)|legenden?|märchen|falschmeldung\p{L}*|gerücht\p{L}*|ammenmärchen)(?!\p{L})|(?<!\p{L})(?:widerleg|widersprech|widerspr)\p{L}* (?:das|dem|dies|ihm|ihr)(?!\p{L})|(?<!\p{L})(?:gibt|gebe|gab|liegen|existieren) (?:es )?(?:\p{L}+ )?(?:kein(?:e|en|er|erlei)?|nicht den geringsten) (?:\p{L}+ )?(?:belege?|beweise?|hinweise?|anhaltspunkte?|indizien)(?!\p{L})|(?<!\p{L})(?:belegt|bewiesen|wahr|nachgewiesen) ist (?:davon |daran )?nichts(?!\p{L})|(?<!\p{L})(?:mit|durch|von) (?:künstlicher intelligenz|ki|einer ki) (?:erstellt|erzeugt|generiert|manipuliert)|(?<!\p{L})ki-generiert\p{L}*|(?<!\p{L})(?:ist|sind|war|waren|sei|seien|bleibt|wurde|wurden)(?: \p{L}+){0,3} (?:falsch|unwahr|erfunden|widerlegt|unbegründet|haltlos|unsinn|(?:eine |reine )?ente|fantasie|quatsch|blödsinn|humbug|übertrieben|aus der luft gegriffen|mythos|märchen|lüge|falschmeldung|irreführend|irrtum|legende|verschwörungstheorie|unbelegt|frei erfunden|gefälscht)(?!\p{L})|(?<!\p{L})(?:stimmt nicht|trifft nicht zu|entbehrt jeder grundlage|hält (?:\p{L}+ ){0,3}nicht stand|(?:für|als) (?:\p{L}+ )?(?:falsch|unsinn|lüge|unwahr|haltlos)|zurückgewiesen|dementiert|wies (?:\p{L}+ ){1,6}zurück|weist (?:\p{L}+ ){1,6}zurück)(?!\p{L})/iu,
  refutingWhole:
    /(?<!\p{L})(?:ist|sei|war) (?:gar |überhaupt )?nichts (?:\p{L}+ )?dran(?!\p{L})|(?<!\p{L})(?:nannte|nennt|nannten|bezeichne\p{L}+) [^.;]{0,60}(?:gerücht|vorw[uü]rf|bericht|behauptung|meldung|anschuldigung|darstellung)\p{L}*[^.;]{0,80}(?:unsinn|lüge|falsch|haltlos|absurd|erfunden|quatsch|märchen|verleumdung|propaganda|unwahr)\p{L}*|(?<!\p{L})(?:beweis|zeig|beleg|sprech|sag|bewies|leg)\p{L}* (?:genau |eher )?(?:das|fürs?|vom) gegenteil(?!\p{L})|(?<!\p{L})das gegenteil (?:ist|trifft|war)(?!\p{L})|[“”"»«]\s*[:–—-]\s*(?:falsch|stimmt nicht|unwahr|irreführend|fake|nein)(?!\p{L})|(?<!\p{L})(?:sogenannte|angebliche|vermeintliche|als)\p{L}* [^.;]{3,90}(?<!\p{L})(?:ist|sind|war|waren) (?:in wahrheit|in wirklichkeit|tatsächlich)(?!\p{L})|(?<!\p{L})(?:davon|von [^.;]{3,60}) (?:kann|könne) keine rede sein|(?<!\p{L})(?:gibt|gebe|gab) es nicht(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:inszenier\p{L}*|gefälscht\p{L}*|gefaked|fälsch\p{L}*|erfund\p{L}*|lüg\p{L}*|falsch\p{L}*|mythos|nicht|kein\p{L}*|nie|niemals|niemand|ohne|propaganda|manipul\p{L}*|schauspieler\p{L}*)(?!\p{L})/iu,
  contrary: /(?<!\p{L})entgegen [^,;]{3,120},/iu,
  parting: /(?<!\p{L})(?:bevor|nachdem|bis|als|während|weil|da|obwohl)(?!\p{L})|;/iu,
  turning: /[;:—–]|(?<!\p{L})(?:sondern|aber|doch|obwohl|während|weil|wenn|als)(?!\p{L})|, (?:die|der|das|den) /iu,
  joining: /(?<!\p{L})(?:und|aber|sondern)(?: \p{L}+)?\s*$/iu,
  refutingNext:
    /^(?:[„“"]?(?:doch |aber |tatsächlich |in wahrheit )?(?:(?:das|dies|diese (?:behauptung|aussage|zahl)|die (?:behauptung|aussage|zahl|geschichte)|beides|es)(?: \p{L}+){0,2} (?:ist|sind|war|stimmt|stimmen|trifft)(?: \p{L}+){0,3}? (?:falsch|unwahr|gelogen|nicht wahr|nicht richtig|nicht zu|widerlegt|erfunden|unsinn|irreführend|ein mythos|ein irrtum|nicht|wahr|richtig)|(?:falsch|unwahr|stimmt nicht|unsinn|nein|irreführend|gelogen|von wegen|frei erfunden)(?=[.,:;! ]|$)|(?:unser )?(?:urteil|bewertung|fazit): (?:falsch|irreführend|unwahr|größtenteils falsch)|es handelt sich (?:dabei |hierbei )?um (?:eine?n?) (?:\p{L}+ )?(?:falschmeldung|fälschung|fake|hoax|falsche?\p{L}*|satire|montage|gerücht|ki\P{L})|dafür gibt es keine(?:n|rlei)? |es gibt (?:dafür )?keine(?:n|rlei)? (?:beleg|beweis|hinweis)|(?:das|dies) stimmt (?:so )?nicht|(?:die|das|der) (?:aufnahmen?|bilder|bild|szenen?|fotos?|videos?|clip|mitschnitt) (?:stamm\p{L}+|ist|sind|zeig\p{L}+|wurden?) |in wirklichkeit|in wahrheit|tatsächlich (?:ist|sind|war|waren|hat|haben|stammt|stammen|zeigt|zeigen|handelt|wurde|wurden|gibt|gab|gilt|lag|liegt)|mitnichten))/iu,
  agreeingNext: /(?<!\p{L})(?:ist|sind|war|stimmt)(?: \p{L}+)? (?:wahr|richtig|korrekt)(?!\p{L})/iu,
  negated: /(?<!\p{L})(?:(?<!wie seit [\p{L}\d]+ (?:\p{L}+ )?)nicht|(?<!wie )nie|keineswegs|kaum)(?!\p{L})/iu,
  negationRefutes: true,
  questioning:
    /^\W*(?:richtig oder falsch|wahr oder falsch|stimmt['’]?s)\W|(?<!\p{L})(?:ob|stimmt es, dass|kann es sein, dass|ist es wahr, dass|fraglich|unklar)(?!\p{L})/iu,
  questioningAfter: /(?<!\p{L})(?:ist|bleibt)(?: \p{L}+){0,2} (?:unklar|umstritten|offen|ungewiss|fraglich|unbekannt|strittig)(?!\p{L})/iu,
  supposing:
    /^\s*[„“"]?(?:falls|wenn|angenommen|sofern|vorausgesetzt|im falle|gesetzt den fall|was wäre, wenn|vielleicht|womöglich|möglicherweise|sollten?(?=[^?]*,[^?]*$)|wären?(?=[^?]*,[^?]*$)|hätten?(?=[^?]*,[^?]*$))(?!\p{L})|(?<!\p{L})(?:hätten?|wären?) [^,.;]{1,80} (?:können|müssen)(?!\p{L})/iu,
  announcing: /(?<!\p{L})(?:mythen|mythos|irrtümer|irrtum|falschmeldungen|falschbehauptungen|legenden|falsche behauptungen|märchen)(?!\p{L})/iu,
  lacking: /(?<!\p{L})(?:ohne|kein\p{L}*|fehl\p{L}*|mangel\p{L}*|scheiter\p{L}*|versäum\p{L}*|verweiger\p{L}*|verpass\p{L}*|niemand\p{L}*|nichts)(?!\p{L})/iu,
  saysNot: null,
  denyingOneself: /^\P{L}*(?:ich|wir) [^,.;!?]{0,30}?(?<!\p{L})(?:nie|niemals|nicht|keine?[nmrs]?)(?!\p{L})/iu,
  copula: /(?<!\p{L})(?:ist|sind|war|waren|wäre|wären|sei)(?!\p{L})/iu,
  signs: {
    negators: 'nicht nichts nie niemals niemand niemanden kein* ohne weder kaum keineswegs mitnichten nirgends nirgendwo',
    refuting:
      'falsch* fälsch* gefälscht* gefaked fake fakes fake-news mythos mythen märchen irrtum irrtüm* irrig* irreführ* lüge lügen gelogen erfunden* erdichtet* legende* widerleg* entkräft* desinformation falschmeldung* falschbehauptung* gerücht* verschwörung* unwahr* unsinn* quatsch humbug haltlos* unbegründet* unbelegt* aberglaube* dementier* bestreite* bestritt* leugne* angeblich* vermeintlich* sogenannt* faktencheck* satire* satirisch* scherz aprilscherz hoax ente manipulier* montage übertrieben* übertreib* entgegen zurückgewiesen zurückwies fälschlich* missverst* aus-dem-zusammenhang behauptung* stimmt ki-generiert* widersprech* widerspr*',
    emptying:
      'nur bloß ander* sonst je allein zuletzt zweifel* bestreite* bestritt* leugne* leugnet abstreit* frage weniger umsonst selten geheimnis wunder zufall überrasch* märchen mythos lüge gerücht scherz erfunden',
  },
};
