// Owns which stores of the database are what in a backup: every store is named here or this does not compile, so that nothing can be forgotten.
import * as v from 'valibot';
import { annotationSchema } from '../model/annotation-schema';
import { type Claim, claimSchema, urlSchema } from '../model/claim';
import { claimIdSchema, OWN_PACK, packIdSchema, splitClaimId } from '../model/ids';
import { parse } from '../model/parse';
import { MOST_CHOSEN, publicationSchema } from '../model/publication';
import type { Result } from '../model/result';
import { SCHEDULES } from '../model/subscription';
import type { RowStore } from '../store/imports';
import { makeRow } from '../store/notes';
import type { StoreName } from '../store/schema';
import { pageKeyOf } from './page-key';

/** Stores that are claims and their index, and those that are not the reader's but the machine's: what a backup holds in another way, or not at all. */
type ElsewhereStore =
  | 'packs'
  | 'segments'
  | 'buffers'
  | 'blocks'
  | 'tombstones'
  | 'jobs'
  | 'releases'
  | 'places'
  | 'imports'
  | 'reverses'
  | 'columns'
  | 'claimColumns'
  // The private key leaves the library by the reader's own saving of its file alone.
  | 'keys';

/** All others, which is what ROW_STORES of lib/store has to name. */
type Rows = Exclude<StoreName, ElsewhereStore>;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const instant = v.pipe(text(40), v.isoTimestamp());
const publicKey = v.pipe(text(200), v.regex(/^[0-9a-f]+$/));
const rowId = v.pipe(text(12_000), v.minLength(1));

const note = v.pipe(
  v.object({
    id: rowId,
    page: text(5000),
    canonical: v.exactOptional(text(5000)),
    modified: instant,
    claims: v.pipe(v.array(claimIdSchema), v.maxLength(200)),
    tags: v.pipe(v.array(text(200)), v.maxLength(200)),
    note: annotationSchema,
  }),
  v.check((row) => row.id === row.note.id, 'the row is called otherwise than its note'),
  // What a note is found by follows from the note alone, whatever the file says.
  v.transform((row) => makeRow(row.note, pageKeyOf)),
);

const draft = v.object({ id: rowId, page: text(5000), before: v.nullable(instant), changed: instant, note: annotationSchema });

const ownClaim = v.pipe(
  claimSchema,
  v.check(({ id }) => splitClaimId(id).pack === OWN_PACK, 'a claim of the reader’s own has an id that begins with "own/"'),
);

/** What a row must be, by store; unknown properties are taken out. A store that is missing here, or one too many, does not compile. */
const SCHEMAS: { readonly [Store in Rows | RowStore]: v.GenericSchema<unknown, { id: string }> } = {
  own: v.object({
    id: claimIdSchema,
    claim: ownClaim,
    changed: instant,
  }),
  verdicts: v.object({
    id: rowId,
    claimId: claimIdSchema,
    claim: text(5000),
    text: text(5000),
    verdict: v.picklist(['same', 'not-same']),
    created: instant,
  }),
  annotations: note,
  drafts: draft,
  bin: v.variant('kind', [
    v.object({ id: rowId, kind: v.literal('note'), deleted: instant, value: note, draft: v.exactOptional(draft) }),
    v.object({ id: rowId, kind: v.literal('claim'), deleted: instant, value: ownClaim }),
  ]),
  addresses: v.object({ id: rowId, pages: v.tuple([text(5000), text(5000)]), same: v.boolean(), decided: instant }),
  answers: v.object({ id: rowId, note: rowId, exact: text(20_000), same: v.boolean(), answered: instant }),
  // What a server said last, and a release that waits, belong to the machine: the next look brings them again.
  captures: v.object({ id: claimIdSchema, url: urlSchema, title: text(1000), captured: instant, hash: text(40), claim: ownClaim }),
  edits: v.object({ id: rowId, claim: claimIdSchema, at: instant, before: v.nullable(claimSchema) }),
  publications: v.object({
    ...publicationSchema.entries,
    ids: v.nullable(v.pipe(v.array(claimIdSchema), v.maxLength(MOST_CHOSEN))),
    claims: v.pipe(v.number(), v.integer(), v.minValue(0)),
    key: publicKey,
    made: instant,
    changed: instant,
  }),
  subscriptions: v.object({
    id: v.pipe(
      packIdSchema,
      v.check((id) => id !== OWN_PACK, 'the reader’s own claims are no subscription'),
    ),
    published: packIdSchema,
    url: urlSchema,
    name: v.pipe(text(300), v.minLength(1)),
    key: v.nullable(publicKey),
    serial: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    schedule: v.picklist(SCHEDULES),
    checked: v.nullable(instant),
    problem: v.null(),
    waiting: v.null(),
    etag: v.null(),
    modified: v.null(),
    waitingKey: v.null(),
    newest: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
};

/** A row of the reader's own claims as a backup has it: without its place in the index. */
export interface OwnRow {
  id: Claim['id'];
  claim: Claim;
  changed: string;
}

/** Whether a backup may hold rows of a store of that name. */
export function isRowStore(name: unknown): name is RowStore & Rows {
  return typeof name === 'string' && Object.hasOwn(SCHEMAS, name);
}

/** A row of a backup, checked; the error names the path that failed. */
export function readBackupRow(store: RowStore, value: unknown): Result<{ id: string }> {
  const outcome = parse(SCHEMAS[store], value);
  if (outcome.ok && store === 'own' && (outcome.value as OwnRow).claim.id !== outcome.value.id)
    return { ok: false, error: { code: 'invalid', message: 'id: is not the id of the claim' } };
  return outcome;
}

/** When a row was last changed, as text that sorts; empty where rows of its store never change. */
export function changedAt(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { changed, modified, decided, answered, deleted, checked, captured } = row as { [key: string]: unknown };
  const at = changed ?? decided ?? answered ?? deleted ?? checked ?? captured ?? modified;
  return typeof at === 'string' ? at : '';
}

/** A row as a backup writes it: what belongs to the index alone is left out. */
export function writeBackupRow(store: RowStore, row: unknown): unknown {
  if (store === 'subscriptions') return { ...(row as object), problem: null, waiting: null, etag: null, modified: null, waitingKey: null };
  if (store !== 'own') return row;
  const { id, claim, changed } = row as OwnRow;
  return { id, claim, changed };
}
