// Owns what is known of the page being read: its blocks and statements, kept across readings, and how they are cut into messages.
import type { PageStatement } from '@/lib/extension/protocol';
import type { StatementBlock, WorthQueries } from '@/lib/model/statement';
import type { Article, ArticleBlock } from '@/lib/page/article';

/** A statement of the page. `result` is null until it was matched, and where nothing matched. Its id stays the same while its block does. */
export interface KnownStatement {
  id: number;
  text: string;
  start: number;
  end: number;
  block: KnownBlock;
  result: PageStatement | null;
  /** Queries for looking it up, where it matches nothing and could be checked. */
  worth: WorthQueries | null;
}

/** A block of the page. `matched` is whether its statements were asked about. */
export interface KnownBlock {
  block: ArticleBlock;
  statements: KnownStatement[];
  matched: boolean;
}

/** One message's worth of statements, in reading order, from blocks that follow one another. `before` is up to two sentences that stand before, `earlier` the texts of blocks before. */
export interface Batch {
  before: string[];
  earlier: string[];
  blocks: StatementBlock[];
  statements: KnownStatement[];
  /** Blocks that are wholly asked about once this batch is answered. */
  closes: KnownBlock[];
}

/** The page as it was last read. */
export interface Reading {
  /** Takes a new reading in. Unchanged blocks keep their statements; `gone` are the ids that left the page. */
  update(article: Article): { gone: number[] };
  /** Cuts what was not asked about into batches, the first one small; the block at `startAt` and what follows comes first. */
  batches(startAt: number): IterableIterator<Batch>;
  /** Has every block asked about again, as after a change of the library. */
  forgetMatches(): void;
  blocks(): readonly KnownBlock[];
  /** Every statement in reading order. */
  statements(): IterableIterator<KnownStatement>;
  find(id: number): KnownStatement | null;
}

/** Statements in the first, second and later messages: the first answer shall come soon, the later ones be few. */
const BATCH_SIZES = [10, 50, 200];
/** UTF-16 units of text in a message: under 200 kB in any script. */
const BATCH_TEXT = 60_000;
const BLOCKS_A_BATCH = 1000;
/** UTF-16 units of earlier text sent along: the article's start, where people are introduced, and what stands right before. */
const EARLIER_START = 4000;
const EARLIER_END = 8000;
/** A longer run without an end is no sentence that anybody would check. */
const LONGEST_STATEMENT = 3000;

/** Starts with an empty page. */
export function createReading(): Reading {
  let blocks: KnownBlock[] = [];
  const byId = new Map<number, KnownStatement>();
  let nextId = 1;

  const createBlock = (block: ArticleBlock): KnownBlock => {
    const known: KnownBlock = { block, statements: [], matched: false };
    for (const { start, end } of block.statements) {
      if (end - start > LONGEST_STATEMENT) continue;
      const statement = { id: nextId, text: block.text.slice(start, end), start, end, block: known, result: null, worth: null };
      nextId += 1;
      known.statements.push(statement);
      byId.set(statement.id, statement);
    }
    return known;
  };

  return {
    update(article) {
      const old = new Map<string, KnownBlock[]>();
      for (const known of blocks) {
        const alike = old.get(known.block.key);
        if (alike === undefined) old.set(known.block.key, [known]);
        else alike.push(known);
      }
      blocks = article.blocks.map((block) => {
        const same = old.get(block.key);
        const index = same?.findIndex((known) => known.block.text === block.text && known.block.kind === block.kind) ?? -1;
        if (same === undefined || index < 0) return createBlock(block);
        const known = same.splice(index, 1)[0]!;
        known.block = block;
        return known;
      });
      const gone: number[] = [];
      for (const left of old.values()) for (const { statements } of left) for (const { id } of statements) gone.push(id);
      for (const id of gone) byId.delete(id);
      return { gone };
    },
    *batches(startAt) {
      const sizes = BATCH_SIZES.values();
      let size = sizes.next().value ?? 200;
      for (const batch of cutBatches(blocks, startAt, () => size)) {
        yield batch;
        // Blocks without a statement, as in a long table, go in no message.
        if (batch.statements.length > 0) size = sizes.next().value ?? size;
      }
    },
    forgetMatches() {
      for (const known of blocks) known.matched = false;
    },
    blocks: () => blocks,
    *statements() {
      for (const { statements } of blocks) yield* statements;
    },
    find: (id) => byId.get(id) ?? null,
  };
}

