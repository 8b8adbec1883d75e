// Owns noun phrases that can speak: from "Kremlin spokesperson Dmitry Peskov" to a name and a role. Whom a short name or a pronoun means is speaker-memory.ts's.
import type { AttributionData } from './attribution-data';
import type { Token } from './attribution-words';

const PARTICLES = new Set('de del della der den van von zu zur vom al bin ibn el la le du di da dos das do ter ten y e af'.split(' '));
const LONGEST_NAME = 5;
const LONGEST_PHRASE = 9;

/** Whether a word is written with a capital, or is a name in small letters that holds one ("iPhone"). */
export const isCapital = (word: string): boolean => /^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(word);
const isPossessive = (word: string): boolean => /['’]s?$/iu.test(word);
/** Words put together as they are written, elided articles without a space. */
export const joinWords = (words: readonly string[]): string => words.join(' ').replace(/(?<=[dlnsqu]['’]) (?=\p{L})/giu, '');

/** The word without a possessive ending and in small letters. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/['’]s?$/u, '');

/** Whether a word is an adverb as far as its ending tells. */
export const isAdverb = (lower: string, data: AttributionData): boolean =>
  (data.adverbEnding?.test(lower) ?? false) && !data.institutions.has(lower) && !data.roles.has(lower) && !data.names.has(lower) && !data.nouns.has(lower);

/** A phrase read: a name with its role, a group or institution, a definite role ("the president"), a pronoun, or somebody nobody can name. */
export interface Phrase {
  name: string;
  role: string | null;
  type: 'name' | 'body' | 'role' | 'pronoun' | 'vague';
}

/** Reads one noun phrase without commas; `data` says in which language. Null when it holds nobody who can speak. */
export function readPhrase(words: readonly Token[], data: AttributionData): Phrase | null {
  let from = 0;
  const skips = (word: Token): boolean =>
    !data.names.has(word.lower) &&
    (data.clauseStarts.has(word.lower) || data.joiners.has(word.lower) || data.between.has(word.lower) || isAdverb(word.lower, data));
  while (from < words.length && skips(words[from]!) && !(data.pronouns.has(words[from]!.lower) || data.determiners.has(words[from]!.lower))) from++;
  const first = words[from];
  if (first === undefined || words.length - from > 24) return null;
  const pronoun = data.pronouns.get(first.lower);
  const rest = words.slice(from + 1);
  if (pronoun !== undefined && !data.determiners.has(first.lower) && rest.every(({ lower }) => data.between.has(lower)))
    return { name: first.lower, role: null, type: pronoun === 'nobody' ? 'vague' : 'pronoun' };
  if (pronoun !== undefined && rest.length === 0) return { name: first.lower, role: null, type: 'pronoun' };
  const determined = data.determiners.has(first.lower) && rest.length > 0;
  const content = determined ? rest : words.slice(from);
  if (content.length === 0 || (/^\d/.test(content[0]!.text) && content.length === 1)) return null;
  if (data.relatives.has(content[0]!.lower)) return null;
  if (data.prepositions.has(content[0]!.lower) && !isCapital(content[0]!.text.slice(1)) && content.length > 1 && from + content.length <= words.length) {
    // "One of the advisers" speaks like "the advisers"; in "By the next day NATO" only the capitals at the end can speak.
    if (determined && data.ofWords.has(content[0]!.lower)) return readPhrase(content.slice(1), data);
    const start = Math.max(1, content.findLastIndex(({ text }) => !isCapital(text)) + 1);
    return start < content.length ? readPhrase(content.slice(start), data) : null;
  }
  const end = findHeadEnd(content, data);
  const head = content.slice(0, end).map(({ text }) => text);
  const tail = content.slice(end, end + LONGEST_PHRASE).map(({ text }) => text);
  return readName(head, tail, data) ?? readBody(head, tail, first.lower, determined, data);
}

/** Where a preposition or a relative clause ends the head; "of" goes on within a name of capitals ("Bank of England"). */
function findHeadEnd(content: readonly Token[], data: AttributionData): number {
  for (let at = 1; at < content.length; at++) {
    const { lower, text } = content[at]!;
    if (data.relatives.has(lower) || (!isCapital(text) && (data.between.has(lower) || isAdverb(lower, data)))) return at;
    const next = content[at + 1];
    if (!isCapital(text) && next !== undefined && data.prepositions.has(next.lower) && data.describing?.test(lower)) return at;
    if (isCapital(text) || !data.prepositions.has(lower)) continue;
    return at;
  }
  return content.length;
}

function readName(head: readonly string[], tail: readonly string[], data: AttributionData): Phrase | null {
  let start = head.length;
  while (start > 0 && (isCapital(head[start - 1]!) || (PARTICLES.has(head[start - 1]!) && start < head.length))) start--;
  while (start < head.length && !isCapital(head[start]!)) start++;
  let first = start;
  for (let at = start; at < head.length; at++) {
    const word = head[at]!;
    if (at < head.length - 1 && (isRoleWord(word, data) || isPossessive(word))) first = at + 1;
    if (data.honorifics.has(word.toLowerCase()) && (at === 0 || at < head.length - 1)) first = at + 1;
    // A known first name starts the name, whatever capitals stand before it: "UNICEF spokesman James Elder".
    if (
      at > first &&
      data.names.has(word.toLowerCase()) &&
      at < head.length - 1 &&
      !data.names.has(head[at - 1]!.toLowerCase()) &&
      !/^\p{Lu}\.?$/u.test(head[at - 1]!)
    )
      first = at;
  }
  const name = head.slice(first);
  const last = name.at(-1);
  if (
    last === undefined ||
    name.length > LONGEST_NAME ||
    data.institutions.has(bareWord(last)) ||
    data.institutions.has(bareWord(name[0]!)) ||
    data.vague.has(bareWord(last))
  )
    return null;
  if (
    (isRoleWord(last, data) && !(name.length > 1 && data.names.has(name[0]!.toLowerCase()))) ||
    data.prepositions.has(last.toLowerCase()) ||
    data.determiners.has(name[0]!.toLowerCase())
  )
    return null;
  if (name.length === 1 && (data.pronouns.has(last.toLowerCase()) || data.between.has(last.toLowerCase()) || data.prepositions.has(last.toLowerCase())))
    return null;
  // "Ministry of Health", "University of Oxford": capitals on both sides of the preposition are one body.
  if (tail.length > 0 && first === 0 && data.ofWords.has(tail[0]!.toLowerCase()) && name.length === 1 && !data.names.has(last.toLowerCase())) return null;
  const before = head.slice(0, first).filter((word) => !data.honorifics.has(word.toLowerCase()) && !/^\d+$/.test(word));
  const relative = tail.findIndex((word) => data.relatives.has(word.toLowerCase()));
  const after = relative < 0 ? tail : tail.slice(0, relative);
  const role = [...before, ...(before.length > 0 || data.ofWords.has(after[0]?.toLowerCase() ?? '') ? after : [])];
  return { name: joinWords(name).replace(/['’]s?$/u, ''), role: role.length === 0 ? null : joinWords(role), type: 'name' };
}

/** Whether a word is a role; two letters are one in capitals alone, so that "Un" stays a name. */
function isRoleWord(word: string, data: AttributionData): boolean {
  const bare = bareWord(word);
  return (data.roles.has(bare) || (data.roleEnding?.test(bare) ?? false)) && !(word.length === 2 && word !== word.toUpperCase());
}

function readBody(head: readonly string[], tail: readonly string[], opening: string, determined: boolean, data: AttributionData): Phrase | null {
  const last = bareWord(head.at(-1)!);
  const relative = tail.findIndex((word) => data.relatives.has(word.toLowerCase()));
  const joined = data.ofWords.has(tail[0]?.toLowerCase() ?? '') ? (relative < 0 ? tail : tail.slice(0, relative)) : [];
  const described = joined.findIndex(
    (word, at) => at > 0 && !isCapital(word) && (data.describing?.test(word) ?? false) && data.prepositions.has(joined[at + 1]?.toLowerCase() ?? ''),
  );
  const all = [...head, ...(described < 0 ? joined : joined.slice(0, described))];
  const definite = data.definite.has(opening);
  // "Two people familiar with the matter" know what they speak of; "two people" may be anybody.
  const informed = (data.describing?.test(tail[0] ?? '') ?? false) && data.prepositions.has(tail[1]?.toLowerCase() ?? '');
  // "a post by Nina Koh": who made what speaks.
  const maker = data.agent.has(tail[0]?.toLowerCase() ?? '') && isCapital(tail[1] ?? '') ? readName(tail.slice(1), [], data) : null;
  if (maker !== null && data.vague.has(last)) return maker;
  if (!definite && !informed && (data.vague.has(last) || data.vague.has(opening) || data.vague.has(bareWord(head[0]!))))
    return { name: joinWords(all), role: null, type: 'vague' };
  if (all.length > LONGEST_PHRASE) all.length = head.length;
  const known = head.some((word) => data.institutions.has(bareWord(word)) || data.roles.has(bareWord(word)));
  if (
    definite &&
    data.roles.has(last) &&
    !data.institutions.has(last) &&
    !head.some((word) => isCapital(word) && !data.roles.has(bareWord(word)) && !isPossessive(word))
  )
    return { name: joinWords(all), role: null, type: 'role' };
  if (!known && (all.length > LONGEST_PHRASE - 1 || all.some((word) => data.verbs.has(word.toLowerCase()) && !data.nouns.has(word.toLowerCase())))) return null;
  if (!known && !determined && head.length === 1 && !isCapital(head[0]!) && !/\p{L}{3}/u.test(head[0]!)) return null;
  return { name: joinWords(all).replace(/['’]s?$/u, ''), role: null, type: 'body' };
}

/** Whether a phrase is one that may stand beside a name between commas: "the Kremlin's spokesman", "then the president of the bank", "34". */
export function opensApposition(words: readonly Token[], data: AttributionData): boolean {
  const first = words[0];
  if (first === undefined) return false;
  if (data.determiners.has(first.lower) || data.relatives.has(first.lower) || /^\d{1,3}$/.test(first.text)) return true;
  if (isPossessive(first.text) && isCapital(first.text)) return true;
  // "Imran Sheikh, 34, of Bury Park,"
  if (data.ofWords.has(first.lower) && words.length < 5 && isCapital(words[1]?.text ?? '')) return true;
  return words.slice(0, 4).some(({ lower }) => data.roles.has(bareWord(lower)));
}

/** The words of a phrase in the form of a name, where a language bends them: "Макрона" to "Макрон". */
export function toNominative(run: readonly Token[], data: AttributionData): Token[] {
  if (data.nominative.length === 0) return [...run];
  return run.map((token, at) => {
    const next = run[at + 1];
    if (next !== undefined && (data.neuter?.test(next.lower) ?? false) && /^\p{Lu}\p{Ll}{3,}en$/u.test(token.text)) {
      const text = token.text.replace(/en$/u, 'es');
      return { ...token, text, lower: text.toLowerCase() };
    }
    for (const [ending, put] of data.nominative)
      if (ending.test(token.text)) {
        const text = token.text.replace(ending, put);
        return { ...token, text, lower: text.toLowerCase() };
      }
    return token;
  });
}
