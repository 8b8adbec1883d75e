// Owns which page is which: the key that notes of one article are kept under, whether a page's own canonical link is believed, and the proposal that
// two pages are the same article. Nothing is merged here: what is only likely is put to the reader.
import { normalizeAddress, siteOf } from './page-address';

/** What is known of a page. */
export interface PageClues {
  address: string;
  /** What its canonical link says, as written; null where it has none. */
  canonical: string | null;
  title: string | null;
}

/** Why a canonical link is not believed. */
export type CanonicalDoubt = 'not-an-address' | 'other-site' | 'home-page' | 'section' | 'drops-parameters' | 'drops-route' | 'unlike';

export interface PageIdentity {
  /** Equal for all addresses of the page. */
  key: string;
  /** The key of the canonical link where it is believed, else null. */
  canonical: string | null;
  /** Why it is not; null where it is believed or there is none. */
  doubt: CanonicalDoubt | null;
}

/** The identity of a page: its canonical link's where that fits, else its own address's. */
export function identifyPage({ address, canonical, title }: PageClues): PageIdentity {
  const own = normalizeAddress(address);
  if (canonical === null || canonical.trim() === '') return { key: own, canonical: null, doubt: null };
  const doubtful = (doubt: CanonicalDoubt): PageIdentity => ({ key: own, canonical: null, doubt });
  const target = canonicalKeyOf({ address, canonical });
  const [page, named] = [urlOf(own), target === null ? null : urlOf(target)];
  if (page === null || named === null || target === null) return doubtful('not-an-address');
  if (target === own) return { key: own, canonical: own, doubt: null };
  const doubt = doubtCanonical(page, named, title);
  return doubt === null ? { key: target, canonical: target, doubt: null } : doubtful(doubt);
}

/** Whether a page's canonical link may be believed to name this page and no other. */
export function isCanonicalPlausible(address: string, canonical: string, title: string | null = null): boolean {
  return identifyPage({ address, canonical, title }).canonical !== null;
}

