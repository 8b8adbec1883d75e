// Owns what the popup says of a page that is a fact-check itself: what it rates, what of it is known, and taking it with one click.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { RatingBadge } from '@/components/rating-badge';
import { tellError } from '@/lib/extension/error-words';
import { type MessageKey, plural, t } from '@/lib/extension/i18n';
import { callFromPage } from '@/lib/extension/rpc';
import type { FoundFactCheck } from '@/lib/model/capture';

const STATUS_WORDS: Record<FoundFactCheck['status'], MessageKey> = {
  new: 'factCheckNew',
  changed: 'factCheckChanged',
  waiting: 'factCheckWaiting',
  kept: 'factCheckKept',
  left: 'factCheckLeft',
};

/** The section; nothing where the page is no fact-check. */
export function FactChecksSection({ tabId, say }: { tabId: number; say(message: string | null): void }): JSX.Element | null {
  const [found, setFound] = useState<FoundFactCheck[]>([]);
  const [taken, setTaken] = useState<number | null>(null);
  const look = useCallback(async () => {
    const reply = await callFromPage('findFactChecks', { tabId });
    if (reply.ok) setFound(reply.value);
  }, [tabId]);
  useEffect(() => void look(), [look]);
  if (found.length === 0) return null;
  const open = found.filter(({ status }) => status === 'new' || status === 'changed').length;
  const take = async () => {
    const reply = await callFromPage('captureFactChecks', { tabId });
    say(reply.ok ? null : tellError(reply.error));
    if (reply.ok) setTaken(reply.value);
    await look();
  };
  return (
    <section class="fact-checks">
      <h2>{plural('factCheckHere', found.length)}</h2>
      <ul class="plain">
        {found.map(({ id, text, rating, reviewer, status }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <p class="quiet">
              <RatingBadge rating={rating} /> <bdi>{[reviewer, t(STATUS_WORDS[status])].filter(Boolean).join(' · ')}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {open > 0 && (
        <button type="button" onClick={() => void take()}>
          {plural('factCheckTake', open)}
        </button>
      )}
      <p role="status">{taken !== null && plural('factCheckTaken', taken)}</p>
    </section>
  );
}
