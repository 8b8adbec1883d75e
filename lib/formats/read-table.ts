// Owns reading a whole table that fits in memory into claims of a pack. Tables of any size are the transfer worker's.
import type { Claim } from '../model/claim';
import { createRowSplitter, readRow } from './csv';
import { readClaimRow } from './csv-claims';
import { guessColumns } from './csv-columns';
import { detectFormat } from './detect';
import type { PackFacts, Report } from './format';
import { mergeClaims } from './merge-claims';

/** Reads every row below the head of the table into a claim; rows of one claim come together. Null where the bytes are no table. What could not be read is in `report` with its line. */
export function readTable(bytes: Uint8Array, pack: PackFacts, report: Report): Claim[] | null {
  const kind = detectFormat(bytes, true);
  if (kind.kind !== 'table') return null;
  const { separator, header, line } = kind.table;
  const columns = guessColumns(header, separator);
  const splitter = createRowSplitter(separator);
  const claims = new Map<string, Claim>();
  for (const piece of [...splitter.push(bytes), ...splitter.end()]) {
    if (piece.type === 'broken' || piece.type === 'refused') report.refused.push({ path: piece.place, reason: piece.reason });
    if (piece.type !== 'item' || Number(/\d+/.exec(piece.place)?.[0] ?? 0) <= line) continue;
    const row = readRow(new TextDecoder('utf-8').decode(piece.bytes), separator);
    const claim = readClaimRow(row, columns, pack, piece.place, report);
    if (claim === null) continue;
    const known = claims.get(claim.id);
    claims.set(claim.id, known === undefined ? claim : mergeClaims(known, claim));
  }
  return [...claims.values()];
}
