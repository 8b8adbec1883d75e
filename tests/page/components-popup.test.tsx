// Holds the popup to its promises: the list in reading order, a jump on a click, switches that take effect, and a reason wherever there is no list.
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup, switchSite } from '@/entrypoints/popup/popup';
import { NEVER_SCAN } from '@/lib/extension/never-scan';
import type { Silence } from '@/lib/extension/protocol';
import { platform, resetPlatform, tellPages } from '../support/fake-extension';
import { createClaim, createMatch, createReport, createStatement, samplePack } from '../support/sample-claims';

const show = () => render(<Popup tab={Promise.resolve(platform.tab)} />);
const sent = (method: string) => platform.calls.filter((call) => call.method === method).map((call) => call.args);

beforeEach(() => {
  resetPlatform();
  platform.background.readLibrary = () => ({ claims: 48, packs: [samplePack] });
  platform.background.readClaims = ({ ids }: { ids: string[] }) => ({ claims: ids.map((id) => createClaim(id.split('/')[1])), packs: [samplePack] });
});
afterEach(cleanup);

describe('a page with matches', () => {
  test('lists them in reading order with rating, claim and speaker, and the note and sources behind a fold', async () => {
    const second = createStatement({
      id: 2,
      text: 'Nobody fishes there any more.',
      matches: [createMatch('fish', { claim: 'No cod is left.', rating: 'true' })],
    });
    platform.content.report = () => createReport({ statements: [createStatement(), second] });
    const { container } = show();
    await screen.findByText('2 statements match claims');
    expect(container.textContent).toContain('83 statements read');
    const items = [...container.querySelectorAll('.statements > li')];
    expect(items.map((item) => item.querySelector('button')?.textContent)).toEqual([
      'The town has spent the forty million on the bridge, said Lind.',
      'Nobody fishes there any more.',
    ]);
    await expect.poll(() => items[0]?.textContent).toContain('Olaf Lind, mayor of Norhaven, November 4, 2019');
    expect(items[0]?.textContent).toContain('Mostly false');
    expect(items[1]?.textContent).toContain('No cod is left.');
    const fold = items[0]?.querySelector('details');
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toContain('The audit names 14 million');
    expect(fold?.textContent).toContain('Court of Audit');
    expect([...container.querySelectorAll('.counts li')].map((item) => item.textContent)).toEqual(['Mostly false 1', 'True 1']);
  });

  test('a click on a statement shows it in the page, and a sentence that is gone is said to be gone', async () => {
    platform.content.report = () => createReport();
    platform.content.jump = () => true;
    show();
    const button = await screen.findByTitle('Show in the page');
    await userEvent.click(button);
    expect(sent('jump')).toEqual([{ id: 1 }]);
    expect(screen.getByRole('alert').textContent).toBe('');
    platform.content.jump = () => false;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('This sentence is no longer in the page.');
  });

  test('sentences that differ stand apart, with both numbers', async () => {
    const guard = { kind: 'date', statement: '2023', claim: '2019' } as const;
    const differing = createStatement({
      id: 3,
      matches: [],
      similar: [createMatch('bridge', { relation: 'differs', explanation: { ...createMatch().explanation, guard } })],
    });
    platform.content.report = () => createReport({ statements: [createStatement(), differing] });
    show();
    const section = (await screen.findByText('Similar, but …')).closest('section');
    expect(section?.textContent).toContain('Other date: here “2023”, in the claim “2019”');
    expect(screen.getByText('1 statement matches a claim')).toBeDefined();
  });

  test('a sentence that is like a claim can be said to make it all the same', async () => {
    const differing = createStatement({ id: 3, matches: [], similar: [createMatch('bridge', { relation: 'differs' })] });
    platform.content.report = () => createReport({ statements: [differing] });
    platform.background.storeVerdict = () => null;
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Same claim: / }));
    await screen.findByText(/^Noted: this sentence now counts/);
    expect(sent('storeVerdict')).toHaveLength(1);
    expect(sent('storeVerdict')[0]).toMatchObject({ verdict: { verdict: 'same', text: differing.text, claimId: differing.similar[0]?.claimId } });
  });

  test('the list grows while the page is being read', async () => {
    let looks = 0;
    platform.content.report = () => {
      looks++;
      return looks < 3 ? createReport({ status: 'reading', read: looks * 10, statements: [] }) : createReport();
    };
    show();
    await screen.findByText('Reading this page … 10 statements so far');
    await screen.findByText('1 statement matches a claim');
    expect(sent('readTab')).toEqual([]);
  });
});

