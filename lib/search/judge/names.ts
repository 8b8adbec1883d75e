// Owns which words of a text are names, what kind of name, and whether two names are one.
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { findPlace, isGivenName, type KnownPlace, LONGEST_PLACE, mayBeginPlace, nameKey, placesAgree } from '@/lib/text/names';
import type { Word } from './read';

export type NameKind = 'person' | 'place' | 'organisation' | 'unknown';

/** A name in a text: the words [first, last]. */
export interface NameMention {
  first: number;
  last: number;
  start: number;
  end: number;
  kind: NameKind;
  place: KnownPlace | null;
  /** Keys of its words, titles and small words left out. */
  keys: string[];
  /** Initials, for a name of several words; the letters themselves for an acronym. */
  initials: string;
  /** A people's adjective right before a noun: "the Swedish government". */
  adjective: boolean;
  /** Only its place at the start of the sentence gives it a capital: it may be no name. */
  doubtful: boolean;
  /** All its words are common nouns with a capital: "the Building". */
  common: boolean;
  /** Whether it only reports, once somebody asked. */
  reports: boolean | null;
}

/** Words before a name that are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  'president chancellor minister prime premier mr mrs ms dr sir lord lady king queen prince princess pope senator sen rep governor gov mayor judge justice general gen colonel professor prof secretary chairman chairwoman ceo former ex vice deputy herr frau monsieur madame präsident präsidentin kanzler kanzlerin bundeskanzler ministre président presidente ministro президент министр saint chief'.split(
    ' ',
  ),
);
const ORGANISATION =
  /^(?:bank|fund|university|ministry|party|committee|court|agency|institute|organization|organisation|union|commission|council|association|federation|society|group|corporation|inc|ltd|company|office|department|administration|bureau|assembly|parliament|congress|senate|league|club|foundation|authority|force|army|times|post|news|greens|liberals|conservatives|democrats|republicans|labour|socialists|labor|museum|church|police)$/;
const INNER = /^(?:of|de|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|la|le|du|for|and|the)$/;
/** Endings that a word without a determiner at the start of a sentence has when it is no name. */
const COMMON = /(?:s|tion|sion|ment|ness|ity|ism|ence|ance|ship|ics|acy|ly)$/;

/** Finds the names among words and marks each word that belongs to one. */
export function readNames(words: Word[], language: OpenGuardWords): NameMention[] {
  const titled = isTitleCase(words);
  const names: NameMention[] = [];
  for (let at = 0; at < words.length; ) {
    const name = readKnownPlace(words, at, language) ?? readCapitals(words, at, titled, language);
    if (name === null) {
      at += 1;
      continue;
    }
    names.push(name);
    for (let index = name.first; index <= name.last; index++) words[index]!.name = name;
    at = name.last + 1;
  }
  return names;
}

