// Owns what speaks for a statement expressing a claim once both texts are at hand: how much of a wording is in it, how densely, in what order and in
// what roles. The model that weighs it is in confidence.ts.
import { primaryTag, readLanguage } from '../text/languages/language';
import { BACKGROUND_CLAIMS, countBackground } from './background';
import { type Alignment, alignWords, isContent } from './judge/align';
import { type Reading, readText, type Word } from './judge/read';
import { isReporter, readScene } from './judge/who';

/** Names of the features, in the order of the vector. */
export const EVIDENCE = [
  'cover',
  'coverSquared',
  'gap',
  'names',
  'density',
  'coverDensity',
  'order',
  'mass',
  'pairs',
  'context',
  'vocabulary',
  'vocabularyAll',
  'vocabularyClause',
  'predicate',
  'roles',
  'length',
  'support',
  'statement',
  'numbers',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** What stands around a statement, as words in their base form. */
export interface Surroundings {
  stems: ReadonlySet<string>;
}

/** Evidence for one wording. */
export interface Evidence {
  features: Float64Array;
  /** A first order among the wordings of a claim. */
  fit: number;
  /** The words of the statement that any wording of the claim shares, by their place, with what each says. */
  shared: ReadonlyMap<number, number>;
}

/** Most that a rare word counts. */
const HEAVIEST = 7;
const weights = new Map<string, number>();

/** How much a word says: the logarithm of its rarity among many claims; words that are everywhere say next to nothing. */
export function weighWord(word: Word, reading: Reading): number {
  if (word.part === 'number') return 2.5;
  if (word.part === 'date') return 2;
  const key = `${reading.language.tag} ${word.stem} ${word.lower}`;
  let weight = weights.get(key);
  if (weight === undefined) {
    const common = readLanguage(primaryTag(reading.language.tag)).stopWords.has(word.lower) || reading.language.speech.has(word.lower);
    weight = common ? 0.4 : Math.min(HEAVIEST, Math.max(0.5, Math.log((BACKGROUND_CLAIMS + 1) / (countBackground(word.stem) + 0.5))));
    if (weights.size > 50_000) weights.clear();
    weights.set(key, weight);
  }
  return weight;
}

/** The base forms of what stands around a statement. */
export function readSurroundings(texts: readonly (string | null)[], language: string | null): Surroundings {
  const stems = new Set<string>();
  for (const text of texts)
    if (text !== null && text !== '') for (const word of readText(text.slice(0, 2000), language).words) if (isContent(word)) stems.add(word.stem);
  return { stems };
}

/** The evidence of each wording of a claim, in their order. `wordings` are all of the claim's that may compete; none gives none. */
export function gatherEvidence(statement: string, wordings: readonly string[], around: Surroundings, language: string | null): Evidence[] {
  const here = readText(statement, language);
  const readings = wordings.map((wording) => readText(wording, language));
  const vocabulary = new Set<string>();
  for (const reading of readings) for (const word of reading.words) if (isContent(word)) vocabulary.add(word.stem);
  const alignments = readings.map((there) => alignWords(here, there, 0, statement.length));
  const covers = readings.map((there, at) => coverOf(there, alignments[at]!));
  const support = [...covers].sort((a, b) => b - a).slice(0, 3);
  const meanSupport = support.reduce((sum, cover) => sum + cover, 0) / Math.max(1, support.length);
  const shared = new Map<number, number>();
  for (const alignment of alignments)
    for (const [word, { bond }] of alignment.toWording) if (isContent(word) && bond !== 'slot') shared.set(word.at, weighWord(word, here));
  const silent = findAttributions(here, shared);
  return readings.map((there, at) => ({ ...measure(here, there, alignments[at]!, covers[at]!, meanSupport, vocabulary, around, silent), shared }));
}

/** The stretches between marks that only say who speaks: a verb of saying or "according to", and no word that any wording shares. */
function findAttributions(here: Reading, shared: ReadonlyMap<number, number>): ReadonlySet<number> {
  const speaking = new Set<number>();
  const meaning = new Set<number>();
  for (const word of here.words) {
    if ((word.part === 'verb' && here.language.speech.has(word.lower)) || word.lower === 'according') speaking.add(word.clause);
    if (shared.has(word.at) && !(word.name !== null && isReporter(here, word.name))) meaning.add(word.clause);
  }
  return new Set([...speaking].filter((clause) => !meaning.has(clause)));
}

const CREDIT = { equal: 1, synonym: 0.85, antonym: 0.85, slot: 0.3 } as const;

/** Share of the wording's weight that has a twin in the statement. */
function coverOf(there: Reading, alignment: Alignment): number {
  let total = 0;
  let shared = 0;
  for (const word of there.words) {
    if (!isContent(word)) continue;
    const weight = weighWord(word, there);
    const twin = alignment.toStatement.get(word);
    total += weight;
    if (twin !== undefined) shared += weight * CREDIT[twin.bond];
  }
  return total === 0 ? 0 : shared / total;
}

function measure(
  here: Reading,
  there: Reading,
  alignment: Alignment,
  cover: number,
  support: number,
  vocabulary: ReadonlySet<string>,
  around: Surroundings,
  silent: ReadonlySet<number>,
): Omit<Evidence, 'shared'> {
  let total = 0;
  let gap = 0;
  let names = 0;
  let namesShared = 0;
  let context = 0;
  let mass = 0;
  let count = 0;
  let predicate = 0.5;
  for (const word of there.words) {
    if (!isContent(word)) continue;
    const weight = weighWord(word, there);
    const twin = alignment.toStatement.get(word);
    total += weight;
    count += 1;
    if (word.name !== null) names += weight;
    if (twin === undefined) {
      gap = Math.max(gap, weight);
      if (around.stems.has(word.stem)) context += weight;
    } else {
      mass += weight * CREDIT[twin.bond];
      if (word.name !== null) namesShared += weight;
    }
    if (word.part === 'verb' && !there.language.speech.has(word.lower))
      predicate = Math.max(predicate === 0.5 ? 0 : predicate, twin === undefined ? 0 : CREDIT[twin.bond]);
  }
  const stretch = findStretch(here, alignment);
  let known = 0;
  let knownAll = 0;
  let inside = 0;
  let all = 0;
  let clause = 0;
  let knownClause = 0;
  const clauses = new Set(here.words.slice(stretch.first, stretch.last + 1).map((word) => word.clause));
  for (const word of here.words) {
    if (!isContent(word)) continue;
    const weight = weighWord(word, here);
    const mine = vocabulary.has(word.stem) || alignment.toWording.has(word);
    if (!silent.has(word.clause) || mine) all += weight;
    if (mine) knownAll += weight;
    if (clauses.has(word.clause) && !(silent.has(word.clause) && !mine)) {
      clause += weight;
      if (mine) knownClause += weight;
    }
    if (word.at < stretch.first || word.at > stretch.last) continue;
    inside += weight;
    if (mine) known += weight;
  }
  const density = inside === 0 ? 0 : Math.min(1, stretch.shared / inside);
  const values: Record<EvidenceName, number> = {
    cover,
    coverSquared: cover * cover,
    gap: gap / HEAVIEST,
    names: names === 0 ? 1 : namesShared / names,
    density,
    coverDensity: cover * density,
    order: orderOf(alignment),
    mass: Math.min(1, mass / 30),
    pairs: Math.log(1 + alignment.toStatement.size) / 3,
    context: total === 0 ? 0 : context / total,
    vocabulary: inside === 0 ? 0 : known / inside,
    vocabularyAll: all === 0 ? 0 : knownAll / all,
    vocabularyClause: clause === 0 ? 0 : knownClause / clause,
    predicate,
    roles: rolesOf(here, there, alignment),
    length: Math.log(1 + count) / 3,
    support,
    statement: Math.log(1 + here.words.length) / 4,
    numbers: numbersOf(there, alignment),
  };
  return { features: Float64Array.from(EVIDENCE, (name) => values[name]), fit: cover + 0.5 * density + 0.3 * Math.min(1, mass / 25) };
}

/** The stretch of the statement with the best balance of shared words against others. */
function findStretch(here: Reading, alignment: Alignment): { first: number; last: number; shared: number } {
  let best = { first: 0, last: -1, shared: 0 };
  let most = 0;
  let sum = 0;
  let shared = 0;
  let first = -1;
  for (const word of here.words) {
    if (!isContent(word)) continue;
    const weight = weighWord(word, here);
    const twin = alignment.toWording.get(word);
    if (sum <= 0) {
      sum = 0;
      shared = 0;
      first = -1;
    }
    if (twin === undefined) {
      if (first >= 0) sum -= 0.3 * weight;
      continue;
    }
    if (first < 0) first = word.at;
    sum += weight;
    shared += weight * CREDIT[twin.bond];
    if (sum > most) {
      most = sum;
      best = { first, last: word.at, shared };
    }
  }
  return best;
}

/** Share of neighbouring pairs that stand in the same order on both sides. */
function orderOf(alignment: Alignment): number {
  const twins = [...alignment.toStatement].filter(([word]) => isContent(word)).sort((a, b) => a[0].at - b[0].at);
  if (twins.length < 2) return 0;
  let kept = 0;
  for (let at = 1; at < twins.length; at++) if (twins[at]![1].word.at > twins[at - 1]![1].word.at) kept += 1;
  return kept / (twins.length - 1);
}

/** Share of the roles around shared predicates that are filled alike. */
function rolesOf(here: Reading, there: Reading, alignment: Alignment): number {
  let asked = 0;
  let alike = 0;
  for (const one of readScene(here, there, alignment).shared)
    for (const role of ['agent', 'patient'] as const) {
      const mine = one.there[role];
      const other = one.here[role];
      if (mine === null) continue;
      asked += 1;
      const twin = alignment.toStatement.get(mine)?.word;
      if (twin !== undefined && other !== null && (twin === other || (twin.name !== null && twin.name === other.name))) alike += 1;
    }
  return asked === 0 ? 0.3 : alike / asked;
}

function numbersOf(there: Reading, alignment: Alignment): number {
  const numbers = there.words.filter((word) => word.part === 'number');
  if (numbers.length === 0) return 0.5;
  return numbers.filter((word) => alignment.toStatement.has(word)).length / numbers.length;
}
