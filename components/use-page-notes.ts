// Owns what popup and panel know of one page's notes: read from the library, placed by the page's own script, kept up to date, and changed from here.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tellError } from '../lib/extension/error-words';
import { callFromPage, callTab, onEvent } from '../lib/extension/rpc';
import type { Annotation } from '../lib/model/annotation';
import type { AddressProposal, NoteDraft, NotePlace } from '../lib/model/page-notes';
import type { Citations } from './copy-citation';

/** A note as a list shows it. `place` is null where nobody has looked for it yet; `deleted` ones stay to be undone. */
export interface ListedNote {
  note: Annotation;
  place: NotePlace | null;
  deleted: boolean;
}

/** A painted place of the page: a statement with the notes over it, or notes alone. */
export interface PagePlace {
  statement: number | null;
  notes: string[];
}

/** The notes of a page. `url` and `title` are the page's, as far as known. `places` is in reading order. */
export interface PageNotesState {
  url: string;
  title: string;
  notes: ListedNote[];
  drafts: NoteDraft[];
  proposals: AddressProposal[];
  places: PagePlace[];
}

/** What can be done with notes from here. Each tells by the error's words, and does nothing else where it fails. */
export interface NoteActs {
  jump(id: string): void;
  remove(note: Annotation): void;
  restore(id: string): void;
  answer(id: string, exact: string, same: boolean): void;
  answerAddress(other: string, same: boolean): void;
  dropDraft(id: string): void;
  reload(): void;
  citations: Citations;
  /** Whether drafts are kept: not for a page in a private window. */
  keeps: boolean;
}

/** Milliseconds in which several events count as one. */
const TOGETHER = 60;

/** The notes of the page in a tab; null before they were read, or where the page's address is not known. `say` shows or clears an error. */
export function usePageNotes(
  { id: tabId, url: address, incognito }: { id: number | null; url: string | null; incognito: boolean },
  say: (error: string | null, notice?: 'jumpGone') => void,
  citations: Citations,
): { state: PageNotesState | null; acts: NoteActs } {
  const [state, setState] = useState<PageNotesState | null>(null);
  const [deleted, setDeleted] = useState<ReadonlyMap<string, ListedNote>>(new Map());
  const reload = useRef<() => void>(() => undefined);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    setState(null);
    setDeleted(new Map());
    if (tabId === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let pages: readonly string[] = [];
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async () => {
      const mine = ++turn;
      const identity = await callTab(tabId, 'readIdentity', {});
      const url = identity.ok ? identity.value.url : address;
      if (url === null) return;
      const canonical = identity.ok ? identity.value.canonical : null;
      const title = identity.ok ? identity.value.title.slice(0, 2000) : null;
      const [reply, described] = await Promise.all([callFromPage('listPageNotes', { url, canonical, title }), callTab(tabId, 'describeNotes', {})]);
      if (mine !== turn || signal.aborted) return;
      if (!reply.ok) return say(tellError(reply.error));
      pages = reply.value.pages;
      const places = new Map(reply.value.places.map((place) => [place.id, place]));
      if (described.ok) for (const place of described.value.places) places.set(place.id, place);
      setState({
        url,
        title: identity.ok ? identity.value.title : '',
        notes: reply.value.notes.map((note) => ({ note, place: places.get(note.id) ?? null, deleted: false })),
        drafts: reply.value.drafts,
        // An answer would write down the page's address.
        proposals: incognito ? [] : reply.value.proposals,
        places: described.ok ? described.value.order : [],
      });
    };
    const loadSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), TOGETHER);
    };
    reload.current = loadSoon;
    onEvent('notesChanged', (event) => (pages.length === 0 || event.pages.length === 0 || event.pages.some((page) => pages.includes(page))) && loadSoon(), {
      signal,
    });
    onEvent('notesAnchored', (event) => event.tabId === tabId && loadSoon(), { signal });
    onEvent('pageChanged', (event) => event.tabId === tabId && loadSoon(), { signal });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    void load();
    return () => controller.abort();
  }, [tabId, address, incognito]);

  const acts = useMemo<NoteActs>(() => {
    const after = (reply: { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } }): boolean => {
      say(reply.ok ? null : tellError(reply.error));
      return reply.ok;
    };
    return {
      async jump(id) {
        if (tabId === null) return;
        const reply = await callTab(tabId, 'jumpToNote', { id });
        say(null, reply.ok && reply.value ? undefined : 'jumpGone');
      },
      async remove(note) {
        const known = current.current?.notes.find((one) => one.note.id === note.id) ?? { note, place: null };
        if (after(await callFromPage('deleteNote', { id: note.id }))) setDeleted((all) => new Map(all).set(note.id, { ...known, deleted: true }));
      },
      async restore(id) {
        const reply = await callFromPage('restoreNote', { id });
        if (!after(reply)) return;
        setDeleted((all) => new Map([...all].filter(([key]) => key !== id)));
        reload.current();
      },
      async answer(note, exact, same) {
        after(await callFromPage('answerSuspect', { note, exact, same }));
      },
      async answerAddress(other, same) {
        const url = current.current?.url;
        if (url !== undefined && after(await callFromPage('answerAddress', { url, other, same }))) reload.current();
      },
      async dropDraft(id) {
        if (after(await callFromPage('dropDraft', { id }))) reload.current();
      },
      reload: () => reload.current(),
      citations,
      keeps: !incognito,
    };
  }, [tabId, incognito]);

  const shown = useMemo(() => (state === null ? null : withDeleted(state, deleted)), [state, deleted]);
  return { state: shown, acts };
}

/** Deleted notes stand where they stood, to be undone, until the page or the window is left. */
function withDeleted(state: PageNotesState, deleted: ReadonlyMap<string, ListedNote>): PageNotesState {
  const here = new Set(state.notes.map(({ note }) => note.id));
  const gone = [...deleted.values()].filter(({ note }) => !here.has(note.id));
  if (gone.length === 0) return state;
  const notes = [...state.notes, ...gone].sort((a, b) => a.note.created.localeCompare(b.note.created));
  return { ...state, notes };
}
