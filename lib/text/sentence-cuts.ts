// Owns the judgement of one text's sentence ends: every mark that can end a sentence is looked at, with what stands before and behind it.
// Marks of scripts that have no capitals are left to the platform's segmenter.
import { isDigit, isLetter, isLower, isSpace, isUpper, wordAt } from './letters';
import type { SentenceRules } from './sentences';

/** Characters looked at on either side of a mark; no rule needs more, and bounded looks keep hostile text linear. */
const REACH = 80;

const MARKS = /\.(?: \.){2,}|[.!?…]+|[\n\r\u2028\u2029\u0085]+/g;
const CLOSERS = '"\'”’»›“‘«)]}';
/** Closers that are openers in other languages, or straight: they close only where no letter follows. */
const TWO_FACED = '“‘«';
const OPENERS = '"\'“”„‘’‚«»‹›([{¿¡—–-#@ \t\u00a0';
const QUOTES = '"\'”’»›“‘«';

/** References to notes, which belong to the sentence before them: "[1]", "[a]", raised digits. */
const NOTES = /(?:\[(?:\d{1,3}|[a-z]|note \d+)\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079])+/y;

/** Initials with a hyphen: "J.-M." */
const HYPHENED = /^\p{Lu}\.-\p{Lu}\./u;
/** A mark this near to the start of a sentence follows its first words. */
const EARLY = 24;
/** No more than an interjection stands before one this near: "Oh". */
const INTERJECTION = 7;

/** Units of one or two letters. */
const UNITS = new Set('m g t l h s km cm mm kg mg ml ha C F S'.split(' '));
/** Pairs of consonants with which words and names begin. */
const ONSETS = new Set(
  'bh bj bl br by ch cl cr cz dh dj dm dr dw dz fj fl fr ft gd gh gl gm gn gr gw hl hr hy kh kj kl km kn kr kv kw lh ll lj lv ly mb mc mn my nd ng nh nj ny pf ph pj pl pn pr ps pt rh ry sc sf sh sj sk sl sm sn sp sq sr ss st sv sw sy sz th tj tk tr ts tw ty tz vl vr wh wl wr xh zb zd zh zl zm zn zv zw'.split(
    ' ',
  ),
);

/** Small words within names. */
const NAME_PARTS = new Set(['de', 'la', 'le', 'du', 'des', 'von', 'van', 'der', 'den', 'zu', 'al', 'bin', 'el', 'da', 'di', 'del', 'dos', 'the', 'of', 'and']);

/** What stands before an apostrophe is not the shortened word's: "l’art. 5", "d’A. Camus". */
const ELIDED = /^(?:[cdjlmnst]|qu)?['’](?=\p{L})/iu;

/** One mark in its surroundings. */
interface Place {
  /** Where the sentence began, where the marks begin, where the next sentence would begin. */
  start: number;
  at: number;
  cut: number;
  marks: string;
  /** Quotation marks and brackets between the marks and the white space. */
  closers: string;
  /** Whether white space parts the marks from what follows. */
  apart: boolean;
  /** Where the next sentence's first letter or digit stands, quotation marks and brackets passed over. */
  head: number;
}

/** Returns the ends of the sentences of `text` in order; the last one is the text's length. `foreign` are ends found by the segmenter for other scripts. */
export function findCuts(text: string, rules: SentenceRules, foreign: readonly number[]): number[] {
  const cuts: number[] = [];
  let start = 0;
  let next = 0;
  const take = (cut: number) => {
    if (cut > start && cut < text.length) {
      cuts.push(cut);
      start = cut;
    }
  };
  const takeForeign = (until: number) => {
    while (next < foreign.length && foreign[next]! <= until) take(foreign[next++]!);
  };
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    takeForeign(match.index);
    const first = match[0].charCodeAt(0);
    if (first < 33 || first === 0x85 || first > 0x2027) {
      const next = skipSpace(text, match.index);
      // A line wrapped within a sentence goes on with a small letter; a blank line ends what stands before it.
      const wrapped = isLower(text[next]) && match[0].replace('\r', '').length === 1;
      if (!wrapped && hasSubstance(text, start, match.index)) take(next);
      continue;
    }
    const place = placeOf(text, start, match.index, match[0]);
    if (place.cut >= text.length) break;
    const resume = MARKS.lastIndex;
    if (isEnd(text, place, rules)) take(place.cut);
    MARKS.lastIndex = resume;
  }
  takeForeign(text.length);
  if (text.length > 0) cuts.push(text.length);
  return cuts;
}

