// Owns how a note begins and ends on the page: from what is selected or a sentence that is chosen to its selectors, and the editor's life around it.
// How the editor looks is the component's; what is kept of a note being written is note-draft.ts.
import { t } from '@/lib/extension/i18n';
import { type CallNotes, type NoteWriting, writeNote } from '@/lib/extension/note-draft';
import type { Choosing, NoteTools, OpenNoteEditor } from '@/lib/extension/note-tools';
import { type Annotation, createNote } from '@/lib/model/annotation';
import { mintId } from '@/lib/model/mint-id';
import { elementInTop, offsetOf } from '@/lib/page/frames';
import { boxOf } from '@/lib/page/hit';
import { reveal } from '@/lib/page/reveal';
import { readLanguage } from '@/lib/page/title';
import { type Bubble, createBubble } from './bubble';
import type { Notes } from './notes';
import { createNotice } from './notice';
import { readIdentity } from './page-identity';
import type { PageLife } from './page-life';
import { findSelected, watchSelecting } from './selecting';
import { findShadowRoot } from './shadow-root';

/** Where notes are made on a page. */
export interface NoteMaker {
  /** Begins a note on what is selected, or lets the reader choose a sentence; false where the page shows no text. */
  add(): Promise<boolean>;
  /** Opens the editor of a stored note, or of a draft; false where there is neither. */
  edit(id: string): Promise<boolean>;
  /** Whether a node of the document is ours. */
  isOurs(node: Node): boolean;
}

/** Starts offering notes; everything ends with the page's life. `loadTools` brings the editor into the page; null where that cannot be. */
export function createNoteMaker(document: Document, life: PageLife, notes: Notes, call: CallNotes, loadTools: () => Promise<NoteTools | null>): NoteMaker {
  const { signal } = life;
  let writing: { note: NoteWriting; controller: AbortController; ranges: readonly Range[]; editor: OpenNoteEditor | null } | null = null;
  const bubble: Bubble = createBubble(document, {
    signal,
    taken() {
      bubble.hide();
      void add();
    },
  });
  let choosing: Choosing | null = null;
  const notice = createNotice(document, { signal });
  watchSelecting(document, notes, bubble, { signal, isBusy: () => writing !== null || choosing?.isOn() === true });
  notes.onEdit((id) => void edit(id));

  async function add(): Promise<boolean> {
    bubble.hide();
    const selected = findSelected(document);
    const begun = await (selected === null ? choose() : begin(selected.document, selected.bounds));
    if (!begun) notice.say(t('noteNoPassage'));
    return begun;
  }

  async function choose(): Promise<boolean> {
    const tools = await loadTools();
    if (tools === null) return false;
    choosing ??= tools.createChoosing(document, {
      signal,
      yieldNow: life.clock.yieldNow,
      work: life.clock.run,
      shadowOf: findShadowRoot,
      insertStyle: life.insertStyle,
      point: notes.point,
      taken: (range) => void begin(range.startContainer.ownerDocument!, range),
    });
    return choosing.start();
  }

  /** From a passage to a new note in the editor. */
  async function begin(inner: Document, bounds: AbstractRange): Promise<boolean> {
    const passage = await notes.places.describe(inner, bounds);
    if (passage === null || signal.aborted) return false;
    const { selector, ranges } = passage;
    const { url, canonical, title } = readIdentity(document);
    const note = createNote(mintId().replaceAll('-', ''), { source: url, canonical, title, selector }, new Date().toISOString());
    inner.getSelection()?.removeAllRanges();
    open(note, { before: null, changed: false, ranges });
    return true;
  }

  async function edit(id: string): Promise<boolean> {
    if (writing !== null && writing.note.note().id === id) return true;
    if (notes.known() === null) await notes.load();
    const draft = await call('readDraft', { id });
    const stored = notes.known()?.notes.find((note) => note.id === id) ?? null;
    const found = draft.ok ? draft.value : null;
    const note: Annotation | null = found?.note ?? stored;
    if (note === null) return false;
    const ranges = notes.rangesOf(id).length > 0 ? notes.rangesOf(id) : await notes.places.search(note);
    if (ranges.length > 0) reveal(ranges);
    open(note, { before: found === null ? (stored?.modified ?? null) : found.before, changed: found !== null, ranges });
    return true;
  }

  function open(note: Annotation, from: { before: string | null; changed: boolean; kept?: boolean; ranges: readonly Range[] }): void {
    leave();
    const controller = new AbortController();
    const { ranges } = from;
    const start = ranges[0]?.startContainer ?? null;
    const inner = start?.ownerDocument ?? null;
    const language = readLanguage(inner ?? document, start?.parentElement ?? null);
    const made = writeNote(note, {
      before: from.before,
      changed: from.changed,
      kept: from.kept ?? true,
      language,
      call,
      signal: controller.signal,
      told: () => writing?.editor?.redraw(),
    });
    const opened: NonNullable<typeof writing> = { note: made, controller, ranges, editor: null };
    writing = opened;
    // In Firefox nothing can be sent any more once the page is being hidden. Listened to only now: such a listener keeps a page out of the browser's cache.
    for (const type of ['beforeunload', 'pagehide']) document.defaultView!.addEventListener(type, () => void made.flush(), { signal: controller.signal });
    // The browser takes drafts of the address that the page has: another one comes right behind this event.
    document.defaultView!.navigation?.addEventListener('navigate', () => void made.flush(), { signal: controller.signal });
    if (inner !== null) void life.insertStyle().then(() => writing === opened && notes.point(inner, ranges));
    void loadTools().then((tools) => {
      if (writing !== opened) return;
      if (tools === null) {
        leave();
        return notice.say(t('noteNoEditor'));
      }
      opened.editor = tools.openNoteEditor(document, {
        writing: made,
        call,
        language,
        page: readIdentity(document),
        anchor() {
          const box = boxOf(ranges);
          if (box === null || inner === null) return null;
          const { x, y } = offsetOf(inner, document);
          return new DOMRect(box.x + x, box.y + y, box.width, box.height);
        },
        near: start === null ? document.documentElement : elementInTop(start, document),
        leave: () => leave(),
        saved: () => void saved(),
        discard: () => void discard(),
      });
    });
  }
  const saved = async () => {
    leave();
    await notes.load();
  };
  /** Throws away what was written, and offers it once more for a moment. */
  const discard = async () => {
    const left = writing;
    if (left === null) return;
    const { note, before, ranges } = { note: left.note.note(), before: left.note.before, ranges: left.ranges };
    await left.note.discard();
    leave();
    notice.say(t('noteDiscarded'), { words: t('undo'), act: () => open(note, { before, changed: true, kept: false, ranges }) });
  };
  /** Closes the editor; what was written is kept as a draft. */
  const leave = () => {
    const left = writing;
    if (left === null) return;
    writing = null;
    void left.note.flush();
    left.controller.abort();
    const inner = left.ranges[0]?.startContainer.ownerDocument;
    if (inner != null) notes.point(inner, []);
    left.editor?.close();
  };
  life.on('navigate', () => {
    choosing?.leave();
    leave();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void writing?.note.flush(), { signal });
  signal.addEventListener('abort', leave, { once: true });

  return {
    add,
    edit,
    isOurs: (node) => bubble.isOurs(node) || choosing?.isOurs(node) === true || notice.isOurs(node) || (writing?.editor?.isOurs(node) ?? false),
  };
}
