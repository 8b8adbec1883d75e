// Owns the reading of W3C Web Annotations: one, a list, a collection or its pages, as they are found in the wild. What has no place in a note is told.
import * as v from 'valibot';
import { type Annotation, type Body, MOTIVATIONS, type Motivation, type Target } from '../model/annotation';
import { annotationSchema } from '../model/annotation-schema';
import { parse } from '../model/parse';
import { RATINGS, type Rating } from '../model/rating';
import type { Selector } from '../model/selector';
import { selectorSchema } from '../model/selector-schema';
import { isWebUrl } from '../model/web-url';
import { pathTo } from './fields';
import { createReport, type Loss, type Refusal, type Report } from './format';
import { isObject, list, property, textOf } from './json-ld';
import { hashText } from './local-id';
import { claimOfIri } from './web-annotation';

/** What a file held: valid notes, each once, and an account of everything else. */
export interface NotesReading {
  notes: Annotation[];
  refused: Refusal[];
  losses: Loss[];
}

/** Pages in pages are followed so deep, and no deeper. */
const DEEPEST = 1000;
const MOST_TEXT = 50_000;

/** Reads parsed JSON. `now` is the ISO instant for notes that have none of their own. What is no annotation at all is one refusal at path "". */
export function readWebAnnotations(json: unknown, now: string): NotesReading {
  const report = createReport();
  const byId = new Map<string, Annotation>();
  for (const { item, path } of findAnnotations(json, report)) {
    const note = readWebAnnotation(item, path, now, report);
    const known = note === null ? undefined : byId.get(note.id);
    if (note !== null && (known === undefined || known.modified <= note.modified)) byId.set(note.id, note);
  }
  if (byId.size === 0 && report.refused.length === 0) report.refused.push({ path: '', reason: 'no Web Annotation was found' });
  return { notes: [...byId.values()], ...report };
}

/** Whether `value` is a Web Annotation. */
export function isWebAnnotation(value: unknown): boolean {
  return isObject(value) && typesOf(value).includes('Annotation');
}

/** Whether `value` is a collection of Web Annotations, or a page of one. */
export function isAnnotationCollection(value: unknown): boolean {
  return isObject(value) && typesOf(value).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');
}

/** The annotations of whatever holds them, each with its place. */
export function findAnnotations(json: unknown, report: Report): { item: unknown; path: string }[] {
  const found: { item: unknown; path: string }[] = [];
  const addAll = (value: unknown, path: string) => {
    for (const [index, item] of list(value).entries()) found.push({ item, path: Array.isArray(value) ? `${path}[${index}]` : path });
  };
  if (Array.isArray(json)) addAll(json, '');
  else if (!isObject(json)) return found;
  else if (typesOf(json).includes('Annotation')) found.push({ item: json, path: '' });
  else if (Array.isArray(json['@graph'])) {
    for (const [index, item] of list(json['@graph']).entries()) if (typesOf(item).includes('Annotation')) found.push({ item, path: `@graph[${index}]` });
  } else {
    addAll(property(json, 'items'), 'items');
    let page = property(json, 'first') ?? property(json, 'next');
    let path = property(json, 'first') === undefined ? 'next' : 'first';
    for (let depth = 0; isObject(page) && depth < DEEPEST; depth++) {
      addAll(property(page, 'items'), `${path}.items`);
      path = `${path}.next`;
      page = property(page, 'next');
    }
    if (typeof page === 'string' && found.length < (Number(property(json, 'total')) || Number.POSITIVE_INFINITY))
      report.losses.push({ path, what: `the next page lies elsewhere (${page.slice(0, 100)}) and was not fetched` });
  }
  return found;
}

/** Keys that are read, or say nothing that a note could lack. */
const KNOWN = new Set([
  '@context',
  'id',
  '@id',
  'type',
  '@type',
  'motivation',
  'created',
  'modified',
  'body',
  'bodyValue',
  'target',
  'via',
  'canonical',
  'generated',
  'partOf',
]);

