// Owns what becomes of the reader's rows when a backup is restored: which are new, changed, kept or gone, by store.
import type { RestoreMode, RestorePart } from '../model/transfer';
import type { Library } from '../store/db';
import { ROW_STORES, type RowChanges } from '../store/imports';
import { walkRows } from './backup';
import { changedAt, type OwnRow, readBackupRow, writeBackupRow } from './backup-rows';
import { keepPins } from './restore-pins';

/** What becomes of the rows. `own` are all claims of the reader's own as they will be, and the ids of those that go; null when they stay as they are. */
export interface RowPlan {
  parts: RestorePart[];
  changes: RowChanges;
  own: { rows: OwnRow[]; gone: string[] } | null;
}

/** Compares the rows of a backup, by store, with those of the library. Of two of the same id the later changed one wins, the backup's when neither is later; in "replace" the backup's always. */
export async function planRows(library: Library, backup: ReadonlyMap<string, readonly { id: string }[]>, mode: RestoreMode): Promise<RowPlan> {
  const plan: RowPlan = { parts: [], changes: {}, own: null };
  for (const store of ROW_STORES) {
    const present = new Map<string, unknown>();
    // In the form in which the backup's rows are, so that the two can be compared as text.
    for await (const row of walkRows(library, store, () => undefined)) {
      const plain = readBackupRow(store, writeBackupRow(store, row));
      present.set(row.id, plain.ok ? plain.value : row);
    }
    const counts = { new: 0, changed: 0, same: 0, kept: 0, gone: 0 };
    // By id, so that a row that stands in the file twice counts once.
    const theirs = new Map((backup.get(store) ?? []).map((row) => [row.id, row]));
    const put: { id: string }[] = [];
    for (const [id, written] of theirs) {
      const known = present.get(id);
      const row = keepPins(store, written, known);
      if (known === undefined) counts.new++;
      else if (JSON.stringify(known) === JSON.stringify(row)) {
        counts.same++;
        continue;
      } else if (mode === 'merge' && changedAt(known) > changedAt(row)) {
        counts.kept++;
        continue;
      } else counts.changed++;
      put.push(row);
    }
    const others = [...present.keys()].filter((id) => !theirs.has(id));
    if (mode === 'replace') counts.gone = others.length;
    else counts.kept += others.length;
    plan.parts.push({ name: store, kind: store === 'own' ? 'own' : 'rows', counts });
    const gone = mode === 'replace' ? others : [];
    if (put.length === 0 && gone.length === 0) continue;
    if (store !== 'own') plan.changes[store] = { put, delete: gone };
    else {
      for (const row of put) present.set(row.id, row);
      for (const id of gone) present.delete(id);
      plan.own = { rows: [...present.values()] as OwnRow[], gone };
    }
  }
  return plan;
}
