// Owns taking fact-checks from pages: what a page says of itself becomes claims in an inbox, from which the reader keeps or leaves them.
import { readItems } from '../formats/data-feed';
import { findClaimReviews } from '../formats/find-claim-reviews';
import { createReport } from '../formats/format';
import { hashText } from '../formats/local-id';
import { mergeClaims } from '../formats/merge-claims';
import { readScriptJson } from '../formats/read-json';
import type { Capture, FoundFactCheck } from '../model/capture';
import { type Claim, isWebUrl, ratingOf } from '../model/claim';
import { type ClaimId, claimId, OWN_PACK } from '../model/ids';
import type { Pack } from '../model/pack';
import { normalizeAddress } from '../model/page-address';
import { ExpectedError } from '../model/result';
import { readDeleted, writeDeletions } from '../store/bin';
import { changeCaptures, readCaptures, readCapturesOf } from '../store/captures';
import type { Library } from '../store/db';
import { makeOwnPack, readOwnClaim, writeOwnClaims } from '../store/own-claims';
import { indexClaims } from './write-pack';

/** What the script in the page found: texts of JSON-LD scripts, and things marked in the page. Untrusted. */
export interface SeenPage {
  url: string;
  title: string;
  scripts: string[];
  things: unknown[];
}

export interface CaptureOptions {
  library: Library;
  /** Hears that own claims have changed. */
  tell(): void;
  now?(): Date;
}

/** Most fact-checks that are taken from one page, and that wait in the inbox. */
const MOST = 50;
const MOST_WAITING = 2000;
/** ClaimReviews that are looked at on one page, many of which may be of one claim. */
const MOST_READ = 1000;
const { origin: _origin, claims: _claims, installed: _installed, ...FACTS }: Pack = makeOwnPack('');

/** The use-cases of the inbox. */
export function createCapture({ library, tell, now = () => new Date() }: CaptureOptions) {
  async function look(page: SeenPage): Promise<{ claim: Claim; found: FoundFactCheck }[]> {
    const claims = readPage(page);
    const ids = claims.map(({ id }) => id);
    const [waiting, own, deleted] = await library.read(
      async (db) => [await readCapturesOf(db, ids), await Promise.all(ids.map((id) => readOwnClaim(db, id))), await readDeleted(db, 'claim', ids)] as const,
    );
    return claims.map((claim, index) => {
      const [inbox, kept] = [waiting[index], own[index]];
      const hash = hashOf(claim);
      // A claim that was kept and then edited is the reader's own by now: the page has not changed for that.
      const status = inbox != null ? (inbox.hash === hash ? 'waiting' : 'changed') : kept != null ? 'kept' : deleted.has(claim.id) ? 'left' : 'new';
      return {
        claim,
        found: {
          id: claim.id,
          text: claim.text,
          rating: ratingOf(claim),
          reviewer: claim.reviews[0]?.reviewer ?? null,
          status,
        },
      };
    });
  }

  return {
    /** The fact-checks on a page, and which of them are known. */
    async findFactChecks(page: SeenPage): Promise<FoundFactCheck[]> {
      return (await look(page)).map(({ found }) => found);
    },

    /** Takes what is new or changed on a page into the inbox; how many. */
    async captureFactChecks(page: SeenPage): Promise<number> {
      const captured = now().toISOString();
      const rows = (await look(page))
        .filter(({ found }) => found.status === 'new' || found.status === 'changed')
        .map(({ claim }): Capture => ({ id: claim.id, url: page.url, title: page.title, captured, hash: hashOf(claim), claim: withAddress(claim, page.url) }));
      if (rows.length === 0) return 0;
      return library.write(async (db) => {
        // A page that says something else on every visit must not fill the library.
        if ((await db.count('captures')) + rows.length > MOST_WAITING) throw new ExpectedError('inbox-full', 'the inbox is full');
        await changeCaptures(db, rows, []);
        return rows.length;
      });
    },

    /** The inbox, the last taken first, at most `limit`. */
    async listCaptures({ limit }: { limit: number }): Promise<{ captures: Capture[]; total: number }> {
      const all = await library.read(readCaptures);
      return { captures: all.slice(0, limit), total: all.length };
    },

    /** Makes fact-checks of the inbox claims of the reader's own; how many. Done twice, it does no more. */
    async keepCaptures({ ids }: { ids: ClaimId[] }): Promise<number> {
      const kept = await library.write(async (db) => {
        const rows = (await readCapturesOf(db, ids)).filter((row) => row !== null);
        await writeOwnClaims(
          db,
          rows.map(({ claim }) => claim),
          indexClaims,
          now().toISOString(),
        );
        await changeCaptures(
          db,
          [],
          rows.map(({ id }) => id),
        );
        return rows.length;
      });
      if (kept > 0) tell();
      return kept;
    },

    /** Leaves fact-checks of the inbox: they go to the bin, from which they can be restored. How many. */
    async dropCaptures({ ids }: { ids: ClaimId[] }): Promise<number> {
      return library.write(async (db) => {
        const rows = (await readCapturesOf(db, ids)).filter((row) => row !== null);
        await writeDeletions(
          db,
          'claim',
          rows.map(({ id, claim }) => ({ id, value: claim })),
          now().toISOString(),
        );
        await changeCaptures(
          db,
          [],
          rows.map(({ id }) => id),
        );
        return rows.length;
      });
    },
  };
}

/** The claims of a page's fact-checks, each with an id that the same fact-check has on every visit. */
function readPage({ url, scripts, things }: SeenPage): Claim[] {
  const address = normalizeAddress(url);
  const roots: unknown[] = [...scripts.map(readScriptJson), ...things];
  const claims = new Map<string, Claim>();
  let left = MOST_READ;
  for (const [index, root] of roots.entries())
    for (const { value, path } of left > 0 ? findClaimReviews(root, `page[${index}]`) : []) {
      if (left-- <= 0) break;
      for (const read of readItems(value, FACTS, path, createReport())) {
        const id = claimId(OWN_PACK, `seen-${hashText(`${address}\n${read.text}`).toString(36)}`);
        if (claims.size >= MOST && !claims.has(id)) continue;
        const claim = { ...read, id };
        const known = claims.get(id);
        claims.set(id, known === undefined ? claim : mergeClaims(known, claim));
      }
    }
  return [...claims.values()];
}

/** The claim with the page's address where a review names none. */
function withAddress(claim: Claim, url: string): Claim {
  if (!isWebUrl(url)) return claim;
  return { ...claim, reviews: claim.reviews.map((review) => (review.url === null ? { ...review, url } : review)) };
}

function hashOf(claim: Claim): string {
  return hashText(JSON.stringify(claim)).toString(36);
}
