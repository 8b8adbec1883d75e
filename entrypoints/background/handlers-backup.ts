// Owns which use-case answers which message about backups.
import type { App } from '@/lib/app/app';
import { changeBackupState, readBackupState } from '@/lib/extension/backup-reminder';
import type { BackupFromPages } from '@/lib/extension/protocol-backup';
import type { Handlers } from '@/lib/extension/rpc';

/** Answers to our own pages. */
export function createBackupHandlers(app: App): Handlers<BackupFromPages, true> {
  return {
    readBackupState: async () => readBackupState(await app.holdsSomething()),
    changeBackupState: async ({ changes }) => changeBackupState(changes, await app.holdsSomething()),
  };
}
