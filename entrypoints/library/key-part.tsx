// Owns the part about the reader's key: made, saved as a file, brought back, handed over, removed. Its private half never comes into this page but as a file.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, t } from '@/lib/extension/i18n';
import type { KeyChange, KeyState } from '@/lib/model/publication';
import type { Result } from '@/lib/model/result';
import { Failure, SaveLink } from './transfer-parts';
import type { OutcomeOf, Transfer } from './use-transfer';

/** A key's digits in groups that can be compared by eye. */
export function groupDigits(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The key, or the ways to one. */
export function KeyPart({ transfer, state }: { transfer: Transfer; state: KeyState | null }): JSX.Element {
  const [outcome, setOutcome] = useState<Result<unknown> | null>(null);
  const [file, setFile] = useState<OutcomeOf<'export-key'> | null>(null);
  const [asked, setAsked] = useState(false);
  const busy = transfer.running !== null;
  const change = async (what: KeyChange) => {
    setAsked(false);
    setFile(null);
    setOutcome(await transfer.run({ type: 'change-key', change: what }));
  };
  const bring = async (picked: File | undefined) => {
    if (picked !== undefined) setOutcome(await transfer.run({ type: 'import-key', file: picked }));
  };
  const save = async () => {
    setOutcome(null);
    setFile(await transfer.run({ type: 'export-key' }));
  };
  return (
    <section aria-labelledby="publish-key">
      <h3 id="publish-key">{t('publishKeyTitle')}</h3>
      <p>{t('publishKeyWhy')}</p>
      {state === null ? (
        <>
          <button type="button" class="primary" disabled={busy} onClick={() => void change('make')}>
            {t('publishKeyMake')}
          </button>
          <label class="choice">
            <span>{t('publishKeyBring')}</span>
            <input
              type="file"
              name="key"
              accept=".json,application/json"
              disabled={busy}
              onChange={({ currentTarget }) => {
                void bring(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </label>
        </>
      ) : (
        <>
          <p>
            {t('publishKeyPublic')} <code class="key">{groupDigits(state.publicKey)}</code>
          </p>
          <p class={state.saved === null ? 'warn' : 'quiet'}>{state.saved === null ? t('publishKeyUnsaved') : t('publishKeySaved', formatDate(state.saved))}</p>
          <button type="button" disabled={busy} onClick={() => void save()}>
            {t('publishKeyExport')}
          </button>
          {file?.ok === true && (
            <p>
              <SaveLink blob={file.value.blob} name={file.value.name} /> {t('publishKeyKeep')}
            </p>
          )}
          <details>
            <summary>{t('publishKeyMore')}</summary>
            <div class="stack">
              <p>{t('publishKeyRenewWhat')}</p>
              <button type="button" disabled={busy} onClick={() => void change('renew')}>
                {t('publishKeyRenew')}
              </button>
              <p>{t('publishKeyRemoveWhat')}</p>
              {asked ? (
                <span class="buttons">
                  <button type="button" class="danger" disabled={busy} onClick={() => void change('remove')}>
                    {t('publishKeyRemoveSure')}
                  </button>
                  <button type="button" onClick={() => setAsked(false)}>
                    {t('libraryKeep')}
                  </button>
                </span>
              ) : (
                <button type="button" disabled={busy} onClick={() => setAsked(true)}>
                  {t('publishKeyRemove')}
                </button>
              )}
            </div>
          </details>
        </>
      )}
      <div role="status">
        {outcome?.ok === false && <Failure error={outcome.error} />}
        {file?.ok === false && <Failure error={file.error} />}
      </div>
    </section>
  );
}
