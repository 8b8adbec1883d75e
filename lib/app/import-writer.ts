// Owns the growing of a pack that does not fit in memory: claims in, blocks and segments out, duplicates merged, each step recorded in the job's row.
import { hashText } from '../formats/local-id';
import { mergeClaims } from '../formats/merge-claims';
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import { createSegmentWriter } from '../search/segment-writer';
import { BLOCK_SIZE } from '../search/storage';
import type { Library } from '../store/db';
import type { StoredJob } from '../store/schema';
import { beginSegment, finishSegment, writeBatch } from '../store/segments';

/** Where the writing stands: segments in order with the claims in each, the last one unfinished. Goes into the job's row. */
export interface WrittenState {
  segments: { id: string; claims: number; finished: boolean }[];
  /** Claims that a later record of the same claim replaced, by segment. */
  deleted: { id: string; ordinals: number[] }[];
}

/** Takes claims and keeps them. `job` makes the row that stands for everything written so far. */
export interface ImportWriter {
  /** Claims taken so far that are not replaced by later ones. */
  readonly claims: number;
  /** Takes a claim; gives its place: the number of its segment and its ordinal there. */
  add(claim: Claim): Promise<{ segment: number; ordinal: number }>;
  /** Writes what was taken, with the job's row, if it is enough to be worth it: to be called when the row can stand for all of it. */
  step(): Promise<void>;
  /** Finishes the last segment; the ids of all are then ready to be published. */
  finish(): Promise<string[]>;
}

// A segment is finished when its index takes so much memory while it is made (100 MB for 300,000 claims), or has so many claims. Fewer and larger ones make
// searches faster: what is looked up once a segment is looked up once.
const SEGMENT_BYTES = 200_000_000;
const SEGMENT_CLAIMS = 524_288;
// Claims that are written in one step: some tens of milliseconds under the lock.
const STEP_CLAIMS = 2048;
// A place is the number of a segment times this plus an ordinal; more than any segment can have.
const STRIDE = 2 ** 24;

/** Goes on from `state` (empty for a new import): reads back what the unfinished segment and the known ids need. */
export async function createImportWriter(
  library: Library,
  pack: PackId,
  state: WrittenState,
  makeJob: (state: WrittenState) => StoredJob,
): Promise<ImportWriter> {
  const segments = state.segments.map((segment) => ({ ...segment }));
  const deleted = new Map(state.deleted.map(({ id, ordinals }) => [id, ordinals.slice()]));
  // Where each claim is, by the hash of its id.
  const known = new Map<number, number>();
  let indexer = createSegmentWriter();
  // Claims of the last segment that are not written yet; before them stand those of its last block, which is written again when it grows.
  let tail: Claim[] = [];
  let pending: Claim[] = [];
  let total = 0;

  const current = () => segments.at(-1);
  const jobId = makeJob({ segments, deleted: [] }).id;
  const snapshot = (): WrittenState => ({
    segments: segments.map((segment) => ({ ...segment })),
    deleted: [...deleted].map(([id, ordinals]) => ({ id, ordinals: ordinals.slice() })),
  });

  for (const [number, segment] of segments.entries()) {
    const gone = new Set(deleted.get(segment.id));
    for (let ordinal = 0; ordinal < segment.claims; ordinal += BLOCK_SIZE) {
      const block = (await library.read((db) => db.get('blocks', [segment.id, ordinal / BLOCK_SIZE]))) ?? [];
      for (const [index, claim] of block.entries()) {
        known.set(hashText(claim.id), number * STRIDE + ordinal + index);
        if (!gone.has(ordinal + index)) total++;
        if (!segment.finished) indexer.add(claim);
      }
      if (!segment.finished && block.length < BLOCK_SIZE) tail = block;
    }
  }

  /** The claim at a place that was written before; null when the place holds another one, whose id has the same hash. */
  async function readWritten(place: number, id: string): Promise<Claim | null> {
    const segment = segments[Math.floor(place / STRIDE)]!;
    const ordinal = place % STRIDE;
    const block = await library.read((db) => db.get('blocks', [segment.id, Math.floor(ordinal / BLOCK_SIZE)]));
    const claim = block?.[ordinal % BLOCK_SIZE];
    return claim?.id === id ? claim : null;
  }

  async function flush(): Promise<void> {
    const segment = current();
    if (segment === undefined) return;
    const first = Math.floor(segment.claims / BLOCK_SIZE);
    const claims = [...tail, ...pending];
    const blocks: Claim[][] = [];
    for (let from = 0; from < claims.length; from += BLOCK_SIZE) blocks.push(claims.slice(from, from + BLOCK_SIZE));
    for (const claim of pending) indexer.add(claim);
    segment.claims += pending.length;
    tail = blocks.length > 0 && blocks.at(-1)!.length < BLOCK_SIZE ? blocks.at(-1)! : [];
    pending = [];
    const tombstones = new Map([...deleted].map(([id, ordinals]) => [id, Uint32Array.from(ordinals).sort()]));
    await library.write((db) => writeBatch(db, { segment: segment.id, from: first, blocks, tombstones, job: makeJob(snapshot()) }));
  }

  async function finishCurrent(): Promise<void> {
    const segment = current();
    if (segment === undefined || segment.finished) return;
    await flush();
    const finished = indexer.finish();
    indexer = createSegmentWriter();
    tail = [];
    await library.write((db) => finishSegment(db, segment.id, finished));
    segment.finished = true;
  }

  return {
    get claims() {
      return total;
    },
    async add(claim) {
      const hash = hashText(claim.id);
      const place = known.get(hash);
      let record = claim;
      if (place !== undefined) {
        const number = Math.floor(place / STRIDE);
        const waiting = number === segments.length - 1 && current()?.finished === false ? (place % STRIDE) - current()!.claims : -1;
        if (waiting >= 0) {
          const before = pending[waiting]!;
          if (before.id === claim.id) {
            pending[waiting] = mergeClaims(before, claim);
            return { segment: number, ordinal: place % STRIDE };
          }
        } else {
          const before = await readWritten(place, claim.id);
          if (before !== null) {
            // What is written and indexed stays as it is; the merged record comes anew, and the old one is deleted.
            record = mergeClaims(before, claim);
            const id = segments[number]!.id;
            const ordinals = deleted.get(id);
            if (ordinals === undefined) deleted.set(id, [place % STRIDE]);
            else ordinals.push(place % STRIDE);
            total--;
          }
        }
      }
      if (current() === undefined || current()!.finished) {
        const id = await library.write((db) => beginSegment(db, { pack, job: jobId }));
        segments.push({ id, claims: 0, finished: false });
      }
      const ordinal = current()!.claims + pending.length;
      known.set(hash, (segments.length - 1) * STRIDE + ordinal);
      pending.push(record);
      total++;
      return { segment: segments.length - 1, ordinal };
    },
    async step() {
      const segment = current();
      if (segment === undefined || segment.finished) return;
      if (segment.claims + pending.length >= SEGMENT_CLAIMS || indexer.size >= SEGMENT_BYTES) await finishCurrent();
      else if (pending.length >= STEP_CLAIMS) await flush();
    },
    async finish() {
      await finishCurrent();
      return segments.map(({ id }) => id);
    },
  };
}
