// Publishing from the library: a key, a form that says what is wrong where, and two files that a real web host serves to a reader who follows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublisherKey, publishRelease } from '@/lib/formats/publish-pack';
import { runPack } from '@/scripts/pack-command';
import { runPublishing } from '@/scripts/publish-command';
import { ask, BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';
import { keepMadeFiles } from '../support/made-files';
import { makeClaim, makePackFacts } from '../support/make-claims';
import { clickWhenReady } from '../support/press';
import { openPublisher, type Publisher } from '../support/publisher';

const STATEMENT = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';

/** The text of a file that a link of the page saves. */
async function savedFile(page: Page, name: string): Promise<string> {
  const selector = JSON.stringify(`a[download="${name}"]`);
  await waitFor(`the file ${name}`, () => page.evaluate(`document.querySelector(${selector}) !== null`) as Promise<boolean>);
  return (await page.evaluate(`madeFiles.get(document.querySelector(${selector}).href).text()`)) as string;
}

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let host: Publisher;
  const folder = mkdtempSync(join(tmpdir(), 'caveat-published-'));
  beforeAll(async () => {
    [house, host] = await Promise.all([openHouse(name, { everyPage: false }), openPublisher()]);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all([house?.close(), host?.close()]);
  });

  /** What the command for people who make packs says of the two files. */
  async function check(pack: string, signature: string): Promise<string> {
    const file = join(folder, 'coast.json');
    writeFileSync(file, pack);
    writeFileSync(`${file}.sig.json`, signature);
    const lines: string[] = [];
    const output = { say: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
    expect(runPack(['check', file], output)).toBe(0);
    expect(await runPublishing(['verify', file], output)).toBe(0);
    return lines.join('\n');
  }

  test('own claims are published, checked, served and followed, and the next release follows, and one of the next key', async () => {
    for (const [id, text] of [
      ['own/lighthouse', STATEMENT],
      ['own/ferry', 'The ferry between Riga and Visby carried nine thousand barrels of herring in 1911.'],
    ] as const)
      await ask(house.own, 'saveClaim', { claim: makeClaim(id, text), before: null });
    const page = await house.driver.openOwnPage('/library.html#/publish');
    await page.bringToFront();
    await keepMadeFiles(page);
    await clickWhenReady(page, 'Make a key');
    await waitFor('the key', async () => (await textOf(page)).includes('Its file was never saved'));
    await clickWhenReady(page, 'Make the release');
    await waitFor('what is missing', async () => (await textOf(page)).includes('must not be empty'));
    await waitFor('the focus in the first field', async () => (await page.evaluate('document.activeElement.id')) === 'field-name');
    await page.type('#field-name', 'The coast');
    expect(await page.evaluate(`document.querySelector('#field-id').value`)).toBe('the-coast');
    await page.evaluate(`document.querySelector('#field-id').select()`);
    await page.type('#field-id', 'coast');
    await page.type('#field-publisher', 'Society of the Coast');
    await page.type('#field-licence', 'CC BY 4.0');
    await page.type('#field-licenceUrl', 'javascript:alert(1)');
    await clickWhenReady(page, 'Make the release');
    await waitFor('the word on the address', async () => (await textOf(page)).includes('must be an http or https address'));
    await page.evaluate(`document.querySelector('#field-licenceUrl').select()`);
    await page.type('#field-licenceUrl', 'https://creativecommons.org/licenses/by/4.0/');
    await clickWhenReady(page, 'Make the release');
    await waitFor('the release', async () => (await textOf(page)).includes('Release 1 of The coast is made, with 2 claims.'), 20_000);
    const first = [await savedFile(page, 'coast.json'), await savedFile(page, 'coast.json.sig.json')] as const;
    expect(await check(...first)).toContain('2 claims, 0 errors');

    // The key leaves by its file alone, which the command takes as its own.
    await clickWhenReady(page, "Make the key's file");
    const digits = /Its public half, which your readers compare:\s*([0-9a-f ]+)/.exec(await textOf(page))![1]!.replace(/ /g, '');
    const keyFile = join(folder, 'key.json');
    writeFileSync(keyFile, await savedFile(page, `caveat-key-${digits.slice(0, 8)}.json`));
    const said: string[] = [];
    expect(await runPublishing(['sign', join(folder, 'coast.json'), keyFile], { say: (line) => said.push(line), complain: (line) => said.push(line) })).toBe(0);
    await waitFor('the word that it was saved', async () => (await textOf(page)).includes('Its file was saved on'));

    host.files.set('/coast.json', new TextEncoder().encode(first[0])).set('/coast.json.sig.json', new TextEncoder().encode(first[1]));
    const reader = await house.driver.openOwnPage('/library.html#/packs');
    await reader.bringToFront();
    await reader.waitForSelector('.subscribe input[type=url], input[type=url]');
    await reader.type('input[type=url]', `${host.origin}/coast.json`);
    await clickWhenReady(reader, 'Follow');
    await waitFor('the offer', async () => (await textOf(reader)).includes('A release waits for you'), 20_000);
    await clickWhenReady(reader, 'Show what it changes: the release of The coast');
    await waitFor('the publisher', async () => (await textOf(reader)).includes('Society of the Coast'));
    await clickWhenReady(reader, 'Take it over: the release of The coast');
    await waitFor('the claims', async () => (await textOf(reader)).includes('The coast now holds 2 claims.'));

    await ask(house.own, 'changeClaims', { ids: ['own/ferry'], change: { kind: 'delete' }, at: new Date().toISOString() });
    await page.bringToFront();
    await clickWhenReady(page, 'Make the release');
    await waitFor('the second release', async () => (await textOf(page)).includes('Release 2 of The coast is made, with 1 claim.'), 20_000);
    const second = [await savedFile(page, 'coast.json'), await savedFile(page, 'coast.json.sig.json')] as const;
    expect(await check(...second)).toContain('1 claims, 0 errors');
    host.files.set('/coast.json', new TextEncoder().encode(second[0])).set('/coast.json.sig.json', new TextEncoder().encode(second[1]));
    await reader.bringToFront();
    await clickWhenReady(reader, 'Look for a new release of The coast');
    await waitFor('the new release', async () => (await textOf(reader)).includes('release 2'), 20_000);
    expect(await textOf(reader)).not.toContain('failed');
    await clickWhenReady(reader, 'Show what it changes: the release of The coast');
    await clickWhenReady(reader, 'Take it over: the release of The coast');
    await waitFor('the claim', async () => (await textOf(reader)).includes('The coast now holds 1 claim.'));

    // The key hands over to another one, which followers of the old one are told of; a strange key is refused whatever it says.
    await page.bringToFront();
    await page.evaluate(`document.querySelector('section[aria-labelledby=publish-key] details').open = true`);
    await clickWhenReady(page, 'Make a new key');
    await waitFor('the new key', async () => (await textOf(page)).includes('Its file was never saved'));
    const next = /Its public half, which your readers compare:\s*([0-9a-f ]+)/.exec(await textOf(page))![1]!.replace(/ /g, '');
    expect(next).not.toBe(digits);
    await clickWhenReady(page, 'Make the release');
    await waitFor('the third release', async () => (await textOf(page)).includes('Release 3 of The coast is made, with 1 claim.'), 20_000);
    const third = [await savedFile(page, 'coast.json'), await savedFile(page, 'coast.json.sig.json')] as const;
    const serve = (pack: string | Uint8Array, signature: string | Uint8Array) => {
      const bytes = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
      host.files.set('/coast.json', bytes(pack)).set('/coast.json.sig.json', bytes(signature));
    };
    const forged = await publishRelease(makePackFacts('coast', { name: 'The coast' }), [makeClaim('coast/ferry', 'Forged.')], 9, await createPublisherKey());
    serve(forged.pack.bytes, forged.signature.bytes);
    await reader.bringToFront();
    await clickWhenReady(reader, 'Look for a new release of The coast');
    await waitFor('the refusal', async () => (await textOf(reader)).includes('did not hand over to'), 20_000);
    serve(...third);
    await clickWhenReady(reader, 'Look for a new release of The coast');
    await waitFor('the third release', async () => (await textOf(reader)).includes('release 3'), 20_000);
    await clickWhenReady(reader, 'Show what it changes: the release of The coast');
    await waitFor('the word on the key', async () => (await textOf(reader)).includes(`The publisher has a new key, signed by the old one: ${next}`));
    await clickWhenReady(reader, 'Take it over: the release of The coast');
    await waitFor('it to be taken', async () => (await textOf(reader)).includes('The coast now holds 1 claim.'));
    serve(...second);
    await clickWhenReady(reader, 'Look for a new release of The coast');
    await waitFor('the refusal of what the old key signed', async () => /did not hand over to|offers an older release/.test(await textOf(reader)), 20_000);
    await reader.close();
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  }, 180_000);
});
