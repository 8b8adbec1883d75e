// Owns which claims of the library are selected, over whatever lists they were found in.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type ClaimId, OWN_PACK, splitClaimId } from '@/lib/model/ids';
import { MOST_CHOSEN } from '@/lib/model/publication';

/** The selected claims. */
export interface Selection {
  ids: ReadonlySet<ClaimId>;
  /** Those of the reader's own among them. */
  own: readonly ClaimId[];
  /** Whether no more can be selected. */
  full: boolean;
  toggle(id: ClaimId): void;
  add(ids: readonly ClaimId[]): void;
  clear(): void;
}

/** A selection with nothing in it yet; it never holds more than MOST_CHOSEN claims. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<ClaimId>>(new Set());
  const own = useMemo(() => [...ids].filter((id) => splitClaimId(id).pack === OWN_PACK), [ids]);
  const add = useCallback(
    (more: readonly ClaimId[]) =>
      setIds((before) => {
        const next = new Set(before);
        for (const id of more) if (next.size < MOST_CHOSEN) next.add(id);
        return next;
      }),
    [],
  );
  const toggle = useCallback(
    (id: ClaimId) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id) && next.size < MOST_CHOSEN) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setIds((before) => (before.size === 0 ? before : new Set<ClaimId>())), []);
  return { ids, own, full: ids.size >= MOST_CHOSEN, toggle, add, clear };
}
