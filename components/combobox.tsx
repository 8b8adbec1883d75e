// Owns a text field with suggestions below it, the way ARIA describes: arrows move, Enter takes, Escape closes the list and nothing else.
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { plural, t } from '../lib/extension/i18n';

/** What can be chosen: a key of its own and what is shown. */
export interface Choice {
  key: string;
  view: ComponentChildren;
}

export interface ComboboxProps {
  label: string;
  value: string;
  /** Suggestions for the present value; null while there are none to show, as before anything was typed. */
  choices: readonly Choice[] | null;
  /** What is said where there is no suggestion; null says nothing. */
  none: string | null;
  hint?: string;
  inputRef?: Ref<HTMLInputElement>;
  onInput(value: string): void;
  onChoose(key: string): void;
  /** Enter without a chosen suggestion; true when it was of use. */
  onEnter?(): boolean;
  /** Backspace in the empty field. */
  onBackspace?(): void;
}

/** A field with suggestions. */
export function Combobox(props: ComboboxProps): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = props.choices ?? [];
  const shown = open && choices.length > 0;
  useEffect(() => setActive(-1), [props.choices]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (index: number) => {
    const choice = choices[index];
    if (choice === undefined) return;
    close();
    props.onChoose(choice.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      // There is one place more than there are choices: the field itself, with nothing chosen, which is -1.
      const places = choices.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : places - 1;
      setActive((now) => ((now + 1 + step) % places) - 1);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (shown && active >= 0) choose(active);
      else if (props.onEnter?.() !== true) return;
      event.preventDefault();
    } else if (event.key === 'Escape' && shown) {
      // Only the list closes: whoever holds the editor must not take this for its own.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && props.value === '') {
      props.onBackspace?.();
    }
  };

  return (
    <div class="combobox">
      <label for={`${id}-field`}>{props.label}</label>
      <input
        ref={props.inputRef}
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        dir="auto"
        value={props.value}
        onInput={(event) => {
          setOpen(true);
          props.onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={close}
      />
      {props.hint !== undefined && (
        <span id={`${id}-hint`} class="hint quiet">
          {props.hint}
        </span>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={t('noteSuggestions')} class="choices" hidden={!shown}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys choose
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field must keep the focus, or its blur closes the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            {choice.view}
          </div>
        ))}
      </div>
      <span role="status" class={choices.length === 0 ? 'hint quiet' : 'visually-hidden'}>
        {props.choices === null || !open ? '' : choices.length === 0 ? (props.none ?? '') : plural('noteChoices', choices.length)}
      </span>
    </div>
  );
}
