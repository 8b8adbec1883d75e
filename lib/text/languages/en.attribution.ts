// Owns the English words of attribution: who says what, and how. Data only.
import type { AttributionWords } from '../attribution-data';

export const attributionEn: AttributionWords = {
  verbs: {
    said: `said, says, say, saying, told, tells, tell, telling, stated, states, state, stating, announced, announces, announce, announcing, declared, declares, declare, declaring, added, adds, add, adding, noted, notes, note, noting,
      explained, explains, explain, explaining, wrote, writes, write, writing, written, tweeted, tweets, tweeting, posted, posts, post, posting, reported, reports, report, reporting, remarked, remarks, observed, observes, commented, comments,
      stressed, stresses, stress, stressing, emphasised, emphasized, emphasises, emphasizes, emphasizing, emphasising, underlined, underlines, underscored, underscores, reiterated, reiterates, reiterate, reiterating, repeated, repeats, repeat,
      repeating, warned, warns, warn, warning, cautioned, cautions, caution, promised, promises, promise, promising, pledged, pledges, pledge, pledging, vowed, vows, vow, vowing, demanded, demands, demanding, urged, urges, urging, replied,
      replies, responded, responds, answered, answers, continued, continues, went on, goes on, confirmed, confirms, confirm, confirming, concluded, concludes, conclude, concluding, recalled, recalls, predicted, predicts, predict, predicting,
      estimated, estimates, estimate, estimating, calculated, calculates, calculate, reckon, reckons, reckoned, agreed, agrees, agree, believes, believe, believed, believing, thinks, think, thought, feels, felt, fears, fear, feared, quipped,
      joked, jokes, complained, complains, complain, complaining, lamented, laments, fumed, fumes, thundered, pointed out, points out, point out, pointing out, made clear, makes clear, making clear, called, calls, call, calling, described,
      describes, describe, describing, likened, signalled, signaled, signals, indicated, indicates, indicate, indicating, implied, implies, hinted, hints, found, finds, find, shows, show, showed, shown, disclosed, ruled, rules, testified,
      testifies, testifying, recounted, informed, informs, inform, assured, assures, assure, reassured, convinced, swear, held, assess, assesses, assessed, was convinced, were convinced, is convinced, are convinced, swore, swears, sworn, reads, read, heard, put the number, puts the number, put the figure, puts the figure, put the toll, puts the toll, put the death, puts the death, put the cost, puts the cost, put the total, found evidence, quoted as saying, pointed to, points to, point to, referred to, refers to, cited, cites, expect, hopes, hoped, hope, sees, see, foresee, envisages, envisage, foresaw, rated, rates, deemed, deems, judged, spoke of, speaks of, spoken of, speak of, talked of, talks of, has it,
      holds, hold, retorted, countered, counters, interjected, mused, muses, tells of, told of, advised, advises, reasoned, shouted, cried, chanted, whispered, praised, praises, reminded, reminds, expects, expected, forecast, forecasts,
      theorized, conjectured, surmised, posited, posits, divulged, intimated, insinuated, professed, ventured, offered, marveled, raged, ranted, snapped, relayed, proposed, projected, projects, foresees, anticipates, recommends, recommended, determined, demonstrates, demonstrated, discovered, learned, established, hypothesized, gloated, protested, protests, objected, vented, grumbled, griped, exclaimed, exclaims, hailed, decried, decries, credited, worries, worried, worry, suspects, suspected, suspect, assumes, assumed, attests, attested, joked, sniffed, sighed, growled, deadpanned, enthused, bragged, brags, hypothesise, theorise, theorised, clarified, clarifies, elaborated, specified, specifies, repeated that, maintains that, let slip, weighed in, chimed in, shot back, broke the news, made the case, makes the case, take the view, takes the view, took the view, put it, puts it, warned of, warns of, warn of, warning of, complained of, complains of, boasted of, boasts of, boasted about, is certain, are certain, is adamant, was adamant, is confident, was confident, is sure, am sure, are sure, let it be known, lets it be known, made it known, makes no secret that, made no secret that`,
    claimed: `charge, claimed, claims, claim, claiming, alleged, alleges, allege, alleging, asserted, asserts, assert, asserting, insisted, insists, insist, insisting, maintained, maintains, maintain, maintaining, contended, contends, contend,
      contending, argued, argues, argue, arguing, accused, accuses, accuse, accusing, suggested, suggests, suggest, suggesting, blamed, blames, blame, blaming, boasted, boasts, boasting, charged, charges, speculated, speculates, speculate,
      purported, purports, proclaimed, proclaims, proclaiming, denounced, denounces, denouncing, pretended, pretends, would have it, touted, touts, opined, opines`,
    admitted:
      'admitted, admits, admit, admitting, acknowledged, acknowledges, acknowledge, acknowledging, conceded, concedes, concede, conceding, confessed, confesses, confess, revealed, reveals, reveal, revealing, accepts, accepted',
    denied: `ruled out, rules out, rule out, ruling out, demolished, demolishes, demolish, denied, denies, deny, denying, rejected, rejects, reject, rejecting, dismissed, dismisses, dismiss, dismissing, disputed, disputes, dispute, disputing, refuted, refutes, refute, refuting, rebutted, rebuts, rebutting, debunked,
      debunks, debunk, debunking, contradicted, contradicts, contradict, contradicting, disproved, disproves, disproven, disproving, rubbished, rubbishes, repudiated, repudiates, discredited, discredits, found no, finds no, find no, saw no, see no, sees no, has seen no, pushed back, pushes back, push back, took issue, takes issue, hit back, hits back, cast doubt, casts doubt, cast doubts, scoffed at, scoffs at, threw out, throws out, throw out, threw cold water, struck down, strikes down, waved away, waves away, brushed aside, brushes aside, shrugged off, shrugs off, brushed off, brushes off, laughed off, laughs off, poured cold water, contests, contested, challenged, challenges, slammed, ridiculed, mocked`,
    false: 'lied, lies, lying, misled, falsified, fabricated, misrepresents, misrepresented',
    asked:
      'asked, asks, ask, asking, wondered, wonders, wonder, wondering, questioned, questions, questioning, doubted, doubts, doubting, confirm nor deny, confirmed nor denied, confirm or deny, confirmed or denied, inquired, inquires',
  },
  weak: `demolished demolishes demolish ruled_out rules_out rule_out ruling_out held assess assesses assessed charge swear went_on goes_on hope see put_it puts_it threw_out throws_out throw_out struck_down strikes_down waved_away waves_away brushed_aside brushes_aside shrugged_off shrugs_off brushed_off brushes_off laughed_off laughs_off offered ventured proposed projects projected discovered learned determined demonstrated demonstrates established protests protested credited hailed worries worried worry suspects suspect suspected assumes assumed recommended recommends snapped sniffed relayed vented specified specifies objected raged professed exclaimed
    shows show showed shown found finds find reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed read reads continued continues implied implies signals signalled signaled indicated
    indicates ruled rules feels felt charges charged posts post posted posting state states stated reveal revealed reveals promised promises promising promise demanded demands demanding urged urges
    answered answers observed observes agreed agrees agree maintained maintains maintaining boasts boasted repeated repeats repeat confirmed confirms confirm informs informed questions question questioned asked asks ask heard holds hold
    accepts accepted write writes writing wrote written praised praises debunk debunked challenged challenges slammed ridiculed mocked contested contests contradicted contradicts contradict discredited added adds add convinced fear feared fears lies hopes hoped rated rates deemed deems judged lied lying warning report call
    shouted cried reasoned notes note noted note recalled recalls announced declared misled estimates estimate forecast forecasts remarks comments doubt pledge stress caution misrepresents misrepresented explain explains`,
  objectVerbs:
    'told tells tell telling assured assures assure informed informs inform reassured reminded reminds promised promises urged urges advised warned warns asked asks',
  adverbs: {
    false: 'falsely, wrongly, incorrectly, mistakenly, misleadingly, untruthfully, erroneously, inaccurately, dishonestly, wrongfully',
    claimed: 'without evidence, without proof, dubiously, baselessly',
    hearsay: 'reportedly, allegedly, supposedly, purportedly, apparently',
  },
  between: `out aloud also has have had having was is are were been be being will would did does do later then earlier now again once twice previously recently already often further always never not even still since just yesterday
    today himself herself themselves itself both all long once soon thus therefore meanwhile drily afterwards too ever only today first famously could can may might must should used to's has hadn't didn't doesn't don't isn't wasn't won't
    wouldn't everywhere still rose went came monday tuesday wednesday thursday friday saturday sunday`,
  adverbEnding: /^\p{Ll}{3,}ly$/u,
  auxiliaries: 'has have had is are was were be been will would can could may might must should do does did',
  passive: 'is are was were be been being',
  agent: 'by',
  nobody: 'no nobody none few neither hardly',
  negators: "not never didn't doesn't don't hasn't haven't hadn't nobody neither nor won't wouldn't isn't",
  complementizers: 'that whether if how why',
  clauseStarts: 'ago but while as when after because since although though whereas so yet where before until if that than unless what whatever',
  relatives: 'who which whom whose',
  joiners: 'and or',
  contrasts: 'but although though while whereas even',
  likeWords: 'as',
  infinitives: 'to',
  infinitive: null,
  participle: /^\p{Ll}{2,}ing$/u,
  commaOpens: false,
  commaBeforeThat: false,
  verbSecond: false,
  dropsSubject: false,
  elides: false,
  accordingTo: /\b(?:according to|in the words of|in the view of|in the opinion of|as reported by|attributed to|in the eyes of)\s+/giu,
  accordingOwn: /\bin (his|her|their|my) (?:own )?(?:words|view|opinion|telling|account|judg(?:e)?ment)\b/giu,
  accordingAfter: /(?<=['’]s?)\s+(?:telling|words|view|opinion|account|reckoning|count|estimate)(?=[,.;]|\s+$)/giu,
  prepositions: `in on at during after before to from by for with about of last this earlier later over through following via into amid under among against near inside outside across within without behind around between citing beyond`,
  describing: /(?:ed|ing|wn|familiar)$/u,
  ofWords: 'of for and in at from by',
  nouns: {
    claimed: `claim, claims, assertion, assertions, allegation, allegations, accusation, accusations, suggestion, contention, insistence, argument, theory, theories, narrative, rumour, rumor, rumours, rumors, charge, charges, boast,
      speculation, gossip, complaint`,
    said: `statement, statements, account, accounts, version, testimony, note, notes, announcement, remark, remarks, comment, comments, warning, warnings, promise, pledge, belief, beliefs, view, conclusion, finding, report, reports, declaration, demand, message, words, notion, idea, story,
      stories, saying, opinion, fear, fears, hope, estimate`,
    denied: 'denial, denials',
    false: 'lie, lies, myth, myths, hoax, falsehood, falsehoods, misconception, fiction, fabrication',
    admitted: 'admission, acknowledgement, acknowledgment, concession',
  },
  namers: 'called calls call calling described describes branded brands labelled labeled labels dubbed dubs termed',
  makers: `justified justifies made makes making make renewed renews repeated repeats repeating voiced voices voicing raised raises raising levelled leveled levels spread spreads spreading pushed pushes pushing peddled peddles peddling promoted promotes advanced floated floats aired reiterated defended defends shared endorsed endorses amplified parroted parrots expressed expresses issued issues stood_by`,
  nounOpener:
    /^ (?:that|whether)\b(?! (?:is|was|are|were|has|had|have|would|could|will|can|may|might|must|cost|led|made|won|sank|brought|broke|sent|put|took|gave|kept|got|went|came|began|became|ran|\w+ed (?:the|a|an|his|her|their|its|him|them|it|us|me|up|off|to|in|into|through|on)) )|^ (?:is|was) that\b|^ in which\b|^: that\b/u,
  hearsay:
    /\b(?:reportedly|allegedly|purportedly|supposedly|apparently|rumou?red|(?:is|are|was|were|has been|have been|had been) (?:widely |often |commonly |long |once |generally |now |still |also |previously )?(?:said|believed|thought|reported|alleged|rumou?red|understood|claimed|accused|suspected|supposed) (?:to|of|that)|it (?:is|was|has been) (?:often |widely |sometimes )?(?:said|claimed|reported|alleged|believed|rumou?red|suggested|thought)|some (?:still )?(?:say|claim|believe|argue|think)|many (?:still )?(?:say|believe|claim|think)|(?:people|half|most|a (?:third|quarter|fifth|majority|minority)|voters|readers|users|one) (?:(?!,)[^.]){0,40}?\b(?:say|claim|believe|are convinced|were convinced|could (?:hear|read))\b|(?:word|rumou?rs?|talk|speculation|gossip|claims) (?:has |have |had )?(?:it|spread|circulated?|swirled|emerged|went around) that|or so [^.]{0,60}(?=\.?\s*$)|the saying goes|long (?:assumed|believed|thought|held|supposed))/giu,
  reportedMood: null,
  pronouns: { he: 'm', she: 'f', they: 'plural', it: 'thing', i: 'any', we: 'plural', one: 'nobody', you: 'nobody', there: 'nobody' },
  possessives: { his: 'he', her: 'she', their: 'they', my: 'i' },
  roles: `president vice prime minister foreign defence defense finance interior justice health energy economy secretary secretary-general general chancellor premier senator sen sen. congressman congresswoman congressmember rep rep. representative
    governor gov gov. mayor chairman chairwoman chair chief director commissioner commander spokesman spokeswoman spokesperson ambassador envoy adviser advisor aide deputy assistant state press king queen prince princess pope bishop
    archbishop rabbi imam judge justice attorney professor prof dr doctor lawmaker mp mep lord lady captain colonel col lieutenant lt major maj sergeant sgt admiral marshal ceo founder co-founder editor executive owner boss author coach
    journalist reporter analyst economist scientist epidemiologist virologist researcher actor actress singer billionaire businessman activist campaigner candidate leader head officer minister-president lawyer diplomat whistle-blower
    engineer nurse farmer teacher physicist ecologist cardiologist historian employee politician
    republican democrat democratic conservative labour labor liberal tory communist socialist green member
    rapper singer-songwriter footballer striker comedian tycoon magnate influencer podcaster host anchor presenter novelist poet painter musician star winner champion coroner pastor priest monk pilot detective inspector defendant plaintiff suspect attacker witness survivor widow broker banker trader investor designer architect chef pharmacist psychiatrist psychologist paediatrician pediatrician surgeon neurologist oncologist toxicologist astronomer astronaut biologist chemist mathematician philosopher sociologist statistician climatologist geologist meteorologist seismologist archaeologist linguist russian ukrainian american french british german chinese indian turkish polish israeli iranian japanese italian spanish european canadian australian belarusian hungarian dutch swedish finnish norwegian danish greek serbian brazilian mexican argentine
    u.s. us uk u.k. eu un u.n. former ex- acting then interim incoming outgoing veteran national council treasury`,
  roleEnding: null,
  honorifics: 'mr mr. mrs mrs. ms ms. mx mx. dr dr. sir dame lord lady prof prof. sen. rep. gov. gen. col. lt. sgt. rev. st. sheikh',
  gendered: {
    mr: 'm',
    'mr.': 'm',
    sir: 'm',
    mrs: 'f',
    'mrs.': 'f',
    ms: 'f',
    'ms.': 'f',
    dame: 'f',
    spokesman: 'm',
    spokeswoman: 'f',
    chairman: 'm',
    chairwoman: 'f',
    king: 'm',
    queen: 'f',
    congressman: 'm',
    congresswoman: 'f',
    actress: 'f',
  },
  determiners: 'the a an his her their its our my this that these those some many several most one another both two three every no any other',
  definite: 'the this that his her its their',
  institutions: `officials ministry ministries government governments kremlin pentagon parliament court courts commission committee council agency agencies authorities police army military scientists
    researchers experts economists analysts doctors critics supporters opponents activists campaigners prosecutors investigators lawmakers senators republicans democrats residents witnesses reporters journalists fact-checkers report study survey
    company union party department office organisation organization group monitors observers forces command administration association institute university paper newspaper broadcaster media source sources agencies authors protesters
    diplomats leaders aides advisers ambassadors bank fund team panel tribunal regulator watchdog nato moscow kyiv washington beijing tehran brussels london paris berlin riyadh lawsuit documents data reuters
    house nations states center centre street times post journal guardian congress senate brigade league palace museum opposition authority network unicef w.h.o commissioner's`,
  vague: `user users post video meme man woman person people some many others tweet caption message clip picture photo somebody someone everyone anybody nobody anyone half third quarter fifth majority most readers reader few it text`,
  men: `james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kevin brian george edward ronald jeffrey ryan jacob gary eric stephen larry justin scott
    brandon benjamin samuel frank gregory raymond patrick alexander jack dennis jerry vladimir dmitry dmitri sergei sergey volodymyr oleksandr oleksiy oleksii andriy mykhailo denys dmytro emmanuel olaf joe boris rishi keir jens antonio
    narendra xi recep viktor mateusz andrzej josep karl hans peter wolfgang friedrich markus christian jean pierre françois nicolas bruno pedro mariano carlos luis jose juan javier miguel barack bill mike elon jeff tim mitch chuck ned jake
    lloyd rafael filippo giuseppe mario matteo mikhail nikolai yuri igor maxim aleksandr alexei alexey anatoly ramzan yevgeny bohdan steffen harry tony gordon nigel jeremy henry colin martin simon adam alan albert alex ali andy arthur ben
    bernard bernie bob bruce chris craig dan dave derek don doug duncan ed fred geoff gerald glenn graham greg hugh ian ivan jason jim jimmy john jonathan julian ken kenneth leo leon louis luke malcolm marco marcus max neil nick norman oliver
    oscar pete phil philip ralph ray rick robin roger ron roy russell sam sean stanley steve stuart ted terry tobias tom victor vincent walter wang imran bashar benjamin sepp usain`,
  women: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy
    angela anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia debra rachel janet maria marie ursula annalena liz theresa nicola kamala hillary olena iryna yulia sanna kaja giorgia marine ségolène valerie
    isabel ana teresa cristina jacinda karine jen avril rosemary maia viola zuzana magdalena svetlana ekaterina natalia olga tatiana elvira margarita dana jane julia juliet kate claire alice amara aisha frances greta mette meghan naomi elena
    linda vivian carla rosa sheikh karoline alexandria ellen eva fiona grace hannah irene jill joan joanna judith julie kathy leila lucy lynn maggie marion martha megan mia molly monica natalie nina nora olivia penny rose sally sophie sue
    susanna sylvia tina vera victoria wendy yvonne zoe`,
  neuter: null,
  nominative: [],
  locative: null,
  occasion:
    /\b(?:[Ii]n|[Dd]uring|[Aa]t|[Aa]fter|[Ff]ollowing|[Oo]n) (?:a|an|the|his|her|their|its) ?(?:[\p{L}-]+ ){0,3}(?:phone call|telephone call|call|conversation|interview|speech|address|statement|press conference|news conference|briefing|meeting|summit|debate|rally|tweet|post|letter|hearing|ceremony|conference|broadcast|article|report|message|video|visit|session|forum|podcast)(?: (?:with|to|in|at|on|by|of|before|from) (?:the )?(?:\p{Lu}[\p{L}.'’-]*)(?: (?:of |the )?\p{Lu}[\p{L}.'’-]*){0,5})?|\b[Oo]n (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?|\b[Oo]n (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[\p{L}]*\.?(?: \d{1,2})?(?:,? \d{4})?|\b(?:[Yy]esterday|[Ll]ast (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year|night)|[Ee]arlier (?:this|on) \p{L}+)\b/u,
};
