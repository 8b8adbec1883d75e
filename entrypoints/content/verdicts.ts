// Owns the reader's verdicts made on this page: they take effect here at once, and go to the background to last.
import type { Verdict } from '@/lib/extension/protocol';
import type { ClaimId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import { mintId } from '@/lib/model/mint-id';
import type { CallBackground } from './page-life';

/** "Not the same claim", said and taken back. A verdict is on a sentence's words, so it holds wherever the page repeats them. */
export interface Verdicts {
  isRejected(text: string, claimId: ClaimId): boolean;
  /** The claims that were rejected for a sentence on this page. */
  rejectedFor(text: string): Set<ClaimId>;
  /** Rejects a match; false where it could not be stored, and then it does not hold. */
  reject(text: string, match: Match): Promise<boolean>;
  /** Takes a rejection back; false where that could not be stored, and then it still holds. */
  undo(text: string, claimId: ClaimId): Promise<boolean>;
}

/** Longer sentences are stored by their beginning, as far as the message may carry. */
const LONGEST_TEXT = 5000;

/** Starts without verdicts; `changed` is told which sentence to paint anew. */
export function createVerdicts(call: CallBackground, changed: (text: string) => void): Verdicts {
  const rejected = new Map<string, Map<ClaimId, string>>();
  const set = (text: string, claimId: ClaimId, id: string | null) => {
    const claims = rejected.get(text) ?? new Map<ClaimId, string>();
    if (id === null) claims.delete(claimId);
    else claims.set(claimId, id);
    rejected.set(text, claims);
    changed(text);
  };

  return {
    isRejected: (text, claimId) => rejected.get(text)?.has(claimId) ?? false,
    rejectedFor: (text) => new Set(rejected.get(text)?.keys()),
    async reject(text, match) {
      const verdict: Verdict = {
        id: mintId(),
        claimId: match.claimId,
        claim: match.claim.slice(0, LONGEST_TEXT),
        text: text.slice(0, LONGEST_TEXT),
        verdict: 'not-same',
        created: new Date().toISOString(),
      };
      set(text, match.claimId, verdict.id);
      const reply = await call('storeVerdict', { verdict });
      if (reply.ok) return true;
      set(text, match.claimId, null);
      return false;
    },
    async undo(text, claimId) {
      const id = rejected.get(text)?.get(claimId);
      if (id === undefined) return true;
      set(text, claimId, null);
      const reply = await call('removeVerdict', { id });
      if (reply.ok) return true;
      set(text, claimId, id);
      return false;
    },
  };
}
