// Owns a claim while it is being written: every field is text, lists of texts are lines, and it becomes a record only when all of it is right.
import { type Claim, claimSchema, type Review, type Saying, type Source } from '@/lib/model/claim';
import { type ClaimId, claimId, OWN_PACK } from '@/lib/model/ids';
import { mintId } from '@/lib/model/mint-id';
import { listProblems, type Problem } from '@/lib/model/problems';
import { RATINGS, type Rating } from '@/lib/model/rating';

type Texts<T> = { [K in keyof T]: string };

export type DraftSaying = Texts<Saying>;
export type DraftSource = Texts<Source>;
export type DraftReview = Omit<Texts<Review>, 'sources' | 'rating'> & { rating: Rating; sources: DraftSource[] };

/** A claim in the editor. `before` is the stored claim that it changes; null for a new one. */
export interface ClaimDraft {
  id: ClaimId;
  before: Claim | null;
  text: string;
  wordings: string;
  language: string;
  topics: string;
  sayings: DraftSaying[];
  reviews: DraftReview[];
}

/** An empty claim. */
export function createDraft(): ClaimDraft {
  const id = claimId(OWN_PACK, mintId());
  return { id, before: null, text: '', wordings: '', language: 'en', topics: '', sayings: [createSaying()], reviews: [] };
}

export function createSaying(): DraftSaying {
  return { speaker: '', role: '', date: '', place: '', occasion: '', quotation: '', url: '' };
}

export function createReview(reviewer: string): DraftReview {
  const today = new Date().toISOString().slice(0, 10);
  return { reviewer, rating: 'unproven', ratingText: '', date: today, asOf: today, title: '', note: '', url: '', sources: [] };
}

export function createSource(): DraftSource {
  return { title: '', publisher: '', url: '', date: '', kind: '' };
}

/** The draft of a stored claim; `copy` makes a claim of the reader's own of one that belongs to a pack. */
export function openDraft(claim: Claim, copy: boolean): ClaimDraft {
  return {
    id: copy ? claimId(OWN_PACK, mintId()) : claim.id,
    before: copy ? null : claim,
    text: claim.text,
    wordings: claim.wordings.join('\n'),
    language: claim.language,
    topics: claim.topics.join('\n'),
    sayings: claim.sayings.map((saying) => emptyForNull(saying)),
    reviews: claim.reviews.map(({ sources, rating, ...review }) => ({
      ...emptyForNull(review),
      rating,
      sources: sources.map((source) => emptyForNull(source)),
    })),
  };
}

/** The claim, or what is wrong with it, each with the path of its field. Occasions and sources in which nothing is written are left out. */
export function readDraft(draft: ClaimDraft): { claim: Claim; problems: [] } | { claim: null; problems: Problem[] } {
  const record = {
    id: draft.id,
    text: draft.text.trim(),
    wordings: lines(draft.wordings),
    language: draft.language.trim() || 'und',
    topics: lines(draft.topics),
    // What is empty keeps its place until all is checked, so that a path names the field that is seen.
    sayings: draft.sayings.map((saying) => nullForEmpty(saying)),
    reviews: draft.reviews.map(({ sources, rating, reviewer, ...review }) => ({
      ...nullForEmpty(review),
      reviewer: reviewer.trim(),
      rating,
      sources: sources.map(({ title, url, ...source }) => ({ ...nullForEmpty(source), title: title.trim() || url.trim(), url: url.trim() })),
    })),
  };
  const problems = listProblems(claimSchema, record).filter(({ path }) => !isInEmptySource(draft, path));
  if (problems.length > 0) return { claim: null, problems };
  const claim = {
    ...record,
    sayings: record.sayings.filter((saying) => Object.values(saying).some((value) => value !== null)),
    reviews: record.reviews.map((review, index) => ({ ...review, sources: review.sources.filter((_, at) => !isEmpty(draft.reviews[index]!.sources[at]!)) })),
  };
  return { claim: claim as Claim, problems: [] };
}

/** Whether `value` is one of the ratings. */
export function isRating(value: string): value is Rating {
  return RATINGS.some((rating) => rating === value);
}

function isInEmptySource(draft: ClaimDraft, path: string): boolean {
  const found = /^reviews\[(\d+)\]\.sources\[(\d+)\]/.exec(path);
  const source = found === null ? undefined : draft.reviews[Number(found[1])]?.sources[Number(found[2])];
  return source !== undefined && isEmpty(source);
}

function isEmpty(texts: Record<string, string>): boolean {
  return Object.values(texts).every((text) => text.trim() === '');
}

function lines(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
}

function emptyForNull<T extends object>(record: T): Texts<T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value ?? ''])) as Texts<T>;
}

function nullForEmpty<T extends Record<string, string>>(texts: T): { [K in keyof T]: string | null } {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() || null])) as { [K in keyof T]: string | null };
}
