// Owns how a statement uses the claim it matched: asserts, attributes, quotes, questions, refutes, or merely mentions. Unsure means mentions.
import type { OuterOperator, Relation, Span } from '../model/match';
import type { Speaker, Stance } from '../model/statement';
import type { Attribution } from './attribution';
import { countQuoted, type Quotation } from './quotations';
import { findStanceData, type StanceData } from './stance-data';

/** What stance is read from. Spans are in `text`, the block that holds the statement. */
export interface StanceInput {
  text: string;
  statement: Span;
  /** The clause that expresses the claim. */
  clause: Span;
  relation: Relation;
  outer: OuterOperator | null;
  /** Who says it, innermost first. */
  attributions: readonly Attribution[];
  quotations: readonly Quotation[];
  /** The sentence after the statement, in the same or the next block; null at the end. */
  next: string | null;
  language: string | null;
}

/** The stance of one statement towards its claim. A language without data gives "mentions". */
export function readStance(input: StanceInput): Stance {
  const data = findStanceData(input.language);
  if (data === null) return 'mentions';
  if (isRefuted(input, data)) return 'refutes';
  const statement = input.text.slice(...input.statement);
  if (input.outer?.kind === 'question' || /\?["”’»)\]]*\s*$/u.test(statement)) return 'questions';
  const before = input.text.slice(input.statement[0], input.clause[0]);
  if (input.attributions[0]?.kind === 'asked' || data.questioning.test(before)) return 'questions';
  const quotedShare = countQuoted(input.clause, input.quotations) / Math.max(1, input.clause[1] - input.clause[0]);
  // A narrator never asserts what stands inside quotation marks, named speaker or not.
  if (quotedShare >= 0.6) return 'quotes';
  if (input.attributions.length > 0) return 'attributes';
  if (input.outer?.kind === 'condition' || data.supposing.test(before) || data.supposing.test(statement)) return 'mentions';
  return 'asserts';
}

function isRefuted(input: StanceInput, data: StanceData): boolean {
  const { text, statement, clause, outer, attributions, next } = input;
  if (outer !== null && (outer.kind === 'denial' || outer.kind === 'falsehood' || outer.kind === 'no-evidence' || outer.kind === 'debunk')) return true;
  if (input.relation === 'opposite') return true;
  if (attributions.some(({ kind }) => kind === 'false' || kind === 'denied')) return true;
  if (data.refutingBefore.test(text.slice(statement[0], Math.min(clause[0] + 1, statement[1])))) return true;
  if (data.refutingAfter.test(text.slice(Math.max(clause[1] - 1, statement[0]), statement[1]))) return true;
  if (next === null) return false;
  const verdict = next.match(data.refutingNext);
  // "That is true" has the form of a verdict but agrees; "That is not true" does not.
  return verdict !== null && (!data.agreeingNext.test(verdict[0]) || data.negated.test(verdict[0]));
}

/** Whom the card names: who refutes where somebody does, else who says it. Null where the article itself speaks. */
export function chooseSpeaker(attributions: readonly Attribution[], stance: Stance): Speaker | null {
  const refuting = stance === 'refutes' ? attributions.find(({ kind, speaker }) => kind === 'denied' && speaker !== null) : undefined;
  return (refuting ?? attributions[0])?.speaker ?? null;
}
