// Owns where the reader's notes stand on the page as it is now: looks for them in the page and its frames, paints what is found, and notices what is lost.

import { type Annotation, quoteOf } from '@/lib/model/annotation';
import type { GoneReason, NoteAnswer, NotePlace } from '@/lib/model/page-notes';
import type { Selector } from '@/lib/model/selector';
import type { Anchoring } from '@/lib/page/anchor';
import { listDocuments } from '@/lib/page/frames';
import type { LoadPart, NoteFinder } from '@/lib/page/late-parts';
import type { PaceOptions } from '@/lib/page/pace';
import type { Mark } from '@/lib/page/paint';
import type { TextMap } from '@/lib/page/text-map';
import { readLanguage } from '@/lib/page/title';
import { createNoteDocument, type NoteDocument } from './note-document';
import type { PageLife } from './page-life';

/** A note and where it stands. `found` is null while it was not looked for, where it is gone, and for a note on the whole page. */
export interface Placed {
  note: Annotation;
  status: NotePlace['status'];
  found: Anchoring | null;
  /** The document it stands in. */
  inside: NoteDocument | null;
  order: number | null;
  reason: GoneReason | null;
  /** The text of its ranges when they were found. */
  text: string;
}

/** The places of a page's notes. */
export interface NotePlacesOnPage {
  /** Looks for notes that have no sure place yet or lost it, and paints them; in slices. `patient`: what is not there may still come. */
  look(notes: readonly Annotation[], answers: readonly NoteAnswer[], options: { patient: boolean }): Promise<void>;
  /** Whether every note found still stands where it was painted. */
  areFirm(): boolean;
  /** Whether a note may still appear. */
  isComplete(): boolean;
  find(id: string): Placed | null;
  all(): IterableIterator<Placed>;
  documents(): readonly NoteDocument[];
  /** The live ranges of a note that is not among the page's, such as a draft; empty where it is not there. */
  search(note: Annotation): Promise<readonly Range[]>;
  /** The selectors of a passage of a document with its live ranges; null where it holds no text that notes can stand on. */
  describe(document: Document, passage: AbstractRange): Promise<{ selector: Selector[]; ranges: readonly Range[] } | null>;
  /** Looks for frames that came or went. */
  discover(): void;
  /** Takes all highlights away and forgets every place. */
  clear(): void;
}

const RANKS: Record<NotePlace['status'], number> = { exact: 0, ambiguous: 1, changed: 2, suspect: 3, orphan: 4, waiting: 5 };
/** Positions of one document stay below this, so that one number orders notes over several. */
const DOCUMENT_STRIDE = 2e7;

/**
 * Starts with no places. `load` brings the finder, which most pages never need; where it cannot be had, notes are waited for. `changed` is called when a
 * frame's text changed, `documentFound` with each frame's document.
 */
export function createNotePlaces(
  document: Document,
  life: PageLife,
  load: LoadPart<'note-finder'>,
  on: { changed(): Promise<void>; documentFound(inside: NoteDocument): void },
): NotePlacesOnPage {
  let inside: NoteDocument[] = [];
  let placed = new Map<string, Placed>();
  /** The text in which the notes that have no place were looked for. */
  let searched = '';

  const paced: PaceOptions = { signal: life.signal, yieldNow: life.clock.yieldNow };

  const updateDocuments = () => {
    const now = listDocuments(document);
    for (const one of inside) if (!now.includes(one.document)) one.end();
    inside = inside.filter(({ signal }) => !signal.aborted);
    for (const one of now) {
      if (inside.some((known) => known.document === one)) continue;
      const added = createNoteDocument(one, life, document, on.changed);
      inside.push(added);
      if (one !== document) on.documentFound(added);
    }
  };

  return {
    async look(notes, answers, { patient }) {
      const before = placed;
      placed = new Map(
        notes.map((note) => [note.id, before.get(note.id) ?? { note, status: 'waiting', found: null, inside: null, order: null, reason: null, text: '' }]),
      );
      for (const note of notes) placed.get(note.id)!.note = note;
      for (const [id, { inside: where }] of before) if (!placed.has(id)) where?.painter.unpaint([id]);
      if (notes.length === 0) return;
      updateDocuments();
      const here = [...inside];
      const lost = [...placed.values()].filter((one) => !isFirm(one));
      if (lost.length === 0) return;
      const finder = await life.clock.outside(load());
      if (finder === null) return;
      const maps: TextMap[] = [];
      for (const { readMap } of here) maps.push(await readMap(finder));
      const text = `${maps.map((map) => map.text).join('\n')}\n${JSON.stringify(answers)}`;
      const same = text === searched;
      searched = text;
      const wanted = same ? lost.filter(({ status }) => status !== 'orphan' && status !== 'suspect') : lost;
      await findAll(finder, wanted, here, maps, answers, paced);
      const marks = new Map<NoteDocument, Mark<string>[]>();
      for (const one of lost) {
        if (placed.get(one.note.id) !== one) continue;
        if (one.status === 'orphan' || one.status === 'waiting') one.status = patient ? 'waiting' : 'orphan';
        for (const where of here) {
          const pieces = where === one.inside ? piecesOf(one) : [];
          if (pieces.length > 0 || where.painter.rangesOf(one.note.id).length > 0) marks.set(where, [...(marks.get(where) ?? []), { id: one.note.id, pieces }]);
        }
      }
      for (const [where, list] of marks) await where.paint(list);
    },
    areFirm: () => [...placed.values()].every((one) => one.found === null || one.status === 'suspect' || isFirm(one)),
    isComplete: () => [...placed.values()].every(({ status }) => status === 'exact' || status === 'changed' || status === 'ambiguous'),
    find: (id) => placed.get(id) ?? null,
    all: () => placed.values(),
    documents: () => inside,
    async search(note) {
      updateDocuments();
      const here = [...inside];
      const finder = await load();
      if (finder === null) return [];
      const maps: TextMap[] = [];
      for (const { readMap } of here) maps.push(await life.clock.run(() => readMap(finder)));
      const one: Placed = { note, status: 'waiting', found: null, inside: null, order: null, reason: null, text: '' };
      await findAll(finder, [one], here, maps, [], paced);
      return one.status === 'suspect' ? [] : (one.found?.ranges ?? []);
    },
    async describe(inner, passage) {
      updateDocuments();
      const where = inside.find((one) => one.document === inner);
      const finder = where === undefined ? null : await load();
      if (where === undefined || finder === null) return null;
      const map = await life.clock.run(() => where.readMap(finder));
      const selector = finder.describeRange(map, passage);
      const found = finder.passageOf(map, passage);
      return selector === null || found === null ? null : { selector, ranges: map.rangesOf(found.start, found.end) };
    },
    discover: updateDocuments,
    clear() {
      for (const { painter } of inside) painter.unpaint([...placed.keys()]);
      for (const one of inside) if (one.document !== document) one.end();
      inside = [];
      placed = new Map();
      searched = '';
    },
  };
}

