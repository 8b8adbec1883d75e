// Owns the record of a reader's note: a W3C Web Annotation, with the ways to read and write what an editor shows of it. Its schema is in
// annotation-schema.ts, because web pages carry this file.
import type { ClaimId } from './ids';
import type { Rating } from './rating';
import type { Selector } from './selector';

/** What a note is for, in the words of W3C Web Annotation. */
export const MOTIVATIONS = ['assessing', 'commenting', 'questioning', 'linking'] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** The moment a passage was read, as an ISO instant. */
export interface TimeState {
  type: 'TimeState';
  sourceDate: string;
}

/** Where a note belongs: the page's address as it was, what the page called itself, the passage, and the moment. An empty `selector` means the page as a whole. */
export interface Target {
  source: string;
  /** The page's canonical link, whether or not it is believed; null without one. */
  canonical: string | null;
  title: string | null;
  selector: Selector[];
  state: TimeState;
}

/** A part of a note. What has no word in W3C Web Annotation for its title has `title`. */
export type Body =
  | { type: 'TextualBody'; purpose: 'commenting'; format: 'text/markdown'; value: string }
  | { type: 'TextualBody'; purpose: 'tagging'; value: string }
  | { type: 'TextualBody'; purpose: 'assessing'; value: Rating }
  | { type: 'SpecificResource'; purpose: 'linking'; source: string; title: string }
  | { type: 'SpecificResource'; purpose: 'identifying'; source: ClaimId; title: string };

/** A reader's note. `id` is 32 hexadecimal digits, a UUID without hyphens; `via` is the IRI it has elsewhere, null where it was made here; instants are ISO. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  via: string | null;
  motivation: Motivation;
  created: string;
  modified: string;
  body: Body[];
  target: Target;
}

/** A source of a note: an address and what it is called. */
export interface NoteSource {
  url: string;
  title: string;
}

/**
 * A note as an editor shows it. `claim` is the one the note is about, `rating` the reader's own; both may be missing. `elsewhere`: the passage is a claim
 * of the reader's own, looked for on other pages. `question`: the note asks rather than says.
 */
export interface NoteContent {
  text: string;
  tags: string[];
  rating: Rating | null;
  sources: NoteSource[];
  claim: { id: ClaimId; title: string } | null;
  elsewhere: boolean;
  question: boolean;
}

/** What a note holds. */
export function readContent({ id, body, motivation }: Pick<Annotation, 'id' | 'body' | 'motivation'>): NoteContent {
  const content: NoteContent = { text: '', tags: [], rating: null, sources: [], claim: null, elsewhere: false, question: motivation === 'questioning' };
  for (const part of body) {
    if (part.purpose === 'commenting') content.text = content.text === '' ? part.value : `${content.text}\n\n${part.value}`;
    else if (part.purpose === 'tagging') content.tags.push(part.value);
    else if (part.purpose === 'assessing') content.rating = part.value;
    else if (part.purpose === 'linking') content.sources.push({ url: part.source, title: part.title });
    else if (part.source === sentenceClaimId(id)) content.elsewhere = true;
    else content.claim ??= { id: part.source, title: part.title };
  }
  return content;
}

/** The note with other content. What is empty has no body; what the note is for follows from the content. */
export function writeContent(note: Annotation, content: NoteContent, modified: string): Annotation {
  const { text, tags, rating, sources, claim, elsewhere } = content;
  const body: Body[] = [];
  if (text.trim() !== '') body.push({ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: text.trim() });
  if (rating !== null) body.push({ type: 'TextualBody', purpose: 'assessing', value: rating });
  for (const { url, title } of sources) body.push({ type: 'SpecificResource', purpose: 'linking', source: url, title: title.trim() || url });
  if (claim !== null) body.push({ type: 'SpecificResource', purpose: 'identifying', source: claim.id, title: claim.title });
  if (elsewhere) body.push({ type: 'SpecificResource', purpose: 'identifying', source: sentenceClaimId(note.id), title: quoteOf(note) });
  for (const tag of tidyTags(tags)) body.push({ type: 'TextualBody', purpose: 'tagging', value: tag });
  return { ...note, body, modified, motivation: motivationOf(content) };
}

/** What a note is for, by what is in it. */
function motivationOf({ text, rating, sources, question }: NoteContent): Motivation {
  if (question) return 'questioning';
  if (rating !== null) return 'assessing';
  return text.trim() === '' && sources.length > 0 ? 'linking' : 'commenting';
}

/** Tags without white space around them and without repetition, whatever their case. */
export function tidyTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const tidy = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (tidy !== '' && !byKey.has(tagKey(tidy))) byKey.set(tagKey(tidy), tidy);
  }
  return [...byKey.values()];
}

/** By which two tags are the same. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** The quoted words; empty for a note on a whole page. */
export function quoteOf({ target }: Pick<Annotation, 'target'>): string {
  return target.selector.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
}

/** Where the passage stood when the note was made, to order notes by; null where the note does not say. */
export function positionOf({ target }: Pick<Annotation, 'target'>): number | null {
  return target.selector.find((selector) => selector.type === 'TextPositionSelector')?.start ?? null;
}

/** A new note on a passage, with nothing in it yet. `now` is an ISO instant. */
export function createNote(id: string, target: Omit<Target, 'state'>, now: string): Annotation {
  return {
    id,
    type: 'Annotation',
    via: null,
    motivation: 'commenting',
    created: now,
    modified: now,
    body: [],
    target: { ...target, state: { type: 'TimeState', sourceDate: now } },
  };
}

/** Whether a note holds nothing but its passage. */
export function isBlank({ body }: Pick<Annotation, 'body'>): boolean {
  return body.length === 0;
}

/** The id of the claim that a note's own sentence becomes when it is looked for elsewhere. */
export function sentenceClaimId(noteId: string): ClaimId {
  return `own/note-${noteId}` as ClaimId;
}
