// Owns the background's double for tests of notes on a page: notes, drafts and answers in memory, every message remembered, and failures on demand.
import type { CallNotes } from '@/lib/extension/note-draft';
import type { NotesFromContent } from '@/lib/extension/protocol-notes';
import { type Annotation, createNote } from '@/lib/model/annotation';
import type { NoteAnswer, NoteDraft, NotePlace } from '@/lib/model/page-notes';
import type { Selector } from '@/lib/model/selector';
import { anchorAll } from '@/lib/page/anchor-all';
import { describeRange, passageOf } from '@/lib/page/describe';
import type { NoteFinder } from '@/lib/page/late-parts';
import { createTextMap, readTextMap } from '@/lib/page/text-map';

/** The finder of notes, which on a real page is a script of its own. */
export const loadFinder = async (): Promise<NoteFinder> => ({ createTextMap, anchorAll, describeRange, passageOf });

/** A background that keeps notes in memory. `state.fails` names methods that fail, with the code of their error. */
export function createNotesBackground() {
  const state = { page: 'page-1', fails: {} as Partial<Record<keyof NotesFromContent, string>> };
  const notes = new Map<string, Annotation>();
  const bin = new Map<string, Annotation>();
  const drafts = new Map<string, NoteDraft>();
  const answers: NoteAnswer[] = [];
  const calls: [string, unknown][] = [];
  const methods: { [K in keyof NotesFromContent]: (args: never) => unknown } = {
    listNotes: () => ({ page: state.page, pages: [state.page], notes: [...notes.values()], drafts: [...drafts.values()], places: [], answers }),
    readDraft: ({ id }: { id: string }) => drafts.get(id) ?? null,
    tellAnchored: () => null,
    saveNote: ({ note }: { note: Annotation }) => {
      notes.set(note.id, note);
      return null;
    },
    deleteNote: ({ id }: { id: string }) => {
      const note = notes.get(id);
      if (note === undefined) return false;
      bin.set(id, note);
      return notes.delete(id);
    },
    restoreNote: ({ id }: { id: string }) => {
      const note = bin.get(id);
      if (note === undefined) return false;
      notes.set(id, note);
      return bin.delete(id);
    },
    saveDraft: (draft: NoteDraft) => {
      drafts.set(draft.note.id, draft);
      return true;
    },
    dropDraft: ({ id }: { id: string }) => {
      drafts.delete(id);
      return null;
    },
    suggestTags: () => [],
    findClaims: () => [],
    answerSuspect: (answer: NoteAnswer) => {
      answers.push(answer);
      return null;
    },
  };
  const call = (async (method: keyof NotesFromContent, args: unknown) => {
    calls.push([method, structuredClone(args)]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const code = state.fails[method];
    if (code !== undefined) return { ok: false, error: { code, message: 'refused' } };
    return { ok: true, value: structuredClone(methods[method](args as never)) };
  }) as unknown as CallNotes;
  const told = (): NotePlace[] => (calls.findLast(([method]) => method === 'tellAnchored')?.[1] as { places: NotePlace[] } | undefined)?.places ?? [];
  return { call, state, notes, drafts, answers, calls, told };
}

let lastNote = 0;

/** A note on words of the page as it is now. */
export function noteOn(words: string, root: Element = document.body, text = 'What I know of it.'): Annotation {
  const selector = describeRange(readTextMap(root), rangeOf(words, root));
  if (selector === null) throw new Error(`"${words}" cannot be described`);
  return noteWith(selector, text);
}

/** A note with these selectors. */
export function noteWith(selector: Selector[], text = 'What I know of it.'): Annotation {
  lastNote += 1;
  const id = lastNote.toString(16).padStart(32, '0');
  const note = createNote(id, { source: 'https://news.example/story', canonical: null, title: 'A story', selector }, '2026-03-04T05:06:07.000Z');
  return { ...note, body: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: text }] };
}

/** The live range of some words, which may run over several nodes. */
export function rangeOf(words: string, root: Node = document.body): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join('');
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not on the page`);
  const range = (root.ownerDocument ?? document).createRange();
  let done = 0;
  for (const node of nodes) {
    if (at >= done && at < done + node.length) range.setStart(node, at - done);
    if (at + words.length > done && at + words.length <= done + node.length) range.setEnd(node, at + words.length - done);
    done += node.length;
  }
  return range;
}
