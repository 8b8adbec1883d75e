// Owns how a noted passage is cited: as plain text, Markdown or BibTeX, with a link that leads to the very words. Content scripts carry this file.
import { type Annotation, quoteOf } from '../model/annotation';

/** A quote of more words than this is named by its ends. */
const WHOLE_WORDS = 12;
const END_WORDS = 5;
const CONTEXT_WORDS = 3;

/**
 * The page's address with a text fragment that leads to the passage; the plain address for a note on a whole page. A start and an end may lie in
 * different blocks; a short quote gets the words before and behind it, so that it is not looked for elsewhere on the page.
 */
export function linkTo({ target }: Pick<Annotation, 'target'>): string {
  const address = target.source.split('#')[0] ?? target.source;
  const quote = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return target.source;
  const blocks = quote.exact
    .split(/\n+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = blocks.flat();
  if (words.length === 0) return target.source;
  const whole = blocks.length === 1 && words.length <= WHOLE_WORDS;
  const first = blocks[0] ?? [];
  const last = blocks.at(-1) ?? [];
  const start = whole ? words : first.slice(0, END_WORDS);
  const end = whole ? [] : last.slice(blocks.length === 1 ? Math.max(END_WORDS, last.length - END_WORDS) : -END_WORDS);
  // The outermost words of the context may be cut.
  const before = whole
    ? wordsOf(lastLine(quote.prefix ?? ''))
        .slice(1)
        .slice(-CONTEXT_WORDS)
    : [];
  const after = whole
    ? wordsOf(firstLine(quote.suffix ?? ''))
        .slice(0, -1)
        .slice(0, CONTEXT_WORDS)
    : [];
  const parts = [
    before.length > 0 ? `${encode(before)}-` : null,
    encode(start),
    end.length > 0 ? encode(end) : null,
    after.length > 0 ? `-${encode(after)}` : null,
  ];
  return `${address}#:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** “Quote” — title, host, day it was read, address. */
export function citePlain(note: Annotation): string {
  const quote = oneLine(quoteOf(note));
  return [quote === '' ? null : `“${quote}”`, `${titleOf(note)} (${hostOf(note)}), read on ${dayOf(note)}.`, linkTo(note)]
    .filter((part) => part !== null)
    .join(' ');
}

/** The same as Markdown: a quotation, and a link below it. What has a meaning in Markdown is escaped. */
export function citeMarkdown(note: Annotation): string {
  const quote = quoteOf(note)
    .split(/\n+/)
    .map(oneLine)
    .filter((line) => line !== '');
  const source = `[${escapeMarkdown(titleOf(note))}](<${linkTo(note).replace(/[<>\\]/g, encodeURIComponent)}>), ${hostOf(note)}, read on ${dayOf(note)}.`;
  return [...quote.flatMap((line) => [`> ${escapeMarkdown(line)}`, '>']), quote.length > 0 ? `> — ${source}` : source].join('\n');
}

/** The same as an entry of BibTeX, for biblatex and its like. */
export function citeBibtex(note: Annotation): string {
  const fields: [string, string][] = [
    ['title', `{${escapeTex(titleOf(note))}}`],
    ['url', linkTo(note).replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', dayOf(note)],
    ['organization', escapeTex(hostOf(note))],
  ];
  const quote = oneLine(quoteOf(note));
  if (quote !== '') fields.push(['note', `\\enquote{${escapeTex(quote)}}`]);
  const key = `${hostOf(note).replace(/[^a-z0-9]/gi, '')}${dayOf(note).replaceAll('-', '')}${note.id.slice(0, 4)}`;
  return `@online{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

function encode(words: readonly string[]): string {
  // A hyphen marks the context in this syntax, so that it is escaped even where an address could hold it. A lone half of a pair cannot be encoded.
  return encodeURIComponent(words.join(' ').toWellFormed()).replace(/[-!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function titleOf({ target }: Annotation): string {
  return oneLine(target.title ?? '') || target.source;
}

function hostOf({ target }: Annotation): string {
  return URL.canParse(target.source) ? new URL(target.source).hostname.replace(/^www\./, '') : target.source;
}

function dayOf({ target }: Annotation): string {
  return target.state.sourceDate.slice(0, 10);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function escapeTex(text: string): string {
  return text.replace(/[\\~^{}$&%#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
