// Owns the making of a segment's buffers from claims. Pure: the caller keeps the claims' blocks and the buffers.
import type { Claim } from '../model/claim';
import { ratingOf } from '../model/claim';
import { RATINGS } from '../model/rating';
import { chooseLanguage } from '../text/detect-language';
import { readLanguage } from '../text/languages/language';
import { tokenize } from '../text/tokens';
import { weighTerms } from './bm25';
import { UNIT, unitsOf } from './fields';
import { createGrowing } from './growing';
import { hashId } from './id-hash';
import { packSections } from './sections';
import { DENSE_CLAIMS, DENSE_STEP, INDEX_VERSION, packUnitHead } from './segment-format';
import { createTextWriter } from './text-column';
import { createByteWriter } from './varint';

/** What a segment is made of: `buffers` by name, to be stored as they are; `claims` is how many were added, `version` the format's. */
export interface WrittenSegment {
  claims: number;
  version: number;
  buffers: Record<string, ArrayBuffer>;
}

/** Collects claims, then writes one immutable segment. Claims keep the order in which they are added. */
export interface SegmentWriter {
  add(claim: Claim): void;
  /** Bytes it holds, about. */
  readonly size: number;
  /** Writes the buffers. The writer is spent afterwards. */
  finish(): WrittenSegment;
}

/** An empty writer. Memory while it works is about 100 bytes a word of claim text. */
export function createSegmentWriter(): SegmentWriter {
  const idOf = new Map<string, number>();
  // How many postings a term has, and in how many claims it stands outside notes: only those can be taken back when a claim is deleted.
  const postingCounts = createGrowing();
  const frequency = createGrowing();
  const postingTerms = createGrowing(1 << 16);
  const postingImpacts = createByteWriter(1 << 16);
  const postingsOfClaim = createGrowing();
  const forward = createGrowing(1 << 16);
  const forwardOfClaim = createGrowing();
  const hashes = createGrowing();
  const ratings = createByteWriter();
  const texts = createTextWriter();

  const readId = (term: string): number => {
    let id = idOf.get(term);
    if (id === undefined) {
      id = idOf.size;
      idOf.set(term, id);
      postingCounts.push(0);
      frequency.push(0);
    }
    return id;
  };

  return {
    add(claim) {
      const tag = chooseLanguage(claim.text, claim.language === 'und' ? null : claim.language);
      const { negations } = readLanguage(tag);
      const units = unitsOf(claim);
      const weighed: { kind: number; terms: number[] }[] = [];
      forward.push(units.length);
      for (const unit of units) {
        const tokens = tokenize(unit.text, tag);
        let negated = false;
        const head = forward.length;
        forward.push(0);
        const terms: number[] = [];
        for (const token of tokens) {
          if (token.stop) {
            negated ||= negations.has(unit.text.slice(token.start, token.end).toLowerCase().replace('’', "'"));
            continue;
          }
          const id = readId(token.term);
          terms.push(id);
          if (unit.kind !== UNIT.note) forward.push(id * 2 + (token.name ? 1 : 0));
        }
        forward.view()[head] = packUnitHead(unit.kind, negated, unit.kind === UNIT.note ? 0 : terms.length);
        weighed.push({ kind: unit.kind, terms });
      }
      const impacts = weighTerms(weighed);
      for (const [term, impact] of impacts) {
        postingTerms.push(term);
        postingImpacts.writeByte(impact);
        increase(postingCounts.view(), term);
      }
      const outside = new Set<number>();
      for (const { kind, terms } of weighed) if (kind !== UNIT.note) for (const term of terms) outside.add(term);
      for (const term of outside) increase(frequency.view(), term);
      postingsOfClaim.push(impacts.size);
      forwardOfClaim.push(forward.length);
      hashes.push(hashId(claim.id));
      ratings.writeByte(RATINGS.indexOf(ratingOf(claim)));
      texts.add(claim);
    },

    get size() {
      return 5 * postingTerms.length + 4 * forward.length + 60 * idOf.size + texts.size;
    },

    finish() {
      const claims = hashes.length;
      const terms = [...idOf.keys()];
      const counts = postingCounts.view();
      // A frequent term gets a small id, which takes fewer bytes in the forward column.
      const byFrequency = Uint32Array.from(terms.keys()).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
      const rank = new Uint32Array(terms.length);
      byFrequency.forEach((term, id) => {
        rank[term] = id;
      });
      let dense = 0;
      while (dense < terms.length && (counts[byFrequency[dense] as number] as number) * DENSE_CLAIMS >= claims) dense++;
      const dictionary = writeDictionary(terms, rank, frequency.view(), [claims, terms.length, dense]);
      const postings = writePostings(postingsOfClaim.view(), postingTerms.view(), postingImpacts.view(), rank, byFrequency, counts, dense);
      const column = writeForward(forward.view(), forwardOfClaim.view(), rank);
      const order = Uint32Array.from(hashes.view().keys());
      const values = hashes.view();
      order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
      const ids = packSections([order.map((ordinal) => values[ordinal] as number), order]);
      return { claims, version: INDEX_VERSION, buffers: { dictionary, postings, forward: column, texts: texts.finish(ratings.view()), ids } };
    },
  };
}

