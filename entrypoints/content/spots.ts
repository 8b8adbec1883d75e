// Owns the places that a card can open on: a statement with matches, notes of the reader's, or both where they overlap, in reading order.
import { elementInTop, offsetOf } from '@/lib/page/frames';
import { boxOf, findAllAt, findAt, type Place } from '@/lib/page/hit';
import type { PageLife } from './page-life';

/** What is at a place. */
export interface Spot {
  statement: number | null;
  notes: readonly string[];
}

/** The painted notes, as far as finding them goes. */
export interface NotePlaces {
  /** The notes painted in one document, with their live ranges. */
  placesIn(document: Document): Iterable<Place<string>>;
  rangesOf(id: string): readonly Range[];
  /** The documents that notes are painted in, the page's own among them. */
  documents(): readonly Document[];
  /** Shows passages of a frame for a moment. */
  flash(ranges: readonly Range[]): void;
}

/** The spots of a page. */
export interface Spots {
  /** What is painted at a point of the view of `document`; null where nothing is. */
  at(document: Document, x: number, y: number): Spot | null;
  rangesOf(spot: Spot): readonly Range[];
  /** Its box in the view of the page's own document; null where it is not displayed. */
  boxOf(spot: Spot): DOMRect | null;
  /** All of them in reading order. */
  list(): Spot[];
}

/** By which two spots are the same. */
export function keyOf({ statement, notes }: Spot): string {
  return `${statement ?? ''}/${notes.join(' ')}`;
}

/** Finds spots among what is painted on the page of `document`. */
export function createSpots(document: Document, life: PageLife, notes: NotePlaces): Spots {
  const { shown, painter } = life;
  const statementRanges = (id: number): readonly Range[] => {
    const painted = painter.rangesOf(id);
    if (painted.length > 0) return painted;
    const known = shown.find(id)?.known;
    const whole = known?.block.block.range(known.start, known.end);
    return whole ? [whole] : [];
  };
  const rangesOf = (spot: Spot): readonly Range[] =>
    spot.statement === null ? spot.notes.flatMap((id) => notes.rangesOf(id)) : statementRanges(spot.statement);
  return {
    at(inner, x, y) {
      const statement = inner === document ? findAt(inner, painter.marks(), x, y) : null;
      const found = findAllAt(inner, notes.placesIn(inner), x, y);
      return statement === null && found.length === 0 ? null : { statement, notes: found };
    },
    rangesOf,
    boxOf(spot) {
      const ranges = rangesOf(spot);
      const box = boxOf(ranges);
      const inner = ranges[0]?.startContainer.ownerDocument;
      if (box === null || inner == null || inner === document) return box;
      const { x, y } = offsetOf(inner, document);
      return new DOMRect(box.x + x, box.y + y, box.width, box.height);
    },
    list() {
      const left = new Map(notes.documents().flatMap((inner) => [...notes.placesIn(inner)]));
      const spots: { spot: Spot; start: Range }[] = [];
      for (const [statement, ranges] of shown.places()) {
        const over = [...left].filter(([, own]) => own.some((one) => ranges.some((range) => isOver(one, range)))).map(([id]) => id);
        for (const id of over) left.delete(id);
        spots.push({ spot: { statement, notes: over }, start: ranges[0]! });
      }
      for (const [id, ranges] of left) if (ranges[0] !== undefined) spots.push({ spot: { statement: null, notes: [id] }, start: ranges[0] });
      return spots.sort((a, b) => compareStarts(a.start, b.start, document)).map(({ spot }) => spot);
    },
  };
}

function isOver(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  return a.compareBoundaryPoints(Range.START_TO_END, b) > 0 && a.compareBoundaryPoints(Range.END_TO_START, b) < 0;
}

/** Reading order, also over frames and shadow roots. */
function compareStarts(a: Range, b: Range, top: Document): number {
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode()) return a.compareBoundaryPoints(Range.START_TO_START, b);
  const first = outermost(a.startContainer, top);
  const second = outermost(b.startContainer, top);
  if (first === second) return 0;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
}

/** The element of the page's own tree in which a node is shown. */
function outermost(node: Node, top: Document): Node {
  let at: Node = elementInTop(node, top);
  for (let root = at.getRootNode(); 'host' in root; root = at.getRootNode()) at = (root as ShadowRoot).host;
  return at;
}
