// Owns which statements of a page are pointed out as worth checking: those of running text that match nothing and hold something to look up.
import type { StatementBlock, WorthQueries } from '../model/statement';
import { chooseLanguage } from '../text/detect-language';
import { writeQueries } from '../text/queries';
import { isWorthShowing } from '../text/worth';

/** A statement that could be checked, with queries for looking it up. */
export interface WorthStatement {
  id: number;
  queries: WorthQueries;
}

/** Blocks in which sentences tell something: headlines and captions repeat what they tell. */
const RUNNING = new Set<StatementBlock['kind']>(['paragraph', 'item', 'quotation']);

/** The statements of `blocks` that could be checked, but for those of which something is `known`. `language` is the page's own word, null where it has none. */
export function findWorth(blocks: readonly StatementBlock[], language: string | null, known: ReadonlySet<number>): WorthStatement[] {
  const spoken = chooseLanguage(blocks.map(({ text }) => text).join('\n'), language);
  return blocks
    .filter(({ kind }) => RUNNING.has(kind))
    .flatMap(({ text, statements }) => statements.map(({ id, start, end }) => ({ id, text: text.slice(start, end) })))
    .filter(({ id, text }) => !known.has(id) && isWorthShowing(text, spoken))
    .map(({ id, text }) => ({ id, queries: writeQueries(text, spoken) }));
}
