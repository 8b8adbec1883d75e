// Owns how a statement uses the claim it matched: asserts, attributes, quotes, questions, refutes, or merely mentions.
import type { OuterOperator, Relation, Span } from '../model/match';
import type { Speaker, Stance } from '../model/statement';
import type { Attribution } from './attribution';
import { matchCue } from './cue-pattern';
import { findDoubt } from './doubt';
import { fitPattern, holds, readMatch } from './plain-pattern';
import { countQuoted, type Quotation } from './quotations';
import { findStanceData, type StanceData } from './stance-data';

/** What stance is read from. Spans are in `text`, the block that holds the statement. */
export interface StanceInput {
  text: string;
  statement: Span;
  /** The clause that expresses the claim. */
  clause: Span;
  /** The claim in its own words: a cue that it holds itself refutes nothing. */
  claim: string;
  relation: Relation;
  outer: OuterOperator | null;
  /** Who says it, innermost first. */
  attributions: readonly Attribution[];
  quotations: readonly Quotation[];
  /** The sentence before the statement in its block; null at the block's start. */
  previous: string | null;
  /** The sentence after the statement, in the same or the next block; null at the end. */
  next: string | null;
  title: string;
  language: string | null;
}

/** Share of a clause that must stand in quotation marks for the whole to be a quotation. */
const QUOTED = 0.6;
/** The same of all that is reported, where the clause is but a part of it. */
const WHOLE = 0.62;
/** Share of a claim's words that a quotation must hold to be what the claim says. */
const MOSTLY = 0.5;
/** Units at a sentence's start in which a "No," is looked for, even where the claim's words begin with it. */
const OPENING = 8;
/** The same for a question: "It is not clear whether". */
const ASKING = 40;
/** A verdict in quotation marks is a word or two. */
const LONGEST_VERDICT = 30;
/** Letters by which "deny" and "denial" are told to be one word. */
const DENIAL = 3;
/** Letters by which a claim's word is found again. */
const STEM = 5;
/** The same for a claim's words in what is quoted, where a verb or a noun may bend. */
const BENT = 4;
/** A bare line of a list of myths is short. */
const LONGEST_MYTH = 120;

/** The stance of one statement towards its claim. A language without data gives "mentions". */
export function readStance(input: StanceInput): Stance {
  const data = findStanceData(input.language);
  if (data === null) return 'mentions';
  const { text, statement, clause, attributions, outer } = input;
  const whole = text.slice(...statement);
  const before = text.slice(statement[0], Math.min(Math.max(clause[0], statement[0] + ASKING), statement[1]));
  const after = text.slice(Math.min(clause[1], statement[1]), statement[1]);
  const asks =
    (outer?.kind === 'question' && !isAnswered([statement[0] + outer.span[0], statement[0] + outer.span[1]], input)) ||
    isQuestion(whole) ||
    attributions[0]?.kind === 'asked' ||
    isQuestioned(before, input, data) ||
    holds(data.questioningAfter, after);
  if (isRefuted(input, data, asks)) return 'refutes';
  if (asks) return 'questions';
  if (data.negationRefutes && holds(data.negated, text.slice(...clause)) && !holds(data.unreal, input.claim)) return 'refutes';
  // A narrator never asserts what stands inside quotation marks, named speaker or not.
  if (isQuoted(input, data)) return holds(data.denyingOneself, text.slice(...clause)) && !isNegative(input.claim, data) ? 'refutes' : 'quotes';
  if (attributions.length > 0) return isSaidNot(input, data) ? 'refutes' : 'attributes';
  if (outer?.kind === 'condition' || holds(data.supposing, whole)) return 'questions';
  if (isListedMyth(input, data)) return 'refutes';
  // "That is inaccurate. Gas prices were higher in 2012": what follows a verdict corrects it, unless it is the claim in nearly its own words.
  const core = findCore(input, data);
  if (input.previous !== null && isVerdict(input.previous, data) && !holdsWords(text.slice(...clause), input.claim)) return 'refutes';
  // A negation on one side alone: the search took both for the same, which may be so, but is not sure enough to call it the page's own word.
  if (holds(data.negated, core) ? !isNegative(input.claim, data) : holds(data.negated, input.claim) && !holds(data.lacking, core)) return 'mentions';
  // Any sign against the claim that no rule could read: the page may well refute it, and a refutation must never look like the page's own word.
  const doubt = findDoubt({ ...input, whole, clause: [clause[0] - statement[0], clause[1] - statement[0]] }, data);
  return doubt.within || doubt.around ? 'mentions' : 'asserts';
}

