// Holds the editor to its promises: everything by keyboard, nothing typed is lost, and what is wrong is said in its place.
import '../support/catalogue';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoteEditor, type NoteEditorProps } from '@/components/note-editor';
import type { NoteContent } from '@/lib/model/annotation';
import type { ClaimId } from '@/lib/model/ids';

const EMPTY: NoteContent = { text: '', tags: [], rating: null, sources: [], claim: null, elsewhere: false, question: false };
let saved: NoteContent[];
let changes: NoteContent[];
let props: NoteEditorProps;
beforeEach(() => {
  saved = [];
  changes = [];
  props = {
    quote: 'The Moon is made of cheese.',
    content: EMPTY,
    page: { url: 'https://news.example/story?utm_source=x', title: 'A story' },
    draftKept: null,
    onChange: (content) => changes.push(content),
    onSave: async (content) => {
      saved.push(content);
      return null;
    },
    onClose: vi.fn(),
    suggestTags: async (prefix) => ['Space', 'Spain', 'war'].filter((tag) => tag.toLowerCase().startsWith(prefix.toLowerCase())),
    findClaims: async (text) =>
      text.includes('moon') ? [{ id: 'starter/moon' as ClaimId, text: 'The Moon is made of green cheese.', rating: 'false' as const }] : [],
  };
});
afterEach(cleanup);
const show = (more: Partial<NoteEditorProps> = {}) => render(<NoteEditor {...props} {...more} />);
const type = (text: string) => userEvent.keyboard(text);

test('a note is written, rated, tagged, sourced, tied to a claim and saved by keyboard alone', async () => {
  show();
  const text = screen.getByLabelText('What you know');
  expect(document.activeElement).toBe(text);
  await type('It is rock.');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Your rating'));
  await type('F');
  await userEvent.tab();
  await type(' ');
  await userEvent.tab();
  await type('sp');
  await screen.findByRole('option', { name: 'Space' });
  await type('{ArrowDown}{ArrowDown}{Enter}');
  await type('astronomy{Enter}');
  // Past the buttons that remove tags, which stand before the field.
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Add a source');
  await type('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Address of source 1');
  await type('nasa.example/rock');
  await userEvent.tab();
  await type('Samples');
  const search = screen.getByLabelText('Search your library');
  while (document.activeElement !== search) await userEvent.tab();
  await type('moon');
  await screen.findByRole('option', { name: /green cheese/ });
  await type('{ArrowDown}{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Not about this claim');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Look for this elsewhere'));
  await type(' ');
  await type('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => saved)
    .toEqual([
      {
        text: 'It is rock.',
        rating: 'false',
        question: true,
        tags: ['Spain', 'astronomy'],
        sources: [{ url: 'https://nasa.example/rock', title: 'Samples' }],
        claim: { id: 'starter/moon', title: 'The Moon is made of green cheese.' },
        elsewhere: true,
      },
    ]);
  // Every step was told on the way, for the draft.
  expect(changes.length).toBeGreaterThan(10);
  expect(changes.at(-1)).toEqual(saved[0]);
});

describe('sources', () => {
  test('the open page adds itself with its title, and its title comes to its address', async () => {
    show();
    await userEvent.click(screen.getByText('Add this page'));
    expect(changes.at(-1)?.sources).toEqual([{ url: 'https://news.example/story?utm_source=x', title: 'A story' }]);
    await userEvent.click(screen.getByText('Add a source'));
    await type('http://www.news.example/story');
    await userEvent.tab();
    expect(changes.at(-1)?.sources[1]).toEqual({ url: 'http://www.news.example/story', title: 'A story' });
  });

  test('an address that leads nowhere is said in its place, and nothing is saved or lost', async () => {
    show({ content: { ...EMPTY, text: 'x', sources: [{ url: 'javascript:alert(1)', title: 'Bad' }] } });
    await userEvent.click(screen.getByText('Save'));
    const field = screen.getByLabelText('Address of source 1') as HTMLInputElement;
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => document.activeElement).toBe(field);
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('https://');
    expect(saved).toEqual([]);
    expect(field.value).toBe('javascript:alert(1)');
  });

  test('an empty row is no source', async () => {
    show({ content: { ...EMPTY, text: 'x', sources: [{ url: '', title: '' }] } });
    await userEvent.click(screen.getByText('Save'));
    await expect.poll(() => saved[0]?.sources).toEqual([]);
  });
});

describe('suggestions', () => {
  test('Escape closes the list alone, and Escape again goes to whoever holds the editor', async () => {
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    show();
    await userEvent.click(screen.getByLabelText('Add a tag'));
    await type('sp');
    await screen.findByRole('option', { name: 'Space' });
    outside.mockClear();
    await type('{Escape}');
    expect(screen.queryByRole('option', { name: 'Space' })).toBeNull();
    expect(outside).not.toHaveBeenCalled();
    await type('{Escape}');
    expect(outside).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', outside);
  });

  test('a click chooses too, and a tag that is there already is not offered', async () => {
    show({ content: { ...EMPTY, tags: ['space'] } });
    await userEvent.click(screen.getByLabelText('Add a tag'));
    await type('sp');
    await userEvent.click(await screen.findByRole('option', { name: 'Spain' }));
    expect(changes.at(-1)?.tags).toEqual(['space', 'Spain']);
    expect(screen.queryByRole('option', { name: 'Space' })).toBeNull();
  });

  test('half a tag counts when the field is left', async () => {
    show();
    await userEvent.click(screen.getByLabelText('Add a tag'));
    await type('unfinished');
    await userEvent.tab();
    expect(changes.at(-1)?.tags).toEqual(['unfinished']);
  });

  test('a library without such a claim says so', async () => {
    show();
    await userEvent.click(screen.getByLabelText('Search your library'));
    await type('quark');
    await screen.findByText('Nothing in your library is like this.');
  });
});

test('what cannot be saved is said, and the words stay', async () => {
  show({ onSave: async () => 'There is no room left.' });
  await type('Long thought');
  await userEvent.click(screen.getByText('Save'));
  await expect.poll(() => screen.getByRole('alert').textContent).toBe('There is no room left.');
  expect((screen.getByLabelText('What you know') as HTMLTextAreaElement).value).toBe('Long thought');
});

test('made-up events save nothing', async () => {
  show();
  await type('x');
  screen.getByText('Save').click();
  screen.getByText('Save').closest('form')?.requestSubmit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(saved).toEqual([]);
});

test.each([
  [null, ''],
  [true, 'Draft kept'],
  [false, 'This draft is not kept: it is lost when the window closes. Save it to keep it.'],
])('says whether the draft is kept (%s)', (draftKept, words) => {
  const { container } = show({ draftKept });
  expect(container.querySelector('.judge [role=status]')?.textContent).toBe(words);
});
