// Owns the reading of evaluation data: claims, queries, contexts and judgements from the files named on the command line.
import { readFileSync } from 'node:fs';
import type { Claim } from '@/lib/model/claim';
import { claimId, type PackId } from '@/lib/model/ids';

export const EVALUATION_PACK = 'evaluation' as PackId;

/** A claim as the data sets write it. */
export interface DataClaim {
  id: string;
  text: string;
  title?: string;
  subtitle?: string;
  speaker?: string;
  date?: string;
}

export interface DataQuery {
  id: string;
  text: string;
  speaker: string | null;
  before: string[];
  after: string | null;
}

/** The lines of a JSON-lines file; an error names the line. */
export function readJsonLines<T>(file: string): T[] {
  const rows: T[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      try {
        rows.push(JSON.parse(line) as T);
      } catch {
        throw new Error(`${file}:${index + 1} is not JSON.`);
      }
    });
  return rows;
}

/** The claims of a data set that have a text. */
export function readClaims(file: string): DataClaim[] {
  return readJsonLines<DataClaim>(file).filter((row) => typeof row.text === 'string' && row.text.trim() !== '');
}

/** A record of the library from a claim of a data set: the title and subtitle are those of its review. */
export function makeClaim(row: DataClaim, pack: PackId = EVALUATION_PACK): Claim {
  const decode = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/&#0?39;/g, "'");
  return {
    id: claimId(pack, row.id),
    text: decode(row.text),
    wordings: [],
    language: 'en',
    topics: [],
    sayings: row.speaker ? [{ speaker: row.speaker, role: null, date: null, place: null, occasion: null, quotation: null, url: null }] : [],
    reviews:
      row.title || row.subtitle
        ? [
            {
              reviewer: 'unknown',
              rating: 'unrated',
              ratingText: null,
              date: null,
              asOf: null,
              title: row.title ? decode(row.title) : null,
              note: row.subtitle ? decode(row.subtitle) : null,
              url: null,
              sources: [],
            },
          ]
        : [],
  };
}

/** Queries with their contexts, where there are any. */
export function readQueries(file: string, contexts: string | undefined): DataQuery[] {
  const around = new Map<string, { speaker?: string; before?: string[]; after?: string[] }>();
  if (contexts !== undefined)
    for (const row of readJsonLines<{ id: string; speaker?: string; before?: string[]; after?: string[] }>(contexts)) around.set(row.id, row);
  return readJsonLines<{ id: string; text: string }>(file).map(({ id, text }) => {
    const context = around.get(id);
    return { id, text, speaker: context?.speaker ?? null, before: context?.before ?? [], after: context?.after?.[0] ?? null };
  });
}

/** Right claims by query. */
export function readJudgements(file: string): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, claim] = line.trim().split('\t');
    if (!query || !claim) continue;
    const claims = right.get(query) ?? new Set();
    claims.add(claim);
    right.set(query, claims);
  }
  return right;
}

/** The value of an option that the task cannot do without. */
export function need(values: Record<string, string | boolean | undefined | (string | boolean)[]>, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} FILE is missing.`);
  return value;
}
