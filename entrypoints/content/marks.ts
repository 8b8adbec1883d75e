// Owns what of a statement is shown: which matches stand, after the reader's settings and verdicts, and which words of it are painted for each.
import type { PageStatement } from '@/lib/extension/protocol';
import type { Confidence, Match, Span } from '@/lib/model/match';
import type { Rating } from '@/lib/model/rating';
import type { Mark } from '@/lib/page/paint';
import type { KnownStatement } from './reading';

const LEVELS: Record<Confidence, number> = { 'also-possible': 0, likely: 1, 'near-certain': 2 };

/** The matches that stand: of the proposition itself, at least as sure as `lowest`, not rejected. At most three, best first. */
export function matchesShown(result: PageStatement, lowest: Confidence, isRejected: (match: Match) => boolean): Match[] {
  return result.matches.filter((match) => match.relation === 'same' && LEVELS[match.level] >= LEVELS[lowest] && !isRejected(match)).slice(0, 3);
}

/** Fewer letters than this are left over from a clause, not one. */
const SHORTEST_PIECE = 4;

/**
 * The pieces of a statement of `length` units that are painted, in reading order: each match has its clause, and where clauses overlap the
 * better match keeps the words. A match whose clause is covered by better ones has no piece of its own; the card still lists it.
 */
export function cutPieces(matches: readonly Pick<Match, 'span' | 'rating'>[], length: number): { span: Span; rating: Rating }[] {
  const pieces: { span: Span; rating: Rating }[] = [];
  for (const { span, rating } of matches) {
    const [start, end] = span[0] >= 0 && span[1] <= length && span[1] - span[0] >= SHORTEST_PIECE ? span : [0, length];
    let open: Span[] = [[start, end]];
    for (const { span: taken } of pieces) open = open.flatMap((left) => subtract(left, taken));
    for (const left of open) if (left[1] - left[0] >= Math.min(SHORTEST_PIECE, length)) pieces.push({ span: left, rating });
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

/** The mark of a statement in the live document; without pieces where no match stands or the text is gone. */
export function makeMark(statement: KnownStatement, matches: readonly Match[]): Mark {
  const { block } = statement.block;
  const stance = statement.result?.stance ?? null;
  const pieces = cutPieces(matches, statement.text.length).flatMap(({ span, rating }) => {
    const range = block.range(statement.start + span[0], statement.start + span[1]);
    return range === null ? [] : [{ range, look: { rating, stance } }];
  });
  return { id: statement.id, pieces };
}
