// Owns one runtime check a method for messages about packs that come from a publisher.
import * as v from 'valibot';
import { packIdSchema } from '../model/ids';
import { parse } from '../model/parse';
import { SCHEDULES } from '../model/subscription';
import type { PacksFromPages } from './protocol-packs';
import type { Guards } from './rpc';

const one = v.object({ id: packIdSchema });
const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown) =>
    parse(schema, args);

/** What our own pages may say of packs. */
export const packsGuards: Guards<PacksFromPages> = {
  listSubscriptions: check(v.strictObject({})),
  subscribe: check(v.object({ url: v.pipe(v.string(), v.maxLength(4000)) })),
  checkSubscription: check(one),
  describeRelease: check(one),
  applyRelease: check(one),
  dismissRelease: check(one),
  scheduleSubscription: check(v.object({ id: packIdSchema, schedule: v.picklist(SCHEDULES) })),
  unsubscribe: check(one),
};
