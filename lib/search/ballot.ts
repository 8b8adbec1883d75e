// Owns what is known of a statement beside a claim for the learned relation: how the guards judge it beside many wordings, and what either has that the other lacks.
import type { Guard, Relation, Span } from '../model/match';
import { datesAgree, datesConflict } from '../text/dates';
import { quantitiesAgree } from '../text/numbers';
import { weighEvidence } from './confidence';
import { EVIDENCE, type Evidence, gatherEvidence, weighWord } from './evidence';
import { type Judgement, judge } from './guards';
import { alignWords, groupsOf, isContent } from './judge/align';
import { type Dated, findDated } from './judge/dated';
import { pointApart } from './judge/dates';
import { namesAgree } from './judge/names';
import { findNegations, readPhrases } from './judge/negation';
import { type Reading, readText, type Word } from './judge/read';
import { findArguments } from './judge/roles';

/** Wordings that are asked: those that fit best. A wording of a large pack has no others. */
const ASKED = 12;
/** How many of them have the say in each count, and how much more a wording with better odds counts. */
const COUNTS: readonly [name: string, most: number, slope: number][] = [
  ['best', 4, 0.7],
  ['many', ASKED, 0.5],
  ['each', ASKED, 0],
];
/** The relations, in the order in which features and trees have them. */
export const RELATIONS = ['same', 'opposite', 'differs'] as const satisfies readonly Relation[];
const KINDS: readonly Guard['kind'][] = ['negation', 'number', 'percentage', 'date', 'person', 'place', 'role-swap', 'quantifier', 'other'];

/** Small words that change what a sentence says, where no wording of the claim has them. */
const CHANGING: readonly [name: string, words: string][] = [
  ['not', 'not no none nothing nobody neither nor without'],
  ['never', 'never ever'],
  ['some', 'some several certain many'],
  ['few', 'few fewer handful'],
  ['part', 'part parts partly partially half portion most mostly majority'],
  ['one', 'one'],
  ['only', 'only'],
  ['all', 'all every each entire whole'],
  ['almost', 'almost nearly roughly about around'],
  ['before', 'before until till after since'],
  ['during', 'during while amid'],
  ['if', 'if unless provided'],
  ['could', 'could may might can'],
  ['should', 'would should must plan plans planned want wants wanted hope hopes intend intends'],
];
const CHANGES: ReadonlyMap<string, number> = new Map(CHANGING.flatMap(([, words], at) => words.split(' ').map((word): [string, number] => [word, at])));

/** What a date that the claim's dates contradict belongs to. */
const DATING: readonly Dated[] = ['claim', 'other', 'unknown'];

/** What a stretch of a statement has that no wording of the claim knows. */
const STRANGE = ['Weight', 'Heaviest', 'Verbs', 'Nouns', 'Numbers', 'Dates', 'Names', 'Negators'] as const;

/** Names of the features, in the order of the vector. */
export const BALLOT: readonly string[] = [
  ...RELATIONS.map((relation) => `rules:${relation}`),
  ...KINDS.map((kind) => `rules:${kind}`),
  'rules:noStatement',
  'rules:noClaim',
  'outer',
  'odds',
  ...EVIDENCE.map((name) => `evidence:${name}`),
  ...COUNTS.flatMap(([count]) => [
    ...RELATIONS.map((relation) => `${count}:${relation}`),
    ...KINDS.map((kind) => `${count}:${kind}`),
    ...['opposite', 'differs'].flatMap((relation) => ['statement', 'claim', 'both'].map((side) => `${count}:${relation}:${side}`)),
    `${count}:blamed`,
  ]),
  ...RELATIONS.map((relation) => `own:${relation}`),
  ...KINDS.map((kind) => `own:${kind}`),
  'own:shown',
  'own:odds',
  'own:cover',
  'own:numberLost',
  'own:dateLost',
  ...DATING.map((dated) => `dateClash:${dated}`),
  'numberClash',
  'crossed',
  'uncrossed',
  ...['inside', 'outside'].flatMap((where) => STRANGE.map((name) => `${where}${name}`)),
  ...CHANGING.map(([name]) => `inside:${name}`),
  'lacksWeight',
  'lacksHeaviest',
  'lacksVerbs',
  'lacksNames',
  'lacksNumbers',
  'lacksDates',
  'negating',
  'claimNegators',
  'negationsHere',
  'negationsThere',
  'past',
  'present',
  'claimPast',
  'clauses',
  'sharedClauses',
  'antonyms',
  'wordings',
  'words',
];

