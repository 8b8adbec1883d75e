// Owns the popup's part below the matches: refutations that the reader's filter hides, and the switch and list of what could be checked.
import type { JSX } from 'preact';
import { WorthList } from '@/components/worth-list';
import { plural, t } from '@/lib/extension/i18n';
import { openBeside } from '@/lib/extension/open-tab';
import type { PageReport } from '@/lib/extension/protocol';
import type { Settings } from '@/lib/extension/settings';

interface MoreSectionProps {
  /** The window of the page: a search for a sentence of a private page stays among the private windows. */
  windowId: number | undefined;
  report: PageReport;
  settings: Settings;
  onChange(changes: Partial<Settings>): void;
  onJump(sentence: { id: number }): void;
}

/** Both; the switch is always there, so that it can be found. */
export function MoreSection({ windowId, report, settings, onChange, onJump }: MoreSectionProps): JSX.Element {
  return (
    <>
      {report.hidden > 0 && (
        <p class="quiet">
          {plural('hiddenRefuted', report.hidden)}{' '}
          <button type="button" class="link" onClick={() => onChange({ hideRefuted: false })}>
            {t('hiddenShow')}
          </button>
        </p>
      )}
      <section>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.worth}
            aria-checked={settings.worth}
            onChange={(event) => onChange({ worth: event.currentTarget.checked })}
          />
          <span>{t('worthSwitch')}</span>
        </label>
        {settings.worth && report.status === 'done' && (
          <>
            <p class="quiet">{t(report.worth.length === 0 ? 'worthNone' : 'worthIntro')}</p>
            <WorthList
              sentences={report.worth}
              engine={settings.searchAddress}
              onJump={onJump}
              onOpen={(url) => void openBeside(url, { windowId, active: true })}
            />
          </>
        )}
      </section>
    </>
  );
}
