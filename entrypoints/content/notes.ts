// Owns the life of the reader's notes on one page: which there are, when they are looked for, and what others are told of them.
// Where they stand is note-places.ts; how one is written is note-maker.ts.
import type { NoteInCard, NotesInCard } from '@/components/note-card';
import type { CallNotes } from '@/lib/extension/note-draft';
import type { Annotation } from '@/lib/model/annotation';
import type { PageNotes } from '@/lib/model/page-notes';
import type { LoadPart } from '@/lib/page/late-parts';
import type { MeetableNotes } from './encounter';
import { createNotePlaces, type NotePlacesOnPage, type Placed, tellPlace } from './note-places';
import type { PageLife } from './page-life';

/** The notes of a page. */
export interface Notes extends MeetableNotes {
  places: NotePlacesOnPage;
  /** The page's notes as last heard of; null before that. */
  known(): PageNotes | null;
  /** Whether the page may be read and the background answered for it, so that notes may be offered unasked. */
  isAllowed(): boolean;
  /** Asks for the notes anew, also where the page is not read: the reader has just asked for them. */
  load(): Promise<void>;
  /** Notes of these pages changed; of any page where none is named. */
  changed(pages: readonly string[]): void;
  /** Shows passages of a document steadily, over all looks, until other ones are shown; none takes them away. */
  point(document: Document, ranges: readonly Range[]): void;
  remove(id: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  /** Whom to call when a note is to be edited. */
  onEdit(listener: (id: string) => void): void;
}

/** Seconds after the first look at which notes that are not there yet are looked for again; after the last they count as gone. */
const RETRIES = [1, 2, 4, 8, 15, 30];
/** How often we look whether the page has replaced the nodes under a note. It costs a comparison of short texts. */
const FIRMNESS_CHECK = 1500;

/** Starts with no notes; they are asked for once the page may be read. `loadFinder` brings what finds them. */
export function createNotes(document: Document, life: PageLife, call: CallNotes, loadFinder: LoadPart<'note-finder'>): Notes {
  const { signal } = life;
  const listeners: (() => void)[] = [];
  const documentListeners: ((document: Document, signal: AbortSignal) => void)[] = [];
  const deleted = new Map<string, Placed>();
  let edit: (id: string) => void = () => undefined;
  let allowed = false;
  let page: PageNotes | null = null;
  let visit = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let retry = RETRIES.length;
  let running: Promise<void> | null = null;
  let again = false;
  let told = '[]';

  const places = createNotePlaces(document, life, loadFinder, {
    changed: () => look(),
    documentFound: (found) => {
      for (const listener of documentListeners) listener(found.document, found.signal);
    },
  });

  const tell = () => {
    for (const listener of listeners) listener();
    const now = [...places.all()].map(tellPlace);
    const text = JSON.stringify(now);
    if (text === told || signal.aborted) return;
    told = text;
    void call('tellAnchored', { places: now });
  };

  /** Looks for the notes, one look at a time; a wish during a look leads to another one. */
  function look(): Promise<void> {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }
  async function run(): Promise<void> {
    while (again && !signal.aborted) {
      again = false;
      const { notes, answers } = page ?? { notes: [], answers: [] };
      if (notes.length === 0 && [...places.all()].length === 0) return;
      if (notes.length > 0) await life.insertStyle();
      try {
        await life.clock.run(() => places.look(notes, answers, { patient: retry < RETRIES.length }));
      } catch (error) {
        // A frame went away under our hands: what is left is looked at again.
        if (signal.aborted) return;
        console.error(error);
      }
      tell();
    }
  }
  /** Waits for text that comes late, the longer the rarer. */
  const beginPatience = () => {
    clearTimeout(patience);
    retry = 0;
    const wait = () => {
      const seconds = RETRIES[retry];
      if (seconds === undefined) return;
      patience = setTimeout(() => void next(), (seconds - (RETRIES[retry - 1] ?? 0)) * 1000);
    };
    const next = async () => {
      retry += 1;
      if (signal.aborted || places.isComplete()) return;
      // An address that has just changed may not have reached the background when the notes were first asked for.
      await (retry === 1 ? load() : look());
      wait();
    };
    wait();
  };

  async function load(): Promise<void> {
    const now = visit;
    const reply = await call('listNotes', {});
    if (signal.aborted || now !== visit || !reply.ok) return;
    const first = page === null;
    page = reply.value;
    for (const { id } of page.notes) deleted.delete(id);
    if (first && page.notes.length > 0) beginPatience();
    await look();
  }
  const clear = () => {
    visit += 1;
    page = null;
    allowed = false;
    deleted.clear();
    clearTimeout(patience);
    retry = RETRIES.length;
    places.clear();
    told = '[]';
  };

  life.on('allowed', () => {
    if (allowed) return;
    allowed = true;
    void load();
  });
  life.on('forbidden', () => {
    clear();
    tell();
  });
  life.on('navigate', clear);
  life.on('change', () => (page === null ? undefined : look()));
  const firmness = setInterval(() => {
    if (document.visibilityState === 'visible' && page !== null && page.notes.length > 0 && !life.clock.measure(places.areFirm)) void look();
  }, FIRMNESS_CHECK);
  // The load event of a frame does not bubble, but it can be caught on its way down.
  document.addEventListener('load', (event) => page !== null && (event.target as Node).nodeName === 'IFRAME' && void look(), { capture: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(firmness);
    clearTimeout(patience);
  });

  const documentOf = (inner: Document) => places.documents().find((one) => one.document === inner);
  const describeOne = (id: string): NoteInCard | null => {
    const gone = deleted.get(id);
    const one = gone ?? places.find(id);
    if (one == null || (gone === undefined && (one.status === 'waiting' || one.status === 'orphan'))) return null;
    const { note, status, found } = one;
    const difference = status === 'changed' || status === 'suspect' ? (found?.difference ?? null) : null;
    return {
      note,
      status: status as NoteInCard['status'],
      difference: difference?.pieces ?? null,
      material: difference?.material ?? [],
      deleted: gone !== undefined,
    };
  };
  const remove = async (id: string) => {
    const one = places.find(id);
    const reply = await call('deleteNote', { id });
    if (!reply.ok || !reply.value) return false;
    if (one !== null) deleted.set(id, one);
    dropNote(id);
    await look();
    return true;
  };
  const dropNote = (id: string) => {
    if (page !== null) page = { ...page, notes: page.notes.filter((note: Annotation) => note.id !== id) };
  };
  const restore = async (id: string) => {
    const reply = await call('restoreNote', { id });
    if (!reply.ok || !reply.value) return false;
    deleted.delete(id);
    await load();
    return true;
  };

  const answer = async (id: string, same: boolean) => {
    const exact = places.find(id)?.found?.quote;
    if (exact == null || page === null) return;
    const given = { note: id, exact, same };
    const reply = await call('answerSuspect', given);
    if (!reply.ok || page === null) return;
    page = { ...page, answers: [...page.answers, given] };
    await look();
  };

  return {
    places,
    known: () => page,
    isAllowed: () => page !== null,
    load,
    changed(pages) {
      if (page === null ? allowed : pages.length === 0 || [page.page, ...page.pages].some((one) => pages.includes(one))) void load();
    },
    point(inner, ranges) {
      if (ranges.length > 0) places.discover();
      documentOf(inner)?.point(ranges);
    },
    remove,
    restore,
    onEdit: (listener) => {
      edit = listener;
    },
    placesIn: (inner) => documentOf(inner)?.painter.marks() ?? [],
    rangesOf: (id) => deleted.get(id)?.found?.ranges ?? places.find(id)?.found?.ranges ?? [],
    documents: () => places.documents().map((one) => one.document),
    flash(ranges) {
      const inner = ranges[0]?.startContainer.ownerDocument;
      if (inner != null) documentOf(inner)?.painter.flash(ranges);
    },
    describe(ids): NotesInCard | null {
      const notes = ids.flatMap((id) => describeOne(id) ?? []);
      if (notes.length === 0) return null;
      return {
        notes,
        onEdit: (id) => edit(id),
        onDelete: (id) => void remove(id),
        onRestore: (id) => void restore(id),
        onAnswer: (id, same) => void answer(id, same),
      };
    },
    onChange: (listener) => void listeners.push(listener),
    onDocument: (listener) => void documentListeners.push(listener),
  };
}
