// Following a publisher's pack from a real static server: nothing before the reader's word, a difference first, refusal of what is old or forged, and an end
// that takes everything along.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublisherKey, type PublisherKey, publishRelease, renewPublisherKey } from '@/lib/formats/publish-pack';
import { ask, BROWSERS, doneReport, type House, matchesOf, openHouse, textOf, waitFor } from '../support/house';
import { makeClaim, makePackFacts } from '../support/make-claims';
import { clickWhenReady } from '../support/press';
import { openPublisher, type Publisher } from '../support/publisher';

const STATEMENT = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';
const OTHER = 'The ferry between Riga and Visby carried nine thousand barrels of herring in 1911.';
const ARTICLE = `<!doctype html><html lang="en"><title>A lighthouse</title><article><h1>On the coast</h1>${[
  'Visitors come to the northern tip of the country all year round, and most of them walk along the beach until the two seas meet.',
  `${STATEMENT} Engineers still argue about how it was done with the tools of the time.`,
  'The café beside the tower opens at nine and closes when the last guest has gone home for the night.',
]
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></html>`;
const FACTS = makePackFacts('coast', { name: 'The coast', publisher: 'Society of the Coast', licence: 'CC BY 4.0', version: '1' });
const LIGHTHOUSE = makeClaim('coast/lighthouse', STATEMENT);
const FERRY = makeClaim('coast/ferry', OTHER);

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let publisher: Publisher;
  let key: PublisherKey;
  beforeAll(async () => {
    [house, publisher, key] = await Promise.all([openHouse(name, { pages: { '/lighthouse.html': ARTICLE } }), openPublisher(), createPublisherKey()]);
  });
  afterAll(() => Promise.all([house?.close(), publisher?.close()]));

  async function publish(claims: (typeof FERRY)[], serial: number): Promise<void> {
    const { pack, signature } = await publishRelease(FACTS, claims, serial, key);
    publisher.files.set('/coast.json', pack.bytes).set('/coast.json.sig.json', signature.bytes);
  }
  const packs = async () => (await ask<{ packs: { id: string; claims: number }[] }>(house.own, 'readLibrary')).packs.map(({ id, claims }) => `${id} ${claims}`);
  const matched = async (article: Page) => {
    await article.reload();
    return matchesOf(await doneReport(house, article), 'lighthouse');
  };

  test('a pack is followed, shown, taken over, renewed and ended', async () => {
    await publish([FERRY], 1);
    const article = await house.visit('/lighthouse.html');
    expect(publisher.requests).toEqual([]);
    const page = await house.driver.openOwnPage('/library.html#/packs');
    await page.bringToFront();
    await page.type('input[type=url]', `${publisher.origin}/coast.json`);
    await clickWhenReady(page, 'Follow');
    await waitFor('the release', async () => (await textOf(page)).includes('A release waits for you'), 20_000);
    expect(await packs()).toEqual(['starter 45']);
    await clickWhenReady(page, 'Show what it changes: the release of The coast');
    await waitFor('the difference', async () => (await textOf(page)).includes('1 new claim'));
    expect(await textOf(page)).toContain('Society of the Coast');
    expect(await textOf(page)).toContain('CC BY 4.0');
    await clickWhenReady(page, 'Take it over: the release of The coast');
    await waitFor('the claims', async () => (await textOf(page)).includes('The coast now holds 1 claim.'));
    expect(await packs()).toContain('coast 1');
    expect(await matched(article)).toBeNull();

    await publish([LIGHTHOUSE, { ...FERRY, topics: ['herring'] }], 2);
    await page.bringToFront();
    await clickWhenReady(page, 'Look for a new release of The coast');
    await waitFor('the new release', async () => (await textOf(page)).includes('release 2'), 20_000);
    expect(await matched(article)).toBeNull();
    await page.bringToFront();
    await clickWhenReady(page, 'Show what it changes: the release of The coast');
    await waitFor('the difference', async () => /1 new claim.*1 changed claim/s.test(await textOf(page)));
    await clickWhenReady(page, 'Take it over: the release of The coast');
    await waitFor('the claims', async () => (await textOf(page)).includes('The coast now holds 2 claims.'));
    expect(await matched(article)).toEqual(['lighthouse']);

    await page.bringToFront();
    await clickWhenReady(page, 'Look for a new release of The coast');
    await waitFor('the word that nothing is new', async () => (await textOf(page)).includes('Nothing new at The coast.'));
    expect(publisher.requests.at(-1)).toMatchObject({ path: '/coast.json', status: 304 });
    for (const { headers } of publisher.requests)
      expect([headers.cookie, headers.referer, headers.origin ?? 'none']).toEqual([undefined, undefined, expect.anything()]);

    await publish([FERRY], 1);
    await clickWhenReady(page, 'Look for a new release of The coast');
    await waitFor('the refusal of an old release', async () => (await textOf(page)).includes('offers an older release than you have'));
    const before = key;
    key = await createPublisherKey();
    await publish([FERRY], 3);
    await clickWhenReady(page, 'Look for a new release of The coast');
    await waitFor('the refusal of a strange key', async () => (await textOf(page)).includes('did not hand over to'));
    key = await renewPublisherKey(before);
    await publish([FERRY], 3);
    await clickWhenReady(page, 'Look for a new release of The coast');
    await waitFor('the release', async () => (await textOf(page)).includes('A release waits for you'));
    await clickWhenReady(page, 'Show what it changes: the release of The coast');
    await waitFor('the new key', async () => (await textOf(page)).includes(`The publisher has a new key, signed by the old one: ${key.publicKey}`));
    expect(await packs()).toContain('coast 2');

    await clickWhenReady(page, 'End The coast');
    await clickWhenReady(page, 'End The coast and remove its claims');
    await waitFor('the end', async () => (await packs()).join() === 'starter 45');
    expect(await matched(article)).toBeNull();
    await article.close();
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  }, 180_000);

  test('what is no pack is refused in words, and nothing stays of it', async () => {
    publisher.files.set('/page.html', new TextEncoder().encode('<html>'));
    const page = await house.driver.openOwnPage('/library.html#/packs');
    await page.bringToFront();
    await page.type('input[type=url]', `${publisher.origin}/page.html`);
    await clickWhenReady(page, 'Follow');
    await waitFor('the refusal', async () => (await textOf(page)).includes('not JSON'));
    expect(await textOf(page)).toContain('You follow no publisher.');
    await page.close();
  });
});
