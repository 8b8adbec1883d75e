// Owns the guard on comparisons: which of two sides a text says has more, however it puts it ("more than", "sixty times as much as", "outnumber", "less often than").
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';

/** On what the sides are compared: how much or how many, or how good. */
type Scale = 'amount' | 'worth';

/** A comparison as read: the words of either side, and whether the first is said to have more. */
interface Comparison {
  first: Set<Word>;
  second: Set<Word>;
  scale: Scale;
  more: boolean;
  sign: Word;
  /** Places that only tell where somebody of a side is. */
  places: Set<Word>;
}

/** Words that compare two sides with "than" or "as", by scale and direction. */
const SIGNS: [RegExp, Scale, boolean][] = [
  [/^(?:more|greater|larger|bigger|higher|heavier|longer|taller)$/, 'amount', true],
  [/^(?:less|fewer|smaller|lower|lighter|shorter)$/, 'amount', false],
  [/^(?:better|cleaner|greener|safer|healthier|kinder)$/, 'worth', true],
  [/^(?:worse|dirtier|deadlier|unhealthier|dangerous|harmful|polluting)$/, 'worth', false],
];
/** Verbs whose subject is said to have more than their object, or to be better. */
const VERBS: [RegExp, Scale, boolean][] = [
  [/^(?:exceed\w*|outnumber\w*|outweigh\w*|dwarf\w*|outpace\w*|outstrip\w*|surpass\w*|eclips\w+|outsell\w*|outsold)$/, 'amount', true],
  [/^(?:beat|beats|beaten|beating|outperform\w*|trump|trumps|trumped)$/, 'worth', true],
];
/** Things of which more is worse: with them an amount says how good. */
const HARMS =
  /^(?:emissions?|emit\w*|pollut\w+|crimes?|deaths?|die|dies|died|kill\w*|accidents?|harms?|harmful|damage\w*|dangerous|illness\w*|disease|waste|errors?|mistakes?|arrest\w*|infect\w+|toxic|polluting|dangers?|risks?)$/;
/** "a hundred times as much as", "twice as many ... as": more; "half as much as", "a tenth as many as": less. */
const FRACTIONS = /^(?:half|third|quarter|fifth|tenth|fraction|hundredth)$/;
/** Longest side behind "than" or "as", in words that carry something. */
const LONGEST_SIDE = 5;

/**
 * The guard where statement and wording compare the same two sides and disagree on which has more; null where they agree, or where that cannot be told:
 * a side that is not found again, a negation in a comparison (another guard's matter), or scales that do not meet.
 */
export function findOtherComparison(statement: Reading, wording: Reading, alignment: Alignment, range: { from: number; to: number }): Guard | null {
  const there = readComparison(wording, null);
  if (there === null) return null;
  const here = readComparison(statement, range);
  if (here === null) return null;
  const turned = findTurn(here, there, alignment);
  if (turned === null) return null;
  const mine = onScale(here, there.scale, statement);
  if (mine === null) return null;
  if ((mine === there.more) !== turned) return null;
  return { kind: turned ? 'role-swap' : 'negation', statement: here.sign.raw, claim: there.sign.raw };
}

/**
 * Whether both texts compare the same two sides, changed places, and agree: "the native-born commit fewer crimes than migrants" beside "migrants commit more
 * crime than the native-born". `sign` is the word that the statement compares with.
 */
export function areTurnedAlike(statement: Reading, wording: Reading, alignment: Alignment, range: { from: number; to: number }, sign: string): boolean {
  const there = readComparison(wording, null);
  const here = there === null ? null : readComparison(statement, range);
  if (there === null || here === null || here.sign.raw !== sign || findTurn(here, there, alignment) !== true) return false;
  return onScale(here, there.scale, statement) === !there.more;
}

/** Words that may stand for either side. */
const ANYONE = /^(?:people|persons?|those|ones?|countr(?:y|ies)|places?|things?|populations?)$/;

