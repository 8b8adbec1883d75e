// Owns the comparison of two texts by opposite predicates, words and phrases alike, in the languages whose verbs the guards do not know by their form.
import type { Guard, Span } from '@/lib/model/match';
import { readPoles } from '@/lib/text/languages/poles';
import { type Alignment, isContent } from './align';
import { lowerText, readPhrases } from './negation';
import { areInstitutions } from './other-party';
import type { Reading, Word } from './read';

/** One side of a topic that a text takes. */
interface Hit {
  topic: number;
  side: 0 | 1;
  span: Span;
  clause: number;
  negator: Word | null;
}

/** What the predicates of two texts say: opposites of each other or the same, with the place of the statement's and of the wording's. */
export interface PoleVerdict {
  opposed: boolean;
  guard: Guard;
  /** Places in the statement and in the wording that the verdict rests on: the predicates and the negators before them. */
  here: Span[];
  there: Span[];
}

/** How far before a predicate, and behind it, a negator may stand, in words. */
const BEFORE = 5;
const BEHIND = 2;
/** Share of the wording's other words that the statement must have, for two opposites to be said of one thing. */
const LEAST_SHARED = 0.34;

/** Compares the predicates of two texts; null where they have no topic in common, or take both sides of it. */
export function comparePoles(statement: Reading, wording: Reading, alignment: Alignment, outside: readonly Span[]): PoleVerdict | null {
  const topics = readPoles(wording.language.tag);
  if (topics.length === 0) return null;
  const there = findHits(wording, topics, []);
  if (there.length === 0) return null;
  const here = findHits(statement, topics, outside);
  const found: PoleVerdict[] = [];
  for (const topic of new Set(there.map((hit) => hit.topic))) {
    const mine = pickHit(wording, there, topic, alignment.toStatement);
    const other = pickHit(statement, here, topic, alignment.toWording);
    if (mine === null || other === null || isOneWord(wording, mine, other, alignment)) continue;
    const opposed = sideOf(mine) !== sideOf(other);
    if (opposed && !sharesEnough(wording, mine, alignment)) continue;
    const text = (reading: Reading, { span, negator }: Hit): string =>
      negator !== null && mine.side === other.side ? negator.raw : reading.text.slice(span[0], span[1]);
    found.push({
      opposed,
      guard: { kind: 'negation', statement: text(statement, other), claim: text(wording, mine) },
      here: spansOf(other),
      there: spansOf(mine),
    });
  }
  const first = found[0];
  return first === undefined || found.some(({ opposed }) => opposed !== first.opposed) ? null : first;
}

/** Whether both texts have the very word, of which other guards tell more: "the rise was rejected" and "voted for the rise". */
function isOneWord({ words }: Reading, { span }: Hit, other: Hit, { toStatement }: Alignment): boolean {
  return words.some((word) => {
    const twin = word.start >= span[0] && word.end <= span[1] ? toStatement.get(word) : undefined;
    return twin?.bond === 'equal' && twin.word.start >= other.span[0] && twin.word.end <= other.span[1];
  });
}

function sideOf({ side, negator }: Hit): number {
  return negator === null ? side : 1 - side;
}

function spansOf({ span, negator }: Hit): Span[] {
  return negator === null ? [span] : [[Math.min(span[0], negator.start), Math.max(span[1], negator.end)]];
}

function findHits(reading: Reading, topics: ReturnType<typeof readPoles>, outside: readonly Span[]): Hit[] {
  const lower = lowerText(reading.text);
  const hits: Hit[] = [];
  for (const [topic, sides] of topics.entries()) {
    const found: Hit[] = [];
    for (const side of [0, 1] as const)
      for (const match of lower.matchAll(sides[side])) {
        const span: Span = [match.index, match.index + match[0].length];
        if (outside.some(([start, end]) => span[0] < end && span[1] > start)) continue;
        const first = reading.words.find((word) => word.end > span[0]);
        const last = reading.words.findLast((word) => word.start < span[1]);
        if (first === undefined || last === undefined || first.clause !== last.clause || first.name !== null) continue;
        found.push({ topic, side, span, clause: first.clause, negator: findNegator(reading, first, last) });
      }
    // "not potable" is one phrase, and not "potable".
    hits.push(...found.filter((hit) => !found.some((other) => other !== hit && contains(other.span, hit.span) && !contains(hit.span, other.span))));
  }
  return hits;
}

function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && outer[1] >= inner[1];
}

/** The negator that turns round what stands from `first` to `last`; null where there is none. */
function findNegator(reading: Reading, first: Word, last: Word): Word | null {
  const { words, language } = reading;
  const { mocks } = readPhrases(reading);
  for (const word of words) {
    if (word.clause !== first.clause || (word.at >= first.at && word.at <= last.at)) continue;
    if (mocks.some(([start, end]) => word.start >= start && word.end <= end)) continue;
    const subject = language.nounNegators.has(word.lower) && word.at < first.at;
    if (!subject && !isNegator(word, language.tag) && !(language.nounNegators.has(word.lower) && language.tag !== 'fr')) continue;
    if (language.tag === 'fr' && subject && !words.some((one) => isNegator(one, 'fr') && one.clause === word.clause)) continue;
    if (/^(?:sans|sin|ohne|без)$/.test(word.lower) ? word.at < first.at && first.at - word.at <= 2 : subject || isNear(word, first, last, language.tag))
      return word;
  }
  return null;
}

