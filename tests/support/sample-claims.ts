// Owns made-up claims, matches and statements for tests of the views, every field of them set once.
import type { PageReport, PageStatement } from '@/lib/extension/protocol';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import type { Pack } from '@/lib/model/pack';

/** A pack of made-up claims. */
export const samplePack: Pack = {
  id: 'harbour' as PackId,
  name: 'Harbour facts',
  description: 'Claims about the harbour, rated from public records.',
  publisher: 'Harbour Desk',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://example.org/licence',
  url: null,
  version: '3',
  date: '2024-03-01',
  language: 'en',
  topics: ['the harbour', 'fishing'],
  origin: 'starter',
  claims: 48,
  installed: '2024-03-02T10:00:00.000Z',
};

/** A claim with two sayings and two reviews that disagree. */
export function createClaim(local = 'bridge', changes: Partial<Claim> = {}): Claim {
  return {
    id: `harbour/${local}` as ClaimId,
    text: 'The old bridge cost forty million crowns to repair in 2019.',
    wordings: ['forty million for the bridge'],
    language: 'en',
    topics: ['the harbour'],
    sayings: [
      { speaker: 'Ada Berg', role: null, date: '2021-05', place: null, occasion: 'Repeated in a debate', quotation: null, url: null },
      {
        speaker: 'Olaf Lind',
        role: 'mayor of Norhaven',
        date: '2019-11-04',
        place: 'Town hall, Norhaven',
        occasion: 'Asked by a reporter why the budget had grown',
        quotation: 'We paid forty million for that bridge.',
        url: 'https://example.org/speech',
      },
    ],
    reviews: [
      {
        reviewer: 'Town Gazette',
        rating: 'true',
        ratingText: 'Correct',
        date: '2019-12-01',
        asOf: null,
        title: null,
        note: 'An early report took the planned sum.',
        url: 'https://example.org/gazette',
        sources: [],
      },
      {
        reviewer: 'Harbour Desk',
        rating: 'mostly-false',
        ratingText: 'Mostly False',
        date: '2024-02-20',
        asOf: '2024-02-28',
        title: null,
        note: 'The audit names 14 million; the rest went into the quay.',
        url: null,
        sources: [
          {
            title: 'Audit of public works 2019',
            publisher: 'Court of Audit',
            url: 'https://audit.example.org/2019',
            date: '2020-06-30',
            kind: 'official-record',
          },
          { title: '<img src=x onerror=alert(1)>', publisher: null, url: 'https://news.example.org/bridge', date: null, kind: null },
        ],
      },
    ],
    ...changes,
  };
}

/** A match of a statement with a claim; `local` is the claim's id in the pack. */
export function createMatch(local = 'bridge', changes: Partial<Match> = {}): Match {
  return {
    claimId: `harbour/${local}` as ClaimId,
    claim: 'The old bridge cost forty million crowns to repair in 2019.',
    rating: 'mostly-false',
    relation: 'same',
    confidence: 0.873,
    level: 'likely',
    span: [0, 50],
    outer: null,
    explanation: {
      wording: 'forty million for the bridge',
      aligned: [
        { statement: [23, 36], wording: [0, 13] },
        { statement: [44, 50], wording: [22, 28] },
      ],
      parts: [
        { name: 'claimCover', value: 2.41 },
        { name: 'numbersConflict', value: -0.75 },
      ],
      guard: null,
      taught: false,
      engine: '1.2.3',
    },
    ...changes,
  };
}

/** A statement that matches one claim. */
export function createStatement(changes: Partial<PageStatement> = {}): PageStatement {
  return {
    id: 1,
    text: 'The town has spent the forty million on the bridge, said Lind.',
    speaker: null,
    stance: null,
    occasion: null,
    matches: [createMatch()],
    similar: [],
    ...changes,
  };
}

/** What a page that was read says of itself. */
export function createReport(changes: Partial<PageReport> = {}): PageReport {
  return {
    url: 'https://news.example.org/story',
    title: 'Story',
    status: 'done',
    silence: null,
    published: null,
    worth: [],
    hidden: 0,
    read: 83,
    statements: [createStatement()],
    library: { claims: 48, packs: 1 },
    timings: { article: 1, matching: 1, painting: 1, longestTask: 1 },
    ...changes,
  };
}
