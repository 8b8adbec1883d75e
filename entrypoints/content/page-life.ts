// Owns the life of one page: ask whether to read, read, match, paint, read again when it changes, stop and leave everything as it was.
// How the reader meets the highlights (pointing, keys, the card) is in encounter.ts.
import type { ContentToBackground, PageReport, PageStatement, Silence, WorthStatement } from '@/lib/extension/protocol';
import type { Args, Value } from '@/lib/extension/rpc';
import type { PageSettings } from '@/lib/extension/settings';
import type { Result } from '@/lib/model/result';
import type { Article } from '@/lib/page/article';
import { hasClaimReview } from '@/lib/page/find-claim-review';
import { createHighlighter, type Highlighter } from '@/lib/page/highlight';
import { createPainter, type Painter } from '@/lib/page/paint';
import { readPublished } from '@/lib/page/published';
import { findSensitive } from '@/lib/page/sensitive';
import { type Watch, watchPage } from '@/lib/page/watch';
import { findFirstInView } from './first-in-view';
import { awaitFrame, whenVisible } from './frame';
import { type Batch, createReading } from './reading';
import { findShadowRoot } from './shadow-root';
import { createShown, type Shown } from './shown';
import { createStyling } from './styling';
import { createTaskClock, type TaskClock } from './task-clock';
import { createVerdicts, type Verdicts } from './verdicts';

/** How a page speaks with the background; tests put a double in its place. */
export type CallBackground = <K extends keyof ContentToBackground>(
  method: K,
  args: Args<ContentToBackground, K>,
) => Promise<Result<Value<ContentToBackground, K>>>;

/** What a page's life needs from outside. */
export interface PageLifeOptions {
  document: Document;
  call: CallBackground;
  readArticle(document: Document, options: { signal: AbortSignal; yieldNow: () => Promise<void>; pointed: readonly Element[] }): Promise<Article | null>;
  /** Whether the extension is still there: after an update or a removal the old script has to leave. */
  isAlive(): boolean;
  /** Whether a node of the document is ours. */
  isOurs(node: Node): boolean;
}

/**
 * What others are told of: the page may be read, whatever is found on it ("allowed"), or may not, or no more ("forbidden"); its text changed; the address
 * became another; what is shown was taken away ("leave").
 */
export type PageMoment = 'allowed' | 'forbidden' | 'change' | 'navigate' | 'leave';

/** The life of one page. */
export interface PageLife {
  readonly signal: AbortSignal;
  readonly highlighter: Highlighter;
  readonly painter: Painter;
  readonly shown: Shown;
  readonly verdicts: Verdicts;
  readonly clock: TaskClock;
  /** Reads a block that the reader pointed out too, now and whenever the page is read again, and counts what it holds; null where the page may not be read. */
  readBlock(element: Element): Promise<{ read: number; matched: number } | null>;
  /** Reads the page, or reads it again from the start; `clicked` when the reader asked for it by hand. */
  scan(request: { clicked: boolean }): void;
  /** Has every statement matched again, as after a change of the library. */
  rematch(): void;
  /** Takes changed settings over. */
  changeSettings(settings: PageSettings): void;
  report(): PageReport;
  /** The article's day as the page gives it; null where it gives none. */
  published(): string | null;
  /** The reader's search engine, an https address with "%s" for the query; empty before the settings are known. */
  searchAddress(): string;
  /** Whether the page was read and nothing keeps it silent. */
  isRead(): boolean;
  /** Calls `listener` at every such moment; the page waits for what it returns before it looks at further changes. */
  on(moment: PageMoment, listener: () => unknown): void;
  /** Makes the highlights visible where they are not yet: for what is shown before the page is read. */
  insertStyle(): Promise<void>;
  /** Watches a shadow root for changes too. */
  observe(root: ShadowRoot): void;
  stop(): void;
}

