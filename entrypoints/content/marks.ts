// Owns what of a statement is shown: which matches stand, after the reader's settings and verdicts, and which words of it are painted for each.
import type { PageStatement } from '@/lib/extension/protocol';
import type { Confidence, Match, Span } from '@/lib/model/match';
import type { Rating } from '@/lib/model/rating';
import type { Stance } from '@/lib/model/statement';
import type { Mark } from '@/lib/page/paint';
import type { KnownStatement } from './reading';

const LEVELS: Record<Confidence, number> = { 'also-possible': 0, likely: 1, 'near-certain': 2 };

/** The matches that stand: of the proposition itself, at least as sure as `lowest`, not rejected. At most three, best first. */
export function matchesShown(result: PageStatement, lowest: Confidence, isRejected: (match: Match) => boolean): Match[] {
  return result.matches.filter((match) => match.relation === 'same' && LEVELS[match.level] >= LEVELS[lowest] && !isRejected(match)).slice(0, 3);
}

/** Whether a statement refutes a claim that is rated false: what the reader may have hidden. */
export function isCalmRefutation(stance: Stance | null, { rating }: Pick<Match, 'rating'>): boolean {
  return stance === 'refutes' && (rating === 'false' || rating === 'mostly-false');
}

/** A clause that shares more than this of itself with a better match's clause says no more than that one: one clause, one colour. */
const MOST_SHARED = 0.25;
/** Fewer letters than this are left over from a clause, not one. */
const SHORTEST_PIECE = 4;

/**
 * The pieces of a statement's text that are painted, in reading order. Each match has its clause; where clauses overlap, the better match
 * (they come best first) keeps the words, and a match whose clause is mostly taken has no piece of its own: the card still lists it.
 */
export function cutPieces(matches: readonly Pick<Match, 'span' | 'rating'>[], text: string): { span: Span; rating: Rating }[] {
  const pieces: { span: Span; rating: Rating }[] = [];
  for (const { span, rating } of matches) {
    const whole = trim(text, span[0] >= 0 && span[1] <= text.length && span[1] - span[0] >= SHORTEST_PIECE ? span : [0, text.length]);
    let open: Span[] = [whole];
    for (const { span: taken } of pieces) open = open.flatMap((left) => subtract(left, taken));
    const left = open.reduce((sum, [start, end]) => sum + end - start, 0);
    if (left < (whole[1] - whole[0]) * (1 - MOST_SHARED)) continue;
    for (const part of open.map((part) => trim(text, part)))
      if (part[1] - part[0] >= Math.min(SHORTEST_PIECE, text.length)) pieces.push({ span: part, rating });
  }
  return pieces.sort((a, b) => a.span[0] - b.span[0]);
}

function subtract([start, end]: Span, [from, to]: Span): Span[] {
  if (to <= start || from >= end) return [[start, end]];
  const rest: Span[] = [];
  if (from > start) rest.push([start, from]);
  if (to < end) rest.push([to, end]);
  return rest;
}

/** A span without spaces and commas at its ends. */
function trim(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:–—]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:–—]/.test(text[to - 1]!)) to -= 1;
  return [from, to];
}

/** The mark of a statement in the live document; without pieces where no match stands or the text is gone. */
export function makeMark(statement: KnownStatement, matches: readonly Match[]): Mark {
  const { block } = statement.block;
  if (statement.worth !== null && statement.result === null) {
    const range = block.range(statement.start, statement.end);
    return { id: statement.id, pieces: range === null ? [] : [{ range, look: { worth: true } }] };
  }
  const stance = statement.result?.stance ?? null;
  const pieces = cutPieces(matches, statement.text).flatMap(({ span, rating }) => {
    const range = block.range(statement.start + span[0], statement.start + span[1]);
    return range === null ? [] : [{ range, look: { rating, stance } }];
  });
  return { id: statement.id, pieces };
}
