// Owns what a change in bulk leaves to be done about notes: a note whose passage is looked for elsewhere has its claim, and a claim whose note went goes too.
import { readContent, sentenceClaimId } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { ClaimId } from '../model/ids';
import { binId } from '../store/bin';
import type { Library } from '../store/db';
import { changeOwnClaims } from '../store/own-claims';
import { claimOfNote } from './claim-of-note';
import { indexClaims } from './write-pack';

/** Settles the claims of some notes; how many claims came or went. `reader` is what the reviewer is called; `now` is an ISO instant. A claim that the reader deleted stays deleted. */
export async function settleNotes(library: Library, ids: readonly string[], reader: string, now: string): Promise<number> {
  return library.write(async (db) => {
    const put: Claim[] = [];
    const remove: ClaimId[] = [];
    for (const id of ids) {
      const claim = sentenceClaimId(id);
      const [row, own, binned] = await Promise.all([db.get('annotations', id), db.getKey('own', claim), db.getKey('bin', binId('claim', claim))]);
      if (row === undefined && own !== undefined) remove.push(claim);
      if (row === undefined || own !== undefined || binned !== undefined || !readContent(row.note).elsewhere) continue;
      const made = claimOfNote(row.note, null, null, reader);
      if (made.text !== '') put.push(made);
    }
    return changeOwnClaims(db, { put, remove }, indexClaims, now);
  });
}
