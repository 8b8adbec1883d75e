// Owns reading the claims behind a list of statements, a few at a time, so that the list stands before its notes do.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageStatement } from '../lib/extension/protocol';
import { callFromPage } from '../lib/extension/rpc';
import type { Claim } from '../lib/model/claim';
import type { ClaimId } from '../lib/model/ids';

// A claim with many sources has some kilobytes, and a message stays under 1 MB.
const AT_ONCE = 40;

/** The claims that the statements match, by id, growing as they come. Each is asked for once. */
export function useClaims(statements: readonly PageStatement[]): ReadonlyMap<ClaimId, Claim> {
  const [claims, setClaims] = useState<ReadonlyMap<ClaimId, Claim>>(new Map());
  const asked = useRef(new Set<ClaimId>());
  useEffect(() => {
    const missing = [...new Set(statements.flatMap(({ matches }) => matches.map((match) => match.claimId)))].filter((id) => !asked.current.has(id));
    for (const id of missing) asked.current.add(id);
    void (async () => {
      for (let start = 0; start < missing.length; start += AT_ONCE) {
        const ids = missing.slice(start, start + AT_ONCE);
        const reply = await callFromPage('readClaims', { ids });
        if (reply.ok) setClaims((known) => new Map([...known, ...reply.value.claims.flatMap((claim) => (claim === null ? [] : [[claim.id, claim] as const]))]));
        // What failed may be asked for again with the next report.
        else for (const id of ids) asked.current.delete(id);
      }
    })();
  }, [statements]);
  return claims;
}
