// Owns writing claims out: all of the library, some packs or some claims, in any format, a thousand claims at a time, with what the format cannot hold.
import { lossesOfPack, writeClaimRows, writeHeader } from '../formats/csv-claims';
import { writeDataFeedItem, writePackFacts } from '../formats/data-feed';
import type { Loss, PackFacts } from '../formats/format';
import { lossesOfMarkdown, writeMarkdownClaim, writeMarkdownHead } from '../formats/markdown';
import type { Claim } from '../model/claim';
import type { Separator } from '../model/column-map';
import { type ClaimId, OWN_PACK, type PackId, splitClaimId } from '../model/ids';
import type { Pack } from '../model/pack';
import { ExpectedError, failure, type Result, success } from '../model/result';
import type { ExportFormat, ExportOutcome, ImportProgress } from '../model/transfer';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { readPacks } from '../store/packs';
import { createPace } from './pace';

/** How claims are written in one format: a head, each claim, a tail. */
interface ClaimWriter {
  extension: string;
  mediaType: string;
  head(pack: PackFacts): string;
  claim(claim: Claim, index: number): { text: string; losses: Loss[] };
  tail: string;
  lossesOf(pack: PackFacts): Loss[];
}

const nothing = (): Loss[] => [];

function tableWriter(separator: Separator, extension: string, mediaType: string): ClaimWriter {
  return {
    extension,
    mediaType,
    // The mark says to spreadsheets that this is UTF-8.
    head: () => `\ufeff${writeHeader(separator)}\r\n`,
    claim: (claim) => writeClaimRows(claim, separator),
    tail: '',
    lossesOf: lossesOfPack,
  };
}

const WRITERS: Readonly<Record<ExportFormat, ClaimWriter>> = {
  'data-feed': {
    extension: 'json',
    mediaType: 'application/ld+json',
    head: (pack) => `${JSON.stringify(writePackFacts(pack)).slice(0, -1)},"dataFeedElement":[`,
    claim: (claim, index) => ({ text: `${index === 0 ? '' : ','}\n${JSON.stringify(writeDataFeedItem(claim))}`, losses: [] }),
    tail: '\n]}\n',
    lossesOf: nothing,
  },
  'json-lines': {
    extension: 'jsonl',
    mediaType: 'application/x-ndjson',
    head: (pack) => `${JSON.stringify(writePackFacts(pack))}\n`,
    claim: (claim) => ({ text: `${JSON.stringify(writeDataFeedItem(claim))}\n`, losses: [] }),
    tail: '',
    lossesOf: nothing,
  },
  csv: tableWriter(',', 'csv', 'text/csv'),
  tsv: tableWriter('\t', 'tsv', 'text/tab-separated-values'),
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    head: writeMarkdownHead,
    claim: (claim) => ({ text: writeMarkdownClaim(claim), losses: [] }),
    tail: '',
    lossesOf: lossesOfMarkdown,
  },
};

const MOST_KEPT = 200;

/** What is to be written: the packs of these ids (null: every one), and of them the claims of these ids (null: every one). */
export interface ExportChoice {
  format: ExportFormat;
  packs: readonly PackId[] | null;
  ids: readonly ClaimId[] | null;
}

/**
 * Writes claims through `write`, a thousand at a time. Several packs become one file, in which a claim is called by its whole id and what the packs say of
 * themselves is lost, as the outcome says. Codes: no-claims, cancelled.
 */
export async function exportClaims(
  library: Library,
  { format, packs: wanted, ids }: ExportChoice,
  { signal, onProgress, write }: { signal: AbortSignal; onProgress?(progress: ImportProgress): void; write(text: string): void | Promise<void> },
): Promise<Result<Omit<ExportOutcome, 'bytes'>>> {
  try {
    const chosen = ids === null ? null : new Set(ids);
    const touched = ids === null ? null : new Set(ids.map((id) => splitClaimId(id).pack));
    const packs = (await library.read(readPacks)).filter(({ id }) => (wanted === null || wanted.includes(id)) && (touched === null || touched.has(id)));
    const single = packs.length === 1 ? packs[0]! : null;
    const facts = single === null ? collectionFacts() : factsOf(single);
    const writer = WRITERS[format];
    const total = ids?.length ?? packs.reduce((sum, { claims }) => sum + claims, 0);
    const pace = createPace(total, 0, onProgress);
    const firstLosses: Loss[] = [];
    let losses = 0;
    const lose = (more: Loss[]) => {
      losses += more.length;
      firstLosses.push(...more.slice(0, MOST_KEPT - firstLosses.length));
    };
    // Markdown says what is lost once; a file of several packs loses what each says of itself, whatever the format.
    if (single !== null || format === 'markdown') lose(writer.lossesOf(facts));
    else for (const pack of packs) lose(lossesOfPack(pack));

    let claims = 0;
    await write(writer.head(facts));
    for (const pack of packs) {
      for await (const some of walkClaims(library, pack.id)) {
        signal.throwIfAborted();
        let text = '';
        for (const claim of some) {
          if (chosen !== null && !chosen.has(claim.id)) continue;
          const id = `${facts.id}/${single === null ? claim.id : splitClaimId(claim.id).local}` as ClaimId;
          const written = writer.claim({ ...claim, id }, claims++);
          text += written.text;
          lose(written.losses);
        }
        if (text !== '') await write(text);
        pace(claims, claims, 0);
      }
    }
    if (claims === 0) throw new ExpectedError('no-claims', 'there is no claim to write');
    await write(writer.tail);
    return success({ name: `${facts.id}.${writer.extension}`, mediaType: writer.mediaType, claims, losses, firstLosses });
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'the export was stopped');
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    throw error;
  }
}

/** What a pack says of itself; the reader's own has a name that a file may have. */
function factsOf({ origin: _origin, claims: _claims, installed: _installed, ...facts }: Pack): PackFacts {
  return facts.id === OWN_PACK ? { ...facts, id: 'own-claims' as PackId } : facts;
}

function collectionFacts(): PackFacts {
  const nothingElse = { description: null, publisher: null, licence: null, licenceUrl: null, url: null, version: null, date: null, language: null, topics: [] };
  return { id: 'caveat-claims' as PackId, name: 'Claims from Caveat', ...nothingElse };
}
