// Owns the article as the rest of Caveat sees it: blocks of text in reading order with their statements and the way back to live nodes.
// Finding runs of text, the container, islands and the headline belong to the files beside it.
import type { BlockKind, StatementSpan } from '@/lib/model/statement';
import { judgeLanguage } from '@/lib/text/sentence-language';
import { findStatements } from '@/lib/text/statements';
import { type BlockText, readBlockText } from './blocks';
import { chooseRuns, isUnsure, runsKept } from './choose';
import type { LoadPart } from './late-parts';
import { type Outline, type Run, readOutline } from './outline';
import { createPace, type Pace, type PaceOptions } from './pace';
import { findHeadline, readLanguage, readTitle } from './title';
import type { ShadowGetter } from './walk';

/** One block of the article. `text` is as displayed, white space collapsed. */
export interface ArticleBlock {
  kind: BlockKind;
  text: string;
  /** The block element it stands in; several blocks can share one where blank lines part them. */
  element: Element;
  statements: StatementSpan[];
  /** The same for the same kind and text, numbered where they repeat: a block with a key and element seen before is unchanged. */
  key: string;
  /** The live range of [start, end) of the text; null where it is empty, or where the page has changed these nodes. */
  range(start: number, end: number): Range | null;
}

/** What was read of a page. `language` is a BCP 47 tag, null where the page does not say. */
export interface Article {
  title: string;
  language: string | null;
  blocks: ArticleBlock[];
}

export interface ReadOptions extends PaceOptions {
  /** Brings Readability where it is to be asked; left out, or where it cannot be had, the container rule decides alone. */
  loadReadability?: LoadPart<'readability'> | undefined;
  /** Opens shadow roots; by default the open ones only. */
  shadowOf?: ShadowGetter | undefined;
  /** Told after each step how many milliseconds it took, pauses included; "readability" is 0 where it is not asked. */
  onStep?: ((step: 'outline' | 'readability' | 'blocks', milliseconds: number) => void) | undefined;
}

/** Ids are unique in the page's life, also over several readings. */
let lastStatement = 0;

/**
 * Reads the article of a document in slices; null where there is none. Changes nothing in the document.
 * Throws the signal's reason when ended.
 */
export async function readArticle(document: Document, options: ReadOptions): Promise<Article | null> {
  if (document.body === null) return null;
  const pace = createPace(options);
  let since = performance.now();
  const tell = (step: 'outline' | 'readability' | 'blocks') => {
    options.onStep?.(step, performance.now() - since);
    since = performance.now();
  };
  let outline = await readOutline(document.body, { ...options, pace });
  await pace.rest();
  tell('outline');
  let readable: Run[] | null = null;
  if (options.loadReadability !== undefined && isUnsure(outline)) {
    const opinion = await askReadability(document, options, options.loadReadability, pace);
    if (opinion !== null) ({ outline, readable } = opinion);
  }
  tell('readability');
  const title = readTitle(document);
  const texts = new Map<Run, BlockText>();
  const textOf = (run: Run) => {
    let text = texts.get(run);
    if (text === undefined) {
      text = readBlockText(run.texts);
      texts.set(run, text);
    }
    return text;
  };
  const headline = await findHeadline(outline, title, (run) => textOf(run).text, pace);
  await pace.rest();
  const runs = chooseRuns(outline, readable, headline);
  if (runs.length === 0) return null;
  const ordered = headline === null ? runs : [headline, ...runs.filter((run) => run !== headline)];
  await pace.rest();
  const language = judgeLanguage(sampleOf(runs, textOf), readLanguage(document, outline.boxes[runs[0]!.box]!.element));
  await pace.rest();
  const blocks = await readBlocks(outline, ordered, textOf, headline, language, pace);
  tell('blocks');
  return blocks.some((block) => block.statements.length > 0) ? { title, language, blocks } : null;
}

/** Copying a page for longer than this says that Readability, which then works in one task, would take as long: the container rule has to do. */
const MOST_COPYING = 30;

/** Readability's choice, with the outline that it is told in; null where the page is too large for it, or it found nothing. */
async function askReadability(
  document: Document,
  options: ReadOptions,
  load: LoadPart<'readability'>,
  pace: Pace,
): Promise<{ outline: Outline; readable: Run[] } | null> {
  const readability = await pace.outside(load());
  if (readability === null) return null;
  for (const lenient of [false, true]) {
    const copy = readability.createPageCopy(document);
    const before = pace.worked();
    const outline = await readOutline(document.body, { ...options, copier: copy, pace });
    if (copy.isAbandoned() || pace.worked() - before > MOST_COPYING) return null;
    await pace.rest();
    const readable = runsKept(outline, copy.findKept(lenient));
    await pace.rest();
    if (readable !== null) return { outline, readable };
  }
  return null;
}

/** Reads the blocks in one element that the reader pointed out, whatever the rules say of it. Empty where it shows no text. */
export async function readBlock(element: Element, options: ReadOptions): Promise<ArticleBlock[]> {
  const pace = createPace(options);
  const outline = await readOutline(element, { ...options, pace });
  const textOf = (run: Run) => readBlockText(run.texts);
  const language = judgeLanguage(sampleOf(outline.runs, textOf), readLanguage(element.ownerDocument, element));
  return readBlocks(outline, outline.runs, textOf, null, language, pace);
}

/** Enough running text of an article to tell its language by. */
function sampleOf(runs: readonly Run[], textOf: (run: Run) => BlockText): string {
  let sample = '';
  for (const run of runs) {
    if (sample.length > 2500) break;
    if (run.closed) sample += `${textOf(run).text.slice(0, 2500)} `;
  }
  return sample;
}

async function readBlocks(
  outline: Outline,
  runs: readonly Run[],
  textOf: (run: Run) => BlockText,
  headline: Run | null,
  language: string | null,
  pace: Pace,
): Promise<ArticleBlock[]> {
  const blocks: ArticleBlock[] = [];
  const seen = new Map<string, number>();
  for (const run of runs) {
    if (pace.isDue()) await pace.rest();
    const block = textOf(run);
    if (block.text === '') continue;
    const kind = run === headline ? 'headline' : run.kind;
    const statements: StatementSpan[] = [];
    for (const place of findStatements(block.text, kind, language)) {
      if (place !== null) {
        lastStatement += 1;
        statements.push({ id: lastStatement, start: place.start, end: place.end });
      }
      if (pace.isDue()) await pace.rest();
    }
    const hash = `${kind}:${hashOf(block.text)}`;
    const repeat = seen.get(hash) ?? 0;
    seen.set(hash, repeat + 1);
    blocks.push({ kind, text: block.text, element: outline.boxes[run.box]!.element, statements, key: `${hash}:${repeat}`, range: block.range });
  }
  return blocks;
}

/** A 53-bit hash of text (cyrb53's construction: two multiply-xor lanes mixed at the end), in base 36. */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
