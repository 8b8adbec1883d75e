// Owns Hypothesis's own JSON, as its client exports it and its API answers: one annotation, read into a note of ours. Its lists are cut by split-json.
import type { Annotation, Body } from '../model/annotation';
import { annotationSchema } from '../model/annotation-schema';
import { isWebUrl } from '../model/claim';
import { parse } from '../model/parse';
import type { Selector } from '../model/selector';
import { pathTo } from './fields';
import type { Report } from './format';
import { isObject, type JsonObject, list, property, textOf } from './json-ld';
import { hashText } from './local-id';

const MOST_TEXT = 50_000;
const MOST_QUOTE = 20_000;
const MOST_CONTEXT = 2000;
const MOST_TAG = 100;

/** Whether `value` is an annotation as Hypothesis writes it: it has an address under "uri" and a list of targets. */
export function isHypothesisAnnotation(value: unknown): value is JsonObject {
  return isObject(value) && typeof value.uri === 'string' && Array.isArray(value.target) && !Object.hasOwn(value, '@context');
}

/**
 * Reads such an annotation. `now` is the ISO instant for one that has none of its own. Null and a refusal with its place where it cannot be a note. Who wrote
 * it, in which group, and in answer to what has no place in a note, and is told as a loss where it says something.
 */
export function readHypothesisAnnotation(value: JsonObject, path: string, now: string, report: Report): Annotation | null {
  const refuse = (at: string, reason: string): null => {
    report.refused.push({ path: at, reason });
    return null;
  };
  const address = textOf(property(value, 'uri'));
  if (address === null || !isWebUrl(address)) return refuse(pathTo(path, 'uri'), 'is no http or https address');
  const created = instantOf(property(value, 'created')) ?? instantOf(property(value, 'updated')) ?? now;
  const modified = instantOf(property(value, 'updated')) ?? created;
  tellLosses(value, path, report);
  const document = property(value, 'document');
  const given = textOf(property(value, 'id'));
  const id = given === null ? hashId(JSON.stringify(value)) : hashId(`hypothesis ${given}`);
  const outcome = parse(annotationSchema, {
    id,
    type: 'Annotation',
    via: given === null ? null : `https://hypothes.is/a/${encodeURIComponent(given)}`,
    motivation: 'commenting',
    created,
    modified,
    body: readBodies(value, path, report),
    target: {
      source: address,
      canonical: null,
      title: textOf(list(property(document, 'title'))[0])?.slice(0, 2000) ?? null,
      selector: readSelectors(value, path, report),
      state: { type: 'TimeState', sourceDate: created },
    },
  });
  return outcome.ok ? outcome.value : refuse(path, outcome.error.message);
}

function tellLosses(value: JsonObject, path: string, report: Report): void {
  if (list(property(value, 'references')).length > 0) report.losses.push({ path: pathTo(path, 'references'), what: 'an answer is kept as a note of its own' });
  if (list(property(value, 'target')).length > 1) report.losses.push({ path: pathTo(path, 'target'), what: 'only the first of several targets was kept' });
}

function readBodies(value: JsonObject, path: string, report: Report): Body[] {
  const bodies: Body[] = [];
  const text = textOf(property(value, 'text'));
  if (text !== null) {
    if (text.length > MOST_TEXT) report.losses.push({ path: pathTo(path, 'text'), what: `cut to ${MOST_TEXT} characters` });
    bodies.push({ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: text.slice(0, MOST_TEXT) });
  }
  for (const tag of list(property(value, 'tags')).map(textOf)) {
    if (tag === null) continue;
    if (tag.length > MOST_TAG) report.losses.push({ path: pathTo(path, 'tags'), what: `a tag has at most ${MOST_TAG} letters` });
    else if (bodies.length < 150) bodies.push({ type: 'TextualBody', purpose: 'tagging', value: tag });
  }
  return bodies;
}

/** The quote and the position. A range of Hypothesis's own holds paths of its own kind, which lead nowhere once a page has changed: the quote finds the passage again. */
function readSelectors(value: JsonObject, path: string, report: Report): Selector[] {
  const found: Selector[] = [];
  for (const [index, selector] of list(property(list(property(value, 'target'))[0], 'selector')).entries()) {
    const at = pathTo(path, `target[0].selector[${index}]`);
    const type = textOf(property(selector, 'type'));
    if (type === 'TextQuoteSelector') {
      const exact = property(selector, 'exact');
      if (typeof exact === 'string' && exact.trim() !== '' && exact.length <= MOST_QUOTE) {
        const before = property(selector, 'prefix');
        const behind = property(selector, 'suffix');
        found.push({
          type,
          exact,
          ...(typeof before === 'string' ? { prefix: before.slice(-MOST_CONTEXT) } : {}),
          ...(typeof behind === 'string' ? { suffix: behind.slice(0, MOST_CONTEXT) } : {}),
        });
      } else report.losses.push({ path: at, what: 'the quotation is empty or too long and was left out' });
    } else if (type === 'TextPositionSelector') {
      const [start, end] = [property(selector, 'start'), property(selector, 'end')];
      if (isOffset(start) && isOffset(end) && start <= end) found.push({ type, start, end });
    } else if (type !== 'RangeSelector') report.losses.push({ path: at, what: `${type ?? 'a selector without a type'} was left out` });
  }
  return found.slice(0, 10);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9;
}

/** An instant in ISO form; null where it is none, or of a year that would sort wrongly. */
function instantOf(value: unknown): string | null {
  const text = textOf(value);
  const time = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(time)) return null;
  const date = new Date(time);
  return date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999 ? date.toISOString() : null;
}

/** An id of 32 hexadecimal digits, the same for the same annotation at every reading. */
function hashId(text: string): string {
  return ['a ', 'b ']
    .map((salt) =>
      hashText(salt + text)
        .toString(16)
        .padStart(16, '0'),
    )
    .join('');
}
