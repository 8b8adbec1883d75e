// Owns one schema.org ClaimReview: read leniently into a claim with one review, and written as plain schema.org. Lists of them are data-feed's.
import { type Claim, claimSchema, isWebUrl, type Review, SOURCE_KINDS, type Source } from '../model/claim';
import { type PackId, splitClaimId } from '../model/ids';
import { parse } from '../model/parse';
import { atMost, cut, cutOrNull, dateOf, pathTo, webAddress } from './fields';
import type { Report } from './format';
import { addressOf, hasType, identifierOf, isObject, type JsonObject, list, nameOf, property, sentenceOf, textOf, textsOf, withoutEmpty } from './json-ld';
import { readLanguage } from './language-tags';
import { localIdOf } from './local-id';
import { readRating, writeRating } from './rating-words';
import { readSayings, writeSayings } from './sayings';

/** What a reading needs to know from around the item: the pack its claims go to, its language as fallback (null unknown), and the item's place. */
export interface ItemContext {
  pack: PackId;
  language: string | null;
  path: string;
}

/** Whether `value` is, or by its fields plainly means to be, a ClaimReview. */
export function isClaimReview(value: unknown): value is JsonObject {
  return isObject(value) && (hasType(value, 'ClaimReview') || Object.hasOwn(value, 'claimReviewed'));
}

/** Reads a ClaimReview as a claim with one review. Null when it cannot be one: the reason, with the path, is then in `report.refused`. */
export function readClaimReview(value: JsonObject, context: ItemContext, report: Report): Claim | null {
  const reviewed = list(property(value, 'itemReviewed')).filter(isObject);
  const item = reviewed[0];
  const text =
    sentenceOf(property(value, 'claimReviewed')) ??
    sentenceOf(property(item, 'text')) ??
    sentenceOf(property(item, 'name')) ??
    sentenceOf(property(item, 'headline'));
  if (text === null) return refuse(report, pathTo(context.path, 'claimReviewed'), 'there is no text of the claim');
  const language = readLanguage(property(item, 'inLanguage')) ?? readLanguage(property(value, 'inLanguage'));
  return finish({ value: item, text, language, reviews: [readReview(value, context.path, report)], sayings: reviewed }, context, report);
}

/** Reads a bare schema.org Claim, which nobody has reviewed. Null and a refusal when it has no text. */
export function readBareClaim(value: JsonObject, context: ItemContext, report: Report): Claim | null {
  const text = sentenceOf(property(value, 'text')) ?? sentenceOf(property(value, 'name'));
  if (text === null) return refuse(report, pathTo(context.path, 'text'), 'there is no text of the claim');
  return finish({ value, text, language: readLanguage(property(value, 'inLanguage')), reviews: [], sayings: [value] }, context, report);
}

interface Parts {
  value: unknown;
  text: string;
  language: string | null;
  reviews: Review[];
  sayings: JsonObject[];
}

function finish({ value, text, language, reviews, sayings }: Parts, context: ItemContext, report: Report): Claim | null {
  const outcome = parse(claimSchema, {
    id: `${context.pack}/${localIdOf(identifierOf(property(value, 'identifier')), text, context.pack)}`,
    text,
    wordings: atMost(
      textsOf(property(value, 'alternateName'))
        .filter((wording) => wording !== text)
        .map((wording) => cut(wording, 5000, pathTo(context.path, 'alternateName'), report)),
      200,
      pathTo(context.path, 'alternateName'),
      report,
    ),
    language: language ?? context.language ?? 'und',
    topics: atMost(topicsOf(property(value, 'keywords')), 100, pathTo(context.path, 'keywords'), report).map((topic) =>
      cut(topic, 200, pathTo(context.path, 'keywords'), report),
    ),
    sayings: sayings.flatMap((item, index) => readSayings(item, pathTo(context.path, `itemReviewed${sayings.length > 1 ? `[${index}]` : ''}`), report)),
    reviews,
  });
  return outcome.ok ? outcome.value : refuse(report, context.path, outcome.error.message);
}

function refuse(report: Report, path: string, reason: string): null {
  report.refused.push({ path, reason });
  return null;
}

