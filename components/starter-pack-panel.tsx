// Owns what is said of the starter pack on the welcome page and in the options, and the box that leaves it out or puts it back.

import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { tellError } from '../lib/extension/error-words';
import { formatDate, formatList, plural, t } from '../lib/extension/i18n';
import { callFromPage, onEvent } from '../lib/extension/rpc';
import type { Pack } from '../lib/model/pack';

type State = { kind: 'reading' } | { kind: 'in'; pack: Pack } | { kind: 'out' } | { kind: 'failed'; message: string };

/** What the starter pack holds, with the choice to keep it. It follows the library: right after the installation the pack arrives while the page is open. */
export function StarterPackPanel(): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'reading' });
  // The last pack seen, so that what was left out can still be described.
  const [seen, setSeen] = useState<Pack | null>(null);
  const [busy, setBusy] = useState(false);

  const look = useCallback(async () => {
    const [library, settings] = await Promise.all([callFromPage('readLibrary', {}), callFromPage('readSettings', {})]);
    if (!library.ok) return setState({ kind: 'failed', message: tellError(library.error) });
    const pack = library.value.packs.find(({ origin }) => origin === 'starter') ?? null;
    if (pack !== null) {
      setSeen(pack);
      setState({ kind: 'in', pack });
    } else setState({ kind: settings.ok && settings.value.starterLeftOut ? 'out' : 'reading' });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('claimsChanged', () => void look(), { signal: controller.signal });
    void look();
    return () => controller.abort();
  }, [look]);

  const keep = async (wanted: boolean) => {
    if (!wanted && state.kind !== 'in') return;
    setBusy(true);
    const reply = wanted || state.kind !== 'in' ? await callFromPage('restoreStarterPack', {}) : await callFromPage('removePack', { id: state.pack.id });
    setBusy(false);
    if (reply.ok) await look();
    else setState({ kind: 'failed', message: tellError(reply.error) });
  };

  return (
    <>
      {seen !== null && <PackFacts pack={seen} />}
      <label class="choice">
        <input
          type="checkbox"
          checked={state.kind === 'in'}
          disabled={busy || state.kind === 'reading'}
          onChange={(event) => void keep(event.currentTarget.checked)}
        />
        <span>{t('welcomePackKeep')}</span>
      </label>
      <p role="status" class={state.kind === 'failed' ? 'error' : 'quiet'}>
        {busy || state.kind === 'reading' ? t('welcomePackBusy') : stateInWords(state)}
      </p>
    </>
  );
}

function PackFacts({ pack }: { pack: Pack }): JSX.Element {
  const claims = plural('countClaims', pack.claims);
  return (
    <>
      <p>{pack.topics.length === 0 ? t('welcomePackHoldsPlain', claims) : t('welcomePackHolds', claims, formatList(pack.topics))}</p>
      <p class="quiet" dir="auto">
        {pack.description ?? t('welcomePackWho')}
      </p>
      {pack.date !== null && pack.licence !== null && <p class="quiet">{t('welcomePackFacts', pack.name, formatDate(pack.date), pack.licence)}</p>}
    </>
  );
}

function stateInWords(state: Exclude<State, { kind: 'reading' }>): string {
  if (state.kind === 'failed') return state.message;
  return t(state.kind === 'in' ? 'welcomePackIn' : 'welcomePackOut');
}
