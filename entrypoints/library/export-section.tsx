// Owns taking claims out: which packs, in which format, the file, and what the format could not hold.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '@/lib/extension/i18n';
import { callFromPage } from '@/lib/extension/rpc';
import type { PackId } from '@/lib/model/ids';
import type { Pack } from '@/lib/model/pack';
import type { ExportFormat } from '@/lib/model/transfer';
import { ExportResult, FormatChoice } from './export-part';
import { Running } from './transfer-parts';
import type { OutcomeOf, Transfer } from './use-transfer';

/** The section with the choice of packs and format. `changes` grows when the packs may have changed. */
export function ExportSection({ transfer, changes }: { transfer: Transfer; changes: number }): JSX.Element {
  const [packs, setPacks] = useState<Pack[]>([]);
  const [left, setLeft] = useState<PackId[]>([]);
  const [format, setFormat] = useState<ExportFormat>('json-lines');
  const [outcome, setOutcome] = useState<OutcomeOf<'export'> | null>(null);
  useEffect(() => {
    void changes;
    void callFromPage('readLibrary', {}).then((reply) => reply.ok && setPacks(reply.value.packs.filter(({ claims }) => claims > 0)));
  }, [changes]);

  const chosen = packs.filter(({ id }) => !left.includes(id));
  const make = async () => {
    setOutcome(null);
    const all = chosen.length === packs.length;
    setOutcome(await transfer.run({ type: 'export', format, packs: all ? null : chosen.map(({ id }) => id), ids: null }));
  };
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('exportTitle')}</h2>
      <p>{t('exportWhat')}</p>
      <fieldset>
        <legend>{t('exportPacks')}</legend>
        {packs.map(({ id, name, origin, claims }) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              checked={!left.includes(id)}
              onChange={({ currentTarget: { checked } }) => setLeft((before) => (checked ? before.filter((one) => one !== id) : [...before, id]))}
            />
            <span dir="auto">
              {origin === 'own' ? t('libraryOwnClaims') : name} <span class="quiet">{plural('countClaims', claims)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormatChoice format={format} onChoose={setFormat} />
      <button type="button" disabled={transfer.running !== null || chosen.length === 0} onClick={() => void make()}>
        {t('exportMake')}
      </button>
      <Running transfer={transfer} tasks={['export']} words={() => t('exportRunning')} />
      <ExportResult outcome={outcome} />
    </section>
  );
}
