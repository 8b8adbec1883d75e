// Owns the tags of a note: each with a button that takes it away, and a field that completes from the tags used before.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../lib/extension/i18n';
import { tagKey, tidyTags } from '../lib/model/annotation';
import { Combobox } from './combobox';
import { useAnswers } from './use-answers';

const LONGEST = 100;

interface TagFieldProps {
  tags: readonly string[];
  onChange(tags: string[]): void;
  /** Tags the reader has used that begin so. */
  suggest(prefix: string): Promise<readonly string[]>;
}

/** The tags with the field for more. What stands in the field when it is left becomes a tag, too: nothing typed is lost. */
export function TagField({ tags, onChange, suggest }: TagFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const has = new Set(tags.map(tagKey));
  const found = useAnswers(typed.trim(), suggest);
  const choices = found?.filter((tag) => !has.has(tagKey(tag))).map((tag) => ({ key: tag, view: tag })) ?? null;
  const tooLong = typed.trim().length > LONGEST;

  const add = (text: string): boolean => {
    const more = tidyTags(text.split(',')).filter((tag) => tag.length <= LONGEST);
    if (more.length === 0) return false;
    setTyped('');
    onChange(tidyTags([...tags, ...more]));
    return true;
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  };
  return (
    <div class="tags" onFocusOut={(event) => event.target === field.current && add(typed)}>
      {tags.length > 0 && (
        <ul class="tag-list" aria-label={t('noteTags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
              <button type="button" class="icon-button small" aria-label={t('noteTagRemove', tag)} onClick={() => remove(tag)}>
                <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
                  <path class="outline" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label={t('noteTagAdd')}
        hint={tooLong ? t('noteTagTooLong') : t('noteTagHint')}
        value={typed}
        choices={choices}
        none={null}
        inputRef={field}
        onInput={(value) => (value.includes(',') ? add(value) || setTyped('') : setTyped(value))}
        onChoose={add}
        onEnter={() => add(typed)}
        onBackspace={() => tags.length > 0 && onChange(tags.slice(0, -1))}
      />
    </div>
  );
}
