// Owns databases as text: every store with its shape and rows, bytes in base64, so that an old version can be brought back to life in a test.
import { settle } from './fresh-library';

interface StoreDump {
  keyPath: string | null;
  indexes: { name: string; keyPath: string; multiEntry?: boolean }[];
  rows: { key: unknown; value: unknown }[];
}

/** A whole database. */
export interface Dump {
  version: number;
  stores: Record<string, StoreDump>;
}

/** Takes down a database as JSON text. */
export async function writeDump(db: IDBDatabase): Promise<string> {
  const dump: Dump = { version: db.version, stores: {} };
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const keys = await settle(store.getAllKeys());
    const values: unknown[] = await settle(store.getAll());
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath: keyPath as string, ...(multiEntry ? { multiEntry } : {}) };
    });
    dump.stores[name] = { keyPath: store.keyPath as string | null, indexes, rows: keys.map((key, index) => ({ key, value: values[index] })) };
  }
  return `${JSON.stringify(dump, (_, value) => (value instanceof ArrayBuffer ? { $bytes: encode(value) } : value instanceof Uint32Array ? { $ordinals: [...value] } : value), 1)}\n`;
}

/** Makes a database of that name as the text has it, at the version it had. */
export async function restoreDump(name: string, text: string): Promise<void> {
  const dump: Dump = JSON.parse(text, (_, value) =>
    value?.$bytes !== undefined ? decode(value.$bytes) : value?.$ordinals !== undefined ? Uint32Array.from(value.$ordinals) : value,
  );
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, indexes, rows }] of Object.entries(dump.stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const { name, keyPath, multiEntry = false } of indexes) store.createIndex(name, keyPath, { multiEntry });
      for (const { key, value } of rows) store.put(value, keyPath === null ? (key as IDBValidKey) : undefined);
    }
  };
  (await settle(request)).close();
}

function encode(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}

function decode(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)).buffer;
}