/** Capitals say nothing where most words have them. */
function isTitleCase(words: Word[]): boolean {
  let long = 0;
  let upper = 0;
  for (const { raw } of words) {
    if (raw.length <= 3 || (!isPlainLetter(raw.charCodeAt(0)) && !/\p{L}/u.test(raw))) continue;
    long += 1;
    if (isUpper(raw)) upper += 1;
  }
  return long >= 4 && upper > 0.75 * long;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a word begins with a capital letter. */
function isUpper(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(raw);
}

function readKnownPlace(words: Word[], at: number, language: OpenGuardWords): NameMention | null {
  // "us", "nice", "turkey" and "no" are places with a capital only.
  if (!isUpper(words[at]!.raw) || !mayBeginPlace(words[at]!.lower)) return null;
  for (let length = Math.min(LONGEST_PLACE, words.length - at); length >= 1; length--) {
    const group = words.slice(at, at + length);
    if (group.some((word, index) => index > 0 && word.parted)) continue;
    if (length > 1 && group.slice(0, -1).some((word) => word.possessive)) continue;
    const place = findPlace(group.map((word) => word.lower).join(' '));
    if (place === null) continue;
    const raw = group[0]!.raw;
    if (length === 1 && /^(?:us|un|uno|eu|uk|uae)$/i.test(raw) && raw !== raw.toUpperCase()) continue;
    const next = words[at + length];
    if (length === 1 && next !== undefined && !next.parted && /^\p{Lu}\p{Ll}/u.test(next.raw) && !place.actor && isGivenName(group[0]!.lower)) continue;
    // "Washington Post" and "Boston Dynamics" are no places; a people's adjective is one all the same.
    const adjective = place.actor && /(?:an|ian|ish|ese|ch|ic|ean|i|sch\p{L}*)$/u.test(group.at(-1)!.lower) && next !== undefined && !next.parted;
    return makeName(words, at, at + length - 1, 'place', place, adjective, false, language);
  }
  return null;
}

function readCapitals(words: Word[], at: number, titled: boolean, language: OpenGuardWords): NameMention | null {
  const first = words[at]!;
  if (!isUpper(first.raw) || first.date !== null || (first.quantity !== null && first.quantity.kind !== 'ordinal')) return null;
  if (titled && !first.name && !isGivenName(first.lower)) return null;
  if (first.form.small) return null;
  let last = at;
  const opening = !first.capital;
  while (last + 1 < words.length) {
    const next = words[last + 1]!;
    if (next.parted || next.date !== null || words[last]!.possessive || beginsClause(words, at, next, language)) break;
    // "Парламент Эстонии": a word that only opens the sentence is no part of a country's name.
    if (opening && last === at && language.tag !== 'en' && mayBeginPlace(next.lower) && findPlace(next.lower) !== null) break;
    if (isUpper(next.raw) && !(opening && last === at && titled)) last += 1;
    else if (
      INNER.test(next.lower) &&
      words[last + 2] !== undefined &&
      !words[last + 2]!.parted &&
      /^\p{Lu}/u.test(words[last + 2]!.raw) &&
      (next.lower === 'of' || next.lower === 'for' ? ORGANISATION.test(words[last]!.lower) || last > at : next.lower !== 'and' && next.lower !== 'the')
    )
      last += 2;
    else break;
  }
  let from = at;
  while (from < last && TITLES.has(words[from]!.lower)) from += 1;
  if (from === last && TITLES.has(words[from]!.lower)) return null;
  const known = isGivenName(words[from]!.lower) || from > at;
  const acronym = words[from]!.raw.length >= 2 && words[from]!.raw === words[from]!.raw.toUpperCase();
  const doubtful = opening && from === at && last === at && !known && !acronym;
  if (doubtful && (COMMON.test(first.lower) || (/(?:ing|ed)$/.test(first.lower) && !language.auxiliaries.has(words[last + 1]?.lower ?? '')))) return null;
  // "Legal immigrants": a word that the language knows, right before a common one.
  if (doubtful && language.tag === 'en' && commonWords(language).has(first.lower) && isCommon(words[at + 1], language)) return null;
  // German writes every noun with a capital: there a title, a given name or an acronym must say that it is a name.
  if (language.tag === 'de' && !known && !acronym && !isGermanName(words, from)) return null;
  const organisation = words.slice(from, last + 1).some((word) => ORGANISATION.test(word.lower));
  const previous = words[from - 1];
  const kind: NameKind =
    organisation || (acronym && from === last)
      ? 'organisation'
      : known
        ? 'person'
        : previous !== undefined && !first.parted && /^(?:in|near|at)$/.test(previous.lower)
          ? 'place'
          : 'unknown';
  return makeName(words, from, last, kind, null, false, doubtful, language);
}

/** Whether a country behind a person's name begins what that person was told: "told Angela Merkel | Greece would never leave". */
function beginsClause(words: readonly Word[], from: number, next: Word, language: OpenGuardWords): boolean {
  const behind = words[next.at + 1];
  if (language.tag !== 'en' || behind === undefined || behind.parted || isUpper(behind.raw) || !mayBeginPlace(next.lower)) return false;
  const told = language.speech.has(words[from - 1]?.lower ?? '') && language.auxiliaries.has(behind.lower);
  const person = next.at > from + 1 && isGivenName(words[from]!.lower);
  return (told || person) && findPlace(next.lower)?.actor === true && isUpper(next.raw);
}

/** Whether a word may be the common noun that the word before it qualifies. */
function isCommon(next: Word | undefined, language: OpenGuardWords): boolean {
  return next !== undefined && !next.parted && !isUpper(next.raw) && next.form.listed === 'noun' && !language.speech.has(next.lower);
}

/** Words that open a sentence with a capital and are no name. */
export function isFunctionWord(lower: string, language: OpenGuardWords): boolean {
  return (
    language.determiners.has(lower) ||
    language.prepositions.has(lower) ||
    language.pronouns.has(lower) ||
    language.conjunctions.has(lower) ||
    language.auxiliaries.has(lower) ||
    language.adverbs.has(lower) ||
    language.negators.has(lower) ||
    language.nounNegators.has(lower) ||
    language.quantifiers.has(lower) ||
    (language.tag === 'en' && language.pronouns.has(lower.split("'")[0] ?? '')) ||
    /^(?:if|what|who|why|how|when|where|here|there|according|contrary|do|does|did|yes|so|men|women|people|children|police)$/.test(lower)
  );
}

/** What a German noun calls itself that has its name right behind it. */
const KIND =
  /(?:konzerne?s?|firma|unternehmens?|herstellers?|anbieters?|vereine?s?|klubs?|clubs?|gruppe|bank|partei|konkurrent(?:en)?|händlers?|agentur|zeitung|senders?|stiftung|band|airline|kette|bistums?|insel|ministers?|ministerin|kanzlers?|kanzlerin|chefs?|chefin|trainers?|trainerin|stürmers?|anwalts?|anwältin|bischofs?|sprechers?|sprecherin|meisters?|meisterin|präsidenten?|präsidentin|sängers?|sängerin|autors?|autorin|forschers?|forscherin)$/;
/** Nouns that stand behind "in" and "nach" without an article. */
const STATE =
  /(?:ung|heit|keit|schaft|tion|ismus|haft|gefahr|kraft|angaben?|form|not|betrieb|frage|serie|rente|deutschland|wochen|jahren?|monaten?|tagen?|stunden?|minuten?|millionen|führung|händen?|teilen|zeiten|freiheit|panik|flammen|trümmern|sicht|höhe|zukunft|stand|kauf|abrede|anspruch|ruhe|urlaub|elternzeit|arbeit|bewegung)$/;

/** Whether a German noun with a capital is a name: what it is stands right before it, or it is where something is, without an article. */
function isGermanName(words: readonly Word[], at: number): boolean {
  const [word, before, behind] = [words[at]!, words[at - 1], words[at + 1]];
  if (before === undefined || word.parted || word.form.small) return false;
  if (isUpper(before.raw) && KIND.test(before.lower)) return true;
  const ends = behind === undefined || behind.parted || !isUpper(behind.raw);
  return /^(?:in|aus|bei|nach)$/.test(before.lower) && ends && word.raw.length >= 3 && !STATE.test(word.lower);
}

function makeName(
  words: Word[],
  first: number,
  last: number,
  kind: NameKind,
  place: KnownPlace | null,
  adjective: boolean,
  doubtful: boolean,
  language: OpenGuardWords,
): NameMention {
  const group = words.slice(first, last + 1);
  const keys = group
    .filter((word) => !INNER.test(word.lower) && !TITLES.has(word.lower) && word.lower.length > 1)
    .map(({ form }) => {
      form.nameKey ??= makeNameKey(form.lower);
      return form.nameKey;
    });
  const letters =
    group.length === 1
      ? group[0]!.raw.replaceAll('.', '')
      : group
          .filter((word) => !INNER.test(word.lower))
          .map((word) => word.raw[0])
          .join('');
  const initials = letters.length >= 2 && letters === letters.toUpperCase() ? letters : '';
  const common = place === null && kind !== 'person' && group.every((word) => commonWords(language).has(word.lower));
  return { first, last, start: words[first]!.start, end: words[last]!.end, kind, place, keys, initials, adjective, doubtful, common, reports: null };
}

function makeNameKey(lower: string): string {
  const bare = lower.includes('-') ? lower.replace(/(?<=\p{L}{3})-\d+$/u, '') : lower;
  return nameKey(bare.endsWith('s') ? bare.replace(/(?<=\p{L}{3}[^su])s$/u, '') : bare);
}

/** The key under which a word meets its transliterations. */
export function keyOf({ form }: Word): string {
  form.key ??= nameKey(form.lower);
  return form.key;
}

const commons = new WeakMap<OpenGuardWords, ReadonlySet<string>>();

/** The words that the language's groups of meaning know: what is among them is no name of its own. */
function commonWords(language: OpenGuardWords): ReadonlySet<string> {
  let known = commons.get(language);
  if (known === undefined) {
    known = new Set(language.groups.flatMap((line) => line.split(/[ |]/)));
    commons.set(language, known);
  }
  return known;
}

/** Whether two names, `a` of a statement and `b` of a wording, can stand for one thing. */
export function namesAgree(a: NameMention, b: NameMention): boolean {
  if (a.place !== null && b.place !== null) return placesAgree(a.place, b.place);
  if (a.initials !== '' && a.initials === b.initials) return true;
  if (a.keys.length === 0 || b.keys.length === 0) return false;
  const shared = a.keys.filter((key) => b.keys.some((other) => closeKeys(key, other)));
  if (shared.length === 0) return false;
  // Two full names must share the last word, and the first when both give one.
  if (a.keys.length > 1 && b.keys.length > 1) {
    if (a.kind === 'organisation' || b.kind === 'organisation') return shared.length >= Math.min(a.keys.length, b.keys.length) - 1;
    return (
      closeKeys(a.keys.at(-1)!, b.keys.at(-1)!) &&
      (closeKeys(a.keys[0]!, b.keys[0]!) || (a.keys[0]![0] === b.keys[0]![0] && (a.keys[0]!.length <= 2 || b.keys[0]!.length <= 2)))
    );
  }
  return true;
}

/** Whether two keys are one but for a letter that transliteration leaves open. */
export function closeKeys(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 6 || b.length < 6 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return Math.max(a.length, b.length) - from - back <= 1;
}
