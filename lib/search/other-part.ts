// Owns the guard on parts of a whole: what a claim says of all the regions, cars or landings, said of two of them, of half or of most, is another proposition.
import type { Guard } from '../model/match';
import { type Quantity, quantitiesAgree } from '../text/numbers';
import { alignWords, groupsOf, isContent } from './judge/align';
import { mayStandFor } from './judge/amounts';
import { findPartitions, isPlural, type Partition, RANK } from './judge/partition';
import { isNounOrName, type Reading, readText, type Word } from './judge/read';
import { isSaidOfPart } from './judge/said-of-part';

/** Wordings that must count the whole for another count of it to be one, where the claim's own does not. */
const LEAST_COUNTING = 2;
/** Numbers from which on one says what it counts, and words behind a number in which that stands. */
const LEAST_TELLING = 10;
const COUNTED = 5;
/** Share of the wordings that count the whole which must count it as a part does, for that to be no part. */
const LEAST_SHARE = 0.15;
/** Points by which a share and one told by two numbers may differ. */
const ROUNDING = 0.7;
/** What a part is taken of where the claim speaks of nobody in particular: "in one in ten people". */
const PEOPLE =
  /^(?:people|persons?|patients?|cases?|recipients?|individuals?|child|children|kids?|bab(?:y|ies)|wom[ae]n|m[ae]n|adults?|users?|humans?|famil(?:y|ies)|households?|vaccinated|volunteers?)$/;
/** Kinds of part that a wording's own may stand for. */
const VAGUE = /^(?:some|few|most)$/;

/**
 * The guard where a statement says of a part what the claim says of the whole; null where any wording has that part, or the part says, believes or is
 * something else. `wordings` are those that fit best, `all` those of the claim, its own first.
 */
export function findOtherPart(text: string, wordings: readonly string[], all: readonly string[], language: string | null): Guard | null {
  const here = readText(text, language);
  const list = findShortList(here, wordings, language);
  if (list !== null) return list;
  const parts = findPartitions(here);
  if (parts.length === 0) return null;
  const known = (all.length > 0 ? all : wordings).map((wording) => readText(wording, language));
  for (const part of parts) {
    if (isKnown(here, part, known)) continue;
    const head = part.whole.findLast((word) => known.some((reading) => findTwin(word, reading) !== null));
    if (limitsClause(here, part) && (PEOPLE.test(part.whole.at(-1)!.lower) || (head !== undefined && part.definite))) {
      const said = wordings.some((wording) => isPlain(here, part, readText(wording, language)));
      if (said) return { kind: 'quantifier', statement: text.slice(here.words[part.first]!.start, here.words[part.last]!.end), claim: '' };
    }
    if (head === undefined || (part.kind !== 'count' && head.at < part.whole.at(-1)!.at - 1 && head.name === null)) continue;
    // "only the people of Donetsk": the claim itself speaks of them.
    if (
      part.kind === 'rank' &&
      here.words
        .slice(part.first, part.whole[0]!.at)
        .some((word) => isNounOrName(word) && !RANK.test(word.lower) && known.some((one) => findTwin(word, one) !== null))
    )
      continue;
    const twin = known.map((reading) => findTwin(head, reading)).find((word) => word !== null)!;
    // "one of the few structures" for "the only structure".
    if (part.value === 1 && part.kind === 'number' && isAfterBe(here, part) && isOnlyOne(head, known[0]!))
      return { kind: 'quantifier', statement: text.slice(here.words[part.first]!.start, head.end), claim: 'only' };
    const said = wordings.some((wording) => isSaidOfPart(here, part, alignWords(here, readText(wording, language), 0, text.length)));
    if (!said) continue;
    // "one of its missiles" is a missile.
    if (part.value === 1 && !part.only && part.outOf === null && isOneOfMany(head, known)) continue;
    if (part.kind === 'count' && !part.only) {
      const count = findOtherCount(part, head, known);
      if (count !== null)
        return { kind: 'number', statement: text.slice(here.words[part.first]!.start, part.quantity?.end ?? here.words[part.first]!.end), claim: count };
      continue;
    }
    // "several regions" and "some regions" may be the four.
    if (part.kind === 'some' && !part.definite && countsOf(head, known).length > 0) continue;
    return { kind: 'quantifier', statement: text.slice(here.words[part.first]!.start, Math.max(head.end, here.words[part.subject]!.end)), claim: twin.raw };
  }
  return null;
}

