// Every part of a backup that is rows of the reader's has a name in the look at a backup.
import { expect, test } from 'vitest';
import { ROW_WORDS } from '@/entrypoints/library/restore-part';
import { ROW_STORES } from '@/lib/store/imports';

test("every part of a backup is called by a word of the reader's language", () => {
  // Own claims are called as they are everywhere else.
  expect(Object.keys(ROW_WORDS).sort()).toEqual(ROW_STORES.filter((store) => store !== 'own').sort());
});
