// Owns the verdict on a pair: does this statement say what the wording says, its opposite, or the same but for a number, date, place, person or role.
// Retrieval and scoring decide whether the two are about the same thing at all; this file assumes that they may be. The guards are in judge/.
import type { Guard, OuterOperator, Relation, Span } from '../model/match';
import { type Alignment, alignWords, isContent } from './judge/align';
import { findOtherAmount } from './judge/amounts';
import { findOtherCause } from './judge/cause';
import { cutClause } from './judge/clause';
import { areTurnedAlike, findOtherComparison } from './judge/compare';
import { areContrasted, findContrast } from './judge/contrast';
import { findOtherDate, isTime } from './judge/dates';
import { findOtherExtent } from './judge/extent';
import { findOtherKin } from './judge/kin';
import { findOtherMeasure } from './judge/measure';
import { claimsMost, followsRestraint, isRestraint, isRestraintOver, isSurpassed, isUnpromised } from './judge/mere-negation';
import { findOtherModality } from './judge/modality';
import { areModifiers, findOtherModifier } from './judge/modifier';
import { findNegations, type Negation } from './judge/negation';
import { findOtherObject } from './judge/object';
import { findOtherParty, findOtherRoles } from './judge/other-party';
import { findCues, findOuter } from './judge/outer';
import { comparePoles, isTold, type PoleVerdict } from './judge/poles';
import { type Reading, readText, type Word } from './judge/read';
import { findReplacement } from './judge/replace';
import { findOtherScope } from './judge/scope';
import { findOtherSite } from './judge/site';
import { findOtherSpeaker } from './judge/speaker';
import { findOpposites, findSibling, findSubstitute } from './judge/substitute';
import { areConverse, findSwap } from './judge/swap';
import { findOtherTally } from './judge/tally';
import { findMereTopic } from './judge/topic';
import { findOtherActor, findOtherName, readScene } from './judge/who';

export interface JudgeOptions {
  /** BCP 47 tag of both texts, null where unknown (then judged as English). */
  language: string | null;
  /** The clause of the statement to look at, where the caller knows it; else the clause is found. */
  window?: Span;
  /** Places of the statement's words that some wording of the claim has: they stand for nothing else. Null where there are no other wordings. */
  known?: { has(at: number): boolean } | null;
  /** Whether a word of the wording, or one of its meaning, is in most wordings of the claim; every word is where there are no others. */
  isCore?(word: Word): boolean;
}

/** What the guards found. `span` is the clause of the statement that expresses the wording; `aligned` pairs words of both texts. */
export interface Judgement {
  relation: Relation;
  guard: Guard | null;
  outer: OuterOperator | null;
  span: Span;
  aligned: { statement: Span; wording: Span }[];
}

