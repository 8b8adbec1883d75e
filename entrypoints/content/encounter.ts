// Owns how the reader meets the highlights: pointing, clicking, keys and jumps. What is at a place is spots.ts; what the card says is statement-card.ts
// and the notes' own part. Events that no person caused are ignored throughout.
import type { NotesInCard } from '@/components/note-card';
import type { PagesToContent } from '@/lib/extension/protocol';
import { elementInTop } from '@/lib/page/frames';
import { findNearestMiddle, findStep } from '@/lib/page/hit';
import { reveal } from '@/lib/page/reveal';
import type { CardHost } from './card-host';
import type { CallBackground, PageLife } from './page-life';
import { drawPlaceCard, type PlaceInCard } from './place-card';

import { createSpots, keyOf, type NotePlaces, type Spot } from './spots';
import { createStatementCard } from './statement-card';

/** The reader's notes, as far as meeting them on the page goes. */
export interface MeetableNotes extends NotePlaces {
  /** What the card says of notes; null where none of them is there any more. */
  describe(ids: readonly string[]): NotesInCard | null;
  /** Calls `listener` when what a card says of notes may have changed. */
  onChange(listener: () => void): void;
  /** Tells `listener` of each frame's document in which notes can be met, and of its end by the signal. */
  onDocument(listener: (document: Document, signal: AbortSignal) => void): void;
}

/** The reader's ways to a statement. */
export interface Encounter {
  /** Scrolls to a statement and flashes it; false when it is gone. */
  jump(args: Parameters<PagesToContent['jump']>[0]): boolean;
  /** Scrolls to a note's passage, or to what it may have become, and flashes it; false when it is not on the page. */
  jumpToNote(id: string): boolean;
  command(name: 'open-card' | 'next-highlight' | 'previous-highlight'): void;
  /** The painted places in reading order, as JSON. */
  places(): { statement: number | null; notes: string[] }[];
}

type Way = 'pointing' | 'click' | 'key';

/** Milliseconds a pointer rests on a statement before its card opens, and is off it before the card goes. */
const POINTING_DELAY = 200;
const LEAVING_DELAY = 350;
/** A hand that rests still trembles by so many pixels. */
const TREMOR = 4;

/** What is operated by clicking has its click for itself. */
const OPERATED =
  'a[href], area, button, input, select, textarea, label, summary, option, audio, video, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [onclick]';

