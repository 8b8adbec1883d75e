// Owns which part a name or noun plays in a German, French, Spanish or Russian text, as far as its case, its preposition and the order of words tell.
import { isContent } from './align';
import type { Reading, Word } from './read';
import { prepositionOf } from './roles';

/** What a word is to what happens: who acts, who is acted on, where it happens; or the preposition before it, where that is none of these. */
export type Part = 'agent' | 'patient' | 'place' | { preposition: string };

const AGENT: Readonly<Record<string, RegExp>> = { de: /^(?:von|vom|durch)$/, fr: /^par$/, es: /^por$/, ru: /^$/ };
const PATIENT: Readonly<Record<string, RegExp>> = { de: /^gegen$/, fr: /^contre$/, es: /^(?:contra|a|al)$/, ru: /^против$/ };
const PLACE = /^(?:in|im|bei|en|à|aux?|dans|в|во|на|chez|sur)$/;

/** The part of a word; null where nothing tells it. `twin` is the same word in the other text, which a Russian case is told by. */
export function readPart(reading: Reading, word: Word, twin: Word | null = null): Part | null {
  const { tag } = reading.language;
  const preposition = prepositionOf(reading, word);
  const passive = isPassive(reading, word);
  if (preposition !== null) {
    if (tag === 'ru') return russianFrame(reading, word) ?? (PATIENT.ru!.test(preposition) ? 'patient' : PLACE.test(preposition) ? 'place' : { preposition });
    if (AGENT[tag]!.test(preposition) && (passive || tag !== 'de' || preposition === 'durch')) return 'agent';
    if (PATIENT[tag]!.test(preposition)) return 'patient';
    return PLACE.test(preposition) ? 'place' : { preposition };
  }
  if (tag === 'ru') return readCase(reading, word, twin, passive);
  const article = tag === 'de' ? articleOf(reading, word) : null;
  if (article !== null && /^(?:de[nm]|eine[nm]|diese[nm]|seine[nm]|ihre[nm])$/.test(article)) return 'patient';
  if (article !== null && /^(?:der|ein)$/.test(article) && !/in$/.test(word.lower)) return passive ? 'patient' : 'agent';
  const first = bareBefore(reading, word) === null;
  if (passive) return first ? 'patient' : null;
  return first ? 'agent' : 'patient';
}

/** Whether the clause of a word is passive and names who acts, or has a passive participle behind its auxiliary. */
function isPassive({ words, language }: Reading, { clause }: Word): boolean {
  const own = words.filter((word) => word.clause === clause);
  if (language.tag === 'de')
    return own.some(({ lower }) => /^(?:wird|werden|wurden?|worden)$/.test(lower)) && own.some(({ lower }) => /(?:ge\p{L}+|\p{L}+)(?:t|en)$/u.test(lower));
  if (language.tag === 'ru')
    return own.some(
      ({ lower }) =>
        /(?:[нт]|[нт]а|[нт]о|[нт]ы)$/.test(lower) && /^(?:был[аои]?|будет)$/.test(own.find((one) => /^(?:был[аои]?|будет)$/.test(one.lower))?.lower ?? ''),
    );
  const agent = AGENT[language.tag]!;
  return own.some((word, at) => language.passive.has(word.lower) && own.slice(at + 1).some(({ lower }) => agent.test(lower)));
}

/** "со стороны Иордании", "в адрес Сирии": who acts and who is acted on. */
function russianFrame({ words }: Reading, { at }: Word): Part | null {
  for (let back = at - 1; back >= Math.max(0, at - 3) && !words[back + 1]!.parted; back--) {
    if (words[back]!.lower === 'стороны') return 'agent';
    if (words[back]!.lower === 'адрес' || words[back]!.lower === 'отношении') return 'patient';
  }
  // "подал в суд на клуб", "с иском к тренеру"
  return words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'на' || lower === 'к' || lower === 'ко') &&
    words.some(({ lower }) => /^(?:суд|иск|иском|жалоб\p{L}*|претензи\p{L}*)$/u.test(lower))
    ? 'patient'
    : null;
}

/** The part that a Russian case shows: the accusative and dative are acted on, the instrumental of a passive acts, the nominative acts. */
function readCase(reading: Reading, { lower, at }: Word, twin: Word | null, passive: boolean): Part | null {
  if (/[ую]$/.test(lower)) return 'patient';
  if (/(?:ой|ей|ом|ем|ём)$/.test(lower)) return passive ? 'agent' : null;
  // "клуб" and "клуба": the longer one is the accusative of who is acted on.
  if (twin !== null && /[ая]$/.test(lower) && (twin.lower === lower.slice(0, -1) || /[ьй]$/.test(twin.lower)) && reading.words[at - 1]?.part !== 'name')
    return 'patient';
  if (/[иыех]$/.test(lower)) return null;
  return passive ? 'patient' : 'agent';
}

/** The German article of a word, adjectives between them passed over; null where there is none. */
function articleOf({ words }: Reading, word: Word): string | null {
  for (let at = word.at - 1; at >= Math.max(0, word.at - 3) && !words[at + 1]!.parted; at--) {
    if (words[at]!.part === 'det' || /^(?:diese[nm]|seine[nm]|ihre[nm])$/.test(words[at]!.lower)) return words[at]!.lower;
    if (/^\p{Lu}/u.test(words[at]!.raw)) return null;
  }
  return null;
}

/** The noun or name of the clause, in a group of its own and behind no preposition, that stands before a word; null where there is none. */
function bareBefore(reading: Reading, word: Word): Word | null {
  let start = word.at;
  while (start > 0 && !reading.words[start]!.parted && isContent(reading.words[start - 1]!) && reading.words[start - 1]!.date === null) start -= 1;
  return (
    reading.words.find(
      (other) =>
        other.at < start &&
        other.clause === word.clause &&
        (other.part === 'noun' || other.part === 'name') &&
        prepositionOf(reading, other) === null &&
        (reading.language.tag === 'de' ? /^\p{Lu}/u.test(other.raw) : other.at > 0 || other.name !== null || reading.words[1]?.part !== 'prep'),
    ) ?? null
  );
}

/** Whether two parts are one. */
export function areOnePart(a: Part | null, b: Part | null): boolean {
  if (a === null || b === null) return false;
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.preposition === b.preposition;
}
