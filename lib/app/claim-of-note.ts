// Owns the claim that a note's passage becomes when the reader wants it looked for on other pages.
import { type Annotation, quoteOf, readContent, sentenceClaimId } from '../model/annotation';
import type { Claim, Review } from '../model/claim';
import { binId } from '../store/bin';
import type { Connection } from '../store/db';
import type { ClaimChange } from '../store/notes';
import { readOwnClaim } from '../store/own-claims';
import { chooseLanguage } from '../text/detect-language';

/** What has to happen to the claim of a note's passage, for it to be in line with the note; null where it is. A claim that went with the note comes back as it was. */
export async function planClaim(db: Connection, note: Annotation, language: string | null, reader: string): Promise<ClaimChange> {
  const id = sentenceClaimId(note.id);
  const known = (await readOwnClaim(db, id))?.claim ?? null;
  if (!readContent(note).elsewhere) return known === null ? null : { type: 'bin', id };
  const binned = known === null ? ((await db.get('bin', binId('claim', id)))?.value as Claim | undefined) : undefined;
  const claim = claimOfNote(note, known ?? binned ?? null, language, reader);
  return claim.text === '' || JSON.stringify(claim) === JSON.stringify(known) ? null : { type: 'write', claim };
}

/**
 * The claim of a note. `known` is the claim as it is now, null for a new one: what the reader changed of it since stays, only the review made of the note
 * is made anew. `reader` is what the reviewer is called.
 */
export function claimOfNote(note: Annotation, known: Claim | null, language: string | null, reader: string): Claim {
  const { target, created } = note;
  const text = quoteOf(note).replace(/\s+/g, ' ').trim().slice(0, 5000);
  const review = reviewOfNote(note, reader);
  const others = (known?.reviews ?? []).filter(({ reviewer }) => reviewer !== reader);
  const reviews = review === null ? others : [...others, review];
  if (known !== null) return { ...known, reviews };
  const saying = {
    speaker: null,
    role: null,
    date: created.slice(0, 10),
    place: null,
    occasion: target.title?.trim().slice(0, 2000) || null,
    quotation: text,
    url: target.source,
  };
  return { id: sentenceClaimId(note.id), text, wordings: [], language: chooseLanguage(text, language), topics: [], sayings: [saying], reviews };
}

/** What the reader found, as a review; null where the note says nothing. */
function reviewOfNote(note: Annotation, reader: string): Review | null {
  const { text, rating, sources } = readContent(note);
  if (text === '' && rating === null && sources.length === 0) return null;
  const day = note.modified.slice(0, 10);
  return {
    reviewer: reader,
    rating: rating ?? 'unrated',
    ratingText: null,
    date: day,
    asOf: day,
    title: null,
    note: text.slice(0, 10_000) || null,
    url: null,
    sources: sources.map(({ url, title }) => ({ title: title.slice(0, 1000), publisher: null, url, date: null, kind: null })),
  };
}
