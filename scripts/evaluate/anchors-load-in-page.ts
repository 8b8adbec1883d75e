// Owns what the measuring of many notes runs inside the page: it writes a long page, makes notes, edits, and times every slice of finding them again.
import type { Selector } from '@/lib/model/selector';
import { anchorAll } from '@/lib/page/anchor-all';
import { describePassage } from '@/lib/page/describe';
import { createTextMap, readTextMap } from '@/lib/page/text-map';

export interface LoadResult {
  words: number;
  notes: number;
  found: number;
  /** Milliseconds of work: the text map alone, all notes, and the longest slice of each. */
  map: number;
  mapSlice: number;
  anchoring: number;
  anchoringSlice: number;
}

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
  const times = startClock();
  const map = await createTextMap(document.body, times);
  const mapTimes = times.stop();
  const clock = startClock();
  let found = 0;
  await anchorAll(map, tasks, clock, (_, { status }) => {
    if (status === 'exact' || status === 'changed') found += 1;
  });
  const anchorTimes = clock.stop();
  return {
    words: map.words().count,
    notes: tasks.length,
    found,
    map: mapTimes.total,
    mapSlice: mapTimes.longest,
    anchoring: anchorTimes.total,
    anchoringSlice: anchorTimes.longest,
  };
}

/** Times slices; a pause is a real task, so that nothing of the browser's own is counted. */
function startClock() {
  let started = performance.now();
  let total = 0;
  let longest = 0;
  const note = () => {
    const slice = performance.now() - started;
    total += slice;
    longest = Math.max(longest, slice);
  };
  return {
    signal: new AbortController().signal,
    async yieldNow() {
      note();
      await new Promise((resolve) => setTimeout(resolve));
      started = performance.now();
    },
    stop() {
      note();
      return { total, longest };
    },
  };
}

Object.assign(globalThis, { caveatLoad: run });
