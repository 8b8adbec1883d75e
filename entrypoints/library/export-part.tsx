// Owns what the two places have in common where claims are taken out: the choice of a format, and the file with what the format could not hold.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, plural, t } from '@/lib/extension/i18n';
import { tellPlace } from '@/lib/extension/reason-words';
import type { ClaimId } from '@/lib/model/ids';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/model/transfer';
import { Details, Failure, Running, SaveLink } from './transfer-parts';
import type { OutcomeOf, Transfer } from './use-transfer';

const FORMAT_WORDS: Readonly<Record<ExportFormat, MessageKey>> = {
  'data-feed': 'formatDataFeed',
  'json-lines': 'formatJsonLines',
  csv: 'formatCsv',
  tsv: 'formatTsv',
  markdown: 'formatMarkdown',
};

/** The choice of a format. */
export function FormatChoice({ format, onChoose }: { format: ExportFormat; onChoose(format: ExportFormat): void }): JSX.Element {
  return (
    <label class="choice">
      <span>{t('exportFormat')}</span>
      <select name="format" value={format} onChange={({ currentTarget: { value } }) => onChoose(EXPORT_FORMATS.find((one) => one === value) ?? 'json-lines')}>
        {EXPORT_FORMATS.map((one) => (
          <option value={one}>{t(FORMAT_WORDS[one])}</option>
        ))}
      </select>
    </label>
  );
}

/** The file that was made, or why it was not. */
export function ExportResult({ outcome }: { outcome: OutcomeOf<'export'> | null }): JSX.Element {
  return (
    <div role="status">
      {outcome?.ok === false && <Failure error={outcome.error} />}
      {outcome?.ok === true && (
        <>
          <p>
            {plural('exportDone', outcome.value.claims)} <SaveLink blob={outcome.value.blob} name={outcome.value.name} />
          </p>
          <Details
            summary={plural('exportLosses', outcome.value.losses)}
            rows={outcome.value.firstLosses.map(({ path, what }) => tellPlace(path, what))}
            all={outcome.value.losses}
          />
        </>
      )}
    </div>
  );
}

/** Taking the selected claims out, folded. */
export function ExportPart({ transfer, ids }: { transfer: Transfer; ids: ReadonlySet<ClaimId> }): JSX.Element {
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [outcome, setOutcome] = useState<OutcomeOf<'export'> | null>(null);
  const make = async () => {
    setOutcome(null);
    setOutcome(await transfer.run({ type: 'export', format, packs: null, ids: [...ids] }));
  };
  return (
    <details class="bulk">
      <summary>{plural('selectExport', ids.size)}</summary>
      <div class="stack">
        <FormatChoice format={format} onChoose={setFormat} />
        <button type="button" disabled={transfer.running !== null} onClick={() => void make()}>
          {t('exportMake')}
        </button>
        <Running transfer={transfer} tasks={['export']} words={() => t('exportRunning')} />
        <ExportResult outcome={outcome} />
      </div>
    </details>
  );
}
