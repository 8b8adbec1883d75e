// Owns what the sections about files have in common: how far a work is, lists that open, and the words for what went wrong.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber, formatShare, plural, t } from '@/lib/extension/i18n';
import { tellError, tellReason } from '@/lib/extension/reason-words';
import type { Task, Transfer } from './use-transfer';

/** How far the running work is, with a button that stops it; nothing while none of `tasks` is running. `words` say what is being done. */
export function Running({ transfer, tasks, words }: { transfer: Transfer; tasks: readonly Task[]; words(name: string): string }): JSX.Element | null {
  const { running } = transfer;
  if (running === null || !tasks.includes(running.task)) return null;
  const { progress, name } = running;
  const share = progress === null || progress.size === 0 ? 0 : progress.bytes / progress.size;
  return (
    <div class="panel running">
      <p dir="auto">{words(name)}</p>
      <progress aria-label={words(name)} max={1} value={share} />
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
      <button type="button" onClick={transfer.stop}>
        {t('importStop')}
      </button>
    </div>
  );
}

/** Rows behind a summary, made only once it is opened; `all` counts those that are not among `rows` too. Nothing when there are none. */
export function Details({ summary, rows, all }: { summary: string; rows: string[]; all: number }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (all === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <Rows rows={rows} />}
      {all > rows.length && <p class="quiet">{t('importMore', formatNumber(all - rows.length))}</p>}
    </details>
  );
}

/** More rows than this scroll by themselves. */
const MOST_ROWS = 8;

/** Rows as a list; a long one scrolls by itself and is reached by the keyboard. */
export function Rows({ rows }: { rows: readonly ComponentChildren[] }): JSX.Element {
  return (
    <ul {...(rows.length > MOST_ROWS ? { class: 'long-rows', tabIndex: 0 } : {})}>
      {rows.map((row) => (
        <li dir="auto">{row}</li>
      ))}
    </ul>
  );
}

/** Something long or wide that scrolls by itself; named, and reached by the keyboard, which could not scroll it otherwise. */
export function Scroll({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard.
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

/** A made file, as a link that saves it. */
export function SaveLink({ blob, name }: { blob: Blob; name: string }): JSX.Element {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url === null ? (
    <span />
  ) : (
    <a href={url} download={name}>
      {t('transferSave', name, formatBytes(blob.size))}
    </a>
  );
}

/** Bytes in the unit that a reader would use, as the language writes it. */
export function formatBytes(bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1_000_000 ? 0 : bytes < 1_000_000_000 ? 1 : 2;
  const value = bytes / 1000 ** (power + 1);
  return new Intl.NumberFormat(t('catalogueLanguage'), {
    style: 'unit',
    unit: units[power],
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** What to tell the reader of work that failed or was stopped. */
export function tellFailure({ code, message: said }: { code: string; message: string }): string {
  const message = tellReason(said);
  if (code === 'cancelled') return t('transferStopped');
  if (code === 'busy') return t('importBusy');
  if (code === 'quota') return t('importQuota');
  if (code === 'broken-file') return t('importBroken', message);
  if (code === 'too-large') return t('importTooLarge', message);
  if (code === 'is-backup') return t('importIsBackup');
  if (code === 'no-claims') return t('importNoClaims', message);
  if (code === 'undo-gone') return t('undoGone');
  if (code === 'undo-later') return t('undoLater');
  if (code === 'damaged') return t('damagedFound', message);
  if (code === 'no-key') return t('publishNoKey');
  if (code === 'key-exists') return t('publishKeyExists');
  if (code === 'unreadable-key') return t('publishKeyUnreadable', message);
  if (code === 'low-serial') return t('publishLowSerial', message);
  if (code === 'no-own-claims') return t('publishNoClaims');
  if (code === 'release-too-large') return t('publishTooLarge');
  return tellError({ code, message: said });
}

/** A failure in the place where it is heard of. */
export function Failure({ error }: { error: { code: string; message: string } }): JSX.Element {
  return <p class={error.code === 'cancelled' ? 'quiet' : 'error'}>{tellFailure(error)}</p>;
}