function placeOf(text: string, start: number, at: number, marks: string): Place {
  let end = at + marks.length;
  const closed = end;
  for (;;) {
    const character = text[end];
    if (character === undefined) break;
    NOTES.lastIndex = end;
    if ((character === '[' || character.charCodeAt(0) > 0xb0) && NOTES.test(text)) end = NOTES.lastIndex;
    else if (CLOSERS.includes(character) && !(TWO_FACED.includes(character) && isLetter(text[end + 1]))) end += 1;
    else {
      // A closing mark that stands apart, as in French: "Pourquoi ? » Laura", or a note: "end. [1] Next".
      const behind = skipSpace(text, end);
      const closer = text[behind];
      if (behind === end || closer === undefined || behind - at > REACH) break;
      NOTES.lastIndex = behind;
      if (closer === '[' && NOTES.test(text)) end = NOTES.lastIndex;
      else if ('»”’)]'.includes(closer) && (behind + 1 >= text.length || isSpace(text[behind + 1]) || ',;:'.includes(text[behind + 1]!))) end = behind + 1;
      else break;
    }
  }
  const cut = skipSpace(text, end);
  let head = cut;
  while (head < text.length && head < cut + 8 && (OPENERS.includes(text[head]!) || '.…'.includes(text[head]!))) head += 1;
  return { start, at, cut, marks, closers: text.slice(closed, end), apart: cut > end, head };
}

/** Whether a sentence ends at a mark. */
function isEnd(text: string, place: Place, rules: SentenceRules): boolean {
  const { start, at, cut, marks, closers, apart, head } = place;
  const first = text[head];
  if (!hasSubstance(text, start, at)) return false;
  if (first === undefined || ',;:)]}%/&+='.includes(text[cut]!)) return false;
  // "« Yahoo! » ?": a mark that stands apart, as in French, ends what is before it.
  if (apart && '?!'.includes(text[cut]!)) return false;
  // Small letters go on with the sentence, save in names such as iPhone and eBay.
  if (isLower(first) && !(apart && (first === 'i' || first === 'e') && isUpper(text[head + 1]))) return false;
  // "(… en feb.). El": the full stop behind the bracket is the sentence's.
  if (!apart && closers !== '' && '.!?…'.includes(text[cut]!)) return false;
  const word = wordAt(text, head);
  // "S. A.", "a. C.": a letter with a full stop of its own is no word that opens a sentence.
  const lettered = isLetter(first) && text[head + 1] === '.' && !isLetter(text[head + 2]);
  const opens = !lettered && rules.openers.has(word);
  if (!apart && text[cut] === '#') return isLetter(text[at - 1]);
  if (!apart && !isEndWithoutSpace(text, place, opens)) return false;
  // "[…]" stands for words left out; it begins the sentence that follows.
  if ((marks === '…' || marks === '...') && '[('.includes(text[at - 1] ?? 'x')) return false;
  // "I don't know ... I really don't": this word has a capital wherever it stands.
  if (marks === '…' || /^\.[. ]+$/.test(marks)) return isEndAfterEllipsis(text, place, opens && word !== 'i');
  if (marks !== '.') return isEndAfterMark(text, place, rules);
  // "(George W.) Bush" goes on, "(D-N.Y.) Smith" does not.
  if (closers !== '' && !(/^[)\]]+$/.test(closers) && tokenBefore(text, at).length === 1))
    return closers.replace(NOTES, '') !== '' || isEndAfterStop(text, place, word, opens, rules);
  if (lettered && isLower(text[at - 1]) && !isLetter(text[at - 2]) && text[at - 2] !== '.') return false;
  return isEndAfterStop(text, place, word, opens, rules);
}

/** After an ellipsis that stands apart, words were left out within the sentence, unless a word follows that opens one; one at the very start opens it. */
function isEndAfterEllipsis(text: string, { start, at, marks, closers, head }: Place, opens: boolean): boolean {
  if (OPENERS.includes(text[at - 1] ?? ' ') && !isSpace(text[at - 1])) return false;
  // "Oh... I see": the word tells nothing, whatever stands before it.
  if (text[head] === 'I' && !isLetter(text[head + 1]) && at - start < INTERJECTION) return false;
  return opens || closers !== '' || marks.replaceAll(' ', '').length > 3 || !isSpace(text[at - 1]);
}

