// Owns the page's title and language, and which visible run is its headline.
import { countWords } from '@/lib/text/letters';
import type { Outline, Run } from './outline';
import type { Pace } from './pace';

/** The article's title as the page declares it: og:title, else the document's title; trimmed, at most 500 characters. */
export function readTitle(document: Document): string {
  const declared = metaContent(document, 'meta[property="og:title"]') ?? metaContent(document, 'meta[name="twitter:title"]');
  return collapse(declared ?? document.title).slice(0, 500);
}

/** The page's language as a BCP 47 tag: of `element` or what it stands in, else og:locale or content-language; null where nothing says. */
export function readLanguage(document: Document, element: Element | null): string | null {
  const candidates = [
    element?.closest('[lang]')?.getAttribute('lang'),
    document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'),
    metaContent(document, 'meta[http-equiv="content-language" i]'),
    metaContent(document, 'meta[property="og:locale"]'),
    metaContent(document, 'meta[itemprop="inLanguage"]'),
  ];
  for (const candidate of candidates) {
    const tag =
      candidate
        ?.trim()
        .replaceAll('_', '-')
        .split(/[,;\s]/)[0] ?? '';
    if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return tag;
  }
  return null;
}

/**
 * Finds the run that shows the headline: the first-level heading most like the title, else any short run that is the title word for word.
 * Works in slices. `textOf` gives a run's text; null where the headline is not visible.
 */
export async function findHeadline(outline: Outline, title: string, textOf: (run: Run) => string, pace: Pace): Promise<Run | null> {
  const wanted = wordsOf(title);
  const longest = countWords(title) * 2 + 4;
  let best: Run | null = null;
  let bestScore = 0;
  for (const run of outline.runs) {
    if (pace.isDue()) await pace.rest();
    if (run.words > 60 || run.words < 2) continue;
    const level = headingLevel(outline, run);
    // A run that is the title word for word is not much longer than it.
    if (level === 0 && (run.words > longest || run.words < 4 || run.kind === 'item' || run.linkWords > 0)) continue;
    const likeness = likenessOf(wordsOf(textOf(run)), wanted);
    const least = level === 1 ? 0.34 : level > 0 ? 0.7 : 0.95;
    if (likeness < least) continue;
    const score = likeness + (level === 1 ? 0.5 : level > 0 ? 0.2 : 0);
    if (score > bestScore) {
      best = run;
      bestScore = score;
    }
  }
  return best ?? onlyFirstHeading(outline);
}

function onlyFirstHeading(outline: Outline): Run | null {
  const first = outline.runs.filter((run) => run.words >= 3 && headingLevel(outline, run) === 1);
  return first.length === 1 ? first[0]! : null;
}

/** 1 to 6 where the run stands in a heading, else 0. */
function headingLevel(outline: Outline, run: Run): number {
  for (let index = run.box, steps = 0; index >= 0 && steps < 4; index = outline.boxes[index]!.parent, steps += 1) {
    const level = /^h([1-6])$/.exec(outline.boxes[index]!.element.localName)?.[1];
    if (level !== undefined) return Number(level);
  }
  return 0;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the run's words that the title has, times a little for how much of the title they make up. */
function likenessOf(words: Set<string>, title: Set<string>): number {
  if (words.size === 0 || title.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (title.has(word)) shared += 1;
  return (shared / words.size) * 0.8 + (shared / title.size) * 0.2;
}

function metaContent(document: Document, selector: string): string | null {
  const content = document.querySelector(selector)?.getAttribute('content')?.trim();
  return content === undefined || content === '' ? null : content;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
