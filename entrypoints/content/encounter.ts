// Owns how the reader meets the highlights: pointing, clicking, keys and jumps, and what the card is given to say.
// Events that no person caused are ignored throughout.
import type { PagesToContent } from '@/lib/extension/protocol';
import type { ClaimId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import { boxOf, findAt, findNearestMiddle, findStep } from '@/lib/page/hit';
import type { CardContent, CardHost } from './card-host';
import type { CallBackground, PageLife } from './page-life';
import { reveal } from './reveal';

/** The reader's ways to a statement. */
export interface Encounter {
  /** Scrolls to a statement and flashes it; false when it is gone. */
  jump(args: Parameters<PagesToContent['jump']>[0]): boolean;
  command(name: 'open-card' | 'next-highlight' | 'previous-highlight'): void;
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
  createHost: (options: { signal: AbortSignal; closed(): void }) => CardHost,
): Encounter {
  const view = document.defaultView!;
  const { signal, shown, verdicts, painter, clock } = life;
  let openId: number | null = null;
  let openedBy: Way = 'key';
  let current: number | null = null;
  let dismissed: number | null = null;
  let point = { x: -1, y: -1 };
  let pointing: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const card = createHost({
    signal,
    closed() {
      // A card that was closed under the pointer stays closed until the pointer has been elsewhere.
      dismissed = openId !== null && findAtPoint() === openId ? openId : null;
      openId = null;
    },
  });

  const findAtPoint = (): number | null => clock.measure(() => findAt(document, painter.marks(), point.x, point.y));
  const rangesOf = (id: number): readonly Range[] => {
    const painted = painter.rangesOf(id);
    if (painted.length > 0) return painted;
    const known = shown.find(id)?.known;
    const whole = known?.block.block.range(known.start, known.end);
    return whole ? [whole] : [];
  };

  const show = async (id: number, way: Way) => {
    const known = shown.find(id)?.known;
    if (!known?.result) return;
    clearTimeout(pointing);
    clearTimeout(leaving);
    leaving = undefined;
    if (openId === id && way !== 'pointing') {
      openedBy = way;
      return card.focus();
    }
    const { text, result } = known;
    // What the reader rejected on this page stays in its card, to be undone.
    const standing = shown.find(id)?.matches ?? [];
    const matches = result.matches.filter((match) => standing.includes(match) || verdicts.isRejected(text, match.claimId)).slice(0, 3);
    const props: CardContent['props'] = {
      statement: { ...result, id, text, matches },
      claims: null,
      packs: [],
      rejected: verdicts.rejectedFor(text),
      onNotSame: (match) => void judge(text, () => verdicts.reject(text, match)),
      onUndo: (claimId) => void judge(text, () => undo(text, claimId)),
    };
    card.open({ props, anchor: () => boxOf(rangesOf(id)), near: known.block.block.element, focus: way !== 'pointing' });
    openId = id;
    openedBy = way;
    current = id;
    const reply = await call('readClaims', { ids: matches.map(({ claimId }) => claimId) });
    if (openId === id) card.update(reply.ok ? reply.value : { claims: [], packs: [] });
  };
  const judge = async (text: string, act: () => Promise<unknown>) => {
    const done = act();
    card.update({ rejected: verdicts.rejectedFor(text) });
    await done;
    card.update({ rejected: verdicts.rejectedFor(text) });
  };
  const undo = async (text: string, claimId: ClaimId) => {
    const undone = await verdicts.undo(text, claimId);
    // The page may have been matched while the verdict held; then only the background knows the match.
    const known = shown.list().some(({ known, matches }) => known.text === text && matches.some((match: Match) => match.claimId === claimId));
    if (undone && !known) life.rematch();
  };

  const lookAtPoint = () => {
    if (signal.aborted || isPinned()) return;
    const id = findAtPoint();
    if (id !== dismissed) dismissed = null;
    if (id !== null && id !== openId && id !== dismissed) void show(id, 'pointing');
  };
  const lookAway = () => {
    leaving = undefined;
    if (openId === null || isPinned()) return;
    if (findAtPoint() !== openId) card.close();
  };
  /** A card that was opened on purpose, or that the reader works in, does not go because the pointer went. */
  const isPinned = () => card.isOpen() && (openedBy !== 'pointing' || card.hasFocus());
  const leaveSoon = () => {
    if (openId !== null && !isPinned()) leaving ??= setTimeout(lookAway, LEAVING_DELAY);
  };

  view.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (card.isInside(event)) {
        clearTimeout(pointing);
        clearTimeout(leaving);
        leaving = undefined;
        return;
      }
      if (Math.abs(event.clientX - point.x) <= TREMOR && Math.abs(event.clientY - point.y) <= TREMOR) return;
      point = { x: event.clientX, y: event.clientY };
      clearTimeout(pointing);
      if (event.buttons === 0) pointing = setTimeout(lookAtPoint, POINTING_DELAY);
      leaveSoon();
    },
    { capture: true, passive: true, signal },
  );
  view.addEventListener('scroll', leaveSoon, { capture: true, passive: true, signal });
  view.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(pointing);
      // Pressed elsewhere: the card makes room, and the focus goes where the reader puts it. A statement's own click comes later.
      if (event.isTrusted && card.isOpen() && !card.isInside(event) && findAt(document, painter.marks(), event.clientX, event.clientY) !== openId)
        card.close({ keepFocus: true });
    },
    { capture: true, passive: true, signal },
  );
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (card.isInside(event) || view.getSelection()?.type === 'Range') return;
      if (event.composedPath().some((target) => target instanceof Element && target.matches(OPERATED))) return;
      const id = clock.measure(() => findAt(document, painter.marks(), event.clientX, event.clientY));
      if (id === null) return;
      if (id === openId && openedBy === 'click') card.close();
      else void show(id, 'click');
    },
    { capture: true, passive: true, signal },
  );
  life.onLeave(() => card.close());

  const jump = (id: number): boolean => {
    const ranges = rangesOf(id);
    if (ranges.length === 0 || !reveal(view, ranges)) return false;
    current = id;
    painter.flash(ranges);
    return true;
  };

  return {
    jump: ({ id }) => jump(id),
    command(name) {
      // On a page that was left unread by itself, the key is a click on Caveat.
      if (!life.isRead()) return life.scan({ clicked: true });
      const places = shown.places();
      if (name === 'open-card') {
        if (isPinned()) return card.close();
        const inView = places.find(([id, ranges]) => id === (openId ?? current) && isInView(ranges));
        const id = inView?.[0] ?? findNearestMiddle(places, view.innerHeight);
        if (id !== null && (isInView(rangesOf(id)) || jump(id))) void show(id, 'key');
        return;
      }
      const id = findStep(places, current, name === 'next-highlight' ? 1 : -1, view.innerHeight);
      if (id === null || !jump(id)) return;
      if (card.isOpen()) void show(id, 'key');
    },
  };

  function isInView(ranges: readonly Range[]): boolean {
    const box = boxOf(ranges);
    return box !== null && box.bottom > 0 && box.top < view.innerHeight;
  }
}
