// Owns claims and packs for tests in which only a field or two matter.
import type { PackFacts } from '@/lib/formats/format';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { Rating } from '@/lib/model/rating';

/** A claim with one review, of which only the text matters. */
export function makeClaim(id: string, text: string, more: Partial<Claim> & { rating?: Rating } = {}): Claim {
  const { rating = 'false', ...rest } = more;
  const review = { reviewer: 'Checker', rating, ratingText: null, date: '2024-01-02', asOf: '2024-01-02', title: null, note: null, url: null, sources: [] };
  return { id: id as ClaimId, text, wordings: [], language: 'en', topics: [], sayings: [], reviews: [review], ...rest };
}

/** What a pack says of itself, of which only the id matters. */
export function makePackFacts(id: string, more: Partial<PackFacts> = {}): PackFacts {
  const nothing = { description: null, publisher: null, licence: null, licenceUrl: null, url: null, version: null, date: null, language: null };
  return { id: id as PackId, name: `Pack ${id}`, topics: [], ...nothing, ...more };
}
