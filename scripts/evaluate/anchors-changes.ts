// Owns the list of changes that the anchoring evaluation makes to a page, and what becomes of the passage in each. A change returns false where
// the page or the sentence gives it nothing to do.
import { addInvisible, changeMarks, changeNumber, editArticle, editSentence, makeLookalike, makeTypo, negate } from './anchors-edits';
import { blockOf, isShown, type Piece, paragraphsOf, pick, replaceText, rewriteText, type Scene, textNodesOf, textOf } from './anchors-scene';

/** What is selected: the sentence, one to four words of it, or from its middle into the next block. */
export type Selecting = 'sentence' | 'words' | 'blocks';

export interface Change {
  name: string;
  selecting: Selecting;
  /** Counted among the 14 natural ones. */
  natural?: boolean;
  /** The natural change in whose place this one is counted under the easier reading: the passage's own words are edited alone, and fewer when it moves. */
  easierThan?: string;
  /** The passage says something else by now, and that has to be told. */
  material?: boolean;
  apply(scene: Scene): unknown;
}

export const CHANGES: Change[] = [
  { name: 'none', selecting: 'sentence', natural: true, apply: () => {} },
  { name: 'ads inserted', selecting: 'sentence', natural: true, apply: insertAds },
  { name: 'typo fixed', selecting: 'sentence', natural: true, apply: makeTypo },
  { name: '5 % of words edited', selecting: 'sentence', natural: true, apply: (scene) => editArticle(scene, 0.05) },
  { name: '10 % of words edited', selecting: 'sentence', natural: true, apply: (scene) => editArticle(scene, 0.1) },
  { name: '20 % of words edited', selecting: 'sentence', natural: true, apply: (scene) => editArticle(scene, 0.2) },
  { name: '30 % of words edited', selecting: 'sentence', natural: true, apply: (scene) => editArticle(scene, 0.3) },
  { name: 'sentence moved', selecting: 'sentence', natural: true, apply: move },
  { name: 'moved and edited', selecting: 'sentence', natural: true, apply: moveAndEdit },
  { name: 'white space and quotes changed', selecting: 'sentence', natural: true, apply: changeMarks },
  { name: 'soft hyphens and zero-width spaces', selecting: 'sentence', natural: true, apply: addInvisible },
  { name: 'new inline elements', selecting: 'sentence', natural: true, apply: addInline },
  { name: 'redesign', selecting: 'sentence', natural: true, apply: redesign },
  { name: 'verbatim pull quote and teaser', selecting: 'sentence', natural: true, apply: copyAround },
  { name: 'passage alone, 5 % edited', selecting: 'sentence', easierThan: '5 % of words edited', apply: (scene) => editSentence(scene, 0.05) },
  { name: 'passage alone, 10 % edited', selecting: 'sentence', easierThan: '10 % of words edited', apply: (scene) => editSentence(scene, 0.1) },
  { name: 'passage alone, 20 % edited', selecting: 'sentence', easierThan: '20 % of words edited', apply: (scene) => editSentence(scene, 0.2) },
  { name: 'passage alone, 30 % edited', selecting: 'sentence', easierThan: '30 % of words edited', apply: (scene) => editSentence(scene, 0.3) },
  { name: 'moved, 10 % edited', selecting: 'sentence', easierThan: 'moved and edited', apply: both(move, (scene) => editSentence(scene, 0.1)) },
  { name: 'copies, original edited', selecting: 'sentence', apply: both(copyAround, (scene) => editSentence(scene, 0.2)) },
  { name: 'div-only teaser', selecting: 'sentence', apply: addPlainTeaser },
  { name: 'div-only teaser, original edited', selecting: 'sentence', apply: both(addPlainTeaser, (scene) => editSentence(scene, 0.2)) },
  { name: 'script text holds the article', selecting: 'sentence', apply: addScriptText },
  { name: 'removed', selecting: 'sentence', apply: remove },
  { name: 'removed, lookalike elsewhere', selecting: 'sentence', apply: removeAndPutLookalike },
  { name: 'paywall keeps 20 %', selecting: 'sentence', apply: cutOff },
  { name: 'paragraph split', selecting: 'sentence', apply: splitParagraph },
  { name: 'paragraphs merged', selecting: 'sentence', apply: mergeParagraphs },
  { name: 'number edited', selecting: 'sentence', material: true, apply: changeNumber },
  { name: 'negation inserted', selecting: 'sentence', material: true, apply: negate },
  { name: 'all combined', selecting: 'sentence', apply: both(insertAds, (scene) => editArticle(scene, 0.1), changeMarks, addInline, copyAround, redesign) },
  { name: 'words: none', selecting: 'words', apply: () => {} },
  { name: 'words: ads inserted', selecting: 'words', apply: insertAds },
  { name: 'words: 5 % edited around', selecting: 'words', apply: (scene) => editArticle(scene, 0.05, 'passage') },
  { name: 'words: white space and quotes changed', selecting: 'words', apply: changeMarks },
  { name: 'words: new inline elements', selecting: 'words', apply: addInline },
  { name: 'words: redesign', selecting: 'words', apply: redesign },
  { name: 'words: removed with their sentence', selecting: 'words', apply: remove },
  { name: 'blocks: none', selecting: 'blocks', apply: () => {} },
  { name: 'blocks: ads inserted', selecting: 'blocks', apply: insertAds },
  { name: 'blocks: 10 % of words edited', selecting: 'blocks', apply: (scene) => editArticle(scene, 0.1) },
  { name: 'blocks: redesign', selecting: 'blocks', apply: redesign },
];

