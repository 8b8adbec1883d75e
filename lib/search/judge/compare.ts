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

/** Whether the sides changed places between the two; null where they are not the same sides. */
function findTurn(here: Comparison, there: Comparison, alignment: Alignment): boolean | null {
  let straight = 0;
  let crossed = 0;
  const common = stemsOnBothSides(here, there);
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond === 'slot' || common.has(word.stem) || common.has(twin.stem)) continue;
    const from = sideOf(word, there);
    const to = sideOf(twin, here);
    if (from === null || to === null) continue;
    if (from === to) straight++;
    else crossed++;
  }
  if (straight > 0 === crossed > 0) return null;
  return crossed > 0;
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
    if (isContent(words[at]!) && words[at]!.part !== 'verb') second.add(words[at]!);
  const first = new Set(words.slice(0, signAt).filter((word) => word.clause === sign.clause && isContent(word) && word.part !== 'verb'));
  return second.size === 0 ? null : { first, second, scale, more, sign };
}
