// Owns the library page's end of its worker: the list that was asked for last, the rows that have come, and single claims.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onEvent } from '@/lib/extension/rpc';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { ClaimRow, FacetCounts, LibraryReply, LibraryRequest, ListFilters, ListOrder } from '@/lib/model/library-list';

/** A list as far as it has come, the rows around those that are seen. `key` tells one list from the next; `words` are those it was found by. */
export interface ListState {
  key: string;
  words: string;
  total: number;
  rows: ReadonlyMap<number, ClaimRow>;
  facets: FacetCounts;
  noted: number;
  /** Milliseconds the worker took. */
  ms: number;
}

export interface LibraryAccess {
  list: ListState | null;
  /** Share of the library that can be listed, while it is prepared for the first time; null otherwise. */
  preparing: number | null;
  error: { code: string; message: string } | null;
  ask(words: string, filters: ListFilters, order: ListOrder): void;
  /** Makes sure that rows [from, to) come. */
  want(from: number, to: number): void;
  readClaim(id: string): Promise<Claim | null>;
  /** Ids of the rows [from, to) of the list, in order. */
  readIds(from: number, to: number): Promise<ClaimId[]>;
  /** Asks the worker something that has one answer. */
  call(make: (number: number) => LibraryRequest): Promise<LibraryReply>;
  /** Grows with every change of the library. */
  changes: number;
}

const FIRST_ROWS = 60;
const PORTION = 100;
/** Rows that are kept on either side of what came last. */
const KEPT = 600;

/** Starts the worker with the page and ends it with it. */
export function useLibraryList(): LibraryAccess {
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  const asked = useRef<Extract<LibraryRequest, { type: 'list' }> | null>(null);
  const current = useRef<ListState | null>(null);
  // The rows that are seen, and the portion that was asked for and has not come: a scroll bar that is dragged asks for no more than it shows.
  const seen = useRef<{ from: number; to: number } | null>(null);
  const asking = useRef<number | null>(null);
  const answers = useRef(new Map<number, (reply: LibraryReply) => void>());
  const [list, setList] = useState<ListState | null>(null);
  const [preparing, setPreparing] = useState<number | null>(null);
  const [error, setError] = useState<LibraryAccess['error']>(null);
  const [changes, setChanges] = useState(0);
  // Views ask as soon as they are drawn, which is before the worker is started.
  const early = useRef<LibraryRequest[]>([]);
  const send = useCallback((request: LibraryRequest) => {
    if (worker.current === null) early.current.push(request);
    else worker.current.postMessage(request);
  }, []);
  const bring = useCallback(() => {
    const known = current.current;
    if (known === null || seen.current === null || asking.current !== null) return;
    const to = Math.min(seen.current.to, known.total);
    for (let portion = Math.floor(seen.current.from / PORTION); portion * PORTION < to; portion++) {
      const start = portion * PORTION;
      const end = Math.min(start + PORTION, known.total);
      if (known.rows.has(start) && known.rows.has(end - 1)) continue;
      asking.current = portion;
      return send({ type: 'rows', number: Number(known.key), from: start, to: end });
    }
  }, [send]);
  const show = useCallback((next: ListState | null) => {
    current.current = next;
    setList(next);
  }, []);

  useEffect(() => {
    const started = new Worker('/library-worker.js');
    const controller = new AbortController();
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LibraryReply>) => {
      if (data.type === 'preparing') return setPreparing(data.share < 1 ? data.share : null);
      if (data.type === 'failed') {
        asking.current = null;
        setError({ code: data.code, message: data.message });
        if (data.number !== null) answers.current.get(data.number)?.(data);
        return;
      }
      if (data.type === 'listed') {
        if (data.number !== asked.current?.number) return;
        setPreparing(null);
        setError(null);
        seen.current = null;
        asking.current = null;
        const { total, facets, noted, ms } = data;
        const { words } = asked.current;
        show({ key: String(data.number), words, total, facets, noted, ms, rows: new Map(data.rows.map((row, index) => [index, row])) });
      } else if (data.type === 'rows') {
        const known = current.current;
        if (known === null || String(data.number) !== known.key) return;
        asking.current = null;
        show({ ...known, rows: addRows(known.rows, data.from, data.rows) });
        // An empty answer is one to an older list: the next list comes anyway.
        if (data.rows.length > 0) bring();
      } else answers.current.get(data.number)?.(data);
    };
    started.onerror = (event) => setError({ code: 'failed', message: event.message });
    for (const request of early.current.splice(0)) started.postMessage(request);
    // An import tells its page, which is this one; the background tells of everything else.
    const changed = () => {
      started.postMessage({ type: 'changed' } satisfies LibraryRequest);
      setChanges((count) => count + 1);
      if (asked.current !== null) {
        asked.current = { ...asked.current, number: ++number.current };
        started.postMessage(asked.current);
      }
    };
    onEvent('claimsChanged', changed, { signal: controller.signal });
    onEvent('notesChanged', () => started.postMessage({ type: 'notes-changed' } satisfies LibraryRequest), { signal: controller.signal });
    window.addEventListener('library-changed', changed, { signal: controller.signal });
    return () => {
      controller.abort();
      started.terminate();
      worker.current = null;
    };
  }, [show, bring]);

  const call = useCallback(
    (make: (number: number) => LibraryRequest) =>
      new Promise<LibraryReply>((resolve) => {
        const own = ++number.current;
        answers.current.set(own, (reply) => {
          answers.current.delete(own);
          resolve(reply);
        });
        send(make(own));
      }),
    [send],
  );
  const ask = useCallback(
    (words: string, filters: ListFilters, order: ListOrder) => {
      asked.current = { type: 'list', number: ++number.current, words, filters, order, rows: FIRST_ROWS };
      send(asked.current);
    },
    [send],
  );
  const want = useCallback(
    (from: number, to: number) => {
      seen.current = { from, to };
      bring();
    },
    [bring],
  );
  const readClaim = useCallback(
    async (id: string) => {
      const reply = await call((own) => ({ type: 'claim', number: own, id }));
      return reply.type === 'claim' ? reply.claim : null;
    },
    [call],
  );
  const readIds = useCallback(
    async (from: number, to: number) => {
      const reply = await call((own) => ({ type: 'ids', number: own, from, to }));
      return reply.type === 'ids' ? (reply.ids as ClaimId[]) : [];
    },
    [call],
  );
  return { list, preparing, error, ask, want, readClaim, readIds, call, changes };
}

/** The rows with a portion more; those far from it are let go of. */
function addRows(rows: ReadonlyMap<number, ClaimRow>, from: number, more: readonly ClaimRow[]): Map<number, ClaimRow> {
  const kept = new Map<number, ClaimRow>();
  for (const [index, row] of rows) if (Math.abs(index - from) <= KEPT) kept.set(index, row);
  for (const [index, row] of more.entries()) kept.set(from + index, row);
  return kept;
}
