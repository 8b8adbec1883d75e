// Owns "why it matched": the aligned words of both texts, how sure, what counted, what held it back, the pack and the engine; as a view and as plain text.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatDate, t } from '../lib/extension/i18n';
import type { Match } from '../lib/model/match';
import type { Pack } from '../lib/model/pack';
import { MarkedText } from './marked-text';
import { confidenceInWords, guardInWords, outerInWords, partInWords } from './words';

// More parts than these say little: they are sorted by weight.
const SHOWN_PARTS = 6;

/** A match's reasons behind a fold, with a button that copies them. `statement` is the sentence's text, `pack` null where it is unknown. */
export function MatchReasons({ match, statement, pack }: { match: Match; statement: string; pack: Pack | null }): JSX.Element {
  const { explanation } = match;
  const outer = outerInWords(match.outer, statement);
  return (
    <details class="reasons">
      <summary>{t('whyHeading')}</summary>
      <dl class="facts">
        <dt>{t('whyConfidence')}</dt>
        <dd>{confidenceInWords(match)}</dd>
        <dt>{t('whyStatement')}</dt>
        <dd>
          <MarkedText text={statement} spans={explanation.aligned.map((pair) => pair.statement)} />
        </dd>
        <dt>{t('whyWording')}</dt>
        <dd>
          <MarkedText text={explanation.wording} spans={explanation.aligned.map((pair) => pair.wording)} />
        </dd>
        <dt>{t('whyParts')}</dt>
        <dd>
          <ul class="parts">
            {explanation.parts.slice(0, SHOWN_PARTS).map((part) => (
              <li key={part.name}>{partLine(part)}</li>
            ))}
          </ul>
        </dd>
        {explanation.guard !== null && (
          <>
            <dt>{t('whyGuard')}</dt>
            <dd>{guardInWords(explanation.guard)}</dd>
          </>
        )}
        <dt>{t('whyPack')}</dt>
        <dd>{packLine(pack)}</dd>
        <dt>{t('whyEngine')}</dt>
        <dd>{explanation.engine}</dd>
      </dl>
      <p class="quiet">{t('whyAligned')}</p>
      {outer !== null && <p>{outer}</p>}
      {explanation.taught && <p>{t('whyTaught')}</p>}
      <CopyText text={explainMatch(match, statement, pack)} />
    </details>
  );
}

/** The reasons as plain text for a letter or a report. It holds no address, neither the page's nor anybody's. */
export function explainMatch(match: Match, statement: string, pack: Pack | null): string {
  const { explanation } = match;
  const words = (text: string, spans: readonly [number, number][]) => spans.map((span) => text.slice(...span)).join(' | ');
  const statementWords = words(
    statement,
    explanation.aligned.map((pair) => pair.statement),
  );
  const wordingWords = words(
    explanation.wording,
    explanation.aligned.map((pair) => pair.wording),
  );
  const lines = [
    t('copyHeading'),
    `${t('whyStatement')}: ${statement}`,
    `${t('claimHeading')}: ${match.claim} (${match.claimId})`,
    `${t('whyWording')}: ${explanation.wording}`,
    `${t('whyAlignedLabel')}: ${statementWords} = ${wordingWords}`,
    `${t('whyConfidence')}: ${confidenceInWords(match)}`,
    `${t('whyParts')}: ${explanation.parts.map(partLine).join('; ')}`,
    explanation.guard === null ? null : `${t('whyGuard')}: ${guardInWords(explanation.guard)}`,
    outerInWords(match.outer, statement),
    explanation.taught ? t('whyTaught') : null,
    `${t('whyPack')}: ${packLine(pack)}`,
    `${t('whyEngine')}: ${explanation.engine}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function partLine(part: { name: string; value: number }): string {
  const size = Math.abs(part.value).toFixed(2);
  return t('whyPartLine', partInWords(part.name), t(part.value < 0 ? 'whyLowered' : 'whyRaised', size));
}

function packLine(pack: Pack | null): string {
  if (pack === null) return t('whyPackUnknown');
  return pack.date === null ? pack.name : t('whyPackValue', pack.name, formatDate(pack.date));
}

/** A button that copies `text`; where the page forbids that (no secure context, a policy), the text to copy by hand. */
function CopyText({ text }: { text: string }): JSX.Element {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
      requestAnimationFrame(() => box.current?.select());
    }
  };
  return (
    <div class="copy">
      <button type="button" onClick={(event) => event.isTrusted && void copy()}>
        {t('copy')}
      </button>
      <span role="status">{state === 'copied' ? t('copied') : ''}</span>
      {state === 'refused' && (
        <label>
          {t('copyByHand')}
          <textarea ref={box} readOnly rows={6} value={text} />
        </label>
      )}
    </div>
  );
}
