// Owns the library page's end of its worker: the list that was asked for last, the rows that have come, and single claims.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onEvent } from '@/lib/extension/rpc';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { ClaimRow, FacetCounts, LibraryReply, LibraryRequest, ListFilters, ListOrder } from '@/lib/model/library-list';

/** A list as far as it has come. `key` tells one list from the next. */
export interface ListState {
  key: string;
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

/** Starts the worker with the page and ends it with it. */
export function useLibraryList(): LibraryAccess {
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  const asked = useRef<Extract<LibraryRequest, { type: 'list' }> | null>(null);
  const current = useRef<ListState | null>(null);
  const wanted = useRef(new Set<number>());
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
        setError({ code: data.code, message: data.message });
        if (data.number !== null) answers.current.get(data.number)?.(data);
        return;
      }
      if (data.type === 'listed') {
        if (data.number !== asked.current?.number) return;
        setPreparing(null);
        setError(null);
        wanted.current.clear();
        const { total, facets, noted, ms } = data;
        show({ key: String(data.number), total, facets, noted, ms, rows: new Map(data.rows.map((row, index) => [index, row])) });
      } else if (data.type === 'rows') {
        const known = current.current;
        if (known === null || String(data.number) !== known.key) return;
        show({ ...known, rows: new Map([...known.rows, ...data.rows.map((row, index) => [data.from + index, row] as const)]) });
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
  }, [show]);

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
      const known = current.current;
      if (known === null) return;
      for (let portion = Math.floor(from / PORTION); portion * PORTION < Math.min(to, known.total); portion++) {
        const start = portion * PORTION;
        const end = Math.min(start + PORTION, known.total);
        if (wanted.current.has(portion) || (known.rows.has(start) && known.rows.has(end - 1))) continue;
        wanted.current.add(portion);
        send({ type: 'rows', number: Number(known.key), from: start, to: end });
      }
    },
    [send],
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
