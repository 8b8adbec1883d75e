// Holds the engine to what the pages of the tests expect, sentence by sentence, without a browser.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';
import { splitClaimId } from '@/lib/model/ids';
import type { Relation } from '@/lib/model/match';
import { LEAST } from '@/lib/search/calibrate';
import { createEngine } from '@/lib/search/engine';
import { createMemoryStorage } from '@/lib/search/memory-storage';

interface Expected {
  statements: { text: string; claims: { id: string; relation: Relation }[] }[];
}

const { claims, pack } = readDataFeed(JSON.parse(readFileSync(new URL('../../../public/packs/starter.json', import.meta.url), 'utf8')));
const storage = createMemoryStorage();
storage.addSegment(pack.id, claims);
const engine = createEngine(storage);

describe.each(['peace-talks', 'debunk', 'live-blog'])('the page %s', (page) => {
  const { statements } = JSON.parse(readFileSync(new URL(`../../pages/${page}/expected.json`, import.meta.url), 'utf8')) as Expected;

  it.each(
    statements.filter((statement) => statement.claims.some(({ relation }) => relation === 'same')).map(({ text, claims: wanted }) => [text, wanted] as const),
  )('%s', async (text, wanted) => {
    const [found] = await engine.match({ statements: [{ text, before: [], after: null }], title: '', language: 'en' });
    const likely = (found ?? []).filter(({ relation, confidence }) => relation === 'same' && confidence >= LEAST.likely);
    expect(likely.map(({ claimId }) => splitClaimId(claimId).local).sort()).toEqual(
      wanted
        .filter(({ relation }) => relation === 'same')
        .map(({ id }) => id)
        .sort(),
    );
  });
});
