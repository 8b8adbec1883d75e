// Owns the English words of attribution: who says what, and how. Data only.
import type { AttributionData, ReportKind } from '../attribution-data';

const words = (text: string): string[] => text.trim().split(/\s+/);
const forms = (kind: ReportKind, text: string): [string, ReportKind][] => text.split(',').map((form) => [form.trim(), kind]);

export const attributionEn: AttributionData = {
  verbs: new Map<string, ReportKind>([
    ...forms(
      'said',
      `said, says, say, saying, told, tells, tell, telling, stated, states, state, stating, announced, announces, announcing, declared, declares, declaring, added, adds, adding, noted, notes, noting,
      explained, explains, explaining, wrote, writes, writing, tweeted, tweets, tweeting, posted, posts, posting, reported, reports, reporting, remarked, remarks, observed, observes, commented, comments,
      stressed, stresses, stressing, emphasised, emphasized, emphasises, emphasizes, emphasizing, emphasising, underlined, underlines, underscored, underscores, reiterated, reiterates, reiterating, repeated, repeats, repeating,
      warned, warns, warning, cautioned, cautions, promised, promises, promising, pledged, pledges, pledging, vowed, vows, vowing, demanded, demands, demanding, urged, urges, urging, replied, replies, responded, responds,
      answered, answers, continued, continues, went on to say, confirmed, confirms, confirming, concluded, concludes, concluding, recalled, recalls, predicted, predicts, predicting, estimated, estimates, estimating,
      agreed, agrees, believes, believe, believed, thinks, think, thought, feels, felt, quipped, joked, complained, complains, complaining, lamented, laments, pointed out, points out, pointing out, made clear, makes clear, making clear,
      told reporters, tells reporters, called, calls, calling, described, describes, describing, signalled, signaled, signals, indicated, indicates, indicating, implied, implies, hinted, hints, found, finds, shows, showed, argued that,
      disclosed, ruled, rules, testified, testifies, testifying, quoted, recounted, asserted in, informed, informs, declared that, reads, read, cited`,
    ),
    ...forms(
      'claimed',
      `claimed, claims, claim, claiming, alleged, alleges, allege, alleging, asserted, asserts, assert, asserting, insisted, insists, insist, insisting, maintained, maintains, maintain, maintaining, contended, contends, contending,
      argued, argues, argue, arguing, accused, accuses, accuse, accusing, suggested, suggests, suggest, suggesting, blamed, blames, blame, blaming, boasted, boasts, boasting, charged, charges, speculated, speculates, purported, purports,
      proclaimed, proclaims, proclaiming, denounced, denounces, denouncing`,
    ),
    ...forms(
      'admitted',
      'admitted, admits, admit, admitting, acknowledged, acknowledges, acknowledge, acknowledging, conceded, concedes, concede, conceding, confessed, confesses, revealed, reveals, reveal, revealing',
    ),
    ...forms(
      'denied',
      `denied, denies, deny, denying, rejected, rejects, reject, rejecting, dismissed, dismisses, dismiss, dismissing, disputed, disputes, dispute, disputing, refuted, refutes, refute, refuting, rebutted, rebuts, rebutting,
      debunked, debunks, debunk, debunking, contradicted, contradicts, contradicting, disproved, disproves, disproving, rubbished`,
    ),
    ...forms('false', 'lied, lies, lying, misled, falsified, fabricated'),
    ...forms('asked', 'asked, asks, asking, wondered, wonders, wondering, questioned, questions, questioning, doubted, doubts, doubting, inquired'),
  ]),
  weak: new Set(
    words(`shows showed found finds reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed read reads cited continued continues implied implies signals signalled signaled indicated indicates
    ruled rules feels felt think thinks thought charges charged posts posted posting state states charge revealed reveals calls call calling described describes describing promised promises promising demanded demands demanding
    urged urges answered answers observed observes agreed agrees maintained maintains maintaining boasts boasted repeated repeats confirmed confirms informs informed questions questioned quoted`),
  ),
  adverbs: new Map<string, ReportKind>([
    ...forms('false', 'falsely, wrongly, incorrectly, mistakenly, misleadingly, untruthfully, erroneously, inaccurately, dishonestly, baselessly'),
    ...forms('claimed', 'without evidence, without proof, dubiously'),
    ...forms('hearsay', 'reportedly, allegedly, supposedly, purportedly, apparently'),
  ]),
  between:
    /^(also|has|have|had|was|is|were|are|been|be|being|will|would|did|does|do|later|then|earlier|now|again|once|twice|repeatedly|previously|recently|already|often|further|always|never|not|n['’]t|even|still|since|just|yesterday|today|himself|herself|themselves|itself|both|all|[\p{L}]+ly)$/u,
  complementizers: new Set(words('that whether if how why')),
  clauseStarts: new Set(words('and but while as when after because since although though whereas so yet or who which where before until if that whom')),
  accordingTo: /\b(?:according to|in the words of|in the view of|in the opinion of|as reported by|quoting|citing)\s+/giu,
  prepositions: new Set(
    words('in on at during after before to from by for with about of as when while last this earlier later over through following via into amid under'),
  ),
  nouns: new Map<string, ReportKind>([
    ...forms(
      'claimed',
      'claim, claims, assertion, assertions, allegation, allegations, accusation, accusations, suggestion, contention, insistence, argument, conspiracy theory, theory, narrative, rumour, rumor, rumours, rumors',
    ),
    ...forms(
      'said',
      'statement, statements, announcement, remark, remarks, comment, comments, warning, warnings, promise, pledge, belief, view, conclusion, finding, report, reports, declaration, demand, message, words, notion, idea',
    ),
    ...forms('denied', 'denial, denials'),
    ...forms('admitted', 'admission, acknowledgement, acknowledgment, concession'),
  ]),
  hearsay:
    /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|(?:is|are|was|were) (?:said|believed|thought|reported|alleged|rumou?red|understood|claimed|accused|suspected) (?:to|of|that)|it (?:is|was|has been) (?:said|claimed|reported|alleged|believed|rumou?red|suggested)|some (?:say|claim|believe|argue)|many (?:say|believe|claim)|people (?:say|claim|believe))\b/giu,
  pronouns: new Map([
    ['he', 'm'],
    ['she', 'f'],
    ['they', 'plural'],
    ['it', 'any'],
    ['i', 'any'],
    ['we', 'plural'],
  ]),
  roles: new Set(
    words(`president vice prime minister foreign defence defense finance interior justice health energy economy secretary secretary-general general chancellor premier senator sen congressman congresswoman congressmember rep representative
    governor gov mayor chairman chairwoman chair chief director commissioner commander spokesman spokeswoman spokesperson spokespersons ambassador envoy adviser advisor aide deputy assistant state press king queen prince princess pope bishop
    archbishop rabbi imam judge justice attorney professor prof dr doctor lawmaker mp mep lord lady sir dame baroness baron captain colonel col lieutenant lt major maj sergeant sgt admiral marshal ceo founder co-founder editor
    journalist reporter analyst economist scientist epidemiologist virologist researcher author actor actress singer billionaire businessman activist campaigner candidate leader party head official officer minister-president
    republican democrat democratic conservative labour labor liberal tory communist socialist green
    russian ukrainian american french british german chinese indian turkish polish israeli iranian japanese italian spanish european canadian australian belarusian hungarian dutch swedish finnish norwegian danish greek serbian brazilian mexican
    u.s. us uk u.k. eu un u.n. nato kremlin pentagon white house downing street former ex- acting then interim incoming outgoing veteran national security council treasury`),
  ),
  honorifics: new Set(words('mr mr. mrs mrs. ms ms. mx mx. dr dr. sir dame lord lady prof prof. sen. rep. gov. gen. col. lt. sgt. rev. st.')),
  determiners: new Set(words('the a an his her their its our my this that these those some many several most one another both')),
  institutions: new Set(
    words(`officials official ministry ministries government governments spokesman spokeswoman spokesperson kremlin pentagon parliament court courts commission committee council agency agencies authorities police army military scientists
    researchers experts economists analysts doctors critics supporters opponents activists campaigners prosecutors investigators lawmakers senators republicans democrats residents witnesses reporters journalists fact-checkers report study survey
    researchers statement company union party department office organisation organization group monitors observers forces command administration police agency association institute university paper newspaper broadcaster media source sources
    diplomat diplomats president minister chancellor leader leaders aide aides adviser advisers ambassador bank fund team people users posts website blog channel panel tribunal regulator watchdog nato moscow kyiv washington beijing`),
  ),
  occasion:
    /\b(?:in|during|at|after|following|on) (?:a|an|the|his|her|their|its|an? \p{L}+) ?(?:[\p{L}-]+ ){0,3}(?:phone call|telephone call|call|conversation|interview|speech|address|statement|press conference|news conference|briefing|meeting|summit|debate|rally|tweet|post|letter|hearing|ceremony|conference|broadcast|article|report|message|video|visit|session|forum|podcast)(?: (?:with|to|in|at|on|by|of|before|from) (?:the )?(?:\p{Lu}[\p{L}.'’-]*)(?: (?:of |the )?\p{Lu}[\p{L}.'’-]*)*)*|\bon (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?|\bon (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[\p{L}]*\.?(?: \d{1,2})?(?:,? \d{4})?|\b(?:yesterday|last (?:week|month|year|night)|earlier (?:this|on) \p{L}+)\b/giu,
  names: new Map([
    ...words(
      'james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kevin brian george edward ronald jeffrey ryan jacob gary eric stephen larry justin scott brandon benjamin samuel frank gregory raymond patrick alexander jack dennis jerry vladimir dmitry dmitri sergei sergey volodymyr oleksandr oleksiy oleksii andriy mykhailo denys dmytro emmanuel olaf joe joseph boris rishi keir jens antonio narendra xi recep viktor mateusz andrzej josep charles karl hans peter wolfgang friedrich markus christian jean pierre françois nicolas bruno pedro mariano carlos luis jose juan javier miguel barack bill hillary? mike elon jeff tim mitch chuck kamala? anthony ned jake lloyd mitch rafael filippo giuseppe mario matteo mikhail nikolai yuri igor maxim aleksandr alexei alexey anatoly ramzan yevgeny',
    )
      .filter((name) => !name.endsWith('?'))
      .map((name): [string, 'm'] => [name, 'm']),
    ...words(
      'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia debra rachel janet maria marie angela ursula annalena christine liz theresa nicola kamala hillary nancy olena iryna yulia maria sanna kaja giorgia marine ségolène valerie isabel ana teresa cristina jacinda michelle karine jen janet avril rosemary maia viola zuzana magdalena svetlana ekaterina natalia olga tatiana elvira margarita',
    ).map((name): [string, 'f'] => [name, 'f']),
  ]),
};
