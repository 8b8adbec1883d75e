// Owns the library as a list: opens the segments with their columns, makes columns that are missing, and reads the rows that are seen. Runs in a worker of
// the library page, so that neither that page nor the matching of articles waits for it.
import type { Claim } from '../model/claim';
import { ratingOf } from '../model/claim';
import { type ClaimId, splitClaimId } from '../model/ids';
import type { ClaimRow, FacetCounts, ListFilters, ListOrder } from '../model/library-list';
import { type Catalogue, type CatalogueSegment, createCatalogue, type Listing, type Place } from '../search/catalogue';
import { COLUMNS_VERSION, createColumnWriter, dateNumber } from '../search/columns';
import { READABLE_VERSIONS, SEARCHED_BUFFERS } from '../search/segment-format';
import { findOrdinals, isDeleted, openSegment } from '../search/segment-reader';
import { BLOCK_SIZE, type SegmentInfo } from '../search/storage';
import { readClaimColumns, writeClaimColumns } from '../store/claim-columns';
import type { Library } from '../store/db';
import { createIndexStorage } from '../store/index-storage';
import { readNotedClaims } from '../store/notes';

/** A list of claims with its first rows. */
export interface Listed {
  total: number;
  rows: ClaimRow[];
  facets: FacetCounts;
  noted: number;
}

/** The list of the library. Every call sees the library as it was when it was last opened; `refresh` opens it anew. */
export interface LibraryList {
  list(words: string, filters: ListFilters, order: ListOrder, rows: number): Promise<Listed>;
  /** Rows of the last list. */
  rows(from: number, to: number): Promise<ClaimRow[]>;
  /** Ids of the rows [from, to) of the last list, in order. */
  ids(from: number, to: number): Promise<ClaimId[]>;
  readClaim(id: ClaimId): Promise<Claim | null>;
  refresh(): void;
}

/** Blocks read in one request while columns are made. */
const BLOCKS = 32;
/** Blocks kept for the rows around those that are seen. */
const CACHED = 64;

interface Opened {
  infos: SegmentInfo[];
  segments: CatalogueSegment[];
  catalogue: Catalogue;
}

