// Owns the form in which a claim of the reader's own is written: each field with what is wrong with it beside it, and nothing lost by leaving.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RATING_WORDS, SOURCE_KIND_WORDS } from '@/components/words';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import { SOURCE_KINDS } from '@/lib/model/claim';
import type { Problem } from '@/lib/model/problems';
import { RATINGS } from '@/lib/model/rating';
import { type ClaimDraft, createReview, createSaying, createSource, type DraftReview, isRating, readDraft } from './claim-draft';
import { type FieldOptions, TextField } from './text-field';

export interface ClaimEditorProps {
  start: ClaimDraft;
  /** What was typed here before and not saved. */
  kept: ClaimDraft | null;
  /** Told of every change; null once the draft is as it was at the start. */
  onChanged(draft: ClaimDraft | null): void;
  onSaved(id: string): void;
  onCancel(): void;
}

/** The editor of one claim. */
export function ClaimEditor({ start, kept, onChanged, onSaved, onCancel }: ClaimEditorProps): JSX.Element {
  const [draft, setDraft] = useState(kept ?? start);
  const [restored, setRestored] = useState(kept !== null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const changed = JSON.stringify(draft) !== JSON.stringify(start);
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  const latest = useRef(onChanged);
  latest.current = onChanged;
  const saved = useRef(false);
  // Before the next frame, for the last letter may be followed by a way out.
  useLayoutEffect(() => {
    if (!saved.current) latest.current(changed ? draft : null);
  }, [changed, draft]);
  const change = (changes: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const replace = <T,>(list: readonly T[], at: number, item: T | null): T[] =>
    list.flatMap((one, index) => (index !== at ? [one] : item === null ? [] : [item]));
  const save = async () => {
    const read = readDraft(draft);
    setProblems(read.problems);
    setError(null);
    if (read.claim === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const reply = await callFromPage('saveClaim', { claim: read.claim, before: draft.before });
    if (reply.ok) {
      saved.current = true;
      onSaved(read.claim.id);
    } else setError(tellError(reply.error));
  };
  const field = (path: string, word: MessageKey, value: string, onChange: (value: string) => void, options: FieldOptions = {}) => (
    <TextField path={path} word={word} value={value} onChange={onChange} problems={problems} {...options} />
  );

  return (
    <form
      ref={form}
      class="claim-editor"
      aria-label={t(start.before === null ? 'editorNew' : 'editorEdit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {restored && (
        <p class="quiet" role="status">
          {t('editorKept')}{' '}
          <button
            type="button"
            onClick={() => {
              setDraft(start);
              setRestored(false);
              form.current?.querySelector('textarea')?.focus();
            }}
          >
            {t('editorThrowAway')}
          </button>
        </p>
      )}
      {field('text', 'editorText', draft.text, (text) => change({ text }), { lines: 2, required: true, first: true })}
      {field('wordings', 'editorWordings', draft.wordings, (wordings) => change({ wordings }), { lines: 3, hint: 'editorLines' })}
      <div class="fields">
        {field('language', 'editorLanguage', draft.language, (language) => change({ language }))}
        {field('topics', 'filterTopics', draft.topics, (topics) => change({ topics }), { lines: 2, hint: 'editorLines' })}
      </div>
      {draft.sayings.map((saying, at) => {
        const set = (key: keyof typeof saying) => (value: string) => change({ sayings: replace(draft.sayings, at, { ...saying, [key]: value }) });
        const path = `sayings[${at}]`;
        return (
          <fieldset key={at}>
            <legend>{t('editorSaying')}</legend>
            <div class="fields">
              {field(`${path}.speaker`, 'saidBy', saying.speaker, set('speaker'))}
              {field(`${path}.role`, 'editorRole', saying.role, set('role'))}
              {field(`${path}.date`, 'saidWhen', saying.date, set('date'), { placeholder: '2022-12-02' })}
              {field(`${path}.place`, 'saidWhere', saying.place, set('place'))}
            </div>
            {field(`${path}.occasion`, 'saidOccasion', saying.occasion, set('occasion'))}
            {field(`${path}.quotation`, 'saidWords', saying.quotation, set('quotation'), { lines: 2 })}
            {field(`${path}.url`, 'editorLink', saying.url, set('url'), { placeholder: 'https://' })}
            <button type="button" onClick={() => change({ sayings: replace(draft.sayings, at, null) })}>
              {t('editorRemoveSaying')}
            </button>
          </fieldset>
        );
      })}
      <button type="button" onClick={() => change({ sayings: [...draft.sayings, createSaying()] })}>
        {t('editorAddSaying')}
      </button>
      {draft.reviews.map((review, at) => (
        <ReviewFields
          key={at}
          path={`reviews[${at}]`}
          review={review}
          problems={problems}
          onChange={(next) => change({ reviews: replace(draft.reviews, at, next) })}
        />
      ))}
      <button type="button" onClick={() => change({ reviews: [...draft.reviews, createReview(t('editorYou'))] })}>
        {t('editorAddReview')}
      </button>
      <p role="alert" class="error">
        {error ?? (problems.length > 0 ? t('editorProblems') : null)}
      </p>
      <p class="buttons">
        <button type="submit" class="primary">
          {t('editorSave')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('editorCancel')}
        </button>
      </p>
    </form>
  );
}

interface ReviewFieldsProps {
  path: string;
  review: DraftReview;
  problems: readonly Problem[];
  /** Null takes the review away. */
  onChange(review: DraftReview | null): void;
}

function ReviewFields({ path, review, problems, onChange }: ReviewFieldsProps): JSX.Element {
  const set = (key: 'reviewer' | 'ratingText' | 'date' | 'asOf' | 'title' | 'note' | 'url') => (value: string) => onChange({ ...review, [key]: value });
  const field = (place: string, word: MessageKey, value: string, change: (value: string) => void, options: FieldOptions = {}) => (
    <TextField path={place} word={word} value={value} onChange={change} problems={problems} {...options} />
  );
  return (
    <fieldset>
      <legend>{t('editorReview')}</legend>
      <div class="fields">
        {field(`${path}.reviewer`, 'editorReviewer', review.reviewer, set('reviewer'), { required: true })}
        <label class="stacked">
          <span>{t('filterRatings')}</span>
          <select value={review.rating} onChange={(event) => isRating(event.currentTarget.value) && onChange({ ...review, rating: event.currentTarget.value })}>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {t(RATING_WORDS[rating])}
              </option>
            ))}
          </select>
        </label>
        {field(`${path}.ratingText`, 'editorOwnWords', review.ratingText, set('ratingText'))}
        {field(`${path}.date`, 'editorReviewDate', review.date, set('date'), { placeholder: '2022-12-02' })}
        {field(`${path}.asOf`, 'editorAsOf', review.asOf, set('asOf'), { placeholder: '2022-12-02' })}
      </div>
      {field(`${path}.title`, 'editorTitle', review.title, set('title'))}
      {field(`${path}.note`, 'editorNote', review.note, set('note'), { lines: 3 })}
      {field(`${path}.url`, 'editorLink', review.url, set('url'), { placeholder: 'https://' })}
      {review.sources.map((source, at) => {
        const put = (changes: Partial<typeof source>) =>
          onChange({ ...review, sources: review.sources.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
        const place = `${path}.sources[${at}]`;
        return (
          <fieldset key={at}>
            <legend>{t('editorSource')}</legend>
            <div class="fields">
              {field(`${place}.url`, 'editorLink', source.url, (url) => put({ url }), { placeholder: 'https://', required: true })}
              {field(`${place}.title`, 'editorTitle', source.title, (title) => put({ title }))}
              {field(`${place}.publisher`, 'releasePublisher', source.publisher, (publisher) => put({ publisher }))}
              {field(`${place}.date`, 'filterDates', source.date, (date) => put({ date }), { placeholder: '2022-12-02' })}
              <label class="stacked">
                <span>{t('editorKind')}</span>
                <select value={source.kind} onChange={(event) => put({ kind: event.currentTarget.value })}>
                  <option value="">{t('languageUnknown')}</option>
                  {SOURCE_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(SOURCE_KIND_WORDS[kind])}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <button type="button" onClick={() => onChange({ ...review, sources: review.sources.filter((_, index) => index !== at) })}>
              {t('editorRemoveSource')}
            </button>
          </fieldset>
        );
      })}
      <p class="buttons">
        <button type="button" onClick={() => onChange({ ...review, sources: [...review.sources, createSource()] })}>
          {t('editorAddSource')}
        </button>
        <button type="button" onClick={() => onChange(null)}>
          {t('editorRemoveReview')}
        </button>
      </p>
    </fieldset>
  );
}
