// Owns bringing a file in: picking it, seeing what it would do, doing it, stopping and going on, and what came of it.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatDate, formatShare, plural, t } from '@/lib/extension/i18n';
import { tellPlace } from '@/lib/extension/reason-words';
import type { ColumnMap } from '@/lib/model/column-map';
import type { Result } from '@/lib/model/result';
import type { ImportOutcome, ImportPreview, UnfinishedImport } from '@/lib/model/transfer';
import { ImportPreviewPanel } from './import-preview';
import { Details, Failure, Running } from './transfer-parts';
import type { Transfer } from './use-transfer';

type Stage =
  | { kind: 'idle' }
  | { kind: 'preview'; file: File; preview: ImportPreview; map: ColumnMap | null }
  | { kind: 'done'; outcome: Result<ImportOutcome> }
  | { kind: 'undone' };

/** The section with the file picker and the state of the import. */
export function ImportSection({ transfer }: { transfer: Transfer }): JSX.Element {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const picker = useRef<HTMLInputElement>(null);

  const look = async (file: File, map: ColumnMap | null) => {
    const outcome = await transfer.run({ type: 'preview', file, map }, file.name);
    setStage(outcome.ok ? { kind: 'preview', file, preview: outcome.value, map } : { kind: 'done', outcome });
  };
  const bringIn = async (file: File, map: ColumnMap | null) => {
    setStage({ kind: 'idle' });
    setStage({ kind: 'done', outcome: await transfer.run({ type: 'import', file, map }, file.name) });
  };
  const pick = (file: File | undefined) => {
    // The same file can be picked again.
    if (picker.current !== null) picker.current.value = '';
    if (file === undefined) return;
    setStage({ kind: 'idle' });
    // One that was stopped goes on at once: it was looked at before.
    const stopped = transfer.unfinished.some(({ file: name, size }) => name === file.name && size === file.size);
    void (stopped ? bringIn(file, null) : look(file, null));
  };
  const undo = async (id: string) => {
    const outcome = await transfer.run({ type: 'undo', id });
    setStage(outcome.ok ? { kind: 'undone' } : { kind: 'done', outcome });
  };

  return (
    <section aria-labelledby="import">
      <h2 id="import">{t('importTitle')}</h2>
      <p>{t('importWhat')}</p>
      <label class="choice">
        <span>{t('importPick')}</span>
        <input
          ref={picker}
          type="file"
          name="import"
          accept=".json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.tab,.txt,.html,.htm,application/json,application/ld+json,application/x-ndjson,text/csv,text/html"
          disabled={transfer.running !== null}
          onChange={(event) => pick(event.currentTarget.files?.[0])}
        />
      </label>
      <Running transfer={transfer} tasks={['preview']} words={(name) => t('importLooking', name)} />
      <Running transfer={transfer} tasks={['import']} words={(name) => t('importRunning', name)} />
      {stage.kind === 'preview' && transfer.running === null && (
        <ImportPreviewPanel
          key={stage.preview}
          preview={stage.preview}
          onColumns={(map) => void look(stage.file, map)}
          onImport={() => void bringIn(stage.file, stage.map ?? stage.preview.table?.map ?? null)}
          onLeave={() => setStage({ kind: 'idle' })}
        />
      )}
      <div role="status">
        {stage.kind === 'done' && <Outcome outcome={stage.outcome} onUndo={(id) => void undo(id)} />}
        {stage.kind === 'undone' && <p>{t('undoDone')}</p>}
      </div>
      {transfer.running === null && <Unfinished imports={transfer.unfinished} onDrop={transfer.drop} />}
    </section>
  );
}

function Outcome({ outcome, onUndo }: { outcome: Result<ImportOutcome>; onUndo(id: string): void }): JSX.Element {
  if (!outcome.ok) return outcome.error.code === 'cancelled' ? <p class="quiet">{t('importStopped')}</p> : <Failure error={outcome.error} />;
  const { id, pack, notes, refused, losses, firstRefused, firstLosses } = outcome.value;
  return (
    <>
      {pack !== null && <p dir="auto">{plural('importDone', pack.claims, pack.name)}</p>}
      {(pack === null || notes > 0) && <p>{plural('importNotesDone', notes)}</p>}
      <Details summary={plural('importRefused', refused)} rows={firstRefused.map(({ path, reason }) => tellPlace(path, reason))} all={refused} />
      <Details summary={plural('importLosses', losses)} rows={firstLosses.map(({ path, what }) => tellPlace(path, what))} all={losses} />
      <button type="button" onClick={() => onUndo(id)}>
        {t('undoImport')}
      </button>
    </>
  );
}

function Unfinished({ imports, onDrop }: { imports: UnfinishedImport[]; onDrop(id: string): void }): JSX.Element | null {
  if (imports.length === 0) return null;
  return (
    <>
      <h3>{t('importUnfinished')}</h3>
      <p class="quiet">{t('importUnfinishedHow')}</p>
      <ul class="plain rows">
        {imports.map(({ id, file, size, bytes, claims, started }) => (
          <li key={id}>
            <div>
              <strong dir="auto">{file}</strong>
              <p class="quiet">{[formatShare(size === 0 ? 0 : bytes / size), plural('countClaims', claims), formatDate(started)].join(' · ')}</p>
            </div>
            <button type="button" aria-label={t('importDropNamed', file)} onClick={() => onDrop(id)}>
              {t('importDrop')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