/** Judges one statement against one wording of a claim. Pure and deterministic; a pair takes a fraction of a millisecond once its texts were read. */
export function judge(statement: string, wording: string, options: JudgeOptions): Judgement {
  const here = readText(statement, options.language);
  const there = readText(wording, options.language);
  const window = options.window ?? [0, statement.length];
  const alignment = alignWords(here, there, window[0], window[1]);
  const span = findSpan(here, alignment, window);
  const words = [...alignment.toWording.keys()].filter((word) => isContent(word) && word.start >= span[0] && word.end <= span[1]).sort((a, b) => a.at - b.at);
  const judgement: Judgement = { relation: 'same', guard: null, outer: null, span, aligned: pairs(alignment) };
  if (words.length === 0) return judgement;
  judgement.outer = findOuter(here, there, words);
  judgement.span = cutClause(
    here,
    alignment,
    span,
    judgement.outer,
    there.words.some((word) => word.part === 'verb' && there.language.speech.has(word.lower)),
  );
  const outside = judgement.outer === null ? [] : [...findCues(here, there, words), judgement.outer.span];
  const poles = comparePoles(here, there, alignment, outside);
  const odd = weighPoles(findOpposition(here, there, alignment, outside), poles, here, there);
  const scene = readScene(here, there, alignment, options.known ?? null);
  const swap = here.language.tag === 'en' ? findSwap(scene) : null;
  const range = { from: clauseStart(here, span[0]), to: clauseEnd(here, span[1]) };
  const found =
    findOtherAmount(here, there, alignment, range) ??
    findOtherTally(here, [there]) ??
    findOtherDate(here, there, alignment, range) ??
    // "Trains emit less than planes" is "planes emit more than trains": swapped and opposed, so the same.
    (swap !== null && !(swap.comparison && odd !== null) ? swap.guard : null) ??
    (here.language.tag === 'en' && swap === null ? findOtherActor(scene) : null) ??
    findOtherName(scene) ??
    findOtherParty(here, there, alignment, options.known ?? null) ??
    findOtherRoles(here, there, alignment) ??
    findOtherSpeaker(scene, options.isCore ?? (() => true)) ??
    (swap === null ? findOtherSite(here, there, alignment, options.known ?? null) : null) ??
    (swap === null ? findOtherScope(here, there, alignment) : null) ??
    findOtherCause(here, there, alignment, range) ??
    findOtherKin(here, there, alignment) ??
    findOtherModifier(here, there, alignment) ??
    (odd === null ? findOtherModality(here, there, alignment) : null) ??
    (odd === null
      ? (findContrast(here, there, alignment) ??
        findSibling(here, there, alignment, options.known ?? null) ??
        findSubstitute(here, there, alignment, options.known ?? null, options.isCore ?? (() => true)) ??
        findReplacement(here, there, alignment, range, options.known ?? null, options.isCore ?? (() => true)) ??
        findOtherObject(here, there, alignment, options.known ?? null, options.isCore ?? (() => true)))
      : null) ??
    findOtherMeasure(here, there, alignment, options.known ?? null) ??
    findOtherExtent(here, there, alignment) ??
    findMereTopic(here, there, alignment);
  const differs = found !== null && isTold(found, poles, here, there) ? null : found;
  const turned = here.language.tag === 'en' && (differs === null || differs.kind === 'other') ? findOtherComparison(here, there, alignment, range) : null;
  if (turned !== null) return { ...judgement, relation: turned.kind === 'role-swap' ? 'differs' : 'opposite', guard: turned };
  // A restriction that the statement merely lacks weighs less than a negation.
  if (differs?.kind === 'negation') return { ...judgement, relation: 'opposite', guard: differs };
  const lone = differs?.kind === 'quantifier' && differs.statement === '';
  if (differs !== null && deniesBefore(here, there, odd, differs)) {
    const guard = odd?.guard ?? { ...differs, kind: 'negation' as const };
    return { ...judgement, relation: 'opposite', guard };
  }
  if (differs !== null && !(lone && odd !== null)) return { ...judgement, relation: 'differs', guard: differs };
  if (odd === null || swap?.comparison === true) return judgement;
  if (odd.opposed && here.language.tag === 'en' && areTurnedAlike(here, there, alignment, range, odd.guard.statement)) return judgement;
  // "was rejected by parliament" for "was approved": the cue is the opposite word itself.
  if (odd.opposed && judgement.outer !== null && isWithin(here, odd.guard.statement, judgement.outer.span))
    return { ...judgement, relation: 'opposite', guard: odd.guard, outer: null };
  // "X denies doing it" is what a claim that X does not do it says, and who denies danger claims safety.
  if (
    odd.guard.claim !== '' &&
    (odd.guard.statement === '' || odd.opposed) &&
    judgement.outer !== null &&
    /^(?:denial|falsehood|no-evidence|debunk)$/.test(judgement.outer.kind)
  )
    return { ...judgement, outer: null };
  // "X never does it" is what a claim that X denies doing it says.
  if (odd.guard.claim === '' && judgement.outer === null && deniesItself(there, here, alignment)) return judgement;
  return { ...judgement, relation: 'opposite', guard: odd.guard };
}

