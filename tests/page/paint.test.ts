// Holds painting to its promises: the page's document, highlights and layout stay untouched, names say nothing, and everything is taken back.
import { afterEach, describe, expect, test } from 'vitest';
import { createHighlighter, lineOf, NAME_COUNT } from '@/lib/page/highlight';
import { createPainter, type Mark } from '@/lib/page/paint';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

function write(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  document.body.append(template.content);
  return document.body;
}

function rangeOf(text: string, root: Node = document.body): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`"${text}" is not on the page`);
}

function paintedTexts(): string[] {
  const texts: string[] = [];
  for (const [, highlight] of CSS.highlights) for (const range of highlight) texts.push(range.toString());
  return texts.sort();
}

function mark(id: number, ...texts: string[]): Mark {
  return { id, pieces: texts.map((text) => ({ range: rangeOf(text), look: { rating: 'false', stance: 'asserts' } as const })) };
}

function prepare() {
  const { signal } = controller;
  let yields = 0;
  const highlighter = createHighlighter(document, { signal });
  const painter = createPainter(document, highlighter, {
    signal,
    async yieldNow() {
      yields += 1;
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  return { highlighter, painter, yields: () => yields };
}

describe('what painting leaves alone', () => {
  test('no node, attribute or text of the document changes, and no mutation is recorded', async () => {
    write('<article><p>The bridge fell in May.</p><p>It was <b>never</b> rebuilt.</p></article>');
    const before = document.documentElement.outerHTML;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((batch) => records.push(...batch));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { highlighter, painter } = prepare();
    highlighter.adopt();
    await painter.paint([mark(1, 'bridge fell'), mark(2, 'never')]);
    painter.unpaint([1]);
    controller.abort();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(records).toEqual([]);
  });

  test("the page's own highlights and adopted sheets stay, and are all that is left after the end", async () => {
    write('<p>The bridge fell in May. It was never rebuilt.</p>');
    const own = new Highlight(rangeOf('May'));
    CSS.highlights.set('search', own);
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    const { highlighter, painter } = prepare();
    highlighter.adopt();
    await painter.paint([mark(1, 'bridge fell')]);
    painter.flash([rangeOf('never')]);
    expect(CSS.highlights.size).toBe(3);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    controller.abort();
    expect([...CSS.highlights.entries()]).toEqual([['search', own]]);
    expect([...own].map(String)).toEqual(['May']);
    expect(document.adoptedStyleSheets).toEqual([sheet]);
  });

  test('nothing is painted after the end, however late the slices come', async () => {
    write(`<p>${Array.from({ length: 120 }, (_, index) => `word${index}x`).join(' ')}</p>`);
    const { painter } = prepare();
    const done = painter.paint(Array.from({ length: 120 }, (_, index) => mark(index, `word${index}x`)));
    controller.abort();
    await done;
    expect(CSS.highlights.size).toBe(0);
    expect([...painter.marks()]).toEqual([]);
  });
});

describe('names', () => {
  test('say nothing, and are others on the next page', () => {
    const names = () =>
      [
        ...createHighlighter(document, { signal: controller.signal })
          .css()
          .matchAll(/::highlight\((.*?)\)/g),
      ].map((match) => match[1]!);
    const first = new Set(names());
    const second = new Set(names());
    for (const name of first) {
      expect(name).toMatch(/^h[0-9a-z]{10}$/);
      expect(second).not.toContain(name);
    }
  });

  test('that an older script left behind are taken over, and that script, when it ends late, takes nothing of the younger one', async () => {
    write('<p>The bridge fell in May. It was never rebuilt.</p>');
    const given = Array.from({ length: NAME_COUNT }, (_, index) => `hgiven${index}`);
    const old = new AbortController();
    const older = createHighlighter(document, { signal: old.signal });
    older.rename(given);
    older.add(rangeOf('bridge fell'), { rating: 'false', stance: 'asserts' });
    older.add(rangeOf('May'), { rating: 'true', stance: 'asserts' });
    const { highlighter, painter } = prepare();
    highlighter.rename(given);
    expect(paintedTexts()).toEqual([]);
    await painter.paint([mark(1, 'never')]);
    expect(paintedTexts()).toEqual(['never']);
    old.abort();
    expect(paintedTexts()).toEqual(['never']);
  });

  test('are put back where the page cleared the registry', async () => {
    write('<p>The bridge fell in May. It was never rebuilt.</p>');
    const { painter } = prepare();
    await painter.paint([mark(1, 'bridge fell')]);
    CSS.highlights.clear();
    await painter.paint([]);
    expect(paintedTexts()).toEqual(['bridge fell']);
    CSS.highlights.clear();
    await painter.paint([mark(2, 'never')]);
    expect(paintedTexts()).toEqual(['bridge fell', 'never']);
  });
});

describe('order and slices', () => {
  test('what is in view is painted in the first slice, and a slice has at most 50 ranges', async () => {
    write(`<div style="height:5000px"></div><p>${Array.from({ length: 60 }, (_, index) => `low${index}x`).join(' ')}</p>`);
    document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'On top of the page.' }));
    const { signal } = controller;
    const slices: string[][] = [];
    const painter = createPainter(document, createHighlighter(document, { signal }), {
      signal,
      async yieldNow() {
        slices.push(paintedTexts());
      },
    });
    await painter.paint([...Array.from({ length: 60 }, (_, index) => mark(index, `low${index}x`)), mark(100, 'top of')]);
    expect(slices[0]).toContain('top of');
    expect(slices[0]).toHaveLength(50);
    expect(paintedTexts()).toHaveLength(61);
  });

  test('a mark takes the place of the one with its id; one without pieces takes it away', async () => {
    write('<p>The bridge fell in May. It was never rebuilt.</p>');
    const { painter } = prepare();
    await painter.paint([mark(1, 'bridge'), mark(2, 'May')]);
    await painter.paint([mark(1, 'never', 'rebuilt')]);
    expect(paintedTexts()).toEqual(['May', 'never', 'rebuilt']);
    await painter.paint([mark(1)]);
    expect(paintedTexts()).toEqual(['May']);
    expect(painter.rangesOf(1)).toEqual([]);
  });
});

