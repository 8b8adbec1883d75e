// Owns what the places of all the wordings of a claim say against a statement that one wording agrees with: another town or list of towns, another country.
import type { Guard } from '../model/match';
import { LEAST_WORDINGS } from './core';
import { alignWords } from './judge/align';
import { type NameMention, namesAgree } from './judge/names';
import { type Reading, readText } from './judge/read';
import { findOtherScope } from './judge/scope';
import { isReporter } from './judge/who';

/** Share of the wordings that must name a place, or one of a list, and the most that may name a country. */
const LEAST_NAMING = 0.7;
const LEAST_NAMING_OF_LIST = 0.3;
const MOST_NAMING = 0.2;
/** "October's" is written like a name and is none. */
const MONTH = /^(?:januar|februar|march|april|august|septemb|octob|novemb|decemb|juli|juni|janvier|okt|dez)/;

/**
 * A town or region that most wordings of a claim name, that the statement does not, and beside it one that no wording knows: "the Kakhovka plant" for the
 * Zaporizhzhia plant of every wording. Countries are left to the guards on who acts. `near`: base forms of what stands around the statement. Null where there is no such place.
 */
export function findOtherPlace(text: string, all: readonly string[], language: string | null, near: ReadonlySet<string>): Guard | null {
  if (all.length < LEAST_WORDINGS) return null;
  const here = readText(text, language);
  const extra = here.names.filter((name) => !name.doubtful && name.place?.actor !== true && !isReporter(here, name) && !MONTH.test(name.keys[0] ?? ''));
  if (extra.length === 0) return null;
  // A list of places of its own is another list, even where many wordings only count theirs.
  const share = extra.filter(({ place }) => place !== null).length > 1 ? LEAST_NAMING_OF_LIST : LEAST_NAMING;
  const own = readText(all[0] as string, language);
  const named = all.map((wording) => readText(wording, language).names);
  // A country that the town lies in does not name the town.
  const agree = (a: NameMention, b: NameMention): boolean =>
    a.place !== null && b.place !== null ? a.place.id === b.place.id : namesAgree(a, b) || namesAgree(b, a);
  for (const mine of named[0] as NameMention[]) {
    if (mine.place === null || mine.place.actor || here.names.some((name) => agree(name, mine))) continue;
    // The sentence before told where it was.
    if (own.words.slice(mine.first, mine.last + 1).some((word) => near.has(word.stem))) continue;
    if (named.filter((names) => names.some((name) => agree(name, mine))).length < share * all.length) continue;
    const other = extra.find(
      (name) => (name.place !== null || name.kind === 'unknown' || name.kind === 'place') && !named.some((names) => names.some((one) => agree(name, one))),
    );
    if (other === undefined) continue;
    return { kind: 'place', statement: text.slice(other.start, other.end), claim: (all[0] as string).slice(mine.start, mine.end) };
  }
  return null;
}

/** Another country than the claim's own wording names for a thing, where the wordings that fit name none; null where any wording names that country. */
export function findOtherCountry(text: string, all: readonly string[], language: string | null): Guard | null {
  if (all.length < 2) return null;
  const here = readText(text, language);
  const own = readText(all[0] as string, language);
  const guard = findOtherScope(here, own, alignWords(here, own, 0, text.length)) ?? findCountryOfOwn(here, own, all, language);
  return guard === null || all.some((wording) => wording.includes(guard.statement)) ? null : guard;
}

/** A country that the statement gives to what a claim speaks of in general: "the Chinese landings" for "the landings". Null where more than a few wordings name one. */
function findCountryOfOwn(here: Reading, own: Reading, all: readonly string[], language: string | null): Guard | null {
  if (here.language.tag !== 'en') return null;
  const alignment = alignWords(here, own, 0, here.text.length);
  for (const name of here.names) {
    const noun = here.words[name.last + 1];
    if (!name.adjective || name.place?.actor !== true || noun === undefined || isReporter(here, name)) continue;
    const head = here.words.slice(noun.at, noun.at + 2).find((word) => alignment.toWording.get(word)?.bond === 'equal');
    const twin = head === undefined ? undefined : alignment.toWording.get(head)?.word;
    if (twin === undefined) continue;
    if (all.filter((wording) => readText(wording, language).names.some(({ place }) => place?.actor === true)).length > MOST_NAMING * all.length) return null;
    return { kind: 'place', statement: here.text.slice(name.start, name.end), claim: twin.raw };
  }
  return null;
}
