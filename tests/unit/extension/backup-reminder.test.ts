// When a reader is reminded of a backup: after the days they chose, and only when there is something to lose.
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeBackupState, isDue, readBackupState } from '@/lib/extension/backup-reminder';

beforeEach(() => fakeBrowser.reset());

const day = (count: number) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString();

test.each<[string, Parameters<typeof isDue>[0], boolean]>([
  ['never backed up, with something to lose for long', { every: 30, last: null, since: day(-40) }, true],
  ['never backed up, with something to lose since yesterday', { every: 30, last: null, since: day(-1) }, false],
  ['backed up long ago', { every: 7, last: day(-8), since: day(-100) }, true],
  ['backed up last week', { every: 30, last: day(-7), since: day(-100) }, false],
  ['backed up before there was what there is now', { every: 30, last: day(-90), since: day(-2) }, false],
  ['nothing to lose', { every: 7, last: null, since: null }, false],
  ['not wanting to be reminded', { every: null, last: null, since: day(-400) }, false],
])('%s', (_, kept, due) => {
  expect(isDue(kept, day(0))).toBe(due);
});

test('time counts from when there was something to lose, and begins anew with every backup', async () => {
  expect(await readBackupState(false, day(0))).toEqual({ every: 30, last: null, due: false });
  expect(await readBackupState(true, day(10))).toMatchObject({ due: false });
  expect(await readBackupState(true, day(39))).toMatchObject({ due: false });
  expect(await readBackupState(true, day(41))).toMatchObject({ due: true });
  await changeBackupState({ last: day(41) }, true);
  expect(await readBackupState(true, day(50))).toEqual({ every: 30, last: day(41), due: false });
  await changeBackupState({ every: 7 }, true);
  expect(await readBackupState(true, day(50))).toMatchObject({ every: 7, due: true });
  await changeBackupState({ every: null }, true);
  expect(await readBackupState(true, day(500))).toMatchObject({ every: null, due: false });
});

test('what is in the storage and makes no sense takes its default', async () => {
  await fakeBrowser.storage.local.set({ backup: { every: 'x', last: 7, since: {} } });
  expect(await readBackupState(false, day(0))).toEqual({ every: 30, last: null, due: false });
});
