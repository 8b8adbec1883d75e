// Owns one runtime check a method for messages about backups.
import * as v from 'valibot';
import { parse } from '../model/parse';
import type { BackupFromPages } from './protocol-backup';
import type { Guards } from './rpc';

const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown) =>
    parse(schema, args);

/** What our own pages may say of backups. */
export const backupGuards: Guards<BackupFromPages> = {
  readBackupState: check(v.strictObject({})),
  changeBackupState: check(
    v.object({
      changes: v.partial(
        v.strictObject({
          every: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
          last: v.pipe(v.string(), v.isoTimestamp()),
        }),
      ),
    }),
  ),
};