/** What the next reading has to do: `ask` whether the page may still be read, match everything `fresh`. */
interface Wish {
  clicked: boolean;
  ask: boolean;
  fresh: boolean;
}

/** How often we look whether the extension is still there. It costs nothing, and nobody tells us. */
const LIFE_CHECK = 1000;
/** How long a worker that was just being stopped or updated gets before it is asked once more. */
const SECOND_TRY = 700;

/** Settings that change which statements are shown. */
const RULING = ['confidence', 'worth', 'hideRefuted'] as const;

/** Blocks a reader can point out on one page; the oldest are forgotten. */
const MOST_POINTED = 50;

/** Prepares a page's life; nothing is read before `scan`. */
export function createPageLife(options: PageLifeOptions): PageLife {
  const { document, call, isAlive } = options;
  const view = document.defaultView!;
  const controller = new AbortController();
  const { signal } = controller;
  const clock = createTaskClock();
  const highlighter = createHighlighter(document, { signal });
  const painter = createPainter(document, highlighter, { signal, yieldNow: clock.yieldNow });
  const styling = createStyling(view, highlighter, call);
  const reading = createReading();
  const verdicts = createVerdicts(call, (text) => {
    void shown.paint([...reading.statements()].filter((known) => known.text === text));
    tellCount();
  });
  const shown = createShown(reading, painter, verdicts);
  const listeners: Record<PageMoment, (() => unknown)[]> = { allowed: [], forbidden: [], change: [], navigate: [], leave: [] };
  const tell = (moment: PageMoment) => Promise.all(listeners[moment].map((listener) => listener()));
  const timings = { article: 0, matching: 0, painting: 0 };

  let status: PageReport['status'] = 'reading';
  let silence: Silence | null = null;
  let library = { claims: 0, packs: 0 };
  let title = document.title;
  let published: string | null = null;
  let settings: PageSettings | null = null;
  let clickedHere = false;
  /** The reader asked on the address that the page has now: what would forbid reading it unasked does not. */
  let despite = false;
  let arrived = false;
  let pointed: Element[] = [];
  const waiting: (() => void)[] = [];
  let read = false;
  let watch: Watch | null = null;
  let running = false;
  let wish: Wish | null = null;
  let lastTold = 'null false';

  async function request(next: Partial<Wish>): Promise<void> {
    wish = { clicked: (wish?.clicked || next.clicked) ?? false, ask: (wish?.ask || next.ask) ?? false, fresh: (wish?.fresh || next.fresh) ?? false };
    if (running || signal.aborted) return;
    running = true;
    try {
      while (wish !== null && !signal.aborted) {
        const now: Wish = wish;
        wish = null;
        clickedHere ||= now.clicked;
        despite ||= now.clicked;
        // What was asked for meanwhile is done even where this pass fails.
        try {
          if (!clickedHere && !read) await whenVisible(document, signal);
          await clock.run(() => pass(now));
        } catch (error) {
          if (!signal.aborted) fail(error);
        }
      }
    } finally {
      running = false;
      for (const resolve of waiting.splice(0)) resolve();
    }
  }

  /** One reading of the page, from the question whether it may be read to the last painted statement. */
  async function pass({ ask, fresh }: Wish): Promise<void> {
    if (signal.aborted || leaveIfGone()) return;
    const reads = !(ask || !read) || (await mayRead());
    if (signal.aborted || (!reads && silence !== 'empty-library')) return;
    await clock.outside(Promise.all([awaitFrame(view), styling.takeNames()]));
    if (signal.aborted) return;
    if (!despite) {
      const found = findSensitive(document, findShadowRoot);
      // What was read before such a field appeared stays; nothing new is read while it is there. Another address is another page.
      if (found !== null) return read && !arrived ? undefined : keepSilent(found);
    }
    arrived = false;
    void tell('allowed');
    if (!reads) return startWatch();
    // Looking for such fields and telling of it were work enough for one slice.
    await clock.yieldNow();
    if (signal.aborted) return;
    // A page that only changed a little is not announced as unread again.
    if (ask || fresh) {
      status = 'reading';
      silence = null;
    }
    startWatch();
    const from = performance.now();
    const article = await options.readArticle(document, { signal, yieldNow: clock.yieldNow, pointed });
    timings.article = performance.now() - from;
    title = article?.title ?? document.title;
    published = readPublished(document);
    if (article === null) return keepSilent('no-article');
    await clock.yieldNow();
    const startAt = !read || fresh ? findFirstInView(article, view) : 0;
    if (!read || fresh) timings.matching = timings.painting = 0;
    read = true;
    if (fresh) reading.forgetMatches();
    painter.unpaint(reading.update(article).gone);
    observeShadowRoots(article);
    await clock.yieldNow();
    if (signal.aborted) return;
    await shown.repaintMoved();
    for (const batch of reading.batches(startAt)) if (!(await match(article, batch))) return;
    status = 'done';
    silence = null;
    tellCount();
  }

  /** Asks the background; false where the page is not to be read now. */
  async function mayRead(): Promise<boolean> {
    const opened = await clock.outside(callTwice('pageOpened', { clicked: clickedHere }));
    if (signal.aborted) return false;
    if (!opened.ok) throw new Error(opened.error.message);
    ({ settings, library } = opened.value);
    shown.lowest = settings.confidence;
    shown.hideRefuted = settings.hideRefuted;
    // Injected by a click, but before the click's own message: nothing is read on our own account then.
    if (opened.value.scan) return settings.reading === 'every-page' || clickedHere;
    keepSilent(opened.value.silence ?? 'unreadable');
    return false;
  }

  async function match(article: Article, batch: Batch): Promise<boolean> {
    if (batch.statements.length > 0) {
      const language = article.language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(article.language) ? article.language : null;
      const from = performance.now();
      const args = { title: article.title.slice(0, 2000), language, published, before: batch.before, earlier: batch.earlier, blocks: batch.blocks };
      const reply = await clock.outside(callTwice('matchStatements', args));
      timings.matching += performance.now() - from;
      if (signal.aborted) return false;
      if (!reply.ok) throw new Error(reply.error.message);
      library = reply.value.library;
      await show(batch, reply.value.statements, reply.value.worth);
    }
    for (const known of batch.closes) known.matched = true;
    return true;
  }

  async function show(batch: Batch, results: readonly PageStatement[], worth: readonly WorthStatement[]): Promise<void> {
    const from = performance.now();
    const byId = new Map(results.map((result) => [result.id, result]));
    const checkable = new Map(worth.map(({ id, queries }) => [id, queries]));
    for (const known of batch.statements) {
      known.result = byId.get(known.id) ?? null;
      known.worth = checkable.get(known.id) ?? null;
    }
    // A sheet makes the browser style the whole page again: a page without a match is spared that.
    if (!styling.isOn() && (worth.length > 0 || results.some(({ matches }) => matches.length > 0)))
      await clock.outside(styling.turnOn().then(() => awaitFrame(view)));
    await shown.paint(batch.statements);
    timings.painting += performance.now() - from;
    tellCount();
  }

  /** A worker that is being replaced answers the second time. */
  const callTwice: CallBackground = async (method, args) => {
    const reply = await call(method, args);
    if (reply.ok || reply.error.code !== 'unreachable' || leaveIfGone()) return reply;
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY));
    return call(method, args);
  };

  function fail(error: unknown): void {
    console.error(error);
    // What is painted already stays true; the next change of the page tries again.
    if (shown.count() === 0) keepSilent('unreadable');
    else status = 'done';
  }

  function keepSilent(why: Silence): void {
    status = 'silent';
    silence = why;
    read = false;
    painter.unpaint(reading.update({ title: '', language: null, blocks: [] }).gone);
    tellCount();
    void tell('leave');
    if (!isOpen(why)) void tell('forbidden');
    // A page without an article may yet load one; a login may end. What the reader switched off stays off until he switches it on.
    if (why === 'no-article' || why === 'sensitive-field' || why === 'editable') startWatch();
  }

  function tellCount(): void {
    const count = status === 'silent' ? null : shown.count();
    const factCheck = status === 'done' && hasClaimReview(document);
    const told = `${count} ${factCheck}`;
    if (told === lastTold || signal.aborted) return;
    lastTold = told;
    void call('countShown', { count, factCheck });
  }

  function startWatch(): void {
    if (signal.aborted) return;
    watch ??= watchPage(document, {
      signal,
      isOurs: options.isOurs,
      async onChange() {
        if (status !== 'silent' || isWatched(silence)) await request({});
        await tell('change');
      },
      onNavigate() {
        pointed = [];
        despite = false;
        arrived = true;
        void tell('leave');
        void tell('navigate');
        void request({ ask: true });
      },
    });
  }

  function observeShadowRoots(article: Article): void {
    for (const { element } of article.blocks) {
      const root = element.getRootNode();
      if (root instanceof ShadowRoot) watch?.observe(root);
    }
  }

  function leaveIfGone(): boolean {
    if (!isAlive()) stop();
    return signal.aborted;
  }

  function stop(): void {
    if (signal.aborted) return;
    void tell('leave');
    controller.abort();
    if (!isAlive()) return;
    void call('countShown', { count: null, factCheck: false });
    styling.turnOff();
  }

  const lifeCheck = setInterval(leaveIfGone, LIFE_CHECK);
  signal.addEventListener('abort', () => clearInterval(lifeCheck), { once: true });
  for (const type of ['visibilitychange', 'pageshow']) view.addEventListener(type, leaveIfGone, { capture: true, signal });

  return {
    signal,
    highlighter,
    painter,
    shown,
    verdicts,
    clock,
    async readBlock(element) {
      pointed = [...pointed.filter((other) => other.isConnected && other !== element), element].slice(-MOST_POINTED);
      const done = new Promise<void>((resolve) => waiting.push(resolve));
      void request({ clicked: true, ask: true });
      await done;
      if (signal.aborted || (status === 'silent' && silence !== 'no-article')) return null;
      return shown.countIn(element);
    },
    scan: ({ clicked }) => void request({ clicked, ask: true, fresh: true }),
    rematch: () => void (read || silence === 'empty-library' ? request({ ask: true, fresh: true }) : null),
    changeSettings(changed) {
      const fresh = settings !== null && RULING.some((name) => settings?.[name] !== changed[name]);
      settings = changed;
      // The background knows whether this page may still be read; what it refused before may be allowed now.
      void request({ ask: true, fresh });
    },
    report() {
      const statements = shown.describe();
      const none = status === 'done' && !statements.some(({ matches }) => matches.length > 0);
      const count = [...reading.statements()].length;
      const { href } = view.location;
      return {
        url: href,
        title,
        published,
        status,
        silence: none ? 'no-match' : silence,
        read: count,
        statements,
        worth: shown.worth(),
        hidden: shown.hidden(),
        library,
        timings: { ...timings, longestTask: clock.longest() },
      };
    },
    published: () => published,
    searchAddress: () => settings?.searchAddress ?? '',
    isRead: () => read,
    on: (moment, listener) => void listeners[moment].push(listener),
    insertStyle: styling.turnOn,
    observe: (root) => watch?.observe(root),
    stop,
  };
}

/** Whether a silent page may come to speak by a change of its own. */
function isWatched(silence: Silence | null): boolean {
  return silence === 'no-article' || silence === 'sensitive-field' || silence === 'editable' || silence === 'unreadable';
}

/** Whether a page that shows no matches for this reason may still be read for the reader's notes. */
function isOpen(silence: Silence): boolean {
  return silence === 'no-article' || silence === 'empty-library' || silence === 'no-match' || silence === 'unreadable';
}
