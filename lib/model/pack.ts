// Owns the record of a pack: a set of claims published together.
import * as v from 'valibot';
import { dateSchema, urlSchema } from './claim';
import { packIdSchema } from './ids';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** What is known of a pack. `origin` says how it came here; `claims` is how many it holds; `installed` is an ISO instant. */
export const packSchema = v.object({
  id: packIdSchema,
  name: text(300),
  description: v.nullable(text(5000)),
  publisher: v.nullable(text(300)),
  licence: v.nullable(text(300)),
  licenceUrl: v.nullable(urlSchema),
  url: v.nullable(urlSchema),
  version: v.nullable(text(100)),
  date: v.nullable(dateSchema),
  language: v.nullable(text(40)),
  topics: v.array(text(200)),
  origin: v.picklist(['starter', 'import', 'subscription', 'own']),
  claims: v.pipe(v.number(), v.integer(), v.minValue(0)),
  installed: v.string(),
});
export type Pack = v.InferOutput<typeof packSchema>;
