// Holds what formats and use-cases say to the catalogue: every sentence that can reach a reader has its words there.
import '../../support/catalogue';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REASONS, tellError, tellPlace, tellReason } from '@/lib/extension/reason-words';
import catalogue from '../../../public/_locales/en/messages.json';

test.each([
  ['there is no text of the claim', 'there is no text of the claim'],
  ['a pack id has only a-z, 0-9, "." and "-", at most 100', 'small letters, digits, points and hyphens, at most 100'],
  ['line 3: not JSON', 'line 3: not JSON'],
  ['line 3: the date "last: summer" was not understood', 'line 3: the date “last: summer” was not understood'],
  ['"javascript:alert(1)" is no http or https address and was left out', '“javascript:alert(1)” is no http or https address and was left out'],
  ['its serial is 3, and the one you have is 5', 'it is release 3, and you have release 5'],
  ['Unexpected token', 'Unexpected token'],
  ['$1 of .* (that)', '$1 of .* (that)'],
])('"%s" is told as "%s"', (said, told) => {
  expect(tellReason(said)).toBe(told);
});

test('a place stands before what it is about, and an error without words of its own tells its reason', () => {
  expect(tellPlace('row 2', 'is missing')).toBe('row 2: is missing');
  expect(tellPlace('', 'is missing')).toBe('is missing');
  expect(tellError({ code: 'invalid', message: 'id: a claim id is "<pack>/<id in the pack>"' })).toContain('id: the id of a claim is “pack/id in the pack”');
});

test('a long text is not looked through', () => {
  const long = `"${'x'.repeat(100_000)}" is kept as`;
  expect(tellReason(long)).toBe(long);
});

test('what is said and its words have the same places for what varies', () => {
  const messages: Record<string, { message: string }> = catalogue;
  const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
  for (const [said, key] of Object.entries(REASONS)) expect([key, places(messages[key]!.message)]).toEqual([key, places(said)]);
});

/** Where formats, use-cases and records say what is wrong or lost: as a property, or as an argument of what refuses. */
const SAYING = [
  /(?:reason|what)(?:: | = [^\n]*? [?:] )('(?:[^'\\\n]|\\.)*'|`[^`\n]*`)/g,
  /(?:ExpectedError|failure)\(\s*'[a-z-]+',\s*('(?:[^'\\\n]|\\.)*'|`[^`\n]*`)/g,
  /(?:refuse|fail|breakOff)\((?:[^\n]*?, )?('(?:[^'\\\n]|\\.)*'|`[^`\n]*`)\)/g,
  /v\.(?:check|minLength|regex|number|integer)\((?:[^\n]*?, )?('(?:[^'\\\n]|\\.)* (?:[^'\\\n]|\\.)*')\)/g,
  /(?:missing|note)\((?:[^\n]*?, )('(?:[^'\\\n]|\\.)*'|`[^`\n]*`)\)/g,
  /BackupError\(('(?:[^'\\\n]|\\.)*'|`[^`\n]*`)/g,
];
/** What the reader never sees: who made the message does not show its words, but words for its code. */
const CODED =
  /was stopped$|^the inbox is full|^the claim was changed elsewhere|^the note (belongs|was changed)|^the claim that stays cannot|^this is a backup|no access to this host/;

test('every sentence in which a format, a use-case or a record refuses something has its words', () => {
  const files = ['lib/formats', 'lib/app', 'lib/model', 'lib/store'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const said = files.flatMap((text) => SAYING.flatMap((pattern) => [...text.matchAll(pattern)].map(([, literal]) => literal!.slice(1, -1))));
  // What varies is stood in for; a template that only passes on what others said has no words of its own.
  const sentences = [...new Set(said.map((one) => one.replace(/\$\{[^}]*\}/g, '7').replace(/\\'/g, "'")))].filter((one) => / \p{L}/u.test(one));
  expect(sentences.length).toBeGreaterThan(70);
  expect(sentences.filter((one) => !CODED.test(one) && !hasWords(one))).toEqual([]);
});

/** Whether a sentence is in the table, apart from a place that stands before it. */
function hasWords(sentence: string): boolean {
  const patterns = Object.keys(REASONS).map((said) => new RegExp(`^(?:.*: )?${said.replace(/[.*+?^()[\]{}|\\]/g, '\\$&').replace(/\$\d/g, '.+')}$`, 's'));
  return patterns.some((pattern) => pattern.test(sentence));
}
