// Owns the background's double for tests of a page's life: whatever holds a word matches one claim, and every message is remembered.
import type { CallBackground } from '@/entrypoints/content/page-life';
import type { ContentToBackground, Silence } from '@/lib/extension/protocol';
import type { Settings } from '@/lib/extension/settings';
import type { Stance, StatementBlock } from '@/lib/model/statement';
import { createMatch } from './sample-claims';

/** The settings of a reader who highlights every page. */
export const SETTINGS: Settings = {
  reading: 'every-page',
  paused: false,
  sitesOff: [],
  neverScan: [],
  confidence: 'likely',
  worth: false,
  collectFactChecks: false,
  hideRefuted: false,
  searchAddress: 'https://duckduckgo.com/?q=%s',
  starterLeftOut: false,
};
/** What the double's library holds. */
export const LIBRARY = { claims: 48, packs: 1 };

/** A background for which whatever speaks of a bridge matches. `asked` are the statements it was asked about, `calls` all messages. */
export function createBackground() {
  const state = {
    silence: null as Silence | null,
    settings: { ...SETTINGS },
    word: 'bridge',
    alive: true,
    refuseStyle: true,
    fails: 0,
    stance: 'asserts' as Stance,
  };
  const asked: string[] = [];
  const calls: [string, unknown][] = [];
  const answers: { [K in keyof ContentToBackground]: (args: never) => unknown } = {
    pageOpened: () => ({ scan: state.silence === null, silence: state.silence, settings: state.settings, library: LIBRARY }),
    matchStatements: ({ blocks }: { blocks: StatementBlock[] }) => {
      const statements = blocks.flatMap((block) => block.statements.map(({ id, start, end }) => ({ id, text: block.text.slice(start, end) })));
      asked.push(...statements.map(({ text }) => text));
      const found = statements.filter(({ text }) => text.includes(state.word));
      return {
        library: LIBRARY,
        worth: state.settings.worth
          ? statements.flatMap(({ id, text }) =>
              text.includes('percent') ? [{ id, queries: { language: 'en', neutral: text, supporting: text, opposing: text } }] : [],
            )
          : [],
        statements: found.map(({ id, text }) => ({
          id,
          text,
          speaker: null,
          stance: state.stance,
          occasion: null,
          matches: [createMatch('bridge', { span: [0, text.length], level: 'likely' })],
          similar: [],
        })),
      };
    },
    readClaims: () => ({ claims: [], packs: [] }),
    storeVerdict: () => null,
    removeVerdict: () => null,
    countShown: () => null,
    nameHighlights: ({ count }: { count: number }) => Array.from({ length: count }, (_, index) => `hname${index}`),
    styleHighlights: () => !state.refuseStyle,
    loadPart: () => true,
    listNotes: () => ({ page: 'p', pages: ['p'], notes: [], drafts: [], places: [], answers: [] }),
    readDraft: () => null,
    tellAnchored: () => null,
    saveNote: () => null,
    deleteNote: () => false,
    restoreNote: () => false,
    saveDraft: () => true,
    dropDraft: () => null,
    suggestTags: () => [],
    findClaims: () => [],
    answerSuspect: () => null,
  };
  const call = (async (method: keyof ContentToBackground, args: unknown) => {
    calls.push([method, structuredClone(args)]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (state.fails > 0 && method !== 'countShown') {
      state.fails -= 1;
      return { ok: false, error: { code: 'unreachable', message: 'nobody answered' } };
    }
    return { ok: true, value: structuredClone(answers[method](args as never)) };
  }) as unknown as CallBackground;
  return { call, state, asked, calls, callsOf: (method: string) => calls.filter(([name]) => name === method).map(([, args]) => args) };
}
