// Owns the page's side of the transfer worker: started on first use, its progress as state, and word to everybody when the library has changed.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { emitToPages } from '@/lib/extension/rpc';
import { failure, type Result } from '@/lib/model/result';
import type { ImportOutcome, ImportProgress, TransferReply, TransferRequest, UnfinishedImport } from '@/lib/model/transfer';

/** Where the import stands. */
export type TransferState =
  | { kind: 'idle' }
  | { kind: 'running'; name: string; progress: ImportProgress | null }
  | { kind: 'done'; outcome: Result<ImportOutcome> };

/** The transfer worker as a page uses it. */
export interface Transfer {
  state: TransferState;
  /** Imports that were stopped. */
  unfinished: UnfinishedImport[];
  start(file: File): void;
  /** Stops the running import; it can go on later. */
  stop(): void;
  /** Deletes what a stopped import has written. */
  drop(id: string): void;
}

/** Runs the transfer worker for as long as the page lives. `onChanged` hears when a pack has come in, as the background and our other pages do. */
export function useTransfer(onChanged: () => void): Transfer {
  const worker = useRef<Worker | null>(null);
  const changed = useRef(onChanged);
  changed.current = onChanged;
  const [state, setState] = useState<TransferState>({ kind: 'idle' });
  const [unfinished, setUnfinished] = useState<UnfinishedImport[]>([]);
  const send = useCallback((request: TransferRequest<File>) => worker.current?.postMessage(request), []);

  useEffect(() => {
    const started = new Worker('/transfer-worker.js');
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<TransferReply>) => {
      if (data.type === 'unfinished') setUnfinished(data.imports);
      else if (data.type === 'progress') setState((before) => (before.kind === 'running' ? { ...before, progress: data.progress } : before));
      else {
        setState({ kind: 'done', outcome: data.outcome });
        if (data.outcome.ok) {
          emitToPages('claimsChanged', { packs: [data.outcome.value.pack.id] });
          changed.current();
        }
      }
    };
    started.onerror = (event) => setState({ kind: 'done', outcome: failure('failed', event.message) });
    send({ type: 'list' });
    return () => started.terminate();
  }, [send]);

  // Leaving the page stops the import; what is written stays, but the reader should know.
  const running = state.kind === 'running';
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);

  return {
    state,
    unfinished,
    start(file) {
      setState({ kind: 'running', name: file.name, progress: null });
      send({ type: 'import', file });
    },
    stop: () => send({ type: 'stop' }),
    drop: (id) => send({ type: 'drop', id }),
  };
}