/** What parts two texts, once their predicates were compared: opposites that the words alone do not show, and none where the predicates say the same. */
function weighPoles(odd: Opposition | null, poles: PoleVerdict | null, here: Reading, there: Reading): Opposition | null {
  if (poles === null) return odd;
  if (poles.opposed) return odd ?? { guard: poles.guard, opposed: true, negator: null };
  if (odd === null) return null;
  const { statement, claim } = odd.guard;
  const explained =
    (statement === '' || poles.here.some((span) => isWithin(here, statement, span))) &&
    (claim === '' || poles.there.some((span) => isWithin(there, claim, span)));
  return explained ? null : odd;
}

/** Whether a word as it is printed stands within a span. */
function isWithin({ text, words }: Reading, raw: string, [start, end]: Span): boolean {
  return words.some((word) => word.start >= start && word.end <= end && text.slice(word.start, word.end) === raw);
}

/** What parts two texts: the words of the guard, whether they are two opposite words, and the statement's negator where it has one. */
interface Opposition {
  guard: Guard;
  opposed: boolean;
  negator: Word | null;
}

/**
 * Whether a statement denies what the wording says before, or besides, it says something else in its stead: "was not stolen; Biden won it" denies a theft, and the
 * name is its own. So does "before" beside "only after".
 */
function deniesBefore(here: Reading, there: Reading, odd: Opposition | null, differs: Guard): boolean {
  if (differs.kind === 'date' && isTimeWord(differs.statement) && isTimeWord(differs.claim)) {
    if (odd === null && isOnly(there, differs.claim) !== isOnly(here, differs.statement)) return true;
  } else if (!/^(?:person|place|role-swap)$/.test(differs.kind)) return false;
  const negator = odd?.negator ?? null;
  if (negator === null) return false;
  return differs.statement.split(' – ').some((part) => {
    const word = here.words.find(({ start, end }) => here.text.slice(start, end) === part.split(' ')[0] || part.startsWith(here.text.slice(start, end)));
    return word !== undefined && word.clause !== negator.clause;
  });
}

function isTimeWord(text: string): boolean {
  return /^(?:before|after|until|since|till)$/i.test(text);
}

/** Whether "only" stands right before a word: "only after". */
function isOnly({ words }: Reading, raw: string): boolean {
  return words.some((word) => word.raw === raw && words[word.at - 1]?.lower === 'only');
}

/**
 * Whether negation or an opposite word parts the two texts. Each shared word is turned round or not on either side; negators of one side that agree
 * ("is not precise and does not hit") count once, negators of both sides on different words, and an opposite word beside a negator, cancel out.
 */