/** Reads one annotation. Null and a refusal with its place where it cannot be a note; what has no place in a note is told as a loss. */
export function readWebAnnotation(item: unknown, path: string, now: string, report: Report): Annotation | null {
  if (!isObject(item)) return refuse(report, path, 'is no object');
  if (!typesOf(item).includes('Annotation')) return refuse(report, path, 'is no Annotation');
  for (const key of Object.keys(item)) if (!KNOWN.has(key)) report.losses.push({ path: pathTo(path, key), what: 'has no place in a note' });
  const created = instantOf(item, 'created', path, report) ?? instantOf(item, 'modified', path, createReport()) ?? now;
  const modified = instantOf(item, 'modified', path, report) ?? created;
  const target = readTarget(property(item, 'target'), pathTo(path, 'target'), created, report);
  if (target === null) return null;
  const motivation = readMotivation(item, path, report);
  const note = { ...readId(item), type: 'Annotation', motivation, created, modified, body: readBodies(item, path, report), target };
  const checked = parse(annotationSchema, note);
  return checked.ok ? checked.value : refuse(report, path, checked.error.message);
}

/** A UUID of ours as it is; any other IRI is remembered, and an id made of it, so that the same annotation is the same note at every reading. */
function readId(item: object): { id: string; via: string | null } {
  const iri = textOf(property(item, 'id')) ?? textOf(property(item, '@id'));
  const uuid = /^urn:uuid:([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i.exec(iri ?? '');
  if (uuid !== null) return { id: uuid.slice(1).join('').toLowerCase(), via: null };
  const text = iri ?? JSON.stringify(item);
  const half = (salt: string) =>
    hashText(salt + text)
      .toString(16)
      .padStart(16, '0');
  return { id: half('a ') + half('b '), via: iri };
}

function readMotivation(item: object, path: string, report: Report): Motivation {
  const given = list(property(item, 'motivation')).map((one) => localName(one));
  const known = MOTIVATIONS.find((motivation) => given.includes(motivation));
  for (const other of given)
    if (other !== known && !['highlighting', 'tagging', 'bookmarking'].includes(other))
      report.losses.push({ path: pathTo(path, 'motivation'), what: `"${other.slice(0, 60)}" is kept as ${known ?? 'commenting'}` });
  return known ?? 'commenting';
}

function readBodies(item: object, path: string, report: Report): Body[] {
  const bodies: Body[] = [];
  const given = property(item, 'body');
  const tagging = list(property(item, 'motivation')).some((one) => localName(one) === 'tagging');
  for (const [index, body] of list(given).entries()) {
    const at = Array.isArray(given) ? `${pathTo(path, 'body')}[${index}]` : pathTo(path, 'body');
    const read = readBody(body, at, tagging, report);
    if (read !== null) bodies.push(read);
  }
  const value = property(item, 'bodyValue');
  if (typeof value === 'string' && value.trim() !== '') bodies.push(comment(value, pathTo(path, 'bodyValue'), report));
  return bodies;
}

function readBody(body: unknown, path: string, tagging: boolean, report: Report): Body | null {
  if (typeof body === 'string') return link(body, body, path, report);
  if (!isObject(body)) return lose(report, path, 'is no body');
  const types = typesOf(body);
  if (types.includes('Choice') || types.includes('List') || types.includes('Composite') || types.includes('Independents')) {
    const first = list(property(body, 'items'))[0];
    report.losses.push({ path, what: 'only the first of several bodies was kept' });
    return first === undefined || (isObject(first) && property(first, 'items') !== undefined) ? null : readBody(first, `${path}.items[0]`, tagging, report);
  }
  const purpose = list(property(body, 'purpose')).map(localName)[0] ?? null;
  const value = textOf(property(body, 'value'));
  if (value !== null) {
    if (purpose === 'tagging' || (purpose === null && tagging))
      return value.length > 100 ? lose(report, path, 'a tag has at most 100 letters') : { type: 'TextualBody', purpose: 'tagging', value };
    if (purpose === 'assessing' && (RATINGS as readonly string[]).includes(value)) return { type: 'TextualBody', purpose, value: value as Rating };
    if (purpose !== null && purpose !== 'commenting')
      report.losses.push({ path: pathTo(path, 'purpose'), what: `"${purpose.slice(0, 60)}" is kept as commenting` });
    return comment(textOf(property(body, 'format')) === 'text/html' ? stripTags(value, path, report) : value, path, report);
  }
  const source = property(body, 'source') ?? body;
  const iri = typeof source === 'string' ? source : idOf(source);
  if (iri === null) return lose(report, path, 'has neither text nor address');
  const title = textOf(property(source, 'dcterms:title')) ?? textOf(property(source, 'title')) ?? textOf(property(source, 'label'));
  const claim = claimOfIri(iri);
  if (claim !== null) return { type: 'SpecificResource', purpose: 'identifying', source: claim, title: title ?? '' };
  return link(iri, title ?? iri, path, report);
}

function comment(value: string, path: string, report: Report): Body {
  if (value.length > MOST_TEXT) report.losses.push({ path, what: `cut to ${MOST_TEXT} characters` });
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: value.slice(0, MOST_TEXT) };
}

function link(iri: string, title: string, path: string, report: Report): Body | null {
  if (!isWebUrl(iri) || iri.length > 4000) return lose(report, path, `"${iri.slice(0, 60)}" is no http or https address and was left out`);
  return { type: 'SpecificResource', purpose: 'linking', source: iri, title: title.slice(0, 4000) };
}

/** Words without what stands in pointed brackets: a note has no HTML. Linear in the text's length. */
function stripTags(value: string, path: string, report: Report): string {
  report.losses.push({ path, what: 'HTML is kept as plain text' });
  let text = '';
  let inside = false;
  for (const letter of value) {
    if (letter === '<') inside = true;
    else if (letter === '>' && inside) inside = false;
    else if (!inside) text += letter;
  }
  return text.trim() || value;
}

function readTarget(given: unknown, path: string, created: string, report: Report): Target | null {
  const targets = list(given);
  if (targets.length === 0) return refuse(report, path, 'is missing');
  if (targets.length > 1) report.losses.push({ path, what: `only the first of ${targets.length} targets was kept` });
  const target = targets[0];
  const source = isObject(target) ? (list(property(target, 'source'))[0] ?? target) : target;
  const iri = typeof source === 'string' ? source : idOf(source);
  if (iri === null) return refuse(report, path, 'names no address');
  if (!isWebUrl(iri)) return refuse(report, path, `"${iri.slice(0, 60)}" is no http or https address`);
  const canonical = textOf(property(source, 'canonical')) ?? textOf(property(target, 'canonical'));
  const moment = list(property(target, 'state'))
    .map((state) => instantOf(state, 'sourceDate', pathTo(path, 'state'), report))
    .find((instant) => instant !== null);
  return {
    source: iri,
    canonical: canonical !== null && isWebUrl(canonical) ? canonical : null,
    title: (textOf(property(source, 'dcterms:title')) ?? textOf(property(source, 'title')) ?? textOf(property(target, 'title')))?.slice(0, 2000) ?? null,
    selector: list(property(target, 'selector'))
      .flatMap((selector, index) => readSelector(selector, `${path}.selector[${index}]`, report))
      .slice(0, 10),
    state: { type: 'TimeState', sourceDate: moment ?? created },
  };
}

function readSelector(given: unknown, path: string, report: Report): Selector[] {
  const checked = v.safeParse(selectorSchema, given);
  if (checked.success) {
    if (checked.output.type === 'TextQuoteSelector' && property(given, 'refinedBy') !== undefined)
      report.losses.push({ path: `${path}.refinedBy`, what: 'was left out' });
    return [checked.output];
  }
  report.losses.push({ path, what: `${textOf(property(given, 'type')) ?? 'a selector without a type'} was left out` });
  return [];
}

function instantOf(value: unknown, key: string, path: string, report: Report): string | null {
  const text = textOf(property(value, key));
  if (text === null) return null;
  const time = Date.parse(text);
  const date = Number.isNaN(time) ? null : new Date(time);
  // Years beyond four digits are written in a way that sorts wrongly.
  if (date !== null && date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999) return date.toISOString();
  report.losses.push({ path: pathTo(path, key), what: `the date "${text.slice(0, 60)}" was not understood` });
  return null;
}

function typesOf(value: unknown): string[] {
  return [...list(property(value, 'type')), ...list(property(value, '@type'))].map(localName);
}

/** The name without the vocabulary before it: "oa:Annotation" and "http://www.w3.org/ns/oa#Annotation" are "Annotation". */
function localName(name: unknown): string {
  const text = typeof name === 'string' ? name : (idOf(name) ?? '');
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'), text.lastIndexOf(':')) + 1);
}

function idOf(value: unknown): string | null {
  return textOf(property(value, 'id')) ?? textOf(property(value, '@id'));
}

function refuse(report: Report, path: string, reason: string): null {
  report.refused.push({ path, reason });
  return null;
}

function lose(report: Report, path: string, what: string): null {
  report.losses.push({ path, what });
  return null;
}
