// Owns the form of the lists of opposite predicates: what two texts in one language may say for and against of one thing, words and phrases alike.
import { germanPoles } from './de.poles';
import { spanishPoles } from './es.poles';
import { frenchPoles } from './fr.poles';
import { russianPoles } from './ru.poles';

/** Two sides of one topic. In each, "|" parts the phrases, "*" ends a word in any way, and "…" stands for up to eight words of a clause. */
export type Poles = readonly (readonly [one: string, other: string])[];

const opened = new Map<string, readonly (readonly [RegExp, RegExp])[]>();
const LISTS: Readonly<Record<string, Poles>> = { de: germanPoles, fr: frenchPoles, es: spanishPoles, ru: russianPoles };

/** The opposite predicates of a language by its tag, as patterns over lower-case text; an empty list where there are none. */
export function readPoles(tag: string): readonly (readonly [RegExp, RegExp])[] {
  let known = opened.get(tag);
  if (known === undefined) {
    known = (LISTS[tag] ?? []).map(([one, other]) => [openSide(one), openSide(other)] as const);
    opened.set(tag, known);
  }
  return known;
}

function openSide(side: string): RegExp {
  const body = side.replaceAll('*', '\\p{L}*').replace(/\s*…\s*/g, '(?:\\s+[\\p{L}\\d%«»„“"’\'-]+){0,8}?\\s+');
  return new RegExp(`(?<!\\p{L})(?:${body})(?!\\p{L})`, 'gu');
}
