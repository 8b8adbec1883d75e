// Owns the start of Caveat in a page: one instance a document, its messages, and its end. The life of the page itself is in page-life.ts.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findNoteTools, type NoteTools, offerNoteTools } from '@/lib/extension/note-tools';
import type { BackgroundToContent, PagesToContent } from '@/lib/extension/protocol';
import { callBackground, type Guards, onEvent, serve } from '@/lib/extension/rpc';
import { failure, type Result, success } from '@/lib/model/result';
import { findPart, type LateParts, offerPart } from '@/lib/page/late-parts';
import { readPointed } from '@/lib/page/pointed';
import { type CardHost, createCardHost } from './card-host';
import { createEncounter } from './encounter';
import { createNoteMaker, type NoteMaker } from './note-maker';
import { tellPlace } from './note-places';
import { createNotes } from './notes';
import { readIdentity } from './page-identity';
import { createPageLife, type PageLife } from './page-life';
import { createPointingOut, type PointingOut } from './pointing-out';
import { findShadowRoot } from './shadow-root';

type Incoming = PagesToContent & BackgroundToContent;

/** Only our own scripts in this document see this name: the page's have a world of their own. */
const INSTANCE = Symbol.for('caveat');
const world = globalThis as { [INSTANCE]?: PageLife };

export default defineUnlistedScript(() => {
  const running = world[INSTANCE];
  if (running !== undefined && !running.signal.aborted && isAlive()) return;
  running?.stop();
  world[INSTANCE] = start();
});

function start(): PageLife {
  // What an older version left speaks to nobody any more.
  offerNoteTools(null);
  offerPart('note-finder', null);
  offerPart('readability', null);
  let card: CardHost | null = null;
  let maker: NoteMaker | null = null;
  let picking: PointingOut | null = null;
  const life = createPageLife({
    document,
    call: callBackground,
    isAlive,
    isOurs: (node) => (card?.isOurs(node) || maker?.isOurs(node) || picking?.isOurs(node)) ?? false,
    readArticle: (page, options) =>
      readPointed(page, { ...options, shadowOf: findShadowRoot, loadReadability: () => life.clock.outside(loadPart('readability')) }),
  });
  const { signal } = life;
  const notes = createNotes(document, life, callBackground, () => loadPart('note-finder'));
  const notesHere = createNoteMaker(document, life, notes, callBackground, loadNoteTools);
  maker = notesHere;
  const blocks = createPointingOut(document, life, loadNoteTools);
  picking = blocks;
  const encounter = createEncounter(document, life, callBackground, notes, (options) => {
    card = createCardHost(document, options);
    return card;
  });

  serve<Incoming, true>(
    {
      receiver: 'content',
      accept: () => true,
      guards,
      handlers: {
        report: () => life.report(),
        jump: (args) => encounter.jump(args),
        rescan() {
          life.scan({ clicked: true });
          return null;
        },
        jumpToNote: ({ id }) => encounter.jumpToNote(id),
        editNote: ({ id }) => notesHere.edit(id),
        addNote: () => notesHere.add(),
        readIdentity: () => readIdentity(document),
        describeNotes: () => ({ places: [...notes.places.all()].map(tellPlace), order: encounter.places() }),
        readBlock: ({ choose }) => (choose ? blocks.choose() : blocks.takeHere()),
        command({ name }) {
          encounter.command(name);
          return null;
        },
        scan({ clicked }) {
          life.scan({ clicked });
          return null;
        },
        stop() {
          life.stop();
          return null;
        },
      },
    },
    { signal },
  );
  onEvent('pageSettingsChanged', ({ settings }) => life.changeSettings(settings), { signal });
  onEvent('claimsChanged', () => life.rematch(), { signal });
  onEvent('verdictsChanged', () => life.rematch(), { signal });
  onEvent('notesChanged', ({ pages }) => notes.changed(pages), { signal });
  life.scan({ clicked: false });
  return life;
}

/** What notes are written with: asked for when the reader writes one or points out a block, because most pages never need it. */
async function loadNoteTools(): Promise<NoteTools | null> {
  if (findNoteTools() === null) await callBackground('loadPart', { part: 'note-tools' });
  return findNoteTools();
}

/** What few pages need, asked for when one does. */
async function loadPart<K extends keyof LateParts>(part: K): Promise<LateParts[K] | null> {
  if (findPart(part) === null) await callBackground('loadPart', { part });
  return findPart(part);
}

/** Whether the extension that started this script is still there, and in the same version. */
function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

// Messages come from our own parts, whom the browser vouches for; these checks catch mistakes, and keep the validators' library out of every page.
const guards: Guards<Incoming> = {
  report: pass,
  rescan: pass,
  stop: pass,
  addNote: pass,
  readIdentity: pass,
  describeNotes: pass,
  jumpToNote: checkNote,
  editNote: checkNote,
  readBlock: (args) => (isRecord(args) && typeof args.choose === 'boolean' ? success({ choose: args.choose }) : refuse('choose')),
  jump: (args) => (isRecord(args) && typeof args.id === 'number' ? success({ id: args.id }) : refuse('id')),
  scan: (args) => (isRecord(args) && typeof args.clicked === 'boolean' ? success({ clicked: args.clicked }) : refuse('clicked')),
  command: (args) =>
    isRecord(args) && (args.name === 'open-card' || args.name === 'next-highlight' || args.name === 'previous-highlight')
      ? success({ name: args.name })
      : refuse('name'),
};

function pass(): Result<Record<never, never>> {
  return success({});
}

function checkNote(args: unknown): Result<{ id: string }> {
  return isRecord(args) && typeof args.id === 'string' ? success({ id: args.id }) : refuse('id');
}

function refuse(path: string): Result<never> {
  return failure('invalid', `${path}: is missing or wrong`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