function* cutBatches(blocks: readonly KnownBlock[], startAt: number, sizeNow: () => number): IterableIterator<Batch> {
  const order = blocks.map((_, index) => (index + startAt) % blocks.length);
  let batch: Batch | null = null;
  let text = 0;
  let previous = -2;
  const isFull = (statements: number, length: number) =>
    batch !== null &&
    ((batch.statements.length > 0 && batch.statements.length + statements > sizeNow()) || text + length > BATCH_TEXT || batch.blocks.length >= BLOCKS_A_BATCH);
  for (const index of order) {
    const known = blocks[index]!;
    if (known.matched) continue;
    const pieces = cutBlock(known);
    if (batch !== null && (index !== previous + 1 || isFull(pieces[0]?.statements.length ?? 0, pieces[0]?.text.length ?? 0))) {
      yield batch;
      batch = null;
    }
    for (const [at, piece] of pieces.entries()) {
      if (at > 0 && batch !== null) {
        yield batch;
        batch = null;
      }
      if (batch === null) {
        batch = {
          before: sentencesBefore(blocks, index, piece.statements[0] ?? null),
          earlier: textsBefore(blocks, index),
          blocks: [],
          statements: [],
          closes: [],
        };
        text = 0;
      }
      const offset = piece.offset;
      batch.blocks.push({
        kind: known.block.kind,
        text: piece.text,
        statements: piece.statements.map(({ id, start, end }) => ({ id, start: start - offset, end: end - offset })),
      });
      batch.statements.push(...piece.statements);
      text += piece.text.length;
      if (at === pieces.length - 1) batch.closes.push(known);
    }
    previous = index;
  }
  if (batch !== null) yield batch;
}

interface BlockPiece {
  offset: number;
  text: string;
  statements: KnownStatement[];
}

/** A block in pieces that each fit into a message; nearly always one. */
function cutBlock(known: KnownBlock): BlockPiece[] {
  const { text } = known.block;
  const most = BATCH_SIZES[BATCH_SIZES.length - 1]!;
  if (text.length <= BATCH_TEXT && known.statements.length <= most) return [{ offset: 0, text, statements: known.statements }];
  const pieces: KnownStatement[][] = [];
  for (const statement of known.statements) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length < most && statement.end - last[0]!.start <= BATCH_TEXT) last.push(statement);
    else pieces.push([statement]);
  }
  if (pieces.length === 0) return [{ offset: 0, text: text.slice(0, BATCH_TEXT), statements: [] }];
  return pieces.map((statements) => {
    const offset = statements[0]!.start;
    return { offset, text: text.slice(offset, statements[statements.length - 1]!.end), statements };
  });
}

/** Up to two statements that stand before `first` (or before the block where it is null), in reading order. */
function sentencesBefore(blocks: readonly KnownBlock[], index: number, first: KnownStatement | null): string[] {
  const found: string[] = [];
  for (let at = index; at >= 0 && at > index - 8 && found.length < 2; at -= 1) {
    const { statements } = blocks[at]!;
    let end = statements.length;
    if (at === index) end = first === null ? 0 : statements.indexOf(first);
    for (let place = end - 1; place >= 0 && found.length < 2; place -= 1) found.unshift(statements[place]!.text);
  }
  return found;
}

/** Texts of blocks before `index`, in reading order: those at the article's start and those right before. */
function textsBefore(blocks: readonly KnownBlock[], index: number): string[] {
  const texts: string[] = [];
  let at = 0;
  for (let room = EARLIER_START; at < index && room > blocks[at]!.block.text.length; at += 1) {
    room -= blocks[at]!.block.text.length;
    texts.push(blocks[at]!.block.text);
  }
  let from = index;
  for (let room = EARLIER_END; from > at && room > blocks[from - 1]!.block.text.length && index - from < 200; from -= 1)
    room -= blocks[from - 1]!.block.text.length;
  for (; from < index; from += 1) texts.push(blocks[from]!.block.text);
  return texts.slice(0, 400);
}