/** Whether the sides changed places between the two; null where they are not the same sides. */
function findTurn(here: Comparison, there: Comparison, alignment: Alignment): boolean | null {
  let straight = 0;
  let crossed = 0;
  const common = stemsOnBothSides(here, there);
  const tells = (word: Word): boolean => !ANYONE.test(word.lower) && !common.has(word.stem);
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond === 'slot' || !tells(word) || !tells(twin)) continue;
    const from = sideOf(word, there);
    const to = sideOf(twin, here);
    if (from === null || to === null) continue;
    // Where a side lives says less than who it is.
    const weight = isWhere(word, there) || isWhere(twin, here) ? 0.1 : 1;
    if (from === to) straight += weight;
    else crossed += weight;
  }
  if (Math.max(straight, crossed) < 1 || Math.min(straight, crossed) >= 1) return null;
  return crossed > straight;
}

/** Whether a place is only where somebody is: "immigrants in the United States". */
function isWhere(word: Word, { places }: Comparison): boolean {
  return places.has(word);
}

/** Stems that stand on both sides of one comparison, as "cars" in "electric cars ... petrol cars": they tell nothing. */
function stemsOnBothSides(...comparisons: Comparison[]): Set<string> {
  const found = new Set<string>();
  for (const { first, second } of comparisons) {
    const stems = new Set([...first].map(({ stem }) => stem));
    for (const { stem } of second) if (stems.has(stem)) found.add(stem);
  }
  return found;
}

function sideOf(word: Word, { first, second }: Comparison): 'first' | 'second' | null {
  if (first.has(word)) return 'first';
  return second.has(word) ? 'second' : null;
}

/** A comparison's direction on another scale: more harm is worse, less of it better. Null where nothing says how the scales meet. */
function onScale({ scale, more }: Comparison, wanted: Scale, reading: Reading): boolean | null {
  if (scale === wanted) return more;
  return reading.words.some(({ lower }) => HARMS.test(lower)) ? !more : null;
}

/** The first comparison in a stretch of a text; null where there is none, it is negated, or one side is missing. */
function readComparison(reading: Reading, range: { from: number; to: number } | null): Comparison | null {
  const { words } = reading;
  for (const word of words) {
    if (range !== null && (word.start < range.from || word.end > range.to)) continue;
    const found = readThan(words, word) ?? readTimes(words, word) ?? readVerb(words, word) ?? readBeside(words, word);
    if (found === null) continue;
    const clause = words.filter((other) => other.clause === word.clause);
    // "without papers" names a side, and negates no comparison.
    if (clause.some((other) => other.part === 'neg' && other.lower !== 'without' && other !== word)) return null;
    return found;
  }
  return null;
}

/** "commit more crime than people born there", "are arrested less often than", "are worse for the climate than". */
function readThan(words: readonly Word[], word: Word): Comparison | null {
  if (word.lower !== 'than') return null;
  const next = words[word.at + 1];
  // "more than 300 people" bounds a number.
  if (next === undefined || next.part === 'number' || next.quantity !== null) return null;
  for (let at = word.at - 1; at >= 0 && at >= word.at - 9 && words[at]!.clause === word.clause; at--) {
    const sign = words[at]!;
    const known = SIGNS.find(([form]) => form.test(sign.lower));
    if (known === undefined) continue;
    let [, scale, more] = known;
    const before = words[at - 1]?.lower;
    // "more dangerous", "less polluting".
    if (scale === 'worth' && (before === 'less' || before === 'least')) more = !more;
    const found = join(words, sign, at, word.at + 1, scale, more);
    // "There are more men than women".
    if (found !== null && found.first.size === 0) for (const between of words.slice(at + 1, word.at)) if (isContent(between)) found.first.add(between);
    return found;
  }
  return null;
}

/** "60 times as much carbon dioxide as all volcanoes", "half as many people as", "twice as high as". */
function readTimes(words: readonly Word[], word: Word): Comparison | null {
  if (word.lower !== 'as') return null;
  const factor = words[word.at - 1];
  if (factor === undefined || !/^(?:times|twice|double|half|third|quarter|fifth|tenth|fraction)$/.test(factor.lower)) return null;
  const closing = words.find((other) => other.at > word.at + 1 && other.at <= word.at + 8 && other.lower === 'as' && other.clause === word.clause);
  if (closing === undefined) return null;
  const measured = words[word.at + 1]!;
  const known = SIGNS.find(([form]) => form.test(measured.lower));
  const scale = known?.[1] ?? (/^(?:much|many|often|likely|high|large|big|great|long|heavy)$/.test(measured.lower) ? 'amount' : null);
  if (scale === null) return null;
  return join(words, factor, word.at - 1, closing.at + 1, scale, !FRACTIONS.test(factor.lower));
}

