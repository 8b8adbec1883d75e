// Owns one document's part in the reader's notes: its text map, its highlights and the watch over its changes. A page has one for itself and one for
// each frame of the same origin.
import { createHighlighter } from '@/lib/page/highlight';
import type { NoteFinder } from '@/lib/page/late-parts';
import { createPainter, type Mark, type Painter } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { watchPage } from '@/lib/page/watch';
import type { PageLife } from './page-life';
import { findShadowRoot } from './shadow-root';

/** A document that notes may stand in. */
export interface NoteDocument {
  document: Document;
  painter: Painter<string>;
  /** Paints, and sees to it that it shows. */
  paint(marks: readonly Mark<string>[]): Promise<void>;
  /** Shows ranges steadily over all looks; none ends it. */
  point(ranges: readonly Range[]): void;
  /** Ends when the frame shows another document, or with the page's life. */
  signal: AbortSignal;
  /** Reads its text as it is now, in slices. */
  readMap(finder: NoteFinder): Promise<TextMap>;
  /** Watches the tree that a node stands in, where that is a shadow root. */
  watchTree(node: Node): void;
  end(): void;
}

/** Takes up the page's own document, whose highlights and watch are those of its life, or a frame's; `changed` is called when a frame's text changed. */
export function createNoteDocument(document: Document, life: PageLife, top: Document, changed: () => Promise<void>): NoteDocument {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  if (life.signal.aborted) end();
  life.signal.addEventListener('abort', end, { once: true, signal });
  const highlighter = document === top ? life.highlighter : createHighlighter(document, { signal });
  const watch = document === top ? life : watchPage(document, { signal, isOurs: () => false, onChange: changed, onNavigate: () => void changed() });
  if (document !== top) {
    document.defaultView!.addEventListener('pagehide', end, { once: true, signal });
  }
  const painter = createPainter<string>(document, highlighter, { signal, yieldNow: life.clock.yieldNow });
  let shows = document === top;
  // The browser inserts our rules into the page's own document alone.
  const prepare = () => {
    if (shows) return;
    shows = true;
    highlighter.rename(life.highlighter.names());
    highlighter.adopt();
  };
  return {
    document,
    painter,
    async paint(marks) {
      await life.insertStyle();
      prepare();
      await painter.paint(marks);
    },
    point(ranges) {
      if (ranges.length > 0) prepare();
      highlighter.flash(ranges);
    },
    signal,
    readMap: (finder) => finder.createTextMap(document.body, { signal, yieldNow: life.clock.yieldNow, shadowOf: findShadowRoot }),
    watchTree(node) {
      const root = node.getRootNode();
      if ('host' in root) watch.observe(root as ShadowRoot);
    },
    end,
  };
}
