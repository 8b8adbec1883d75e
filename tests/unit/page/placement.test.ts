// Holds the card's place: in view whatever happens, and off the statement wherever there is room.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBubble, placeCard } from '@/lib/page/placement';

const VIEW = { width: 1000, height: 700 };
const CARD = { width: 360, height: 400 };

describe('where the card goes', () => {
  test.each([
    ['below, where there is room', { left: 100, top: 50, width: 300, height: 40 }, { left: 100, top: 98 }],
    ['above, where there is room only there', { left: 100, top: 600, width: 300, height: 40 }, { left: 100, top: 192 }],
    ['into the view, where the statement is at the right edge', { left: 900, top: 50, width: 90, height: 20 }, { left: 632, top: 78 }],
    ['beside a statement as high as the view', { left: 100, top: 0, width: 300, height: 700 }, { left: 408, top: 8 }],
    ['to the left of one at the right', { left: 600, top: 0, width: 390, height: 700 }, { left: 232, top: 8 }],
  ])('%s', (_, anchor, expected) => {
    expect(placeCard(anchor, CARD, VIEW)).toMatchObject(expected);
  });

  test('where text runs from right to left, it begins at the right end', () => {
    expect(placeCard({ left: 500, top: 50, width: 300, height: 40 }, CARD, VIEW, true).left).toBe(440);
  });

  test('it is wholly in view for every statement, card and view', () => {
    const side = fc.integer({ min: -3000, max: 3000 });
    const length = fc.integer({ min: 0, max: 3000 });
    const size = fc.record({ width: fc.integer({ min: 100, max: 500 }), height: fc.integer({ min: 50, max: 900 }) });
    const view = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 300, max: 1500 }) });
    fc.assert(
      fc.property(fc.record({ left: side, top: side, width: length, height: length }), size, view, (anchor, card, shown) => {
        const { left, top, maxHeight } = placeCard(anchor, card, shown);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + Math.min(card.width, shown.width - 16)).toBeLessThanOrEqual(shown.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + Math.min(card.height, maxHeight)).toBeLessThanOrEqual(shown.height - 8);
      }),
    );
  });
});

describe('where the bubble goes', () => {
  const BUBBLE = { width: 110, height: 32 };
  const LINE = { left: 300, top: 300, width: 200, height: 20 };

  test.each([
    ['under the end of the last line', [LINE], false, { left: 445, top: 328 }],
    ['under the left end, where text runs from right to left', [LINE], true, { left: 245, top: 328 }],
    ['over the first line at the foot of the view', [{ ...LINE, top: 670 }], false, { left: 445, top: 630 }],
    ['beside a selection as high as the view', [{ left: 100, top: 0, width: 300, height: 700 }], false, { left: 408, top: 8 }],
    ['in a corner, where lines of several columns leave only that', [{ left: 0, top: 0, width: 1000, height: 600 }], false, { left: 882, top: 608 }],
  ])('%s', (_, lines, rtl, expected) => {
    expect(placeBubble(lines, BUBBLE, VIEW, rtl)).toEqual(expected);
  });

  test('nowhere, where the selection covers the view or is out of it', () => {
    expect(placeBubble([{ left: -10, top: -10, width: 1100, height: 800 }], BUBBLE, VIEW)).toBeNull();
    expect(placeBubble([{ ...LINE, top: 900 }], BUBBLE, VIEW)).toBeNull();
    expect(placeBubble([], BUBBLE, VIEW)).toBeNull();
  });

  test('it never covers selected text and is wholly in view, for every selection', () => {
    const line = fc.record({
      left: fc.integer({ min: -500, max: 1500 }),
      top: fc.integer({ min: -500, max: 1200 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, rtl) => {
        const place = placeBubble(lines, BUBBLE, VIEW, rtl);
        if (place === null) return;
        const { left, top } = place;
        expect(left >= 0 && top >= 0 && left + BUBBLE.width <= VIEW.width && top + BUBBLE.height <= VIEW.height).toBe(true);
        for (const one of lines) {
          const apart = one.left >= left + BUBBLE.width || one.left + one.width <= left || one.top >= top + BUBBLE.height || one.top + one.height <= top;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
