// Owns how notes are written as W3C Web Annotations in JSON-LD. Nothing is lost on the way out; the way in is read-web-annotation.ts.
import type { Annotation, Body } from '../model/annotation';
import { type ClaimId, claimIdSchema } from '../model/ids';
import { parse } from '../model/parse';
import { type JsonObject, withoutEmpty } from './json-ld';

/** W3C's context, and the name space of what Caveat adds to a selector. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { caveat: 'urn:x-caveat:' }];
export const WEB_ANNOTATION_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

const CLAIM = 'urn:x-caveat:claim:';
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The IRI of a note: the one it came with, else a URN of its UUID. */
export function iriOf({ id, via }: Pick<Annotation, 'id' | 'via'>): string {
  return via ?? `urn:uuid:${id.replace(UUID, '$1-$2-$3-$4-$5')}`;
}

/** The IRI of a claim of the library. */
export function claimIri(id: ClaimId): string {
  return CLAIM + encodeURIComponent(id);
}

/** The claim that an IRI of ours names; null for any other. */
export function claimOfIri(iri: string): ClaimId | null {
  if (!iri.startsWith(CLAIM)) return null;
  try {
    const id = parse(claimIdSchema, decodeURIComponent(iri.slice(CLAIM.length)));
    return id.ok ? id.value : null;
  } catch {
    return null;
  }
}

/** One note as a Web Annotation, with its context. */
export function writeWebAnnotation(note: Annotation): JsonObject {
  return { '@context': CONTEXT, ...writeItem(note) };
}

/** Many notes as one AnnotationCollection with one page. `id` is an IRI for it, `label` what it is called, `created` an ISO instant. */
export function writeCollection(notes: readonly Annotation[], { id, label, created }: { id: string; label: string; created: string }): JsonObject {
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created,
    total: notes.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: notes.map(writeItem) },
  };
}

function writeItem(note: Annotation): JsonObject {
  const { source, canonical, title, selector, state } = note.target;
  return withoutEmpty({
    id: iriOf(note),
    type: 'Annotation',
    motivation: note.motivation,
    created: note.created,
    modified: note.modified,
    body: note.body.map(writeBody),
    target: withoutEmpty({
      type: 'SpecificResource',
      source: canonical === null && title === null ? source : withoutEmpty({ id: source, canonical, 'dcterms:title': title }),
      selector,
      state,
    }),
  });
}

function writeBody(body: Body): JsonObject {
  if (body.type === 'TextualBody') return { ...body };
  const id = body.purpose === 'identifying' ? claimIri(body.source) : body.source;
  return { type: body.type, purpose: body.purpose, source: withoutEmpty({ id, 'dcterms:title': body.title || null }) };
}
