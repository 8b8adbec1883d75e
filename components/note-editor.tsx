// Owns the editor of a note, from plain props: on a page, in the panel, in the library. Who mounts it keeps drafts, stores the note and owns what Escape does.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { catalogueDirection, catalogueLanguage, t } from '../lib/extension/i18n';
import type { NoteContent } from '../lib/model/annotation';
import type { FoundClaim } from '../lib/model/page-notes';
import type { Rating } from '../lib/model/rating';
import { ClaimField } from './claim-field';
import { areSourcesGood, SourceFields, tidySources } from './source-fields';
import { TagField } from './tag-field';
import { RATING_WORDS } from './words';

export interface NoteEditorProps {
  /** The noted words; empty for a note on a whole page. */
  quote: string;
  /** The content to begin with; later values are not looked at, because the editor holds the newest. */
  content: NoteContent;
  /** The open page, whose title fills itself in where it is a source; null where none is. */
  page: { url: string; title: string } | null;
  /** Whether the draft is kept; null before anything was written. */
  draftKept: boolean | null;
  /** Hears of every change, so that a draft is kept. */
  onChange(content: NoteContent): void;
  /** Stores the note; resolves with what to tell the reader where that failed, null when it is stored. */
  onSave(content: NoteContent): Promise<string | null>;
  /** Closes the editor; what was written stays a draft. */
  onClose(): void;
  /** Throws away what was written; left out where there is nothing to throw away. */
  onDiscard?(): void;
  suggestTags(prefix: string): Promise<readonly string[]>;
  findClaims(text: string): Promise<readonly FoundClaim[]>;
  /** How the note will look; left out where there is no room for a renderer. */
  preview?(text: string): ComponentChildren;
}

/** The editor as the contents of a dialog or a list's item. Events that no person caused save nothing. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const id = useId();
  const [content, setContent] = useState(props.content);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [strict, setStrict] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const change = (part: Partial<NoteContent>) => {
    const next = { ...content, ...part };
    setContent(next);
    setError(null);
    props.onChange({ ...next, sources: tidySources(next.sources).filter((source) => areSourcesGood([source])) });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!event.isTrusted || busy) return;
    setStrict(true);
    if (!areSourcesGood(content.sources)) {
      // The field says it in its place once it was drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    const failed = await props.onSave({ ...content, sources: tidySources(content.sources) });
    setBusy(false);
    setError(failed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
  };

  return (
    <form
      ref={form}
      class="note-editor"
      noValidate
      lang={catalogueLanguage()}
      dir={catalogueDirection()}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {props.quote !== '' && (
        <blockquote class="quoted" dir="auto">
          {props.quote}
        </blockquote>
      )}
      <div class="field">
        <label for={`${id}-text`}>{t('noteText')}</label>
        <textarea
          ref={field}
          id={`${id}-text`}
          dir="auto"
          rows={4}
          maxLength={50_000}
          aria-describedby={`${id}-hint`}
          value={content.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <span id={`${id}-hint`} class="hint quiet">
          {t('noteTextHint')}
        </span>
      </div>
      {props.preview !== undefined && content.text.trim() !== '' && (
        <details>
          <summary>{t('notePreview')}</summary>
          <div class="preview">{props.preview(content.text)}</div>
        </details>
      )}
      <div class="field row">
        <label for={`${id}-rating`}>{t('noteRating')}</label>
        <select id={`${id}-rating`} value={content.rating ?? ''} onChange={(event) => change({ rating: (event.currentTarget.value || null) as Rating | null })}>
          <option value="">{t('noteNoRating')}</option>
          {(Object.keys(RATING_WORDS) as Rating[]).map((rating) => (
            <option key={rating} value={rating}>
              {t(RATING_WORDS[rating])}
            </option>
          ))}
        </select>
      </div>
      <Check label={t('noteQuestion')} on={content.question} onChange={(question) => change({ question })} />
      <fieldset>
        <legend>{t('noteTags')}</legend>
        <TagField tags={content.tags} onChange={(tags) => change({ tags })} suggest={props.suggestTags} />
      </fieldset>
      <fieldset>
        <legend>{t('noteSources')}</legend>
        <SourceFields sources={content.sources} onChange={(sources) => change({ sources })} page={props.page} strict={strict} />
      </fieldset>
      <fieldset>
        <legend>{t('noteClaim')}</legend>
        <ClaimField claim={content.claim} onChange={(claim) => change({ claim })} find={props.findClaims} />
      </fieldset>
      {props.quote !== '' && (
        <Check label={t('noteLookElsewhere')} hint={t('noteLookElsewhereHint')} on={content.elsewhere} onChange={(elsewhere) => change({ elsewhere })} />
      )}
      <p role="alert" class="error">
        {error}
      </p>
      <p class="judge">
        {/* No submit button: Enter in a field must not store half a note, and a script could submit. */}
        <button type="button" class="primary" aria-disabled={busy} onClick={(event) => void save(event)}>
          {t('noteSave')}
        </button>
        <button type="button" onClick={(event) => event.isTrusted && props.onClose()}>
          {t('noteCancel')}
        </button>
        {props.onDiscard !== undefined && (
          <button type="button" class="link" onClick={(event) => event.isTrusted && props.onDiscard?.()}>
            {t('noteDiscard')}
          </button>
        )}
        <span role="status" class={props.draftKept === false ? 'error' : 'quiet'}>
          {props.draftKept === null ? '' : t(props.draftKept ? 'noteDraftKept' : 'noteDraftNotKept')}
        </span>
      </p>
      <p class="hint quiet">{t('noteSaveKeys')}</p>
    </form>
  );
}

function Check(props: { label: string; hint?: string; on: boolean; onChange(on: boolean): void }): JSX.Element {
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={props.on}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id}>{props.label}</label>
      {props.hint !== undefined && (
        <span id={`${id}-hint`} class="hint quiet">
          {props.hint}
        </span>
      )}
    </div>
  );
}
