// Owns the writing of a pack that fits in memory: blocks and buffers unseen, then one transaction. Streams are transfer's.
import type { PackFacts } from '../formats/format';
import type { Claim } from '../model/claim';
import type { Pack } from '../model/pack';
import { createSegmentWriter } from '../search/segment-writer';
import { BLOCK_SIZE } from '../search/storage';
import type { Connection } from '../store/db';
import { publishPack } from '../store/packs';
import { beginSegment, type FinishedSegment, finishSegment, writeBlocks } from '../store/segments';

/** Indexes claims in the order given. */
export function indexClaims(claims: readonly Claim[]): FinishedSegment {
  const writer = createSegmentWriter();
  for (const claim of claims) writer.add(claim);
  return writer.finish();
}

/** Writes a pack in place of the one of the same id, if there is one. To be called while holding the write lock. */
export async function writePack(db: Connection, facts: PackFacts, claims: readonly Claim[], origin: Pack['origin']): Promise<Pack> {
  const pack: Pack = { ...facts, origin, claims: claims.length, installed: new Date().toISOString() };
  const segment = await beginSegment(db, { pack: pack.id, job: null });
  const blocks: Claim[][] = [];
  for (let from = 0; from < claims.length; from += BLOCK_SIZE) blocks.push(claims.slice(from, from + BLOCK_SIZE));
  await writeBlocks(db, segment, 0, blocks);
  await finishSegment(db, segment, indexClaims(claims));
  await publishPack(db, pack, [segment]);
  return pack;
}