/** A wording with what the guards say of the statement beside it, and the odds that the statement expresses it. */
export interface Vote {
  wording: string;
  odds: number;
  judgement: Judgement;
}

/** The votes, best wording first, and the features in the order of BALLOT. */
export interface Ballot {
  votes: Vote[];
  features: Float64Array;
}

/** What the ballot is held on. */
export interface Question {
  text: string;
  /** The claim's wordings, its own first. */
  wordings: readonly string[];
  /** BCP 47 tag, null where unknown. */
  language: string | null;
  /** Base forms of what stands around the statement. */
  near: ReadonlySet<string>;
  isCore(word: Word): boolean;
  /** What the rules say. */
  ruled: Judgement;
  /** What the guards were asked already, by wording. */
  judged?: ReadonlyMap<string, Judgement>;
  /** The evidence of the wordings that fit best, where it is at hand: all of it where there are no more wordings. */
  gathered?: readonly Evidence[] | null;
}

/** Holds the ballot; null where no wording has enough in common with the statement. Pure and deterministic. */
export function holdBallot(question: Question): Ballot | null {
  const { text, wordings, language, ruled } = question;
  const known = question.gathered ?? null;
  const evidence = known !== null && known.length >= wordings.length ? known : gatherEvidence(text, wordings, { stems: question.near }, language, ASKED);
  const first = evidence[0];
  if (first === undefined) return null;
  const votes = evidence
    .map(({ at, features }): Vote => {
      const wording = wordings[at] as string;
      return {
        wording,
        odds: weighEvidence(features),
        judgement: question.judged?.get(wording) ?? judge(text, wording, { language, known: first.shared, isCore: question.isCore }),
      };
    })
    .sort((a, b) => b.odds - a.odds);
  const here = readText(text, language);
  const all = wordings.map((wording) => readText(wording, language));
  const features = [
    ...describeRuling(ruled),
    (votes[0] as Vote).odds,
    ...chooseFeatures(evidence),
    ...countAll(votes),
    ...describeOwn(votes, evidence, wordings[0] as string, here, all[0] as Reading),
    ...describeClashes(
      here,
      votes.map(({ wording }) => readText(wording, language)),
      all,
    ),
    ...describeStrange(here, all, ruled.span),
    ...describeLack(here, all[0] as Reading),
    wordings.length / 30,
    here.words.length / 30,
  ];
  return { votes, features: Float64Array.from(features) };
}

function describeRuling({ relation, guard, outer }: Judgement): number[] {
  return [
    ...RELATIONS.map((one) => Number(one === relation)),
    ...KINDS.map((kind) => Number(guard?.kind === kind)),
    Number(guard?.statement === ''),
    Number(guard?.claim === ''),
    Number(outer !== null),
  ];
}

/** The features of the wording that the evidence speaks most for. */
function chooseFeatures(evidence: readonly Evidence[]): Float64Array {
  let best = evidence[0] as Evidence;
  for (const one of evidence) if (weighEvidence(one.features) > weighEvidence(best.features)) best = one;
  return best.features;
}

/** What the guards say beside the claim's own wording, which says most fully what it claims, and whether the statement has a number or a date in the stead of its. */
function describeOwn(votes: readonly Vote[], evidence: readonly Evidence[], own: string, here: Reading, there: Reading): number[] {
  const vote = votes.find(({ wording }) => wording === own);
  const guard = vote?.judgement.guard ?? null;
  return [
    ...RELATIONS.map((relation) => Number(vote?.judgement.relation === relation)),
    ...KINDS.map((kind) => Number(guard?.kind === kind)),
    Number(guard !== null && guard.statement !== '' && guard.claim !== ''),
    vote?.odds ?? -6,
    evidence.find(({ at }) => at === 0)?.features[EVIDENCE.indexOf('cover')] ?? 0,
    Number(here.quantities.length > 0 && there.quantities.some((one) => !here.quantities.some((other) => quantitiesAgree(one, other)))),
    Number(here.dates.length > 0 && there.dates.some((one) => !here.dates.some((other) => datesAgree(one, other)))),
  ];
}

