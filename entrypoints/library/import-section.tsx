// Owns bringing a file in: picking it, how far it is, stopping and going on, and what came of it.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { tellError } from '@/lib/extension/error-words';
import { formatDate, formatNumber, formatShare, plural, t } from '@/lib/extension/i18n';
import type { Result } from '@/lib/model/result';
import type { ImportOutcome, ImportProgress, UnfinishedImport } from '@/lib/model/transfer';
import { useTransfer } from './use-transfer';

/** The section with the file picker and the state of the import. `onChanged` hears when a pack has come in. */
export function ImportSection({ onChanged }: { onChanged(): void }): JSX.Element {
  const { state, unfinished, start, stop, drop } = useTransfer(onChanged);
  const picker = useRef<HTMLInputElement>(null);
  const pick = (file: File | undefined) => {
    if (file !== undefined) start(file);
    // The same file can be picked again.
    if (picker.current !== null) picker.current.value = '';
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
          accept=".json,.jsonl,.ndjson,.jsonld,application/json,application/ld+json,application/x-ndjson"
          disabled={state.kind === 'running'}
          onChange={(event) => pick(event.currentTarget.files?.[0])}
        />
      </label>
      {state.kind === 'running' && <Running name={state.name} progress={state.progress} onStop={stop} />}
      <div role="status">{state.kind === 'done' && <Outcome outcome={state.outcome} />}</div>
      {state.kind !== 'running' && <Unfinished imports={unfinished} onDrop={drop} />}
    </section>
  );
}

function Running({ name, progress, onStop }: { name: string; progress: ImportProgress | null; onStop(): void }): JSX.Element {
  const share = progress === null || progress.size === 0 ? 0 : progress.bytes / progress.size;
  return (
    <div class="panel running">
      <p dir="auto">{t('importRunning', name)}</p>
      <progress aria-label={t('importRunning', name)} max={1} value={share} />
      <p class="quiet">
        {progress === null
          ? t('importStarting')
          : [
              formatShare(share),
              plural('countClaims', progress.claims),
              t('importRate', formatNumber(progress.claimsPerSecond)),
              progress.secondsLeft === null ? null : plural('importSecondsLeft', progress.secondsLeft),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
      </p>
      <button type="button" onClick={onStop}>
        {t('importStop')}
      </button>
    </div>
  );
}

function Outcome({ outcome }: { outcome: Result<ImportOutcome> }): JSX.Element {
  if (!outcome.ok) return <p class={outcome.error.code === 'cancelled' ? 'quiet' : 'error'}>{tellOutcome(outcome.error)}</p>;
  const { pack, refused, losses, firstRefused, firstLosses } = outcome.value;
  return (
    <>
      <p dir="auto">{t('importDone', plural('countClaims', pack.claims), pack.name)}</p>
      <Details summary={plural('importRefused', refused)} rows={firstRefused.map(({ path, reason }) => `${path}: ${reason}`)} all={refused} />
      <Details summary={plural('importLosses', losses)} rows={firstLosses.map(({ path, what }) => `${path}: ${what}`)} all={losses} />
    </>
  );
}

function Details({ summary, rows, all }: { summary: string; rows: string[]; all: number }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (all === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <ul>{open && rows.map((row) => <li dir="auto">{row}</li>)}</ul>
      {all > rows.length && <p class="quiet">{t('importMore', formatNumber(all - rows.length))}</p>}
    </details>
  );
}

function tellOutcome({ code, message }: { code: string; message: string }): string {
  if (code === 'cancelled') return t('importStopped');
  if (code === 'busy') return t('importBusy');
  if (code === 'quota') return t('importQuota');
  if (code === 'broken-file') return t('importBroken', message);
  if (code === 'no-claims') return t('importNoClaims', message);
  return tellError({ code, message });
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
