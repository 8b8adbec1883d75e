// Owns the queries by which a sentence can be looked up: its own names, numbers and key words, alone or with a word that asks for support or opposition.
import type { WorthQueries } from '../model/statement';
import { tokenize } from './tokens';

/** Words that ask for what supports a statement, and for what opposes it. */
const ASKING: Record<string, { supporting: string; opposing: string }> = {
  en: { supporting: 'confirmed evidence', opposing: 'false debunked' },
  de: { supporting: 'bestätigt Beleg', opposing: 'falsch widerlegt' },
  fr: { supporting: 'confirmé preuve', opposing: 'faux démenti' },
  es: { supporting: 'confirmado prueba', opposing: 'falso desmentido' },
  ru: { supporting: 'подтверждено доказательство', opposing: 'ложь опровергнуто' },
};

/** More words find less. */
const MOST_WORDS = 10;
const LONGEST = 180;

/** Queries for a sentence, in its own words and their order. `language` is a BCP 47 tag; null is read as English. */
export function writeQueries(text: string, language: string | null): WorthQueries {
  const tag = (language ?? 'en').toLowerCase().split('-')[0]!;
  const tokens = tokenize(text.slice(0, 3000), tag).filter(({ stop }) => !stop);
  // Names and numbers tell most; then words by their length, which goes with rareness.
  const ranked = tokens.map((token, at) => ({ token, at, weight: (token.name ? 100 : 0) + (token.number ? 50 : 0) + token.end - token.start }));
  const kept = ranked
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.at - b.at);
  const neutral = kept
    .map(({ token }) => text.slice(token.start, token.end).replace(/['’]s$/u, ''))
    .join(' ')
    .slice(0, LONGEST);
  const { supporting, opposing } = ASKING[tag] ?? ASKING.en!;
  return { language, neutral, supporting: `${neutral} ${supporting}`, opposing: `${neutral} ${opposing}` };
}