/** Topics are a list, or one text with commas, as keywords are in the wild. */
function topicsOf(value: unknown): string[] {
  const texts = textsOf(value);
  const parts = typeof value === 'string' ? texts.flatMap((text) => text.split(',')) : texts;
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

function readReview(value: JsonObject, path: string, report: Report): Review {
  const { rating, ratingText, incoherent } = readRating(property(value, 'reviewRating'));
  if (incoherent) report.losses.push({ path: pathTo(path, 'reviewRating'), what: 'the numbers name no place on a scale and were left out' });
  const url = webAddress(property(value, 'url'), pathTo(path, 'url'), report);
  const reviewer = nameOf(property(value, 'author')) ?? nameOf(property(value, 'publisher')) ?? nameOf(property(value, 'sdPublisher'));
  return {
    reviewer: cut(reviewer ?? (url === null ? 'Unknown' : new URL(url).hostname), 300, pathTo(path, 'author'), report),
    rating,
    ratingText: ratingText === null ? null : cut(ratingText, 300, pathTo(path, 'reviewRating'), report),
    date: dateOf(value, 'datePublished', path, report),
    asOf: dateOf(value, 'contentReferenceTime', path, report),
    title: cutOrNull(textOf(property(value, 'name')) ?? textOf(property(value, 'headline')), 1000, pathTo(path, 'name'), report),
    note: cutOrNull(textOf(property(value, 'reviewBody')), 10_000, pathTo(path, 'reviewBody'), report),
    url,
    sources: list(property(value, 'citation')).flatMap((citation, index) => readSource(citation, pathTo(path, `citation[${index}]`), report)),
  };
}

function readSource(value: unknown, path: string, report: Report): Source[] {
  const url = addressOf(value);
  if (url === null || !isWebUrl(url)) {
    report.losses.push({ path, what: 'a source without an http or https address was left out' });
    return [];
  }
  const genre = textsOf(property(value, 'genre'));
  const title = textOf(property(value, 'name')) ?? textOf(property(value, 'headline')) ?? url;
  return [
    {
      title: cut(title, 1000, pathTo(path, 'name'), report),
      publisher: cutOrNull(nameOf(property(value, 'publisher')), 300, pathTo(path, 'publisher'), report),
      url,
      date: dateOf(value, 'datePublished', path, report),
      kind: SOURCE_KINDS.find((kind) => genre.includes(kind)) ?? null,
    },
  ];
}

/**
 * Writes a claim as plain schema.org: one ClaimReview for each of its reviews, of which the first describes the claim in full and the others name
 * it by identifier; a claim without reviews is a bare Claim. Nothing of the record is lost.
 */
export function writeClaimReviews(claim: Claim): JsonObject[] {
  const { local } = splitClaimId(claim.id);
  const full = withoutEmpty({
    '@type': 'Claim',
    identifier: local,
    text: claim.text,
    alternateName: claim.wordings,
    inLanguage: claim.language,
    keywords: claim.topics,
    ...writeSayings(claim.sayings),
  });
  if (claim.reviews.length === 0) return [full];
  const named = { '@type': 'Claim', identifier: local, text: claim.text, inLanguage: claim.language };
  return claim.reviews.map((review, index) => writeReview(claim, review, index === 0 ? full : named));
}

function writeReview(claim: Claim, review: Review, itemReviewed: JsonObject): JsonObject {
  return withoutEmpty({
    '@type': 'ClaimReview',
    url: review.url,
    name: review.title,
    claimReviewed: claim.text,
    itemReviewed,
    author: { '@type': 'Organization', name: review.reviewer },
    datePublished: review.date,
    contentReferenceTime: review.asOf,
    reviewRating: writeRating(review.rating, review.ratingText),
    reviewBody: review.note,
    citation: review.sources.map(writeSource),
  });
}

function writeSource(source: Source): JsonObject {
  return withoutEmpty({
    '@type': 'CreativeWork',
    name: source.title,
    publisher: source.publisher === null ? null : { '@type': 'Organization', name: source.publisher },
    url: source.url,
    datePublished: source.date,
    genre: source.kind,
  });
}
