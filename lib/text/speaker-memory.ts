// Owns who has been named and who has spoken so far in an article, and so whom a short name, a role or a pronoun means.
import type { Speaker } from '../model/statement';
import type { AttributionData } from './attribution-data';
import type { Token, Unit } from './attribution-words';
import { bareWord, isCapital, type Phrase, readPhrase } from './speakers';

/** Somebody named, as printed last in full. */
interface Person extends Speaker {
  gender: 'm' | 'f' | null;
}

/** Where somebody was named or spoke: block and unit count through the article, `at` is an offset in the block. */
interface Mention {
  who: Person;
  block: number;
  unit: number;
  at: number;
  spoke: boolean;
}

/** Memory of one article; the last mentions are kept, which is far more than any pronoun reaches back. */
export interface SpeakerMemory {
  /** By last name. */
  people: Map<string, Person>;
  mentions: Mention[];
  /** Bodies that spoke, newest last. */
  bodies: { name: string; block: number }[];
  block: number;
  unit: number;
}

const MOST_MENTIONS = 120;
const LONGEST_RUN = 8;
/** Small words inside names: "von der Leyen". */
const PARTICLE = /^(?:de|del|van|von|der|den|al|bin|la|da|di|le)$/u;

export function createMemory(): SpeakerMemory {
  return { people: new Map(), mentions: [], bodies: [], block: -1, unit: -1 };
}

const lastName = (name: string): string =>
  name
    .replace(/ (?:Jr\.?|Sr\.?|I{2,3}|IV)$/u, '')
    .split(' ')
    .at(-1)!;

/** Notes the people a unit names outside its quotations. */
export function noteMentions(unit: Unit, memory: SpeakerMemory, data: AttributionData): void {
  const { tokens } = unit;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.type !== 'word' || !isCapital(tokens[at]!.text)) continue;
    let end = at + 1;
    while (end < tokens.length && end - at < LONGEST_RUN && tokens[end]!.type === 'word' && continuesName(tokens, end)) end++;
    const run = tokens.slice(at, end);
    const role = at > 0 && tokens[at - 1]!.type === 'word' && data.roles.has(bareWord(tokens[at - 1]!.lower)) ? [tokens[at - 1]!] : [];
    const person = readPerson([...role, ...run], memory, data);
    if (person !== null) addMention(person, tokens[at]!.start, false, memory);
    at = end - 1;
  }
}

function continuesName(tokens: readonly Token[], at: number): boolean {
  if (isCapital(tokens[at]!.text)) return true;
  let next = at;
  while (next < at + 3 && tokens[next]?.type === 'word' && PARTICLE.test(tokens[next]!.text)) next++;
  return next > at && tokens[next]?.type === 'word' && isCapital(tokens[next]!.text);
}

function readPerson(run: readonly Token[], memory: SpeakerMemory, data: AttributionData): Person | null {
  const phrase = readPhrase(run, data);
  if (phrase?.type !== 'name') return null;
  const words = phrase.name.split(' ');
  const titled = run.some(({ lower }) => data.honorifics.has(lower)) || (phrase.role !== null && run.some(({ lower }) => data.roles.has(bareWord(lower))));
  const known = findKnown(phrase.name, memory);
  const plain =
    words.length > 1 &&
    words.length < 4 &&
    !run.some(({ lower }) => data.roles.has(bareWord(lower)) || data.between.has(lower) || data.prepositions.has(lower));
  if (!titled && known === null && !(words.length > 1 && data.names.has(words[0]!.toLowerCase())) && !plain) return null;
  if (words.length > 1 && run.some(({ lower }) => data.institutions.has(bareWord(lower))) && !data.names.has(words[0]!.toLowerCase())) return null;
  return learn(phrase, genderOf(run, phrase.name, data), memory);
}

function genderOf(run: readonly Token[], name: string, data: AttributionData): 'm' | 'f' | null {
  for (const { lower } of run) {
    const gender = data.gendered.get(lower);
    if (gender !== undefined) return gender;
  }
  return data.names.get(name.split(' ')[0]!.toLowerCase()) ?? null;
}

/** The person a name belongs to: the same last name, or a spelling of it that differs at the end alone ("Zelensky", "Zelenskyy"). */
function findKnown(name: string, memory: SpeakerMemory): Person | null {
  const last = lastName(name);
  const person = memory.people.get(last);
  if (person !== undefined) return agrees(name, person.name) ? person : null;
  if (last.length < 6) return null;
  for (const [other, candidate] of memory.people)
    if (Math.abs(other.length - last.length) <= 2 && other.length > 5 && other.slice(0, -2).toLowerCase() === last.slice(0, other.length - 2).toLowerCase())
      return candidate;
  return null;
}

function agrees(name: string, known: string): boolean {
  return !name.includes(' ') || !known.includes(' ') || name[0] === known[0];
}

