// Holds the life of a page to its promises: what is asked and when, no duplicates over changes, silence with its reason, and an end without a trace.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageLife, type PageLife } from '@/entrypoints/content/page-life';
import type { StatementBlock } from '@/lib/model/statement';
import { readArticle } from '@/lib/page/article';
import { createBackground, LIBRARY, SETTINGS } from '../support/page-background';

const STYLE = 'font:16px/1.5 serif;width:600px';
const address = location.href;

const PARAGRAPHS = [
  'The old bridge cost forty million crowns to repair, the mayor told the council on Monday evening.',
  'Nobody in the hall asked where the rest of the money had gone, although the audit was already public.',
  'The harbour was dredged in the same year, and the ferry company paid for most of that work itself.',
  'Repairs to the bridge began in the spring and ended two years later than the engineers had promised.',
];

let background: ReturnType<typeof createBackground>;
let life: PageLife;

beforeEach(() => {
  background = createBackground();
  document.title = 'A bridge and its price';
});
afterEach(() => {
  life?.stop();
  CSS.highlights.clear();
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

function writeArticle(paragraphs = PARAGRAPHS): HTMLElement {
  const article = document.createElement('article');
  article.style.cssText = STYLE;
  article.append(Object.assign(document.createElement('h1'), { textContent: 'The price of the bridge is disputed again' }));
  article.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.replaceChildren(article);
  return article;
}

function start(): PageLife {
  life = createPageLife({ document, call: background.call, readArticle, isAlive: () => background.state.alive, isOurs: () => false });
  return life;
}

async function scan(request = { clicked: false }): Promise<PageLife> {
  start().scan(request);
  await settled();
  return life;
}

function settled(status: string[] = ['done', 'silent']): Promise<void> {
  return vi.waitFor(() => expect(status).toContain(life.report().status), { timeout: 5000 });
}

function painted(): string[] {
  const texts: string[] = [];
  for (const [, highlight] of CSS.highlights) for (const range of highlight) texts.push(range.toString());
  return texts.sort();
}

const BRIDGES = ['The price of the bridge is disputed again', PARAGRAPHS[0]!, PARAGRAPHS[3]!].sort();

describe('reading', () => {
  test('asks once about every statement, paints what matches, and tells how many', async () => {
    writeArticle();
    await scan();
    expect(painted()).toEqual(BRIDGES);
    expect([...background.asked].sort()).toEqual([...PARAGRAPHS, 'The price of the bridge is disputed again'].sort());
    expect(background.callsOf('countShown').at(-1)).toEqual({ count: 3, factCheck: false });
    const report = life.report();
    expect(report).toMatchObject({ status: 'done', silence: null, read: 5, library: LIBRARY });
    expect(report.statements.map(({ text }) => text)).toEqual(['The price of the bridge is disputed again', PARAGRAPHS[0], PARAGRAPHS[3]]);
    expect(report.timings.longestTask).toBeGreaterThan(0);
  });

  test('the first message is small, later ones go on where it ended and carry the two sentences before', async () => {
    writeArticle(Array.from({ length: 40 }, (_, index) => `Statement number ${index} says that something happened on the bridge.`));
    await scan();
    const messages = background.callsOf('matchStatements') as { before: string[]; blocks: StatementBlock[] }[];
    const sizes = messages.map(({ blocks }) => blocks.reduce((sum, { statements }) => sum + statements.length, 0));
    expect(sizes).toEqual([10, 31]);
    expect(messages[1]!.before).toEqual(messages[0]!.blocks.slice(-2).map(({ text }) => text));
  });

  test('a page without a match says so, and one without an article too', async () => {
    background.state.word = 'zeppelin';
    writeArticle();
    await scan();
    expect(life.report()).toMatchObject({ status: 'done', silence: 'no-match', read: 5 });
    life.stop();
    document.body.replaceChildren();
    await scan();
    expect(life.report()).toMatchObject({ status: 'silent', silence: 'no-article', read: 0 });
  });

  test.each(['site-off', 'paused', 'listed-host', 'private-host', 'empty-library'] as const)(
    'where the background says %s, nothing is read',
    async (silence) => {
      background.state.silence = silence;
      writeArticle();
      await scan();
      expect(life.report()).toMatchObject({ status: 'silent', silence });
      expect(background.callsOf('matchStatements')).toEqual([]);
      expect(painted()).toEqual([]);
    },
  );

  test('with "only when I click" the click alone reads', async () => {
    background.state.settings.reading = 'on-click';
    writeArticle();
    start().scan({ clicked: false });
    await vi.waitFor(() => expect(background.callsOf('pageOpened')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(background.asked).toEqual([]);
    life.scan({ clicked: true });
    await settled();
    expect(painted()).toEqual(BRIDGES);
  });

  test('a visible password field keeps an unasked reading away, and a click overrules it', async () => {
    writeArticle().append(Object.assign(document.createElement('input'), { type: 'password' }));
    await scan();
    expect(life.report()).toMatchObject({ status: 'silent', silence: 'sensitive-field' });
    expect(background.asked).toEqual([]);
    life.scan({ clicked: true });
    await settled(['done']);
    expect(painted()).toEqual(BRIDGES);
  });

  test('what is asked for during a reading that fails is done all the same', async () => {
    writeArticle();
    let asked = 0;
    const failing: typeof readArticle = async (...args) => {
      asked += 1;
      if (asked > 1) return readArticle(...args);
      life.scan({ clicked: true });
      throw new Error('the page changed while it was read');
    };
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    life = createPageLife({ document, call: background.call, readArticle: failing, isAlive: () => background.state.alive, isOurs: () => false });
    life.scan({ clicked: false });
    await settled(['done']);
    expect(painted()).toEqual(BRIDGES);
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
  });

  test('a background that was just replaced is asked once more', async () => {
    background.state.fails = 1;
    writeArticle();
    await scan();
    expect(painted()).toEqual(BRIDGES);
  });
});

describe('changes', () => {
  test('a click on one address does not overrule the password field of the next', async () => {
    writeArticle();
    await scan({ clicked: true });
    expect(painted()).toEqual(BRIDGES);
    background.asked.length = 0;
    history.pushState(null, '', '?login');
    writeArticle(PARAGRAPHS.map((text) => text.replace('bridge', 'tunnel'))).append(Object.assign(document.createElement('input'), { type: 'password' }));
    await vi.waitFor(() => expect(life.report()).toMatchObject({ status: 'silent', silence: 'sensitive-field' }), { timeout: 5000 });
    expect(background.asked).toEqual([]);
    expect(painted()).toEqual([]);
    life.scan({ clicked: true });
    await settled(['done']);
    expect(background.asked).not.toEqual([]);
  });

  test('a late paragraph is matched alone, and nothing is painted twice', async () => {
    const article = writeArticle();
    await scan();
    const ids = life.report().statements.map(({ id }) => id);
    background.asked.length = 0;
    article.append(Object.assign(document.createElement('p'), { textContent: 'A second bridge was promised for the coming decade, at twice the price.' }));
    await vi.waitFor(() => expect(painted()).toHaveLength(4), { timeout: 5000 });
    expect(background.asked).toEqual(['A second bridge was promised for the coming decade, at twice the price.']);
    expect(life.report().statements.map(({ id }) => id)).toEqual([...ids, expect.any(Number)]);
    expect(background.callsOf('pageOpened')).toHaveLength(1);
  });

  test('a page that renders itself anew keeps its highlights without being asked again', async () => {
    writeArticle();
    await scan();
    background.asked.length = 0;
    writeArticle();
    expect(painted().join('')).toBe('');
    await vi.waitFor(() => expect(painted()).toEqual(BRIDGES), { timeout: 5000 });
    expect(background.asked).toEqual([]);
  });

  test('another article at another address takes the place of the first', async () => {
    writeArticle();
    await scan();
    const left = vi.fn();
    life.on('leave', left);
    history.pushState(null, '', '?story=2');
    writeArticle([
      'The ferry runs every hour now, the company said in a statement that it put on its own pages.',
      'A new bridge is not planned, a spokeswoman told reporters on Friday.',
      'Passengers had asked for more boats in the summer, when the queues reached as far as the market.',
    ]);
    await vi.waitFor(
      () => expect(painted()).toEqual(['A new bridge is not planned, a spokeswoman told reporters on Friday.', 'The price of the bridge is disputed again']),
      { timeout: 5000 },
    );
    expect(left).toHaveBeenCalled();
    expect(background.callsOf('pageOpened').length).toBeGreaterThan(1);
    expect(life.report().url).toContain('story=2');
  });

  test('a changed library has everything asked again, under the same ids', async () => {
    writeArticle();
    await scan();
    const before = life.report().statements.map(({ id, text }) => [text, id]);
    background.state.word = 'harbour';
    life.rematch();
    await vi.waitFor(() => expect(painted()).toEqual([PARAGRAPHS[2]]), { timeout: 5000 });
    background.state.word = 'bridge';
    life.rematch();
    await vi.waitFor(() => expect(painted()).toEqual(BRIDGES), { timeout: 5000 });
    expect(life.report().statements.map(({ id, text }) => [text, id])).toEqual(before);
  });

  test('switching the site off takes the highlights away; switching it on brings them back', async () => {
    writeArticle();
    await scan();
    background.state.silence = 'site-off';
    life.changeSettings(SETTINGS);
    await vi.waitFor(() => expect(painted()).toEqual([]));
    expect(background.callsOf('countShown').at(-1)).toEqual({ count: null, factCheck: false });
    background.state.silence = null;
    life.changeSettings(SETTINGS);
    await vi.waitFor(() => expect(painted()).toEqual(BRIDGES), { timeout: 5000 });
  });

  test('a stricter confidence takes the less sure away', async () => {
    writeArticle();
    await scan();
    background.state.settings.confidence = 'near-certain';
    life.changeSettings(background.state.settings);
    await vi.waitFor(() => expect(painted()).toEqual([]), { timeout: 5000 });
    await vi.waitFor(() => expect(life.report()).toMatchObject({ status: 'done', silence: 'no-match' }));
  });
});

describe('verdicts', () => {
  test('"not the same claim" takes effect at once wherever the words stand, and is undone as fast', async () => {
    writeArticle([...PARAGRAPHS, PARAGRAPHS[0]!]);
    await scan();
    const match = life.report().statements[1]!.matches[0]!;
    const stored = life.verdicts.reject(PARAGRAPHS[0]!, match);
    expect(painted()).toEqual(BRIDGES.filter((text) => text !== PARAGRAPHS[0]));
    expect(await stored).toBe(true);
    const { verdict } = background.callsOf('storeVerdict')[0] as { verdict: { id: string } };
    expect(verdict).toMatchObject({ claimId: match.claimId, text: PARAGRAPHS[0], verdict: 'not-same' });
    expect(background.callsOf('countShown').at(-1)).toEqual({ count: 2, factCheck: false });
    const undone = life.verdicts.undo(PARAGRAPHS[0]!, match.claimId);
    expect(painted()).toEqual([...BRIDGES, PARAGRAPHS[0]!].sort());
    expect(await undone).toBe(true);
    expect(background.callsOf('removeVerdict')).toEqual([{ id: verdict.id }]);
  });

  test('a verdict that could not be stored does not hold', async () => {
    writeArticle();
    await scan();
    const match = life.report().statements[1]!.matches[0]!;
    background.state.fails = 1;
    expect(await life.verdicts.reject(PARAGRAPHS[0]!, match)).toBe(false);
    expect(painted()).toEqual(BRIDGES);
  });
});

describe('the end', () => {
  test.each([
    ['when it is told to stop', () => life.stop(), true],
    ['when the extension is gone', () => Object.assign(background.state, { alive: false }), false],
  ])('%s, the document is as it was, and nobody listens any more', async (_, end, told) => {
    const article = writeArticle();
    const html = document.documentElement.outerHTML;
    await scan();
    const sheets = document.adoptedStyleSheets.length;
    end();
    await vi.waitFor(() => expect(painted()).toEqual([]), { timeout: 3000 });
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toHaveLength(sheets - 1);
    expect(document.documentElement.outerHTML).toBe(html);
    expect(background.calls.some(([method, args]) => method === 'countShown' && (args as { count: unknown }).count === null)).toBe(told);
    const asked = background.calls.length;
    article.append(Object.assign(document.createElement('p'), { textContent: 'A second bridge was promised for the coming decade, at twice the price.' }));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(background.calls).toHaveLength(asked);
  });

  test('where the browser inserts the rules, the document adopts none', async () => {
    background.state.refuseStyle = false;
    writeArticle();
    await scan();
    expect(painted()).toEqual(BRIDGES);
    expect(document.adoptedStyleSheets).toEqual([]);
    life.stop();
    const [on, off] = background.callsOf('styleHighlights') as { css: string; on: boolean }[];
    expect(on).toMatchObject({ on: true });
    expect(off).toEqual({ css: on!.css, on: false });
  });
});
