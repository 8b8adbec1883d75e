// Owns the measure of one long article: what all steps in the page before matching cost on a page of about 5,000 words, and the longest slice.
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import { bundleReader, openPage, readOpenPage } from './article';

const SENTENCES = [
  'The harbour of Eastport will be closed for two weeks in May, Mr. A. B. Smith of the port authority said on Monday, Jan. 5.',
  '“We found cracks in eleven of the forty piles,” the director said, “and we will not wait.”',
  'The repair costs 3.2 million euros, of which the U.S. pays half, according to the ministry of transport.',
  'Ferries to the islands leave from the <a href="/old">old fishing port</a> instead, and take twenty minutes longer.',
  'Fishermen fear for their income, since the crab season begins in the <em>first week</em> of the month.',
];

/** `[--words N] [--rounds N]`: a made page of N words (5,000), each round in a new tab, where nothing is compiled yet. The best round counts beside all. */
export async function run(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
  const words = Number(option('words') ?? 5000);
  const rounds = Number(option('rounds') ?? 10);
  const html = makePage(words);
  const executablePath = findChromium()?.path;
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS });
  const costs: { total: number; slice: number; tasks: number[]; statements: number }[] = [];
  try {
    const bundle = await bundleReader(false);
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage();
      await openPage(page, html, bundle, []);
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
      const reading = await readOpenPage(page);
      const tasks = readTasks(await browser.stopTracing());
      await page.close();
      if (reading === null) throw new Error('no article was found in the made page');
      const statements = reading.blocks.reduce((sum, block) => sum + block.statements.length, 0);
      costs.push({ total: reading.worked, slice: reading.longestSlice, tasks, statements });
    }
  } finally {
    await browser.close();
  }
  const totals = costs.map(({ total }) => total).sort((a, b) => a - b);
  const works = costs.map(({ tasks }) => tasks.reduce((sum, task) => sum + task, 0)).sort((a, b) => a - b);
  const tasks = costs.map((cost) => Math.max(...cost.tasks)).sort((a, b) => a - b);
  const slices = costs.map(({ slice }) => slice).sort((a, b) => a - b);
  const at = (sorted: readonly number[], share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  console.log(`${words} words, ${costs[0]?.statements} statements, ${rounds} rounds, each with code that is not yet compiled`);
  console.log(
    `time of the processor for all tasks meanwhile: best ${at(works, 0)} ms, median ${at(works, 0.5)} ms; longest task: best ${at(tasks, 0)} ms, median ${at(tasks, 0.5)} ms`,
  );
  console.log(
    `work of all steps before matching: best ${at(totals, 0)} ms, median ${at(totals, 0.5)} ms; longest slice: best ${at(slices, 0)} ms, median ${at(slices, 0.5)} ms`,
  );
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread had of the processor: what else the machine does is not in them. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of the processor that each task of the pages' main threads took, the driver's own messages among them. */
function readTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(keyOf));
  return traceEvents.filter((event) => event.name === 'RunTask' && mains.has(keyOf(event))).map(({ tdur }) => (tdur ?? 0) / 1000);
}

/** A page as sites write them: the article amid menus, asides and comments of a third of its length. */
function makePage(words: number): string {
  const paragraphs: string[] = [];
  for (let written = 0, next = 0; written < words; next += 1) {
    const text = [0, 1, 2].map((step) => SENTENCES[(next + step * 2) % SENTENCES.length]!).join(' ');
    written += text.split(' ').length;
    paragraphs.push(next % 9 === 8 ? `<h2>What happened on day ${next}</h2><p>${text}</p>` : `<p class="paragraph p${next % 4}">${text}</p>`);
  }
  const menu = `<nav><ul>${'<li class="item"><a href="/x"><span>A section</span></a></li>'.repeat(60)}</ul></nav>`;
  const beside = `<aside class="sidebar"><div class="cards">${`<div class="card"><img alt=""><h3><a href="/y">Another story of the day</a></h3><p>${SENTENCES[4]}</p></div>`.repeat(40)}</div></aside>`;
  const comments = `<section id="comments">${`<div class="comment"><b>reader</b><p>${SENTENCES[3]}</p></div>`.repeat(40)}</section>`;
  return `<!doctype html><html lang="en"><head><title>Harbour of Eastport to close</title><style>p{margin:1em 0}.card{border:1px solid}</style></head><body>${menu}<main><article><h1>Harbour of Eastport to close</h1>${paragraphs.join('\n')}</article></main>${beside}${comments}${menu}</body></html>`;
}
