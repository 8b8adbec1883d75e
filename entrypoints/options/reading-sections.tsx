// Owns the options of when Caveat reads and how sure a match must be.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { EVERY_PAGE } from '@/lib/extension/permissions';
import type { Settings } from '@/lib/extension/settings';
import type { Confidence } from '@/lib/model/match';
import type { ChangeSettings } from './options';

interface SectionProps {
  settings: Settings;
  onChange: ChangeSettings;
}

/** Every page, or only on a click; and the switch for everything. */
export function ReadingSection({ settings, onChange }: SectionProps): JSX.Element {
  const [denied, setDenied] = useState(false);
  // The browser shows its question only while the click is being handled: nothing may be awaited before it.
  const chooseEveryPage = () => {
    browser.permissions.request(EVERY_PAGE).then(
      (granted) => {
        setDenied(!granted);
        void onChange({ reading: granted ? 'every-page' : 'on-click' });
      },
      () => setDenied(true),
    );
  };
  return (
    <section>
      <h2 id="reading-title">{t('optionsReading')}</h2>
      <div role="radiogroup" aria-labelledby="reading-title">
        {/* A click on the chosen one asks again, should the access have been taken back meanwhile. */}
        <label class="choice">
          <input type="radio" name="reading" checked={settings.reading === 'every-page'} onClick={chooseEveryPage} />
          <span>
            {t('optionsReadingEvery')} <span class="quiet">{t('welcomeEveryPageWhy')}</span>
          </span>
        </label>
        <label class="choice">
          <input
            type="radio"
            name="reading"
            checked={settings.reading === 'on-click'}
            onChange={() => {
              setDenied(false);
              void onChange({ reading: 'on-click' });
            }}
          />
          <span>
            {t('optionsReadingClick')} <span class="quiet">{t('welcomeOnClickWhy')}</span>
          </span>
        </label>
      </div>
      <p role="status" class="quiet">
        {denied ? t('welcomeDenied') : settings.reading === null ? t('optionsReadingUnset') : ''}
      </p>
      <label class="choice">
        <input type="checkbox" checked={settings.paused} onChange={(event) => void onChange({ paused: event.currentTarget.checked })} />
        <span>{t('optionsPaused')}</span>
      </label>
    </section>
  );
}

const LEVELS: { level: Confidence; words: MessageKey }[] = [
  { level: 'near-certain', words: 'confidenceNearCertain' },
  { level: 'likely', words: 'confidenceLikely' },
  { level: 'also-possible', words: 'confidenceAlsoPossible' },
];

/** The lowest confidence that is painted. */
export function ConfidenceSection({ settings, onChange }: SectionProps): JSX.Element {
  return (
    <section>
      <h2 id="confidence-title">{t('optionsConfidence')}</h2>
      <p class="quiet">{t('optionsConfidenceNote')}</p>
      <div role="radiogroup" aria-labelledby="confidence-title">
        {LEVELS.map(({ level, words }) => (
          <label key={level} class="choice">
            <input type="radio" name="confidence" checked={settings.confidence === level} onChange={() => void onChange({ confidence: level })} />
            <span>{t(words)}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
