// Owns what is known of notes besides themselves: addresses that are one article, answers to "is it this?", and where a note was seen last.
import type { Connection } from './db';
import type { StoredAddress, StoredAnswer, StoredPlace } from './schema';

/** Every key of the article a page is, itself first, as far as the reader said so. */
export async function readPagesOfArticle(db: Connection, page: string): Promise<string[]> {
  const found = new Set([page]);
  // A set is walked in the order of adding, those that are added on the way included.
  for (const key of found)
    for (const { pages, same } of await db.getAllFromIndex('addresses', 'pages', key)) {
      if (!same) continue;
      for (const other of pages) found.add(other);
    }
  return [...found];
}

/** What the reader said of a page and others. */
export function readAddressesOf(db: Connection, page: string): Promise<StoredAddress[]> {
  return db.getAllFromIndex('addresses', 'pages', page);
}

/** Keeps what the reader said of two pages; saying it again replaces it. To be called while holding the write lock. */
export async function writeAddress(db: Connection, a: string, b: string, same: boolean, decided: string): Promise<void> {
  const pages = [a, b].sort() as [string, string];
  await db.put('addresses', { id: pages.join(' '), pages, same, decided });
}

/** The answers given for some notes. */
export async function readAnswersOf(db: Connection, notes: readonly string[]): Promise<StoredAnswer[]> {
  const transaction = db.transaction('answers');
  return (await Promise.all(notes.map((note) => transaction.store.index('note').getAll(note)))).flat();
}

/** Keeps an answer in place of an earlier one on the same words. To be called while holding the write lock. */
export async function writeAnswer(db: Connection, { note, exact, same, answered }: Omit<StoredAnswer, 'id'>): Promise<void> {
  const known = (await db.getAllFromIndex('answers', 'note', note)).find((answer) => answer.exact === exact);
  await db.put('answers', { id: known?.id ?? crypto.randomUUID(), note, exact, same, answered });
}

/** Where notes were seen the last time. */
export async function readPlacesOf(db: Connection, notes: readonly string[]): Promise<StoredPlace[]> {
  const transaction = db.transaction('places');
  return (await Promise.all(notes.map((note) => transaction.store.get(note)))).filter((place) => place !== undefined);
}

/** Writes down where notes are seen now. To be called while holding the write lock. */
export async function writePlaces(db: Connection, places: readonly StoredPlace[]): Promise<void> {
  const transaction = db.transaction('places', 'readwrite', { durability: 'relaxed' });
  for (const place of places) void transaction.store.put(place);
  await transaction.done;
}
