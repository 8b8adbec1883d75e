// Owns the French cues of stance: what refutes, what questions, what only supposes. Data only.
import type { StanceData } from '../stance-data';

export const stanceFr: StanceData = {
  refutingBefore:
    /(?<!\p{L})(?:(?:aucune?|sans|pas de|pas la moindre) (?:\p{L}+ )?(?:preuve|preuves|élément|lien|indice|fondement|trace)|rien (?:ne |n['’])(?:prouve|indique|montre|permet)|contrairement à|ce n['’](?:est|était) pas que|mythe|légende(?! (?:veut|dit|raconte))|canular|infox|intox|fausses? (?:information|affirmation|rumeur|nouvelle|idée)s?|désinformation|théorie(?:s)? du complot|idée reçue (?:selon|que)|à tort|faussement|mensongèrement|démenti\p{L}*|réfut\p{L}*|il est (?:\p{L}+ )?(?:faux|inexact|mensonger|erroné) (?:de|d['’]|que|qu['’])|(?:ce n['’]est|il n['’]est) pas vrai (?:que|qu['’])|(?:allégations?|accusations?|affirmations?|rumeurs?) (?:infondée|fausse|mensongère|sans fondement|erronée)s?)(?!\p{L})|^\W*(?:non|faux|intox|infox|fake news|fausse information)[,:]\s|(?<!\p{L})aucune? (?:étude|recherche|document|donnée|expert|texte|loi)s? (?:\p{L}+ )?(?:ne |n['’])(?:prouve|démontre|montre|confirme|établit|permet|prévoit|interdit)\p{L}*|(?<!\p{L})(?:aucun projet|aucune intention|pas question) de(?!\p{L})/iu,
  refutingAfter:
    /(?<!\p{L})(?:fait partie|(?:est|compte|figure|reste) (?:parmi|l['’]une?|une?)) (?:des |les |de )?(?:\p{L}+ ){0,3}(?:idées? reçues?|mythes?|légendes?|intox|infox)(?!\p{L})|(?<!\p{L})(?:le|la|l['’]) ?(?:démen|contredi|réfut)\p{L}+|(?<!\p{L})(?:générée?s?|créée?s?|réalisée?s?|fabriquée?s?) (?:par|avec|grâce à|à l['’]aide de) (?:l['’]|une |d['’]une )?(?:intelligence artificielle|ia)(?!\p{L})|(?<!\p{L})(?:est|sont) (?:un|des) (?:montages?|trucages?|détournements?)(?!\p{L})|(?<!\p{L})(?:est|sont|était|étaient|a été|ont été|reste)(?: \p{L}+){0,3} (?:fausse?s?|inexacte?s?|infondée?s?|démentie?s?|réfutée?s?|mensong(?:e|ère)s?|erronée?s?|mythe|légende|canular|intox|infox|trompeuse?s?|théorie du complot|sans fondement|truquée?s?|inventée?s?)(?!\p{L})|(?<!\p{L})(?:ne (?:tient|tiennent|repose|reposent) (?:pas|sur (?:rien|aucun))|c['’]est (?:une théorie du complot|faux|un mythe|une légende|une intox|un mensonge)|(?:de |d['’])[«"“ ]*(?:mensonges?|absurdité|calomnie|pure invention))(?!\p{L})/iu,
  refutingWhole:
    /(?<!\p{L})(?:qualifi|trait)\p{L}+ [^.;]{0,60}(?:rumeur|accusation|allégation|information|affirmation|propos)s?[^.;]{0,80}(?<!\p{L})(?:de |d['’])[« ]*(?:\p{L}+ )?(?:mensong|absurd|faux|fauss|affabulation|calomni|infond|ridicul|fantais|grotesque)\p{L}*|(?<!\p{L})(?:qualifi|trait)\p{L}+ (?:de |d['’])[« ]*(?:\p{L}+ )?(?:mensong|absurd|faux|fauss|affabulation|calomni|infond|ridicul|fantais|grotesque)\p{L}*[» ]+[^.;]{0,30}(?:rumeur|accusation|allégation|information|affirmation)|(?<!\p{L})(?:prouv|démontr|montr|indiqu|dis|suggèr|est)\p{L}* (?:exactement |tout |précisément )?le contraire(?!\p{L})|[»”"]\s*[:–—-]\s*(?:faux|archifaux|c['’]est faux|intox|infox|non|trompeur|mensonger)(?!\p{L})|(?<!\p{L})(?:vieille |pure )?(?:légende urbaine|idée reçue|intox|infox) ?:|(?<!\p{L})(?:soi-disant|prétendue?s?|présentée?s? comme|attribuée?s? à)(?!\p{L})[^.;]{3,90}(?<!\p{L})(?:est|sont|était|étaient|a été|ont été),? (?:en fait|en réalité|en vérité)(?!\p{L})|(?<!\p{L})n['’](?:existe|existent) pas(?!\p{L})|(?<!\p{L})prétend(?:ent|ant)? montrer(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:mis\p{L} en scène|truqu\p{L}*|faux|fausse\p{L}*|falsifi\p{L}*|invent\p{L}*|ment\p{L}*|mythe\p{L}*|pas|jamais|aucun\p{L}*|personne|rien|sans|propagande|manipul\p{L}*|acteurs?|canular)(?!\p{L})/iu,
  contrary: /(?<!\p{L})contrairement (?:à|aux?) [^,;]{3,120},/iu,
  parting: /(?<!\p{L})(?:avant que|après que|lorsque|quand|alors que|tandis que|parce que|puisque|bien que)(?!\p{L})|;/iu,
  turning: /[;:—–]|(?<!\p{L})(?:mais|bien que|alors que|parce que|quand|qui|dont)(?!\p{L})/iu,
  joining: /(?<!\p{L})(?:et|mais)(?: \p{L}+)?\s*$/iu,
  refutingNext:
    /^(?:[«“"]?\s*(?:mais |or,? |en réalité,? |pourtant,? )?(?:(?:c['’]est|ce n['’]est|cela est|cela n['’]est|cette (?:affirmation|rumeur|information) (?:est|n['’]est)|ces (?:affirmations|rumeurs) (?:sont|ne sont))(?: \p{L}+){0,3}? (?:faux|fausses?|inexacte?s?|infondée?s?|mensong\p{L}+|trompeu\p{L}+|une? (?:mythe|mensonge|intox|infox|légende|erreur)|pas vrai|pas exact|vrai|exact|démentie?s?)|(?:faux|archifaux|non|inexact|intox|trompeur|mensonge|pas si vite)(?=[.,:;! ]|$)|(?:notre )?verdict ?: (?:faux|trompeur)|il s['’]agit (?:en fait |en réalité )?d['’]une? (?:\p{L}+ )?(?:infox|intox|canular|montage|rumeur|fausse\p{L}*|faux|fake|détournement|trucage|parodie)|il n['’]en est rien|aucune preuve|rien ne (?:prouve|permet)|il n['’]y a aucun\p{L}*|(?:les? |la |cette |ces )(?:images?|vidéos?|photos?|scènes?|séquences?) (?:provien\p{L}+|da(?:te|tent) de|est? tirée?s?|sont tirée?s|ont été|a été|vien\p{L}+) ?|en réalité|en fait))/iu,
  agreeingNext: /(?<!\p{L})(?:c['’]est|cela est)(?: \p{L}+)? (?:vrai|exact|correct)(?!\p{L})/iu,
  negated: /(?<!\p{L})(?:pas|jamais|n['’]est|aucun\p{L}*)(?!\p{L})/iu,
  negationRefutes: true,
  questioning:
    /^\W*(?:vrai ou faux|info ou intox)\W|(?<!\p{L})(?:est-il vrai|est-ce que|se demand\p{L}+ si|ignor\p{L}+ si|on ne sait (?:pas )?si|savoir si|(?:déterminer|établir|déterminé|établi|vérifier|préciser|précisé|dire|tranché|trancher) si|question de savoir|pas clair si|doute\p{L}* que)(?!\p{L})/iu,
  questioningAfter: /(?<!\p{L})(?:reste|demeure|est)(?: \p{L}+){0,2} (?:incertain|incertaine|inconnu|débattu|controversé|une question ouverte)(?!\p{L})/iu,
  supposing:
    /^\s*[«“"]?\s*(?:à supposer|à condition|pourvu|en cas de|au cas où|si|s['’]il|supposons|imaginons|et si|peut-être)(?!\p{L})|(?<!\p{L})auraient? pu(?!\p{L})/iu,
  announcing: /(?<!\p{L})(?:mythes?|idées reçues|idée reçue|fausses (?:informations|idées|croyances)|légendes|intox|vrai ou faux)(?!\p{L})/iu,
  lacking: /(?<!\p{L})(?:sans|manqu\p{L}*|échou\p{L}*|refus\p{L}*|aucune?|personne|rien|privée?s?)(?!\p{L})/iu,
  saysNot: null,
  denyingOneself: /^\P{L}*(?:je|j['’]|nous) ?(?:ne |n['’])/iu,
  copula: /(?<!\p{L})(?:est|sont|était|étaient|fut|serait)(?!\p{L})/iu,
  signs: {
    negators: 'n ne pas jamais aucun* rien personne sans ni nul nulle guère',
    refuting:
      'faux fausse* faussement canular* mythe* légende* infox intox désinform* démen* réfut* inexact* mensong* mensonger* infondé* erroné* erronément trompeu* inventé* inventée* complot* rumeur* truqu* détourn* prétendu* soi-disant contrairement invraisemblable* satir* parod* montage* trucage* fake contredi* contest* contesté* exagér* fantaisiste* fallacieu* absurd* mensongèrement tort hoax farce calomni*',
    emptying:
      'seulement autre ailleurs uniquement que qu doute* nie nient nier conteste* moins secret surprise hasard cesse* cessé cesser mensonge mythe légende légendaire exagér* rumeur',
  },
};
