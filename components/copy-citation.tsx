// Owns copying a note as a citation: three ways to write it, and the text to copy by hand where copying is forbidden.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../lib/extension/i18n';
import type { Annotation } from '../lib/model/annotation';

/** The ways to write a citation, brought in by whoever shows notes. */
export interface Citations {
  plain(note: Annotation): string;
  markdown(note: Annotation): string;
  bibtex(note: Annotation): string;
}

const NAMES: Record<keyof Citations, MessageKey> = { plain: 'citePlain', markdown: 'citeMarkdown', bibtex: 'citeBibtex' };

/** A fold with a button for each way. */
export function CopyCitation({ note, citations }: { note: Annotation; citations: Citations }): JSX.Element {
  const [done, setDone] = useState<{ copied: boolean; text: string } | null>(null);
  const copy = async (kind: keyof Citations) => {
    const text = citations[kind](note);
    try {
      await navigator.clipboard.writeText(text);
      setDone({ copied: true, text });
    } catch {
      setDone({ copied: false, text });
    }
  };
  return (
    <details>
      <summary>{t('citeHeading')}</summary>
      <p class="judge">
        {(Object.keys(NAMES) as (keyof Citations)[]).map((kind) => (
          <button key={kind} type="button" onClick={() => void copy(kind)}>
            {t(NAMES[kind])}
          </button>
        ))}
        <span role="status">{done === null ? '' : t(done.copied ? 'citeCopied' : 'citeByHand')}</span>
      </p>
      {done?.copied === false && <textarea readOnly rows={4} aria-label={t('citeByHand')} value={done.text} />}
    </details>
  );
}
