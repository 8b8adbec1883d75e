// Holds the reader's notes to their places: shown by themselves, found again when the page changes, told honestly when they are gone, and nothing left behind.
import '../support/catalogue';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotes, type Notes } from '@/entrypoints/content/notes';
import { createPageLife, type PageLife } from '@/entrypoints/content/page-life';
import { readArticle } from '@/lib/page/article';
import type { LoadPart } from '@/lib/page/late-parts';
import { createNotesBackground, loadFinder, noteOn, rangeOf } from '../support/notes-background';
import { createBackground } from '../support/page-background';

const STYLE = 'font:16px/1.5 serif;width:600px';
const address = location.href;
const FIRST = 'The old bridge cost forty million crowns to repair, the mayor told the council on Monday evening.';
const SECOND = 'Nobody in the hall asked where the rest of the money had gone, although the audit was already public.';
const THIRD = 'The harbour was dredged in the same year, and the ferry company paid for most of that work itself.';

let pages: ReturnType<typeof createBackground>;
let background: ReturnType<typeof createNotesBackground>;
let life: PageLife;
let notes: Notes;

beforeEach(() => {
  pages = createBackground();
  pages.state.word = 'zeppelin';
  background = createNotesBackground();
});
afterEach(() => {
  life?.stop();
  vi.useRealTimers();
  CSS.highlights.clear();
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

function write(...paragraphs: string[]): HTMLElement {
  const article = document.createElement('article');
  article.style.cssText = STYLE;
  article.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.replaceChildren(article);
  return article;
}

/** Stores a note on words of the page as it is now. */
function note(words: string, root: Element = document.body): string {
  const made = noteOn(words, root);
  background.notes.set(made.id, made);
  return made.id;
}

function start(find: LoadPart<'note-finder'> = loadFinder): void {
  life = createPageLife({ document, call: pages.call, readArticle, isAlive: () => true, isOurs: () => false });
  notes = createNotes(document, life, background.call, find);
  life.scan({ clicked: false });
}

const statuses = () => background.told().map(({ status }) => status);

function statusesAre(...expected: string[]): Promise<void> {
  return vi.waitFor(() => expect(statuses()).toEqual(expected), { timeout: 8000 });
}

/** What is painted as a note in a document, which lies over matches. */
function painted(inner: Document = document): string[] {
  const texts: string[] = [];
  for (const [, highlight] of inner.defaultView!.CSS.highlights) if (highlight.priority === 1) for (const range of highlight) texts.push(String(range));
  return texts.sort();
}

describe('coming back', () => {
  test('notes are painted where they were made, beside and over matches', async () => {
    pages.state.word = 'bridge';
    write(FIRST, SECOND, THIRD);
    note('forty million crowns');
    note('the audit was already public');
    start();
    await statusesAre('exact', 'exact');
    expect(painted()).toEqual(['forty million crowns', 'the audit was already public']);
    await vi.waitFor(() => expect([...CSS.highlights.values()].flatMap((layer) => [...layer].map(String))).toContain(FIRST));
    expect(background.told().map(({ text, material }) => [text, material])).toEqual([
      [null, []],
      [null, []],
    ]);
  });

  test.each(['no-article', 'empty-library'])('also on a page that has nothing else to show (%s)', async (why) => {
    if (why === 'empty-library') pages.state.silence = 'empty-library';
    document.body.innerHTML = '<div style="width:300px">Menu <a href="#">Prices</a> from 40 crowns</div>';
    note('from 40 crowns');
    start();
    await statusesAre('exact');
    expect(painted()).toEqual(['from 40 crowns']);
    expect(life.report()).toMatchObject({ status: 'silent', silence: why });
  });

  test('not before what finds them has come into the page, and it is asked for only where there are notes', async () => {
    write(FIRST);
    const find = vi.fn(async () => (find.mock.calls.length < 2 ? null : loadFinder()));
    start(find);
    await vi.waitFor(() => expect(notes.known()).not.toBeNull());
    expect(find).not.toHaveBeenCalled();
    note('forty million crowns');
    notes.changed(['page-1']);
    await statusesAre('waiting');
    expect(painted()).toEqual([]);
    notes.changed(['page-1']);
    await statusesAre('exact');
    expect(painted()).toEqual(['forty million crowns']);
  });

  test.each(['site-off', 'paused', 'listed-host'] as const)('not where the background says %s', async (silence) => {
    pages.state.silence = silence;
    write(FIRST);
    note('forty million crowns');
    start();
    await vi.waitFor(() => expect(life.report().status).toBe('silent'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(background.calls).toEqual([]);
    expect(painted()).toEqual([]);
  });

  test('not on a page with a password field, unless the reader clicks', async () => {
    write(FIRST).append(Object.assign(document.createElement('input'), { type: 'password' }));
    note('forty million crowns');
    start();
    await vi.waitFor(() => expect(life.report().silence).toBe('sensitive-field'));
    expect(background.calls).toEqual([]);
    life.scan({ clicked: true });
    await statusesAre('exact');
  });

  test('switching the site off takes them away', async () => {
    write(FIRST);
    note('forty million crowns');
    start();
    await statusesAre('exact');
    pages.state.silence = 'site-off';
    life.scan({ clicked: false });
    await vi.waitFor(() => expect(painted()).toEqual([]));
  });

  test('a page without notes is not searched through', async () => {
    write(FIRST, SECOND, THIRD);
    start();
    await vi.waitFor(() => expect(background.calls.map(([method]) => method)).toEqual(['listNotes']));
    await vi.waitFor(() => expect(life.report().status).toBe('done'));
    expect(notes.documents()).toEqual([]);
  });
});

describe('changes', () => {
  test('other words are found, dashed, with the difference and what of it matters', async () => {
    const article = write(FIRST, SECOND, THIRD);
    const id = note('The old bridge cost forty million crowns to repair');
    article.firstElementChild!.textContent = FIRST.replace('forty million crowns', 'sixty million crowns');
    start();
    await statusesAre('changed');
    expect(painted()).toEqual(['The old bridge cost sixty million crowns to repair']);
    expect(background.told()[0]).toMatchObject({ text: 'The old bridge cost sixty million crowns to repair', material: ['number'] });
    const said = notes.describe([id])!.notes[0]!;
    expect(said.status).toBe('changed');
    expect(said.difference!.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['removed', 'forty'],
      ['added', 'sixty'],
    ]);
  });

  test('text that comes late is waited for, and painted when it is there', async () => {
    const article = write(SECOND, FIRST);
    note('forty million crowns');
    article.lastElementChild!.remove();
    start();
    await statusesAre('waiting');
    article.append(Object.assign(document.createElement('p'), { textContent: FIRST }));
    await statusesAre('exact');
    expect(painted()).toEqual(['forty million crowns']);
  });

  test('what is unfolded by style alone, which no observer is told of, is found by looking again', async () => {
    const article = write(FIRST, SECOND);
    note('forty million crowns');
    const first = article.firstElementChild as HTMLElement;
    first.style.display = 'none';
    start();
    await statusesAre('waiting');
    first.style.display = '';
    await statusesAre('exact');
  });

  test('a page that renders itself anew keeps them, also where only a word was replaced', async () => {
    write(FIRST, SECOND);
    note('forty million crowns');
    start();
    await statusesAre('exact');
    write(FIRST, SECOND);
    expect(painted().join('')).toBe('');
    await vi.waitFor(() => expect(painted()).toEqual(['forty million crowns']), { timeout: 8000 });
    const range = rangeOf('forty');
    const text = range.startContainer as Text;
    text.replaceWith(document.createTextNode(text.data));
    await vi.waitFor(() => expect(painted()).toEqual(['forty million crowns']), { timeout: 8000 });
  });

  test('another article at another address does not show the notes of the first', async () => {
    write(FIRST, SECOND);
    note('forty million crowns');
    start();
    await statusesAre('exact');
    background.state.page = 'page-2';
    background.notes.clear();
    history.pushState(null, '', '?story=2');
    write(FIRST, THIRD);
    const other = note('the ferry company paid');
    await vi.waitFor(() => expect(painted()).toEqual(['the ferry company paid']), { timeout: 8000 });
    expect(background.told().map(({ id }) => id)).toEqual([other]);
  });

  test('notes of this page that changed elsewhere are heard of; those of other pages are not', async () => {
    write(FIRST, SECOND);
    start();
    await vi.waitFor(() => expect(notes.known()).not.toBeNull());
    const id = note('forty million crowns');
    notes.changed(['page-9']);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(painted()).toEqual([]);
    notes.changed(['page-1']);
    await vi.waitFor(() => expect(painted()).toEqual(['forty million crowns']));
    background.notes.delete(id);
    notes.changed(['page-1']);
    await vi.waitFor(() => expect(painted()).toEqual([]));
    expect(background.told()).toEqual([]);
  });
});

describe('where text can stand', () => {
  test('over several blocks, in lists and tables, over inline elements', async () => {
    document.body.innerHTML = `<article style="${STYLE}"><p>${FIRST}</p><p>${SECOND}</p><ul><li>Dredging: <b>two</b> years</li></ul>
      <table><tr><td>Bridge</td><td>40 <em>million</em></td></tr></table></article>`;
    note('on Monday evening.Nobody in the hall');
    note('Dredging: two years');
    note('40 million');
    start();
    await statusesAre('exact', 'exact', 'exact');
    expect(painted()).toEqual(['40 million', 'Dredging: two years', 'on Monday evening.Nobody in the hall']);
  });

  test('from right to left, in Chinese and Japanese, a single word, a whole paragraph', async () => {
    document.body.innerHTML = `<p dir="rtl" lang="ar">قال رئيس البلدية إن الجسر كلف أربعين مليونا</p><p lang="zh">市长周一晚对议会说，老桥修缮耗资四千万。</p>
      <p lang="ja">市長は月曜の夜、橋の修理に四千万かかったと述べた。</p><p>${SECOND}</p>`;
    for (const words of ['الجسر كلف أربعين', '老桥修缮耗资四千万', '橋の修理に四千万', 'audit', SECOND]) note(words);
    start();
    await statusesAre('exact', 'exact', 'exact', 'exact', 'exact');
    expect(painted()).toHaveLength(5);
  });

  test('in an open shadow root, which is watched for changes too', async () => {
    write(FIRST);
    const host = document.createElement('story-body');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<p style="${STYLE}">${SECOND}</p>`;
    note('the audit was already public', document.body.lastElementChild!.shadowRoot!.firstElementChild!);
    start();
    await statusesAre('exact');
    expect(painted()).toEqual(['the audit was already public']);
    root.innerHTML = `<p style="${STYLE}">${SECOND}</p>`;
    await vi.waitFor(() => expect(painted()).toEqual(['the audit was already public']), { timeout: 8000 });
  });

  test('in a frame of the same origin, where it is painted, shown, and found again', async () => {
    write(FIRST);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:500px;height:120px';
    frame.srcdoc = `<body><p>${SECOND}</p></body>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument!;
    const id = note('the audit was already public', inner.body);
    start();
    await statusesAre('exact');
    expect(painted(inner)).toEqual(['the audit was already public']);
    expect(painted()).toEqual([]);
    expect(inner.adoptedStyleSheets).toHaveLength(1);
    expect([...notes.placesIn(inner)].map(([own]) => own)).toEqual([id]);
    inner.body.innerHTML = `<p>${SECOND}</p>`;
    await vi.waitFor(() => expect(painted(inner)).toEqual(['the audit was already public']), { timeout: 8000 });
    life.stop();
    expect(inner.defaultView!.CSS.highlights.size).toBe(0);
    expect(inner.adoptedStyleSheets).toHaveLength(0);
  });
});

describe('what is not there', () => {
  test('is called gone after half a minute of looking, and stays in what the page tells', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'], shouldAdvanceTime: true, advanceTimeDelta: 250 });
    const article = write(FIRST, SECOND, THIRD);
    note('the ferry company paid for most of that work');
    article.lastElementChild!.remove();
    start();
    await statusesAre('waiting');
    await vi.advanceTimersByTimeAsync(32_000);
    await statusesAre('orphan');
    expect(painted()).toEqual([]);
  });
});

describe('deleting', () => {
  test('takes the note off the page, keeps it in the open card, and undo brings it back', async () => {
    write(FIRST);
    const id = note('forty million crowns');
    start();
    await statusesAre('exact');
    expect(await notes.remove(id)).toBe(true);
    expect(painted()).toEqual([]);
    expect(notes.describe([id])!.notes[0]).toMatchObject({ deleted: true });
    expect(notes.rangesOf(id).map(String)).toEqual(['forty million crowns']);
    expect(await notes.restore(id)).toBe(true);
    await vi.waitFor(() => expect(painted()).toEqual(['forty million crowns']));
    expect(notes.describe([id])!.notes[0]).toMatchObject({ deleted: false });
  });
});

test('the end leaves the page as it was', async () => {
  write(FIRST, SECOND);
  note('forty million crowns');
  const html = document.documentElement.outerHTML;
  start();
  await statusesAre('exact');
  life.stop();
  expect(CSS.highlights.size).toBe(0);
  expect(document.adoptedStyleSheets).toHaveLength(0);
  expect(document.documentElement.outerHTML).toBe(html);
});

test('five hundred notes on a page of twenty thousand words are placed in short slices', async () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `word${(index * 7919) % 20_000}`);
  const paragraphs = Array.from({ length: 250 }, (_, index) => `${words.slice(index * 80, index * 80 + 80).join(' ')}.`);
  write(...paragraphs);
  const map = paragraphs.flatMap((text) => [text.split(' ').slice(10, 22).join(' '), text.split(' ').slice(40, 50).join(' ')]);
  const { describePassage } = await import('@/lib/page/describe');
  const { readTextMap } = await import('@/lib/page/text-map');
  const { noteWith } = await import('../support/notes-background');
  const whole = readTextMap(document.body);
  for (const passage of map) {
    const at = whole.text.indexOf(passage);
    const made = noteWith(describePassage(whole, at, at + passage.length)!);
    background.notes.set(made.id, made);
  }
  start();
  await vi.waitFor(() => expect(background.told().filter(({ status }) => status === 'exact')).toHaveLength(500), { timeout: 20_000 });
  expect(painted()).toHaveLength(500);
});
