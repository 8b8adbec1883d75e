// @vitest-environment jsdom
// Guards the article fixtures: what is expected of a page stands on that page once, names claims that exist, and is not expected twice.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';
import { splitClaimId } from '@/lib/model/ids';

interface Expected {
  statements: { text: string; claims: { id: string; relation: string }[]; speaker: string | null; stance: string }[];
  not: string[];
}

const FOLDER = 'tests/pages';
const pages = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/expected.json`));
const { claims } = readDataFeed(JSON.parse(readFileSync('public/packs/starter.json', 'utf8')));
const ids = new Set(claims.map((claim) => splitClaimId(claim.id).local));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(pages)('the page %s', (name) => {
  const page = new DOMParser().parseFromString(readFileSync(`${FOLDER}/${name}/index.html`, 'utf8'), 'text/html');
  const blocks = [...page.querySelectorAll('h1, h2, p, li, figcaption')].map((node) => plain(node.textContent));
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8'));

  test('holds every expected sentence exactly once', () => {
    for (const text of [...expected.statements.map((statement) => statement.text), ...expected.not])
      expect(blocks.filter((block) => block.includes(plain(text))).length, text).toBe(1);
  });

  test('expects claims of the starter pack, with a relation and a stance', () => {
    for (const { text, claims: wanted, stance } of expected.statements) {
      expect(wanted.length, text).toBeGreaterThan(0);
      for (const { id, relation } of wanted) {
        expect([...ids], text).toContain(id);
        expect(['same', 'opposite', 'differs'], text).toContain(relation);
      }
      expect(['asserts', 'attributes', 'quotes', 'questions', 'refutes'], text).toContain(stance);
    }
  });

  test('expects no sentence both to match and not to', () => {
    const all = [...expected.statements.map((statement) => statement.text), ...expected.not].map(plain);
    expect(new Set(all).size).toBe(all.length);
    expect(expected.statements.length).toBeGreaterThanOrEqual(8);
    expect(expected.not.length).toBeGreaterThanOrEqual(8);
  });
});

test('the demo article has the marks of printed news that trip matchers', () => {
  const html = readFileSync(`${FOLDER}/peace-talks/index.html`, 'utf8');
  for (const mark of ['[…]', '“', '’', '&nbsp;', 'U.S.', 'Mr.', 'Dec.']) expect(html).toContain(mark);
});
