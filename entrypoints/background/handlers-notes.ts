// Owns which use-case answers which message about notes, who is asking, and drafts when the disk is full.
import type { App } from '@/lib/app/app';
import { t } from '@/lib/extension/i18n';
import type { NotesFromContent, NotesFromPages } from '@/lib/extension/protocol-notes';
import { emitToPages, emitToTabs, type Handlers } from '@/lib/extension/rpc';
import { dropSpareDraft, keepSpareDraft, readSpareDrafts } from '@/lib/extension/spare-drafts';
import type { NoteDraft, PageNotes } from '@/lib/model/page-notes';
import { ExpectedError } from '@/lib/model/result';
import type { PageContext } from './handlers';

type Asker = Parameters<App['notes']['saveNote']>[1];

/** Answers to content scripts: about the page that the browser says they stand in, and no other. */
export function createNotesContentHandlers(app: App): Handlers<NotesFromContent, PageContext> {
  const { notes } = app;
  const askerOf = ({ url, incognito }: PageContext): Asker => ({ address: url, keeps: !incognito, reader: t('ownReviewer') });
  return {
    listNotes: async (_, { url }) => addSpareDrafts(app, await notes.listNotes(url), await readSpareDrafts()),
    async readDraft(args, context) {
      const { drafts } = await addSpareDrafts(app, await notes.listNotes(context.url), await readSpareDrafts());
      return drafts.find(({ note }) => note.id === args.id) ?? notes.readDraft(args, askerOf(context));
    },
    async tellAnchored({ places }, context) {
      emitToPages('notesAnchored', { tabId: context.tabId, places });
      return notes.storePlaces({ places }, askerOf(context));
    },
    ...createCalls(app, askerOf),
  };
}

/** Answers to our own pages: about any page. */
export function createNotesPagesHandlers(app: App): Handlers<NotesFromPages, true> {
  const { notes } = app;
  const askerOf = (): Asker => ({ address: null, keeps: true, reader: t('ownReviewer') });
  return {
    listPageNotes: async (args) => addSpareDrafts(app, await notes.listPageNotes(args), await readSpareDrafts()),
    listAllNotes: (args) => notes.listAllNotes(args),
    countNotes: () => notes.countNotes(),
    importNotes: (args) => notes.importNotes(args, askerOf()),
    undoNotes: (args) => notes.undoNotes(args, askerOf()),
    listDeletedNotes: () => notes.listDeletedNotes(),
    answerAddress: (args) => notes.answerAddress(args),
    lookUpText: (args) => app.lookUp.lookUpText(args),
    ...createCalls<true>(app, askerOf),
  };
}

/** The notes of a page with the drafts that only memory has, each in place of an older one. Drafts of other pages stay unseen. */
async function addSpareDrafts<P extends PageNotes>({ notes }: App, found: P, spare: readonly NoteDraft[]): Promise<P> {
  const codes = await Promise.all(spare.map(({ note }) => notes.codeOf(note.target.source)));
  const here = spare.filter((_, at) => found.pages.includes(codes[at]!));
  const ids = new Set(here.map(({ note }) => note.id));
  return here.length === 0 ? found : { ...found, drafts: [...here, ...found.drafts.filter(({ note }) => !ids.has(note.id))] };
}

type Calls<Context> = Pick<
  Handlers<NotesFromPages, Context>,
  'saveNote' | 'deleteNote' | 'restoreNote' | 'saveDraft' | 'dropDraft' | 'suggestTags' | 'findClaims' | 'answerSuspect'
>;

function createCalls<Context>({ notes, lookUp }: App, askerOf: (context: Context) => Asker): Calls<Context> {
  return {
    async saveNote(args, context) {
      await notes.saveNote(args, askerOf(context));
      await dropSpareDraft(args.note.id);
      return null;
    },
    deleteNote: (args, context) => notes.deleteNote(args, askerOf(context)),
    restoreNote: (args, context) => notes.restoreNote(args, askerOf(context)),
    async saveDraft(args, context) {
      try {
        const kept = await notes.saveDraft(args, askerOf(context));
        if (kept) await dropSpareDraft(args.note.id);
        return kept;
      } catch (error) {
        // What is being written must not be lost because the disk is full: it stays in memory as long as the browser runs.
        if (!(error instanceof ExpectedError) || error.code !== 'quota') throw error;
        return keepSpareDraft(args);
      }
    },
    async dropDraft(args, context) {
      await dropSpareDraft(args.id);
      return notes.dropDraft(args, askerOf(context));
    },
    suggestTags: (args) => notes.suggestTags(args),
    findClaims: (args) => lookUp.findClaims(args),
    answerSuspect: (args, context) => notes.answerSuspect(args, askerOf(context)),
  };
}

/** Tells everybody of which pages the notes changed: our pages, and the scripts of all tabs, who know their own page's code alone. */
export function tellNotesChanged(payload: { pages: string[] }): void {
  emitToPages('notesChanged', payload);
  void emitToTabs('notesChanged', payload);
}