/** The person behind a name phrase, with the fuller name and the role known of them. */
function learn(phrase: Phrase, gender: 'm' | 'f' | null, memory: SpeakerMemory): Person {
  const known = findKnown(phrase.name, memory);
  const variant = known !== null && lastName(known.name) !== lastName(phrase.name);
  const name = known === null || phrase.name.includes(' ') || variant ? phrase.name : known.name;
  const person: Person = { name, role: phrase.role ?? known?.role ?? null, gender: gender ?? known?.gender ?? null };
  if (known !== null && phrase.role !== null && known.role !== null && known.role.length > phrase.role.length) person.role = known.role;
  memory.people.set(lastName(name), person);
  return person;
}

function addMention(who: Person, at: number, spoke: boolean, memory: SpeakerMemory): void {
  memory.mentions.push({ who, block: memory.block, unit: memory.unit, at, spoke });
  if (memory.mentions.length > MOST_MENTIONS * 2) memory.mentions.splice(0, MOST_MENTIONS);
}

/** Whom a phrase at offset `at` of the current unit means, noting that they spoke. Null for those nobody can name and where nobody fits. */
export function resolveSpeaker(phrase: Phrase, at: number, run: readonly Token[], memory: SpeakerMemory, data: AttributionData): Speaker | null {
  if (phrase.type === 'vague') return null;
  if (phrase.type === 'body') {
    memory.bodies.push({ name: phrase.name, block: memory.block });
    return { name: phrase.name, role: phrase.role };
  }
  const person = phrase.type === 'name' ? learn(phrase, genderOf(run, phrase.name, data), memory) : findAntecedent(phrase, at, memory, data);
  if (person === null) {
    if (phrase.type === 'role') return { name: phrase.name, role: null };
    const kind = data.pronouns.get(phrase.name);
    const body = kind === 'plural' || kind === 'thing' || kind === 'any' ? memory.bodies.at(-1) : undefined;
    return body !== undefined && memory.block - body.block <= 1 ? { name: body.name, role: null } : null;
  }
  addMention(person, at, true, memory);
  return { name: person.name, role: person.role };
}

/** The last speaker, where they spoke in this block or the one before. */
export function lastSpeaker(memory: SpeakerMemory): Speaker | null {
  const last = memory.mentions.findLast(({ spoke }) => spoke);
  return last === undefined || memory.block - last.block > 1 ? null : { name: last.who.name, role: last.who.role };
}

/** Who was named first in the nearest sentence before that names somebody, in this block; null where none does. The unspoken subject of the next sentence is mostly theirs. */
export function lastNamed(memory: SpeakerMemory): Speaker | null {
  const before = memory.mentions.filter(({ block, unit }) => block === memory.block && unit < memory.unit);
  const first = before.find(({ unit }) => unit === before.at(-1)!.unit);
  return first === undefined ? null : { name: first.who.name, role: first.who.role };
}

function findAntecedent(phrase: Phrase, at: number, memory: SpeakerMemory, data: AttributionData): Person | null {
  if (phrase.type === 'role') return findHolder(phrase, at, memory, data);
  const kind = data.pronouns.get(phrase.name);
  if (kind === 'plural' || kind === 'thing' || kind === 'nobody') return null;
  const fits = ({ who }: Mention): boolean => kind === 'any' || who.gender === null || who.gender === kind;
  return nearest(at, fits, memory)?.who ?? null;
}

/** The mention a pronoun looks for: sentence by sentence backwards within the block, a speaker before others and the first one named before later ones; then earlier blocks. */
function nearest(at: number, fits: (mention: Mention) => boolean, memory: SpeakerMemory): Mention | null {
  const before = memory.mentions.filter((mention) => (mention.block < memory.block || mention.unit < memory.unit || mention.at < at) && fits(mention));
  const here = before.filter(({ block }) => block === memory.block);
  for (let unit = memory.unit - 1; here.length > 0 && unit >= here[0]!.unit; unit--) {
    const group = here.filter((mention) => mention.unit === unit);
    if (group.length > 0) return group.findLast(({ spoke }) => spoke) ?? group[0]!;
  }
  const same = here.find(({ unit }) => unit === memory.unit);
  if (same !== undefined) return here.findLast(({ unit, spoke }) => unit === memory.unit && spoke) ?? same;
  return before.findLast(({ spoke }) => spoke) ?? before.at(-1) ?? null;
}

/** Who bears a role: the last one named with it; else, where a block has named one person alone, that one. */
function findHolder(phrase: Phrase, at: number, memory: SpeakerMemory, data: AttributionData): Person | null {
  const words = phrase.name.split(' ').map(bareWord);
  const before = memory.mentions.filter((mention) => mention.block < memory.block || mention.unit < memory.unit || mention.at < at);
  const bears = (mention: Mention): boolean => {
    const role = mention.who.role?.toLowerCase() ?? '';
    return (
      role !== '' &&
      (role.includes(words.at(-1)!) ||
        words.some(
          (word) =>
            word.length > 4 && data.roles.has(word) && role.split(/[^\p{L}]+/u).includes(word) && data.roles.has(words.at(-1)!) && words.at(-1) === word,
        ))
    );
  };
  const holder = before.findLast((mention) => mention.block === memory.block && bears(mention)) ?? before.findLast(bears);
  if (holder !== undefined) return holder.who;
  const here = new Set(before.filter(({ block }) => block === memory.block).map(({ who }) => who.name));
  return here.size === 1 ? before.at(-1)!.who : null;
}
