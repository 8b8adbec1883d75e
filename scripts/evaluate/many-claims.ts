// Owns a library as large as one asks for: the real claims of the files named first, then new ones put together from halves of real ones. Without
// files it starts from the starter pack and fills in made-up words, so that the index is as wide as a real one.
import { readFileSync } from 'node:fs';
import { readDataFeed } from '@/lib/formats/data-feed';
import { createRandom } from './ranking';
import { type DataClaim, readClaims } from './read-data';

/** Below this many real claims their words are too few for a library of hundreds of thousands. */
const ENOUGH = 10_000;
const MADE_WORDS = 60_000;

/** A source of claims and of sentences that read like articles; the same ones every time. */
export interface ManyClaims {
  /** How many of the claims are real. */
  real: number;
  claims(count: number): Generator<DataClaim>;
  /** Sentences that are halves of two claims each. */
  sentences(count: number): string[];
}

/** Opens the claims of the files; none means the starter pack's. */
export function openManyClaims(files: readonly string[]): ManyClaims {
  const rows: DataClaim[] =
    files.length > 0
      ? files.flatMap((file, at) => readClaims(file).map((row) => ({ ...row, id: `${at}-${row.id}` })))
      : readDataFeed(JSON.parse(readFileSync('public/packs/starter.json', 'utf8'))).claims.flatMap((claim) =>
          [claim.text, ...claim.wordings].map((text, at) => ({ id: `${claim.id}-${at}`, text })),
        );
  const random = createRandom(7);
  const pick = () => rows[Math.floor(random() * rows.length)] as DataClaim;
  const half = (text: string, first: boolean): string => {
    const words = text.split(' ');
    const middle = Math.ceil(words.length / 2);
    return (first ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  // Few words are met often and most hardly ever, as in any language (Zipf).
  const makeWord = (): string => {
    let rest = Math.floor(MADE_WORDS ** random());
    let word = '';
    do {
      word += 'ba ce di fo gu ha ki lo mu ne pa ri so tu va we'.split(' ')[rest % 16];
      rest = Math.floor(rest / 16);
    } while (rest > 0);
    return word;
  };
  const vary = (text: string): string => (rows.length >= ENOUGH ? text : text.replace(/\p{L}{4,}/gu, (word) => (random() < 0.7 ? makeWord() : word)));
  const join = (): string => vary(`${half(pick().text, true)} ${half(pick().text, false)}`);
  return {
    real: rows.length,
    *claims(count) {
      for (let at = 0; at < count; at++) {
        const third = pick();
        yield rows[at] ?? { id: `made-${at}`, text: join(), title: third.title, speaker: third.speaker };
      }
    },
    sentences: (count) => Array.from({ length: count }, () => `${join().replace(/[.?!"”]+/g, '')}.`),
  };
}

/** A claim as a line of a file of ClaimReviews. */
export function writeClaimLine(row: DataClaim): string {
  return JSON.stringify({
    '@type': 'ClaimReview',
    claimReviewed: row.text,
    name: row.title,
    itemReviewed: { '@type': 'Claim', identifier: row.id, ...(row.speaker ? { author: { '@type': 'Person', name: row.speaker } } : {}) },
    author: { '@type': 'Organization', name: 'Evaluation' },
    reviewRating: { '@type': 'Rating', alternateName: 'False' },
    inLanguage: 'en',
  });
}
