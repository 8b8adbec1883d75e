// Owns packs as schema.org DataFeeds: what a pack says of itself, and finding the ClaimReviews in a feed, a graph or a list.
import { type Claim, isWebUrl } from '../model/claim';
import { type PackId, packIdSchema, suggestPackId } from '../model/ids';
import { parse } from '../model/parse';
import { isClaimReview, readBareClaim, readClaimReview, writeClaimReviews } from './claim-review';
import { isFactCheckClaim, readFactCheckClaim } from './fact-check-tools';
import { cutOrNull, dateOf, pathTo, webAddress } from './fields';
import { createReport, type Format, type PackFacts, type Reading, type ReadOptions, type Report } from './format';
import { hasType, isObject, type JsonObject, list, nameOf, property, textOf, textsOf, withoutEmpty } from './json-ld';
import { readLanguage } from './language-tags';
import { hashText } from './local-id';
import { mergeClaims } from './merge-claims';
import { packIdentifierOf } from './pack-serial';

/** What stands for an item of a feed, with its place. */
interface Item {
  value: JsonObject;
  path: string;
}

/**
 * Reads a pack from parsed JSON: a DataFeed of DataFeedItems (each holding one or a list of ClaimReviews or Claims), bare ClaimReviews in a feed,
 * a `@graph` or a list. Reviews of the same claim (same identifier, or without one the same text) come together in one record, in file order.
 * Never throws: input that is none of these gives no claims and one refusal at path "".
 */
export function readDataFeed(json: unknown, options: ReadOptions = {}): Reading {
  const report = createReport();
  const pack = readPackFacts(isObject(json) && !isClaimReview(json) ? json : {}, options, report);
  const claims = readItems(json, pack, '', report);
  return { pack, claims, ...report };
}

/** Reads everything in `json` into claims of `pack`, as readDataFeed does, an answer of Google's Fact Check Tools included; `place` stands before every path in the report. */
export function readItems(json: unknown, pack: PackFacts, place: string, report: Report): Claim[] {
  const items = [...findItems(json, place, report, 0)];
  const claims = new Map<string, Claim>();
  for (const { value, path } of items) {
    const context = { pack: pack.id, language: pack.language, path };
    const read = isClaimReview(value) ? readClaimReview : isFactCheckClaim(value) ? readFactCheckClaim : readBareClaim;
    const claim = read(value, context, report);
    if (claim === null) continue;
    const known = claims.get(claim.id);
    claims.set(claim.id, known === undefined ? claim : mergeClaims(known, claim));
  }
  if (items.length === 0 && report.refused.length === 0) report.refused.push({ path: place, reason: 'no ClaimReview was found in it' });
  return [...claims.values()];
}

/** Every ClaimReview and Claim in `value`, depth first in file order; what is something else is refused with its place. */
function* findItems(value: unknown, path: string, report: Report, depth: number): Generator<Item> {
  if (Array.isArray(value) && depth < 10) {
    for (const [index, item] of value.entries()) yield* findItems(item, `${path}[${index}]`, report, depth + 1);
  } else if (!isObject(value) || depth >= 10) {
    report.refused.push({ path, reason: depth >= 10 ? 'nested too deeply' : 'not an object' });
  } else if (isClaimReview(value) || hasType(value, 'Claim') || isFactCheckClaim(value)) {
    yield { value, path };
  } else {
    const key = ['dataFeedElement', '@graph', 'item', 'itemListElement', 'claims'].find((name) => Object.hasOwn(value, name));
    if (key !== undefined) yield* findItems(value[key], pathTo(path, key), report, depth + 1);
    else if (depth > 0) report.refused.push({ path, reason: 'neither a ClaimReview nor a Claim' });
  }
}

/** What a feed says of itself. Its id is the one asked for, else its identifier, else made of its name. */
export function readPackFacts(feed: JsonObject, options: ReadOptions, report: Report): PackFacts {
  const name = cutOrNull(textOf(property(feed, 'name')), 300, 'name', report) ?? options.name ?? 'Unnamed pack';
  const licence = list(property(feed, 'license'))[0];
  const licenceText = isObject(licence) ? nameOf(licence) : textOf(licence);
  return {
    id: options.id ?? packIdOf(packIdentifierOf(feed)) ?? packIdOf(suggestPackId(name)) ?? (`pack-${hashText(name).toString(36)}` as PackId),
    name,
    description: cutOrNull(textOf(property(feed, 'description')), 5000, 'description', report),
    publisher: cutOrNull(nameOf(property(feed, 'publisher')), 300, 'publisher', report),
    licence: licenceText !== null && isWebUrl(licenceText) ? null : cutOrNull(licenceText, 300, 'license', report),
    licenceUrl: isObject(licence) || (licenceText !== null && isWebUrl(licenceText)) ? webAddress(licence, 'license', report) : null,
    url: webAddress(property(feed, 'url'), 'url', report),
    version: cutOrNull(textOf(property(feed, 'version')), 100, 'version', report),
    date: dateOf(feed, 'dateModified', '', report) ?? dateOf(feed, 'datePublished', '', report),
    language: readLanguage(property(feed, 'inLanguage')),
    topics: textsOf(property(feed, 'keywords')).map((topic) => topic.slice(0, 200)),
  };
}

function packIdOf(value: string | null): PackId | null {
  const outcome = parse(packIdSchema, value);
  // "own" holds what the reader wrote: no file may call itself that.
  return outcome.ok && outcome.value !== 'own' ? outcome.value : null;
}

/** What a pack says of itself, as the head of a DataFeed without its elements. */
export function writePackFacts(pack: PackFacts): JsonObject {
  const licence = pack.licence === null ? pack.licenceUrl : withoutEmpty({ '@type': 'CreativeWork', name: pack.licence, url: pack.licenceUrl });
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    identifier: pack.id,
    name: pack.name,
    description: pack.description,
    publisher: pack.publisher === null ? null : { '@type': 'Organization', name: pack.publisher },
    license: licence,
    url: pack.url,
    version: pack.version,
    dateModified: pack.date,
    inLanguage: pack.language,
    keywords: pack.topics,
  });
}

/** Writes a pack as a schema.org DataFeed, one DataFeedItem a claim. Reading it again gives the same pack and claims. */
export function writeDataFeed(pack: PackFacts, claims: readonly Claim[]): JsonObject {
  return { ...writePackFacts(pack), dataFeedElement: claims.map(writeDataFeedItem) };
}

/** One claim as a DataFeedItem, whose item is a ClaimReview, or a list of them where the claim has several reviews. */
export function writeDataFeedItem(claim: Claim): JsonObject {
  const items = writeClaimReviews(claim);
  return { '@type': 'DataFeedItem', item: items.length === 1 ? items[0] : items };
}

/** Packs as files: JSON-LD, indented for people who read diffs. */
export const dataFeed: Format = {
  name: 'data-feed',
  mediaType: 'application/ld+json',
  extension: 'json',
  recognise: (start) => /^\s*[[{]/.test(start) && /"(@type|claimReviewed|dataFeedElement)"/.test(start),
  read(text, options) {
    let json: unknown;
    try {
      json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    } catch (error) {
      const reading = readDataFeed([], options);
      return { ...reading, refused: [{ path: '', reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }] };
    }
    return readDataFeed(json, options);
  },
  write: (pack, claims) => ({ text: `${JSON.stringify(writeDataFeed(pack, claims), null, 2)}\n`, losses: [] }),
};
