// Owns the record of a fact-check that stands on a page: what it would become in the library, and whether it is there already.
import type { Claim } from './claim';
import type { ClaimId } from './ids';
import type { Rating } from './rating';

/** A fact-check on the open page. new: not in the library. changed: taken before, and the page says something else now. waiting: in the inbox. kept: among the reader's claims. left: deleted, and still in the bin. */
export interface FoundFactCheck {
  id: ClaimId;
  text: string;
  rating: Rating;
  reviewer: string | null;
  status: 'new' | 'changed' | 'waiting' | 'kept' | 'left';
}

/** A fact-check in the inbox: from which page, when it was taken (an ISO instant), and a hash by which a later change is seen. */
export interface Capture {
  id: ClaimId;
  url: string;
  title: string;
  captured: string;
  hash: string;
  claim: Claim;
}
