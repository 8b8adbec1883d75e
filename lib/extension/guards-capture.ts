// Owns one runtime check a method for messages about taking fact-checks from pages, and the check of what the script in the page found.
import * as v from 'valibot';
import { urlSchema } from '../model/claim';
import { claimIdSchema } from '../model/ids';
import { parse } from '../model/parse';
import type { CaptureFromPages } from './protocol-capture';
import type { Guards } from './rpc';

const tab = v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const ids = v.object({ ids: v.pipe(v.array(claimIdSchema), v.maxLength(500)) });
const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown) =>
    parse(schema, args);

/** What our own pages may say. */
export const captureGuards: Guards<CaptureFromPages> = {
  findFactChecks: check(tab),
  captureFactChecks: check(tab),
  listCaptures: check(v.object({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) })),
  keepCaptures: check(ids),
  dropCaptures: check(ids),
};

/** What a page says of itself, as the script in it found it: untrusted, bounded. */
export const seenPageSchema = v.object({
  url: urlSchema,
  title: v.pipe(v.string(), v.maxLength(1000)),
  scripts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300_000))), v.maxLength(40)),
  things: v.pipe(v.array(v.unknown()), v.maxLength(40)),
});
