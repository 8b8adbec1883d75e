// Owns JSON lines: one ClaimReview, Claim or DataFeedItem a line, with the pack's own facts in a first line of type DataFeed where there are any.
import type { Claim } from '../model/claim';
import { isClaimReview } from './claim-review';
import { readItems, readPackFacts, writeDataFeedItem, writePackFacts } from './data-feed';
import { createReport, type Format, type PackFacts, type ReadOptions, type Report } from './format';
import { hasType, isObject, property } from './json-ld';
import { mergeClaims } from './merge-claims';

/** The pack's facts in the first line of a file; null where that line is a claim already or cannot be read. */
export function readHeadLine(line: string, options: ReadOptions = {}): PackFacts | null {
  const value = parseLine(line);
  if (!isObject(value) || isClaimReview(value) || !hasType(value, 'DataFeed') || property(value, 'dataFeedElement') !== undefined) return null;
  return readPackFacts(value, options, createReport());
}

/** Reads one line into claims of a pack that is already known. `number` counts from 1 and stands in the paths; an empty line holds nothing. */
export function readLine(line: string, number: number, pack: PackFacts, report: Report): Claim[] {
  if (line.trim() === '') return [];
  const value = parseLine(line);
  if (value !== undefined) return readItems(value, pack, `line ${number}`, report);
  report.refused.push({ path: `line ${number}`, reason: 'not JSON' });
  return [];
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch {
    return undefined;
  }
}

/** JSON lines as a whole text; streams use readHeadLine and readLine. */
export const jsonLines: Format = {
  name: 'json-lines',
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  recognise: (start) => parseLine(start.slice(0, start.search(/\r?\n|$/))) !== undefined && /^\s*\{/.test(start),
  read(text, options = {}) {
    const lines = text.split(/\r?\n/);
    const head = readHeadLine(lines[0] ?? '', options);
    const pack = head ?? readPackFacts({}, options, createReport());
    const claims = new Map<string, Claim>();
    const report = createReport();
    for (const [index, line] of lines.entries()) {
      if (index === 0 && head !== null) continue;
      for (const claim of readLine(line, index + 1, pack, report)) {
        const known = claims.get(claim.id);
        claims.set(claim.id, known === undefined ? claim : mergeClaims(known, claim));
      }
    }
    return { pack, claims: [...claims.values()], ...report };
  },
  write(pack, claims) {
    const lines = [JSON.stringify(writePackFacts(pack)), ...claims.map((claim) => JSON.stringify(writeDataFeedItem(claim)))];
    return { text: `${lines.join('\n')}\n`, losses: [] };
  },
};