/** Whether what somebody says begins with a negation that the claim has not: "told the inquest she had not been there". */
function isSaidNot({ text, clause, claim, relation, attributions }: StanceInput, data: StanceData): boolean {
  const said = attributions[0]!;
  if (data.saysNot === null || relation !== 'same' || said.speaker === null || said.kind === 'denied' || isNegative(claim, data)) return false;
  const reported = text.slice(Math.max(said.span[0], said.cue[1]), Math.max(clause[1], said.span[1]));
  return holds(data.saysNot, reported);
}

/** Whether a claim says that something is not so. */
function isNegative(claim: string, data: StanceData): boolean {
  return holds(data.negated, claim) || holds(data.lacking, claim);
}

/** Whether the words before the clause question it. "Asked if it was safe, she said: ..." questions nothing of what she said. */
function isQuestioned(before: string, input: StanceInput, data: StanceData): boolean {
  const cue = matchCue(data.questioning, before);
  if (cue === null || !holdsCue(data.questioning, before, input.claim)) return false;
  const start = input.statement[0] + (cue.index ?? 0);
  return !isAnswered([start, start + cue[0].length], input);
}

/** The part of the clause that holds most of the claim's words, where a semicolon, a colon or a contrast cuts it: "not all are white: P", "does not cure, but P". */
function findCore({ text, clause, claim }: StanceInput, data: StanceData): string {
  const words = (claim.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
  let best = '';
  let most = -1;
  const whole = text.slice(...clause);
  for (const part of whole.split(fitPattern(data.turning, whole))) {
    const lower = part.toLowerCase();
    const held = words.filter((word) => lower.includes(word)).length;
    if (held > most) [best, most] = [part, held];
  }
  return best;
}

/** Whether what a cue asks stands before the saying that holds the clause: the question is another's, the clause its answer. */
function isAnswered(cue: Span, { text, clause, attributions }: StanceInput): boolean {
  const said = attributions[0];
  return said !== undefined && said.kind !== 'asked' && said.cue[0] >= cue[1] && said.cue[0] < clause[0] && text.slice(cue[1], said.cue[0]).includes(',');
}

function isQuestion(sentence: string): boolean {
  return /[?？]["”’»)\]]*\s*$/u.test(sentence) || /^¿/u.test(sentence.trim());
}

/** Whether the page quotes: the clause stands in a quotation, and what is reported is not the narrator's sentence with a few quoted words in it. */
function isQuoted(input: StanceInput, data: StanceData): boolean {
  const { text, statement, clause, quotations, attributions } = input;
  // ‘My dog saved my life’: what stands before a headline's colon is somebody's word.
  const headed = quotations.find(({ span }) => span[0] <= statement[0] + 1 && /^\s*:/.test(text.slice(span[1], span[1] + 2)));
  if (headed !== undefined && holdsMost(text.slice(...headed.inner), input.claim)) return true;
  if (attributions.length > 0 && quotesPredicate(input, data)) return true;
  if (readQuotedShare(clause, attributions, quotations) < QUOTED) return false;
  const reported = attributions[0];
  if (reported === undefined) return true;
  const whole = quotations.some(({ inner }) => inner[0] <= clause[0] + 1 && inner[1] >= clause[1] - 1 && isSentence(text.slice(inner[0], inner[1])));
  return whole || readQuotedShare([Math.min(clause[0], reported.span[0]), Math.max(clause[1], reported.span[1])], attributions, quotations) >= WHOLE;
}

/**
 * Whether somebody's quotation holds what the claim says of its subject: most of its words, or all that stands behind its "is": called the plan “a gift to
 * the rich”. The words outside only name what is spoken of.
 */
function quotesPredicate({ text, clause, claim, quotations, attributions }: StanceInput, data: StanceData): boolean {
  const reported = attributions[0]!;
  const said = quotations.filter(({ inner }) => inner[0] < Math.max(clause[1], reported.span[1]) && inner[1] > Math.min(clause[0], reported.span[0]));
  if (said.length === 0) return false;
  const quoted = said.map(({ inner }) => text.slice(...inner)).join(' ');
  if (holdsMost(quoted, claim)) return true;
  const within = readStems(quoted);
  const copula = data.copula === null ? null : readMatch(data.copula, claim);
  const predicate = copula === null ? [] : [...readStems(claim.slice((copula.index ?? 0) + copula[0].length))];
  return predicate.length > 0 && predicate.filter((word) => within.has(word)).length >= predicate.length * WHOLE;
}

/** Whether a text holds most of the longer words of a claim, by their first letters. */
export function holdsMost(text: string, claim: string): boolean {
  const within = readStems(text);
  const words = [...readStems(claim)];
  return words.filter((word) => within.has(word)).length >= words.length * MOSTLY;
}

/** The beginnings of a text's longer words. */
function readStems(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, BENT)));
}

