// Owns what a reader meets on a page that is read: highlights, the card by pointing, click and key, verdicts, the popup and the switches.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTabId } from '../../scripts/drive/reading';
import {
  ask,
  awaitCard,
  awaitNoCard,
  BROWSERS,
  badgeOf,
  cardText,
  clickInCard,
  DEMO_EXPECTED,
  doneReport,
  type House,
  makeArticle,
  markupOf,
  matchesOf,
  openHouse,
  openPopup,
  paintedTexts,
  placeOf,
  reportOf,
  reportWhere,
  textOf,
  waitFor,
} from '../support/house';

const DEMO_PATH = '/peace-talks/index.html';
const UNGA = 'In October, 143 countries';
const UNGA_WORDS = 'United Nations General Assembly voted';
const UNGA_CLAIM = 'UN General Assembly';
const PLANT_WORDS = 'fired on the Zaporizhzhia';

describe.each(BROWSERS)('an article in %s', (name) => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await openHouse(name, { pages: { '/quiet': makeArticle([]), '/empty': '<!doctype html><title>Map</title><canvas></canvas>' } });
    page = await house.visit(DEMO_PATH);
    await doneReport(house, page);
  });
  afterAll(() => house?.close());

  /** Moves the mouse onto some words, as a hand does. */
  async function pointAt(words: string): Promise<void> {
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(x - 40, y - 3);
    await page.mouse.move(x, y, { steps: 3 });
  }

  async function clickOn(words: string): Promise<void> {
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
  }

  // Each test begins with no card open.
  beforeEach(async () => {
    await page.bringToFront();
    if ((await cardText(house, page)) === null) return;
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
  });

  test('its statements match the claims they make, and statements that only share words do not', async () => {
    const report = await doneReport(house, page);
    const right = DEMO_EXPECTED.statements.filter(({ text, claims }) => {
      const found = matchesOf(report, text) ?? [];
      return claims.filter(({ relation }) => relation === 'same').every(({ id }) => found.includes(id));
    });
    expect(right.length).toBeGreaterThanOrEqual(12);
    const wrong = DEMO_EXPECTED.not.filter((text) => (matchesOf(report, text) ?? []).length > 0);
    expect(wrong).toEqual([]);
  });

  test('they are painted, counted on the button, and nothing of the page is changed for it', async () => {
    const report = await doneReport(house, page);
    const painted = await paintedTexts(page);
    expect(painted.length).toBeGreaterThanOrEqual(12);
    for (const text of painted)
      expect(report.statements.some((statement) => statement.text.includes(text.replace(/\s+/g, ' ').trim().slice(0, 20)))).toBe(true);
    expect(await badgeOf(house, page)).toBe(String(report.statements.filter(({ matches }) => matches.length > 0).length));
    const plain = await house.visit(DEMO_PATH, 'other.example');
    const before = (await plain.evaluate(
      `fetch(location.href).then((response) => response.text()).then((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML)`,
    )) as string;
    await doneReport(house, plain);
    await waitFor('the highlights', async () => (await paintedTexts(plain)).length >= 12);
    expect(await markupOf(plain)).toBe(before);
    await plain.close();
    await page.bringToFront();
  });

  test('a highlight can be seen', async () => {
    const place = await placeOf(page, UNGA_WORDS);
    const clip = { x: place.x - 60, y: place.y - 14, width: 120, height: 28 };
    const scroll = Number(await page.evaluate('scrollY'));
    const take = () => page.screenshot({ clip: { ...clip, y: clip.y + scroll }, encoding: 'base64' });
    const painted = await take();
    await ask(house.own, 'changeSettings', { changes: { paused: true } });
    await waitFor('the highlights to go', async () => (await paintedTexts(page)).length === 0);
    const plain = await take();
    await ask(house.own, 'changeSettings', { changes: { paused: false } });
    await waitFor('the highlights to come back', async () => (await paintedTexts(page)).length >= 12);
    expect(plain).not.toBe(painted);
  });

  test('pointing at a statement opens its card after a moment, and leaving it closes the card', async () => {
    await pointAt(UNGA_WORDS);
    expect(await cardText(house, page)).toBeNull();
    await awaitCard(house, page, UNGA_CLAIM);
    await page.mouse.move(5, 5, { steps: 4 });
    await awaitNoCard(house, page);
  });

  test('the card says who, when, in answer to what, what is known, from which sources, and why it matched', async () => {
    await clickOn(UNGA_WORDS);
    const text = await awaitCard(house, page, 'Sources');
    const [claim] = (
      await ask<{
        claims: {
          text: string;
          sayings: { speaker: string | null; occasion: string | null }[];
          reviews: { note: string; sources: { publisher: string; title: string }[] }[];
        }[];
      }>(house.own, 'readClaims', { ids: ['starter/ua-unga-143'] })
    ).claims;
    expect(claim).toBeTruthy();
    expect(text).toContain(claim!.text);
    expect(text).toContain(claim!.sayings[0]!.speaker);
    expect(text).toContain('In answer to what');
    expect(text).toContain(claim!.reviews[0]!.note.slice(0, 40));
    for (const { publisher } of claim!.reviews[0]!.sources) expect(text).toContain(publisher);
    expect(text).toContain('as of');
    await clickInCard(house, page, 'Why it matched');
    const reasons = await awaitCard(house, page, 'Words found in both');
    expect(reasons).toMatch(/How sure\s+\S.*\(\d+%\)/);
    expect(reasons).toContain('143');
    const links = await house.driver.inShadow<string[]>(page, `(root) => [...root.querySelectorAll('[role=link]')].map((link) => link.title)`);
    expect(links!.length).toBeGreaterThanOrEqual(2);
    for (const link of links!) expect(link).toMatch(/^https?:/);
    expect(await house.driver.inShadow<number>(page, `(root) => root.querySelectorAll('[href], [src], form').length`)).toBe(0);
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
  });

  test('the card is in a closed root, which the page cannot look into', async () => {
    await clickOn(UNGA_WORDS);
    await awaitCard(house, page);
    expect(await page.evaluate(`[...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length`)).toBe(0);
    expect(await page.evaluate(`document.body.innerText.includes('Why it matched')`)).toBe(false);
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
  });

  test('events that the page makes up open nothing', async () => {
    const { x, y } = await placeOf(page, UNGA_WORDS);
    await page.mouse.move(5, 5);
    await page.evaluate(`for (const type of ['pointermove', 'pointerdown', 'click']) document.elementFromPoint(${x}, ${y}).dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, clientX: ${x}, clientY: ${y}, detail: 1 }))`);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardText(house, page)).toBeNull();
  });

  test('the command opens the card of the highlight nearest the middle, next and previous go from highlight to highlight', async () => {
    await placeOf(page, UNGA_WORDS);
    await house.driver.runCommand(page, 'open-card');
    await awaitCard(house, page);
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);

    await page.evaluate('scrollTo(0, 0)');
    const heights: number[] = [];
    for (const command of [
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'next-highlight',
      'previous-highlight',
    ]) {
      await house.driver.runCommand(page, command);
      await new Promise((resolve) => setTimeout(resolve, 150));
      heights.push(Number(await page.evaluate('scrollY')));
    }
    await waitFor('the page to have scrolled', async () => Number(await page.evaluate('scrollY')) > 0);
    expect(Math.max(...heights)).toBeGreaterThan(0);
  });

  test('Escape closes the card and gives the focus back', async () => {
    await page.evaluate(`(() => { const link = document.querySelector('.name'); link.focus({ preventScroll: true }); })()`);
    await placeOf(page, UNGA_WORDS);
    await house.driver.runCommand(page, 'open-card');
    await awaitCard(house, page);
    const inside = await waitFor('the card to have the focus', () => house.driver.inShadow<boolean>(page, '(root) => root.activeElement !== null || null'));
    expect(inside).toBe(true);
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
    expect(await page.evaluate('document.activeElement.className')).toBe('name');
  });

  test('"Not the same claim" takes effect at once, survives a reload, and can be undone', async () => {
    const before = matchesOf(await doneReport(house, page), PLANT_WORDS);
    expect(before).toEqual(['ua-znpp-shelling']);
    await clickOn(PLANT_WORDS);
    await awaitCard(house, page, 'Zaporizhzhia');
    await clickInCard(house, page, 'Not the same claim');
    await waitFor('the highlight to go', async () => !(await paintedTexts(page)).some((text) => text.includes(PLANT_WORDS)));
    await page.keyboard.press('Escape');

    await page.reload();
    const report = await doneReport(house, page);
    expect(matchesOf(report, PLANT_WORDS) ?? []).toEqual([]);
    expect(matchesOf(report, 'accused Kyiv’s troops of shelling')).toContain('ua-znpp-shelling');
    await waitFor('the other highlights', async () => (await paintedTexts(page)).length >= 12);
    expect((await paintedTexts(page)).some((text) => text.includes(PLANT_WORDS))).toBe(false);

    const { verdicts } = await ask<{ verdicts: { id: string; text: string }[] }>(house.own, 'listVerdicts', { after: null, limit: 10 });
    expect(verdicts.map(({ text }) => text)).toEqual([expect.stringContaining(PLANT_WORDS)]);
    await ask(house.own, 'removeVerdict', { id: verdicts[0]!.id });
    await page.reload();
    expect(matchesOf(await doneReport(house, page), PLANT_WORDS)).toEqual(['ua-znpp-shelling']);
  });

  test('a verdict can be undone in the card that took it', async () => {
    await clickOn(PLANT_WORDS);
    await awaitCard(house, page, 'Zaporizhzhia');
    await clickInCard(house, page, 'Not the same claim');
    await waitFor('the highlight to go', async () => !(await paintedTexts(page)).some((text) => text.includes(PLANT_WORDS)));
    await clickInCard(house, page, 'Undo');
    await waitFor('the highlight to come back', async () => (await paintedTexts(page)).some((text) => text.includes(PLANT_WORDS)));
    await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
    expect((await ask<{ verdicts: unknown[] }>(house.own, 'listVerdicts', { after: null, limit: 10 })).verdicts).toEqual([]);
  });

  test('the popup lists the matched statements in reading order, with claim, rating and speaker', async () => {
    const report = await doneReport(house, page);
    const matched = report.statements.filter(({ matches }) => matches.length > 0);
    const popup = await openPopup(house, page);
    const text = await waitFor('the list', async () => {
      const shown = await textOf(popup);
      return shown.includes(UNGA) && shown.includes('Said by') ? shown : null;
    });
    expect(text).toContain(`${matched.length} statements`);
    const places = matched.map((statement) => text.indexOf(statement.text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain(matched[0]!.matches[0]!.claim);
    await popup.close();
  });

  test('a click on a statement in the popup jumps to it and flashes it', async () => {
    await page.bringToFront();
    await page.evaluate('scrollTo(0, 0)');
    const popup = await openPopup(house, page);
    const last = 'Mr. Zelensky has said again and again';
    const button = await waitFor('the statement', async () => {
      for (const candidate of await popup.$$('button.statement'))
        if (String(await candidate.evaluate((one) => one.textContent)).includes(last)) return candidate;
      return null;
    });
    const names = async () => Number(await page.evaluate('[...CSS.highlights.values()].filter((highlight) => highlight.size > 0).length'));
    const before = await names();
    await button.click();
    await waitFor('the flash', async () => (await names()) > before, 3000, 20);
    await page.bringToFront();
    await waitFor('the page to scroll', async () => Number(await page.evaluate('scrollY')) > 300);
    await popup.close();
  });

  test('the popup switches this site off and on', async () => {
    const popup = await openPopup(house, page);
    const site = await waitFor('the switch of the site', () => popup.$('.site [role=switch]'));
    expect(await popup.$('header [role=switch]')).not.toBeNull();
    await site.click();
    await waitFor('the highlights to go', async () => (await paintedTexts(page)).length === 0);
    await waitFor('the popup to say why', async () => (await textOf(popup)).includes('You switched Caveat off for this site.'));
    const other = await house.visit(DEMO_PATH, 'other.example');
    expect((await doneReport(house, other)).status).toBe('done');
    await other.close();
    const again = await house.visit(DEMO_PATH);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await paintedTexts(again)).toEqual([]);
    await again.close();

    await popup.bringToFront();
    await (await popup.$('.site [role=switch]'))!.click();
    await page.bringToFront();
    await reportWhere(house, page, 'the page to be read again', ({ status }) => status === 'done');
    await waitFor('the highlights to come back', async () => (await paintedTexts(page)).length >= 12);
    await popup.close();
  });

  test.each([
    ['no statement matches', '/quiet', /No statement matched: \d+ statements read, compared with \d+ claims of 1 pack/],
    ['there is no article', '/empty', 'No article was found on this page'],
  ])('the popup of a page where %s says so', async (_why, path, words) => {
    const quiet = await house.visit(path);
    const popup = await openPopup(house, quiet);
    await waitFor('the reason', async () => {
      const text = await textOf(popup);
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });
    await popup.close();
    await quiet.close();
  });

  test('a jump from another page of ours finds the statement', async () => {
    const report = await doneReport(house, page);
    const last = report.statements.filter(({ matches }) => matches.length > 0).at(-1)!;
    const tabId = await findTabId(house.own, page);
    await page.evaluate('scrollTo(0, 0)');
    const reply = await house.own.evaluate(
      `(globalThis.browser ?? chrome).tabs.sendMessage(${tabId}, { to: 'content', method: 'jump', args: { id: ${last.id} } })`,
    );
    expect(reply).toEqual({ ok: true, value: true });
    await waitFor('the page to scroll', async () => Number(await page.evaluate('scrollY')) > 300);
    expect((await reportOf(house, page))?.statements.length).toBe(report.statements.length);
  });

  test('nothing of Caveat failed on the way', async () => {
    expect(await house.driver.errors()).toEqual([]);
  });
});
