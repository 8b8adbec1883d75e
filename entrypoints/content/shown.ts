// Owns what of the reading is shown: which matches stand for each statement, that they are painted, and what the popup is told of them.
import type { PageReport, PageStatement } from '@/lib/extension/protocol';
import type { Confidence, Match } from '@/lib/model/match';
import type { Mark, Painter } from '@/lib/page/paint';
import { isInside } from '@/lib/page/pick';
import { isCalmRefutation, makeMark, matchesShown } from './marks';
import type { KnownStatement, Reading } from './reading';
import type { Verdicts } from './verdicts';

/** A statement with the matches that stand, best first. */
export interface ShownStatement {
  known: KnownStatement;
  matches: Match[];
}

/** What of a reading is shown. */
export interface Shown {
  /** The lowest confidence that is painted. */
  lowest: Confidence;
  /** Whether statements that refute a false claim are left out. */
  hideRefuted: boolean;
  paint(statements: Iterable<KnownStatement>): Promise<void>;
  /** Paints text anew that kept its words but lost its nodes, as on a page that renders itself again. */
  repaintMoved(): Promise<void>;
  /** The statements with a match or a similar claim, in reading order. */
  list(): ShownStatement[];
  /** The same, as pages of ours see them. */
  describe(): PageStatement[];
  /** How many statements have a match that stands. */
  count(): number;
  /** What could be checked, in reading order, as pages of ours see it. */
  worth(): PageReport['worth'];
  /** How many statements the filter of refutations hides. */
  hidden(): number;
  /** How many statements in an element were read, and how many of them have a match that stands. */
  countIn(element: Element): { read: number; matched: number };
  find(id: number): ShownStatement | null;
  /** The painted statements with their live ranges, in reading order. */
  places(): [number, readonly Range[]][];
}

/** Shows a reading through a painter, less what the verdicts reject. */
export function createShown(reading: Reading, painter: Painter, verdicts: Pick<Verdicts, 'isRejected'>): Shown {
  const unfiltered = (known: KnownStatement): Match[] =>
    known.result === null ? [] : matchesShown(known.result, shown.lowest, (match) => verdicts.isRejected(known.text, match.claimId));
  const isHidden = (known: KnownStatement, match: Match): boolean => shown.hideRefuted && isCalmRefutation(known.result?.stance ?? null, match);
  const standing = (known: KnownStatement): Match[] => unfiltered(known).filter((match) => !isHidden(known, match));
  const markOf = (known: KnownStatement): Mark => makeMark(known, standing(known));
  const list = (): ShownStatement[] => {
    const all: ShownStatement[] = [];
    for (const known of reading.statements()) {
      const matches = standing(known);
      if (matches.length > 0 || (known.result?.similar.length ?? 0) > 0) all.push({ known, matches });
    }
    return all;
  };

  const shown: Shown = {
    lowest: 'likely',
    hideRefuted: false,
    paint: (statements) => painter.paint([...statements].map(markOf)),
    repaintMoved() {
      const moved: Mark[] = [];
      for (const known of reading.statements()) {
        if (known.result === null && known.worth === null) continue;
        const mark = markOf(known);
        const before = painter.rangesOf(known.id);
        if (mark.pieces.length !== before.length || mark.pieces.some(({ range }, index) => !isSameRange(range, before[index]!))) moved.push(mark);
      }
      return painter.paint(moved);
    },
    list,
    describe: () => list().map(({ known, matches }) => ({ ...known.result!, id: known.id, text: known.text, matches })),
    count: () => list().filter(({ matches }) => matches.length > 0).length,
    worth: () => [...reading.statements()].flatMap(({ id, text, worth, result }) => (worth === null || result !== null ? [] : [{ id, text, queries: worth }])),
    hidden: () => [...reading.statements()].filter((known) => unfiltered(known).length > 0 && standing(known).length === 0).length,
    countIn(element) {
      const inside = [...reading.statements()].filter(({ block }) => isInside(block.block.element, element));
      return { read: inside.length, matched: inside.filter((known) => standing(known).length > 0).length };
    },
    find(id) {
      const known = reading.find(id);
      return known === null ? null : { known, matches: standing(known) };
    },
    places() {
      const places: [number, readonly Range[]][] = [];
      for (const { id } of reading.statements()) {
        const ranges = painter.rangesOf(id);
        if (ranges.length > 0) places.push([id, ranges]);
      }
      return places;
    },
  };
  return shown;
}

function isSameRange(a: Range, b: Range): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
}
