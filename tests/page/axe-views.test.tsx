// Holds card, popup, welcome and options to axe-core's rules, light and dark. The card is shown in an open root, where axe can look.

import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import cardCss from '@/components/card.css?inline';
import { ClaimCard } from '@/components/claim-card';
import pageCss from '@/components/page.css?inline';
import { RatingBadge } from '@/components/rating-badge';
import { drawPlaceCard } from '@/entrypoints/content/place-card';
import { Options } from '@/entrypoints/options/options';
import optionsCss from '@/entrypoints/options/options.css?inline';
import { Popup } from '@/entrypoints/popup/popup';
import popupCss from '@/entrypoints/popup/popup.css?inline';
import { Welcome } from '@/entrypoints/welcome/welcome';
import welcomeCss from '@/entrypoints/welcome/welcome.css?inline';
import type { ClaimId } from '@/lib/model/ids';
import { RATINGS } from '@/lib/model/rating';
import { platform, resetPlatform } from '../support/fake-extension';
import { createClaim, createMatch, createStatement, samplePack } from '../support/sample-claims';
import { CHANGED, createNoteInCard } from '../support/sample-notes';

const SCHEMES = ['light', 'dark'] as const;

async function useScheme(value: (typeof SCHEMES)[number]): Promise<void> {
  await (cdp() as unknown as { send(method: string, args: unknown): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}

/** Shows a view under its style sheets, in the document or in an open shadow root. */
function show(view: ComponentChild, css: string[], place: 'document' | 'shadow'): HTMLElement {
  const host = document.createElement(place === 'document' ? 'div' : 'section');
  document.body.append(host);
  const root = place === 'document' ? host : host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css.join('\n');
  const container = document.createElement('div');
  root.append(style, container);
  render(view, container);
  return host;
}

async function findFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    // The test's own frame has no title, no language and no landmarks around the view.
    rules: {
      'document-title': { enabled: false },
      'html-has-lang': { enabled: false },
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

const statement = createStatement({
  stance: 'quotes',
  speaker: { name: 'Olaf Lind', role: null },
  matches: [createMatch('bridge'), createMatch('quay', { rating: 'needs-context' })],
  similar: [
    createMatch('other', { relation: 'differs', explanation: { ...createMatch().explanation, guard: { kind: 'number', statement: '50', claim: '40' } } }),
  ],
});
const report = {
  url: 'https://news.example.org/story',
  title: 'Story',
  status: 'done',
  silence: null,
  published: null,
  worth: [],
  hidden: 0,
  read: 20,
  statements: [statement, createStatement({ id: 2, matches: [createMatch('fish', { rating: 'true' })] })],
  library: { claims: 48, packs: 1 },
  timings: { article: 1, matching: 1, painting: 1, longestTask: 1 },
};

beforeEach(() => {
  resetPlatform();
  document.body.replaceChildren();
  platform.background.readLibrary = () => ({ claims: 48, packs: [samplePack] });
  platform.background.readClaims = () => ({ claims: [createClaim('bridge'), createClaim('quay'), createClaim('fish')], packs: [samplePack] });
  platform.content.report = () => report;
});
afterEach(() => useScheme('light'));

test('a fault in a shadow root is found, so that silence means something', async () => {
  const host = show(
    <p>
      faint <button type="button" />
    </p>,
    ['p { color: #bbb; background: #fff; }'],
    'shadow',
  );
  const faults = await findFaults();
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['critical button-name', 'serious color-contrast']);
  host.remove();
});

describe.each(SCHEMES)('%s', (scheme) => {
  beforeEach(() => useScheme(scheme));

  test('the scheme holds', () => {
    const host = show(<p class="quiet">x</p>, [pageCss], 'document');
    const [red = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
    expect(red > 128).toBe(scheme === 'light');
    host.remove();
  });

  test.each(['alone', 'under claims'])("the card of the reader's notes has no fault, %s", async (place) => {
    const nothing = () => undefined;
    const own = [
      createNoteInCard(),
      (['changed', 'suspect'] as const).map((status, index) =>
        createNoteInCard({ ...CHANGED, status, note: { ...createNoteInCard().note, id: `${index}`.repeat(32) } }),
      ),
    ].flat();
    const notes = {
      notes: place === 'alone' ? own : [createNoteInCard({ deleted: true })],
      onEdit: nothing,
      onDelete: nothing,
      onRestore: nothing,
      onAnswer: nothing,
    };
    const claims = {
      statement,
      published: '2024-03-04',
      claims: [createClaim()],
      packs: [samplePack],
      rejected: new Set<never>(),
      onNotSame: nothing,
      onUndo: nothing,
    };
    const view = drawPlaceCard({ notes, worth: null, statement: place === 'alone' ? null : claims });
    const host = show(view({ onClose: nothing, dialogRef: nothing, focusOnOpen: true }), [cardCss], 'shadow');
    for (const fold of host.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
    await expect.poll(() => host.shadowRoot?.querySelector('.card')?.getAnimations().length).toBe(0);
    expect(await findFaults()).toEqual([]);
  });

  test.each([false, true])('the card has no fault, rejected: %s', async (rejected) => {
    const host = show(
      <ClaimCard
        published="2024-03-04"
        statement={statement}
        claims={[createClaim()]}
        packs={[samplePack]}
        rejected={new Set(rejected ? ['harbour/bridge' as ClaimId] : [])}
        onNotSame={() => undefined}
        onUndo={() => undefined}
        onClose={() => undefined}
        focusOnOpen
      />,
      [cardCss],
      'shadow',
    );
    for (const fold of host.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
    await expect.poll(() => host.shadowRoot?.querySelector('.card')?.getAnimations().length).toBe(0);
    expect(await findFaults()).toEqual([]);
  });

  test('every rating has no fault', async () => {
    show(
      RATINGS.map((rating) => <RatingBadge key={rating} rating={rating} />),
      [pageCss],
      'document',
    );
    expect(await findFaults()).toEqual([]);
  });

  test('the popup has no fault', async () => {
    const host = show(<Popup tab={Promise.resolve(platform.tab)} />, [popupCss], 'document');
    await expect.poll(() => host.querySelectorAll('.statements details').length).toBe(3);
    for (const fold of host.querySelectorAll('details')) fold.open = true;
    expect(await findFaults()).toEqual([]);
  });

  test('the welcome page has no fault', async () => {
    const host = show(<Welcome />, [pageCss, welcomeCss], 'document');
    await expect.poll(() => host.textContent).toContain('48 claims');
    expect(await findFaults()).toEqual([]);
  });

  test('the options have no fault', async () => {
    platform.background.listVerdicts = () => ({
      verdicts: [
        { id: 'aaaaaaaa', claimId: 'harbour/bridge', claim: 'The claim', text: 'The sentence', verdict: 'not-same', created: '2024-01-01T00:00:00.000Z' },
      ],
      next: 'more',
    });
    const host = show(<Options />, [pageCss, optionsCss], 'document');
    await expect.poll(() => host.textContent).toContain('The sentence');
    expect(await findFaults()).toEqual([]);
  });
});