function increase(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}

function writeDictionary(terms: readonly string[], rank: Uint32Array, counts: Uint32Array, sizes: readonly number[]): ArrayBuffer {
  // The default order is by UTF-16 unit, which is how the reader compares.
  const sorted = terms.map((term, index) => ({ term, index })).sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  const letterStart = new Uint32Array(terms.length + 1);
  const idAt = new Uint32Array(terms.length);
  const positionOf = new Uint32Array(terms.length);
  const frequency = new Uint32Array(terms.length);
  let size = 0;
  for (const { term } of sorted) size += term.length;
  const letters = new Uint16Array(size);
  let at = 0;
  sorted.forEach(({ term, index }, position) => {
    const id = rank[index] as number;
    idAt[position] = id;
    positionOf[id] = position;
    frequency[id] = counts[index] as number;
    letterStart[position] = at;
    for (let letter = 0; letter < term.length; letter++) letters[at++] = term.charCodeAt(letter);
  });
  letterStart[terms.length] = at;
  return packSections([Uint32Array.from(sizes), letters, letterStart, idAt, positionOf, frequency]);
}

function writePostings(
  perClaim: Uint32Array,
  terms: Uint32Array,
  impacts: Uint8Array,
  rank: Uint32Array,
  byFrequency: Uint32Array,
  counts: Uint32Array,
  dense: number,
): ArrayBuffer {
  // A counting sort by term keeps the ordinals of each term in order.
  const first = new Uint32Array(byFrequency.length + 1);
  byFrequency.forEach((term, id) => {
    first[id + 1] = (first[id] as number) + (counts[term] as number);
  });
  const next = first.slice();
  const ordinals = new Uint32Array(terms.length);
  const sortedImpacts = new Uint8Array(terms.length);
  let posting = 0;
  for (let claim = 0; claim < perClaim.length; claim++)
    for (let left = perClaim[claim] as number; left > 0; left--, posting++) {
      const id = rank[terms[posting] as number] as number;
      const place = next[id] as number;
      next[id] = place + 1;
      ordinals[place] = claim;
      sortedImpacts[place] = impacts[posting] as number;
    }
  const bytes = createByteWriter(terms.length * 2 + 16);
  const start = new Uint32Array(byFrequency.length + 1);
  const highest = new Uint8Array(byFrequency.length);
  for (let id = 0; id < byFrequency.length; id++) {
    start[id] = bytes.length;
    let before = -1;
    for (let place = first[id] as number; place < (first[id + 1] as number); place++) {
      const ordinal = ordinals[place] as number;
      const impact = sortedImpacts[place] as number;
      if (id < dense) {
        for (; ordinal - before > DENSE_STEP; before += DENSE_STEP) {
          bytes.writeByte(DENSE_STEP);
          bytes.writeByte(0);
        }
        bytes.writeByte(ordinal - before);
      } else bytes.writeVarint(ordinal - before - 1);
      bytes.writeByte(impact);
      before = ordinal;
      if (impact > (highest[id] as number)) highest[id] = impact;
    }
  }
  start[byFrequency.length] = bytes.length;
  return packSections([bytes.view(), start, highest]);
}

/** Rewrites the collected columns with the final ids, as varints. */
function writeForward(column: Uint32Array, ends: Uint32Array, rank: Uint32Array): ArrayBuffer {
  const bytes = createByteWriter(column.length * 2 + 16);
  const start = new Uint32Array(ends.length + 1);
  let at = 0;
  for (let claim = 0; claim < ends.length; claim++) {
    start[claim] = bytes.length;
    let units = column[at++] as number;
    bytes.writeVarint(units);
    for (; units > 0; units--) {
      const head = column[at++] as number;
      bytes.writeVarint(head);
      for (let words = head >>> 3; words > 0; words--) {
        const word = column[at++] as number;
        bytes.writeVarint((rank[word >>> 1] as number) * 2 + (word & 1));
      }
    }
  }
  start[ends.length] = bytes.length;
  return packSections([bytes.view(), start]);
}
