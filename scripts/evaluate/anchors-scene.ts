// Owns a page as the anchoring evaluation changes it: live text nodes, the pieces of them that are the passage looked for, and edits that keep
// count of where those go. It finds visible text by itself, so that nothing it judges is judged by its own eyes.

/** Units [start, end) of a text node that belong to the passage. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** A page on its way to being changed. */
export interface Scene {
  body: HTMLElement;
  /** The smallest element that holds all marked sentences of the page. */
  article: Element;
  /** The passage in reading order; null once it is no longer on the page. */
  gold: Piece[] | null;
  /** The sentence that the passage is or lies in; what is edited "in the sentence". */
  sentence: Piece[];
  /** Words of the page, for new text. */
  vocabulary: string[];
  random: () => number;
}

const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION IFRAME OBJECT SVG CANVAS BUTTON HEAD TITLE'.split(' '));

/** Text nodes under `root` that can be text of the page by their tags, in order. */
export function textNodesOf(root: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === 1 && SKIPPED.has((node as Element).tagName.toUpperCase()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.nodeType === 3) nodes.push(node as Text);
  return nodes;
}

export function isShown(node: Text): boolean {
  return node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
}

/** The nearest ancestor that stands as a block. */
export function blockOf(node: Node): Element {
  let at = node.parentElement!;
  while (at.parentElement !== null && at !== document.body && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at;
}

/** Blocks of the article with some text, in order. */
export function paragraphsOf(scene: Scene): Element[] {
  const blocks = new Set<Element>();
  for (const node of textNodesOf(scene.article)) if (node.data.trim().length > 30 && isShown(node)) blocks.add(blockOf(node));
  return [...blocks];
}

/** Cuts a node's text where the passage or the sentence begins or ends in it. */
function cutsOf(scene: Scene, node: Text): { text: string; inGold: boolean; inSentence: boolean }[] {
  const own = (pieces: Piece[] | null) => (pieces ?? []).filter((piece) => piece.node === node);
  const gold = own(scene.gold);
  const sentence = own(scene.sentence);
  const edges = new Set([0, node.data.length, ...[...gold, ...sentence].flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const within = (pieces: Piece[], from: number, to: number) => pieces.some(({ start, end }) => start <= from && end >= to);
  return sorted
    .slice(1)
    .map((to, index) => ({
      text: node.data.slice(sorted[index], to),
      inGold: within(gold, sorted[index]!, to),
      inSentence: within(sentence, sorted[index]!, to),
    }))
    .filter(({ text }) => text !== '');
}

/** Puts new nodes in a text node's place: `make` gives those of each stretch, and the passage goes with them. */
export function replaceText(scene: Scene, node: Text, make: (text: string, cut: { inGold: boolean; inSentence: boolean }) => (Text | Element)[]): void {
  const gold: Piece[] = [];
  const sentence: Piece[] = [];
  const made: Node[] = [];
  for (const cut of cutsOf(scene, node)) {
    for (const part of make(cut.text, cut)) {
      made.push(part);
      const texts = part.nodeType === 3 ? [part as Text] : textNodesOf(part as Element);
      for (const text of texts) {
        if (cut.inGold) gold.push({ node: text, start: 0, end: text.data.length });
        if (cut.inSentence) sentence.push({ node: text, start: 0, end: text.data.length });
      }
    }
  }
  scene.gold = scene.gold === null ? null : swap(scene.gold, node, gold);
  scene.sentence = swap(scene.sentence, node, sentence);
  node.replaceWith(...made);
}

function swap(pieces: Piece[], node: Text, by: Piece[]): Piece[] {
  const at = pieces.findIndex((piece) => piece.node === node);
  const others = pieces.filter((piece) => piece.node !== node);
  return at < 0 ? pieces : [...others.slice(0, at), ...by, ...others.slice(at)];
}

/** Rewrites the text of a node in place, stretch by stretch. */
export function rewriteText(scene: Scene, node: Text, rewrite: (text: string, cut: { inGold: boolean; inSentence: boolean }) => string): void {
  let data = '';
  const gold: Piece[] = [];
  const sentence: Piece[] = [];
  for (const cut of cutsOf(scene, node)) {
    const text = rewrite(cut.text, cut);
    if (text === '') continue;
    if (cut.inGold) gold.push({ node, start: data.length, end: data.length + text.length });
    if (cut.inSentence) sentence.push({ node, start: data.length, end: data.length + text.length });
    data += text;
  }
  scene.gold = scene.gold === null ? null : swap(scene.gold, node, gold);
  scene.sentence = swap(scene.sentence, node, sentence);
  node.data = data;
}

/** The sentence as one line. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ node, start, end }) => node.data.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export function pick<T>(scene: Scene, from: readonly T[]): T {
  return from[Math.floor(scene.random() * from.length)]!;
}

/** How alike two sets of characters are: units shared by a range and the passage, over units of either; spaces do not count. */
export function overlapOf(ranges: readonly Range[], gold: readonly Piece[]): number {
  const solid = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '').length;
  let shared = 0;
  let ours = 0;
  for (const range of ranges) {
    const root = range.commonAncestorContainer;
    const nodes = root.nodeType === 3 ? [root as Text] : textNodesOf(root as Element).filter((node) => range.intersectsNode(node));
    for (const node of nodes) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      if (end <= start) continue;
      // Text that is not shown, such as a hidden caption inside a passage, is no reader's text.
      if (!isShown(node)) continue;
      ours += solid(node.data.slice(start, end));
      for (const piece of gold) {
        if (piece.node === node) shared += solid(node.data.slice(Math.max(start, piece.start), Math.max(start, piece.start, Math.min(end, piece.end))));
      }
    }
  }
  const theirs = gold.reduce((sum, { node, start, end }) => sum + solid(node.data.slice(start, end)), 0);
  return shared / Math.max(1, ours + theirs - shared);
}
