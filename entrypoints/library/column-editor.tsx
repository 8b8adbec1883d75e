// Owns settling what the columns of a table mean: a choice for each column, beside its first cells.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { type ColumnMap, FIELDS, type Field } from '@/lib/model/column-map';
import type { TablePreview } from '@/lib/model/transfer';
import { Scroll } from './transfer-parts';

const FIELD_WORDS: Readonly<Record<Field, MessageKey>> = {
  id: 'fieldId',
  text: 'fieldText',
  wordings: 'fieldWordings',
  language: 'fieldLanguage',
  topics: 'fieldTopics',
  speaker: 'fieldSpeaker',
  role: 'fieldRole',
  said: 'fieldSaid',
  place: 'fieldPlace',
  occasion: 'fieldOccasion',
  quotation: 'fieldQuotation',
  saidAt: 'fieldSaidAt',
  reviewer: 'fieldReviewer',
  rating: 'fieldRating',
  ratingText: 'fieldRatingText',
  reviewed: 'fieldReviewed',
  asOf: 'fieldAsOf',
  title: 'fieldTitle',
  note: 'fieldNote',
  reviewUrl: 'fieldReviewUrl',
  sources: 'fieldSources',
};

/** What each column means, to be changed. Another look is taken with what was settled when the reader asks for it. */
export function ColumnEditor({ table, onColumns }: { table: TablePreview; onColumns(map: ColumnMap): void }): JSX.Element {
  const [columns, setColumns] = useState(table.map.columns);
  const changed = columns.some((field, index) => field !== table.map.columns[index]);
  const choose = (column: number, field: Field | null) =>
    // Two columns cannot mean the same: the one that meant it before means nothing then.
    setColumns((before) => before.map((known, index) => (index === column ? field : known !== null && known === field ? null : known)));
  return (
    <details open={!table.map.columns.includes('text')}>
      <summary>{table.remembered ? t('columnsRemembered') : t('columnsTitle')}</summary>
      {!columns.includes('text') && <p class="error">{t('columnsNoText')}</p>}
      <Scroll name={t('columnsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columnsName')}</th>
              <th scope="col">{t('columnsMeaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.header.map((name, index) => (
              <tr>
                <th scope="row" dir="auto">
                  {name || t('columnsNoName', index + 1)}
                  <span class="quiet sample">{table.rows.map((row) => row[index] ?? '').find((cell) => cell !== '') ?? ''}</span>
                </th>
                <td>
                  <select
                    aria-label={t('columnsMeaningOf', name || String(index + 1))}
                    value={columns[index] ?? ''}
                    onChange={({ currentTarget }) => choose(index, FIELDS.find((field) => field === currentTarget.value) ?? null)}
                  >
                    <option value="">{t('columnsNothing')}</option>
                    {FIELDS.map((field) => (
                      <option value={field}>{t(FIELD_WORDS[field])}</option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <button type="button" disabled={!changed} onClick={() => onColumns({ ...table.map, columns, own: false })}>
        {t('columnsApply')}
      </button>
    </details>
  );
}
