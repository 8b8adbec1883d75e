// Owns the addresses under which a sentence can be looked up: fact-checks, Wikipedia, and the reader's search engine. Nothing here opens one.
// It carries no validator, because web pages carry this file.

/** Where a query can be opened. */
export type SearchPlace = 'fact-checks' | 'wikipedia' | 'engine';

/** Engines the options offer; any other https address with "%s" in it can be given. */
export const SEARCH_ENGINES: readonly { name: string; address: string }[] = [
  { name: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=%s' },
  { name: 'Startpage', address: 'https://www.startpage.com/sp/search?query=%s' },
  { name: 'Ecosia', address: 'https://www.ecosia.org/search?q=%s' },
  { name: 'Bing', address: 'https://www.bing.com/search?q=%s' },
  { name: 'Google', address: 'https://www.google.com/search?q=%s' },
];

/** Longest query that is opened, in UTF-16 units. */
export const LONGEST_QUERY = 300;
const LONGEST_ADDRESS = 500;
const WIKIPEDIAS = new Set(['en', 'de', 'fr', 'es', 'ru', 'it', 'nl', 'pl', 'pt', 'uk', 'sv', 'ja', 'zh', 'ar']);

/** Whether an address can be a search engine's: https, without a user name, with "%s" once, behind its host. */
export function isSearchAddress(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || !address.startsWith('https://') || address.split('%s').length !== 2) return false;
  const filled = address.replace('%s', 'query');
  if (!URL.canParse(filled)) return false;
  const { protocol, username, password, host, hash } = new URL(filled);
  return protocol === 'https:' && username === '' && password === '' && host === new URL(address.replace('%s', 'other')).host && !hash.includes('query');
}

/** The address that looks `query` up; `engine` is the reader's own, `language` the article's (BCP 47). Null where there is no query. */
export function writeSearchLink(place: SearchPlace, query: string, engine: string, language: string | null): string | null {
  const words = query.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY).toWellFormed();
  if (words === '') return null;
  const written = encodeURIComponent(words);
  const tag = (language ?? 'en').toLowerCase().split('-')[0]!;
  if (place === 'fact-checks') return `https://toolbox.google.com/factcheck/explorer/search/${written};hl=en`;
  if (place === 'wikipedia') return `https://${WIKIPEDIAS.has(tag) ? tag : 'en'}.wikipedia.org/w/index.php?search=${written}&ns0=1`;
  return isSearchAddress(engine) ? engine.replace('%s', () => written) : null;
}

/** The host that an address leads to, for saying so before it is opened; null where it is none. */
export function hostOfSearch(place: SearchPlace, engine: string, language: string | null): string | null {
  const link = writeSearchLink(place, 'x', engine, language);
  return link === null ? null : new URL(link).host.replace(/^www\./, '');
}
