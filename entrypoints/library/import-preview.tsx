// Owns what the reader sees of a file before it is brought in: how many claims are new, changed, the same, gone or refused, and what its columns mean.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { RatingBadge } from '@/components/rating-badge';
import { formatNumber, plural, t } from '@/lib/extension/i18n';
import { tellPlace } from '@/lib/extension/reason-words';
import type { ColumnMap } from '@/lib/model/column-map';
import type { ClaimChange, ImportPreview } from '@/lib/model/transfer';
import { ColumnEditor } from './column-editor';
import { Details, Scroll } from './transfer-parts';

const CHANGE_WORDS = { new: 'changeNew', changed: 'changeChanged', same: 'changeSame', gone: 'changeGone' } as const satisfies Record<ClaimChange, string>;

interface Props {
  preview: ImportPreview;
  /** Asks for another look with other columns. */
  onColumns(map: ColumnMap): void;
  onImport(): void;
  onLeave(): void;
}

/** The preview with the buttons that bring the file in or leave it. */
export function ImportPreviewPanel({ preview, onColumns, onImport, onLeave }: Props): JSX.Element {
  const { name, replaces, counts, claims, notes, refused, losses, firstRefused, firstLosses, table } = preview;
  const total = counts.new + counts.changed + counts.same;
  const noted = notes.new + notes.changed + notes.same;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for has come: a reader who does not see the page is led there.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="panel preview">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {t('previewTitle', name)}
      </h3>
      {replaces !== null && <p dir="auto">{t('previewReplaces', replaces.name)}</p>}
      {(total > 0 || noted === 0) && <Counts counts={counts} />}
      {noted > 0 && (
        <>
          <p>{plural('previewNotes', noted)}</p>
          <Counts counts={notes} />
        </>
      )}
      <Details summary={plural('importRefused', refused)} rows={firstRefused.map(({ path, reason }) => tellPlace(path, reason))} all={refused} />
      <Details summary={plural('importLosses', losses)} rows={firstLosses.map(({ path, what }) => tellPlace(path, what))} all={losses} />
      {table !== null && <ColumnEditor table={table} onColumns={onColumns} />}
      {claims.length > 0 && (
        <Scroll name={t('previewClaims')}>
          <table>
            <caption>{t('previewClaims')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('previewChange')}</th>
                <th scope="col">{t('previewClaim')}</th>
                <th scope="col">{t('previewRating')}</th>
              </tr>
            </thead>
            <tbody>
              {claims.map(({ change, text, rating }) => (
                <tr>
                  <td>{t(CHANGE_WORDS[change])}</td>
                  <td dir="auto">{text}</td>
                  <td>
                    <RatingBadge rating={rating} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <div class="buttons">
        <button type="button" class="primary" disabled={total + noted === 0} onClick={onImport}>
          {total > 0 || noted === 0 ? plural('previewImport', total) : plural('previewImportNotes', noted)}
        </button>
        <button type="button" onClick={onLeave}>
          {t('previewLeave')}
        </button>
      </div>
    </div>
  );
}

function Counts({ counts }: { counts: Partial<Record<ClaimChange, number>> }): JSX.Element {
  return (
    <ul class="plain counts">
      {(['new', 'changed', 'same', 'gone'] as const).map(
        (change) =>
          counts[change] !== undefined && (
            <li key={change}>
              <strong>{formatNumber(counts[change])}</strong> {t(CHANGE_WORDS[change])}
            </li>
          ),
      )}
    </ul>
  );
}