function findOpposition(here: Reading, there: Reading, alignment: Alignment, outside: readonly Span[]): Opposition | null {
  const found = findNegations(here, alignment.toWording, outside);
  // "As long as the West does not agree, Russia will not talk": both halves of a condition are turned round, so that it says "only if".
  const condition = found.length > 0 ? findCondition(here) : null;
  const twofold = condition !== null && found.some(({ word }) => condition(word)) && here.words.some((word) => word.part === 'neg' && !condition(word));
  const mostOf = claimsMost(there);
  const restrained = there.words.some((word) => isRestraint(word) && alignment.toStatement.has(word));
  const mine = twofold
    ? []
    : found.filter(
        (negation) =>
          isAboutClaim(here, negation, alignment) &&
          !(mostOf && isSurpassed(here, negation)) &&
          !(restrained ? followsRestraint(here, negation) : isRestraintOver(here, negation)),
      );
  let theirs = findNegations(there, alignment.toStatement, []);
  if (mine.length > 0 && theirs.length === 0) theirs = findNegations(there, alignment.toStatement, [], true);
  const negatedHere = countTargets(mine);
  const negatedThere = countTargets(theirs);
  const isOdd = (word: Word, twin: Word): boolean => ((negatedHere.get(twin) ?? 0) + (negatedThere.get(word) ?? 0)) % 2 === 1;
  const odd = new Set<Word>();
  for (const [word, { word: twin }] of alignment.toStatement) if (isOdd(word, twin)) odd.add(word).add(twin);
  const here1 = mine.filter((negation) => negation.targets.every((target) => odd.has(target)));
  const there1 = theirs.filter((negation) => negation.targets.every((target) => odd.has(target)));
  const opposed = [
    ...[...alignment.toStatement]
      .filter(
        ([word, { word: twin, bond }]) =>
          bond === 'antonym' && !isTime(word) && !areConverse(word, twin) && !areModifiers(word, there, twin, here, alignment) && !isForAgainst(here, twin),
      )
      .map(([word, { word: twin }]): [Word, Word] => [word, twin]),
    ...findOpposites(here, there, alignment).filter(
      ([word, twin]) => !areConverse(word, twin) && !areContrasted(word, twin, here.language) && !areModifiers(word, there, twin, here, alignment),
    ),
  ];
  // "showed no restraint and fired missiles" beside "showed restraint and refrained from missiles": each half is turned round, by a negator of its own.
  const halves = here1.length > 0 && there1.length > 0 && areApart(here1, there1, alignment);
  if (opposed.length === 0 && isUnpromised(mine, theirs, there, alignment)) {
    const negator = mine[0]!.word;
    return { guard: { kind: 'negation', statement: negator.raw, claim: '' }, opposed: false, negator };
  }
  const turns = (halves ? 1 : Number(here1.length > 0) + Number(there1.length > 0)) + opposed.length;
  if (turns % 2 === 0) return null;
  const pair = opposed[0];
  if (pair !== undefined && here1.length === 0 && there1.length === 0)
    return { guard: { kind: 'negation', statement: pair[1].raw, claim: pair[0].raw }, opposed: true, negator: null };
  const negation = here1.at(-1) ?? null;
  return {
    guard: { kind: 'negation', statement: negation?.word.raw ?? '', claim: there1.at(-1)?.word.raw ?? '' },
    opposed: false,
    negator: negation?.word ?? null,
  };
}

/** "backed a resolution condemning it": who is for what is against something is against it. */
function isForAgainst({ words }: Reading, verb: Word): boolean {
  return words
    .slice(verb.at + 1, verb.at + 8)
    .some(
      ({ at, lower }) =>
        /^(?:condemning|denouncing|deploring|rejecting|opposing|against)$/.test(lower) &&
        /^(?:resolution|motion|bill|declaration|statement|text|draft)$/.test(words[at - 1]?.lower ?? ''),
    );
}

/** Whether what the statement negates and what the wording negates are in two halves of the statement, joined by "and" or a mark. */
function areApart(here: readonly Negation[], there: readonly Negation[], alignment: Alignment): boolean {
  const mine = new Set(here.flatMap(({ targets }) => targets.map(({ clause }) => clause)));
  const theirs = there.flatMap(({ targets }) => targets.map((target) => alignment.toStatement.get(target)?.word.clause));
  return theirs.every((clause) => clause !== undefined && !mine.has(clause));
}

/** Whether a wording itself tells of a denial of what both texts share. */
function deniesItself(there: Reading, here: Reading, alignment: Alignment): boolean {
  const words = [...alignment.toStatement.keys()].filter(isContent).sort((a, b) => a.at - b.at);
  return findOuter(there, here, words)?.kind === 'denial';
}

/** Tells the words of a condition from those of what depends on it; null where there is none. */
function findCondition({ words, language }: Reading): ((word: Word) => boolean) | null {
  if (language.tag !== 'en') return null;
  const opening = words.find(
    ({ at, lower }) =>
      /^(?:if|while|whilst)$/.test(lower) || (lower === 'long' && /^(?:as|so)$/.test(words[at - 1]?.lower ?? '') && words[at + 1]?.lower === 'as'),
  );
  const without = words[0]?.lower === 'without' ? words[0] : undefined;
  if (opening === undefined && without !== undefined) return beforeMark(words, without);
  if (opening === undefined || words[opening.at - 1]?.lower === 'even') return null;
  return beforeMark(words, opening);
}

/** Tells the words from one that opens a clause to the mark that closes it. */
function beforeMark(words: readonly Word[], opening: Word): (word: Word) => boolean {
  const close = words.find(({ at, parted }) => at > opening.at && parted);
  return ({ at }) => at >= opening.at && (close === undefined || at < close.at);
}

