// Owns all notes as a list that is searched and filtered: read once, kept small, and read anew when something changed. Runs in the worker of the library page.
import { writeCollection } from '../formats/web-annotation';
import { type Annotation, quoteOf, readContent, tagKey } from '../model/annotation';
import { mintId } from '../model/mint-id';
import type { NoteFacet, NoteListing, NoteQuery, NoteRow } from '../model/note-list';
import type { Library } from '../store/db';
import type { StoredNote } from '../store/schema';
import { fold } from '../text/stem';
import { walkRows } from './backup';

/** The list of notes. Every call sees them as they were when they were last read; `refresh` reads them anew. */
export interface NoteList {
  list(query: NoteQuery, from: number, to: number): Promise<NoteListing>;
  read(id: string): Promise<Annotation | null>;
  /** The notes of a query as the text of a W3C AnnotationCollection, which `label` names. */
  write(query: NoteQuery, label: string): Promise<{ text: string; count: number }>;
  refresh(): void;
}

interface Entry {
  row: NoteRow;
  /** All that is searched, folded. */
  text: string;
  tags: string[];
}

const MOST_SHOWN = 300;
/** Values of one property that are offered. */
const MOST_VALUES = 60;

/** The list over a library. */
export function createNoteList(library: Library): NoteList {
  let reading: Promise<Entry[]> | null = null;
  const readAll = (): Promise<Entry[]> => {
    reading ??= collect(library).catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
  const find = async (query: NoteQuery) => {
    const words = fold(query.words.toLowerCase())
      .split(/\s+/)
      .filter((word) => word !== '');
    return (await readAll()).filter(({ text }) => words.every((word) => text.includes(word)));
  };
  return {
    async list(query, from, to) {
      const found = await find(query);
      const fits = (left: Filter | null) => found.filter((entry) => FILTERS.every((filter) => filter === left || passes(entry, query, filter)));
      const all = fits(null);
      return {
        total: all.length,
        rows: all.slice(from, to).map(({ row }) => row),
        tags: count(fits('tag').flatMap(({ row }) => row.tags)),
        ratings: count(fits('rating').flatMap(({ row }) => row.rating ?? [])),
        sites: count(fits('site').map(({ row }) => row.site)),
      };
    },
    read: async (id) => (await library.read((db) => db.get('annotations', id)))?.note ?? null,
    async write(query, label) {
      const wanted = (await find(query)).filter((entry) => FILTERS.every((filter) => passes(entry, query, filter)));
      const notes = await library.read((db) => Promise.all(wanted.map(({ row }) => db.get('annotations', row.id))));
      const present = notes.flatMap((row) => (row === undefined ? [] : [row.note]));
      const collection = writeCollection(present, { id: `urn:x-caveat:notes:${mintId()}`, label, created: new Date().toISOString() });
      return { text: JSON.stringify(collection, null, 1), count: present.length };
    },
    refresh() {
      reading = null;
    },
  };
}

const FILTERS = ['tag', 'rating', 'site'] as const;
type Filter = (typeof FILTERS)[number];

function passes({ row, tags }: Entry, query: NoteQuery, filter: Filter): boolean {
  const wanted = query[filter];
  if (wanted === null) return true;
  return filter === 'tag' ? tags.includes(tagKey(wanted)) : row[filter] === wanted;
}

/** Every note, the last changed first. */
async function collect(library: Library): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const row of walkRows(library, 'annotations', () => undefined)) entries.push(toEntry(row as StoredNote));
  return entries.sort((a, b) => b.row.modified.localeCompare(a.row.modified) || a.row.id.localeCompare(b.row.id));
}

function toEntry({ id, note, modified }: StoredNote): Entry {
  const { text, tags, rating, sources, claim } = readContent(note);
  const quote = quoteOf(note);
  const { source, title } = note.target;
  const searched = [quote, text, title ?? '', source, ...tags, claim?.title ?? '', ...sources.flatMap(({ url, title: name }) => [name, url])];
  return {
    row: { id, quote: quote.slice(0, MOST_SHOWN), text: text.slice(0, MOST_SHOWN), title: title ?? '', site: hostOf(source), rating, tags, modified },
    text: fold(searched.join('\n').toLowerCase()),
    tags: tags.map(tagKey),
  };
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** Values by how often they stand there; tags that differ in case alone count as the first one met. */
function count(values: readonly string[]): NoteFacet[] {
  const counts = new Map<string, NoteFacet>();
  for (const value of values) {
    const known = counts.get(tagKey(value));
    if (known === undefined) counts.set(tagKey(value), { value, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}
