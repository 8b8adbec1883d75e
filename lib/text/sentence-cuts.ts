// Owns the judgement of one text's sentence ends: takes the segmenter's cuts, adds those it misses, and drops those that stand inside a sentence.
import type { SentenceRules } from './sentences';

/** Characters looked at on either side of a cut; no rule needs more, and bounded looks keep hostile text linear. */
const REACH = 80;

/** Marks that can stand after the end of a sentence and still belong to it. */
const CLOSERS = '"\'”’»›“‘«)\\]}';
const TAIL = new RegExp(`([.!?…]+)([${CLOSERS}\\s]*)$`);
const OPENERS = /^[\s"'“”„‘’‚«»‹›([{¿¡—–-]+/;

/** References to notes, which belong to the sentence before them: "[1]", "[a]", raised digits. */
const NOTES = /^\s?(?:\[(?:\d{1,3}|[a-z]|note \d+)\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)+/;

/**
 * Ends missed by the segmenter: after an ellipsis character; where the space is missing before a word that opens sentences (checked later);
 * before brand names that begin with a small letter.
 */
const MISSED = /…["”’»)\]]*\s+(?=["“„‘«([¿¡]*\p{Lu})|\p{Ll}{2}[.!?]["”’»)]*(?=["“„‘«]?\p{Lu}\p{Ll}*[\s’'])|[.!?]["”’)]*\s+(?=(?:i|e)\p{Lu})/gu;

/** Returns the ends of the sentences of `text` in order; the last one is the text's length. */
export function findCuts(text: string, segmenter: Intl.Segmenter, rules: SentenceRules): number[] {
  const cuts: number[] = [];
  let start = 0;
  for (const candidate of candidatesOf(text, segmenter)) {
    const cut = shift(text, candidate.at);
    if (cut <= start || cut >= text.length) continue;
    if (!isEnd(text, start, cut, candidate.missed, rules)) continue;
    cuts.push(cut);
    start = cut;
  }
  if (text.length > 0) cuts.push(text.length);
  return cuts;
}

interface Candidate {
  at: number;
  missed: boolean;
}

function candidatesOf(text: string, segmenter: Intl.Segmenter): Candidate[] {
  const found: Candidate[] = [];
  for (const { index } of segmenter.segment(text)) if (index > 0) found.push({ at: index, missed: false });
  let added = false;
  for (const match of text.matchAll(MISSED)) {
    found.push({ at: match.index + match[0].length, missed: true });
    added = true;
  }
  return added ? found.sort((a, b) => a.at - b.at || Number(a.missed) - Number(b.missed)) : found;
}

/** Moves a cut behind what still belongs to the sentence before it: note marks and closing quotation marks that stand apart. */
function shift(text: string, at: number): number {
  let cut = at;
  // The segmenter takes the bracket of "end.[1] Next" for a closing one and cuts behind it.
  if (text[cut - 1] === '[' && /^(?:\d{1,3}|[a-z])\]/.test(text.slice(cut, cut + 5))) cut -= 1;
  const notes = NOTES.exec(text.slice(cut, cut + REACH));
  if (notes !== null) cut += notes[0].length;
  const closing = /^[»”’)\]]+(?=\s|$)/.exec(text.slice(cut, cut + REACH));
  if (closing !== null) cut += closing[0].length;
  if (cut !== at) while (cut < text.length && /\s/.test(text[cut]!)) cut += 1;
  return cut;
}

/** Whether a sentence that began at `start` ends at `cut`. */
function isEnd(text: string, start: number, cut: number, missed: boolean, rules: SentenceRules): boolean {
  const left = text.slice(Math.max(start, cut - REACH), cut).replaceAll('\u00ad', '');
  const right = text.slice(cut, cut + REACH).replaceAll('\u00ad', '');
  if (/[\n\r\u2028\u2029\u0085]/.test(left.slice(left.trimEnd().length)) || /^\s*[\n\r\u2028\u2029]/.test(right)) return true;
  const head = right.replace(OPENERS, '');
  // What has no letter or digit is no sentence of its own.
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, Math.min(cut, start + 200)))) return false;
  if (head === '' || /^\s*[,;:)\]}%]/.test(right)) return false;
  const tail = TAIL.exec(left.trimEnd());
  if (tail === null) return !/^\p{Ll}/u.test(head) || !NOTES_BEFORE.test(left);
  const marks = tail[1]!;
  const closers = tail[2]!.trim();
  const before = left.slice(0, tail.index);
  if (/^\p{Ll}/u.test(head) && !/^[ie]\p{Lu}/u.test(head)) return false;
  const apart = /\s$/.test(left) || /^\s/.test(right);
  const word = firstWord(head);
  if (missed && !apart && !rules.openers.has(word)) return false;
  if (!apart && closers === '' && !missed && isWithinToken(before, head)) return false;
  if (/[[(](?:\.\.\.|…)[\])]$/.test(left.trimEnd())) return false;
  if (/^(?:…|\.{2,3})$/.test(marks)) return /\p{L}/u.test(before.slice(-REACH)) || closers !== '';
  if (/[!?]/.test(marks)) return isEndAfterMark(before, marks, closers, head, rules);
  return closers !== '' || marks.length > 1 || isEndAfterStop(text.slice(start, cut), before, right, head, word, rules);
}

