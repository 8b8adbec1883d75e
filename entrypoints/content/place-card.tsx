// Owns how the card of one place is put together: the claims that its statement matches, the reader's notes on it, or both.
import { ClaimCard } from '@/components/claim-card';
import { NoteCard, NoteParts, type NotesInCard } from '@/components/note-card';
import { WorthCard, type WorthInCard } from '@/components/worth-card';
import { citeBibtex, citeMarkdown, citePlain } from '@/lib/formats/citation';
import type { CardContent } from './card-host';
import type { StatementInCard } from './statement-card';

/** What the card of a place says. At least one of them is there. */
export interface PlaceInCard {
  statement: StatementInCard | null;
  /** The sentence where it matches nothing and could be checked. */
  worth: WorthInCard | null;
  notes: NotesInCard | null;
}

const citations = { plain: citePlain, markdown: citeMarkdown, bibtex: citeBibtex };

/** Draws the card. */
export function drawPlaceCard({ statement, worth, notes }: PlaceInCard): CardContent['view'] {
  return (binding) => {
    if (statement !== null)
      return <ClaimCard {...statement} {...binding} notes={notes === null ? null : <NoteParts {...notes} citations={citations} headed />} />;
    if (worth !== null) return <WorthCard {...worth} {...binding} notes={notes === null ? null : <NoteParts {...notes} citations={citations} headed />} />;
    return <NoteCard {...binding} notes={{ ...notes!, citations }} />;
  };
}
