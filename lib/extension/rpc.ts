// Owns how messages travel: one wire form, replies that never throw across the border, senders checked before anything is awaited.
import { type Browser, browser } from 'wxt/browser';
import { ExpectedError, failure, type Result, success } from '../model/result';
import type { BackgroundToContent, ContentToBackground, Events, PagesToBackground, PagesToContent, Reply } from './protocol';

/** The argument of method K of a catalogue. */
export type Args<M, K extends keyof M> = M[K] extends (args: infer A) => unknown ? A : never;
/** The result of method K of a catalogue. */
export type Value<M, K extends keyof M> = M[K] extends (args: never) => infer R ? R : never;
/** One handler a method; `context` is what the server knows of the sender. */
export type Handlers<M, Context> = { [K in keyof M]: (args: Args<M, K>, context: Context) => Promise<Value<M, K>> | Value<M, K> };
/** One runtime check a method: a missing one does not compile. */
export type Guards<M> = { [K in keyof M]: (args: unknown) => Result<Args<M, K>> };

/** Who is being spoken to. */
type Receiver = 'background' | 'content' | 'pages';
/** Who sent a message, as the browser says. */
export type Sender = Browser.runtime.MessageSender;

/** From a content script to the background. */
export function callBackground<K extends keyof ContentToBackground>(
  method: K,
  args: Args<ContentToBackground, K>,
): Promise<Reply<Value<ContentToBackground, K>>> {
  return send(() => browser.runtime.sendMessage({ to: 'background', method, args }));
}

/** From one of our own pages to the background. */
export function callFromPage<K extends keyof PagesToBackground>(method: K, args: Args<PagesToBackground, K>): Promise<Reply<Value<PagesToBackground, K>>> {
  return send(() => browser.runtime.sendMessage({ to: 'background', method, args }));
}

type ToContent = PagesToContent & BackgroundToContent;

/** To the content script in the main frame of a tab; the code is "unreachable" when nobody answers there. */
export function callTab<K extends keyof ToContent>(tabId: number, method: K, args: Args<ToContent, K>): Promise<Reply<Value<ToContent, K>>> {
  return send(() => browser.tabs.sendMessage(tabId, { to: 'content', method, args }, { frameId: 0 }));
}

async function send<T>(post: () => Promise<unknown>): Promise<Reply<T>> {
  try {
    const reply = await post();
    return isReply(reply) ? (reply as Reply<T>) : failure('unreachable', 'nobody answered');
  } catch (error) {
    return failure('unreachable', error instanceof Error ? error.message : String(error));
  }
}

/** What a server needs: its name, the sender's context (null refuses the message), a check and a handler a method. */
export interface Server<M, Context> {
  receiver: Receiver;
  accept(sender: Sender): Context | null;
  guards: Guards<M>;
  handlers: Handlers<M, Context>;
}

/** Answers the messages of one catalogue until `signal` aborts. Several servers may listen side by side: each answers only senders it accepts. */
export function serve<M, Context>(server: Server<M, Context>, options: { signal?: AbortSignal } = {}): void {
  const listener = (message: unknown, sender: Sender): Promise<Reply<unknown>> | undefined => {
    if (!isCall(message) || message.to !== server.receiver || sender.id !== browser.runtime.id) return undefined;
    const context = server.accept(sender);
    if (context === null) return undefined;
    return answer(server, message, context);
  };
  listen(listener, options.signal);
}

async function answer<M, Context>(server: Server<M, Context>, message: Call, context: Context): Promise<Reply<unknown>> {
  try {
    if (!Object.hasOwn(server.handlers as object, message.method)) return failure('unknown-method', `no method ${message.method}`);
    const method = message.method as keyof M;
    const args = server.guards[method](message.args);
    if (!args.ok) return failure('invalid', `${message.method}: ${args.error.message}`);
    return success(await server.handlers[method](args.value, context));
  } catch (error) {
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    console.error(error);
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}

/** Tells our own pages what happened. */
export function emitToPages<K extends keyof Events>(name: K, payload: Events[K]): void {
  // With no page open there is nobody to hear it, which the browser reports as an error.
  browser.runtime.sendMessage({ to: 'pages', event: name, payload }).catch(() => undefined);
}

/** Tells the content scripts of all tabs what happened, save that of the tab which brought it about. */
export async function emitToTabs<K extends keyof Events>(name: K, payload: Events[K], except?: number): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && tab.id !== except) browser.tabs.sendMessage(tab.id, { to: 'content', event: name, payload }).catch(() => undefined);
  }
}

/** Calls `listener` for each event of that name until `signal` aborts. */
export function onEvent<K extends keyof Events>(name: K, listener: (payload: Events[K]) => void, options: { signal?: AbortSignal } = {}): void {
  listen((message, sender) => {
    // A content script tells nobody: what a page took over could otherwise speak for the background.
    const isOurs = sender.id === browser.runtime.id && (sender.tab === undefined || isOwnPage(sender));
    if (isOurs && isEvent(message) && message.event === name) listener(message.payload as Events[K]);
    return undefined;
  }, options.signal);
}

type Listener = (message: unknown, sender: Sender) => Promise<Reply<unknown>> | undefined;

function listen(listener: Listener, signal: AbortSignal | undefined): void {
  if (signal?.aborted) return;
  type Heard = (message: unknown, sender: Sender, respond?: (reply: unknown) => void) => unknown;
  const onMessage = browser.runtime.onMessage as unknown as { addListener(l: Heard): void; removeListener(l: Heard): void };
  // Chrome itself takes no promise from a listener; by the callback, and the word that it will be called, both browsers are answered.
  const heard: Heard = (message, sender, respond) => {
    const reply = listener(message, sender);
    if (reply === undefined || respond === undefined) return reply;
    // Whoever asked may be gone by now.
    reply.then(respond).catch(() => undefined);
    return true;
  };
  onMessage.addListener(heard);
  signal?.addEventListener('abort', () => onMessage.removeListener(heard), { once: true });
}

interface Call {
  to: Receiver;
  method: string;
  args: unknown;
}

function isCall(message: unknown): message is Call {
  return typeof message === 'object' && message !== null && 'to' in message && 'method' in message && typeof message.method === 'string';
}

function isEvent(message: unknown): message is { event: string; payload: unknown } {
  return typeof message === 'object' && message !== null && 'event' in message && 'payload' in message;
}

function isReply(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}

/** Whether a message comes from one of our own pages (popup, options, ...), told by the browser's own word for its address. */
export function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/' as never)) ?? false;
}
