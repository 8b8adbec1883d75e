// Owns the record of a claim with its sayings, reviews and sources, and the schemas that check them at the border.
import * as v from 'valibot';
import { claimIdSchema } from './ids';
import { ratingSchema } from './rating';
import { isWebUrl } from './web-url';

export { isWebUrl };

/** Text that has something in it, bounded so that no record can grow without limit. */
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(max));

/** A calendar date as precise as it is known: "2022", "2022-12" or "2022-12-02". */
export const dateSchema = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written 2022, 2022-12 or 2022-12-02'));

/** An address a reader may follow: http or https, nothing else. */
export const urlSchema = v.pipe(v.string(), v.maxLength(4000), v.check(isWebUrl, 'must be an http or https address'));

export const SOURCE_KINDS = ['primary-document', 'official-record', 'research', 'fact-check', 'news', 'government-project'] as const;

/** Evidence behind a review or a note. */
export const sourceSchema = v.object({
  title: text(1000),
  publisher: v.nullable(text(300)),
  url: urlSchema,
  date: v.nullable(dateSchema),
  kind: v.nullable(v.picklist(SOURCE_KINDS)),
});
export type Source = v.InferOutput<typeof sourceSchema>;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One occasion on which somebody said the claim. `speaker` null means unknown. */
export const sayingSchema = v.object({
  speaker: v.nullable(text(300)),
  role: v.nullable(text(300)),
  date: v.nullable(dateSchema),
  place: v.nullable(text(300)),
  occasion: v.nullable(text(2000)),
  quotation: v.nullable(text(5000)),
  url: v.nullable(urlSchema),
});
export type Saying = v.InferOutput<typeof sayingSchema>;

/** Somebody's finding on the claim. `ratingText` keeps the reviewer's own words; `asOf` is the day the rating speaks of. */
export const reviewSchema = v.object({
  reviewer: text(300),
  rating: ratingSchema,
  ratingText: v.nullable(text(300)),
  date: v.nullable(dateSchema),
  asOf: v.nullable(dateSchema),
  title: v.nullable(text(1000)),
  note: v.nullable(text(10_000)),
  url: v.nullable(urlSchema),
  sources: v.pipe(v.array(sourceSchema), v.maxLength(200)),
});
export type Review = v.InferOutput<typeof reviewSchema>;

/** A proposition that can be checked: canonical wording, other wordings, language (BCP 47), topics, and what is known of it. */
export const claimSchema = v.object({
  id: claimIdSchema,
  text: text(5000),
  wordings: v.pipe(v.array(text(5000)), v.maxLength(200)),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language is a BCP 47 tag, such as en or de-AT')),
  topics: v.pipe(v.array(text(200)), v.maxLength(100)),
  sayings: v.pipe(v.array(sayingSchema), v.maxLength(200)),
  reviews: v.pipe(v.array(reviewSchema), v.maxLength(200)),
});
export type Claim = v.InferOutput<typeof claimSchema>;

/** The rating shown for a claim: that of its newest review (by `asOf`, else `date`); "unrated" where there is none. */
export function ratingOf(claim: Pick<Claim, 'reviews'>): Review['rating'] {
  let newest: Review | null = null;
  for (const review of claim.reviews) if (newest === null || (review.asOf ?? review.date ?? '') > (newest.asOf ?? newest.date ?? '')) newest = review;
  return newest?.rating ?? 'unrated';
}
