// Owns how a highlight looks and its life in the registry of CSS highlights: random names, one style sheet's text, nothing of the page changed.
// What is highlighted, and in which order, is paint.ts's affair.
import type { Rating } from '@/lib/model/rating';
import type { Stance } from '@/lib/model/statement';

/** What a match says at a glance: the colour is the claim's rating, the line is how the page uses the claim (null: not known). */
export interface MatchLook {
  rating: Rating;
  stance: Stance | null;
}

/** What a note of the reader's says at a glance: that it is one, and whether the words are still those that were noted. */
export interface NoteLook {
  note: 'exact' | 'changed';
}

/** A sentence that matches nothing and could be checked. */
export interface WorthLook {
  worth: true;
}

/** How a range looks. */
export type Look = MatchLook | NoteLook | WorthLook;

/** The highlights of one document. Ranges are compared by identity. */
export interface Highlighter {
  /** The text of the style sheet that makes them visible. */
  css(): string;
  /**
   * Uses these NAME_COUNT names instead of random ones, before anything is added. A script that replaces an older one in the same document
   * gets the older one's names, and so takes away what that one could not.
   */
  rename(names: readonly string[]): void;
  /** The names in use: those of a page's frames are the same, so that they need no rules of their own. */
  names(): readonly string[];
  add(range: Range, look: Look): void;
  remove(range: Range): void;
  /** Puts back what the page took out of the registry. */
  restore(): void;
  /** Shows ranges for a moment, over their looks; an empty list ends it. */
  flash(ranges: readonly Range[]): void;
  /** Adopts the sheet in the document, and from now on in each shadow root that is highlighted: for where the browser inserts none for us. */
  adopt(): void;
}

/** Every hue has a luminance near .18, which keeps 4.5:1 on white and on black alike: a page does not say which of the two it is. */
const COLOURS: Record<Rating, string> = {
  true: '15 134 94',
  'mostly-true': '43 128 149',
  mixed: '152 111 0',
  'mostly-false': '193 87 0',
  false: '214 61 61',
  'needs-context': '145 89 213',
  unproven: '92 118 167',
  unrated: '110 119 129',
};

const LINES = { solid: 'solid 2px', dashed: 'dashed 2px', dotted: 'dotted 2px', wavy: 'wavy 1px', thin: 'solid 1px' };
type Line = keyof typeof LINES;

/** Notes have their line above the words, where no match has one, so that both are legible where they overlap; dashed where the words changed. */
const NOTE_LINES: Record<NoteLook['note'], string> = { exact: 'double 1px', changed: 'dashed 2px' };
const NOTE_COLOUR = '134 116 20';
const NOTE_GROUND = '230 190 0';

/** What could be checked is dotted finely, in grey and without a ground: nothing is known of it. */
const WORTH_LINE = 'dotted 1px';

/** Every look a highlight can have, each with a name of its own in the registry; one more name is for flashing. */
const LOOKS = [
  ...Object.keys(COLOURS).flatMap((rating) => Object.keys(LINES).map((line) => `${rating} ${line}`)),
  ...Object.keys(NOTE_LINES).map((state) => `note ${state}`),
  'worth',
];
/** How many names the highlights of a document need. */
export const NAME_COUNT = LOOKS.length + 1;

/** Matches lie at the bottom, notes over them, and what is shown for a moment over both. */
const NOTE_PRIORITY = 1;
const FLASH_PRIORITY = 2;

/** The line that says how the page uses a claim: solid is the page's own voice, dashed somebody else's, dotted a contradiction, wavy a question, thin unsure. */
export function lineOf(stance: Stance | null): Line {
  if (stance === 'asserts') return 'solid';
  if (stance === 'attributes' || stance === 'quotes') return 'dashed';
  if (stance === 'refutes') return 'dotted';
  return stance === 'questions' ? 'wavy' : 'thin';
}

function nameLook(look: Look): string {
  if ('worth' in look) return 'worth';
  return 'note' in look ? `note ${look.note}` : `${look.rating} ${lineOf(look.stance)}`;
}