/** "Kherson and Zaporizhzhia alone" where the wording lists more of them. */
function findShortList(here: Reading, wordings: readonly string[], language: string | null): Guard | null {
  const alone = here.words.find(({ at, lower, parted }) => lower === 'alone' && !parted && (here.words[at - 1]?.name ?? null) !== null);
  if (alone === undefined) return null;
  for (const wording of wordings) {
    const there = readText(wording, language);
    const { toWording, toStatement } = alignWords(here, there, 0, here.text.length);
    const name = here.words[alone.at - 1]!.name!;
    const twin = toWording.get(here.words[name.first]!)?.word;
    if (twin === undefined || !here.words.some((word) => word.at > alone.at && word.name === null && toWording.has(word) && isContent(word))) continue;
    const rest = there.names.find(
      (one) =>
        one !== twin.name && (one.place === null) === (name.place === null) && isListed(there, twin, one.first) && !toStatement.has(there.words[one.first]!),
    );
    if (rest === undefined) continue;
    return { kind: 'quantifier', statement: here.text.slice(name.start, alone.end), claim: there.text.slice(rest.start, rest.end) };
  }
  return null;
}

/** Whether only names, "and" and marks stand between two names. */
function isListed({ words }: Reading, name: Word, other: number): boolean {
  return words.slice(Math.min(name.at, other), Math.max(name.at, other)).every((word) => word.name !== null || /^(?:and|or)$/.test(word.lower));
}

/** Whether a wording has the same part, or the number that the part is told with. */
function isKnown(here: Reading, part: Partition, known: readonly Reading[]): boolean {
  let counted = 0;
  for (const reading of known) {
    const { quantity } = part;
    // A small number stands in many sentences: it must be that of the same things.
    const exclusive = part.kind === 'rank' && part.only;
    const same =
      quantity === null || exclusive || (part.outOf !== null && part.outOf !== part.value)
        ? []
        : reading.quantities.filter((one) => one.kind === quantity.kind && (quantitiesAgree(one, quantity) || mayStandFor(here, quantity, reading, one)));
    if (same.some((one) => one.value >= LEAST_TELLING)) return true;
    if (same.some((one) => countsWhole(reading, one, part))) counted += 1;
    const share = shareOf(part);
    if (share !== null && reading.quantities.some((one) => one.kind === 'percent' && Math.abs(one.value - share) < ROUNDING)) return true;
    const alike = findPartitions(reading).some(
      (one) => one.kind !== 'count' && one.kind === part.kind && (one.value === part.value || VAGUE.test(part.kind)) && areOneWhole(one, part, reading),
    );
    if (alike) return true;
  }
  // "the two regions in the east" in one of many wordings that count four.
  return counted > 0 && (part.only || counted >= LEAST_SHARE * known.filter((reading) => countsOf(part.whole.at(-1)!, [reading]).length > 0).length);
}

/** The share of the whole that a part is, in percent; null where the text does not tell. */
function shareOf({ kind, value, outOf }: Partition): number | null {
  if (value === null) return null;
  return kind === 'share' ? value : outOf === null || outOf < value ? null : (100 * value) / outOf;
}

/** Whether two parts are taken of things that have one word, or a meaning, in common. */
function areOneWhole(a: Partition, b: Partition, reading: Reading): boolean {
  return a.whole.some((word) => b.whole.some((one) => one.stem === word.stem || meanTheSame(one, word, reading)));
}

/** Whether a number stands right before one of the nouns of a whole, attributes between them passed over. */
function countsWhole({ words }: Reading, { start, end }: Quantity, { whole }: Partition): boolean {
  const number = words.find((word) => word.start >= start);
  const behind = words.filter((word) => word.start >= end && number !== undefined && word.at <= number.at + COUNTED);
  return behind.some((word) => whole.some((one) => one.stem === word.stem));
}