/**
 * Dates of the statement that each dated wording contradicts, by what they date; numbers that stand in the stead of one that most wordings with a number have; and the shares
 * of the wordings with a verb of which a side has changed places, or kept it.
 */
function describeClashes(here: Reading, asked: readonly Reading[], all: readonly Reading[]): number[] {
  const dates = all.flatMap((there) => there.dates.filter(({ year, month }) => year !== null || month !== null).map((date) => ({ there, date })));
  const clashing = here.dates.filter(
    (one) => dates.length > 0 && dates.every(({ there, date }) => datesConflict(one, date) && !pointApart(here, one, there, date)),
  );
  const dated = clashing.map((one) => {
    const kinds = asked.map((there) => findDated(here, one, alignWords(here, there, 0, here.text.length)));
    return DATING.find((kind) => kinds.includes(kind));
  });
  const counted = all.filter(({ quantities }) => quantities.length > 0);
  const numbers = (counted[0]?.quantities ?? []).filter(
    (mine) =>
      !here.quantities.some((one) => quantitiesAgree(one, mine)) &&
      here.quantities.some((one) => one.kind === mine.kind && one.unit === mine.unit) &&
      2 * counted.filter(({ quantities }) => quantities.some((one) => quantitiesAgree(one, mine))).length >= counted.length,
  );
  let [crossed, kept] = [0, 0];
  for (const there of asked) {
    const { toStatement } = alignWords(here, there, 0, here.text.length);
    let [turned, straight] = [false, false];
    for (const [verb, { word: twin }] of toStatement) {
      if (verb.part !== 'verb' || twin.part !== 'verb') continue;
      const [mine, other] = [findArguments(there, verb), findArguments(here, twin)];
      const lands = (from: Word | null, on: Word | null): boolean => from !== null && on !== null && toStatement.get(from)?.word === on;
      turned ||= lands(mine.agent, other.patient) || lands(mine.patient, other.agent);
      straight ||= lands(mine.agent, other.agent) || lands(mine.patient, other.patient);
    }
    crossed += Number(turned) / asked.length;
    kept += Number(straight) / asked.length;
  }
  return [...DATING.map((kind) => dated.filter((one) => one === kind).length), numbers.length, crossed, kept];
}

/** The counts; one vote is the same in each. */
function countAll(votes: readonly Vote[]): number[] {
  if (votes.length > 1) return COUNTS.flatMap(([, most, slope]) => countVotes(votes.slice(0, most), slope));
  const alone = countVotes(votes, 0);
  return COUNTS.flatMap(() => alone);
}