/** The list over a library. `onPreparing` hears the share of claims that is prepared, while columns are made for the first time. */
export function createLibraryList(library: Library, { onPreparing = () => undefined }: { onPreparing?(share: number): void } = {}): LibraryList {
  const storage = createIndexStorage(library);
  const blocks = new Map<string, Claim[]>();
  let opening: Promise<Opened> | null = null;
  let last: Listing | null = null;

  const open = (): Promise<Opened> => {
    opening ??= openAll().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  async function openAll(): Promise<Opened> {
    // One of another format is missing until the background has rebuilt it.
    const infos = (await storage.listSegments()).filter(({ version }) => READABLE_VERSIONS.includes(version));
    const known = await library.read((db) =>
      readClaimColumns(
        db,
        infos.map(({ id }) => id),
      ),
    );
    const total = infos.reduce((sum, { claims }) => sum + claims, 0);
    let prepared = infos.reduce((sum, { id, claims }) => sum + (known.get(id)?.version === COLUMNS_VERSION ? claims : 0), 0);
    const opened: Opened['segments'] = [];
    const kept: SegmentInfo[] = [];
    for (const info of infos) {
      let columns = known.get(info.id) ?? null;
      if (columns?.version !== COLUMNS_VERSION) {
        columns = await makeColumns(info, (claims) => onPreparing((prepared + claims) / Math.max(1, total)));
        prepared += info.claims;
      }
      const [buffers, deleted] = await Promise.all([storage.readBuffers(info.id, SEARCHED_BUFFERS), storage.readTombstones(info.id)]);
      // A segment that went away meanwhile is missing from the next listing too.
      if (buffers === null || columns === null) continue;
      kept.push(info);
      opened.push({ pack: info.pack, columns, main: openSegment(info.id, buffers, deleted), other: openSegment(info.id, columns.buffers, new Uint32Array()) });
    }
    const catalogue = createCatalogue(opened);
    catalogue.setNoted(await findNoted({ infos: kept, segments: opened, catalogue }));
    return { infos: kept, segments: opened, catalogue };
  }

  /** Reads every block of a segment; null when it went away meanwhile. */
  async function makeColumns({ id, claims }: SegmentInfo, onClaims: (claims: number) => void) {
    const writer = createColumnWriter();
    let count = 0;
    for (let from = 0; count < claims; from += BLOCKS) {
      const read = await library.read((db) => db.getAll('blocks', IDBKeyRange.bound([id, from], [id, from + BLOCKS - 1])));
      if (read.length === 0) return null;
      for (const block of read)
        for (const claim of block) {
          writer.add(claim);
          count++;
        }
      onClaims(count);
    }
    const columns = writer.finish();
    await library.write((db) => writeClaimColumns(db, id, columns));
    return columns;
  }

  /** The claims that notes are about. */
  async function findNoted(opened: Opened): Promise<number[]> {
    const noted: number[] = [];
    for (const id of await library.read(readNotedClaims)) {
      const place = await findPlace(opened, id);
      if (place !== null) noted.push(opened.catalogue.numberOf(place));
    }
    return noted;
  }

  /** Where a claim lies; null when no segment has it. */
  async function findPlace({ infos, segments }: Pick<Opened, 'infos' | 'segments'>, id: ClaimId): Promise<(Place & { claim: Claim }) | null> {
    for (const [segment, { pack, main }] of segments.entries()) {
      if (pack !== splitClaimId(id).pack) continue;
      const ids = (await storage.readBuffers(infos[segment]!.id, ['ids']))?.ids;
      for (const ordinal of ids === undefined ? [] : findOrdinals(ids, id)) {
        if (isDeleted(main, ordinal)) continue;
        const claim = await readOrdinal(infos[segment]!.id, ordinal);
        if (claim?.id === id) return { segment, ordinal, claim };
      }
    }
    return null;
  }

  async function readOrdinal(segment: string, ordinal: number): Promise<Claim | null> {
    const number = Math.floor(ordinal / BLOCK_SIZE);
    const key = `${segment} ${number}`;
    let block = blocks.get(key) ?? null;
    if (block === null) {
      block = await storage.readBlock(segment, number);
      if (block === null) return null;
      const oldest = blocks.size >= CACHED ? blocks.keys().next().value : undefined;
      if (oldest !== undefined) blocks.delete(oldest);
      blocks.set(key, block);
    }
    return block[ordinal % BLOCK_SIZE] ?? null;
  }

  async function readRows({ infos, catalogue }: Opened, claims: Uint32Array): Promise<ClaimRow[]> {
    const read = await Promise.all(
      Array.from(claims, async (number) => {
        const { segment, ordinal } = catalogue.placeOf(number);
        return readOrdinal(infos[segment]!.id, ordinal);
      }),
    );
    return read.map((claim, index) => (claim === null ? goneRow(infos[catalogue.placeOf(claims[index]!).segment]!) : rowOf(claim)));
  }

  /** Ids of claims in the order given; each block is read once, however the list is ordered. */
  async function readIds({ infos, catalogue }: Opened, claims: Uint32Array): Promise<ClaimId[]> {
    const wanted = new Map<string, { segment: string; block: number; places: [at: number, ordinal: number][] }>();
    for (const [at, number] of claims.entries()) {
      const { segment, ordinal } = catalogue.placeOf(number);
      const { id } = infos[segment]!;
      const block = Math.floor(ordinal / BLOCK_SIZE);
      const key = `${id} ${block}`;
      const known = wanted.get(key) ?? { segment: id, block, places: [] };
      known.places.push([at, ordinal % BLOCK_SIZE]);
      wanted.set(key, known);
    }
    const ids: (ClaimId | null)[] = Array.from(claims, () => null);
    for (const { segment, block, places } of wanted.values()) {
      const read = await storage.readBlock(segment, block);
      for (const [at, ordinal] of places) ids[at] = read?.[ordinal]?.id ?? null;
    }
    return ids.filter((id) => id !== null);
  }

  return {
    async list(words, filters, order, rows) {
      const opened = await open();
      last = opened.catalogue.list(words, filters, order);
      const { claims, facets, noted } = last;
      return { total: claims.length, rows: await readRows(opened, claims.subarray(0, rows)), facets, noted };
    },
    async rows(from, to) {
      return last === null ? [] : readRows(await open(), last.claims.subarray(from, to));
    },
    ids: async (from, to) => (last === null ? [] : readIds(await open(), last.claims.subarray(from, to))),
    readClaim: async (id) => (await findPlace(await open(), id))?.claim ?? null,
    refresh() {
      opening = null;
      last = null;
      blocks.clear();
    },
  };
}

function rowOf(claim: Claim): ClaimRow {
  const { id, text, language, sayings } = claim;
  const said = sayings.find(({ speaker }) => speaker !== null);
  return {
    id,
    text,
    language,
    rating: ratingOf(claim),
    speaker: said?.speaker ?? null,
    date: said === undefined ? newestDate(claim) : said.date,
    pack: splitClaimId(id).pack,
  };
}

function newestDate({ sayings, reviews }: Claim): string | null {
  const dates = [...sayings.map(({ date }) => date), ...reviews.flatMap(({ date, asOf }) => [date, asOf])];
  let newest: string | null = null;
  for (const date of dates) if (date !== null && dateNumber(date) > dateNumber(newest)) newest = date;
  return newest;
}

/** What stands for a claim that was removed while it was listed. */
function goneRow({ pack }: SegmentInfo): ClaimRow {
  return { id: '', text: '', language: 'und', rating: 'unrated', speaker: null, date: null, pack };
}
