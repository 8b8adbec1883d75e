// Owns the look at a file before it is brought in: how many claims are new, changed, the same, gone or refused. It reads all of the file and writes nothing.
import { guessColumns, readColumnMap, signatureOf } from '../formats/csv-columns';
import { createReport, type Loss, type PackFacts, type Refusal } from '../formats/format';
import { hashText } from '../formats/local-id';
import { type Claim, ratingOf } from '../model/claim';
import type { ColumnMap } from '../model/column-map';
import { failure, type Result, success } from '../model/result';
import type { ClaimChange, ImportPreview, ImportProgress, TablePreview } from '../model/transfer';
import { walkClaims } from '../store/claims';
import { readColumns } from '../store/columns';
import type { Library } from '../store/db';
import { readPack } from '../store/packs';
import { chooseFacts } from './choose-facts';
import { isNewer } from './newer-notes';
import { createPace } from './pace';
import { planFile, readUnits, recogniseFile, type SourceFile, START } from './read-file';

const MOST_KEPT = 200;
/** Claims shown of each kind. */
const MOST_SHOWN = 30;

/**
 * Tells what importing `file` would do. `map` is what the columns of a table mean, null for what is remembered or guessed. Codes of failures are those of
 * importFile.
 */
export async function previewFile(
  library: Library,
  file: SourceFile,
  { map = null, signal, onProgress }: { map?: ColumnMap | null; signal: AbortSignal; onProgress?(progress: ImportProgress): void },
): Promise<Result<ImportPreview>> {
  try {
    const found = await recogniseFile(file);
    const table = found.kind === 'table' ? await settleColumns(library, found.table, map) : null;
    const plan = planFile(found, table?.map ?? null);
    const tally = createTally();
    // Of the notes in the file, when each was last changed.
    const notes = new Map<string, string>();
    const began = new Date().toISOString();
    let facts: PackFacts | null = null;
    const pace = createPace(file.size, 0, onProgress);
    for await (const { offset, units } of readUnits(file, plan, START, signal)) {
      signal.throwIfAborted();
      for (const unit of units) {
        if (unit.type === 'head') facts = await chooseFacts(library, unit.value, file);
        else if (unit.type === 'refused') tally.refuse([{ path: unit.place, reason: unit.reason }], []);
        else if (unit.type === 'note') {
          const report = createReport();
          const note = unit.read(report, began);
          if (note !== null) notes.set(note.id, note.modified);
          tally.refuse(report.refused, report.losses);
        } else if (unit.type === 'item') {
          facts ??= await chooseFacts(library, {}, file);
          const report = createReport();
          for (const claim of unit.read(facts, report)) tally.add(claim);
          tally.refuse(report.refused, report.losses);
        }
      }
      pace(offset, tally.size(), tally.refused());
    }
    facts ??= await chooseFacts(library, {}, file);
    const replaces = await library.read((db) => readPack(db, facts!.id));
    if (replaces !== null) for await (const claims of walkClaims(library, facts.id, () => undefined)) for (const claim of claims) tally.compare(claim);
    return success({ kind: plan.kind, name: facts.name, id: facts.id, replaces, ...tally.outcome(), notes: await countNotes(library, notes, began), table });
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'the preview was stopped');
    throw error;
  }
}

/** How many of some notes are new, newer than the library's, and not newer. `notes` is when each was last changed, by id. */
async function countNotes(library: Library, notes: ReadonlyMap<string, string>, read: string): Promise<ImportPreview['notes']> {
  const counts = { new: 0, changed: 0, same: 0 };
  for (const [id, modified] of notes) {
    const known = await library.read((db) => db.get('annotations', id));
    counts[known === undefined ? 'new' : isNewer(modified, known.modified, read) ? 'changed' : 'same']++;
  }
  return counts;
}