/** Starts listening; everything ends with the page's life. `createHost` makes the card, told what to do when it closed. */
export function createEncounter(
  document: Document,
  life: PageLife,
  call: CallBackground,
  notes: MeetableNotes,
  createHost: (options: { signal: AbortSignal; closed(): void }) => CardHost,
): Encounter {
  const view = document.defaultView!;
  const { signal, shown, painter, clock } = life;
  const spots = createSpots(document, life, notes);
  let open: Spot | null = null;
  let openedBy: Way = 'key';
  let current: string | null = null;
  let dismissed: string | null = null;
  let point = { document, x: -1, y: -1 };
  let pointing: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const card = createHost({
    signal,
    closed() {
      // A card that was closed under the pointer stays closed until the pointer has been elsewhere.
      const key = open === null ? null : keyOf(open);
      dismissed = key !== null && keyAtPoint() === key ? key : null;
      open = null;
    },
  });
  const statement = createStatementCard(life, call, () => redraw());
  notes.onChange(() => redraw());

  const spotAt = (place: typeof point): Spot | null => clock.measure(() => spots.at(place.document, place.x, place.y));
  const spotAtPoint = () => spotAt(point);
  const keyAtPoint = () => {
    const spot = spotAtPoint();
    return spot === null ? null : keyOf(spot);
  };
  const openKey = () => (open === null ? null : keyOf(open));
  const describe = (spot: Spot): PlaceInCard | null => {
    const said = { statement: statement.describe(), worth: statement.worth(), notes: notes.describe(spot.notes) };
    return said.statement === null && said.worth === null && said.notes === null ? null : said;
  };
  const redraw = () => {
    if (open === null || !card.isOpen()) return;
    const said = describe(open);
    if (said === null) card.close();
    else card.update(drawPlaceCard(said));
  };

  const show = (spot: Spot, way: Way) => {
    clearTimeout(pointing);
    clearTimeout(leaving);
    leaving = undefined;
    if (openKey() === keyOf(spot) && way !== 'pointing') {
      openedBy = way;
      return card.focus();
    }
    const start = spots.rangesOf(spot)[0]?.startContainer;
    if (start === undefined) return;
    statement.take(spot.statement);
    const said = describe(spot);
    // What could be checked says little: it opens on purpose only, not because a pointer passes over it.
    if (said === null || (way === 'pointing' && said.statement === null && said.notes === null)) return;
    card.open({ view: drawPlaceCard(said), anchor: () => spots.boxOf(spot), near: elementInTop(start, document), focus: way !== 'pointing' });
    open = spot;
    openedBy = way;
    current = keyOf(spot);
  };

  const lookAtPoint = () => {
    if (signal.aborted || isPinned()) return;
    const spot = spotAtPoint();
    const key = spot === null ? null : keyOf(spot);
    if (key !== dismissed) dismissed = null;
    if (spot !== null && key !== openKey() && key !== dismissed) show(spot, 'pointing');
  };
  const lookAway = () => {
    leaving = undefined;
    if (open === null || isPinned()) return;
    if (keyAtPoint() !== openKey()) card.close();
  };
  /** A card that was opened on purpose, or that the reader works in, does not go because the pointer went. */
  const isPinned = () => card.isOpen() && (openedBy !== 'pointing' || card.hasFocus());
  const leaveSoon = () => {
    if (open !== null && !isPinned()) leaving ??= setTimeout(lookAway, LEAVING_DELAY);
  };

  const listenIn = (inner: Document, end: AbortSignal) => {
    const window = inner.defaultView!;
    const passive = { capture: true, passive: true, signal: end };
    const move = (event: PointerEvent) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (card.isInside(event)) {
        clearTimeout(pointing);
        clearTimeout(leaving);
        leaving = undefined;
        return;
      }
      const { clientX: x, clientY: y } = event;
      if (point.document === inner && Math.abs(x - point.x) <= TREMOR && Math.abs(y - point.y) <= TREMOR) return;
      point = { document: inner, x, y };
      clearTimeout(pointing);
      if (event.buttons === 0) pointing = setTimeout(lookAtPoint, POINTING_DELAY);
      leaveSoon();
    };
    const press = (event: PointerEvent) => {
      clearTimeout(pointing);
      if (!event.isTrusted || !card.isOpen() || card.isInside(event)) return;
      // Pressed elsewhere: the card makes room, and the focus goes where the reader puts it. A spot's own click comes later.
      const spot = spotAt({ document: inner, x: event.clientX, y: event.clientY });
      if (spot === null || keyOf(spot) !== openKey()) card.close({ keepFocus: true });
    };
    const click = (event: MouseEvent) => {
      if (!event.isTrusted || event.button !== 0 || event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (card.isInside(event) || window.getSelection()?.type === 'Range') return;
      if (event.composedPath().some((target) => (target as Node).nodeType === Node.ELEMENT_NODE && (target as Element).matches(OPERATED))) return;
      const spot = spotAt({ document: inner, x: event.clientX, y: event.clientY });
      if (spot === null) return;
      if (keyOf(spot) === openKey() && openedBy === 'click') card.close();
      else show(spot, 'click');
    };
    window.addEventListener('pointermove', move, passive);
    window.addEventListener('scroll', leaveSoon, passive);
    window.addEventListener('pointerdown', press, passive);
    window.addEventListener('click', click, passive);
  };
  listenIn(document, signal);
  notes.onDocument(listenIn);
  life.on('leave', () => card.close());

  const isInView = (spot: Spot): boolean => {
    const box = spots.boxOf(spot);
    return box !== null && box.bottom > 0 && box.top < view.innerHeight;
  };
  const jump = (spot: Spot): boolean => {
    const ranges = spots.rangesOf(spot);
    if (ranges.length === 0 || !reveal(ranges)) return false;
    current = keyOf(spot);
    if (ranges[0]!.startContainer.ownerDocument === document) painter.flash(ranges);
    else notes.flash(ranges);
    return true;
  };
  const command = (name: 'open-card' | 'next-highlight' | 'previous-highlight') => {
    // On a page that was left unread by itself, the key is a click on Caveat.
    if (!life.isRead() && notes.documents().length === 0) return life.scan({ clicked: true });
    const list = spots.list();
    const byKey = new Map(list.map((spot) => [keyOf(spot), spot]));
    const places = list.map((spot) => [spot, [{ getBoundingClientRect: () => spots.boxOf(spot) ?? new DOMRect() }]] as const);
    if (name === 'open-card') {
      if (isPinned()) return card.close();
      const known = byKey.get(openKey() ?? current ?? '');
      const spot = known !== undefined && isInView(known) ? known : findNearestMiddle(places, view.innerHeight);
      if (spot !== null && (isInView(spot) || jump(spot))) show(spot, 'key');
      return;
    }
    const from = byKey.get(current ?? '') ?? null;
    const spot = findStep(places, from, name === 'next-highlight' ? 1 : -1, view.innerHeight);
    if (spot === null || !jump(spot)) return;
    if (card.isOpen()) show(spot, 'key');
  };

  return {
    jump: ({ id }) => shown.find(id) !== null && jump({ statement: id, notes: [] }),
    jumpToNote(id) {
      const spot = { statement: null, notes: [id] };
      if (!jump(spot)) return false;
      // What the note may have become is never painted: the reader is asked in the card.
      if (notes.describe([id])?.notes[0]?.status === 'suspect') show(spot, 'key');
      return true;
    },
    command,
    places: () => spots.list().map(({ statement, notes: over }) => ({ statement, notes: [...over] })),
  };
}
