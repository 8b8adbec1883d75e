// Owns noun phrases that can speak: from "Kremlin spokesperson Dmitry Peskov" to a name and a role, and from "he" back to a name.
import type { Speaker } from '../model/statement';
import type { AttributionData } from './attribution-data';

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{M}\p{N}]+)*(?:(?<=\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Prof|Rev|Jr|Sr|[A-Z]\.[A-Z]))\.)?(?:['’](?=\s|$))?/gu;
const PARTICLES = new Set('de del della der den van von und al bin ibn el la le du di da dos ter ten zu y'.split(' '));
const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token);
const isPossessive = (token: string): boolean => /['’](s|S)?$/u.test(token);

/** A phrase read: a name with its role, or a pronoun or role that must be resolved, or null when nobody is in it. */
export interface Phrase {
  name: string;
  role: string | null;
  /** What the name still is: a real name, a group or institution, a definite role ("the president"), or a pronoun. */
  type: 'name' | 'institution' | 'role' | 'pronoun';
}

const bare = (token: string): string => token.toLowerCase().replace(/['’]s?$/u, '');

/** Reads one noun phrase without commas. Null when it holds nobody who can speak. */
export function readPhrase(text: string, data: AttributionData): Phrase | null {
  const tokens = [...text.matchAll(TOKEN)].map((found) => found[0]);
  while (tokens.length > 0 && (data.clauseStarts.has(tokens[0]!.toLowerCase()) || /ly$/.test(tokens[0]!) || data.between.test(tokens[0]!))) tokens.shift();
  if (tokens.length === 0) return null;
  if (tokens.length === 1 && data.pronouns.has(tokens[0]!.toLowerCase())) return { name: tokens[0]!.toLowerCase(), role: null, type: 'pronoun' };
  const definite = data.determiners.has(tokens[0]!.toLowerCase());
  const content = definite ? tokens.slice(1) : tokens;
  if (content.length === 0) return null;
  // "Ivan Petrov of the ministry": what follows a preposition is the role of the name before it.
  const preposition = content.findIndex((token, at) => at > 0 && data.prepositions.has(token));
  const head = preposition > 0 ? content.slice(0, preposition) : content;
  const tail = preposition > 0 ? content.slice(preposition).join(' ') : null;
  return readName(head, tail, data) ?? readInstitution(head, tail, definite, data);
}

function readName(head: string[], tail: string | null, data: AttributionData): Phrase | null {
  let start = head.length;
  while (start > 0 && (isCapital(head[start - 1]!) || (PARTICLES.has(head[start - 1]!) && start < head.length))) start--;
  while (start < head.length && PARTICLES.has(head[start]!)) start++;
  let first = start;
  for (let at = start; at < head.length; at++) {
    const token = head[at]!;
    if (data.roles.has(bare(token)) || data.honorifics.has(token.toLowerCase()) || (isPossessive(token) && at < head.length - 1)) first = at + 1;
  }
  const name = head.slice(first);
  if (
    name.length === 0 ||
    data.institutions.has(bare(name.at(-1)!)) ||
    data.pronouns.has(name[0]!.toLowerCase()) ||
    data.determiners.has(name[0]!.toLowerCase())
  )
    return null;
  const role = [...head.slice(0, first).filter((token) => !data.honorifics.has(token.toLowerCase())), ...(tail === null ? [] : [tail])].join(' ');
  return { name: name.join(' ').replace(/['’]s?$/u, ''), role: role === '' ? null : role, type: 'name' };
}

function readInstitution(head: string[], tail: string | null, definite: boolean, data: AttributionData): Phrase | null {
  const last = bare(head.at(-1)!);
  if (!data.institutions.has(last) && !data.roles.has(last) && !head.some((token) => data.institutions.has(bare(token)))) return null;
  const name = [...head, ...(tail === null ? [] : [tail])].join(' ');
  const person = definite && data.roles.has(last) && tail === null && !head.some((token) => isCapital(token) && !data.roles.has(bare(token)));
  return { name, role: null, type: person ? 'role' : 'institution' };
}

/** A subject found in the text before a verb; `start` is where it starts in that text. */
export interface Subject {
  phrase: Phrase;
  start: number;
}

/** Reads a subject that may hold commas: "Dmitry Peskov, the Kremlin spokesman," or "In Moscow, Peskov". Null when nobody is in it. */
export function readSubject(text: string, data: AttributionData): Subject | null {
  const parts: { text: string; start: number }[] = [];
  let from = 0;
  for (const found of text.matchAll(/[,–—()“”"«»]|$/gu)) {
    const raw = text.slice(from, found.index);
    parts.push({ text: raw.trim(), start: from + raw.length - raw.trimStart().length });
    from = found.index + 1;
  }
  let last = parts.length - 1;
  if (parts[last]!.text !== '') {
    const phrase = readPhrase(parts[last]!.text, data);
    return phrase === null ? null : { phrase, start: parts[last]!.start };
  }
  // The subject ended with a comma: an apposition stands before it.
  while (last > 0 && parts[last]!.text === '') last--;
  const apposition = readPhrase(parts[last]!.text, data);
  const head = last > 0 && parts[last - 1]!.text !== '' ? readPhrase(parts[last - 1]!.text, data) : null;
  if (apposition?.type === 'name' && head !== null && head.type !== 'name') {
    // "the Kremlin's spokesman, Dmitry S. Peskov,"
    return { phrase: { ...apposition, role: apposition.role ?? head.name }, start: parts[last - 1]!.start };
  }
  if (head?.type === 'name') return { phrase: { ...head, role: head.role ?? stripDeterminer(parts[last]!.text, data) }, start: parts[last - 1]!.start };
  const phrase = apposition ?? head;
  return phrase === null ? null : { phrase, start: parts[apposition === null ? last - 1 : last]!.start };
}

function stripDeterminer(text: string, data: AttributionData): string | null {
  const [first, ...rest] = text.split(' ');
  const stripped = data.determiners.has((first ?? '').toLowerCase()) ? rest.join(' ') : text;
  return stripped === '' ? null : stripped;
}

/** Who has been named so far in the article, for short names, roles and pronouns. */
export interface SpeakerMemory {
  /** Full names in the order of their last mention. */
  named: Speaker[];
  /** Those who spoke, in the order of their last saying. */
  spoke: Speaker[];
}

export function createMemory(): SpeakerMemory {
  return { named: [], spoke: [] };
}

/** Remembers every full name printed in `text`, so that a last name alone finds it later. */
export function rememberNames(text: string, memory: SpeakerMemory, data: AttributionData): void {
  // A role word before the name ("chancellor Olaf Scholz") is part of the match, so that it becomes the name's role.
  for (const found of text.matchAll(/(?:\b\p{Ll}[\p{L}-]+ )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|van|von|der|al|bin) )?\p{Lu}[\p{L}\p{M}.'’-]*)+/gu)) {
    const phrase = readPhrase(found[0], data);
    const role = phrase?.role?.split(' ').some((word) => data.roles.has(bare(word))) ? phrase.role : null;
    if (phrase?.type === 'name' && phrase.name.includes(' ')) remember(memory.named, { name: phrase.name, role });
  }
}

function remember(list: Speaker[], speaker: Speaker): void {
  const known = list.findIndex((other) => other.name === speaker.name);
  const role = speaker.role ?? (known === -1 ? null : list[known]!.role);
  if (known !== -1) list.splice(known, 1);
  list.push({ name: speaker.name, role });
}

/** Resolves a phrase to a speaker and notes that they spoke: short names to the full one, roles and pronouns to the last fitting speaker. Null when nobody fits. */
export function resolveSpeaker(phrase: Phrase, memory: SpeakerMemory, data: AttributionData): Speaker | null {
  const speaker = findSpeaker(phrase, memory, data);
  if (speaker !== null) {
    remember(memory.spoke, speaker);
    if (phrase.type === 'name' && speaker.name.includes(' ')) remember(memory.named, speaker);
  }
  return speaker;
}

function findSpeaker(phrase: Phrase, memory: SpeakerMemory, data: AttributionData): Speaker | null {
  if (phrase.type === 'pronoun') {
    const gender = data.pronouns.get(phrase.name);
    if (gender === 'plural') return memory.spoke.findLast((speaker) => !isPerson(speaker, data)) ?? memory.spoke.at(-1) ?? null;
    const fits = (speaker: Speaker): boolean => {
      const known = data.names.get(speaker.name.split(' ')[0]!.toLowerCase());
      return isPerson(speaker, data) && (gender === 'any' || known === undefined || known === gender);
    };
    return memory.spoke.findLast(fits) ?? (gender === 'm' || gender === 'f' ? (memory.named.findLast(fits) ?? null) : null);
  }
  if (phrase.type === 'role') {
    const head = bare(phrase.name.split(' ').at(-1)!);
    const holder = [...memory.named, ...memory.spoke].findLast((speaker) => speaker.role?.toLowerCase().includes(head) ?? false);
    return holder ?? { name: phrase.name, role: null };
  }
  if (phrase.type === 'institution') return { name: phrase.name, role: phrase.role };
  const last = phrase.name.split(' ').at(-1)!;
  const full = phrase.name.includes(' ') ? null : memory.named.findLast((speaker) => speaker.name.split(' ').at(-1) === last);
  if (full) return { name: full.name, role: full.role ?? phrase.role };
  const known = memory.named.find((speaker) => speaker.name === phrase.name);
  return { name: phrase.name, role: phrase.role ?? known?.role ?? null };
}

function isPerson(speaker: Speaker, data: AttributionData): boolean {
  const last = speaker.name.split(' ').at(-1)!;
  return isCapital(last) && !data.institutions.has(last.toLowerCase());
}
