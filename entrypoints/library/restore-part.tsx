// Owns bringing a backup back: picking it, choosing to add or to replace, seeing what it would do, and doing it.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatDate, formatNumber, type MessageKey, t } from '@/lib/extension/i18n';
import { callFromPage } from '@/lib/extension/rpc';
import type { Settings } from '@/lib/extension/settings';
import type { RestorePart as Part, RestoreMode, RestorePreview } from '@/lib/model/transfer';
import { Failure, Running, Scroll } from './transfer-parts';
import type { Transfer } from './use-transfer';

type Stage =
  | { kind: 'idle' }
  | { kind: 'preview'; file: File; mode: RestoreMode; preview: RestorePreview }
  | { kind: 'failed'; error: { code: string; message: string } }
  | { kind: 'done' };

/** Restoring, from the file picker to what came of it. */
export function RestorePart({ transfer }: { transfer: Transfer }): JSX.Element {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const picker = useRef<HTMLInputElement>(null);
  const look = async (file: File, mode: RestoreMode) => {
    const outcome = await transfer.run({ type: 'preview-restore', file, mode }, file.name);
    setStage(outcome.ok ? { kind: 'preview', file, mode, preview: outcome.value } : { kind: 'failed', error: outcome.error });
  };
  const restore = async (file: File, mode: RestoreMode) => {
    setStage({ kind: 'idle' });
    const outcome = await transfer.run({ type: 'restore', file, mode }, file.name);
    if (!outcome.ok) return setStage({ kind: 'failed', error: outcome.error });
    const refused = await applySettings(outcome.value.settings);
    setStage(refused === null ? { kind: 'done' } : { kind: 'failed', error: refused });
  };
  const pick = (file: File | undefined) => {
    if (picker.current !== null) picker.current.value = '';
    if (file !== undefined) void look(file, 'merge');
  };
  return (
    <>
      <h3 id="restore">{t('restoreTitle')}</h3>
      <label class="choice">
        <span>{t('restorePick')}</span>
        <input
          ref={picker}
          type="file"
          name="restore"
          accept=".jsonl,application/x-ndjson"
          disabled={transfer.running !== null}
          onChange={(event) => pick(event.currentTarget.files?.[0])}
        />
      </label>
      <Running transfer={transfer} tasks={['preview-restore']} words={(name) => t('importLooking', name)} />
      <Running transfer={transfer} tasks={['restore']} words={(name) => t('restoreRunning', name)} />
      {stage.kind === 'preview' && transfer.running === null && (
        <div class="panel preview">
          <p>
            <strong>{t('restoreFrom', formatDate(stage.preview.created))}</strong>
          </p>
          <fieldset>
            <legend>{t('restoreHow')}</legend>
            {(['merge', 'replace'] as const).map((mode) => (
              <label key={mode} class="choice">
                <input type="radio" name="restore-mode" checked={stage.mode === mode} onChange={() => void look(stage.file, mode)} />
                <span>{mode === 'merge' ? t('restoreMerge') : t('restoreReplace')}</span>
              </label>
            ))}
          </fieldset>
          <Parts parts={stage.preview.parts} />
          {stage.mode === 'replace' && stage.preview.settings && <p>{t('restoreSettings')}</p>}
          <p class="quiet">{t('restoreUndo')}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => void restore(stage.file, stage.mode)}>
              {t('restoreDo')}
            </button>
            <button type="button" onClick={() => setStage({ kind: 'idle' })}>
              {t('previewLeave')}
            </button>
          </div>
        </div>
      )}
      <div role="status">
        {stage.kind === 'failed' && <Failure error={stage.error} />}
        {stage.kind === 'done' && <p>{t('restoreDone')}</p>}
      </div>
    </>
  );
}

/** What the reader's rows in a backup are called, by store. */
export const ROW_WORDS: Record<string, MessageKey> = {
  verdicts: 'partVerdicts',
  subscriptions: 'partSubscriptions',
  annotations: 'partNotes',
  drafts: 'partDrafts',
  bin: 'partBin',
  addresses: 'partAddresses',
  answers: 'partAnswers',
  edits: 'partEdits',
  captures: 'libraryCaptured',
  publications: 'partPublications',
};

function Parts({ parts }: { parts: Part[] }): JSX.Element {
  const nameOf = ({ kind, name }: Part) => {
    if (kind === 'own') return t('libraryOwnClaims');
    const word = kind === 'pack' || !Object.hasOwn(ROW_WORDS, name) ? undefined : ROW_WORDS[name];
    return word === undefined ? name : t(word);
  };
  const shown = parts.filter(({ kind, counts }) => kind === 'pack' || Object.values(counts).some((count) => count > 0));
  return (
    <Scroll name={t('restoreParts')}>
      <table>
        <caption>{t('restoreParts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('restorePart')}</th>
            <th scope="col">{t('changeNew')}</th>
            <th scope="col">{t('changeChanged')}</th>
            <th scope="col">{t('changeSame')}</th>
            <th scope="col">{t('changeKept')}</th>
            <th scope="col">{t('changeGone')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr>
              <th scope="row" dir="auto">
                {nameOf(part)}
              </th>
              {(['new', 'changed', 'same', 'kept', 'gone'] as const).map((change) => (
                <td>{formatNumber(part.counts[change])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Takes the settings of a backup over, as far as this version knows them; the background checks each. Null when all went well. */
async function applySettings(settings: unknown): Promise<{ code: string; message: string } | null> {
  if (typeof settings !== 'object' || settings === null) return null;
  const present = await callFromPage('readSettings', {});
  if (!present.ok) return present.error;
  const known = Object.entries(settings).filter(([name]) => Object.hasOwn(present.value, name));
  const reply = await callFromPage('changeSettings', { changes: Object.fromEntries(known) as Partial<Settings> });
  return reply.ok ? null : reply.error;
}
