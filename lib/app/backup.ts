// Owns writing a backup of everything: packs with their claims, every row the reader made, and the settings. Reading it back is restore's.
import { type BackupRecord, writeBackup } from '../formats/backup';
import { OWN_PACK } from '../model/ids';
import { failure, type Result, success } from '../model/result';
import type { Damage, ExportOutcome, ImportProgress } from '../model/transfer';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { ROW_STORES, type RowStore } from '../store/imports';
import { readPacks } from '../store/packs';
import { writeBackupRow } from './backup-rows';
import { createPace } from './pace';

const ROWS_TOGETHER = 500;

/**
 * Writes a backup through `write`, about a megabyte at a time. `settings` are the reader's, null for none. What cannot be read of a damaged library is left
 * out and told as `damage`; everything else comes into the file all the same.
 */
export async function backUp(
  library: Library,
  {
    settings,
    signal,
    onProgress,
    write,
  }: { settings: unknown; signal: AbortSignal; onProgress?(progress: ImportProgress): void; write(bytes: Uint8Array<ArrayBuffer>): void },
): Promise<Result<Omit<ExportOutcome, 'bytes'> & { damage: Damage[] }>> {
  const created = new Date().toISOString();
  const damage: Damage[] = [];
  let claims = 0;
  try {
    const packs = (await library.read(readPacks)).filter(({ id }) => id !== OWN_PACK);
    const pace = createPace(
      packs.reduce((sum, pack) => sum + pack.claims, 0),
      0,
      onProgress,
    );

    async function* records(): AsyncGenerator<BackupRecord> {
      if (settings !== null) yield { settings };
      for (const store of ROW_STORES) {
        for await (const row of walkRows(library, store, (reason) => damage.push({ place: store, reason }))) {
          if (store === 'own') claims++;
          yield { row: writeBackupRow(store, row), store };
        }
      }
      for (const pack of packs) {
        yield { pack };
        for await (const some of walkClaims(library, pack.id, ({ block, reason }) => damage.push({ place: `${pack.name}, block ${block + 1}`, reason }))) {
          signal.throwIfAborted();
          for (const claim of some) yield { claim };
          claims += some.length;
          pace(claims, claims, 0);
        }
      }
    }

    for await (const bytes of writeBackup(created, records())) write(bytes);
    const name = `caveat-backup-${created.slice(0, 10)}.jsonl`;
    return success({ name, mediaType: 'application/x-ndjson', claims, losses: 0, firstLosses: [], damage });
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'the backup was stopped');
    throw error;
  }
}

/** Every row of a store, in the order of their keys; rows that cannot be read are told and left out. */
export async function* walkRows(library: Library, store: RowStore, onDamage: (reason: string) => void): AsyncGenerator<{ id: string }> {
  const keys = await library.read((db) => db.getAllKeys(store));
  for (let from = 0; from < keys.length; from += ROWS_TOGETHER) {
    const some = keys.slice(from, from + ROWS_TOGETHER);
    const rows = await library
      .read((db) => db.getAll(store, IDBKeyRange.bound(some[0], some.at(-1))) as Promise<unknown[]>)
      .catch(() => Promise.all(some.map((key) => library.read((db) => db.get(store, key) as Promise<unknown>).catch(() => undefined))));
    for (const row of rows) {
      if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') yield row as { id: string };
      else onDamage('a row cannot be read');
    }
  }
}