/** Where the space is missing, only a word and a capital on either side tell an end from an address, a number or a ticker. */
function isEndWithoutSpace(text: string, { at, closers, head, cut }: Place, opens: boolean): boolean {
  if (!isUpper(text[head]) || !isLetter(text[at - 1]) || !isLetter(text[at - 2]) || isUpper(text[at - 1])) return false;
  let from = at;
  while (from > at - REACH && from > 0 && !isSpace(text[from - 1])) from -= 1;
  if (/[/@=&_]|www\./.test(text.slice(from, at))) return false;
  return opens || closers !== '' || cut !== head;
}

/** After "?" or "!": the sentence goes on where the quoted words are followed by who said them, or where the mark belongs to a name. */
function isEndAfterMark(text: string, { at, cut, marks, closers, head }: Place, rules: SentenceRules): boolean {
  if (closers === '') return !rules.marked.has(tokenBefore(text, at).toLowerCase() + marks);
  if (!hasAny(closers, QUOTES) || hasAny(text.slice(cut, head), QUOTES)) return true;
  // An age between commas says who speaks: “Help!” Olena, 43, said.
  const behind = text.slice(head, head + REACH).replace(/^([^,.]{2,40}), \d{1,3},/, '$1');
  const words = behind.match(/[^\s,;:!?"“”«»()]+|[,;:!?]/g) ?? [];
  for (let index = 0; index < words.length && index < 5; index += 1) {
    const word = words[index]!;
    if (rules.saying.has(word.toLowerCase().replace(/\.$/, ''))) return index === 0;
    // "He asked" with a capital begins a sentence of its own, and so does "The president asked".
    if (',;:!?'.includes(word) || (index === 0 && rules.openers.has(wordAt(word, 0))) || (!isUpper(word[0]) && !NAME_PARTS.has(word))) return true;
  }
  return true;
}

/** After a single full stop: the end unless the word before it is shortened, an initial or an ordinal. */
function isEndAfterStop(text: string, { start, at, cut, head }: Place, word: string, opens: boolean, rules: SentenceRules): boolean {
  const whole = tokenBefore(text, at);
  const hyphen = whole.lastIndexOf('-');
  // "then-U.S.": what stands before a hyphen says nothing, save between initials: "J.-P."
  const token = hyphen > 0 && hyphen < whole.length - 2 && whole[hyphen - 1] !== '.' ? whole.slice(hyphen + 1) : whole;
  const quoted = opensQuotation(text, cut, head);
  const number = isDigit(text[head]);
  // "1. First", "a. First": the number of a list item is no sentence.
  if (isListNumber(whole) && skipOpeners(text, start) >= at - whole.length) return false;
  const previous = previousWord(text, at - token.length);
  // "in three steps: 1. The water", "1. The water; 2. The soil".
  if (/^\d{1,2}$/.test(whole) && (/[:;]$/.test(previous) || (previous.endsWith(',') && !opens))) return false;
  // "h. c.", "u. a.": the parts of an abbreviation written apart.
  const joined = token.length === 1 && previous.length === 2 && previous[1] === '.' ? previous + token : token;
  // "100 m. Ihr Trainer": a unit behind a number is a word of its own.
  if (UNITS.has(token) && /^\d/.test(previous) && !number) return true;
  // "a 45-j. Mechaniker" is shortened; "No. 45/B. Next" is not.
  if (/^\d+-\p{Ll}{1,5}$/u.test(whole)) return false;
  if (whole.length === 1 && text[at - 2] === '/' && isDigit(text[at - 3])) return true;
  if (joined !== token && holds(rules.joined, joined)) return false;
  if (joined !== token && holds(rules.open, joined)) return opens || quoted || opensWithSubject(text, head, word, rules);
  const shouted = isShouted(text, head, word);
  if (holds(rules.joined, token, shouted) || holds(rules.joined, whole)) return false;
  // "Portland, Ore. Police": within a sentence a comma would follow the state.
  if (rules.states.has(token)) return opens || (previous.endsWith(',') && text[cut] !== '(') || isEndAfterPlace(text, head, word, previous, rules);
  if (holds(rules.places, token)) return opens || quoted || isEndAfterPlace(text, head, word, previous, rules);
  // A time at the start of a sentence leads into it: "At 5 p.m. Smith left."
  if (holds(rules.times, token) && '–—'.includes(text[cut]!)) return false;
  if (holds(rules.times, token) && !number) return opens || (hasNumber(previous + token) && at - start > EARLY && !rules.afterTime.has(word));
  if (holds(rules.dated, token)) return !number && !holds(rules.dated, text.slice(head, head + word.length));
  if (
    holds(rules.numbered, token) &&
    (number || text[head] === '§' || (!opens && isNumeral(text, head)) || /^\p{Lu}{1,4}-?\d/u.test(text.slice(head, head + 6)))
  )
    return false;
  if (holds(rules.open, token, shouted))
    return opens || quoted || (!rules.followed.has(token) && opensWithSubject(text, head, word, rules)) || (!rules.ordinals && isListItem(text, head));
  // "dt.", "Ph.", "Mt.": without a vowel it is no word, and "kg" behind a number is a unit.
  if ((isVowelless(token) || hasStrangeOnset(token)) && !hasNumber(previous)) return opens || quoted;
  // Chapter and verse, whatever the book: "Matt. 5:9".
  if (number && isUpper(token[0]) && /^\d{1,3}:\d{1,3}(?!\d)/.test(text.slice(head, head + 8)) && !rules.openers.has(word) && token.length < 6) return false;
  // German streets: "Goethestr. 5".
  if (number && token.endsWith('str')) return false;
  // "sur X. J.-M. Le Pen": before initials with a hyphen a letter is none.
  if (whole.length === 1 && isUpper(token)) return isEndAfterLetter(previous, token, opens, rules) || HYPHENED.test(text.slice(head, head + 5));
  if (/^\p{Lu}\.-\p{Lu}$/u.test(whole)) return isEndAfterInitials(text, head, whole, previous);
  if (isAcronym(token)) return opens || quoted;
  if (rules.ordinals && (/^\d{1,2}$/.test(token) || /^[IVXL]+$/.test(token))) {
    // "Es waren 45. 2021 waren es 50": no month stands before that year.
    if (opens || quoted || (Number(token) > 12 && /^(?:19|20)\d\d(?!\d)/.test(text.slice(head, head + 5)))) return true;
    // "in der 12. und 45. Minute", "in der 45. Minute".
    return (
      !rules.ordered.has(word) &&
      rules.counted.has(previous.toLowerCase().replace(/\.$/, '')) &&
      !/\d\. \p{Ll}+ $/u.test(text.slice(Math.max(0, at - token.length - 10), at - token.length))
    );
  }
  return true;
}

/** Whether the first or second word behind the one at `head` is a verb, so that a sentence begins there: "Trainer Flick war zufrieden". */
function opensWithSubject(text: string, head: number, word: string, rules: SentenceRules): boolean {
  if (rules.finite.size === 0 || !isUpper(text[head])) return false;
  const second = skipSpace(text, head + word.length);
  const next = wordAt(text, second);
  if (rules.finite.has(next)) return isLower(text[second]);
  return isUpper(text[second]) && rules.finite.has(wordAt(text, skipSpace(text, second + next.length)));
}

/** Whether a quotation begins behind an abbreviation: quotation marks, but not around a name of a few words, as in: the U.S. "Forever" stamp. */
function opensQuotation(text: string, cut: number, head: number): boolean {
  if (!hasAny(text.slice(cut, head), '"“„‘«')) return false;
  for (let index = head; index < head + 30 && index < text.length; index += 1) {
    const character = text[index]!;
    if ('.!?,'.includes(character)) return true;
    if (CLOSERS.includes(character) && !isLetter(text[index + 1])) return false;
  }
  return true;
}

/** After a capital letter with a full stop: an initial, unless a word that opens sentences follows or the word before asks for a letter. */
function isEndAfterLetter(previous: string, token: string, opens: boolean, rules: SentenceRules): boolean {
  if (rules.lettered.has(previous.toLowerCase())) return true;
  if (token === 'I' && !isUpper(previous[0])) return true;
  return opens;
}

/** After "J.-M.": the initials of a name, save in "av. J.-C." */
function isEndAfterInitials(text: string, head: number, whole: string, previous: string): boolean {
  return whole === 'J.-C' && /^(?:av\.|apr\.|avant|après)$/.test(previous) && isUpper(text[head]);
}

/** A word of two to five letters without a vowel, save capitals alone ("BBC"): no language of ours has such words. */
function isVowelless(token: string): boolean {
  return token.length > 1 && token.length < 6 && !/[^\p{L}]|[aeiouyáéíóúàèìòùâêîôûäëïöüæœаеёиоуыэюя]/iu.test(token) && token !== token.toUpperCase();
}

/** A word of three to five letters that begins as none does in our languages: "Nva", "vpdta", "ctra". */
function hasStrangeOnset(token: string): boolean {
  return token.length > 2 && token.length < 6 && /^[bcdfghjklmnpqrstvwxz]{2}\p{Ll}+$/iu.test(token) && !ONSETS.has(token.slice(0, 2).toLowerCase());
}

/** Whether a word has a digit or is a roman numeral. */
function hasNumber(word: string): boolean {
  return /\d|^[IVXLC]+/.test(word);
}

/** What stands before a mark up to white space, without opening marks: of "(U.S" it is "U.S", of "1982–Sept" it is "Sept". Soft hyphens are left out. */
function tokenBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && from > at - REACH && !isSpace(text[from - 1]) && !'—–/(“"«„[{‘¿¡'.includes(text[from - 1]!)) from -= 1;
  const token = text.slice(from, at).replaceAll('\u00ad', '');
  return token.replace(ELIDED, '');
}

