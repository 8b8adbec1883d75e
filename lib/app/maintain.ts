// Owns what is done behind the reader's back, in steps that may be stopped anywhere: sweeping, merging, and indexing anew for a newer engine.
import { INDEX_VERSION } from '../search/engine';
import { createSegmentWriter } from '../search/segment-writer';
import { sweepBin } from '../store/bin';
import type { Library } from '../store/db';
import { sweepEdits } from '../store/edits';
import { expireChanges } from '../store/imports';
import { mergeOwnSegments } from '../store/own-claims';
import { readSegments, replaceBuffers, sweepOnce } from '../store/segments';
import { indexClaims } from './write-pack';

/** Does all that is left to do, one short hold of the write lock after the other. True when searches must read the index anew. */
export async function maintain(library: Library): Promise<boolean> {
  let changed = await library.write((db) => mergeOwnSegments(db, indexClaims));
  while (await indexStaleSegment(library)) changed = true;
  await library.write((db) => expireChanges(db, new Date().toISOString()));
  while (await library.write(sweepOnce));
  const now = new Date().toISOString();
  await library.write(async (db) => {
    await sweepBin(db, now);
    await sweepEdits(db, now);
  });
  return changed;
}

/** Indexes one segment anew whose index was written by another version of the engine, from its blocks. False when there is none. */
async function indexStaleSegment(library: Library): Promise<boolean> {
  const stale = (await library.read((db) => readSegments(db, 'live'))).find(({ version }) => version !== INDEX_VERSION);
  if (stale === undefined) return false;
  const writer = createSegmentWriter();
  for (let block = 0; ; block++) {
    // Blocks of a live segment never change, so that reading them needs no lock.
    const claims = await library.read((db) => db.get('blocks', [stale.id, block]));
    if (claims === undefined) break;
    for (const claim of claims) writer.add(claim);
  }
  const finished = writer.finish();
  if (finished.claims !== stale.claims) throw new Error(`segment ${stale.id} has ${finished.claims} claims in its blocks instead of ${stale.claims}`);
  await library.write((db) => replaceBuffers(db, stale.id, finished));
  return true;
}
