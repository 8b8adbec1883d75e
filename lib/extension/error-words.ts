// Owns the words for errors whose code the reader can do something about; every other one shows its own message, which pages that deal with files put into
// words by lib/extension/reason-words.
import { type MessageKey, t } from './i18n';

const WORDS: Readonly<Record<string, MessageKey>> = {
  quota: 'errorQuota',
  newer: 'errorNewer',
  blocked: 'errorBlocked',
  unreadable: 'errorUnreadable',
  'note-changed': 'errorNoteChanged',
  'other-page': 'errorOtherPage',
  'library-changed': 'errorLibraryChanged',
  'inbox-full': 'errorInboxFull',
  'claim-changed': 'errorClaimChanged',
  'merge-loses': 'mergeLost',
  'no-answer': 'errorNoAnswer',
  missing: 'errorMissing',
  refused: 'errorRefused',
  'too-large': 'errorTooLarge',
  unsigned: 'errorUnsigned',
  'unreadable-signature': 'errorSignature',
  'bad-signature': 'errorSignature',
  'other-key': 'errorOtherKey',
  'other-pack': 'errorOtherPack',
  'old-serial': 'errorOldSerial',
  'no-access': 'errorNoAccess',
};

/** What to tell the reader of an error that came back from the background or the transfer worker. */
export function tellError({ code, message }: { code: string; message: string }): string {
  const key = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return t(key ?? 'failed', message);
}
