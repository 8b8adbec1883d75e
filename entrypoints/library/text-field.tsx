// Owns a field of text in a form, with what is wrong with it beside it.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { tellReason } from '@/lib/extension/reason-words';
import type { Problem } from '@/lib/model/problems';

/** How a field looks. */
export interface FieldOptions {
  /** More than one makes it a field of several lines. */
  lines?: number;
  required?: boolean;
  placeholder?: string;
  hint?: MessageKey;
  first?: boolean;
}

export interface TextFieldProps extends FieldOptions {
  path: string;
  word: MessageKey;
  value: string;
  problems: readonly Problem[];
  onChange(value: string): void;
}

/** The field of one path of a record, with its label and the first thing that is wrong with it. */
export function TextField({
  path,
  word,
  value,
  problems,
  onChange,
  lines = 1,
  required = false,
  placeholder,
  hint,
  first = false,
}: TextFieldProps): JSX.Element {
  const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}[`));
  const id = `field-${path.replace(/[^a-z0-9]+/gi, '-')}`;
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  const shared = {
    id,
    ref: input,
    value,
    placeholder,
    'aria-required': required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
    dir: 'auto' as const,
  };
  return (
    <div class="stacked">
      <label for={id}>{t(word)}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} class="quiet hint">
          {t(hint)}
        </span>
      )}
      {problem !== undefined && (
        <span id={`${id}-problem`} class="error">
          {tellReason(problem.message)}
        </span>
      )}
    </div>
  );
}
