// Owns notes for tests of what shows them.
import type { NoteInCard } from '@/components/note-card';
import { createNote, writeContent } from '@/lib/model/annotation';

/** A note as a card shows it, with everything a note can hold. */
export function createNoteInCard(changes: Partial<NoteInCard> = {}): NoteInCard {
  const target = {
    source: 'https://news.example/story',
    canonical: null,
    title: 'A story',
    selector: [{ type: 'TextQuoteSelector' as const, exact: 'The bridge cost forty million crowns' }],
  };
  const note = writeContent(
    createNote('0123456789abcdef0123456789abcdef', target, '2026-03-04T05:06:07.000Z'),
    {
      text: 'The audit of 2025 says thirty.',
      tags: ['bridge', 'budget'],
      rating: 'mostly-false',
      sources: [{ url: 'https://audit.example/2025', title: 'Audit 2025' }],
      claim: null,
      elsewhere: true,
      question: false,
    },
    '2026-05-06T07:08:09.000Z',
  );
  return { note, status: 'exact', difference: null, material: [], deleted: false, ...changes };
}

/** How the words of that note may have changed. */
export const CHANGED: Pick<NoteInCard, 'status' | 'difference' | 'material'> = {
  status: 'changed',
  difference: [
    { kind: 'same', text: 'The bridge cost ' },
    { kind: 'removed', text: 'forty' },
    { kind: 'added', text: 'fifty' },
    { kind: 'same', text: ' million crowns' },
  ],
  material: ['number'],
};