function isNear(word: Word, first: Word, last: Word, tag: string): boolean {
  if (tag === 'ru') return word.at < first.at && first.at - word.at <= 2;
  return word.at < first.at ? first.at - word.at <= BEFORE : tag === 'de' && word.at - last.at <= BEHIND + 6 && !/^(?:ohne)$/.test(word.lower);
}

function isNegator({ lower, raw }: Word, tag: string): boolean {
  if (tag === 'fr') return lower === 'ne' || lower === 'sans' || /^n['’]/i.test(raw);
  if (tag === 'de') return /^(?:nicht|nie|niemals|keineswegs|keinesfalls|weder|ohne|kaum)$/.test(lower);
  if (tag === 'es') return /^(?:no|nunca|jamás|tampoco|sin)$/.test(lower);
  return /^(?:не|никогда|без)$/.test(lower);
}

/** The hit of a topic in the clause that has most in common with the other text; null where such clauses take both sides. */
function pickHit(reading: Reading, hits: readonly Hit[], topic: number, shared: Alignment['toWording']): Hit | null {
  const weigh = ({ span, clause }: Hit): number =>
    reading.words.filter((word) => word.clause === clause && isContent(word) && shared.has(word) && (word.end <= span[0] || word.start >= span[1])).length;
  const own = hits.filter((hit) => hit.topic === topic).map((hit) => ({ hit, weight: weigh(hit) }));
  const most = Math.max(0, ...own.map(({ weight }) => weight));
  const best = own.filter(({ weight }) => weight === most).map(({ hit }) => hit);
  const first = best[0];
  return first === undefined || most === 0 || best.some((hit) => sideOf(hit) !== sideOf(first)) ? null : first;
}

function sharesEnough(wording: Reading, { span }: Hit, alignment: Alignment): boolean {
  const others = wording.words.filter((word) => isContent(word) && (word.end <= span[0] || word.start >= span[1]));
  const shared = others.filter((word) => {
    const bond = alignment.toStatement.get(word)?.bond;
    return bond !== undefined && bond !== 'slot';
  });
  return shared.length > 0 && shared.length >= LEAST_SHARED * others.length;
}

/** How finite verbs and participles end. German nouns have a capital. */
const VERBAL: Readonly<Record<string, RegExp>> = {
  de: /^\p{Ll}+$/u,
  fr: /(?:é|ée|és|ées|er|ir|ait|aient|a|ent|ra|ront)$/u,
  es: /(?:ó|aron|ieron|ado|ada|ados|adas|ido|ida|idos|idas|aba|aban|ara|aran|iera|ieran|ía|ían|ará|erá|irá|arán|erán|irán|ar|er|ir)$/u,
  ru: /(?:л|ла|ло|ли|лся|лась|лось|лись|ть|ться|ет|ют|ит|ят|ется|ются|ится|ятся|на|но|ны|ен|ён|та|то|ты)$/u,
};

/** Whether another word is only another name of an institution, or what the predicate is told with, which says the same in both texts or is on no list: two verbs in one place. */
export function isTold({ kind, statement, claim }: Guard, poles: PoleVerdict | null, here: Reading, there: Reading): boolean {
  if (kind === 'person' && here.language.tag !== 'en' && areInstitutions(statement, claim)) return true;
  if (kind !== 'other') return false;
  if (areVerbs(statement, claim, here.language.tag)) return true;
  // "sevillanos" for "de Sevilla", and a body's full name for its letters.
  if (here.language.tag !== 'en' && (areOfOneRoot(statement, claim) || isSpelledOut(statement, claim) || isSpelledOut(claim, statement))) return true;
  if (poles === null || poles.opposed) return false;
  const inside = ({ words }: Reading, text: string, spans: readonly Span[]): boolean =>
    words.some(({ raw, start, end }) => text.split(' ').includes(raw) && spans.some((span) => start >= span[0] && end <= span[1]));
  return inside(here, statement, poles.here) || inside(there, claim, poles.there);
}

/** Whether two texts of one or more words are verbs by their form: one thing is told with many of them, and nothing tells which of them mean the same. */
function areVerbs(one: string, other: string, tag: string): boolean {
  const verbal = VERBAL[tag];
  return verbal?.test(one) === true && verbal.test(other);
}

/** Whether two words begin alike for the most part, or one is a part of the other. */
function areOfOneRoot(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const isPartOf = (part: string, whole: string): boolean => part.split(' ').some((word) => word.length >= 6 && whole.includes(word));
  return (at >= 4 && at >= 0.6 * Math.min(a.length, b.length)) || isPartOf(a, b) || isPartOf(b, a);
}

/** Whether one is letters that stand for a name of several words. */
function isSpelledOut(letters: string, name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(letters) && /^\p{Lu}\p{Ll}+ /u.test(name);
}
