// Owns one runtime check a method for every message about notes.
import * as v from 'valibot';
import { annotationSchema, noteIdSchema } from '../model/annotation-schema';
import { urlSchema } from '../model/claim';
import { GONE_REASONS, NOTE_STATUSES } from '../model/page-notes';
import { parse } from '../model/parse';
import type { Result } from '../model/result';
import type { NotesFromContent, NotesFromPages } from './protocol-notes';
import type { Guards } from './rpc';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const instant = v.pipe(text(40), v.isoTimestamp());
const language = v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)));
const one = v.object({ id: noteIdSchema });
const nothing = v.strictObject({});

const draft = v.object({ before: v.nullable(instant), changed: instant, note: annotationSchema });
const answer = v.object({ note: noteIdSchema, exact: v.pipe(text(20_000), v.minLength(1)), same: v.boolean() });
const place = v.object({
  id: noteIdSchema,
  status: v.picklist(NOTE_STATUSES),
  text: v.nullable(text(20_000)),
  material: v.pipe(v.array(v.picklist(['number', 'negation'])), v.maxLength(2)),
  order: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))),
  reason: v.exactOptional(v.picklist(GONE_REASONS)),
});

const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown): Result<v.InferOutput<S>> =>
    parse(schema, args);

const calls = {
  saveNote: check(v.object({ note: annotationSchema, before: v.nullable(instant), language })),
  deleteNote: check(one),
  restoreNote: check(one),
  saveDraft: check(draft),
  dropDraft: check(one),
  suggestTags: check(v.object({ prefix: v.pipe(text(100), v.minLength(1)) })),
  findClaims: check(v.object({ text: v.pipe(text(5000), v.minLength(1)), language })),
  answerSuspect: check(answer),
};

/** What a content script may say of notes. */
export const notesContentGuards: Guards<NotesFromContent> = {
  ...calls,
  listNotes: check(nothing),
  readDraft: check(one),
  tellAnchored: check(v.object({ places: v.pipe(v.array(place), v.maxLength(2000)) })),
};

/** What our own pages may say of notes. */
export const notesPagesGuards: Guards<NotesFromPages> = {
  ...calls,
  listPageNotes: check(v.object({ url: text(10_000), canonical: v.nullable(urlSchema), title: v.nullable(text(2000)) })),
  listAllNotes: check(v.object({ after: v.nullable(text(100)), limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) })),
  countNotes: check(nothing),
  importNotes: check(
    v.object({
      id: noteIdSchema,
      file: text(1000),
      size: v.pipe(v.number(), v.integer(), v.minValue(0)),
      read: instant,
      notes: v.pipe(v.array(annotationSchema), v.maxLength(200)),
    }),
  ),
  undoNotes: check(v.object({ ids: v.pipe(v.array(noteIdSchema), v.maxLength(10_000)) })),
  listDeletedNotes: check(nothing),
  answerAddress: check(v.object({ url: urlSchema, other: urlSchema, same: v.boolean() })),
  lookUpText: check(v.object({ text: v.pipe(text(5000), v.minLength(1)), language })),
};
