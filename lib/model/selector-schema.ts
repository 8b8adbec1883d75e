// Owns the schemas of selectors, for the border: what comes from a page, a file or another program.
import * as v from 'valibot';
import type { Selector } from './selector';

/** Longest quote in UTF-16 units: about ten printed pages. */
export const MOST_QUOTE = 20_000;
const MOST_CONTEXT = 2000;
const MOST_PATH = 4000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

const surroundings = v.pipe(v.string(), v.maxLength(200));

const placeSchema = v.object({
  block: v.pipe(v.string(), v.maxLength(100)),
  alone: v.exactOptional(v.boolean()),
  of: offset,
  nth: offset,
  heading: v.pipe(v.string(), v.maxLength(200)),
  length: offset,
  rival: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  others: v.exactOptional(v.pipe(v.array(v.object({ prefix: surroundings, suffix: surroundings })), v.maxLength(20))),
  shadow: v.exactOptional(v.boolean()),
});

export const textQuoteSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(MOST_QUOTE)),
  prefix: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_CONTEXT))),
  suffix: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_CONTEXT))),
  'caveat:place': v.exactOptional(placeSchema),
});

export const textPositionSchema = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'must not end before it starts'),
);

const xpathSchema = v.object({
  type: v.literal('XPathSelector'),
  value: v.pipe(v.string(), v.maxLength(MOST_PATH)),
  refinedBy: v.exactOptional(textPositionSchema),
});

export const rangeSchema = v.object({ type: v.literal('RangeSelector'), startSelector: xpathSchema, endSelector: xpathSchema });

export const selectorSchema: v.GenericSchema<unknown, Selector> = v.variant('type', [textQuoteSchema, textPositionSchema, rangeSchema]);

/** The ways to one passage: at least one, and a handful at most. */
export const selectorsSchema = v.pipe(v.array(selectorSchema), v.minLength(1, 'needs at least one selector'), v.maxLength(10));
