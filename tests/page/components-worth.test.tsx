// Holds the menu of what could be checked to its promise: the query is shown and can be changed, and nothing leads anywhere before a click.
import '../support/catalogue';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InPage } from '@/components/link-ground';
import { WorthCard } from '@/components/worth-card';

const queries = { language: 'en', neutral: 'harbour 2019 crowns', supporting: 'harbour 2019 crowns confirmed', opposing: 'harbour 2019 crowns false' };

function show() {
  const onOpen = vi.fn();
  const onClose = vi.fn();
  const props = { text: 'The harbour cost 40 million crowns in 2019.', queries, engine: 'https://search.example/?q=%s', onOpen, onClose };
  const view = render(<WorthCard {...props} focusOnOpen dialogRef={() => undefined} notes={null} />);
  return { ...view, onOpen, onClose };
}
afterEach(cleanup);

test('the card says what is not known, shows the query, and holds no link that a browser could follow by itself', () => {
  const { container, onOpen } = show();
  expect(container.textContent).toContain('whether it is true is not known here');
  expect(container.textContent).toContain('Nothing has been sent.');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Query, which you can change').value).toBe(queries.neutral);
  expect(container.querySelectorAll('a, link, iframe, img, form, [href], [src]').length).toBe(0);
  expect(onOpen).not.toHaveBeenCalled();
});

test('a click opens the query as it stands at the place that the button names', async () => {
  const { onOpen } = show();
  await userEvent.click(screen.getByText('what opposes it'));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Query, which you can change');
  expect(field.value).toBe(queries.opposing);
  await userEvent.fill(field, 'my own words');
  await userEvent.click(screen.getByRole('button', { name: /Search with search\.example/ }));
  await userEvent.click(screen.getByRole('button', { name: /Google Fact Check Explorer/ }));
  await userEvent.click(screen.getByRole('button', { name: /Wikipedia/ }));
  expect(onOpen.mock.calls.map(([address]) => address)).toEqual([
    'https://search.example/?q=my%20own%20words',
    'https://toolbox.google.com/factcheck/explorer/search/my%20own%20words;hl=en',
    'https://en.wikipedia.org/w/index.php?search=my%20own%20words&ns0=1',
  ]);
});

test('a click that no person made opens nothing', () => {
  const { onOpen } = show();
  for (const button of screen.getAllByRole('button')) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onOpen).not.toHaveBeenCalled();
});

test('Escape closes it, and an empty query can be opened nowhere', async () => {
  const { onClose } = show();
  await userEvent.fill(screen.getByLabelText('Query, which you can change'), ' ');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Wikipedia/ }).disabled).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('in a web page the query is shown and cannot be typed into, because the page would hear it', async () => {
  const onOpen = vi.fn();
  const props = { text: 'The harbour cost 40 million crowns in 2019.', queries, engine: 'https://search.example/?q=%s', onOpen, onClose: vi.fn() };
  const { container } = render(
    <InPage>
      <WorthCard {...props} focusOnOpen dialogRef={() => undefined} notes={null} />
    </InPage>,
  );
  expect(container.querySelectorAll('textarea, input:not([type=radio]), [contenteditable]').length).toBe(0);
  await userEvent.click(screen.getByText('what opposes it'));
  expect(screen.getByText(queries.opposing)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Search with search\.example/ }));
  expect(onOpen.mock.calls).toEqual([[`https://search.example/?q=${encodeURIComponent(queries.opposing)}`]]);
});