/** The word before a place, white space and hyphens between; empty at the start. */
function previousWord(text: string, at: number): string {
  let end = at;
  while (end > 0 && end > at - 8 && (isSpace(text[end - 1]) || text[end - 1] === '-')) end -= 1;
  let from = end;
  while (from > 0 && from > end - REACH && !isSpace(text[from - 1]) && !'-—–/(“"«„['.includes(text[from - 1]!)) from -= 1;
  return text.slice(from, end);
}

/** Whether a list has a token: words in small letters stand for any case, save single letters; words with a capital for themselves and for all capitals. */
function holds(list: ReadonlySet<string>, token: string, shouted = false): boolean {
  if (list.has(token)) return true;
  if (token.length < 2) return false;
  const lower = token.toLowerCase();
  return list.has(lower) || (shouted && list.has(token[0]! + lower.slice(1)));
}

/** Whether the next word is all capitals, as in a dateline: "ST. LOUIS". */
function isShouted(text: string, head: number, word: string): boolean {
  const next = text.slice(head, head + word.length);
  return next.length > 1 && next === next.toUpperCase();
}

/**
 * After a short name of a place that ends a phrase, as in "in the U.S.": the end where a common word follows ("Migrants traveling"), not where
 * a body of that place does ("Congress", "Department of State") or a name of several words.
 */
