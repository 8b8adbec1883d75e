// Owns what two spellings of a name have to do with each other: countries with their people and capitals, places that lie in others, transliterations.
import { COUNTRY_NAMES } from './country-names';
import { COUNTRIES, GIVEN_NAMES, PLACES, SPELLINGS } from './gazetteer';
import { fold } from './stem';

/** A place that is known by name: its own id and, where it lies in a country, that country's id. Ids are stable words such as "ru" or "lyon". */
export interface KnownPlace {
  id: string;
  within: string | null;
  /** A country's word for its people or government, or its capital: who acts, more than where. */
  actor: boolean;
}

const places = new Map<string, KnownPlace>();
const spellings = new Map(Object.entries(SPELLINGS));
const given = new Set(GIVEN_NAMES.split(' '));
/** Places that lie in a region smaller than a country. */
const PARTS = new Map(
  Object.entries({
    donetsk: 'donbas',
    luhansk: 'donbas',
    bucha: 'kyiv',
    irpin: 'kyiv',

    manhattan: 'new york',
    brooklyn: 'new york',
    hollywood: 'los angeles',
  }),
);
/** Most words a known name has. */
export const LONGEST_PLACE = 4;

for (const line of COUNTRIES.trim().split('\n')) {
  const [names = '', capitals = ''] = line.split('|');
  const [code = '', ...words] = names.split(' ');
  for (const word of words) places.set(placeKey(word.replaceAll('_', ' ')), { id: code, within: null, actor: true });
  for (const capital of capitals.split(' ').filter((word) => word !== ''))
    places.set(placeKey(capital.replaceAll('_', ' ')), { id: capital, within: code, actor: true });
}
for (const line of COUNTRY_NAMES.trim().split('\n')) {
  const [code = '', ...words] = line.split(' ');
  for (const name of words.map((word) => placeKey(word.replaceAll('_', ' ')))) if (!places.has(name)) places.set(name, { id: code, within: null, actor: true });
}
for (const line of PLACES.trim().split('\n')) {
  const [country = '', ...groups] = line.split(' ');
  for (const group of groups) {
    const names = group.split('=').map((name) => placeKey(name.replaceAll('_', ' ')));
    for (const name of names) if (!places.has(name)) places.set(name, { id: names[0]!, within: country, actor: false });
  }
}

function placeKey(name: string): string {
  return fold(spellings.get(name) ?? name)
    .replace(/[.’'-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const beginnings = new Set([...places.keys(), ...spellings.keys()].map(firstOf));
const begins = new Map<string, boolean>();

function firstOf(name: string): string {
  return (fold(name)
    .replace(/[.’'-]/g, ' ')
    .trim()
    .split(/\s+/)[0] ?? '') as string;
}

/** Whether a known place can begin with a lower-case word: a quick look before its names of several words are tried. */
export function mayBeginPlace(word: string): boolean {
  let may = begins.get(word);
  if (may === undefined) {
    may = beginnings.has(firstOf(word));
    if (begins.size > 5000) begins.clear();
    begins.set(word, may);
  }
  return may;
}

/** The place that lower-case `name` stands for ("russian", "kiev", "new york"), or null. */
export function findPlace(name: string): KnownPlace | null {
  return places.get(placeKey(name)) ?? null;
}

/** Whether a lower-case word is a given name that often begins a person's name. */
export function isGivenName(word: string): boolean {
  return given.has(fold(word));
}

const keys = new Map<string, string>();

/** A key under which transliterations of one name meet: "Zelenskyy" and "Zelensky", "Aleksey" and "Alexei". */
export function nameKey(word: string): string {
  const lower = word.toLowerCase();
  const kept = keys.get(lower);
  if (kept !== undefined) return kept;
  const key = fold(spellings.get(lower) ?? lower)
    .replace(/['’.-]/g, '')
    .replace(/ph/g, 'f')
    .replace(/kh|ch(?=[^eiy]|$)/g, 'k')
    .replace(/[jy]/g, 'i')
    .replace(/ks/g, 'x')
    .replace(/w/g, 'v')
    .replace(/i+/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{3})i$/, '');
  if (keys.size > 20_000) keys.clear();
  keys.set(lower, key);
  return key;
}

/**
 * Whether a statement that names `here` may speak of `there`: the same place, a place in it, or the country for its capital, which the press uses for the
 * government. A country does not stand for any other place in it.
 */
export function placesAgree(here: KnownPlace, there: KnownPlace): boolean {
  if (PARTS.get(there.id) === here.id || PARTS.get(here.id) === there.id) return true;
  return here.id === there.id || here.within === there.id || (there.within === here.id && there.actor);
}
