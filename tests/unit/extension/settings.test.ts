// When a change of the settings lets pages be read that were not before: open tabs are served then.
import { expect, test } from 'vitest';
import { createDefaultSettings, isWidened, type Settings } from '@/lib/extension/settings';

const settings = (changes: Partial<Settings>): Settings => ({ ...createDefaultSettings(), reading: 'every-page', neverScan: [], ...changes });

test.each<[string, Partial<Settings>, Partial<Settings>, boolean]>([
  ['every page of late', { reading: 'on-click' }, {}, true],
  ['nothing else', {}, {}, false],
  ['a host that was switched off', {}, { sitesOff: ['a.example'] }, false],
  ['a host that was switched on', { sitesOff: ['a.example'] }, {}, true],
  ['one host for another, in a list that stays as long', { sitesOff: ['a.example'] }, { sitesOff: ['b.example'] }, true],
  ['a longer list without one of its hosts', { neverScan: ['a.example'] }, { neverScan: ['b.example', 'c.example'] }, true],
  ['a host that changed the list', { sitesOff: ['a.example'] }, { neverScan: ['a.example'] }, false],
])('%s', (_what, before, after, widened) => {
  expect(isWidened(settings(before), settings(after))).toBe(widened);
});
