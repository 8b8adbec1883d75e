// Owns the catalogue of messages about backups: when the last one was made, and whether it is time for another. The files themselves are the library page's.

/** How the reader stands with backups: reminded after so many days (null: never), when the last one was made (ISO instant, null: none), and whether one is due. */
export interface BackupState {
  every: number | null;
  last: string | null;
  due: boolean;
}

/** From our own pages only. */
export interface BackupFromPages {
  readBackupState(args: Record<never, never>): BackupState;
  /** Changes how often the reader is reminded, or notes that a backup was made. */
  changeBackupState(args: { changes: { every?: number | null; last?: string } }): BackupState;
}
