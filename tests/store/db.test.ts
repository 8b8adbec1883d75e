// The connection is opened late, given up when asked, and what goes wrong has a code.
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { createLibrary, deleteLibrary } from '@/lib/store/db';
import { LIBRARY_VERSION } from '@/lib/store/migrations';
import { readPacks } from '@/lib/store/packs';
import { explainError, resultOf, StoreError } from '@/lib/store/store-error';
import { createLocalLock } from '@/lib/store/write-lock';
import { freshLibrary } from '../support/fresh-library';

test('nothing is opened before it is used', async () => {
  const { name } = freshLibrary();
  expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false);
});

test('a library of a later version is left alone and says so', async () => {
  const { library, name } = freshLibrary();
  (await openDB(name, LIBRARY_VERSION + 1)).close();
  await expect(resultOf(library.read(readPacks))).resolves.toMatchObject({ ok: false, error: { code: 'newer' } });
});

test('an open library gives way to an upgrade, and can be used again when the upgrade was undone', async () => {
  const { library, name } = freshLibrary();
  await library.read(readPacks);
  const newer = await openDB(name, LIBRARY_VERSION + 1);
  newer.close();
  await expect(library.read(readPacks)).rejects.toMatchObject({ code: 'newer' });
  indexedDB.deleteDatabase(name);
  await expect(library.read(readPacks)).resolves.toEqual([]);
});

test('an older Caveat that does not let go is reported, not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { library, name } = freshLibrary();
    // Another tab with a connection that ignores the wish to upgrade.
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('something');
      request.onsuccess = () => resolve(request.result);
    });
    const wanted = createLibrary({ name, lock: createLocalLock(), version: 2 });
    const outcome = resultOf(wanted.read(readPacks));
    outcome.catch(() => undefined);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(6000);
    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'blocked' } });
    old.close();
    await library.close();
  } finally {
    vi.useRealTimers();
  }
});

test('a library that takes long to delete is waited for, and one that another tab keeps open is reported', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase');
  try {
    const request = {} as { onsuccess(): void; onblocked(): void };
    deleting.mockReturnValue(request as never);
    const slow = resultOf(deleteLibrary('slow'));
    await vi.advanceTimersByTimeAsync(60_000);
    request.onsuccess();
    await expect(slow).resolves.toMatchObject({ ok: true });
    const held = resultOf(deleteLibrary('held'));
    request.onblocked();
    await vi.advanceTimersByTimeAsync(6000);
    await expect(held).resolves.toMatchObject({ ok: false, error: { code: 'blocked' } });
  } finally {
    deleting.mockRestore();
    vi.useRealTimers();
  }
});

describe('errors of the browser', () => {
  test.each([
    [new DOMException('no', 'QuotaExceededError'), 'quota'],
    [new DOMException('The current transaction exceeded its quota limitations.', 'AbortError'), 'quota'],
    [new DOMException('no', 'VersionError'), 'newer'],
  ])('%s is %s', (error, code) => expect(explainError(error)).toMatchObject({ code }));

  test('a full disk reaches the caller as a code, out of a write too', async () => {
    const { library } = freshLibrary();
    const write = library.write(async () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(resultOf(write)).resolves.toMatchObject({ ok: false, error: { code: 'quota' } });
  });

  test('a fault of ours stays what it is', () => {
    const fault = new TypeError('x is undefined');
    expect(explainError(fault)).toBe(fault);
    expect(explainError(new StoreError('quota', 'x'))).toBeInstanceOf(StoreError);
  });
});

test('writers come one after the other, and a failed one does not stop the next', async () => {
  const lock = createLocalLock();
  const order: string[] = [];
  const slow = lock(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    order.push('first');
    throw new Error('failed');
  });
  const next = lock(async () => order.push('second'));
  await expect(slow).rejects.toThrow('failed');
  await next;
  expect(order).toEqual(['first', 'second']);
});
