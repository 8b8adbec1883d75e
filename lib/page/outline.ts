// Owns one sliced walk over the visible page: its boxes (block elements), its runs of text, and how large and deep it is.
// Whether a run belongs to the article is decided by others.
import type { BlockKind } from '@/lib/model/statement';
import { countWords, isClosed } from '@/lib/text/letters';
import { isMarkedIsland } from './islands';
import { createPace, type Pace, type PaceOptions } from './pace';
import { isEditable, showingOf } from './visible';
import { createWalk, openShadow, type ShadowGetter } from './walk';

/** A block element in the order of the page. Boxes are numbered; a parent's number is lower than its children's; the root has parent -1. */
export interface Box {
  element: Element;
  parent: number;
  depth: number;
  /** Words of running text in it, with what it holds: runs that read like sentences, outside of what is never part of an article. */
  words: number;
  /** Whether tag, role or class call it something beside the article: navigation, comments, a newsletter form. */
  island: 'never' | 'small' | null;
  kind: BlockKind;
}

/** Text that stands in one line of thought: what a block element holds between two block boundaries or blank lines. */
export interface Run {
  box: number;
  texts: RunText[];
  kind: BlockKind;
  /** Words and how many of them are link text. Scripts without spaces count two characters a word. */
  words: number;
  linkWords: number;
  /** Whether it ends as sentences end. */
  closed: boolean;
  /** Whether it counts as running text: a closed sentence or more, not mostly links, no heading, and not in what is never part of an article. */
  running: boolean;
  /** Pieces of the copy that stand for this run; empty where no copy was made. */
  copies: Text[];
}

/** A text node of a run, or a line break that was displayed as one. */
export type RunText = Text | 'break';

/** What one walk found. */
export interface Outline {
  boxes: Box[];
  runs: Run[];
  /** Visible elements, UTF-16 units of visible text, and the depth of the tree. */
  elements: number;
  length: number;
  depth: number;
}

/** Builds a second tree beside the walk: Readability gets it, so that the live one stays untouched. */
export interface Copier {
  enter(element: Element): void;
  leave(): void;
  text(node: Text): Text | null;
}

export interface OutlineOptions extends PaceOptions {
  shadowOf?: ShadowGetter | undefined;
  copier?: Copier | undefined;
  pace?: Pace | undefined;
}

/** Beyond this many boxes we stop reading: no article is that long, and the page has to live. */
const MOST_BOXES = 60_000;
const MOST_TEXT = 4_000_000;

/** Walks `root` in slices and returns its outline. Throws the signal's reason when ended. */
export async function readOutline(root: Element, options: OutlineOptions): Promise<Outline> {
  const pace = options.pace ?? createPace(options);
  const builder = createBuilder(options.copier);
  const walk = createWalk(root, builder, options.shadowOf ?? openShadow);
  const outline = builder.outline;
  while (walk.step()) {
    if (outline.boxes.length > MOST_BOXES || outline.length > MOST_TEXT) break;
    if (pace.isDue()) await pace.rest();
  }
  builder.flush();
  for (let index = outline.boxes.length - 1; index > 0; index -= 1) {
    const box = outline.boxes[index]!;
    outline.boxes[box.parent]!.words += box.words;
  }
  return outline;
}

function createBuilder(copier: Copier | undefined) {
  const outline: Outline = { boxes: [], runs: [], elements: 0, length: 0, depth: 0 };
  const { boxes, runs } = outline;
  const open: { box: number; link: boolean; hush: boolean; inline: boolean; pre: boolean | null }[] = [];
  /** For each box, whether it or a box around it is never part of an article. */
  const never: boolean[] = [];
  let texts: RunText[] = [];
  let copies: Text[] = [];
  let sample = '';
  let linkSample = '';
  let breaks = 0;
  let current = -1;

  const flush = () => {
    if (/\S/.test(sample)) {
      while (texts[texts.length - 1] === 'break') texts.pop();
      const kind = boxes[current]!.kind;
      const words = countWords(sample);
      const linkWords = countWords(linkSample);
      const closed = isClosed(sample);
      const running = closed && words >= 5 && linkWords * 2 < words && kind !== 'heading' && !never[current];
      const run: Run = { box: current, texts, kind, words, linkWords, closed, running, copies };
      if (running) boxes[current]!.words += words;
      runs.push(run);
    }
    texts = [];
    copies = [];
    sample = '';
    linkSample = '';
    breaks = 0;
  };

  return {
    outline,
    flush,
    enter(element: Element): boolean {
      const name = element.localName;
      if (name === 'br') {
        breaks += 1;
        if (breaks > 1) flush();
        else if (texts.length > 0) {
          texts.push('break');
          sample += ' ';
        }
        copier?.enter(element);
        copier?.leave();
        return false;
      }
      const showing = showingOf(element);
      if (showing.flow === 'none' || isEditable(element)) return false;
      const parent = open[open.length - 1];
      const inline = showing.flow === 'inline' && parent !== undefined;
      outline.elements += 1;
      if (!inline) {
        flush();
        boxes.push({
          element,
          parent: current,
          depth: current < 0 ? 0 : boxes[current]!.depth + 1,
          words: 0,
          island: isMarkedIsland(element),
          kind: kindOf(name, current < 0 ? 'paragraph' : boxes[current]!.kind),
        });
        never.push(boxes[boxes.length - 1]!.island === 'never' || never[current] === true);
        current = boxes.length - 1;
      }
      open.push({ box: current, link: parent?.link === true || (name === 'a' && element.hasAttribute('href')), hush: showing.hush, inline, pre: null });
      if (open.length > outline.depth) outline.depth = open.length;
      copier?.enter(element);
      return true;
    },
    leave(): void {
      const last = open.pop()!;
      if (!last.inline) flush();
      current = open[open.length - 1]?.box ?? -1;
      copier?.leave();
    },
    text(node: Text): void {
      const parent = open[open.length - 1];
      if (parent === undefined || parent.hush) return;
      const data = node.data;
      const blank = !/\S/.test(data);
      if (!blank) {
        outline.length += data.length;
        breaks = 0;
      }
      if (blank && texts.length === 0) return;
      texts.push(node);
      const excerpt = data.length > 20_000 ? data.slice(0, 20_000) + data.slice(-20) : data;
      if (sample.length < 100_000) {
        sample += excerpt;
        if (parent.link) linkSample += excerpt;
      }
      const copy = copier?.text(node);
      if (copy != null) copies.push(copy);
    },
  };
}

/** What a block is by its tag; `around` is what it stands in. */
function kindOf(name: string, around: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'blockquote') return 'quotation';
  if (name === 'figcaption' || name === 'caption' || name === 'figure') return 'caption';
  if (name === 'td' || name === 'th') return 'cell';
  return around === 'heading' ? 'heading' : around;
}