describe('looks', () => {
  test.each([
    ['asserts', 'solid'],
    ['attributes', 'dashed'],
    ['quotes', 'dashed'],
    ['refutes', 'dotted'],
    ['questions', 'wavy'],
    ['mentions', 'thin'],
    [null, 'thin'],
  ] as const)('a page that %s a claim has a %s line', (stance, line) => {
    expect(lineOf(stance)).toBe(line);
  });

  test('the sheet is read by the browser whole: every rule of every rating and line, backgrounds on screens alone', () => {
    const css = createHighlighter(document, { signal: controller.signal }).css();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const rules = [...sheet.cssRules];
    const styles = rules.filter((rule) => rule instanceof CSSStyleRule);
    const media = rules.filter((rule) => rule instanceof CSSMediaRule);
    expect(styles).toHaveLength(43);
    for (const [index, rule] of styles.entries()) {
      expect(rule.style.textDecorationLine).toBe(index < 40 || index === 42 ? 'underline' : 'overline');
      expect(rule.style.textDecorationColor).toMatch(/^rgb/);
      expect(rule.style.backgroundColor).toBe('');
    }
    expect(new Set(media.map((rule) => rule.conditionText))).toEqual(new Set(['screen', '(forced-colors: active)']));
    expect(media).toHaveLength(79);
  });

  test('lines keep 4.5 to 1 on white and on black', () => {
    const css = createHighlighter(document, { signal: controller.signal }).css();
    const colours = new Set([...css.matchAll(/line \w+ \dpx rgb\((\d+) (\d+) (\d+)\)/g)].map((match) => match.slice(1).join(' ')));
    expect(colours.size).toBe(9);
    for (const colour of colours) {
      const [red, green, blue] = colour.split(' ').map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a note lies over a match, and a flash over both; exact and changed notes differ by their line', async () => {
    write('<p>The bridge fell in May. It was never rebuilt.</p>');
    const { highlighter, painter } = prepare();
    await painter.paint([mark(1, 'bridge')]);
    const notes = createPainter<string>(document, highlighter, { signal: controller.signal, yieldNow: () => Promise.resolve() });
    await notes.paint([
      { id: 'a', pieces: [{ range: rangeOf('bridge fell'), look: { note: 'exact' } }] },
      { id: 'b', pieces: [{ range: rangeOf('May'), look: { note: 'changed' } }] },
    ]);
    painter.flash([rangeOf('fell')]);
    const layers = [...CSS.highlights.entries()].map(([name, highlight]) => ({ name, priority: highlight.priority, texts: [...highlight].map(String) }));
    expect(layers.map(({ priority, texts }) => [priority, ...texts])).toEqual([
      [0, 'bridge'],
      [1, 'bridge fell'],
      [1, 'May'],
      [2, 'fell'],
    ]);
    const rule = (index: number) => highlighter.css().split(`::highlight(${layers[index]!.name})`)[1]!;
    expect(rule(0)).toContain('underline');
    expect(rule(1)).toContain('overline double');
    expect(rule(2)).toContain('overline dashed');
    expect(notes.rangesOf('a').map(String)).toEqual(['bridge fell']);
    notes.unpaint(['a']);
    expect(paintedTexts()).toEqual(['May', 'bridge', 'fell']);
  });

  test('a shadow root that is painted into adopts the sheet, and gives it back', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = 'The bridge fell in May.';
    root.append(paragraph);
    const { highlighter, painter } = prepare();
    const look = { rating: 'true', stance: null } as const;
    await painter.paint([{ id: 1, pieces: [{ range: rangeOf('bridge', root), look }] }]);
    expect(root.adoptedStyleSheets).toHaveLength(0);
    highlighter.adopt();
    expect(root.adoptedStyleSheets).toHaveLength(1);
    controller.abort();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });
});
