// Owns where a text quotes: spans between quotation marks of any of the supported languages, across sentences, and whether one stays open.
import type { Span } from '../model/match';

/** A quotation: `span` includes the marks, `inner` does not. `open` when no closing mark was found before the text ended. */
export interface Quotation {
  span: Span;
  inner: Span;
  open: boolean;
}

/** Opening mark to the marks that may close it. Straight marks close themselves. */
const CLOSERS: Record<string, string> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‟': '”',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  "'": "'",
  '「': '」',
  '『': '』',
};

/**
 * Finds the quotations of one block of text in order. Nested ones are part of the outer one.
 * Single marks count only where they cannot be apostrophes: opened at a word's start and closed at a word's end.
 */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const closers = CLOSERS[text[at]!];
    if (closers === undefined || !isOpening(text, at)) continue;
    const end = findClosing(text, at + 1, closers);
    if (end === null) {
      // A paragraph of a longer quotation opens without closing; an unmatched single mark is an apostrophe.
      if (isSingle(text[at]!)) continue;
      quotations.push({ span: [at, text.length], inner: [at + 1, text.length], open: true });
      break;
    }
    quotations.push({ span: [at, end + 1], inner: [at + 1, end], open: false });
    at = end;
  }
  return quotations;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '‚' || mark === '‹' || mark === "'";
}

function isOpening(text: string, at: number): boolean {
  const mark = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '»') return /[\s([]/.test(before) && !/\s/.test(after);
  // "'90s" and "'em" leave letters out and open nothing.
  if (mark === "'" && /^(?:\d|(?:em|tis|twas|n|til|cause|round)\b)/i.test(text.slice(at + 1, at + 8))) return false;
  if (mark === '"' || isSingle(mark)) return /[\s([{—–\-:“„«"/]/.test(before) && !/\s/.test(after);
  return true;
}

function findClosing(text: string, from: number, closers: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (!closers.includes(text[at]!)) continue;
    // A closing single mark followed by a letter is an apostrophe.
    if ((closers.includes('’') || closers === "'" || closers === '»' || closers === '«') && closers[0] !== '”' && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' '))
      continue;
    return at;
  }
  return null;
}

/** How many UTF-16 units of `span` lie inside one of the quotations. */
export function countQuoted(span: Span, quotations: readonly Quotation[]): number {
  let units = 0;
  for (const { inner } of quotations) units += Math.max(0, Math.min(span[1], inner[1]) - Math.max(span[0], inner[0]));
  return units;
}
