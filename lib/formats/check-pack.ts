// Owns what a pack must and should have, each finding with its place in the file. Reading itself is data-feed's and never complains of style.
import type { Claim, Review, Source } from '../model/claim';
import type { ClaimId } from '../model/ids';
import { readItems, readPackFacts } from './data-feed';
import { pathTo } from './fields';
import { createReport } from './format';
import { isObject, list, nameOf, property } from './json-ld';

/** Something wrong with a pack. An "error" keeps a claim or the pack from being read; "missing" is what a good pack has and this one lacks. */
export interface Finding {
  path: string;
  message: string;
  level: 'error' | 'missing';
}

/** Checks a pack that was parsed from JSON: what cannot be read, what was lost in reading, and what a pack that a reader can trust has besides. */
export function checkPack(json: unknown): { claims: number; findings: Finding[] } {
  const report = createReport();
  const pack = readPackFacts(isObject(json) ? json : {}, {}, report);
  const findings: Finding[] = [];
  const missing = (path: string, message: string) => findings.push({ path, message, level: 'missing' });

  const key = isObject(json) ? ['dataFeedElement', '@graph'].find((name) => Object.hasOwn(json, name)) : undefined;
  if (property(json, '@type') === undefined && key === undefined) missing('@type', 'the file does not say that it is a DataFeed');
  for (const name of ['identifier', 'name', 'description', 'publisher', 'license', 'version', 'dateModified', 'inLanguage'])
    if (nameOf(property(json, name)) === null && !(name === 'license' && pack.licenceUrl !== null)) missing(name, 'the pack does not say it');

  const elements = key === undefined ? list(json) : list(property(json, key));
  const places = new Map<ClaimId, string>();
  for (const [index, element] of elements.entries()) {
    const place = key === undefined && !Array.isArray(json) ? '' : `${key ?? ''}[${index}]`;
    for (const claim of readItems(element, pack, place, report)) {
      const first = places.get(claim.id);
      if (first === undefined) places.set(claim.id, place);
      else missing(place, `repeats the claim "${claim.id}" of ${first}`);
      checkClaim(claim, rawItemOf(element), place, missing);
    }
  }
  for (const { path, reason } of report.refused) findings.push({ path, message: reason, level: 'error' });
  for (const { path, what } of report.losses) missing(path, what);
  if (places.size === 0) findings.push({ path: key ?? '', message: 'there is no claim in it', level: 'error' });
  return { claims: places.size, findings };
}

/** The schema.org Claim inside a feed element, as it stands in the file. */
function rawItemOf(element: unknown): unknown {
  const review = list(property(element, 'item') ?? element)[0];
  return list(property(review, 'itemReviewed') ?? review)[0];
}

function checkClaim(claim: Claim, raw: unknown, place: string, missing: (path: string, message: string) => void): void {
  const item = pathTo(place, 'item.itemReviewed');
  if (claim.wordings.length === 0) missing(`${item}.alternateName`, 'the claim has no other wording');
  if (nameOf(property(raw, 'author')) === null) missing(`${item}.author`, 'no speaker is named; one who is not known is written "Unknown"');
  const saying = claim.sayings[0];
  if (saying === undefined || saying.date === null) missing(`${item}.datePublished`, 'it does not say when the claim was made');
  if (saying === undefined || saying.occasion === null) missing(`${item}.description`, 'it does not say on what occasion the claim was made');
  if (claim.reviews.length === 0) missing(pathTo(place, 'item'), 'nobody has reviewed the claim');
  for (const [index, review] of claim.reviews.entries()) {
    const path = pathTo(place, claim.reviews.length === 1 ? 'item' : `item[${index}]`);
    checkReview(review, path, missing);
    checkSources(review.sources, `${path}.citation`, missing);
  }
}

function checkReview(review: Review, path: string, missing: (path: string, message: string) => void): void {
  if (review.rating === 'unrated')
    missing(`${path}.reviewRating`, review.ratingText === null ? 'there is no rating' : `the rating "${review.ratingText}" is not understood`);
  if (review.asOf === null) missing(`${path}.contentReferenceTime`, 'the rating does not say as of when it holds');
  if (review.note === null) missing(`${path}.reviewBody`, 'there is no note');
  else for (const word of loadedWordsIn(review.note)) missing(`${path}.reviewBody`, `the note is not neutral: "${word}"`);
}

function checkSources(sources: Source[], path: string, missing: (path: string, message: string) => void): void {
  if (new Set(sources.map((source) => source.url)).size < 2) missing(path, 'there are fewer than two sources');
  for (const [index, source] of sources.entries()) {
    if (source.publisher === null) missing(`${path}[${index}].publisher`, 'the source has no publisher');
    if (source.kind === null) missing(`${path}[${index}].genre`, 'the source does not say of which kind it is');
  }
}

/** Words that judge instead of telling, outside quotation marks. It favours silence: a note without them is not neutral for that. */
const LOADED =
  /\b(outrageous|shameful|shameless|disgusting|disgraceful|ridiculous|absurd|laughable|pathetic|evil|monstrous|heroic|glorious|brilliant|idiot\w*|stupid|liars?|lying|obviously|of course|needless to say|everyone knows|so-called)\b|!/gi;

function loadedWordsIn(note: string): string[] {
  const own = note.replace(/["“”«»„][^"“”«»„]*["“”«»]|(?<=^|[\s(])['‘][^'‘’]*['’]/g, ' ');
  return [...own.matchAll(LOADED)].map((found) => found[0]);
}
