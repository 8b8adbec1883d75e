// Owns the choice of the claim that a note is about: a search over the reader's library, and the claim that was chosen.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/extension/i18n';
import type { NoteContent } from '../lib/model/annotation';
import type { FoundClaim } from '../lib/model/page-notes';
import { Combobox } from './combobox';
import { RatingShape } from './rating-badge';
import { useAnswers } from './use-answers';

interface ClaimFieldProps {
  claim: NoteContent['claim'];
  onChange(claim: NoteContent['claim']): void;
  /** Claims that share words with a text. */
  find(text: string): Promise<readonly FoundClaim[]>;
}

/** The claim, or the search for one. */
export function ClaimField({ claim, onChange, find }: ClaimFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const found = useAnswers(typed.trim(), find);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What had the focus goes with the change; it moves to what came instead.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) (claim === null ? field : button).current?.focus();
    moved.current = false;
  }, [claim]);
  const change = (chosen: NoteContent['claim']) => {
    moved.current = true;
    setTyped('');
    onChange(chosen);
  };

  if (claim !== null) {
    return (
      <div class="chosen-claim">
        <p class="claim" dir="auto">
          {claim.title}
        </p>
        <button ref={button} type="button" onClick={() => change(null)}>
          {t('noteClaimRemove')}
        </button>
      </div>
    );
  }
  return (
    <Combobox
      label={t('noteClaimSearch')}
      value={typed}
      choices={
        found?.map(({ id, text, rating }) => ({
          key: id,
          view: (
            <>
              <RatingShape rating={rating} /> <span dir="auto">{text}</span>
            </>
          ),
        })) ?? null
      }
      none={t('noteClaimNone')}
      inputRef={field}
      onInput={setTyped}
      onChoose={(key) => {
        const chosen = found?.find(({ id }) => id === key);
        if (chosen !== undefined) change({ id: chosen.id, title: chosen.text });
      }}
    />
  );
}