/** What the columns of a table mean: as asked for, as remembered, or as guessed. */
export async function settleColumns(
  library: Library,
  { header, separator, rows }: { header: string[]; separator: ColumnMap['separator']; rows: string[][] },
  map: ColumnMap | null,
): Promise<TablePreview> {
  const remembered = map === null ? readColumnMap(await library.read((db) => readColumns(db, signatureOf(header))), header.length) : null;
  return { header, rows, map: map ?? remembered ?? guessColumns(header, separator), remembered: remembered !== null };
}

/**
 * Counts claims without holding them: of each it keeps the hashes of its parts, which is enough to tell whether two records, merged from however many
 * items, say the same.
 */
function createTally() {
  const parts = new Map<number, number[]>();
  const shown: { hash: number; text: string; rating: ReturnType<typeof ratingOf> }[] = [];
  const changes: { change: ClaimChange; text: string; rating: ReturnType<typeof ratingOf> }[] = [];
  const notNew = new Set<number>();
  const counts: Record<ClaimChange, number> = { new: 0, changed: 0, same: 0, gone: 0 };
  const firstRefused: Refusal[] = [];
  const firstLosses: Loss[] = [];
  let refused = 0;
  let losses = 0;

  const note = (change: ClaimChange, claim: Claim) => {
    counts[change]++;
    if (change !== 'same' && counts[change] <= MOST_SHOWN) changes.push({ change, text: claim.text, rating: ratingOf(claim) });
  };

  return {
    size: () => parts.size,
    refused: () => refused,
    add(claim: Claim): void {
      const hash = hashText(claim.id);
      const known = parts.get(hash);
      if (known === undefined) {
        parts.set(hash, partsOf(claim, true));
        if (shown.length < 2000) shown.push({ hash, text: claim.text, rating: ratingOf(claim) });
      } else for (const part of partsOf(claim, known[0] === short(`t${claim.text}`))) if (!known.includes(part)) known.push(part);
    },
    refuse(more: Refusal[], lost: Loss[]): void {
      refused += more.length;
      losses += lost.length;
      firstRefused.push(...more.slice(0, MOST_KEPT - firstRefused.length));
      firstLosses.push(...lost.slice(0, MOST_KEPT - firstLosses.length));
    },
    /** Takes note of a claim of the present pack. */
    compare(claim: Claim): void {
      const hash = hashText(claim.id);
      const mine = parts.get(hash);
      if (mine === undefined) {
        note('gone', claim);
        return;
      }
      notNew.add(hash);
      const theirs = new Set(partsOf(claim, true));
      note(mine.length === theirs.size && mine.every((part) => theirs.has(part)) ? 'same' : 'changed', claim);
    },
    outcome(): Pick<ImportPreview, 'counts' | 'claims' | 'refused' | 'losses' | 'firstRefused' | 'firstLosses'> {
      counts.new = parts.size - notNew.size;
      const fresh = shown.filter(({ hash }) => !notNew.has(hash)).slice(0, MOST_SHOWN);
      const claims = [...fresh.map(({ text, rating }) => ({ change: 'new' as const, text, rating })), ...changes];
      return { counts, claims, refused, losses, firstRefused, firstLosses };
    },
  };
}

/** Hashes of all that a claim says, each once; the first is that of its text. Of another record of the same claim (`first` false) the text is one more wording. */
function partsOf(claim: Claim, first: boolean): number[] {
  const hashes = new Set<number>([short(`${first ? 't' : 'w'}${claim.text}`)]);
  for (const wording of claim.wordings) hashes.add(short(`w${wording}`));
  for (const topic of claim.topics) hashes.add(short(`k${topic}`));
  for (const saying of claim.sayings) hashes.add(short(`s${JSON.stringify(saying)}`));
  for (const review of claim.reviews) hashes.add(short(`r${JSON.stringify(review)}`));
  return [...hashes];
}

/** A hash of 30 bits, which engines keep in four bytes; two parts of one claim collide once in a billion. */
function short(text: string): number {
  return hashText(text) % 2 ** 30;
}
