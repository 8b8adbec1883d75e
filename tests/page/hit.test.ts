// Holds pointing to what the reader sees: text hit where its letters are, nothing where something covers it or where there is only space.
import { afterEach, describe, expect, test } from 'vitest';
import { boxOf, findAt, findNearestMiddle, findStep, type Place } from '@/lib/page/hit';

afterEach(() => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

function place(id: number, node: Node, from = 0, to?: number): Place {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to ?? (node as Text).length);
  return [id, [range]];
}

function writeParagraph(text: string, style = ''): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  paragraph.style.cssText = `margin:20px 0;font:16px/1.5 monospace;width:400px;${style}`;
  document.body.append(paragraph);
  return paragraph;
}

function centre(box: DOMRect): [number, number] {
  return [box.left + box.width / 2, box.top + box.height / 2];
}

describe('findAt', () => {
  test('finds the statement under the point, and none beside the end of a short line', () => {
    const paragraph = writeParagraph('Short line.');
    const places = [place(7, paragraph.firstChild!)];
    const box = boxOf(places[0]![1])!;
    expect(findAt(document, places, ...centre(box))).toBe(7);
    expect(findAt(document, places, box.right + 40, box.top + 5)).toBeNull();
    expect(findAt(document, places, box.left + 5, box.bottom + 30)).toBeNull();
  });

  test('tells two statements of one paragraph apart, also over several lines', () => {
    const text = 'The first statement is long enough for two lines of text. The second one follows in the same paragraph.';
    const paragraph = writeParagraph(text);
    const cut = text.indexOf('The second');
    const places = [place(1, paragraph.firstChild!, 0, cut - 1), place(2, paragraph.firstChild!, cut)];
    for (const [id, [range]] of places) for (const line of range!.getClientRects()) expect(findAt(document, places, ...centre(line))).toBe(id);
  });

  test('finds text that cannot be selected', () => {
    const paragraph = writeParagraph('Not to be selected.', 'user-select:none');
    const places = [place(3, paragraph.firstChild!)];
    expect(findAt(document, places, ...centre(boxOf(places[0]![1])!))).toBe(3);
  });

  test('does not see through what covers the text', () => {
    const paragraph = writeParagraph('Under a dialog.');
    const places = [place(3, paragraph.firstChild!)];
    const [x, y] = centre(boxOf(places[0]![1])!);
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:rgb(0 0 0/.5)';
    cover.textContent = 'Sign in to read on.';
    document.body.append(cover);
    expect(findAt(document, places, x, y)).toBeNull();
    cover.style.pointerEvents = 'none';
    expect(findAt(document, places, x, y)).toBe(3);
  });

  test.each(['open', 'closed'] as const)('finds text in an %s shadow root', (mode) => {
    const host = document.createElement('div');
    document.body.append(host);
    const paragraph = writeParagraph('In the shadow.');
    host.attachShadow({ mode }).append(paragraph);
    const places = [place(4, paragraph.firstChild!)];
    expect(findAt(document, places, ...centre(boxOf(places[0]![1])!))).toBe(4);
  });

  test('of two that overlap it finds the shorter', () => {
    const paragraph = writeParagraph('One claim inside another claim.');
    const places = [place(1, paragraph.firstChild!), place(2, paragraph.firstChild!, 4, 9)];
    expect(findAt(document, places, ...centre(boxOf(places[1]![1])!))).toBe(2);
  });
});

describe('going from one to the next', () => {
  function writeColumn(): Place[] {
    return [0, 1, 2, 3].map((id) => place(id, writeParagraph(`Statement number ${id}.`, 'margin:0;height:1000px').firstChild!));
  }

  test.each([
    [null, 1, 0],
    [0, 1, 1],
    [null, -1, 3],
    [0, -1, 3],
  ] as const)('from %s by %s it is %s at the top of the page', (current, direction, expected) => {
    expect(findStep(writeColumn(), current, direction, innerHeight)).toBe(expected);
  });

  test('starts at what is in view where the last one is out of it', () => {
    const places = writeColumn();
    window.scrollTo(0, 1990);
    expect(findStep(places, 0, 1, innerHeight)).toBe(2);
    expect(findStep(places, 0, -1, innerHeight)).toBe(1);
  });

  test('skips what is not displayed, and finds nothing where nothing is', () => {
    const places = writeColumn();
    (places[1]![1][0]!.startContainer.parentElement as HTMLElement).hidden = true;
    (places[1]![1][0]!.startContainer.parentElement as HTMLElement).style.display = 'none';
    expect(findStep(places, 0, 1, innerHeight)).toBe(2);
    expect(findStep([], null, 1, innerHeight)).toBeNull();
  });

  test('finds the one nearest the middle of the view', () => {
    const places = writeColumn();
    window.scrollTo(0, 2000 - innerHeight / 2 + 60);
    expect(findNearestMiddle(places, innerHeight)).toBe(2);
    expect(findNearestMiddle([], innerHeight)).toBeNull();
  });
});
