// Owns the field into which a sentence is pasted to be compared with the library: for PDF files, mail, paper, and whatever else cannot be read.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { tellError } from '../lib/extension/error-words';
import { plural, t } from '../lib/extension/i18n';
import type { PageStatement } from '../lib/extension/protocol';
import { callFromPage } from '../lib/extension/rpc';
import { SimilarList, StatementList } from './statement-list';
import { useClaims } from './use-claims';

/** The field, and what was found. */
export function LookUp(): JSX.Element {
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ statements: PageStatement[]; read: number } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const matched = found?.statements.filter(({ matches }) => matches.length > 0) ?? [];
  const similar = found?.statements.filter(({ matches, similar }) => matches.length === 0 && similar.length > 0) ?? [];
  const claims = useClaims(found?.statements ?? NONE);
  const ask = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const reply = await callFromPage('lookUpText', { text, language: null });
    setBusy(false);
    setError(reply.ok ? null : tellError(reply.error));
    setFound(reply.ok ? reply.value : null);
  };
  return (
    <section class="look-up">
      <form onSubmit={(event) => void ask(event)}>
        <label>
          {t('lookUpLabel')}
          <textarea rows={2} maxLength={5000} dir="auto" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit">{t('lookUpAsk')}</button>
      </form>
      <p role="status">{error ?? (found === null ? '' : matched.length > 0 ? plural('countMatched', matched.length) : plural('lookUpNothing', found.read))}</p>
      {matched.length > 0 && <StatementList statements={matched} claims={claims} published={null} />}
      {similar.length > 0 && (
        <>
          <h3>{t('similarHeading')} …</h3>
          <SimilarList statements={similar} />
        </>
      )}
    </section>
  );
}

const NONE: readonly PageStatement[] = [];
