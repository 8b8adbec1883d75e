// Owns what the measuring of many notes runs inside the page: it writes a long page, makes notes, edits, and times every slice of finding them again.
import type { Selector } from '@/lib/model/selector';
import { anchorAll } from '@/lib/page/anchor-all';
import { describePassage } from '@/lib/page/describe';
import { createHighlighter } from '@/lib/page/highlight';
import { createPainter } from '@/lib/page/paint';
import { createTextMap, readTextMap } from '@/lib/page/text-map';

export interface LoadResult {
  words: number;
  notes: number;
  found: number;
  /** Milliseconds of work: the text map alone, all notes, and the longest slice of each. */
  map: number;
  mapSlice: number;
  /** The processor's time of the map's longest slice. */
  mapSliceCpu: number;
  anchoring: number;
  anchoringSlice: number;
  /** The processor's time for all notes, in milliseconds, everything that the browser did meanwhile included. */
  anchoringCpu: number;
  /** The same of the longest slice. */
  sliceCpu: number;
  /** Milliseconds for painting 300 of the notes and for clearing them, the least of ten times, and what the document's observer saw of it. */
  paint: number;
  clear: number;
  records: number;
}

const PAINTED = 300;
const ROUNDS = 10;

const VOCABULARY =
  'harbour storm wall ship wind official repair cost million council friday market price feast onion spring seller town river bridge school teacher winter summer report minister budget village doctor road farmer village summer law court judge paper letter record answer question number people island mountain valley forest train station ticket signal'.split(
    ' ',
  );

async function run(edited: number): Promise<LoadResult> {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const word = () => VOCABULARY[Math.floor(random() * VOCABULARY.length)]!;
  const sentence = () => {
    const text = Array.from({ length: 16 }, word).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)} ${Math.floor(random() * 9000)}. `;
  };
  document.body.innerHTML = Array.from(
    { length: 400 },
    (_, at) => `${at % 20 === 0 ? `<h2>${word()} ${word()}</h2>` : ''}<p>${sentence()}<b>${word()}</b> ${sentence()}<a href="#">${sentence()}</a></p>`,
  ).join('');
  const before = readTextMap(document.body);
  const sentences = [...before.text.matchAll(/[a-z][a-z ]+ \d+\./g)];
  const tasks: { selectors: Selector[] }[] = [];
  for (let count = 0; count < 500; count += 1) {
    const found = sentences[Math.floor((count * sentences.length) / 500)]!;
    tasks.push({ selectors: describePassage(before, found.index, found.index + found[0].length)! });
  }
  for (const text of document.querySelectorAll('p > a, p')) {
    const node = text.firstChild as Text;
    if (random() < edited) node.data = node.data.replace(/ (\w+) (\w+) /, ' $1 other ');
  }
  void document.body.offsetHeight;
  // The long page is drawn before: its frame would be counted as ours.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const ticks = (globalThis as unknown as { caveatTicks(): Promise<number> }).caveatTicks;
  const times = await startClock(ticks);
  const map = await createTextMap(document.body, times);
  const mapTimes = await times.stop();
  const ticksBefore = await ticks();
  const clock = await startClock(ticks);
  let found = 0;
  const ranges: Range[] = [];
  await anchorAll(map, tasks, clock, (_, { status, range }) => {
    if (status === 'exact' || status === 'changed') found += 1;
    if (range !== null && ranges.length < PAINTED) ranges.push(range);
  });
  const anchorTimes = await clock.stop();
  return {
    words: map.words().count,
    notes: tasks.length,
    found,
    map: mapTimes.total,
    mapSlice: mapTimes.longest,
    mapSliceCpu: mapTimes.longestCpu,
    anchoring: anchorTimes.total,
    anchoringSlice: anchorTimes.longest,
    anchoringCpu: (await ticks()) - ticksBefore,
    sliceCpu: anchorTimes.longestCpu,
    ...(await measurePainting(ranges)),
  };
}

/** Paints and clears ranges again and again. Pauses between slices are left out, as other work's. */
async function measurePainting(ranges: readonly Range[]): Promise<Pick<LoadResult, 'paint' | 'clear' | 'records'>> {
  const { signal } = new AbortController();
  const highlighter = createHighlighter(document, { signal });
  highlighter.adopt();
  const painter = createPainter<string>(document, highlighter, { signal, yieldNow: () => Promise.resolve() });
  const marks = ranges.map((range, at) => ({ id: String(at), pieces: [{ range, look: { note: 'exact' as const } }] }));
  let records = 0;
  const observer = new MutationObserver((seen) => {
    records += seen.length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  let paint = Number.POSITIVE_INFINITY;
  let clear = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await painter.paint(marks);
    const painted = performance.now();
    painter.unpaint(marks.map(({ id }) => id));
    paint = Math.min(paint, painted - began);
    clear = Math.min(clear, performance.now() - painted);
    await new Promise((resolve) => setTimeout(resolve));
  }
  observer.disconnect();
  return { paint, clear, records };
}

/** Times slices, by the clock and by the processor; a pause is a real task, so that nothing of the browser's own is counted. */
async function startClock(ticks: () => Promise<number>) {
  let total = 0;
  let longest = 0;
  let longestCpu = 0;
  let startedCpu = await ticks();
  let started = performance.now();
  const note = async () => {
    const slice = performance.now() - started;
    total += slice;
    longest = Math.max(longest, slice);
    longestCpu = Math.max(longestCpu, (await ticks()) - startedCpu);
  };
  return {
    signal: new AbortController().signal,
    async yieldNow() {
      await note();
      await new Promise((resolve) => setTimeout(resolve));
      startedCpu = await ticks();
      started = performance.now();
    },
    async stop() {
      await note();
      return { total, longest, longestCpu };
    },
  };
}

Object.assign(globalThis, { caveatLoad: run });
