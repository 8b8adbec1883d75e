// Holds the catalogue to its use: every word is there, every plural complete, nothing is left over, and dates say no more than is known.
import '../../support/catalogue';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partInWords } from '@/components/words';
import { formatDate, formatList, formatShare, plural, t } from '@/lib/extension/i18n';
import { FEATURES } from '@/lib/search/features';
import catalogue from '../../../public/_locales/en/messages.json';

const keys = Object.keys(catalogue);
const messages: Record<string, { message: string }> = catalogue;

describe('words', () => {
  test('substitutions take their places', () => {
    expect(t('whyConfidenceValue', 'Likely', '87%')).toBe('Likely (87%)');
  });

  test.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [12345, '12,345 claims'],
  ])('%i has its plural', (count, words) => {
    expect(plural('countClaims', count)).toBe(words);
  });

  test.each([
    ['2022', '2022'],
    ['2022-12', 'December 2022'],
    ['2022-12-02', 'December 2, 2022'],
    ['2022-12-02T23:30:00.000Z', 'December 2, 2022'],
    ['soon', 'soon'],
  ])('the date %s is shown as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  test('lists and shares follow the language', () => {
    expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(formatShare(0.876)).toBe('88%');
  });

  test.each([...FEATURES])('the engine feature %s is put into words', (name) => {
    expect(partInWords(name)).not.toBe(name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
  });

  test('a feature of a later engine shows its name', () => {
    expect(partInWords('newKind_of-thing')).toBe('new kind of thing');
  });
});

describe('the catalogue', () => {
  test('has names that both browsers accept, and no empty message', () => {
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(keys.filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  test('has every plural in the forms of its language', () => {
    const forms = new Intl.PluralRules(messages.catalogueLanguage?.message).resolvedOptions().pluralCategories;
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
    expect(stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('numbers its substitutions from 1 without a gap', () => {
    for (const key of keys) {
      const numbers = [...new Set([...(messages[key]?.message ?? '').matchAll(/\$(\d)/g)].map(([, number]) => Number(number)))].sort();
      expect([key, numbers]).toEqual([key, numbers.map((_, index) => index + 1)]);
    }
  });

  test('names a button by what it shows and more, so that a reader who speaks to the browser is understood', () => {
    const named = keys.filter((key) => key.endsWith('Named') && messages[key.slice(0, -'Named'.length)] !== undefined);
    const shownIn = (key: string) => messages[key]?.message.toLowerCase().includes(messages[key.slice(0, -'Named'.length)]?.message.toLowerCase() ?? '');
    expect(named.filter((key) => !shownIn(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  test('holds nothing that no one shows', () => {
    const source = ['components', 'entrypoints', 'lib/extension'].flatMap((folder) => readSources(folder)).join('\n') + readFileSync('wxt.config.ts', 'utf8');
    const unused = keys.filter((key) => {
      const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
      return !source.includes(`'${stem}'`) && !source.includes(`__MSG_${key}__`) && key !== 'extensionName' && key !== 'extensionDescription';
    });
    expect(unused).toEqual([]);
  });
});

function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