function both(...changes: Change['apply'][]): Change['apply'] {
  return (scene) => changes.every((change) => change(scene) !== false);
}

function words(scene: Scene, count: number): string {
  return Array.from({ length: count }, () => pick(scene, scene.vocabulary)).join(' ');
}

function make(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

/** Notices behind every second block of the article, and on both sides of the sentence's own. */
function insertAds(scene: Scene): void {
  const own = blockOf(scene.sentence[0]!.node);
  for (const [at, block] of paragraphsOf(scene).entries()) {
    if (at % 2 === 0 || block === own) block.after(make('div', `Advertisement ${words(scene, 4 + Math.floor(scene.random() * 14))}.`, 'ad'));
  }
  own.before(make('div', `${words(scene, 6)}.`, 'promo'));
}

/** Takes the passage's sentence out of its place and returns its text. */
function takeOut(scene: Scene): string {
  const text = textOf(scene.sentence);
  for (const node of new Set(scene.sentence.map((piece) => piece.node))) rewriteText(scene, node, (part, { inSentence }) => (inSentence ? '' : part));
  scene.gold = null;
  scene.sentence = [];
  return text;
}

/** The sentence's own block and those next to it, be its own too short to count as a paragraph. */
function blocksNear(scene: Scene): Element[] {
  const own = blockOf(scene.sentence[0]!.node);
  const others = paragraphsOf(scene).filter((block) => block !== own);
  const isBehind = (block: Element) => (own.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = others.filter((block) => !isBehind(block)).at(-1);
  const behind = others.find(isBehind);
  return [before, own, behind].filter((block) => block !== undefined);
}

/** Puts a sentence at the end or the beginning of a paragraph of the article that is not next to its own, and returns where it stands. */
function putElsewhere(scene: Scene, text: string, near: readonly Element[]): Piece[] | null {
  const paragraphs = paragraphsOf(scene).filter((block) => !near.includes(block) && (block.textContent ?? '').trim().length > 80);
  if (paragraphs.length === 0) return null;
  const block = pick(scene, paragraphs);
  const atEnd = scene.random() < 0.5;
  const node = document.createTextNode(atEnd ? ` ${text}` : `${text} `);
  if (atEnd) block.append(node);
  else block.prepend(node);
  return [{ node, start: atEnd ? 1 : 0, end: atEnd ? node.data.length : text.length }];
}

function move(scene: Scene): boolean {
  const near = blocksNear(scene);
  const placed = putElsewhere(scene, takeOut(scene), near);
  if (placed === null || !isShown(placed[0]!.node)) return false;
  scene.gold = placed;
  scene.sentence = placed;
  return true;
}

function moveAndEdit(scene: Scene): boolean {
  if (!move(scene)) return false;
  editSentence(scene, 0.15);
  return true;
}

function addInline(scene: Scene): void {
  for (const node of textNodesOf(scene.article)) {
    if (node.data.trim().length < 20) continue;
    replaceText(scene, node, (text) => {
      const made: (Text | Element)[] = [];
      let rest = text;
      while (rest.length > 40) {
        const from = Math.floor(scene.random() * 30);
        const to = from + 3 + Math.floor(scene.random() * 20);
        made.push(document.createTextNode(rest.slice(0, from)), make(pick(scene, ['em', 'a', 'span', 'strong']), rest.slice(from, to)));
        rest = rest.slice(to);
      }
      return [...made, document.createTextNode(rest)];
    });
  }
}

/** New elements around the same visible text: header, columns and footer anew, blocks as plain divs, inline elements gone. */
function redesign(scene: Scene): void {
  const page = document.createElement('div');
  let block: Element | null = null;
  let target: HTMLElement | null = null;
  const moved = new Map<Text, { node: Text; offset: number }>();
  for (const node of textNodesOf(scene.body)) {
    if (!isShown(node)) continue;
    const own = blockOf(node);
    if (own !== block || target === null) {
      block = own;
      const outer = make('section', '', 'row');
      target = make(/^H[1-6]$/.test(own.tagName) ? 'h2' : 'div', '', 'cell');
      outer.append(target);
      page.append(outer);
    }
    const copy = document.createTextNode(node.data);
    target.append(copy);
    moved.set(node, { node: copy, offset: 0 });
  }
  const follow = (pieces: Piece[]) => pieces.flatMap(({ node, start, end }) => (moved.has(node) ? [{ node: moved.get(node)!.node, start, end }] : []));
  if (scene.gold !== null) scene.gold = follow(scene.gold);
  scene.sentence = follow(scene.sentence);
  const header = make('div', words(scene, 8), 'masthead');
  scene.body.replaceChildren(header, page, make('div', words(scene, 12), 'foot'));
  scene.article = page;
}

function copyAround(scene: Scene): boolean {
  const text = textOf(scene.sentence);
  const paragraphs = paragraphsOf(scene);
  if (paragraphs.length === 0) return false;
  const quote = make('aside', '', 'pull-quote');
  quote.append(make('p', text));
  pick(scene, paragraphs).before(quote);
  const teaser = make('div', '', 'teaser');
  teaser.append(make('a', text));
  scene.body.prepend(teaser);
  return true;
}

function addPlainTeaser(scene: Scene): void {
  const outer = make('div', '');
  outer.append(make('div', words(scene, 6)), make('div', textOf(scene.sentence)));
  scene.body.prepend(outer);
}

function addScriptText(scene: Scene): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify({ '@type': 'NewsArticle', articleBody: scene.article.textContent });
  scene.body.prepend(script);
}

function remove(scene: Scene): void {
  takeOut(scene);
}

function removeAndPutLookalike(scene: Scene): boolean {
  const near = blocksNear(scene);
  const text = takeOut(scene);
  return putElsewhere(scene, makeLookalike(scene, text), near) !== null;
}

/** Keeps the first fifth of the article's blocks. */
function cutOff(scene: Scene): boolean {
  const paragraphs = paragraphsOf(scene);
  if (paragraphs.length < 5) return false;
  for (const block of paragraphs.slice(Math.ceil(paragraphs.length / 5))) block.remove();
  const kept = (pieces: Piece[]) => pieces.filter(({ node }) => node.isConnected);
  const gold = kept(scene.gold!);
  if (gold.length > 0 && gold.length < scene.gold!.length) return false;
  scene.gold = gold.length === 0 ? null : gold;
  scene.sentence = kept(scene.sentence);
  paragraphs[0]!.parentElement?.append(make('div', 'Subscribe now to go on reading. Already a subscriber? Log in.'));
  return true;
}

function splitParagraph(scene: Scene): boolean {
  const { node, start } = scene.sentence[0]!;
  const block = blockOf(node);
  if (block === scene.body || block.contains(scene.article)) return false;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEndAfter(block.lastChild!);
  const rest = block.cloneNode(false) as Element;
  const before = new Map(textNodesOf(block).map((text) => [text, text.data.length]));
  rest.append(range.extractContents());
  block.after(rest);
  // The node that was cut is another one now; the later ones went along.
  const cut = textNodesOf(rest)[0]!;
  const follow = (pieces: Piece[]) =>
    pieces.map((piece) =>
      piece.node === node && before.get(node) !== node.data.length ? { node: cut, start: piece.start - start, end: piece.end - start } : piece,
    );
  scene.gold = follow(scene.gold!);
  scene.sentence = follow(scene.sentence);
  return scene.gold.every((piece) => piece.start >= 0 && piece.node.isConnected);
}

function mergeParagraphs(scene: Scene): boolean {
  const block = blockOf(scene.sentence[0]!.node);
  const next = block.nextElementSibling;
  if (next === null || next.tagName !== block.tagName || !/^(P|LI)$/.test(block.tagName)) return false;
  block.append(' ', ...next.childNodes);
  next.remove();
  return true;
}