/** Shares of the votes, each by the odds of its wording: by relation, by guard, by whether the guard points at words; and the most that one word of the statement is blamed. */
function countVotes(votes: readonly Vote[], slope: number): number[] {
  const weights = votes.map(({ odds }) => Math.exp(slope * (odds - (votes[0] as Vote).odds)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (of: (judgement: Judgement) => boolean): number =>
    votes.reduce((sum, { judgement }, at) => sum + (of(judgement) ? (weights[at] as number) : 0), 0) / total;
  const blame = new Map<string, number>();
  for (const [at, { judgement }] of votes.entries()) {
    const word = judgement.guard?.statement ?? '';
    if (judgement.relation !== 'same' && word !== '') blame.set(word, (blame.get(word) ?? 0) + (weights[at] as number) / total);
  }
  return [
    ...RELATIONS.map((relation) => share((one) => one.relation === relation)),
    ...KINDS.map((kind) => share(({ guard }) => guard?.kind === kind)),
    ...(['opposite', 'differs'] as const).flatMap((relation) => [
      share((one) => one.relation === relation && (one.guard?.statement ?? '') !== ''),
      share((one) => one.relation === relation && (one.guard?.claim ?? '') !== ''),
      share((one) => one.relation === relation && (one.guard?.statement ?? '') !== '' && (one.guard?.claim ?? '') !== ''),
    ]),
    Math.max(0, ...blame.values()),
  ];
}

/** What the clause that the rules found has that no wording knows, and what the rest of the statement has. */
function describeStrange(here: Reading, all: readonly Reading[], [from, to]: Span): number[] {
  const stems = new Set<string>();
  const lowers = new Set<string>();
  const groups = new Set<number>();
  for (const { words, language } of all)
    for (const word of words) {
      lowers.add(word.lower);
      if (isContent(word)) stems.add(word.stem);
      for (const group of groupsOf(word, language)) groups.add(group);
    }
  const isKnown = (word: Word): boolean => stems.has(word.stem) || groupsOf(word, here.language).some((group) => groups.has(group));
  const isInside = ({ start, end }: { start: number; end: number }): boolean => start >= from && end <= to;
  const describe = (inside: boolean): number[] => {
    const words = here.words.filter((word) => isInside(word) === inside);
    const strange = words.filter((word) => isContent(word) && !isKnown(word));
    const weights = strange.map((word) => weighWord(word, here));
    return [
      weights.reduce((sum, weight) => sum + weight, 0),
      Math.max(0, ...weights),
      strange.filter(({ part }) => part === 'verb').length,
      strange.filter(({ part }) => part === 'noun').length,
      here.quantities.filter((one) => isInside(one) === inside && !all.some(({ quantities }) => quantities.some((other) => quantitiesAgree(one, other))))
        .length,
      here.dates.filter((one) => isInside(one) === inside && !all.some(({ dates }) => dates.some((other) => datesAgree(one, other)))).length,
      here.names.filter(
        (one) =>
          isInside(here.words[one.first] as Word) === inside &&
          !all.some(({ names }) => names.some((other) => namesAgree(one, other) || namesAgree(other, one))),
      ).length,
      words.filter(({ part }) => part === 'neg').length,
    ];
  };
  const changes = CHANGING.map(() => 0);
  for (const word of here.words) {
    if (!isInside(word) || lowers.has(word.lower)) continue;
    const change = CHANGES.get(word.lower) ?? (word.lower.endsWith("n't") ? 0 : undefined);
    if (change !== undefined) changes[change] = 1;
  }
  return [...describe(true), ...describe(false), ...changes];
}

/** What the claim's own wording has that the statement lacks, and how either is built. */
function describeLack(here: Reading, own: Reading): number[] {
  const alignment = alignWords(here, own, 0, here.text.length);
  const lost = own.words.filter((word) => isContent(word) && (alignment.toStatement.get(word)?.bond ?? 'slot') === 'slot');
  const weights = lost.map((word) => weighWord(word, own));
  const past = ({ words }: Reading): number => words.filter(({ lower }) => /^(?:was|were|had|did)$/.test(lower)).length;
  return [
    weights.reduce((sum, weight) => sum + weight, 0),
    Math.max(0, ...weights),
    lost.filter(({ part }) => part === 'verb').length,
    lost.filter(({ name }) => name !== null).length,
    lost.filter(({ quantity }) => quantity !== null).length,
    lost.filter(({ date }) => date !== null).length,
    readPhrases(here).negating.length,
    own.words.filter(({ part }) => part === 'neg').length,
    findNegations(here, alignment.toWording, []).length,
    findNegations(own, alignment.toStatement, []).length,
    past(here),
    here.words.filter(({ lower }) => /^(?:is|are|has|have|do|does)$/.test(lower)).length,
    Number(past(own) > 0),
    here.words.at(-1)?.clause ?? 0,
    new Set([...alignment.toWording.keys()].map(({ clause }) => clause)).size,
    [...alignment.toStatement.values()].filter(({ bond }) => bond === 'antonym').length,
  ];
}
