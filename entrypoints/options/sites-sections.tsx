// Owns the two lists of hosts in the options: those the reader switched off, and those that are only read on a click.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '@/lib/extension/i18n';
import { NEVER_SCAN } from '@/lib/extension/never-scan';
import type { Settings } from '@/lib/extension/settings';
import { parseHost } from '@/lib/model/page-url';
import type { ChangeSettings } from './options';

interface SectionProps {
  settings: Settings;
  onChange: ChangeSettings;
}

/** Hosts the reader switched off, each with a button that switches it on again. */
export function SitesOffSection({ settings, onChange }: SectionProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const switchOn = async (host: string) => {
    const failed = await onChange({ sitesOff: settings.sitesOff.filter((other) => other !== host) });
    // The button that had the focus is gone.
    if (failed === null) heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('optionsSitesOff')}
      </h2>
      {settings.sitesOff.length === 0 ? (
        <p class="quiet">{t('optionsSitesOffNone')}</p>
      ) : (
        <ul class="plain rows">
          {settings.sitesOff.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button type="button" onClick={() => void switchOn(host)}>
                {t('optionsSitesOffRemove', host)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The hosts of a text with one a line, without repetitions; or the first line (from 1) that is none. Empty lines are skipped. */
export function parseHosts(text: string): { hosts: string[] } | { line: number; input: string } {
  const hosts = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const host = parseHost(line);
    if (host === null) return { line: index + 1, input: line.trim() };
    hosts.add(host);
  }
  return { hosts: [...hosts] };
}

/** The hosts that are never scanned unless clicked, as a text to edit. A line that is no host is named and nothing is saved. */
export function NeverScanSection({ settings, onChange }: SectionProps): JSX.Element {
  const saved = settings.neverScan.join('\n');
  const [text, setText] = useState(saved);
  const [message, setMessage] = useState<{ wrong: boolean; words: string } | null>(null);
  // Another page may change the list while this one is open.
  useEffect(() => setText(saved), [saved]);

  const save = async (input: string) => {
    const parsed = parseHosts(input);
    if ('line' in parsed) return setMessage({ wrong: true, words: t('optionsNeverScanWrong', parsed.line, parsed.input) });
    const failed = await onChange({ neverScan: parsed.hosts });
    setMessage(failed === null ? { wrong: false, words: plural('optionsNeverScanSaved', parsed.hosts.length) } : { wrong: true, words: failed });
    if (failed === null) setText(parsed.hosts.join('\n'));
  };

  return (
    <section>
      <h2 id="never-scan-title">{t('optionsNeverScan')}</h2>
      <p id="never-scan-note" class="quiet">
        {t('optionsNeverScanNote')}
      </p>
      <textarea
        rows={8}
        dir="ltr"
        aria-labelledby="never-scan-title"
        aria-describedby="never-scan-note never-scan-message"
        aria-invalid={message?.wrong === true}
        spellcheck={false}
        autocapitalize="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="buttons">
        <button type="button" onClick={() => void save(text)}>
          {t('optionsNeverScanSave')}
        </button>
        <button type="button" onClick={() => void save(NEVER_SCAN.join('\n'))}>
          {t('optionsNeverScanReset')}
        </button>
      </div>
      <p role="status" id="never-scan-message" class={message?.wrong ? 'error' : 'quiet'}>
        {message?.words}
      </p>
    </section>
  );
}
