// Owns the way from text to the words that search works with: where each stands, the form it is indexed by, and whether it is a name or a number.
import { type OpenLanguage, readLanguage } from './languages/language';
import { levelSubscripts } from './letters';
import { scanWords } from './scan';
import { fold, stemWord } from './stem';

/** A word of a text. Offsets are UTF-16 units of the text that was given. */
export interface Token {
  start: number;
  end: number;
  /** The form it is indexed by: stem, normalised number, or acronym in lower case. */
  term: string;
  /** A word that says nothing by itself in its language. */
  stop: boolean;
  /** Written like a name: a capital where the sentence does not ask for one, or an acronym. */
  name: boolean;
  number: boolean;
}

/** Initials with dots, numbers with separators and suffix, then words with inner apostrophes. */
const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:\p{L}+)?|[\p{L}\p{M}]+\d[\p{L}\d]*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** A sentence starts after one of these, so that its capital says nothing. */
const OPENING = /[.!?:;•…]\s*$|(?:^|[\s([])['"“”«»„‘]+\s*$|["“”«»„([]\s*$|^\s*$/;

/** The words of `source` in order, stop words included. `tag` is the BCP 47 tag of its language. */
export function tokenize(source: string, tag: string): Token[] {
  const text = levelSubscripts(source);
  const language = readLanguage(tag);
  const tokens: Token[] = [];
  const shouting = isShouting(text);
  scanWords(text, WORD, (raw, start) => {
    const code = raw.charCodeAt(0);
    if (code >= 48 && code <= 57) tokens.push({ start, end: start + raw.length, term: normaliseNumber(raw, language), stop: false, name: false, number: true });
    else addWord(tokens, raw, start, text, language, shouting);
  });
  joinScales(tokens, text, language);
  return tokens;
}

function addWord(tokens: Token[], raw: string, start: number, text: string, language: OpenLanguage, shouting: boolean): void {
  const dotted = raw.includes('.');
  const hashtag = start > 0 && (text[start - 1] === '#' || text[start - 1] === '@');
  if (!dotted && (hashtag || raw.length > 5) && mayHoldTwo(raw) && /\p{Ll}\p{Lu}/u.test(raw) && !/^(Mc|Mac|De|Le|La|Van|O)\p{Lu}\p{Ll}+$/u.test(raw)) {
    // "#AustralianFires" and "BioDiv" are two words each.
    for (const part of raw.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\d+/gu)) addPlain(tokens, part[0], start + part.index, text, language, shouting);
    return;
  }
  if (dotted) {
    const term = fold(raw.replaceAll('.', '').toLowerCase());
    const acronym = /^\p{Lu}/u.test(raw);
    tokens.push({ start, end: start + raw.length, term, stop: !acronym, name: acronym, number: false });
    return;
  }
  addPlain(tokens, raw, start, text, language, shouting);
}

/** Whether a capital may stand behind the first letter of a word. */
function mayHoldTwo(raw: string): boolean {
  for (let at = 1; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code < 97 || code > 122) return true;
  }
  return false;
}

function addPlain(tokens: Token[], raw: string, start: number, text: string, language: OpenLanguage, shouting: boolean): void {
  const end = start + raw.length;
  let lower = raw.toLowerCase().replace(/[’ʼ]/g, "'");
  const first = raw.charCodeAt(0);
  const capital = first >= 65 && first <= 90 ? true : first > 127 && raw[0] !== raw[0]?.toLowerCase();
  const acronym = capital && !shouting && raw.length >= 2 && raw.length <= 6 && raw === raw.toUpperCase();
  const stop = !acronym && (language.stopWords.has(lower) || (raw.length === 1 && !capital));
  const apostrophe = lower.indexOf("'");
  if (!stop && apostrophe > 0) {
    // "Putin's" is Putin; "l'Ukraine" is Ukraine; "O'Brien" stays one word.
    if (lower.endsWith("'s")) lower = lower.slice(0, -2);
    else if (apostrophe <= 2 && language.tag === 'fr') lower = lower.slice(apostrophe + 1);
    else lower = lower.replaceAll("'", '');
  }
  const value = acronym ? undefined : language.numbers.get(lower);
  if (value !== undefined) {
    tokens.push({ start, end, term: String(value), stop: false, name: false, number: true });
    return;
  }
  const name = acronym || (capital && !shouting && (followsWord(text, start) || !OPENING.test(text.slice(Math.max(0, start - 4), start))));
  const term = acronym ? fold(lower) : stemWord(lower, language.tag);
  tokens.push({ start, end, term, stop: stop || term === '', name: name && !stop, number: false });
}

/** Whether a blank with a letter or a digit of ASCII before it stands before `start`: no sentence opens there. */
function followsWord(text: string, start: number): boolean {
  if (start < 2 || text.charCodeAt(start - 1) !== 32) return false;
  const code = text.charCodeAt(start - 2);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** "350,000,000" and "350m" are 350000000, "1,5" and "1.5" are 1.5, "17th" is 17, "1990s" is 1990. */
function normaliseNumber(raw: string, language: OpenLanguage): string {
  const found = /^([\d.,]+)(\p{L}*)$/u.exec(raw);
  if (found === null) return raw.toLowerCase();
  const digits = found[1] ?? '';
  const suffix = (found[2] ?? '').toLowerCase();
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
  const scale = suffix === '' ? undefined : language.scales.get(suffix);
  if (scale !== undefined) return scaled(plain, scale);
  if (suffix === '' || /^(s|st|nd|rd|th|e|er|ère|ème|º|ª|й|го)$/.test(suffix)) return plain;
  return plain + suffix;
}

function scaled(plain: string, scale: number): string {
  const value = Number(plain) * scale;
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : plain;
}

/** "350 million" becomes one number that stands over both words. */
function joinScales(tokens: Token[], text: string, language: OpenLanguage): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const number = tokens[at];
    const next = tokens[at + 1];
    if (number === undefined || next === undefined || !number.number || next.number || next.start - number.end !== 1) continue;
    const scale = language.scales.get(text.slice(next.start, next.end).toLowerCase());
    if (scale === undefined || next.end - next.start < 2 || !/^[\d.]+$/.test(number.term)) continue;
    number.term = scaled(number.term, scale);
    number.end = next.end;
    tokens.splice(at + 1, 1);
    at--;
  }
}

/** Whether capitals are the rule in a text, so that they tell no name. */
function isShouting(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length && at < 400; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper > 12 && upper > lower;
}