function isSentence(quoted: string): boolean {
  return /^\W*(?:\p{Lu}|\.\.\.|…|\[)/u.test(quoted) || (quoted.slice(0, 400).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 7;
}

/** How much of a span stands in quotation marks; the words that name the speaker count for neither side. */
function readQuotedShare(span: Span, attributions: readonly Attribution[], quotations: readonly Quotation[]): number {
  let size = span[1] - span[0];
  for (const [at, { frame }] of attributions.entries()) {
    if (attributions.findIndex((one) => one.frame[0] === frame[0]) !== at) continue;
    const within: Span = [Math.max(frame[0], span[0]), Math.min(frame[1], span[1])];
    if (within[1] > within[0]) size -= within[1] - within[0] - countQuoted(within, quotations);
  }
  return countQuoted(span, quotations) / Math.max(1, size);
}

function isRefuted(input: StanceInput, data: StanceData, asks: boolean): boolean {
  const { text, statement, clause, claim, outer, attributions, next, relation } = input;
  if (outer !== null && isDenying(outer, text.slice(statement[0] + outer.span[0], statement[0] + outer.span[1]), input, data)) return true;
  if (relation === 'opposite' && !asks) return true;
  if (attributions.some((one) => (one.kind === 'false' || one.kind === 'denied') && !isPassed(one, input, data) && !isOwn(one, input))) return true;
  const most = holds(data.unreal, claim) ? OPENING : ASKING;
  const opening = text.slice(statement[0], Math.min(Math.max(clause[0] + 1, statement[0] + most), statement[1]));
  const before = keepsClaim(input, data) ? opening.replace(data.contrary, ' ') : opening;
  if (holdsCue(data.refutingBefore, before, claim)) return true;
  const after = text.slice(Math.max(clause[1] - 1, statement[0]), statement[1]);
  if (holdsCue(data.refutingAfter, after, claim) || holdsVerdict(input, data)) return true;
  if (holdsCue(data.refutingWhole, text.slice(...statement), claim) && !holdsOwnVerdict(data.refutingWhole, text.slice(...statement), claim)) return true;
  return next !== null && isVerdict(next, data);
}

/** Whether a sentence begins with a verdict that refutes another. "That is true" has the form of one but agrees; "That is not true" does not. */
function isVerdict(sentence: string, data: StanceData): boolean {
  const verdict = readMatch(data.refutingNext, sentence.slice(0, 300));
  return verdict !== null && (!holds(data.agreeingNext, verdict[0]) || holds(data.negated, verdict[0]));
}

/** Whether a text holds all longer words of a claim, by their first letters. */
function holdsWords(text: string, claim: string): boolean {
  const lower = text.toLowerCase();
  return (claim.toLowerCase().match(/\p{L}{4,}/gu) ?? []).every((word) => lower.includes(word.slice(0, STEM)));
}

/** Whether the clause was taken so wide that it holds the verdict as well, in the narrator's words: "The image of P is not real". A claim that calls something unreal is told apart by nothing. */
function holdsVerdict({ text, clause, claim, quotations }: StanceInput, data: StanceData): boolean {
  const cue = matchCue(data.refutingAfter, text.slice(...clause));
  if (cue === null || holds(data.unreal, claim)) return false;
  const start = clause[0] + (cue.index ?? 0);
  const end = start + cue[0].length;
  // A verdict may be a word in quotation marks of its own: rated the claim that P "False."
  const quoted = quotations.find(({ span }) => span[0] < end && span[1] > start);
  if (quoted !== undefined && !(quoted.inner[1] - quoted.inner[0] < LONGEST_VERDICT && quoted.span[1] >= clause[1] && quoted.span[0] > clause[0])) return false;
  return holdsCue(data.refutingAfter, text.slice(...clause), claim);
}

/** Whether a saying that denies does not reach the clause, because the same speaker goes on to say something else: "denied A, and said that P". */
function isPassed(denial: Attribution, { text, attributions }: StanceInput, data: StanceData): boolean {
  const inner = attributions[0]!;
  if (inner === denial || inner.kind === 'false' || inner.kind === 'denied' || inner.speaker === null || inner.cue[0] <= denial.cue[1]) return false;
  const speakers = attributions.filter((one) => one.cue[0] <= denial.cue[0] && one.span[1] >= inner.span[1]);
  return speakers.some(({ speaker }) => speaker?.name === inner.speaker?.name) && holds(data.joining, text.slice(denial.cue[1], inner.cue[0]));
}

/** Whether the claim itself speaks of denying: "It is a crime to deny the Holocaust." */
function isOwn({ kind, cue }: Attribution, { text, claim }: StanceInput): boolean {
  const stem = text.slice(cue[0], cue[0] + DENIAL).toLowerCase();
  return (
    kind === 'denied' &&
    stem.length === DENIAL &&
    claim
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(stem))
  );
}

/** Whether the claim's words stand outside a "contrary to ...," and are not turned by a negation, so that it is the page's own word. */
function keepsClaim(input: StanceInput, data: StanceData): boolean {
  const { text, statement, clause, claim, relation } = input;
  const whole = text.slice(...statement);
  const aside = readMatch(data.contrary, whole);
  if (relation !== 'same' || aside === null || clause[1] <= statement[0] + (aside.index ?? 0) + aside[0].length) return false;
  const rest = whole.replace(data.contrary, ' ').toLowerCase();
  if (holds(data.negated, findCore(input, data)) !== holds(data.negated, claim)) return false;
  return holdsWords(rest, claim);
}

/** "called the idea of buying it absurd": the verdict at the cue's end is the claim's own word. */
function holdsOwnVerdict(pattern: RegExp, text: string, claim: string): boolean {
  const verdict = matchCue(pattern, text)?.[0]
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.at(-1);
  return verdict !== undefined && claim.toLowerCase().includes(verdict.slice(0, STEM));
}

/** Whether a text holds a cue that is not the claim's own: "Climate change is a hoax" does not refute a claim that says so. */
function holdsCue(pattern: RegExp, text: string, claim: string): boolean {
  const cue = matchCue(pattern, text)?.[0].toLowerCase();
  if (cue === undefined) return false;
  const own = claim.toLowerCase();
  const words = cue.match(/\p{L}{4,}/gu) ?? [];
  return words.length === 0 || !words.every((word) => own.includes(word));
}

/** Whether an outer operator denies. One whose cue is a verb that only reports does not ("has confirmed that"), nor does a missing proof beside a claim. */
function isDenying(outer: OuterOperator, cue: string, { text, statement, clause, attributions }: StanceInput, data: StanceData): boolean {
  if (outer.kind === 'question' || outer.kind === 'condition' || /^\s*(?:without|ohne|sans|sin|без)(?!\p{L})/iu.test(cue)) return false;
  const [start, end] = [statement[0] + outer.span[0], statement[0] + outer.span[1]];
  // "La légende veut que": what only tells that others say so denies nothing.
  if (attributions.some((one) => one.kind === 'hearsay' && one.cue[0] <= start && one.cue[1] >= end)) return false;
  // "wrongly dated": an adverb that goes with no saying.
  if (/ly$/u.test(cue) && matchCue(data.refutingBefore, text.slice(start, end + 20)) === null) return false;
  // "The editor resigned after the paper wrongly accused a teacher", "The hoax fooled millions before a lab showed that P": a clause of its own stands between.
  if (holds(data.parting, end <= clause[0] ? text.slice(end, clause[0]) : text.slice(clause[0], start))) return false;
  // "After months of denials, the bank closed", "The denial came too late" deny nothing of what follows.
  if (outer.kind === 'denial' && /^denials?$/iu.test(cue) && !/^ (?:of|that|by|from)\b/.test(text.slice(end, end + 6))) return false;
  return !(outer.kind === 'denial' && attributions.some((one) => one.cue[0] < end && one.cue[1] > start && (one.kind === 'said' || one.kind === 'admitted')));
}

/** A sentence without any cue, under a title or behind a sentence that announces myths, is one of them. */
function isListedMyth({ text, statement, previous, title }: StanceInput, data: StanceData): boolean {
  if (statement[1] - statement[0] > LONGEST_MYTH) return false;
  if (previous !== null) return holds(data.announcing, previous);
  // The title itself is what the article says.
  return holds(data.announcing, title) && text.slice(...statement).trim() !== title.trim() && statement[0] === 0;
}

/** Whom the card names: who refutes where somebody does, else who says it. Null where the article itself speaks. */
export function chooseSpeaker(attributions: readonly Attribution[], stance: Stance): Speaker | null {
  const refuting =
    stance === 'refutes' ? (attributions.find(({ kind, speaker }) => kind === 'denied' && speaker !== null) ?? findAccuser(attributions)) : undefined;
  return (refuting ?? attributions[0])?.speaker ?? null;
}

/** In "Newsom said Trump lied when he said that P" it is Newsom who refutes: the first speaker around the one who is said to be wrong. */
function findAccuser(attributions: readonly Attribution[]): Attribution | undefined {
  const wrong = attributions.find(({ kind, speaker }) => kind === 'false' && speaker !== null);
  if (wrong === undefined) return undefined;
  return attributions.find(
    ({ speaker, span }) => speaker !== null && speaker.name !== wrong.speaker?.name && span[0] <= wrong.cue[0] && span[1] >= wrong.cue[1],
  );
}
