// Owns the schema that checks notes at the border: everything bounded, addresses http or https, a body of each purpose in its own shape.
import * as v from 'valibot';
import { type Annotation, MOTIVATIONS } from './annotation';
import { urlSchema } from './claim';
import { claimIdSchema } from './ids';
import { ratingSchema } from './rating';
import { MOST_QUOTE, selectorSchema } from './selector-schema';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const some = (max: number) => v.pipe(text(max), v.minLength(1, 'must not be empty'));
const instant = v.pipe(text(40), v.isoTimestamp());

/** Id of a note: 32 hexadecimal digits. */
export const noteIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, "a note's id has 32 hexadecimal digits"));

/** Where a note belongs. */
const target = v.object({
  source: urlSchema,
  canonical: v.nullable(urlSchema),
  title: v.nullable(text(2000)),
  selector: v.pipe(v.array(selectorSchema), v.maxLength(10)),
  state: v.object({ type: v.literal('TimeState'), sourceDate: instant }),
});

const body = v.variant('purpose', [
  v.object({ type: v.literal('TextualBody'), purpose: v.literal('commenting'), format: v.literal('text/markdown'), value: some(50_000) }),
  v.object({ type: v.literal('TextualBody'), purpose: v.literal('tagging'), value: some(100) }),
  v.object({ type: v.literal('TextualBody'), purpose: v.literal('assessing'), value: ratingSchema }),
  v.object({ type: v.literal('SpecificResource'), purpose: v.literal('linking'), source: urlSchema, title: some(4000) }),
  v.object({ type: v.literal('SpecificResource'), purpose: v.literal('identifying'), source: claimIdSchema, title: text(MOST_QUOTE) }),
]);

/** A note as it is stored and sent. */
export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.object({
  id: noteIdSchema,
  type: v.literal('Annotation'),
  via: v.nullable(some(4000)),
  motivation: v.picklist(MOTIVATIONS),
  created: instant,
  modified: instant,
  body: v.pipe(v.array(body), v.maxLength(200)),
  target,
});
