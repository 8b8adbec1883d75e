// Owns the list of the reader's stored verdicts: read page by page, each can be taken back, and all can be saved as anonymous cases.
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/save-file';
import { tellError } from '@/lib/extension/error-words';
import { formatDate, t } from '@/lib/extension/i18n';
import type { Verdict } from '@/lib/extension/protocol';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import { writeMatchCases } from '@/lib/formats/match-cases';

const PAGE_SIZE = 50;
/** Verdicts asked for at once when all are written out. */
const EXPORT_SIZE = 1000;

/** Where in the list the next part begins. */
interface Place {
  after: string | null;
}
type Reply<Method extends Parameters<typeof callFromPage>[0]> = Awaited<ReturnType<typeof callFromPage<Method>>>;

/** "Not the same claim" and "Same claim", as they were given. */
export function VerdictsSection(): JSX.Element {
  const [verdicts, setVerdicts] = useState<Verdict[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const read = useCallback(async (after: string | null) => {
    const reply = await callFromPage('listVerdicts', { after, limit: PAGE_SIZE });
    if (!reply.ok) return setMessage(tellError(reply.error));
    setVerdicts((known) => [...(after === null ? [] : (known ?? [])), ...reply.value.verdicts]);
    setNext(reply.value.next);
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('verdictsChanged', () => void read(null), { signal: controller.signal });
    void read(null);
    return () => controller.abort();
  }, [read]);

  const remove = async (verdict: Verdict) => {
    const reply = await callFromPage('removeVerdict', { id: verdict.id });
    if (!reply.ok) return setMessage(tellError(reply.error));
    setVerdicts((known) => known?.filter(({ id }) => id !== verdict.id) ?? null);
    setMessage(t('verdictRemoved'));
    // The button that had the focus is gone.
    heading.current?.focus();
  };

  const exportCases = async () => {
    const all: Verdict[] = [];
    for (let place: Place | null = { after: null }; place !== null; ) {
      const reply: Reply<'listVerdicts'> = await callFromPage('listVerdicts', { after: place.after, limit: EXPORT_SIZE });
      if (!reply.ok) return setMessage(tellError(reply.error));
      all.push(...reply.value.verdicts);
      place = reply.value.next === null ? null : { after: reply.value.next };
    }
    // The list has the newest first; of two verdicts on one pair the later one counts.
    saveFile('caveat-cases.jsonl', 'application/x-ndjson', writeMatchCases(all.reverse()));
    setMessage(t('verdictsExported'));
  };

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('optionsVerdicts')}
      </h2>
      <p class="quiet">{t('optionsVerdictsNote')}</p>
      {verdicts?.length === 0 && <p>{t('optionsVerdictsNone')}</p>}
      {verdicts !== null && verdicts.length > 0 && (
        <ul class="plain rows verdicts">
          {verdicts.map((verdict) => (
            <li key={verdict.id}>
              <div>
                <p dir="auto">“{verdict.text}”</p>
                <p class="quiet">
                  <strong>{t(verdict.verdict === 'same' ? 'verdictSame' : 'verdictNotSame')}</strong> · <bdi>{verdict.claim}</bdi> ·{' '}
                  <time dateTime={verdict.created}>{formatDate(verdict.created)}</time>
                </p>
              </div>
              <button type="button" aria-label={`${t('verdictRemove')}: ${verdict.text}`} onClick={() => void remove(verdict)}>
                {t('verdictRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <button type="button" onClick={() => void read(next)}>
          {t('optionsVerdictsMore')}
        </button>
      )}
      {verdicts !== null && verdicts.length > 0 && (
        <>
          <p class="quiet">{t('verdictsExportNote')}</p>
          <button type="button" onClick={() => void exportCases()}>
            {t('verdictsExport')}
          </button>
        </>
      )}
      <p role="status" class="quiet">
        {message}
      </p>
    </section>
  );
}
