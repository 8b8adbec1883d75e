// A list of any length: only what is seen exists, every row can be reached by scrolling and by key, also where all of them are higher than a browser allows.
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LongList } from '@/components/long-list';

afterEach(cleanup);

function show(count: number, onOpen = vi.fn()) {
  const style = document.createElement('style');
  style.textContent = '.long-list { block-size: 400px; overflow-y: auto } .long-space { position: relative } .long-row { position: absolute; inset-inline: 0 }';
  document.head.append(style);
  const view = render(
    <LongList label="Numbers" count={count} rowHeight={40} listKey="one" onRange={() => undefined} onOpen={onOpen} renderRow={(index) => `row ${index}`} />,
  );
  const box = view.getByRole('listbox');
  const seen = () => {
    const { top, bottom } = box.getBoundingClientRect();
    return view
      .queryAllByRole('option')
      .filter((row) => row.getBoundingClientRect().bottom > top + 1 && row.getBoundingClientRect().top < bottom - 1)
      .map((row) => Number(row.textContent?.slice(4)));
  };
  const scrollTo = async (top: number) => {
    box.scrollTop = top;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  return { ...view, box, seen, scrollTo, onOpen };
}

test.each([0, 1, 9, 1000, 300_000, 5_000_000])('of %d rows a few exist, the first at the top and the last at the end', async (count) => {
  const { box, seen, scrollTo, queryAllByRole } = show(count);
  expect(queryAllByRole('option').length).toBeLessThan(40);
  expect(seen()[0]).toBe(count === 0 ? undefined : 0);
  await scrollTo(box.scrollHeight);
  expect(seen().at(-1)).toBe(count === 0 ? undefined : count - 1);
  await scrollTo(box.scrollHeight / 2);
  const middle = seen();
  if (count > 1000) expect(Math.abs((middle[4] ?? 0) / count - 0.5)).toBeLessThan(0.01);
  expect(middle).toEqual(middle.map((_, index) => (middle[0] ?? 0) + index));
});

test('keys move through the list and open its rows', async () => {
  const { box, seen, onOpen } = show(5_000_000);
  box.focus();
  const press = async (key: string) => {
    fireEvent.keyDown(box, { key });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  await press('End');
  expect(seen()).toContain(4_999_999);
  await press('ArrowUp');
  await press('Enter');
  expect(onOpen).toHaveBeenLastCalledWith(4_999_998);
  await press('Home');
  expect(seen()[0]).toBe(0);
  for (let step = 0; step < 15; step++) await press('ArrowDown');
  expect(seen()).toContain(15);
  expect(box.getAttribute('aria-activedescendant')).toBe('row-15');
  expect(document.getElementById('row-15')?.getAttribute('aria-selected')).toBe('true');
  await press('PageDown');
  expect(seen()).toContain(24);
});

function showSelectable(count: number) {
  const chosen = new Set<number>();
  let anchor = 0;
  const toggle = (index: number) => {
    anchor = index;
    if (!chosen.delete(index)) chosen.add(index);
    draw();
  };
  const selection = {
    has: (index: number) => chosen.has(index),
    toggle,
    extend(index: number) {
      for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at++) chosen.add(at);
      draw();
    },
    all: vi.fn(),
    clear() {
      chosen.clear();
      draw();
    },
  };
  const onOpen = vi.fn();
  const list = () => (
    <LongList
      label="Numbers"
      count={count}
      rowHeight={40}
      listKey="one"
      onRange={() => undefined}
      onOpen={onOpen}
      selection={selection}
      renderRow={(index) => `row ${index}`}
    />
  );
  const view = render(list());
  const draw = () => view.rerender(list());
  const box = view.getByRole('listbox');
  const row = (index: number) => document.getElementById(`row-${index}`)!;
  return { ...view, box, row, chosen: () => [...chosen].sort((a, b) => a - b), onOpen, selection };
}

test('rows are selected by box, with a key held, and as a range, and are opened by a click elsewhere', () => {
  const { row, chosen, onOpen, box } = showSelectable(100);
  expect(box.getAttribute('aria-multiselectable')).toBe('true');
  fireEvent.click(row(2).querySelector('.row-check')!);
  expect(chosen()).toEqual([2]);
  expect(row(2).getAttribute('aria-selected')).toBe('true');
  expect(row(3).getAttribute('aria-selected')).toBe('false');
  fireEvent.click(row(5), { shiftKey: true });
  expect(chosen()).toEqual([2, 3, 4, 5]);
  fireEvent.click(row(3), { ctrlKey: true });
  expect(chosen()).toEqual([2, 4, 5]);
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(row(4));
  expect(onOpen).toHaveBeenCalledWith(4);
});

test('the keyboard selects rows, ranges and all, and lets go of them', () => {
  const { box, chosen, selection, onOpen } = showSelectable(100);
  box.focus();
  const press = (key: string, more = {}) => fireEvent.keyDown(box, { key, ...more });
  press('ArrowDown');
  press(' ');
  expect(chosen()).toEqual([1]);
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  expect(chosen()).toEqual([1, 2, 3]);
  press('End', { shiftKey: true });
  expect(chosen()).toHaveLength(99);
  press('a', { ctrlKey: true });
  expect(selection.all).toHaveBeenCalledOnce();
  press('Escape');
  expect(chosen()).toEqual([]);
  press('Enter');
  expect(onOpen).toHaveBeenCalledWith(99);
});