describe('a page that does not answer', () => {
  test('is read, as a click on the button asks for', async () => {
    platform.background.readTab = () => {
      platform.content.report = () => createReport();
      return { started: true, silence: null };
    };
    show();
    await screen.findByText('1 statement matches a claim');
    expect(sent('readTab')).toEqual([{ tabId: 7 }]);
  });

  test.each([
    ['about:config', 'This is a page of the browser itself. No extension can read it.'],
    ['chrome://settings/', 'This is a page of the browser itself. No extension can read it.'],
    ['view-source:https://news.example.org/', 'This is the source text of a page. Open the page itself and Caveat can read it.'],
    ['https://chromewebstore.google.com/detail/x', 'The browser lets no extension read the pages of its add-on store.'],
    ['https://addons.mozilla.org/firefox/', 'The browser lets no extension read the pages of its add-on store.'],
    [
      'https://news.example.org/report.PDF?x=1',
      'This is a PDF file. Caveat reads web pages only, but you can paste a sentence below to look it up, and note what you read.',
    ],
    [
      'file:///home/reader/page.html',
      'This is a file on your computer. Caveat reads pages from the web only, but you can paste a sentence below to look it up.',
    ],
    ['about:reader?url=https%3A%2F%2Fnews.example.org%2F', /^This is the browser's reading view/],
    ['moz-extension://abc/options.html', 'This is a page of an extension. Caveat reads pages from the web only.'],
    ['https://news.example.org/', 'The browser lets no extension read this kind of page.'],
  ])('%s says why', async (url, words) => {
    platform.tab = { id: 7, url, incognito: false };
    const { container } = show();
    await screen.findByText(words);
    expect(container.querySelectorAll('.statements').length).toBe(0);
  });
});

test('a page of a listed host is not read by opening the popup, only by the click on "Read this page now"', async () => {
  platform.tab = { id: 7, url: `https://inbox.${NEVER_SCAN[0]}/`, incognito: false };
  platform.background.readTab = () => {
    platform.content.report = () => createReport();
    return { started: true, silence: null };
  };
  show();
  const button = await screen.findByRole('button', { name: 'Read this page now' });
  expect(sent('readTab')).toEqual([]);
  await userEvent.click(button);
  await screen.findByText('1 statement matches a claim');
});

describe('silence', () => {
  const cases: [Silence, RegExp, string | null][] = [
    ['no-match', /^No statement matched: 83 statements read, compared with 48 claims of 1 pack\./, 'Read again'],
    ['no-article', /^No article was found on this page\./, 'Read again'],
    ['site-off', /^You switched Caveat off for this site\.$/, 'Switch on for this site'],
    ['paused', /^Caveat is switched off for all sites\.$/, 'Switch Caveat on'],
    ['listed-host', /^This site is on the list of sites that are only read when you ask/, 'Read this page now'],
    ['private-host', /^This address belongs to a private network/, 'Read this page now'],
    ['sensitive-field', /^This page asks for a password or a card number/, 'Read this page now'],
    ['editable', /^You write on this page/, 'Read this page now'],
    ['unreadable', /^Something went wrong while this page was being read\.$/, 'Read again'],
    ['empty-library', /^Your library is empty/, 'Put the starter pack back'],
  ];
  test.each(cases)('%s is put into words, with a way out where there is one', async (silence, words, way) => {
    platform.content.report = () => createReport({ status: 'silent', silence, statements: [] });
    const { container } = show();
    await expect.poll(() => container.querySelector('.silence p')?.textContent).toMatch(words);
    const notice = container.querySelector<HTMLElement>('.silence');
    expect(notice?.querySelector('button')?.textContent ?? null).toBe(way);
  });

  test('a page that is done without a match and gives no reason is said to have none', async () => {
    platform.content.report = () => createReport({ statements: [] });
    show();
    await screen.findByText(/^No statement matched/);
  });

  test('a PDF that lets the script in is called a PDF', async () => {
    platform.tab = { id: 7, url: 'https://news.example.org/a.pdf', incognito: false };
    platform.content.report = () => createReport({ status: 'silent', silence: 'no-article', statements: [] });
    show();
    await screen.findByText(/^This is a PDF file/);
  });

  test('"Read this page now" reads it', async () => {
    platform.content.report = () => createReport({ status: 'silent', silence: 'sensitive-field', statements: [] });
    platform.background.readTab = () => {
      platform.content.report = () => createReport();
      return { started: true, silence: null };
    };
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Read this page now' }));
    await screen.findByText('1 statement matches a claim');
  });

  test('the starter pack is put back and the page read', async () => {
    platform.content.report = () => createReport({ status: 'silent', silence: 'empty-library', statements: [] });
    platform.background.restoreStarterPack = () => samplePack;
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Put the starter pack back' }));
    await expect.poll(() => sent('readTab').length).toBe(1);
    expect(sent('restoreStarterPack')).toEqual([{}]);
  });
});

describe('switches', () => {
  test('the one for everything and the one for this site change the settings', async () => {
    platform.content.report = () => createReport();
    show();
    await userEvent.click(await screen.findByRole('switch', { name: 'On for news.example.org' }));
    expect(sent('changeSettings')).toEqual([{ changes: { sitesOff: ['news.example.org'] } }]);
    await userEvent.click(screen.getByRole('switch', { name: 'Caveat is on' }));
    await expect.poll(() => screen.queryByRole('switch', { name: 'On for news.example.org' })).toBeNull();
    expect(sent('changeSettings').at(-1)).toEqual({ changes: { paused: true } });
  });

  test('after the site is switched off the reason takes the place of the list', async () => {
    platform.content.report = () => createReport();
    platform.background.readTab = () => ({ started: false, silence: 'site-off' });
    const { container } = show();
    const site = await screen.findByRole('switch', { name: 'On for news.example.org' });
    await screen.findByText('1 statement matches a claim');
    // The content script hears of it and leaves.
    delete platform.content.report;
    await userEvent.click(site);
    await screen.findByText('You switched Caveat off for this site.');
    expect(container.querySelectorAll('.statements').length).toBe(0);
  });

  test('a change made elsewhere shows here', async () => {
    platform.content.report = () => createReport();
    show();
    const everything = await screen.findByRole<HTMLInputElement>('switch', { name: 'Caveat is on' });
    await expect.poll(() => everything.checked).toBe(true);
    tellPages('settingsChanged', { settings: { reading: 'on-click', paused: true, sitesOff: [], neverScan: [], confidence: 'likely', starterLeftOut: false } });
    await expect.poll(() => everything.checked).toBe(false);
  });

  test.each([
    [[], 'www.example.org', false, ['example.org']],
    [['example.org'], 'www.example.org', true, []],
    [['example.org', 'other.org'], 'a.b.example.org', true, ['other.org']],
    [['a.example.org'], 'example.org', false, ['a.example.org', 'example.org']],
  ])('%j with %s switched on: %s gives %j', (before, host, on, after) => {
    expect(switchSite(before, host, on)).toEqual(after);
  });
});

test('in a private window it says that nothing is recorded', async () => {
  platform.tab = { id: 7, url: 'https://news.example.org/story', incognito: true };
  platform.content.report = () => createReport();
  show();
  await screen.findByText('Private window: nothing is recorded here unless you save it.');
});

test.each([
  ['opens in the window of a private tab', true],
  ['is left to the browser beside an ordinary tab', false],
])('a link to a source %s', async (_, incognito) => {
  platform.tab = { id: 7, url: 'https://news.example.org/story', incognito, windowId: 4 };
  platform.content.report = () => createReport();
  const { container } = show();
  await userEvent.click(await screen.findByText('Note and sources'));
  const link = await vi.waitUntil(() => container.querySelector<HTMLAnchorElement>('.statements details a[href^=http]'));
  // The test's own page stays where it is, whoever would open the link.
  const kept: boolean[] = [];
  const keep = (event: Event) => {
    kept.push(event.defaultPrevented);
    event.preventDefault();
  };
  for (const type of ['click', 'auxclick']) addEventListener(type, keep);
  for (const [type, button] of [
    ['click', 0],
    ['auxclick', 1],
    ['auxclick', 2],
  ] as const)
    link.dispatchEvent(new MouseEvent(type, { button, bubbles: true, cancelable: true }));
  for (const type of ['click', 'auxclick']) removeEventListener(type, keep);
  // The right button opens the browser's menu, which is not ours.
  expect(kept).toEqual([incognito, incognito, false]);
  expect(platform.opened).toEqual(incognito ? [link.href, link.href] : []);
});

test('everything can be reached and done by keyboard alone', async () => {
  platform.content.report = () => createReport();
  const { container } = show();
  await expect.poll(() => container.querySelectorAll('.statements details').length).toBe(1);
  const names: string[] = [];
  for (let step = 0; step < 20; step++) {
    await userEvent.keyboard('{Tab}');
    const active = document.activeElement as HTMLElement | null;
    if (active && container.contains(active)) names.push((active.closest('label') ?? active).textContent ?? '');
  }
  for (const name of [
    'Caveat is on',
    'On for news.example.org',
    'Note and sources',
    'Add note',
    'Look a sentence up',
    'Side panel',
    'All notes',
    'Options',
    'What is this?',
  ])
    expect(names).toContain(name);
  screen.getByText('Note and sources').focus();
  await userEvent.keyboard('{Enter}');
  expect((container.querySelector('.statements details') as HTMLDetailsElement | null)?.open).toBe(true);
});
