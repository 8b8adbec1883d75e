// Owns what Google's Fact Check Tools answer to a search: a claim with who said it and the reviews of it, read into one record. Nothing is asked of Google here.
import { type Claim, claimSchema, type Review } from '../model/claim';
import { parse } from '../model/parse';
import type { ItemContext } from './claim-review';
import { cut, cutOrNull, dateOf, pathTo, webAddress } from './fields';
import type { Report } from './format';
import { isObject, type JsonObject, list, property, sentenceOf, textOf } from './json-ld';
import { readLanguage } from './language-tags';
import { localIdOf } from './local-id';
import { readRating } from './rating-words';

/** Whether `value` is a claim of such an answer: it has a text and a list of reviews under "claimReview", and no type of schema.org's. */
export function isFactCheckClaim(value: unknown): value is JsonObject {
  return isObject(value) && Array.isArray(value.claimReview) && Object.hasOwn(value, 'text') && !Object.hasOwn(value, '@type');
}

/** Reads such a claim. Null and a refusal with its place where it has no text. */
export function readFactCheckClaim(value: JsonObject, context: ItemContext, report: Report): Claim | null {
  const refuse = (path: string, reason: string) => {
    report.refused.push({ path, reason });
    return null;
  };
  const text = sentenceOf(property(value, 'text'));
  if (text === null) return refuse(pathTo(context.path, 'text'), 'there is no text of the claim');
  const reviews = list(property(value, 'claimReview'));
  const speaker = cutOrNull(textOf(property(value, 'claimant')), 300, pathTo(context.path, 'claimant'), report);
  const date = dateOf(value, 'claimDate', context.path, report);
  const known = speaker !== null && /^unknown$/i.test(speaker) ? null : speaker;
  const outcome = parse(claimSchema, {
    id: `${context.pack}/${localIdOf(null, text, context.pack)}`,
    text,
    wordings: [],
    language: reviews.map((review) => readLanguage(property(review, 'languageCode'))).find((tag) => tag !== null) ?? context.language ?? 'und',
    topics: [],
    sayings: known === null && date === null ? [] : [{ speaker: known, role: null, date, place: null, occasion: null, quotation: null, url: null }],
    reviews: reviews.slice(0, 200).flatMap((review, index) => readReview(review, pathTo(context.path, `claimReview[${index}]`), report)),
  });
  return outcome.ok ? outcome.value : refuse(context.path, outcome.error.message);
}

function readReview(value: unknown, path: string, report: Report): Review[] {
  if (!isObject(value)) {
    report.losses.push({ path, what: 'a review that is no object was left out' });
    return [];
  }
  const publisher = property(value, 'publisher');
  const url = webAddress(property(value, 'url'), pathTo(path, 'url'), report);
  const reviewer = textOf(property(publisher, 'name')) ?? textOf(property(publisher, 'site')) ?? (url === null ? 'Unknown' : new URL(url).hostname);
  const words = textOf(property(value, 'textualRating'));
  return [
    {
      reviewer: cut(reviewer, 300, pathTo(path, 'publisher'), report),
      rating: words === null ? 'unrated' : readRating({ alternateName: words }).rating,
      ratingText: cutOrNull(words, 300, pathTo(path, 'textualRating'), report),
      date: dateOf(value, 'reviewDate', path, report),
      asOf: null,
      title: cutOrNull(textOf(property(value, 'title')), 1000, pathTo(path, 'title'), report),
      note: null,
      url,
      sources: [],
    },
  ];
}
