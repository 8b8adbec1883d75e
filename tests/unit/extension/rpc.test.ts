import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callFromPage, type Handlers, isOwnPage, type Sender, serve } from '@/lib/extension/rpc';
import { success } from '@/lib/model/result';

interface Catalogue {
  double(args: { n: number }): number;
}

const server = (handlers: Handlers<Catalogue, true>, accept: (sender: Sender) => true | null = () => true) => ({
  receiver: 'background' as const,
  accept,
  guards: { double: (args: unknown) => success(args as { n: number }) },
  handlers,
});
const call = (method: string, args: unknown) => callFromPage(method as 'readSettings', args as Record<never, never>);

beforeEach(() => {
  fakeBrowser.reset();
  // The fake passes no sender; the browsers always do.
  type Listen = (message: unknown, sender: Sender) => Promise<unknown> | undefined;
  const listeners = new Set<Listen>();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => void listeners.add(listener as unknown as Listen));
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation((listener) => void listeners.delete(listener as unknown as Listen));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    for (const listener of listeners) {
      const reply = listener(JSON.parse(JSON.stringify(message)), { id: fakeBrowser.runtime.id } as Sender);
      if (reply !== undefined) return JSON.parse(JSON.stringify(await reply));
    }
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('serve', () => {
  test('answers a known method with its value', async () => {
    serve(server({ double: ({ n }) => n * 2 }));
    expect(await call('double', { n: 4 })).toEqual({ ok: true, value: 8 });
  });
  test.each(['nothing', 'constructor', '__proto__'])('refuses the unknown method %s', async (method) => {
    serve(server({ double: ({ n }) => n }));
    expect(await call(method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  });
  test('a handler that throws becomes an error reply', async () => {
    serve(
      server({
        double() {
          throw new Error('broken');
        },
      }),
    );
    expect(await call('double', { n: 1 })).toEqual({ ok: false, error: { code: 'failed', message: 'broken' } });
  });
  test('says nothing to a sender it does not accept', async () => {
    const double = vi.fn(() => 1);
    serve(server({ double }, () => null));
    expect(await call('double', { n: 1 })).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(double).not.toHaveBeenCalled();
  });
  test('stops answering when its signal aborts', async () => {
    const controller = new AbortController();
    serve(server({ double: ({ n }) => n }), { signal: controller.signal });
    controller.abort();
    expect(await call('double', { n: 1 })).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});

test('a page is our own by its address alone, however it looks', () => {
  const own = fakeBrowser.runtime.getURL('/popup.html' as never);
  expect(isOwnPage({ url: own } as Sender)).toBe(true);
  expect(isOwnPage({ url: `https://example.org/?${own}` } as Sender)).toBe(false);
  expect(isOwnPage({} as Sender)).toBe(false);
});
