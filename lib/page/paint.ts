// Owns which ranges of the document are highlighted for which statement or note, and that painting never holds the page up.
import type { Highlighter, Look } from './highlight';

/** By what a painted thing is known: a number for a statement, text for a note. */
type Id = number | string;

/** One statement's or note's highlight: the pieces of it that are painted, each with its look, in reading order. No pieces: nothing is painted for it. */
export interface Mark<I extends Id = number> {
  id: I;
  pieces: readonly { range: Range; look: Look }[];
}

/** The painted statements of one document, or its painted notes. */
export interface Painter<I extends Id = number> {
  /** Paints marks, those in view first; a mark takes the place of the one with the same id. Puts back what the page took away. Marks of an older call that were not painted yet are still painted. */
  paint(marks: readonly Mark<I>[]): Promise<void>;
  /** Takes marks away at once. */
  unpaint(ids: Iterable<I>): void;
  /** The live ranges of a painted statement; empty where there is none. */
  rangesOf(id: I): readonly Range[];
  /** Every painted statement with its ranges. */
  marks(): IterableIterator<[I, readonly Range[]]>;
  /** Shows a statement for a moment: in pulses, or steadily where the reader wants no motion. */
  flash(ranges: readonly Range[]): void;
}

/** Ranges a slice: Firefox needs about .3 ms for each, so that 50 stay under a frame. */
const RANGES_A_SLICE = 50;
const PULSE = 260;
const PULSES = 3;

/** Prepares painting. `yieldNow` resolves in a later task. When `signal` aborts, nothing more is painted; the highlighter takes back what was. */
export function createPainter<I extends Id = number>(
  document: Document,
  highlighter: Highlighter,
  options: { signal: AbortSignal; yieldNow: () => Promise<void> },
): Painter<I> {
  const { signal, yieldNow } = options;
  const view = document.defaultView!;
  const painted = new Map<I, Range[]>();
  let flashing: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => painted.clear(), { once: true });

  const unpaint = (ids: Iterable<I>) => {
    for (const id of ids) {
      for (const range of painted.get(id) ?? []) highlighter.remove(range);
      painted.delete(id);
    }
  };
  const paintMark = (mark: Mark<I>) => {
    unpaint([mark.id]);
    if (mark.pieces.length === 0) return;
    for (const { range, look } of mark.pieces) highlighter.add(range, look);
    painted.set(
      mark.id,
      mark.pieces.map(({ range }) => range),
    );
  };

  return {
    async paint(marks) {
      if (signal.aborted) return;
      // The page may have cleared the registry, ours included.
      highlighter.restore();
      let budget = RANGES_A_SLICE;
      for (const mark of orderByView(marks, view.innerHeight)) {
        if (budget <= 0) {
          await yieldNow();
          budget = RANGES_A_SLICE;
        }
        if (signal.aborted) return;
        paintMark(mark);
        budget -= Math.max(1, mark.pieces.length);
      }
    },
    unpaint,
    rangesOf: (id) => painted.get(id) ?? [],
    marks: () => painted.entries(),
    flash(ranges) {
      clearTimeout(flashing);
      const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
      let step = 0;
      const turn = () => {
        const on = step % 2 === 0;
        highlighter.flash(on && step < PULSES * 2 - 1 ? ranges : []);
        step += 1;
        if (step < PULSES * 2 && !signal.aborted) flashing = setTimeout(turn, PULSE);
      };
      if (!still) return turn();
      highlighter.flash(ranges);
      flashing = setTimeout(() => highlighter.flash([]), PULSE * PULSES * 2);
    },
  };
}

/** Marks in view first, then the rest in their order. Reads the layout once for all, before anything is painted. */
function orderByView<I extends Id>(marks: readonly Mark<I>[], height: number): Mark<I>[] {
  const visible: Mark<I>[] = [];
  const rest: Mark<I>[] = [];
  for (const mark of marks) {
    const box = mark.pieces[0]?.range.getBoundingClientRect();
    (box !== undefined && box.bottom > 0 && box.top < height ? visible : rest).push(mark);
  }
  return [...visible, ...rest];
}
