// Owns which pack a file's claims go to, and what is known of that pack.
import { readPackFacts } from '../formats/data-feed';
import { createReport, type PackFacts } from '../formats/format';
import { isObject } from '../formats/json-ld';
import type { PackId } from '../model/ids';
import type { Library } from '../store/db';
import { readPack } from '../store/packs';

/** What the file says of its pack; without a name it is called as the file is. An id that belongs to a pack of another origin (the starter pack, a subscription) is not taken over. */
export async function chooseFacts(library: Library, head: unknown, file: { name: string }): Promise<PackFacts> {
  const facts = readPackFacts(isObject(head) ? head : {}, { name: file.name.replace(/\.[a-z0-9.]+$/i, '') || file.name }, createReport());
  const known = await library.read((db) => readPack(db, facts.id));
  return known === null || known.origin === 'import' ? facts : { ...facts, id: `${facts.id.slice(0, 90)}-import` as PackId };
}

/** A pack's facts with those that stood after its list, where none stood before it; the id and the language the claims were read with stay. */
export function fillIn(facts: PackFacts, tail: PackFacts | null): PackFacts {
  if (tail === null) return facts;
  const { description, publisher, licence, licenceUrl, url, version, date } = tail;
  const later = { description, publisher, licence, licenceUrl, url, version, date };
  const filled = Object.fromEntries(Object.entries(later).map(([name, value]) => [name, facts[name as keyof typeof later] ?? value]));
  return { ...facts, ...filled, topics: facts.topics.length > 0 ? facts.topics : tail.topics };
}
