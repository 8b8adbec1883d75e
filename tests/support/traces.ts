// Owns what the extension has stored anywhere, as text, to see whether words of a page are in it: databases with their files, its storage areas, what is
// registered and shown.
import type { Page } from 'puppeteer-core';

/** Everything that the extension holds and that a page of it can read, by the place it lies in ("annotations", "storage.session", "badge 12"). */
export async function readTraces(own: Page): Promise<Record<string, string>> {
  return (await own.evaluate(`(async (api) => {
    const found = {};
    const settle = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
    const tell = async (value) => {
      const waiting = [];
      const text = JSON.stringify(value, (_, one) => {
        if (one instanceof Blob) return waiting.push(one.text()), '';
        if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) return waiting.push(new TextDecoder('latin1').decode(one)), '';
        return one;
      });
      return [text, ...(await Promise.all(waiting))].join(' ');
    };
    for (const { name } of await indexedDB.databases()) {
      const db = await settle(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const [keys, values] = await Promise.all(['getAllKeys', 'getAll'].map((method) => settle(db.transaction(store).objectStore(store)[method]())));
        found[store] = await tell([keys, values]);
      }
      db.close();
    }
    for (const area of ['local', 'session', 'sync']) found['storage.' + area] = await tell(await api.storage[area].get(null).catch(String));
    for (const [name, area] of Object.entries({ localStorage, sessionStorage })) found[name] = await tell({ ...area });
    found.caches = await tell((await caches.keys().catch(String)) ?? '');
    const files = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    found.files = await tell(files);
    found.scripts = await tell(await api.scripting.getRegisteredContentScripts());
    found.alarms = await tell(await api.alarms.getAll());
    return found;
  })(globalThis.browser ?? chrome)`)) as Record<string, string>;
}

/** The places in which some words are found. */
export async function placesOf(own: Page, words: readonly string[]): Promise<string[]> {
  const traces = Object.entries(await readTraces(own));
  return traces.filter(([, text]) => words.some((word) => text.includes(word))).map(([place]) => place);
}
