// Owns the relation of a statement to a claim of several wordings: what the guards say of each wording that fits, and which of them is believed.
import type { Guard } from '../model/match';
import { primaryTag } from '../text/languages/language';
import { type Quantity, quantitiesAgree } from '../text/numbers';
import { findMissingActor } from './actor';
import { arbitrate } from './arbiter';
import { LEAST_WORDINGS } from './core';
import type { Evidence } from './evidence';
import { type Judgement, judge } from './guards';
import { alignWords, groupsOf, isContent } from './judge/align';
import { mayStandFor } from './judge/amounts';
import { findException } from './judge/exception';
import { findOtherLabel } from './judge/label';
import { type Reading, readText, type Word } from './judge/read';
import { findOtherTally } from './judge/tally';
import { findOtherTime } from './other-date';
import { findOtherMeasured } from './other-measure';
import { findOtherPart } from './other-part';
import { findOtherCountry, findOtherPlace } from './other-place';
import { findOtherVoice } from './other-speaker';

/** A wording with the odds that the statement expresses it. */
export interface Weighed {
  wording: string;
  odds: number;
  /** It is the claim's own wording, not another one. */
  own: boolean;
}

/** The judgement that is believed, and the wording it was made on. */
export interface Ruling {
  judgement: Judgement;
  wording: string;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Wordings further behind the best one than this, in odds, have no say; and no more than so many are judged. */
const REACH = 2.2;
const MOST = 4;
/** Share of the words that a negated wording shares from which on another one that agrees speaks against its negation. */
const LEAST_ALIGNED = 0.75;
/** Guards that point at two words that exclude each other. A wording that lacks the thing cannot speak against them. */
const HARD = new Set(['number', 'percentage', 'date', 'person', 'place', 'role-swap', 'other']);

/**
 * The relation of a statement to a claim: what the rules say, weighed by what was learned of how they err where the text is English. `all` are the claim's
 * wordings, those that do not fit included; `near` the base forms of what stands around the statement; `known` the places of the statement's words that a
 * wording has; `gathered` the evidence of the wordings that fit best, where it is at hand.
 */
export function decideRelation(
  text: string,
  wordings: readonly Weighed[],
  language: string | null,
  known: { has(at: number): boolean } | null = null,
  all: readonly string[] = [],
  near: ReadonlySet<string> = NOWHERE,
  gathered: readonly Evidence[] | null = null,
): Ruling {
  const judged = new Map<string, Judgement>();
  const ruling = ruleRelation(text, wordings, language, known, all, near, judged);
  if (wordings.length === 0 || !isLearned(language)) return ruling;
  const asked = all.length > 0 ? all : wordings.map(({ wording }) => wording);
  return arbitrate(ruling, { text, wordings: asked, language, near, isCore: createIsCore(asked, language), judged, gathered });
}

/** Whether a text is of the language whose cases the weights were learned from; what is of no known language is judged as English. */
function isLearned(language: string | null): boolean {
  return language === null || primaryTag(language) === 'en';
}

/** Tells whether a word, or one of its meaning, is in most wordings of a claim. */
export function createIsCore(wordings: readonly string[], language: string | null): (word: Word) => boolean {
  const shareOf = createCore(wordings, language);
  return (word) => shareOf(word) >= 0.5;
}

/**
 * Judges the wordings that fit best and believes: a hard conflict, unless a wording that has the same kind of thing agrees; else the verdict that has
 * more weight. `judged` takes what the guards say of each wording that is heard. Wordings say one thing in several ways, so that a slip of the guards on one is outvoted by the others.
 */
export function ruleRelation(
  text: string,
  wordings: readonly Weighed[],
  language: string | null,
  known: { has(at: number): boolean } | null = null,
  all: readonly string[] = [],
  near: ReadonlySet<string> = NOWHERE,
  judged: Map<string, Judgement> | null = null,
): Ruling {
  const sorted = [...wordings].sort((a, b) => b.odds - a.odds);
  const best = sorted[0];
  if (best === undefined) return { judgement: { relation: 'same', guard: null, outer: null, span: [0, text.length], aligned: [] }, wording: '' };
  const heard = sorted.filter(({ odds }) => odds >= best.odds - REACH).slice(0, MOST);
  // The claim's own wording says most fully what it is about.
  const own = wordings.find((one) => one.own);
  if (own !== undefined && !heard.includes(own) && own.odds >= 0) heard.push(own);
  const shareOf = createCore(all.length > 0 ? all : wordings.map(({ wording }) => wording), language);
  const isCore = (word: Word): boolean => shareOf(word) >= 0.5;
  const rulings = heard.map(({ wording, odds }) => ({
    wording,
    odds,
    judgement: judge(text, wording, { language, known, isCore }),
    weight: Math.exp(0.7 * (odds - best.odds)),
  }));
  for (const { wording, judgement } of rulings) judged?.set(wording, judgement);
  // One of several wordings that says "only" is no reason to hold the lack of it against a statement.
  if (wordings.length > 1)
    for (const ruling of rulings) {
      const { judgement } = ruling;
      if (judgement.guard?.kind === 'quantifier' && judgement.guard.statement === '') ruling.judgement = { ...judgement, relation: 'same', guard: null };
    }
  const first = rulings[0] as Ruling;
  const core = findOtherCore(text, rulings, all, language);
  if (core !== null) return core;
  const counted = findOtherNumbering(text, all.length > 0 ? all : wordings.map(({ wording }) => wording), language);
  if (counted !== null) return differ(first, counted);
  const elsewhere = first.judgement.relation === 'same' ? (findOtherPlace(text, all, language, near) ?? findOtherVoice(text, all, language)) : null;
  if (elsewhere !== null) return differ(first, elsewhere);
  // "Humans never landed" beside "the landings were faked": a negation that the statement lacks says little where a wording that has more of it agrees.
  for (const ruling of rulings) {
    const { relation, guard, aligned } = ruling.judgement;
    if (relation !== 'opposite' || guard === null || guard.statement !== '') continue;
    if (rulings.some((other) => other.judgement.relation === 'same' && other.judgement.aligned.length >= LEAST_ALIGNED * aligned.length)) ruling.weight *= 0.3;
  }
  const mass = { same: 0, opposite: 0, differs: 0 };
  for (const { judgement, weight } of rulings) mass[judgement.relation] += weight;
  const conflicts = rulings.filter(({ judgement: { relation, guard } }) => {
    if (guard === null || guard.statement === '') return false;
    // Two words of opposite meaning exclude each other as two names do.
    return relation === 'differs' ? HARD.has(guard.kind) : relation === 'opposite' && guard.claim !== '';
  });
  const conflict = conflicts[0];
  // A sentence that is a wording word for word, but for what the conflict is about, was not written from another wording.
  const copied = conflicts.find(
    (one) => /^(?:person|place|role-swap|other)$/.test(one.judgement.guard?.kind ?? '') && isWrittenFrom(text, one, rulings, language),
  );
  if (copied !== undefined) return copied;
  const agreeing = rulings.filter(
    ({ judgement, wording }) => judgement.relation === 'same' && conflict !== undefined && couldTell(conflict.judgement, conflict.wording, wording, text),
  );
  const others = rulings
    .filter(({ judgement: { relation, guard } }) => relation === 'differs' && guard?.kind === 'other')
    .reduce((sum, one) => sum + one.weight, 0);
  // Another word in a place is a weaker sign than another number or name: where wordings differ, the greater weight decides.
  const firm = conflict !== undefined && all.length >= LEAST_WORDINGS && lacksHeart(text, conflict, language, shareOf);
  const outvoted =
    conflict !== undefined &&
    !firm &&
    conflict.wording !== own?.wording &&
    mass.same > (conflict.judgement.guard?.kind === 'other' ? others : 2 * conflict.weight);
  if (conflict !== undefined && !outvoted && (firm || agreeing.reduce((sum, one) => sum + one.weight, 0) < conflict.weight)) return conflict;
  const ruling = chooseRuling(rulings, mass, conflict);
  if (ruling.judgement.relation !== 'same') return ruling;
  const fitting = [...heard, ...(own === undefined || heard.includes(own) ? [] : [own])].map(({ wording }) => wording);
  const missing =
    findMissingActor(text, all, language) ??
    findOtherCountry(text, all, language) ??
    findOtherMeasured(text, all, language, known) ??
    findOtherPart(text, fitting, all, language) ??
    findOtherTime(text, fitting, all, language) ??
    findOtherException(text, fitting, all, language);
  return missing === null ? ruling : differ(ruling, missing);
}

/** The result of a vote, or the number that names a thing, which the statement gives otherwise than all the wordings. */
function findOtherNumbering(text: string, all: readonly string[], language: string | null): Guard | null {
  const here = readText(text, language);
  if (here.quantities.length === 0) return null;
  const there = all.map((wording) => readText(wording, language));
  return findOtherTally(here, there) ?? findOtherLabel(here, there);
}

/** What a statement takes out of a whole that a claim speaks of, by the wordings that fit. */
function findOtherException(text: string, wordings: readonly string[], all: readonly string[], language: string | null): Guard | null {
  const here = readText(text, language);
  const known = (all.length > 0 ? all : wordings).map((wording) => readText(wording, language));
  for (const wording of wordings) {
    const there = readText(wording, language);
    const guard = findException(here, there, alignWords(here, there, 0, text.length), known);
    if (guard !== null) return guard;
  }
  return null;
}

/** A ruling turned into a conflict that all the wordings together show. */
function differ({ wording, judgement }: Ruling, guard: Guard): Ruling {
  return { wording, judgement: { ...judgement, relation: 'differs', guard } };
}

/** The ruling of the relation that has the greater weight, a conflict that was not believed left out. */
function chooseRuling(rulings: readonly Ruling[], mass: Record<Judgement['relation'], number>, conflict: (Ruling & { weight: number }) | undefined): Ruling {
  const relation =
    mass.same >= mass.opposite - (conflict?.judgement.relation === 'opposite' ? conflict.weight : 0) &&
    mass.same >= mass.differs - (conflict?.judgement.relation === 'differs' ? conflict.weight : 0)
      ? 'same'
      : mass.opposite >= mass.differs
        ? 'opposite'
        : 'differs';
  return rulings.find(({ judgement }) => judgement.relation === relation) ?? (rulings[0] as Ruling);
}

/** Share of the longer text from which on one is written from the other. */
const COPIED = 0.65;

/** Whether a statement has most of a wording word for word, and more of it than of any wording that agrees with it. */
function isWrittenFrom(text: string, { wording }: Ruling, rulings: readonly Ruling[], language: string | null): boolean {
  const share = shareInOrder(text, wording, language);
  return share >= COPIED && rulings.every((other) => other.judgement.relation !== 'same' || shareInOrder(text, other.wording, language) < share);
}

/** The longest run of words, others between them passed over, that two texts have in common, as a share of the longer one. */
function shareInOrder(text: string, wording: string, language: string | null): number {
  const here = readText(text, language).words;
  const there = readText(wording, language).words;
  let above = new Uint16Array(there.length + 1);
  for (const { lower } of here) {
    const row = new Uint16Array(there.length + 1);
    for (const [at, word] of there.entries())
      row[at + 1] = word.lower === lower ? (above[at] as number) + 1 : Math.max(above[at + 1] as number, row[at] as number);
    above = row;
  }
  return (above[there.length] as number) / Math.max(1, here.length, there.length);
}

/** Share of the wordings from which on a word, or one of its meaning, is what the claim says. */
const HEART = 0.8;

/** Whether what another word stands for is said by nearly every wording of the claim: no wording that agrees otherwise can make up for its lack. */
function lacksHeart(text: string, { judgement, wording }: Ruling, language: string | null, shareOf: (word: Word) => number): boolean {
  const { guard } = judgement;
  if (guard?.kind !== 'other' || guard.claim === '') return false;
  const from = wording.indexOf(guard.claim);
  const here = readText(text, language);
  const isSaid = (word: Word): boolean => {
    const groups = groupsOf(word, here.language);
    return here.words.some((one) => one.stem === word.stem || groupsOf(one, here.language).some((group) => groups.includes(group)));
  };
  return readText(wording, language).words.some(
    (word) => word.start >= from && word.end <= from + guard.claim.length && word.part === 'verb' && shareOf(word) >= HEART && !isSaid(word),
  );
}

/** Tells the share of the wordings of a claim that have a word, or one of its meaning; 1 where there are no others. */
function createCore(wordings: readonly string[], language: string | null): (word: Word) => number {
  let havings: ReadonlySet<string | number>[] | null = null;
  const keysOf = (word: Word, { language }: Reading): (string | number)[] => {
    const place = word.name?.place ?? null;
    return [word.stem, ...groupsOf(word, language), ...(place === null ? [] : [`place ${place.within ?? place.id}`])];
  };
  return (word) => {
    if (wordings.length < 2) return 1;
    havings ??= wordings.map((wording) => {
      const reading = readText(wording, language);
      return new Set(reading.words.filter(isContent).flatMap((one) => keysOf(one, reading)));
    });
    const keys = keysOf(word, readText(wordings[0] as string, language));
    return havings.filter((having) => keys.some((key) => having.has(key))).length / havings.length;
  };
}

/** Numbers below this stand in too many sentences. */
const LEAST_CORE = 10;

/**
 * A number that most wordings of a claim have, that the statement lacks, and in whose stead it has one that no wording knows: "134 votes" for the 143 of
 * every wording. The ruling on a wording with that number; null where the claim has no such number, or the statement gives it or none.
 */
function findOtherCore(text: string, rulings: readonly Ruling[], all: readonly string[], language: string | null): Ruling | null {
  if (rulings.length < 2) return null;
  const statement = readText(text, language);
  const here = statement.quantities.filter(({ kind }) => kind !== 'ordinal');
  if (here.length === 0) return null;
  const there = rulings.map(({ wording }) => readText(wording, language).quantities);
  const readings = all.map((wording) => readText(wording, language));
  const known = readings.flatMap(({ quantities }) => quantities);
  for (const [at, ruling] of rulings.entries())
    for (const mine of there[at] as (typeof here)[number][]) {
      if (
        mine.value < LEAST_CORE ||
        mine.kind === 'ordinal' ||
        here.some((other) => quantitiesAgree(mine, other) || mayStandFor(statement, other, readText(ruling.wording, language), mine))
      )
        continue;
      if (2 * there.filter((list) => list.some((one) => quantitiesAgree(one, mine))).length <= rulings.length) continue;
      const wording = readText(ruling.wording, language);
      const other = here.find(
        (one) =>
          one.kind === mine.kind &&
          one.unit === mine.unit &&
          one.value >= LEAST_CORE &&
          !known.some((spoken) => quantitiesAgree(spoken, one)) &&
          !mayStandFor(statement, one, wording, mine) &&
          couldCount(statement, one, readings),
      );
      if (other === undefined) continue;
      const guard = { kind: 'number' as const, statement: text.slice(other.start, other.end), claim: ruling.wording.slice(mine.start, mine.end) };
      return { wording: ruling.wording, judgement: { ...ruling.judgement, relation: 'differs', guard } };
    }
  return null;
}

/** Whether a number may count what a claim counts: not where a noun stands behind it that no wording has. */
function couldCount({ words, language }: Reading, { end, unit }: Quantity, all: readonly Reading[]): boolean {
  const next = words.find((word) => word.start >= end);
  if (unit !== null || next === undefined || next.parted || next.part !== 'noun') return true;
  const last = words[next.at + 1];
  const head = last !== undefined && !last.parted && last.part === 'noun' ? last : next;
  const groups = groupsOf(head, language);
  return all.some((reading) =>
    reading.words.some((word) => word.stem === head.stem || word.stem === next.stem || groupsOf(word, language).some((group) => groups.includes(group))),
  );
}

/** Whether a wording has the kind of thing that the conflict is about, so that its "same" says something. */
function couldTell(conflict: Judgement, conflicting: string, wording: string, text: string): boolean {
  const guard = conflict.guard;
  if (guard === null) return true;
  // A wording with the number that the statement lacks has no word on it: the guard did not see what it counts there.
  if ((guard.kind === 'number' || guard.kind === 'percentage') && /\d/.test(guard.claim) && hasNumber(wording, guard.claim)) return false;
  if (guard.kind === 'number' || guard.kind === 'percentage')
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|million|billion)\b/i.test(wording);
  if (guard.kind === 'date' && /\d{4}/.test(guard.claim)) return /\d{4}/.test(wording);
  if (guard.kind === 'date')
    return (
      /\d{4}|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(wording) &&
      wording.length >= 0.5 * conflicting.length
    );
  const has = new Set(splitWords(wording));
  const words = splitWords(guard.claim).filter((word) => word.length > 3 || guard.claim.length <= 4);
  // A word that both wordings have and the statement lacks: that this one was not held against it is no proof.
  if ((guard.kind === 'person' || guard.kind === 'other') && !words.some((word) => text.toLowerCase().includes(word)) && words.every((word) => has.has(word)))
    return false;
  return guard.kind === 'role-swap' ? words.every((word) => has.has(word)) : words.some((word) => has.has(word));
}

/** Whether the first number in `claim` stands in a wording as it is printed. */
function hasNumber(wording: string, claim: string): boolean {
  const number = /\d[\d.,]*/.exec(claim)?.[0].replace(/[.,]$/, '');
  return number !== undefined && new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d])`).test(wording);
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2);
}