/** Whether a negator bears on what the wording says: not where it turns round a mere participant in another clause than the wording's own verb stands in. */
function isAboutClaim(here: Reading, { word, targets }: Negation, alignment: Alignment): boolean {
  const twins = [...alignment.toWording.keys()].filter(isContent);
  if (word.part === 'neg' && 2 * twins.filter(({ clause }) => clause === word.clause).length > twins.length) return true;
  const verbs = [...alignment.toStatement].filter(([{ part }]) => part === 'verb').map(([, { word: twin }]) => twin);
  // "in the river, not in the wells": the verb is that of the clause in front.
  if (isElliptic(here, word)) return true;
  return (
    verbs.length === 0 ||
    targets.some((target) => [target, alignment.toWording.get(target)?.word].some((one) => one?.part === 'verb')) ||
    verbs.some(({ clause }) => clause === word.clause)
  );
}

/** Whether a negator opens a stretch of a few words without a verb: ", not the wells". */
function isElliptic(here: Reading, negator: Word): boolean {
  if (!negator.parted || here.words[negator.at + 1] === undefined || !/^(?:not|nicht|pas|no|не)$/.test(negator.lower)) return false;
  const stretch = here.words.filter((word) => word.clause === negator.clause);
  return stretch.length <= 6 && stretch.every((word) => word.part !== 'verb' && word.part !== 'aux');
}

function countTargets(negations: readonly Negation[]): Map<Word, number> {
  const counts = new Map<Word, number>();
  for (const { targets } of negations) for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

function pairs(alignment: Alignment): Judgement['aligned'] {
  const found: Judgement['aligned'] = [];
  for (const [word, { word: twin, bond }] of alignment.toStatement)
    if (bond !== 'slot' && isContent(word)) found.push({ statement: [twin.start, twin.end], wording: [word.start, word.end] });
  return found.sort((a, b) => a.wording[0] - b.wording[0]);
}

/** The stretch of the statement in which the aligned words lie thickest: each counts for it, each word that has no twin against it. */
function findSpan(here: Reading, alignment: Alignment, window: Span): Span {
  let best: Span | null = null;
  let most = 0;
  let sum = 0;
  let start = -1;
  for (const word of here.words) {
    if (word.start < window[0] || word.end > window[1]) continue;
    const gain = alignment.toWording.has(word) ? (isContent(word) ? 1 : 0.3) : isContent(word) ? -0.28 : -0.03;
    if (sum <= 0) {
      sum = 0;
      start = -1;
    }
    if (start < 0) {
      if (gain <= 0) continue;
      start = word.start;
    }
    sum += gain - (word.parted && sum > 0 ? 0.1 : 0);
    if (sum > most) {
      most = sum;
      best = [start, word.end];
    }
  }
  return best ?? window;
}

/** Start of the clause that holds `at`: marks that close a sentence or part clauses. */
function clauseStart(here: Reading, at: number): number {
  const first = here.words.find((word) => word.start >= at);
  let start = first;
  while (start !== undefined && start.at > 0 && !isBreak(here, start)) start = here.words[start.at - 1];
  // "In 2014, the city ...": a few words in front without a verb belong to the clause.
  if (start !== undefined && start.at > 0 && start.at <= 5) {
    const front = here.words.slice(0, start.at);
    if (front.every((word) => word.part !== 'verb' && word.part !== 'aux')) start = front[0];
  }
  return start?.quantity?.start ?? start?.start ?? 0;
}

function clauseEnd(here: Reading, at: number): number {
  let last = here.words.findLast((word) => word.start < at);
  while (last !== undefined && last.at + 1 < here.words.length && !isBreak(here, here.words[last.at + 1]!)) last = here.words[last.at + 1];
  return last === undefined ? at : Math.max(at, last.end, last.quantity?.end ?? 0);
}

function isBreak(here: Reading, word: Word): boolean {
  const previous = here.words[word.at - 1];
  return previous !== undefined && previous.clause !== word.clause && word.date === null;
}
