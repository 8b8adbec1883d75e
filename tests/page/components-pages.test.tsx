// Holds the welcome page and the options to their promises: the choice takes effect, the question comes from the click, and every setting can be changed.
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { Options } from '@/entrypoints/options/options';
import { Welcome } from '@/entrypoints/welcome/welcome';
import { NEVER_SCAN } from '@/lib/extension/never-scan';
import type { Verdict } from '@/lib/extension/protocol';
import { platform, resetPlatform, tellPages } from '../support/fake-extension';
import { samplePack } from '../support/sample-claims';

const sent = (method: string) => platform.calls.filter((call) => call.method === method).map((call) => call.args);
const lastChange = () => sent('changeSettings').at(-1);

beforeEach(() => {
  resetPlatform();
  platform.background.readLibrary = () => ({ claims: 48, packs: [samplePack] });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('welcome', () => {
  test('says what the starter pack holds', async () => {
    const { container } = render(<Welcome />);
    await screen.findByText('48 claims. Topics: the harbour and fishing.');
    expect(container.textContent).toContain('Harbour facts, version of March 1, 2024, licence CC BY 4.0.');
  });

  test('"on every page" asks within the click, and a granted access is kept as the choice', async () => {
    const activations: boolean[] = [];
    vi.spyOn(browser.permissions, 'request').mockImplementation((async () => {
      activations.push(navigator.userActivation.isActive && platform.calls.every(({ method }) => method !== 'changeSettings'));
      return true;
    }) as never);
    render(<Welcome />);
    await userEvent.click(screen.getByRole('button', { name: 'Highlight on every page I read' }));
    await screen.findByText(/^Caveat now reads the articles you open/);
    expect(activations).toEqual([true]);
    expect(lastChange()).toEqual({ changes: { reading: 'every-page' } });
  });

  test('a refused access leaves reading to the click, and says so', async () => {
    platform.grants = false;
    render(<Welcome />);
    await userEvent.click(screen.getByRole('button', { name: 'Highlight on every page I read' }));
    await screen.findByText(/^You gave no access/);
    expect(lastChange()).toEqual({ changes: { reading: 'on-click' } });
  });

  test('"only when I click" asks for nothing, by keyboard too', async () => {
    const request = vi.spyOn(browser.permissions, 'request');
    render(<Welcome />);
    screen.getByRole('button', { name: 'Only when I click the button' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(lastChange).toEqual({ changes: { reading: 'on-click' } });
    expect(request).not.toHaveBeenCalled();
    await screen.findByText(/press the keys for “Open the card of the highlight nearest the middle”: Alt\+Shift\+C/);
  });

  test('the starter pack can be left out and put back, and is still described', async () => {
    platform.background.removePack = () => {
      platform.background.readLibrary = () => ({ claims: 0, packs: [] });
      platform.background.readSettings = () => ({ starterLeftOut: true, reading: null });
      return null;
    };
    platform.background.restoreStarterPack = () => {
      platform.background.readLibrary = () => ({ claims: 48, packs: [samplePack] });
      return samplePack;
    };
    render(<Welcome />);
    const keep = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep the starter pack in my library' });
    await expect.poll(() => keep.checked).toBe(true);
    await userEvent.click(keep);
    await screen.findByText(/^The starter pack is left out/);
    expect(sent('removePack')).toEqual([{ id: 'harbour' }]);
    expect(keep.checked).toBe(false);
    screen.getByText('48 claims. Topics: the harbour and fishing.');
    await userEvent.click(keep);
    await screen.findByText('The starter pack is in your library.');
    expect(keep.checked).toBe(true);
  });

  test('the pack that arrives while the page is open appears', async () => {
    platform.background.readLibrary = () => ({ claims: 0, packs: [] });
    render(<Welcome />);
    await screen.findByText('The starter pack is being put into your library …');
    platform.background.readLibrary = () => ({ claims: 48, packs: [samplePack] });
    tellPages('claimsChanged', { packs: ['harbour'] });
    await screen.findByText('48 claims. Topics: the harbour and fishing.');
  });
});

describe('options', () => {
  test('how sure a match must be can be chosen', async () => {
    render(<Options />);
    await userEvent.click(await screen.findByRole('radio', { name: /^Near certain/ }));
    expect(lastChange()).toEqual({ changes: { confidence: 'near-certain' } });
  });

  test('"every page" asks; where the access is refused, the choice stays on the click', async () => {
    platform.grants = false;
    render(<Options />);
    const every = await screen.findByRole<HTMLInputElement>('radio', { name: /^Every page I open/ });
    await userEvent.click(every);
    await screen.findByText(/^You gave no access/);
    await expect.poll(() => every.checked).toBe(false);
    expect(lastChange()).toEqual({ changes: { reading: 'on-click' } });
  });

  test('a site that was switched off is switched on again', async () => {
    platform.background.readSettings = () => ({
      reading: 'on-click',
      paused: false,
      sitesOff: ['a.org', 'b.org'],
      neverScan: [],
      confidence: 'likely',
      starterLeftOut: false,
    });
    render(<Options />);
    await userEvent.click(await screen.findByRole('button', { name: 'Switch a.org on again' }));
    expect(lastChange()).toEqual({ changes: { sitesOff: ['b.org'] } });
  });

  test('the list of hosts is saved as hosts, whatever was pasted', async () => {
    render(<Options />);
    const list = await screen.findByRole<HTMLTextAreaElement>('textbox');
    await userEvent.fill(list, 'https://Mail.Example.org/inbox?x=1\n\n  bank.example  \nbank.example\n');
    await userEvent.click(screen.getByRole('button', { name: 'Save the list' }));
    await screen.findByText('Saved: 2 hosts.');
    expect(lastChange()).toEqual({ changes: { neverScan: ['mail.example.org', 'bank.example'] } });
    expect(list.value).toBe('mail.example.org\nbank.example');
  });

  test('a line that is no host is named, and nothing is saved', async () => {
    render(<Options />);
    const list = await screen.findByRole<HTMLTextAreaElement>('textbox');
    await userEvent.fill(list, 'mail.example.org\nnot a host\n');
    await userEvent.click(screen.getByRole('button', { name: 'Save the list' }));
    await screen.findByText('Line 2 is no host name: not a host');
    expect(list.getAttribute('aria-invalid')).toBe('true');
    expect(sent('changeSettings')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Put the delivered list back' }));
    await expect.poll(lastChange).toEqual({ changes: { neverScan: [...NEVER_SCAN] } });
  });

  test('verdicts are listed page by page and taken back', async () => {
    const verdicts = ['First', 'Second', 'Third'].map((text, index) => ({
      id: `verdict-${index}`,
      claimId: 'harbour/bridge',
      claim: 'The claim',
      text,
      verdict: index === 1 ? 'same' : 'not-same',
      created: '2024-05-06T07:08:09.000Z',
    })) as Verdict[];
    platform.background.listVerdicts = ({ after }: { after: string | null }) =>
      after === null ? { verdicts: verdicts.slice(0, 2), next: 'verdict-1' } : { verdicts: verdicts.slice(2), next: null };
    platform.background.removeVerdict = () => null;
    const { container } = render(<Options />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await screen.findByText('“Third”');
    expect([...container.querySelectorAll('.verdicts strong')].map((word) => word.textContent)).toEqual([
      'Not the same claim',
      'Same claim',
      'Not the same claim',
    ]);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take back: Second' }));
    await screen.findByText('Taken back.');
    expect(sent('removeVerdict')).toEqual([{ id: 'verdict-1' }]);
    expect(screen.queryByText('“Second”')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Your verdicts');
  });

  test('verdicts are saved as anonymous cases, the later of two on one pair counting', async () => {
    const verdict = (id: string, word: Verdict['verdict']): Verdict =>
      ({ id, claimId: 'harbour/bridge', claim: 'The claim', text: 'It stands.', verdict: word, created: '2024-05-06T07:08:09.000Z' }) as Verdict;
    platform.background.listVerdicts = ({ after }: { after: string | null }) =>
      after === null ? { verdicts: [verdict('v2', 'same')], next: 'v2' } : { verdicts: [verdict('v1', 'not-same')], next: null };
    const saved: { name: string; text: Promise<string> }[] = [];
    let blob = new Blob();
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
      blob = given as Blob;
      return 'blob:saved';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: blob.text() });
    });
    render(<Options />);
    await userEvent.click(await screen.findByRole('button', { name: 'Save as anonymous cases' }));
    await screen.findByText('The cases are in your downloads.');
    expect(saved.map(({ name }) => name)).toEqual(['caveat-cases.jsonl']);
    expect(await saved[0]?.text).toBe('{"text":"It stands.","claims":["bridge"],"rejected":[]}\n');
    create.mockRestore();
    click.mockRestore();
  });

  test('each permission of the manifest has its reason, and the access to sites is given and taken', async () => {
    const { container } = render(<Options />);
    await screen.findByText('You have not given it.');
    const reasons = [...container.querySelectorAll('dt:has(code)')].map((term) => [term.textContent, term.nextElementSibling?.textContent !== '']);
    expect(reasons).toEqual(['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'].map((name) => [name, true]));
    await userEvent.click(screen.getByRole('button', { name: 'Give access' }));
    expect(platform.granted).toBe(true);
  });
});
