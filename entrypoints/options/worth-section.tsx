// Owns the options of what is shown besides matches: what could be checked, refutations of false claims, and the engine that sentences are looked up with.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import type { Settings } from '@/lib/extension/settings';
import { isSearchAddress, SEARCH_ENGINES } from '@/lib/model/search-links';
import type { ChangeSettings } from './options';

/** Three switches, and the search engine. */
export function WorthSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }): JSX.Element {
  const known = SEARCH_ENGINES.some(({ address }) => address === settings.searchAddress);
  const [own, setOwn] = useState(known ? null : settings.searchAddress);
  const [message, setMessage] = useState('');
  const choose = (value: string) => {
    setMessage('');
    if (value === '') return setOwn('https://');
    setOwn(null);
    void onChange({ searchAddress: value });
  };
  const save = async () => {
    if (own === null || !isSearchAddress(own)) return setMessage(t('optionsEngineWrong'));
    if ((await onChange({ searchAddress: own })) === null) setMessage(t('optionsEngineSaved'));
  };
  return (
    <section>
      <h2>{t('optionsShown')}</h2>
      <label class="choice">
        <input type="checkbox" checked={settings.hideRefuted} onChange={(event) => void onChange({ hideRefuted: event.currentTarget.checked })} />
        <span>
          {t('optionsHideRefuted')} <span class="quiet">{t('optionsHideRefutedNote')}</span>
        </span>
      </label>
      <label class="choice">
        <input type="checkbox" checked={settings.worth} onChange={(event) => void onChange({ worth: event.currentTarget.checked })} />
        <span>
          {t('optionsWorth')} <span class="quiet">{t('optionsWorthNote')}</span>
        </span>
      </label>
      <label class="choice">
        <input type="checkbox" checked={settings.collectFactChecks} onChange={(event) => void onChange({ collectFactChecks: event.currentTarget.checked })} />
        <span>
          {t('optionsCollect')} <span class="quiet">{t('optionsCollectNote')}</span>
        </span>
      </label>
      <p>
        <label for="engine">{t('optionsEngine')}</label>{' '}
        <select id="engine" value={own === null ? settings.searchAddress : ''} onChange={(event) => choose(event.currentTarget.value)}>
          {SEARCH_ENGINES.map(({ name, address }) => (
            <option key={address} value={address}>
              {name}
            </option>
          ))}
          <option value="">{t('optionsEngineOwn')}</option>
        </select>
      </p>
      {own !== null && (
        <p>
          <label for="engine-address">{t('optionsEngineAddress')}</label>{' '}
          <input id="engine-address" type="url" spellcheck={false} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />{' '}
          <button type="button" onClick={() => void save()}>
            {t('optionsEngineSave')}
          </button>
        </p>
      )}
      <p role="status" class="quiet">
        {message}
      </p>
    </section>
  );
}
