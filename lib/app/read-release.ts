// Owns reading the bytes of a pack's release into claims, with a rest between portions, so that a large one does not keep messages waiting.
import { readItems, readPackFacts } from '../formats/data-feed';
import { createReport, type PackFacts, type Report } from '../formats/format';
import { isObject, property } from '../formats/json-ld';
import { mergeClaims } from '../formats/merge-claims';
import { readSerial } from '../formats/pack-serial';
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import { ExpectedError } from '../model/result';

/** What a release holds. */
export interface ReadRelease extends Report {
  pack: PackFacts;
  serial: number | null;
  /** What the publisher calls the pack. */
  published: PackId;
  claims: Claim[];
}

const PORTION = 200;

/**
 * Reads a DataFeed. `id` is what the pack is called here, null to take its own name for it. Throws "broken-file" where the bytes are no such feed, and
 * "no-claims" where nothing in it is one; the message names the place.
 */
export async function readReleaseBytes(bytes: Uint8Array, id: PackId | null, rest: () => Promise<void>): Promise<ReadRelease> {
  const json = parseBytes(bytes);
  const report = createReport();
  const pack = readPackFacts(isObject(json) ? json : {}, id === null ? {} : { id }, report);
  const claims = new Map<string, Claim>();
  const elements = property(json, 'dataFeedElement');
  const portions = Array.isArray(elements) ? elements : [json];
  for (let from = 0; from < portions.length; from += PORTION) {
    for (const [index, element] of portions.slice(from, from + PORTION).entries()) {
      const place = Array.isArray(elements) ? `dataFeedElement[${from + index}]` : '';
      for (const claim of readItems(element, pack, place, report)) {
        const known = claims.get(claim.id);
        claims.set(claim.id, known === undefined ? claim : mergeClaims(known, claim));
      }
    }
    await rest();
  }
  if (claims.size === 0) {
    const first = report.refused[0];
    throw new ExpectedError('no-claims', first === undefined ? 'there is no claim in it' : `${first.path}: ${first.reason}`);
  }
  const published = readPackFacts(isObject(json) ? json : {}, {}, createReport()).id;
  return { pack, published, serial: readSerial(json), claims: [...claims.values()], ...report };
}

function parseBytes(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExpectedError('broken-file', 'not UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExpectedError('broken-file', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
