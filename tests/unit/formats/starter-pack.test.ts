// The pack that ships keeps the rules that readers' trust rests on: occasion, date, speaker, "as of", a neutral note, two sources with kinds.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '@/lib/formats/check-pack';
import { readDataFeed } from '@/lib/formats/data-feed';

const json: unknown = JSON.parse(readFileSync('public/packs/starter.json', 'utf8'));

test('the starter pack passes the strict check', () => {
  const { claims, findings } = checkPack(json);
  expect(findings).toEqual([]);
  expect(claims).toBeGreaterThanOrEqual(30);
});

test('the starter pack is read whole, with licence, version and date', () => {
  const { pack, claims, refused, losses } = readDataFeed(json);
  expect({ refused, losses }).toEqual({ refused: [], losses: [] });
  expect(claims.length).toBeGreaterThanOrEqual(30);
  expect(pack.licenceUrl).toMatch(/^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//);
  expect(pack.version).not.toBeNull();
  expect(pack.date).not.toBeNull();
});