/** "human emissions dwarf those of volcanoes", "they beat petrol cars". */
function readVerb(words: readonly Word[], word: Word): Comparison | null {
  if (word.part !== 'verb' && word.part !== 'noun') return null;
  const known = VERBS.find(([form]) => form.test(word.lower));
  if (known === undefined) return null;
  // "is dwarfed by", "was beaten by": the other way round.
  const passive = words[word.at + 1]?.lower === 'by';
  return join(words, word, word.at, word.at + (passive ? 2 : 1), known[1], known[2] !== passive);
}

/** "are tiny next to those of mankind", "are nothing compared with those of cars". */
function readBeside(words: readonly Word[], word: Word): Comparison | null {
  if (!/^(?:tiny|small|minuscule|negligible|insignificant|trivial|nothing|huge|enormous|large|vast)$/.test(word.lower)) return null;
  const [first, second] = [words[word.at + 1], words[word.at + 2]];
  if (first === undefined || second === undefined || first.clause !== word.clause) return null;
  const pair = `${first.lower} ${second.lower}`;
  const length = /^(?:next to|compared (?:to|with)|relative to)$/.test(pair) ? 2 : first.lower === 'beside' ? 1 : 0;
  if (length === 0) return null;
  return join(words, word, word.at, word.at + 1 + length, 'amount', /^(?:huge|enormous|large|vast)$/.test(word.lower));
}

function join(words: readonly Word[], sign: Word, signAt: number, from: number, scale: Scale, more: boolean): Comparison | null {
  const second = new Set<Word>();
  for (let at = from; at < words.length && words[at]!.clause === words[from]!.clause && second.size < LONGEST_SIDE; at++)
    if (namesSide(words, words[at]!)) second.add(words[at]!);
  const first = new Set(words.slice(firstOf(words, signAt), signAt).filter((word) => namesSide(words, word)));
  const places = new Set([...first, ...second].filter((word) => word.name?.place != null && isBehindIn(words, word)));
  return second.size === 0 ? null : { first, second, scale, more, sign, places };
}

/** Whether a word may tell who or what a side is: "imported cattle", "living illegally"; what a side does tells nothing of it. */
function namesSide(words: readonly Word[], word: Word): boolean {
  if (word.part === 'adv') return /^[a-z]{5,}ly$/.test(word.lower);
  if (word.part !== 'verb') return isContent(word);
  if (word.lower.endsWith('ing')) return true;
  return word.lower.endsWith('ed') && words[word.at + 1]?.part === 'noun' && !/^(?:noun|name|pron|aux)$/.test(words[word.at - 1]?.part ?? '');
}

function isBehindIn(words: readonly Word[], { at, name }: Word): boolean {
  const first = name?.first ?? at;
  const before = words[first - 1]?.part === 'det' ? words[first - 2] : words[first - 1];
  return before !== undefined && /^(?:in|inside|within|at|of)$/.test(before.lower);
}

/** Where the side in front of a comparing word begins: in its own clause, or in front of a parenthesis: "Glass bottles, the lobby claims, are worse". */
function firstOf(words: readonly Word[], signAt: number): number {
  let from = signAt;
  let clause = words[signAt]!.clause;
  while (from > 0 && words[from - 1]!.clause === clause) from -= 1;
  if (words.slice(from, signAt).some((word) => isContent(word) && word.part !== 'verb') || from < 2) return from;
  // What stands between two marks, and then what it interrupts.
  for (let times = 0; times < 2 && from > 0; times++) {
    clause = words[from - 1]!.clause;
    while (from > 0 && words[from - 1]!.clause === clause) from -= 1;
  }
  return from;
}
