// Owns a list of any length of which only the rows that are seen exist. Rows have one height; where all of them together would be higher than a browser
// lets an element be, the scroll bar stands for the share of the list instead of for pixels.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which rows are selected, and what changes that. */
export interface RowSelection {
  has(index: number): boolean;
  toggle(index: number): void;
  /** Selects from the row that was selected last to this one. */
  extend(index: number): void;
  all(): void;
  clear(): void;
}

export interface LongListProps {
  /** Name for screen readers. */
  label: string;
  count: number;
  /** Height of a row in CSS pixels, at most 48. */
  rowHeight: number;
  /** The content of a row; asked for those that are seen alone. */
  renderRow(index: number): ComponentChildren;
  /** Rows [from, to) are about to be seen. */
  onRange(from: number, to: number): void;
  /** Opens a row: a click or Enter. */
  onOpen(index: number): void;
  /** Where rows can be selected: by the box at their start, Space, Shift with a click or an arrow key for a range, and Ctrl+A for all. */
  selection?: RowSelection | undefined;
  /** Whatever tells one list from the next: the list starts at its top again when it changes. */
  listKey: string;
}

/** Browsers cap an element's height between 16 and 33 million pixels. */
const MOST_PIXELS = 8_000_000;
const OVERSCAN = 6;

/** The list. Arrow keys, Page Up and Down, Home and End move the row that has the focus; Enter opens it. */
export function LongList(props: LongListProps): JSX.Element {
  const { label, count, rowHeight, renderRow, onRange, onOpen, selection, listKey } = props;
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [offset, setOffset] = useState(0);
  const [height, setHeight] = useState(600);
  const [active, setActive] = useState(0);
  const total = count * rowHeight;
  const pixels = Math.min(total, MOST_PIXELS);
  const fits = Math.ceil(height / rowHeight);
  const scaled = pixels < total;

  const look = () => {
    const element = box.current;
    if (element === null) return;
    setHeight(element.clientHeight || 600);
    const top = element.scrollTop;
    // Where the list is scaled, the share of the scroll bar's way is the share of the list.
    const way = Math.max(1, pixels - element.clientHeight);
    const virtual = scaled ? (Math.min(top, way) / way) * Math.max(0, total - element.clientHeight) : top;
    const row = Math.max(0, Math.floor(virtual / rowHeight) - OVERSCAN);
    setFirst(row);
    setOffset(top - (virtual - row * rowHeight));
  };
  const looking = useRef(look);
  looking.current = look;
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
    setActive(0);
    look();
  }, [listKey]);
  useLayoutEffect(look, [count, rowHeight]);
  useEffect(() => {
    const observer = new ResizeObserver(() => looking.current());
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const last = Math.min(count, first + fits + 2 * OVERSCAN);
  useEffect(() => onRange(first, last), [first, last, onRange]);

  const moveTo = (row: number) => {
    const element = box.current;
    const index = Math.max(0, Math.min(count - 1, row));
    setActive(index);
    if (element === null) return;
    const way = Math.max(1, pixels - element.clientHeight);
    const scale = scaled ? way / Math.max(1, total - element.clientHeight) : 1;
    const [top, bottom] = [index * rowHeight * scale, ((index + 1) * rowHeight - element.clientHeight) * scale];
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < bottom) element.scrollTop = bottom;
    look();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count > 0 && selection !== undefined && selectByKey(event, selection, active)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: fits - 1, PageUp: 1 - fits, Home: -count, End: count };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (event.key === 'Enter' && count > 0) onOpen(active);
    else if (step === undefined || count === 0) return;
    else {
      const from = active;
      moveTo(active + step);
      if (event.shiftKey && selection !== undefined) {
        // The row that the range begins with belongs to it.
        if (!selection.has(from)) selection.toggle(from);
        selection.extend(Math.max(0, Math.min(count - 1, from + step)));
      }
    }
    event.preventDefault();
  };

  const rows: JSX.Element[] = [];
  for (let index = first; index < last; index++)
    rows.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself answers to the keys.
      <div
        key={index}
        id={`row-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={selection === undefined ? index === active : selection.has(index)}
        aria-posinset={index + 1}
        aria-setsize={count}
        class={`long-row${index === active ? ' active' : ''}`}
        style={{ blockSize: `${rowHeight}px`, insetBlockStart: `${offset + (index - first) * rowHeight}px` }}
        onClick={(event) => {
          setActive(index);
          if (selection === undefined || !selectByClick(event, selection, index)) onOpen(index);
        }}
        onMouseDown={(event) => {
          // A range of rows is meant, not one of letters.
          if (event.shiftKey && selection !== undefined) event.preventDefault();
        }}
      >
        {selection !== undefined && <span class={`row-check${selection.has(index) ? ' checked' : ''}`} aria-hidden="true" />}
        {renderRow(index)}
      </div>,
    );
  return (
    <div
      ref={box}
      class="long-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable={selection !== undefined}
      tabIndex={0}
      aria-activedescendant={count > 0 && active >= first && active < last ? `row-${active}` : undefined}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div class="long-space" style={{ blockSize: `${pixels}px` }}>
        {rows}
      </div>
    </div>
  );
}

/** Whether a key selected something. */
function selectByKey(event: KeyboardEvent, selection: RowSelection, active: number): boolean {
  const chord = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (chord && event.key.toLowerCase() === 'a') selection.all();
  else if (event.key === ' ' && !chord && !event.altKey) event.shiftKey ? selection.extend(active) : selection.toggle(active);
  else if (event.key === 'Escape') selection.clear();
  else return false;
  return true;
}

/** Whether a click selected something: on the box, or with a key held. */
function selectByClick(event: MouseEvent, selection: RowSelection, index: number): boolean {
  const onBox = event.target instanceof Element && event.target.closest('.row-check') !== null;
  if (event.shiftKey) selection.extend(index);
  else if (onBox || event.ctrlKey || event.metaKey) selection.toggle(index);
  else return false;
  return true;
}