function meanTheSame(a: Word, b: Word, { language }: Reading): boolean {
  const groups = groupsOf(a, language);
  return groups.length > 0 && groupsOf(b, language).some((group) => groups.includes(group));
}

function findTwin(word: Word, reading: Reading): Word | null {
  return reading.words.find((one) => one.stem === word.stem || meanTheSame(word, one, reading)) ?? null;
}

/** Whether the claim itself speaks of one such thing, "a missile", and its own wording of no more. */
function isOneOfMany(head: Word, known: readonly Reading[]): boolean {
  const own = known[0] === undefined ? null : findTwin(head, known[0]);
  if (own !== null && isPlural(own.lower)) return false;
  return known.some((reading) => {
    const twin = findTwin(head, reading);
    return twin !== null && reading.words.slice(Math.max(0, twin.at - 3), twin.at).some(({ lower }) => /^an?$/.test(lower));
  });
}

function isAfterBe({ words }: Reading, { first }: Partition): boolean {
  return words[first - 1]?.part === 'aux' && !words[first]!.parted;
}

/** Whether a text speaks of a thing as the only one of its kind. */
function isOnlyOne(head: Word, reading: Reading): boolean {
  const twin = findTwin(head, reading);
  return twin !== null && reading.words.slice(Math.max(0, twin.at - 4), twin.at).some(({ lower }) => /^(?:only|sole)$/.test(lower));
}

/** The numbers by which wordings count a whole. */
function countsOf(head: Word, known: readonly Reading[]): { value: number; text: string }[] {
  return known.flatMap((reading) => {
    const twin = findTwin(head, reading);
    if (twin === null) return [];
    for (let at = twin.at - 1; at >= Math.max(0, twin.at - 3) && !reading.words[at + 1]!.parted; at--) {
      const { quantity, part } = reading.words[at]!;
      if (quantity?.kind === 'count' && quantity.unit === null) return [{ value: quantity.value, text: reading.text.slice(quantity.start, quantity.end) }];
      if (part !== 'noun' && part !== 'name') return [];
    }
    return [];
  });
}

/** How the claim counts a whole that a statement counts otherwise; null where it counts it nowhere, or in a good many wordings as the statement does. */
function findOtherCount({ value }: Partition, head: Word, known: readonly Reading[]): string | null {
  const own = countsOf(head, known.slice(0, 1));
  const all = countsOf(head, known);
  const counts = own.length > 0 ? own : all;
  if (counts[0] === undefined || (own.length === 0 && all.length < Math.min(LEAST_COUNTING, known.length))) return null;
  const same = all.filter((count) => count.value === value).length;
  return counts[0].value === value || same >= LEAST_SHARE * all.length + 1 ? null : counts[0].text;
}

/** Whether a part limits whom or what a sentence is true of: "in one in ten people," in front of it or "of some patients" at its end. */
function limitsClause({ words }: Reading, { first, last, kind }: Partition): boolean {
  if (kind === 'count' || kind === 'rank') return false;
  let at = first - 1;
  while (
    at >= 0 &&
    !words[at + 1]!.parted &&
    (words[at]!.part === 'adv' || words[at]!.part === 'det' || /^(?:about|around|over|under|than)$/.test(words[at]!.lower))
  )
    at -= 1;
  const before = words[at];
  if (before === undefined || words[at + 1]!.parted || !/^(?:in|for|of|among|with|to)$/.test(before.lower)) return false;
  const next = words[last + 1];
  return next === undefined || next.parted;
}

/** Whether a statement says the wording outright: nobody says or believes it in the stretch of what is shared. */
function isPlain(here: Reading, part: Partition, wording: Reading): boolean {
  const { toWording } = alignWords(here, wording, 0, here.text.length);
  const shared = here.words.filter((word) => toWording.has(word) && word.part !== 'prep' && word.part !== 'adv');
  const first = shared[0];
  if (first === undefined || shared.length < 2) return false;
  // In front, the sentence's own verb comes next; behind, it came right before.
  const [from, to] = part.last < first.at ? [part.last, first.at] : [first.at, part.first];
  return !here.words.slice(from + 1, to).some(({ lower, part: kind }) => kind === 'verb' && here.language.speech.has(lower));
}
