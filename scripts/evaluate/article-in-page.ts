// Owns what the article evaluation runs inside the page: reads the article as the content script does and says how long each slice took.
import { readArticle } from '@/lib/page/article';
import { createPageCopy } from '@/lib/page/readable';

export interface PageReading {
  title: string;
  language: string | null;
  blocks: { kind: string; statements: string[]; tag: string; path: string }[];
  steps: Record<string, number>;
  longestSlice: number;
  /** Milliseconds of work, the pauses between slices left out. */
  worked: number;
  total: number;
}

async function read(): Promise<PageReading | null> {
  const channel = new MessageChannel();
  let resume = () => {};
  channel.port1.onmessage = () => resume();
  const steps: Record<string, number> = {};
  let sliceStart = performance.now();
  let longestSlice = 0;
  const started = sliceStart;
  let slices: number[] = [];
  const yieldNow = async () => {
    slices.push(performance.now() - sliceStart);
    await new Promise<void>((resolve) => {
      resume = resolve;
      channel.port2.postMessage(null);
    });
    sliceStart = performance.now();
  };
  const article = await readArticle(document, {
    signal: new AbortController().signal,
    yieldNow,
    loadReadability: async () => ({ createPageCopy }),
    onStep: (step, milliseconds) => {
      steps[step] = milliseconds;
    },
  });
  slices.push(performance.now() - sliceStart);
  const total = performance.now() - started;
  const worked = slices.reduce((sum, slice) => sum + slice, 0);
  // Readability is one task of its own and is reported apart.
  const readability = steps.readability ?? 0;
  let skipped = false;
  slices = slices.filter((slice) => {
    if (!skipped && Math.abs(slice - readability) < 0.5 && readability > 0.5) {
      skipped = true;
      return false;
    }
    return true;
  });
  longestSlice = Math.max(0, ...slices);
  channel.port1.close();
  if (article === null) return null;
  return {
    title: article.title,
    language: article.language,
    blocks: article.blocks.map((block) => ({
      kind: block.kind,
      statements: block.statements.map(({ start, end }) => block.text.slice(start, end)),
      tag: block.element.localName,
      path: pathOf(block.element),
    })),
    steps,
    longestSlice,
    worked,
    total,
  };
}

/** Tags and classes above an element, for reading the errors. */
function pathOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at !== null && parts.length < 5; at = at.parentElement) {
    parts.push(
      `${at.localName}${at.id === '' ? '' : `#${at.id}`}${at.getAttribute('class') === null ? '' : `.${at.getAttribute('class')!.trim().split(/\s+/).slice(0, 3).join('.')}`}`,
    );
  }
  return parts.join(' < ');
}

Object.assign(globalThis, { caveatReadPage: read });
