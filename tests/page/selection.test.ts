// Holds what counts as selected to the reader's view: also in shadow roots, the closed ones too, and never what is typed into.
import { afterEach, describe, expect, test } from 'vitest';
import { describeRange } from '@/lib/page/describe';
import { boxesOf, readSelection } from '@/lib/page/selection';
import { readTextMap } from '@/lib/page/text-map';
import { rangeOf } from '../support/notes-background';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function select(start: Node, from: number, end: Node, to: number): void {
  document.getSelection()!.setBaseAndExtent(start, from, end, to);
}

function selectWords(words: string, root: Node = document.body): void {
  const range = rangeOf(words, root);
  select(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** The words that a note on the selection would quote. */
function quoted(shadowOf?: (element: Element) => ShadowRoot | null): string | null {
  const selected = readSelection(document, shadowOf);
  const selectors = selected === null ? null : describeRange(readTextMap(document.body, shadowOf), selected.bounds);
  const quote = selectors?.find((selector) => selector.type === 'TextQuoteSelector');
  return quote?.exact ?? null;
}

describe('what is selected', () => {
  test('is read as it is shown, over blocks and inline elements', () => {
    document.body.innerHTML = '<p>The bridge <b>fell</b> in May.</p><ul><li>Nobody</li><li>was hurt</li></ul>';
    selectWords('fell in May.Nobody');
    expect(quoted()).toBe('fell in May. Nobody');
    expect(boxesOf(readSelection(document)!).length).toBeGreaterThan(1);
  });

  test.each(['open', 'closed'] as const)('is found in a shadow root (%s)', (mode) => {
    document.body.innerHTML = '<p>Before it.</p><story-body></story-body><p>Behind it.</p>';
    const host = document.querySelector('story-body')!;
    const root = host.attachShadow({ mode });
    root.innerHTML = '<p>The bridge fell in May.</p>';
    const shadowOf = (element: Element) => (element === host ? root : null);
    selectWords('bridge fell', root);
    expect(quoted(shadowOf)).toBe('bridge fell');
    expect(boxesOf(readSelection(document, shadowOf)!)).toHaveLength(1);
  });

  test('may run into a shadow root', () => {
    document.body.innerHTML = '<p>Before it.</p><story-body></story-body>';
    const host = document.querySelector('story-body')!;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>The bridge fell in May.</p>';
    const text = root.querySelector('p')!.firstChild!;
    select(document.querySelector('p')!.firstChild!, 7, text, 10);
    const selected = readSelection(document);
    expect(selected).not.toBeNull();
    expect(boxesOf(selected!).length).toBeGreaterThan(0);
  });

  test.each([
    ['nothing', '<p>The bridge</p>', ''],
    ['white space and full stops', '<p>The bridge . . fell</p>', ' . . '],
    ['what is being typed', '<div contenteditable="true">The bridge fell</div>', 'bridge'],
    ['the text of a box for writing', '<div role="textbox"><span>The bridge fell</span></div>', 'bridge'],
  ])('is not %s', (_, html, words) => {
    document.body.innerHTML = html;
    if (words !== '') selectWords(words);
    expect(readSelection(document)).toBeNull();
  });
});
