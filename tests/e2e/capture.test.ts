// A page that is a fact-check: the button shows it, one click takes it into the inbox, keeping it lets it match, and nothing is taken unasked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, doneReport, findTab, type House, matchesOf, openHouse, textOf, waitFor } from '../support/house';
import { pressWhenReady } from '../support/press';

const STATEMENT = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';
const paragraphs = (sentence: string) =>
  [
    'Visitors come to the northern tip of the country all year round, and most of them walk along the beach until the two seas meet.',
    `${sentence} Engineers still argue about how it was done with the tools of the time.`,
    'The café beside the tower opens at nine and closes when the last guest has gone home for the night.',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('');
const article = (head: string, sentence: string) =>
  `<!doctype html><html lang="en"><head><title>A lighthouse</title>${head}</head><article><h1>On the coast</h1>${paragraphs(sentence)}</article></html>`;
const MARKUP = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: STATEMENT,
  author: { '@type': 'Organization', name: 'Checkers of the North' },
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  inLanguage: 'en',
})}</script>`;
const PAGES = { '/check.html': article(MARKUP, 'People like to tell stories about this tower.'), '/story.html': article('', STATEMENT) };

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { pages: PAGES });
  });
  afterAll(() => house?.close());
  const waiting = async () => (await ask<{ total: number }>(house.own, 'listCaptures', { limit: 10 })).total;

  test('a fact-check is shown, taken with one click, recognised, kept, and matched from then on', async () => {
    const check = await house.visit('/check.html');
    await doneReport(house, check);
    const tabId = await findTab(house, check);
    await waitFor('the badge', async () => (await house.own.evaluate(`(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`)) === '+');
    expect(await waiting()).toBe(0);
    const popup = await house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
    await waitFor('the fact-check', async () => (await textOf(popup)).includes('This page holds 1 fact-check.'));
    await pressWhenReady(popup, 'Take it into your library');
    await waitFor('the word that it was taken', async () => (await textOf(popup)).includes('waits in your library'));
    expect(await waiting()).toBe(1);
    await popup.close();

    const library = await house.driver.openOwnPage('/library.html#/captured');
    await waitFor('the inbox', async () => (await textOf(library)).includes('Checkers of the North'));
    await pressWhenReady(library, `Keep “${STATEMENT}”`);
    await waitFor('the empty inbox', async () => (await textOf(library)).includes('Nothing is waiting here.'));
    await library.close();
    const story = await house.visit('/story.html');
    expect(matchesOf(await doneReport(house, story), 'lighthouse')).toHaveLength(1);
    const again = await house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
    await waitFor('that it is known', async () => (await textOf(again)).includes('among your claims'));
    for (const page of [again, story, check]) await page.close();
    expect(await house.driver.errors()).toEqual([]);
  });

  test('with the switch on, a fact-check that is read is collected by itself', async () => {
    const ids = (await ask<{ claim: { id: string } }[]>(house.own, 'listDeletedClaims', { limit: 10 })).length;
    expect(ids).toBe(0);
    await ask(house.own, 'changeSettings', { changes: { collectFactChecks: true } });
    const check = await house.visit('/check.html?again');
    await doneReport(house, check);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await waiting()).toBe(1);
    await check.close();
  });
});