/** A key as an address that can be taken apart; null where it is no page of the web. */
function urlOf(key: string): URL | null {
  return URL.canParse(`https://${key}`) && !/^[a-z]+:/i.test(key.replace(/^[^/?#]*:\d+(?=[/?#]|$)/, '')) ? new URL(`https://${key}`) : null;
}

function doubtCanonical(own: URL, target: URL, title: string | null): CanonicalDoubt | null {
  if (siteOf(own.hostname) !== siteOf(target.hostname)) return 'other-site';
  if (own.hash !== '' && own.hash !== target.hash) return 'drops-route';
  if (target.pathname === '/' && target.search === '') return own.pathname === '/' && own.search === '' ? null : 'home-page';
  const named = isNamedAfter(target, title);
  const ownSteps = stepsOf(own);
  const targetSteps = stepsOf(target);
  if (targetSteps.length < ownSteps.length && targetSteps.every((step, at) => step === ownSteps[at])) return 'section';
  // Parameters that we do not know to be idle say which article it is, unless the path tells it by itself, or the canonical one carries them.
  const isTold = own.pathname === target.pathname && isTelling(ownSteps);
  for (const [name, value] of own.searchParams) {
    if (target.searchParams.get(name) === value || named || isTold) continue;
    if (value.length > 2 && targetSteps.some((step) => step.includes(value))) continue;
    return 'drops-parameters';
  }
  for (const [name, value] of target.searchParams)
    if (own.searchParams.get(name) !== value && !named && !ownSteps.some((step) => value.length > 2 && step.includes(value))) return 'unlike';
  if (own.pathname === target.pathname || named) return null;
  return sharesName(ownSteps, targetSteps) ? null : 'unlike';
}

function stepsOf(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map((step) => decode(step).toLowerCase());
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** Whether a path names one article: by a long number, or by a last step of several words. */
function isTelling(steps: readonly string[]): boolean {
  return numbersIn(steps).length > 0 || wordsOf(bareName(steps.at(-1) ?? '')).length >= 3;
}

/** Whether two paths end in the same name, or share a number that looks like an article's. */
function sharesName(own: readonly string[], target: readonly string[]): boolean {
  const name = bareName(own.at(-1) ?? '');
  if (name.length >= 5 && /\p{L}/u.test(name) && name === bareName(target.at(-1) ?? '')) return true;
  const numbers = numbersIn(target);
  return numbersIn(own).some((number) => numbers.includes(number));
}

function bareName(step: string): string {
  return step.replace(/\.(?:html?|php|aspx?|jsp|story|article)$/, '').replace(/[-_.]amp$/, '');
}

/** Numbers of five digits or more, which count articles; a date written in one piece is none. */
function numbersIn(steps: readonly string[]): string[] {
  return steps.flatMap((step) => step.match(/\d{5,}/g) ?? []).filter((number) => !/^(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-3]\d)?$/.test(number));
}

/** Whether the last step of a path is made of the title's words: at least three of them, and most of the step. */
function isNamedAfter(url: URL, title: string | null): boolean {
  if (title === null) return false;
  const words = new Set(wordsOf(title));
  const name = wordsOf(bareName(stepsOf(url).at(-1) ?? '')).filter((word) => !/^\d+$/.test(word));
  const shared = name.filter((word) => words.has(word)).length;
  return shared >= 3 && shared >= name.length * 0.6;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Why two pages may be the same article. */
export type SameReason = 'canonical' | 'title' | 'name' | 'number';

/** A proposal for the reader, 0 to 1; never a fact. */
export interface SameArticle {
  score: number;
  reasons: SameReason[];
}

const WORTH: Record<SameReason, number> = { canonical: 0.45, title: 0.42, name: 0.35, number: 0.3 };
/** From here on the reader is asked: two reasons. */
const WORTH_ASKING = 0.55;

/** Whether two pages with different keys may be the same article; null where they have the same key, or too little speaks for it. */
export function proposeSame(one: PageClues, other: PageClues): SameArticle | null {
  const [ownKey, otherKey] = [identifyPage(one).key, identifyPage(other).key];
  const [own, their] = [urlOf(ownKey), urlOf(otherKey)];
  if (own === null || their === null || ownKey === otherKey) return null;
  // Another page of the same series has its own number, whatever its title.
  if (siteOf(own.hostname) === siteOf(their.hostname) && hasOtherParameters(own, their)) return null;
  const reasons: SameReason[] = [];
  if (pointsTo(one, otherKey) || pointsTo(other, ownKey) || pointsAlike(one, other)) reasons.push('canonical');
  if (isSameTitle(one.title, other.title)) reasons.push('title');
  reasons.push(...compareAddresses(own, their));
  const score = 1 - reasons.reduce((doubt, reason) => doubt * (1 - WORTH[reason]), 1);
  return score >= WORTH_ASKING ? { score, reasons } : null;
}

/** Whether the addresses of two pages, as keys, alone speak for one article: what is worth comparing further. */
export function haveAlikeAddresses(ownKey: string, otherKey: string): boolean {
  const [own, their] = [urlOf(ownKey), urlOf(otherKey)];
  return own !== null && their !== null && ownKey !== otherKey && compareAddresses(own, their).length > 0;
}

function compareAddresses(own: URL, their: URL): SameReason[] {
  const reasons: SameReason[] = [];
  const [ownSteps, theirSteps] = [stepsOf(own), stepsOf(their)];
  const [name, theirName] = [bareName(ownSteps.at(-1) ?? ''), bareName(theirSteps.at(-1) ?? '')];
  if (name === theirName && wordsOf(name).length >= 3) reasons.push('name');
  if (siteOf(own.hostname) === siteOf(their.hostname) && numbersIn(ownSteps).some((number) => numbersIn(theirSteps).includes(number))) reasons.push('number');
  return reasons;
}

/** Whether a page's canonical link, believed or not, leads to a key; a link to a home page says nothing. */
function pointsTo(page: PageClues, key: string): boolean {
  return canonicalKeyOf(page) === key && isDeep(key);
}

function pointsAlike(one: PageClues, other: PageClues): boolean {
  const key = canonicalKeyOf(one);
  return key !== null && key === canonicalKeyOf(other) && isDeep(key);
}

function isDeep(key: string): boolean {
  return key.includes('/') || key.includes('?');
}

function canonicalKeyOf({ address, canonical }: Pick<PageClues, 'address' | 'canonical'>): string | null {
  if (canonical === null || !URL.canParse(canonical, address)) return null;
  const url = new URL(canonical, address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? normalizeAddress(url.href) : null;
}

/** The same title without the site's name behind it, if it has four words or more. */
function isSameTitle(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const own = titleForms(one);
  return titleForms(other).some((form) => own.includes(form));
}

function titleForms(title: string): string[] {
  const cut = title.replace(/\s[-–—|·•:]\s[^-–—|·•]{1,40}$/u, '');
  return [
    ...new Set(
      [title, cut]
        .map((form) => wordsOf(form))
        .filter((words) => words.length >= 4)
        .map((words) => words.join(' ')),
    ),
  ];
}

/** Whether two addresses are the same but for values of the same parameters, as the pages of one program are. */
function hasOtherParameters(own: URL, their: URL): boolean {
  return (
    own.pathname === their.pathname &&
    [...own.searchParams.keys()].some((name) => their.searchParams.has(name) && their.searchParams.get(name) !== own.searchParams.get(name))
  );
}