/** Prepares highlights for `document`. When `signal` aborts, everything is taken back. */
export function createHighlighter(document: Document, options: { signal: AbortSignal }): Highlighter {
  const view = document.defaultView;
  if (view === null) throw new Error('a document without a window cannot be highlighted');
  const registry = view.CSS.highlights;
  let names: readonly string[] = Array.from({ length: NAME_COUNT }, mintName);
  // Our own lists: Firefox forbids a content script to iterate over the registry.
  const groups = new Map<string, Highlight>();
  const placed = new Map<Range, Highlight>();
  const roots = new Set<Document | ShadowRoot>();
  let sheet: CSSStyleSheet | null = null;

  const adoptIn = (root: Node) => {
    if (sheet === null || roots.has(root as ShadowRoot) || !('adoptedStyleSheets' in root)) return;
    roots.add(root as ShadowRoot);
    const adopting = root as ShadowRoot;
    adopting.adoptedStyleSheets = [...adopting.adoptedStyleSheets, sheet];
  };
  const groupOf = (look: Look): Highlight => {
    const name = names[LOOKS.indexOf(nameLook(look))]!;
    let group = groups.get(name);
    if (group === undefined) {
      group = new view.Highlight();
      if ('note' in look) group.priority = NOTE_PRIORITY;
      groups.set(name, group);
    }
    if (!registry.has(name)) registry.set(name, group);
    return group;
  };
  const take = (name: string) => {
    const group = groups.get(name);
    // A younger script may have taken the name over.
    if (group !== undefined && registry.get(name) === group) registry.delete(name);
    groups.delete(name);
  };
  const flash = (ranges: readonly Range[]) => {
    const name = names[LOOKS.length]!;
    take(name);
    if (ranges.length === 0) return;
    const group = new view.Highlight(...ranges);
    group.priority = FLASH_PRIORITY;
    groups.set(name, group);
    registry.set(name, group);
  };
  const remove = (range: Range) => {
    placed.get(range)?.delete(range);
    placed.delete(range);
  };

  options.signal.addEventListener(
    'abort',
    () => {
      for (const name of [...groups.keys()]) take(name);
      placed.clear();
      for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((adopted) => adopted !== sheet);
      roots.clear();
    },
    { once: true },
  );

  return {
    css: () => writeSheet(names),
    names: () => names,
    rename(given) {
      if (options.signal.aborted || given.length !== NAME_COUNT || placed.size > 0) return;
      names = [...given];
      for (const name of names) registry.delete(name);
    },
    add(range, look) {
      if (options.signal.aborted) return;
      remove(range);
      const group = groupOf(look);
      group.add(range);
      placed.set(range, group);
      adoptIn(range.startContainer.getRootNode());
    },
    remove,
    restore() {
      for (const [name, group] of groups) if (name !== names[LOOKS.length] && !registry.has(name)) registry.set(name, group);
    },
    flash(ranges) {
      if (!options.signal.aborted) flash(ranges);
    },
    adopt() {
      if (options.signal.aborted || sheet !== null) return;
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(writeSheet(names));
      adoptIn(document);
      for (const range of placed.keys()) adoptIn(range.startContainer.getRootNode());
    },
  };
}

/** A name that says nothing and is new in every document: a page can list the registry. */
function mintName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `h${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

function writeSheet(names: readonly string[]): string {
  const matches = Object.values(COLOURS).flatMap((colour) =>
    // A contradiction is shown calmly: a line, and no ground that shouts the rating of what is being refuted.
    Object.entries(LINES).map(([name, line]) => ({ line: `underline ${line} rgb(${colour})`, ground: name === 'dotted' ? null : `${colour}/.13` })),
  );
  const notes = Object.values(NOTE_LINES).map((line) => ({ line: `overline ${line} rgb(${NOTE_COLOUR})`, ground: `${NOTE_GROUND}/.28` }));
  const worth = { line: `underline ${WORTH_LINE} rgb(${COLOURS.unrated})`, ground: null };
  return (
    [...matches, ...notes, worth].map(({ line, ground }, index) => writeRules(names[index]!, line, ground)).join('') + writeFlashRules(names[LOOKS.length]!)
  );
}

function writeRules(name: string, line: string, ground: string | null): string {
  const part = `::highlight(${name})`;
  return (
    `${part}{text-decoration:${line};text-underline-offset:.18em;text-decoration-skip-ink:none}` +
    (ground === null ? '' : `@media screen{${part}{background-color:rgb(${ground})}}`) +
    `@media (forced-colors:active){${part}{background-color:transparent;text-decoration-color:CanvasText}}`
  );
}

function writeFlashRules(name: string): string {
  const part = `::highlight(${name})`;
  return (
    `@media screen{${part}{background-color:color-mix(in srgb,currentColor 26%,transparent)}}` +
    `@media (forced-colors:active){${part}{background-color:Highlight;color:HighlightText}}`
  );
}
