// Owns how the card of one place is put together: the claims that its statement matches, the reader's notes on it, or both.
import { ClaimCard } from '@/components/claim-card';
import { NoteCard, NoteParts, type NotesInCard } from '@/components/note-card';
import type { CardContent } from './card-host';
import type { StatementInCard } from './statement-card';

/** What the card of a place says. At least one of the two is there. */
export interface PlaceInCard {
  statement: StatementInCard | null;
  notes: NotesInCard | null;
}

/** Draws the card. */
export function drawPlaceCard({ statement, notes }: PlaceInCard): CardContent['view'] {
  return (binding) => {
    if (statement !== null) return <ClaimCard {...statement} {...binding} notes={notes === null ? null : <NoteParts {...notes} headed />} />;
    return <NoteCard {...binding} notes={notes!} />;
  };
}
