// Owns the page's side of the transfer worker: started on first use, one long work at a time, and word to everybody when the library has changed.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import type { PackId } from '@/lib/model/ids';
import type { PublishingState } from '@/lib/model/publication';
import { failure } from '@/lib/model/result';
import type { ImportProgress, ImportRecord, TransferReply, TransferRequest, UnfinishedImport } from '@/lib/model/transfer';

type Request = TransferRequest<File>;
type Reply = TransferReply<Blob>;
const NOTES_TOGETHER = 2000;

/** What the worker does at length, one at a time. */
export type Task = Exclude<Reply['type'], 'state' | 'progress' | 'changed'>;
/** What comes of it. */
export type OutcomeOf<T extends Task> = Extract<Reply, { type: T }>['outcome'];

/** The transfer worker as a page uses it. */
export interface Transfer {
  /** What is being done, with the name of its file (empty without one); null when nothing is. */
  running: { task: Task; name: string; progress: ImportProgress | null } | null;
  /** Imports that were stopped. */
  unfinished: UnfinishedImport[];
  /** What changed the library in bulk, the newest first. */
  records: ImportRecord[];
  /** The reader's key and what was published with it; null until it is known. */
  publishing: PublishingState | null;
  /** Does something and resolves with its outcome, a failure "busy" while something else is being done. */
  run<T extends Task>(request: Extract<Request, { type: T }>, name?: string): Promise<OutcomeOf<T>>;
  /** Stops what is running; an import can go on later. */
  stop(): void;
  /** Deletes what a stopped import has written. */
  drop(id: string): void;
  /** Gives up undoing a change, which frees its room. */
  forget(id: string): void;
}

/**
 * Runs the transfer worker for as long as the page lives, from when it is first `wanted` or something is to be done. `onChanged` hears when the library has
 * changed, as the background and our other pages do.
 */
export function useTransfer(wanted: boolean, onChanged: () => void): Transfer {
  const worker = useRef<Worker | null>(null);
  const waiting = useRef<((reply: Extract<Reply, { type: Task }>) => void) | null>(null);
  const changed = useRef(onChanged);
  changed.current = onChanged;
  const [running, setRunning] = useState<Transfer['running']>(null);
  const [unfinished, setUnfinished] = useState<UnfinishedImport[]>([]);
  const [records, setRecords] = useState<ImportRecord[]>([]);
  const [publishing, setPublishing] = useState<PublishingState | null>(null);
  const start = useCallback((): Worker => {
    if (worker.current !== null) return worker.current;
    const started = new Worker('/transfer-worker.js');
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'state') {
        setUnfinished(data.unfinished);
        setRecords(data.records);
        setPublishing(data.publishing);
      } else if (data.type === 'changed') {
        void tellReplaced(data.packs, data.notes);
        changed.current();
      } else if (data.type === 'progress') setRunning((before) => before && { ...before, progress: data.progress });
      else waiting.current?.(data);
    };
    started.onerror = (event) => waiting.current?.({ type: 'check', outcome: failure('failed', event.message) });
    started.postMessage({ type: 'list' } satisfies Request);
    return started;
  }, []);
  const send = useCallback((request: Request) => start().postMessage(request), [start]);
  useEffect(() => {
    if (wanted) start();
  }, [wanted, start]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  // A pack that was removed on this page or another one joins the list of what can be undone.
  useEffect(() => {
    const controller = new AbortController();
    const look = () => {
      if (waiting.current === null) worker.current?.postMessage({ type: 'list' } satisfies Request);
    };
    onEvent('claimsChanged', look, { signal: controller.signal });
    return () => controller.abort();
  }, []);

  // Leaving the page stops what is running; what is written stays, but the reader should know.
  const busy = running !== null;
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);

  const run = useCallback(
    (request: Extract<Request, { type: Task }>, name = ''): Promise<OutcomeOf<Task>> => {
      if (waiting.current !== null) return Promise.resolve(failure('busy', 'something else is being done'));
      setRunning({ task: request.type, name, progress: null });
      return new Promise((resolve) => {
        waiting.current = ({ outcome }) => {
          waiting.current = null;
          setRunning(null);
          resolve(outcome);
        };
        send(request);
      });
    },
    [send],
  );

  return {
    running,
    unfinished,
    records,
    publishing,
    // The worker answers a request with an outcome of the same type.
    run: run as Transfer['run'],
    stop: () => send({ type: 'stop' }),
    drop: (id) => send({ type: 'drop', id }),
    forget: (id) => send({ type: 'forget', id }),
  };
}

/** Tells the background, which tells everybody. Many notes are named in several messages. */
async function tellReplaced(packs: PackId[], notes: string[]): Promise<void> {
  const reader = t('editorYou');
  for (let from = 0; from === 0 || from < notes.length; from += NOTES_TOGETHER)
    await callFromPage('libraryReplaced', { packs: packs.slice(0, 1000), notes: notes.slice(from, from + NOTES_TOGETHER), reader });
}
