// Owns what the task "scale" runs inside the extension's own background worker: the app's engine on the real database, and MiniSearch on the same claims.
// Bundled and handed over through the debugging protocol; no part of it ships.
import MiniSearch from 'minisearch';
import { createEngine, type Engine } from '@/lib/search/engine';
import { BLOCK_SIZE } from '@/lib/search/storage';
import { createLibrary } from '@/lib/store/db';
import { createIndexStorage } from '@/lib/store/index-storage';
import { readLanguage } from '@/lib/text/languages/language';
import { stemWord } from '@/lib/text/stem';

const storage = createIndexStorage(createLibrary());
let engine: Engine | null = null;
let peer: MiniSearch | null = null;

const FIELDS = ['text', 'title', 'speaker'];
const { stopWords } = readLanguage('en');
const options = {
  fields: FIELDS,
  processTerm: (term: string) => {
    const lower = term.toLowerCase();
    return stopWords.has(lower) ? null : stemWord(lower, 'en');
  },
};

/** Keeps the peer's index between two browser processes, as its users do: as JSON. */
async function openShelf(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('scale-shelf', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('shelf');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const scale = {
  /** Bytes of the index, and how many claims it holds. */
  async size() {
    const segments = await storage.listSegments();
    const bytes = segments.reduce((sum, { buffers }) => sum + Object.values(buffers).reduce((all, size) => all + size, 0), 0);
    return { bytes, segments: segments.length, claims: segments.reduce((sum, { claims }) => sum + claims, 0) };
  },
  async open() {
    const start = performance.now();
    engine = createEngine(storage);
    await engine.countClaims();
    return performance.now() - start;
  },
  /** Milliseconds of each sentence, each with its neighbours, all stages. */
  async match(sentences: string[], warm: number) {
    const times: number[] = [];
    for (let at = 0; at < sentences.length; at++) {
      const input = { text: sentences[at] as string, before: sentences.slice(Math.max(0, at - 2), at), after: sentences[at + 1] ?? null };
      const start = performance.now();
      await engine?.match({ statements: [input], title: '', language: 'en' });
      if (at >= warm) times.push(performance.now() - start);
    }
    return times;
  },
  async buildPeer() {
    const start = performance.now();
    const made = new MiniSearch(options);
    let id = 0;
    for (const segment of await storage.listSegments())
      for (let block = 0; block * BLOCK_SIZE < segment.claims; block++)
        for (const claim of (await storage.readBlock(segment.id, block)) ?? [])
          made.add({ id: id++, text: claim.text, title: claim.reviews[0]?.title ?? '', speaker: claim.sayings[0]?.speaker ?? '' });
    const buildMs = performance.now() - start;
    const text = JSON.stringify(made);
    const shelf = await openShelf();
    const transaction = shelf.transaction('shelf', 'readwrite', { durability: 'strict' });
    transaction.objectStore('shelf').put(text, 'index');
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    shelf.close();
    return { buildMs, bytes: text.length };
  },
  async openPeer() {
    const start = performance.now();
    const shelf = await openShelf();
    const text = await finish(shelf.transaction('shelf').objectStore('shelf').get('index') as IDBRequest<string>);
    shelf.close();
    peer = MiniSearch.loadJSON(text, options);
    return performance.now() - start;
  },
  matchPeer(sentences: string[], warm: number) {
    const times: number[] = [];
    sentences.forEach((sentence, at) => {
      const start = performance.now();
      peer?.search(sentence, { combineWith: 'OR' });
      if (at >= warm) times.push(performance.now() - start);
    });
    return times;
  },
};

(globalThis as unknown as { caveatScale: typeof scale }).caveatScale = scale;
