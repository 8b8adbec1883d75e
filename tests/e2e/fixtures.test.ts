// Holds the three article fixtures (a report, a debunk, a live blog) to their expected statements, speakers and stances, in both browsers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReport } from '@/lib/extension/protocol';
import { BROWSERS, doneReport, type House, matchesOf, openHouse } from '../support/house';

interface Expected {
  statements: { text: string; claims: { id: string; relation: string }[]; speaker: string | null; stance: string; also?: string }[];
  not: string[];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Words that tell an expected sentence from all others. */
const key = (text: string) => plain(text).slice(0, 60);

describe.each(BROWSERS)('the article fixtures in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name);
  });
  afterAll(() => house?.close());

  test.each(['peace-talks', 'debunk', 'live-blog'])('%s: statements match, with the stance and the speaker that people see in them', async (folder) => {
    const expected = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'pages', folder, 'expected.json'), 'utf8')) as Expected;
    const page: Page = await house.visit(`/${folder}/index.html`);
    const report: PageReport = await doneReport(house, page);
    const find = (text: string) =>
      report.statements.find((statement) => plain(statement.text).includes(key(text)) || plain(text).includes(key(statement.text)));
    const found = expected.statements.filter(({ text, claims }) =>
      claims.every(({ id, relation }) => relation !== 'same' || (matchesOf(report, text) ?? []).includes(id)),
    );
    const missed = expected.statements.filter((statement) => !found.includes(statement)).map(({ text }) => text);
    const said = found.flatMap(({ text, stance, also, speaker }) => {
      const statement = find(text);
      if (statement === undefined) return [];
      const name = statement.speaker?.name ?? null;
      const agrees = speaker === null || (name !== null && (speaker.includes(name) || name.includes(speaker)));
      return (statement.stance === stance || statement.stance === also) && agrees
        ? []
        : [`${stance}/${speaker} came out as ${statement.stance}/${name}: ${text}`];
    });
    expect(said).toEqual([]);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(expected.statements.length * 0.2));
    expect(expected.not.filter((text) => (matchesOf(report, text) ?? []).length > 0)).toEqual([]);
    expect(report.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.close();
  });
});
