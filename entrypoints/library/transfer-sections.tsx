// Owns the part of the library page about files: bringing in, what was brought in, taking out, backups. They share one worker.
import type { JSX } from 'preact';
import { BackupSection } from './backup-section';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { RecordsSection } from './records-section';
import type { Transfer } from './use-transfer';

/** The sections about files. `changes` grows when the library changed. */
export function TransferSections({ transfer, changes }: { transfer: Transfer; changes: number }): JSX.Element {
  return (
    <>
      <ImportSection transfer={transfer} />
      <RecordsSection transfer={transfer} />
      <ExportSection transfer={transfer} changes={changes} />
      <BackupSection transfer={transfer} />
    </>
  );
}