const NOTES_BEFORE = /\]\s*$/;

/** Cuts without white space happen inside addresses, tickers and file names. */
function isWithinToken(before: string, head: string): boolean {
  return before === '' || /(?:^|\s)$/.test(before) || /[/=&@]\S*$/.test(before) || /^[\p{L}\p{N}_-]*[./=&@]/u.test(head) || /\p{N}$/u.test(before);
}

/** After "?" or "!": the sentence goes on where the quoted words are followed by who said them, or where the mark belongs to a name. */
function isEndAfterMark(before: string, marks: string, closers: string, head: string, rules: SentenceRules): boolean {
  const token = /\S+$/.exec(before)?.[0] ?? '';
  if (closers === '' && rules.marked.has(token.replace(OPENERS, '').toLowerCase() + marks)) return false;
  if (!/["'”’»›“‘«]/.test(closers)) return true;
  const words = head.slice(0, REACH).match(/[\p{L}\p{M}.'’-]+|[,;:!?]/gu) ?? [];
  for (const [index, found] of words.slice(0, 5).entries()) {
    if (rules.saying.has(found.toLowerCase())) return index === 0;
    if (/^[,;:!?]$/.test(found) || (!/^\p{Lu}/u.test(found) && !NAME_PARTS.has(found))) return true;
  }
  return true;
}

/** Small words within names. */
const NAME_PARTS = new Set(['de', 'la', 'le', 'du', 'des', 'von', 'van', 'der', 'den', 'zu', 'al', 'bin', 'el', 'da', 'di', 'del', 'dos', 'the', 'of', 'and']);

/** After a single full stop: the end unless the word before it is shortened, an initial or an ordinal. */
function isEndAfterStop(sentence: string, before: string, right: string, head: string, word: string, rules: SentenceRules): boolean {
  const token = (/\S+$/.exec(before)?.[0] ?? '').replace(OPENERS, '').replace(/^.*[\u2014\u2013/(“"]/, '');
  const lower = token.toLowerCase();
  const opens = rules.openers.has(word);
  const quoted = /^\s*["“„‘«]/.test(right);
  const number = /^\p{N}/u.test(head);
  // "1. First", "a. First": the number of a list item is no sentence.
  if (/^\s*[(["“]?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,4})\.\s*$/u.test(sentence)) return !(/\p{N}/u.test(token) || token.length <= 4);
  if (rules.joined.has(lower)) return false;
  const hyphened = /-(\p{L}+)$/u.exec(lower);
  if (hyphened !== null && rules.joined.has(hyphened[1]!)) return false;
  if (rules.times.has(lower)) return !number && !rules.afterTime.has(word);
  if (rules.dated.has(lower)) return !number && !rules.dated.has(word);
  if (rules.numbered.has(lower)) return !(number || /^(?:[IVXLCM]+|\p{Lu})\b(?!['’])/u.test(head) || /^\s*§/.test(right));
  if (rules.open.has(lower)) return opens || quoted;
  if (/^\p{Lu}$/u.test(token)) return isEndAfterLetter(before, token, opens, rules);
  if (/^\p{L}{1,2}(?:\.-?\p{L}{1,2})+$/u.test(token) && !/^\p{Ll}{2}/u.test(token)) return opens || quoted;
  if (rules.ordinals && /^(?:\p{N}{1,2}|[IVXL]+)$/u.test(token)) {
    const counting = /(\S+)\s+\S+$/.exec(before)?.[1]?.toLowerCase() ?? '';
    return opens || quoted || rules.counted.has(counting);
  }
  return true;
}

/** After a capital letter with a full stop: an initial, unless a word that opens sentences follows or the word before asks for a letter. */
function isEndAfterLetter(before: string, token: string, opens: boolean, rules: SentenceRules): boolean {
  const previous = (/([\p{L}\p{M}’'-]+)[\s-]+\S+$/u.exec(before)?.[1] ?? '').toLowerCase();
  if (rules.lettered.has(previous)) return true;
  if (token === 'I' && !/\p{Lu}[\p{L}’'.-]*\s+\S+$/u.test(before)) return true;
  return opens;
}

/** The first word of a text, lower case, its apostrophe endings cut: "It’s" gives "it", "L’économie" gives "l". */
function firstWord(head: string): string {
  return (/^[\p{L}\p{M}\p{N}]+/u.exec(head)?.[0] ?? '').toLowerCase();
}
