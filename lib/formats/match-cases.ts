// Owns the reader's verdicts as anonymous cases: what `npm run evaluate -- match --cases` reads, without address, time or anything else that tells who read what.
import { type ClaimId, splitClaimId } from '../model/ids';

/** What a case needs of a stored verdict. */
export interface JudgedPair {
  claimId: ClaimId;
  /** The sentence. */
  text: string;
  verdict: 'same' | 'not-same';
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;

/**
 * JSON lines, one sentence each, in the order of the alphabet so that the order of reading is not told: `claims` are the claims it makes, by their ids within
 * their packs, and `rejected` those that it does not make. `pairs` are the oldest first: of two verdicts on one pair the later one counts. Web addresses
 * in a sentence are left out. Empty where there are no pairs.
 */
export function writeMatchCases(pairs: readonly JudgedPair[]): string {
  const sentences = new Map<string, Map<string, JudgedPair['verdict']>>();
  for (const { claimId, text, verdict } of pairs) {
    const sentence = text.replace(ADDRESS, '').replace(/\s+/g, ' ').trim();
    const known = sentences.get(sentence) ?? new Map<string, JudgedPair['verdict']>();
    sentences.set(sentence, known.set(splitClaimId(claimId).local, verdict));
  }
  const pick = (known: ReadonlyMap<string, JudgedPair['verdict']>, wanted: JudgedPair['verdict']): string[] =>
    [...known].filter(([, verdict]) => verdict === wanted).map(([id]) => id);
  return [...sentences]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, known]) => `${JSON.stringify({ text, claims: pick(known, 'same'), rejected: pick(known, 'not-same') })}\n`)
    .join('');
}
