// Owns which other addresses with notes are put to the reader as the same article. Nothing is joined here.
import { haveAlikeAddresses, isCanonicalPlausible, type PageClues, proposeSame } from '../model/page-identity';
import type { AddressProposal } from '../model/page-notes';
import type { Connection } from '../store/db';
import { readAddressesOf, readPagesOfArticle } from '../store/note-facts';
import { readPagesOfHost } from '../store/notes';
import type { StoredNote } from '../store/schema';
import { pageKeyOf } from './page-key';

/** Pages of the same host that are looked through, and proposals that are made. */
const MOST_PAGES = 2000;
const MOST_PROPOSALS = 5;

/**
 * Addresses with notes that name this page as theirs, that this page names as its own, or that are like it by address and title together, and of which
 * the reader has said nothing.
 */
export async function proposeAddresses(db: Connection, page: PageClues): Promise<AddressProposal[]> {
  const { address, canonical } = page;
  const key = pageKeyOf(address);
  const named = canonical === null || !isCanonicalPlausible(address, canonical) ? null : pageKeyOf(canonical);
  const decided = new Set([...(await readPagesOfArticle(db, key)), ...(await readAddressesOf(db, key)).flatMap(({ pages }) => pages)]);
  const rows = [
    ...(named === null ? [] : [...(await db.getAllFromIndex('annotations', 'page', named)), ...(await db.getAllFromIndex('annotations', 'canonical', named))]),
    ...(await db.getAllFromIndex('annotations', 'canonical', key)),
    ...(await readAlike(db, key, page, decided)),
  ];
  const byPage = new Map<string, Map<string, StoredNote>>();
  for (const row of rows) {
    if (decided.has(row.page)) continue;
    const found = byPage.get(row.page) ?? new Map<string, StoredNote>();
    byPage.set(row.page, found.set(row.id, row));
  }
  return [...byPage.values()].slice(0, MOST_PROPOSALS).map((found) => {
    const [first] = found.values();
    return { url: first!.note.target.source, title: first!.note.target.title, notes: found.size };
  });
}

/** The notes of pages of the same host for which address, title and canonical link speak together. */
async function readAlike(db: Connection, key: string, page: PageClues, decided: ReadonlySet<string>): Promise<StoredNote[]> {
  const host = key.slice(0, key.search(/[/?#]|$/));
  if (host === '') return [];
  const alike = (await readPagesOfHost(db, host, MOST_PAGES)).filter((other) => !decided.has(other) && haveAlikeAddresses(key, other));
  const rows: StoredNote[] = [];
  for (const other of alike.slice(0, MOST_PROPOSALS * 2)) {
    const own = await db.getAllFromIndex('annotations', 'page', other);
    const target = own[0]?.note.target;
    if (target !== undefined && proposeSame(page, { address: target.source, canonical: target.canonical, title: target.title }) !== null) rows.push(...own);
  }
  return rows;
}
