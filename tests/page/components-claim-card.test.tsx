// Holds the card to its promises: context before the rating, honest words, one rejection that can be undone, and a keyboard path for everything.
import '../support/catalogue';
import { render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ClaimCard, type ClaimCardProps } from '@/components/claim-card';
import type { ClaimId } from '@/lib/model/ids';
import { createClaim, createMatch, createStatement, samplePack } from '../support/sample-claims';

function showCard(changes: Partial<ClaimCardProps> = {}) {
  const props: ClaimCardProps = {
    statement: createStatement(),
    published: null,
    claims: [createClaim()],
    packs: [samplePack],
    rejected: new Set(),
    onNotSame: vi.fn(),
    onUndo: vi.fn(),
    onClose: vi.fn(),
    focusOnOpen: true,
    ...changes,
  };
  const view = render(<ClaimCard {...props} />);
  return { ...view, props, card: screen.getByRole('dialog') };
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('what the card says', () => {
  test('context stands before the rating: wording, speaker, date, place, occasion, exact words, then the rating', () => {
    const text = showCard().card.textContent ?? '';
    const order = [
      'The old bridge cost forty million crowns',
      'Olaf Lind',
      'mayor of Norhaven',
      'November 4, 2019',
      'Town hall, Norhaven',
      'Asked by a reporter',
      'We paid forty million for that bridge.',
      'Mostly false',
      'The audit names 14 million',
      'Rated by Harbour Desk, as of February 28, 2024',
      'Audit of public works 2019',
      'Court of Audit',
      'official record',
      'June 30, 2020',
      'Why it matched',
      'Not the same claim',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the heading speaks of a match, never of a false sentence', () => {
    const { card } = showCard();
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe('Matches a claim');
    expect(card.textContent).not.toMatch(/is false|false sentence/i);
  });

  test('the earliest saying stands first and the newest review decides, the others are behind a fold', () => {
    const { card } = showCard();
    const folds = [...card.querySelectorAll('details')];
    expect(folds.map((fold) => fold.querySelector('summary')?.textContent)).toEqual(['Said on one other occasion', 'Another review', 'Why it matched']);
    expect(folds.map((fold) => fold.open)).toEqual([false, false, false]);
    expect(folds[0]?.textContent).toContain('Ada Berg');
    expect(folds[1]?.textContent).toContain('In its own words: “Correct”');
  });

  test('the occasion in the article stands beside the known ones, and the card says how they stand to each other', () => {
    const statement = createStatement({ speaker: { name: 'Lind', role: 'mayor' }, stance: 'attributes', occasion: { words: 'on Friday', date: '2022-12-02' } });
    const { card } = showCard({ statement, published: '2022-12-04' });
    const part = card.querySelector('.page-occasion');
    expect(part?.textContent).toBe(
      'In this articleSaid byLind, mayorWhenon Friday (December 2, 2022)Article ofDecember 4, 2022' +
        'A later occasion than the one known: Olaf Lind, mayor of Norhaven, November 4, 2019.',
    );
    expect(part!.compareDocumentPosition(card.querySelector('.claim-context')!) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  });

  test('where it cannot be told whether the occasion is a known one, the card says so', () => {
    const statement = createStatement({ speaker: { name: 'Lind', role: null }, stance: 'attributes', occasion: null });
    expect(showCard({ statement, published: '2022-12-04' }).card.textContent).toContain('cannot be told: the article does not say when it was said.');
  });

  test('an unknown speaker is called unknown', () => {
    const { card } = showCard({ claims: [createClaim('bridge', { sayings: [] })] });
    expect(card.textContent).toContain('Said byUnknown');
  });

  test('sources are links that open apart and carry no referrer, and markup in them stays text', () => {
    const { card } = showCard();
    const links = within(card).getAllByRole('link', { hidden: true });
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer', referrerPolicy: 'no-referrer' });
    }
    expect(card.querySelector('img')).toBeNull();
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.textContent).toContain('news.example.org');
  });

  test('an address that is no web address never becomes a link', () => {
    const claim = createClaim();
    const review = claim.reviews[1];
    review?.sources.push({ title: 'Trap', publisher: null, url: 'javascript:alert(1)', date: null, kind: null });
    const { card } = showCard({ claims: [claim] });
    expect(card.textContent).toContain('Trap');
    expect([...card.querySelectorAll('a')].map((link) => link.protocol)).not.toContain('javascript:');
  });

  test('while the claim is being read the match alone is shown, and a claim that is gone is said to be gone', () => {
    const { card, rerender, props } = showCard({ claims: null });
    expect(card.textContent).toContain('Mostly false Reading what is known');
    rerender(<ClaimCard {...props} claims={[null]} />);
    expect(card.textContent).toContain('no longer in the library');
  });

  test('what stands around the claim is said, with the words of the page', () => {
    const statement = createStatement({
      text: 'Lind denied that the bridge cost forty million.',
      speaker: { name: 'Olaf Lind', role: null },
      stance: 'attributes',
      matches: [createMatch('bridge', { outer: { kind: 'denial', span: [5, 16] } })],
    });
    const { card } = showCard({ statement });
    expect(card.textContent).toContain('The article reports that Olaf Lind said this.');
    expect(card.textContent).toContain('a denial of the claim (“denied that”)');
  });

  test('similar claims stand below with what differs', () => {
    const guard = { kind: 'date', statement: '2023', claim: '2019' } as const;
    const similar = createMatch('other', { relation: 'differs', explanation: { ...createMatch().explanation, guard } });
    const { card } = showCard({ statement: createStatement({ similar: [similar] }) });
    expect(card.textContent).toContain('Similar, but');
    expect(card.textContent).toContain('Other date: here “2023”, in the claim “2019”');
  });

  test('a claim in a script that runs from right to left is set that way', () => {
    const claim = createClaim('bridge', { text: 'كلف الجسر أربعين مليونا', language: 'ar' });
    const { card } = showCard({ claims: [claim] });
    const quote = card.querySelector('blockquote');
    expect(quote?.lang).toBe('ar');
    expect(quote && getComputedStyle(quote).direction).toBe('rtl');
  });
});

describe('why it matched', () => {
  test('the aligned words are marked in both texts, and sureness, parts, pack and engine are in words', async () => {
    const { card } = showCard();
    await userEvent.click(within(card).getByText('Why it matched'));
    expect([...card.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['forty million', 'bridge', 'forty million', 'bridge']);
    const reasons = card.querySelector('.reasons')?.textContent;
    expect(reasons).toContain('Likely match (87%)');
    expect(reasons).toContain('Words of the claim that the sentence has: spoke for it (2.41)');
    expect(reasons).toContain('Numbers that disagree: spoke against it (0.75)');
    expect(reasons).toContain('Harbour facts, March 1, 2024');
    expect(reasons).toContain('1.2.3');
  });

  test('the explanation is copied without any address, and shown where copying is refused', async () => {
    const written: string[] = [];
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    const { card } = showCard();
    await userEvent.click(within(card).getByText('Why it matched'));
    await userEvent.click(within(card).getByRole('button', { name: 'Copy this explanation' }));
    await expect.poll(() => card.textContent).toContain('Copied.');
    expect(written[0]).toContain('In the article: The town has spent the forty million on the bridge, said Lind.');
    expect(written[0]).toContain('harbour/bridge');
    expect(written[0]).not.toMatch(/https?:|www\.|localhost/);

    clipboard.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await userEvent.click(within(card).getByRole('button', { name: 'Copy this explanation' }));
    const box = await screen.findByLabelText<HTMLTextAreaElement>(/Copying is not possible here/);
    expect(box.value).toBe(written[0]);
    clipboard.mockRestore();
  });
});

describe('not the same claim', () => {
  test('one click rejects the match, the button then undoes it and keeps the focus', async () => {
    const { card, props, rerender } = showCard();
    const button = within(card).getByRole('button', { name: 'Not the same claim' });
    await userEvent.click(button);
    expect(props.onNotSame).toHaveBeenCalledExactlyOnceWith(props.statement.matches[0]);

    rerender(<ClaimCard {...props} rejected={new Set(['harbour/bridge' as ClaimId])} />);
    expect(within(card).getByText('Noted: this sentence no longer matches this claim.')).toBeDefined();
    const undo = within(card).getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await userEvent.keyboard('{Enter}');
    expect(props.onUndo).toHaveBeenCalledExactlyOnceWith('harbour/bridge');
  });

  test('events that no person caused do nothing', () => {
    const { card, props } = showCard();
    for (const button of within(card).getAllByRole('button')) button.click();
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(props.onNotSame).not.toHaveBeenCalled();
    expect(props.onClose).not.toHaveBeenCalled();
  });
});

describe('several matches', () => {
  const three = createStatement({
    matches: [createMatch('bridge'), createMatch('quay', { claim: 'The quay is sinking.', rating: 'true' }), createMatch('fish', { claim: 'No cod is left.' })],
  });

  test('the arrow keys go round the tabs, Home and End jump, and the panel follows', async () => {
    const { card } = showCard({ statement: three, claims: [createClaim('quay', { text: 'The quay is sinking.' })] });
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe('Matches 3 claims');
    const tabs = within(card).getAllByRole('tab');
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    tabs[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tabs[1]);
    expect(within(card).getByRole('tabpanel').textContent).toContain('The quay is sinking.');
    await userEvent.keyboard('{End}');
    expect(within(card).getByRole('tabpanel').textContent).toContain('No cod is left.');
    await userEvent.keyboard('{ArrowRight}');
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(document.activeElement).toBe(tabs[0]);
  });

  test('rejecting concerns the match that is shown', async () => {
    const { card, props } = showCard({ statement: three });
    await userEvent.click(within(card).getAllByRole('tab')[2] as HTMLElement);
    await userEvent.click(within(card).getByRole('button', { name: 'Not the same claim' }));
    expect(props.onNotSame).toHaveBeenCalledExactlyOnceWith(three.matches[2]);
  });
});

describe('focus', () => {
  test('it takes the focus when opened by key or click, and leaves it where it was when pointed at', () => {
    const { card, unmount } = showCard({ focusOnOpen: true });
    expect(document.activeElement).toBe(card);
    unmount();
    const before = document.activeElement;
    showCard({ focusOnOpen: false });
    expect(document.activeElement).toBe(before);
  });

  test('Escape and the close button close it', async () => {
    const { card, props } = showCard();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(within(card).getByRole('button', { name: 'Close' }));
    expect(props.onClose).toHaveBeenCalledTimes(2);
  });

  test('Tab reaches everything that can be done', async () => {
    const { card } = showCard();
    const reached = new Set<string>();
    for (let step = 0; step < 20; step++) {
      await userEvent.keyboard('{Tab}');
      const active = document.activeElement;
      if (active && card.contains(active)) reached.add(active.textContent || active.getAttribute('aria-label') || active.className);
    }
    for (const name of [
      'Close',
      'Said on one other occasion',
      'Where it was said (opens in a new tab)',
      'Another review',
      'Why it matched',
      'Not the same claim',
    ]) {
      expect([...reached]).toContain(name);
    }
  });
});