/** Looks for notes in every document, in slices, and keeps the best place of each. */
async function findAll(
  finder: NoteFinder,
  wanted: readonly Placed[],
  documents: readonly NoteDocument[],
  maps: readonly TextMap[],
  answers: readonly NoteAnswer[],
  paced: PaceOptions,
): Promise<void> {
  const best = new Map<Placed, { status: NotePlace['status']; found: Anchoring | null; index: number; reason: GoneReason | null }>();
  // A note on the page as a whole has its place wherever the page is.
  for (const one of wanted) best.set(one, { status: one.note.target.selector.length === 0 ? 'exact' : 'orphan', found: null, index: 0, reason: null });
  for (const [index, map] of maps.entries()) {
    const language = readLanguage(map.root.ownerDocument, map.root);
    const tasks = wanted
      .filter((one) => best.get(one)!.status !== 'exact')
      .map((one) => {
        const own = answers.filter(({ note }) => note === one.note.id);
        return {
          one,
          own,
          selectors: one.note.target.selector,
          language,
          title: one.note.target.title,
          rejected: own.filter(({ same }) => !same).map(({ exact }) => exact),
        };
      });
    await finder.anchorAll(map, tasks, paced, ({ one, own }, found) => {
      const accepted = found.status === 'suspect' && own.some(({ same, exact }) => same && exact === found.quote);
      const status = accepted ? 'changed' : found.status;
      if (RANKS[status] < RANKS[best.get(one)!.status]) best.set(one, { status, found, index, reason: null });
      else if (index === 0) best.get(one)!.reason = found.reason;
    });
  }
  for (const [one, { status, found, index, reason }] of best) {
    one.status = status;
    one.reason = status === 'orphan' ? reason : null;
    one.found = found;
    one.inside = found === null ? null : documents[index]!;
    one.order = found === null ? null : index * DOCUMENT_STRIDE + (found.start ?? 0);
    one.text = textOf(found?.ranges ?? []);
    for (const range of found?.ranges ?? []) one.inside?.watchTree(range.startContainer);
  }
}

function piecesOf({ status, found }: Placed): Mark<string>['pieces'] {
  if (found === null || status === 'suspect' || status === 'orphan' || status === 'waiting') return [];
  return found.ranges.map((range) => ({ range, look: { note: status === 'changed' ? 'changed' : 'exact' } }));
}

/** Whether a note's live ranges still hold the words they were found with: the page may have replaced their nodes, which collapses them. */
function isFirm({ status, found, inside, text, note }: Placed): boolean {
  if (status === 'exact' && found === null) return note.target.selector.length === 0;
  if (found === null || inside === null || inside.signal.aborted || status === 'suspect') return false;
  return found.ranges.every(({ startContainer }) => startContainer.isConnected) && textOf(found.ranges) === text;
}

function textOf(ranges: readonly Range[]): string {
  return ranges.map(String).join('\n');
}

/** What others are told of a note's place. */
export function tellPlace({ note, status, found, order, reason }: Placed): NotePlace {
  const differs = found !== null && (found.difference !== null || status === 'suspect') && found.quote !== quoteOf(note);
  const told = { id: note.id, status, text: differs ? found.quote : null, material: found?.difference?.material ?? [], order };
  return status === 'orphan' && reason !== null ? { ...told, reason } : told;
}
