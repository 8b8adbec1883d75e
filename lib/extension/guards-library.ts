// Owns one runtime check a method for messages about the library as a whole.
import * as v from 'valibot';
import { claimIdSchema, packIdSchema } from '../model/ids';
import { parse } from '../model/parse';
import type { LibraryFromPages } from './protocol-library';
import type { Guards } from './rpc';

const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown) =>
    parse(schema, args);
const pair = { from: claimIdSchema, into: claimIdSchema };

/** Most notes that one message may name. */
export const MOST_NOTES = 5000;

/** What our own pages may say of the library. */
export const libraryGuards: Guards<LibraryFromPages> = {
  libraryReplaced: check(
    v.object({
      packs: v.pipe(v.array(packIdSchema), v.maxLength(1000)),
      notes: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(MOST_NOTES)),
      reader: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
    }),
  ),
  previewMerge: check(v.object(pair)),
  mergeClaims: check(v.object({ ...pair, at: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()) })),
};
