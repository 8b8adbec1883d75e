// Owns finding claims that say the same: every own claim is matched against the library as a sentence of a page would be. Runs in the transfer worker.
import { holdsAll } from '../formats/merge-claims';
import { type Claim, ratingOf } from '../model/claim';
import type { DuplicatePair, DuplicateSide } from '../model/duplicates';
import { OWN_PACK, splitClaimId } from '../model/ids';
import type { ImportProgress } from '../model/transfer';
import { createEngine } from '../search/engine';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { createIndexStorage } from '../store/index-storage';
import { createPace } from './pace';

/** Pairs that are told of at the most: more than a reader looks through at once. */
const MOST_PAIRS = 500;
/** Claims that the engine is asked for together. */
const TOGETHER = 16;

/** Pairs of an own claim and another one, those of the same words first. Stops at the signal. */
export async function findDuplicates(
  library: Library,
  { signal, onProgress }: { signal: AbortSignal; onProgress?(progress: ImportProgress): void },
): Promise<DuplicatePair[]> {
  const own: Claim[] = [];
  for await (const some of walkClaims(library, OWN_PACK)) own.push(...some);
  const engine = createEngine(createIndexStorage(library));
  await engine.refresh();
  const pairs = new Map<string, DuplicatePair>();
  const pace = createPace(own.length, 0, onProgress);
  for (let from = 0; from < own.length && pairs.size < MOST_PAIRS; from += TOGETHER) {
    signal.throwIfAborted();
    const some = own.slice(from, from + TOGETHER);
    for (const [claim, others] of await matchAll(engine, some))
      for (const other of others) {
        const key = [claim.id, other.id].sort().join(' ');
        // An own claim that took in all that a pack's says, and says more, is settled: the one cannot become the other.
        if (splitClaimId(other.id).pack !== OWN_PACK && holdsAll(claim, other) && !holdsAll(other, claim)) continue;
        if (!pairs.has(key) && pairs.size < MOST_PAIRS)
          pairs.set(key, { own: sideOf(claim), other: sideOf(other), how: sharesWording(claim, other) ? 'words' : 'meaning' });
      }
    pace(from + some.length, from + some.length, 0);
  }
  return [...pairs.values()].sort((a, b) => Number(a.how === 'meaning') - Number(b.how === 'meaning'));
}

/** For each claim the others that the engine takes for the same one, with more than a mere chance. */
async function matchAll(engine: ReturnType<typeof createEngine>, claims: readonly Claim[]): Promise<[Claim, Claim[]][]> {
  const found: [Claim, Claim[]][] = [];
  for (const language of new Set(claims.map((claim) => claim.language))) {
    const some = claims.filter((claim) => claim.language === language);
    const statements = some.map((claim, id) => ({ id, text: claim.text, before: [], after: null }));
    const matches = await engine.match({ statements, title: '', language: language === 'und' ? null : language });
    for (const [at, claim] of some.entries()) {
      const same = (matches[at] ?? []).filter((match) => match.relation === 'same' && match.level !== 'also-possible' && match.claimId !== claim.id);
      const others = await Promise.all(same.map((match) => engine.readClaim(match.claimId)));
      found.push([claim, others.filter((other) => other !== null)]);
    }
  }
  return found;
}

function sideOf(claim: Claim): DuplicateSide {
  return { id: claim.id, text: claim.text, rating: ratingOf(claim) };
}

/** Whether two claims have a wording in common, whatever its case and punctuation. */
function sharesWording(a: Claim, b: Claim): boolean {
  const keys = new Set([a.text, ...a.wordings].map(wordsOf));
  return [b.text, ...b.wordings].some((wording) => keys.has(wordsOf(wording)));
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
