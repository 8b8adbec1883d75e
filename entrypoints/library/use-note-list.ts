// Owns the library page's end of its worker for notes: the list that was asked for last, as far as it has come, and single notes.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onEvent } from '@/lib/extension/rpc';
import type { NoteListing, NoteQuery, NoteRow } from '@/lib/model/note-list';
import type { LibraryAccess } from './use-library-list';

/** The notes as a list. */
export interface NoteAccess {
  list: (Omit<NoteListing, 'rows'> & { rows: ReadonlyMap<number, NoteRow> }) | null;
  /** Makes sure that rows [from, to) come. */
  want(from: number, to: number): void;
}

const PORTION = 100;

/** The notes that fit a query; asked for again when notes change. */
export function useNoteList({ call, changes }: LibraryAccess, query: NoteQuery): NoteAccess {
  const [list, setList] = useState<NoteAccess['list']>(null);
  const [changed, setChanged] = useState(0);
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const key = JSON.stringify(query);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('notesChanged', () => setChanged((count) => count + 1), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  const bring = useCallback(
    async (portion: number, mine: number) => {
      asked.current.add(portion);
      const from = portion * PORTION;
      const reply = await call((number) => ({ type: 'notes', number, query: JSON.parse(key) as NoteQuery, from, to: from + PORTION }));
      if (mine !== turn.current || reply.type !== 'notes') return;
      const { total, rows, tags, ratings, sites } = reply;
      setList((before) => {
        const kept = portion === 0 ? [] : (before?.rows ?? []);
        return { total, tags, ratings, sites, rows: new Map([...kept, ...rows.map((row, index) => [from + index, row] as const)]) };
      });
    },
    [call, key],
  );
  useEffect(() => {
    asked.current.clear();
    void bring(0, ++turn.current);
  }, [bring, changed, changes]);
  const want = useCallback(
    (from: number, to: number) => {
      for (let portion = Math.floor(from / PORTION); portion * PORTION < to; portion++) if (!asked.current.has(portion)) void bring(portion, turn.current);
    },
    [bring],
  );
  return { list, want };
}
