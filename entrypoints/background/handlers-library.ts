// Owns which use-case answers which message about the library as a whole, and who hears that it was changed.
import type { App } from '@/lib/app/app';
import type { LibraryFromPages } from '@/lib/extension/protocol-library';
import { emitToPages, emitToTabs, type Handlers } from '@/lib/extension/rpc';
import type { PackId } from '@/lib/model/ids';
import { tellNotesChanged } from './handlers-notes';
import { syncSubscriptionsAlarm } from './handlers-packs';

/** Answers to our own pages. */
export function createLibraryHandlers(app: App): Handlers<LibraryFromPages, true> {
  return {
    async libraryReplaced({ packs, notes, reader }) {
      await app.settle({ notes, reader });
      tellAll(packs);
      // A restored backup may bring subscriptions with a schedule.
      await syncSubscriptionsAlarm(app);
      return null;
    },
    previewMerge: (args) => app.merging.previewMerge(args),
    async mergeClaims(args) {
      await app.merging.mergeClaims(args);
      tellMoved();
      return null;
    },
  };
}

/** Everything may be another by now. */
function tellAll(packs: PackId[]): void {
  emitToPages('claimsChanged', { packs });
  void emitToTabs('claimsChanged', { packs: [] });
  emitToPages('capturesChanged', {});
  emitToPages('subscriptionsChanged', {});
  tellMoved();
}

/** Notes and judgements may belong to other claims by now. */
export function tellMoved(): void {
  emitToPages('verdictsChanged', {});
  void emitToTabs('verdictsChanged', {});
  tellNotesChanged({ pages: [] });
}
