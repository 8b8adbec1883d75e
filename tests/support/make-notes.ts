// Owns notes for tests in which only a field or two matter.
import { type Annotation, createNote, type NoteContent, type Target, writeContent } from '@/lib/model/annotation';

/** The instant at which made-up notes are made. */
export const NOTED = '2024-05-07T08:09:10.000Z';

/** An id of a note that ends in `name`, which has hexadecimal digits alone. */
export function noteId(name: string): string {
  return name.padStart(32, '0');
}

/** A note on a sentence of one page. */
export function makeNote(name: string, content: Partial<NoteContent> = {}, target: Partial<Target> = {}, modified = NOTED): Annotation {
  const selector: Target['selector'] = [
    { type: 'TextQuoteSelector', exact: 'The Moon is made of green cheese, he said on Tuesday.', prefix: 'Long ago. ', suffix: ' Nobody laughed.' },
    { type: 'TextPositionSelector', start: 120, end: 173 },
  ];
  const note = createNote(noteId(name), { source: 'https://news.example/story', canonical: null, title: 'A story', selector, ...target }, NOTED);
  return writeContent(note, { text: '', tags: [], rating: null, sources: [], claim: null, elsewhere: false, question: false, ...content }, modified);
}
