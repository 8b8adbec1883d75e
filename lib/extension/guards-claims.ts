// Owns one runtime check a method for messages about editing claims.
import * as v from 'valibot';
import { claimSchema } from '../model/claim';
import { claimIdSchema } from '../model/ids';
import { parse } from '../model/parse';
import { ratingSchema } from '../model/rating';
import type { ClaimsFromPages } from './protocol-claims';
import type { Guards } from './rpc';

const instant = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const topic = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));
const change = v.variant('kind', [
  v.object({ kind: v.literal('tag'), add: v.pipe(v.array(topic), v.maxLength(100)), remove: v.pipe(v.array(topic), v.maxLength(100)) }),
  v.object({ kind: v.literal('rate'), rating: ratingSchema, reviewer: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)) }),
  v.object({ kind: v.literal('delete') }),
]);
const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown) =>
    parse(schema, args);

/** What our own pages may say of claims. */
export const claimsGuards: Guards<ClaimsFromPages> = {
  saveClaim: check(v.object({ claim: claimSchema, before: v.nullable(claimSchema) })),
  changeClaims: check(v.object({ ids: v.pipe(v.array(claimIdSchema), v.maxLength(1000)), change, at: instant })),
  undoChange: check(v.object({ at: instant, after: v.nullable(v.pipe(v.string(), v.maxLength(1000))) })),
  listChanges: check(v.object({ limit })),
  listDeletedClaims: check(v.object({ limit })),
  restoreClaim: check(v.object({ id: claimIdSchema })),
  readHistory: check(v.object({ id: claimIdSchema, limit })),
};