function isEndAfterPlace(text: string, head: number, word: string, previous: string, rules: SentenceRules): boolean {
  if (!rules.beforePlaces.has(previous.toLowerCase()) || rules.afterPlaces.has(word)) return false;
  const next = skipSpace(text, head + word.length);
  return next > head + word.length && isLower(text[next]) && wordAt(text, next) !== 'of';
}

function isListNumber(token: string): boolean {
  return /^\d{1,3}$|^[ivxIVX]{1,4}$/.test(token) || (token.length === 1 && isLetter(token));
}

/** Whether a numbered item of a list begins: "3. Serve". */
function isListItem(text: string, head: number): boolean {
  const end = isDigit(text[head + 1]) ? head + 2 : head + 1;
  return isDigit(text[head]) && '.)'.includes(text[end] ?? ' ') && isSpace(text[end + 1]) && isUpper(text[skipSpace(text, end + 1)]);
}

/** "U.S", "J.-P", "Ph.D": one or two letters between full stops. */
function isAcronym(token: string): boolean {
  if (!token.includes('.')) return false;
  const parts = token.split('.');
  for (const part of parts) {
    const letters = part.startsWith('-') ? part.slice(1) : part;
    if (letters.length < 1 || letters.length > 2 || !isLetter(letters[0]) || (letters.length === 2 && !isLetter(letters[1]))) return false;
  }
  return !(parts[0]!.length === 2 && isLower(parts[0]![0]));
}

/** A roman numeral or a single capital, as after "Fig." and "Art.". */
function isNumeral(text: string, head: number): boolean {
  let end = head;
  while ('IVXLCM'.includes(text[end] ?? ' ')) end += 1;
  if (end === head && isUpper(text[head])) end += 1;
  return end > head && !isLetter(text[end]) && text[end] !== "'" && text[end] !== '’';
}

/** Whether a stretch has a letter or digit in its first characters: what has none is no sentence of its own. */
function hasSubstance(text: string, from: number, to: number): boolean {
  for (let index = from; index < to && index < from + 200; index += 1) if (isLetter(text[index]) || isDigit(text[index])) return true;
  return false;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text[index])) index += 1;
  return index;
}

function skipOpeners(text: string, from: number): number {
  let index = from;
  while (index < text.length && index < from + 8 && OPENERS.includes(text[index]!)) index += 1;
  return index;
}

function hasAny(text: string, characters: string): boolean {
  for (const character of text) if (characters.includes(character)) return true;
  return false;
}
