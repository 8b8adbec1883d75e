// Owns how a reading is told outside the browser: the JSON document, and the lines a reader would see.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReport, PageStatement } from '../../lib/extension/protocol';
import type { Claim } from '../../lib/model/claim';
import { splitClaimId } from '../../lib/model/ids';
import type { Match } from '../../lib/model/match';
import { ROOT } from '../setup.mjs';

/** The document of `--json`. `confidence` is a probability, `span` a half-open range in `text`, `timings` are milliseconds. */
export interface Told {
  url: string;
  title: string;
  statements: {
    text: string;
    speaker: string | null;
    stance: string | null;
    matches: {
      claimId: string;
      claim: string;
      rating: string;
      relation: string;
      confidence: number;
      span: [number, number];
      reasons: string[];
    }[];
  }[];
  timings: Record<string, number>;
}

/** A page's report as the document. Statements that are only similar to claims are in it, with their relation. */
export function tellAsJson(report: PageReport, timings: Record<string, number>): Told {
  return {
    url: report.url,
    title: report.title,
    statements: report.statements.map((statement) => ({
      text: statement.text,
      speaker: statement.speaker?.name ?? null,
      stance: statement.stance,
      matches: [...statement.matches, ...statement.similar].map((match) => ({
        claimId: splitClaimId(match.claimId).local,
        claim: match.claim,
        rating: match.rating,
        relation: match.relation,
        confidence: Number(match.confidence.toFixed(4)),
        span: match.span,
        reasons: reasonsOf(match, statement.text),
      })),
    })),
    timings: { ...timings, ...report.timings },
  };
}

/** Why a statement matched, a line each: the wording that fitted, the aligned words, what held it back, the parts of the score. */
function reasonsOf({ explanation, outer }: Match, text: string): string[] {
  const words = explanation.aligned.map(({ statement: [start, end] }) => text.slice(start, end));
  return [
    `wording: ${explanation.wording}`,
    ...(words.length > 0 ? [`words in both: ${words.join(', ')}`] : []),
    ...(outer === null ? [] : [`${outer.kind}: ${text.slice(...outer.span)}`]),
    ...(explanation.guard === null ? [] : [`${explanation.guard.kind}: here "${explanation.guard.statement}", in the claim "${explanation.guard.claim}"`]),
    ...(explanation.taught ? ['a verdict of the reader'] : []),
    ...explanation.parts.map(({ name, value }) => `${name}: ${Number(value.toFixed(3))}`),
  ];
}

/** The lines a reader would see: each highlighted statement with claim, rating, confidence in words and the claim's speaker. */
export function tellAsText(report: PageReport, claims: ReadonlyMap<string, Claim>): string {
  const highlighted = report.statements.filter((statement) => statement.matches.length > 0);
  const { library } = report;
  const head = [
    report.title === '' ? report.url : `${report.title}\n${report.url}`,
    `${count(highlighted.length, 'statement')} highlighted of ${report.read} read; the library holds ${count(library.claims, 'claim')} in ${count(library.packs, 'pack')}.`,
    ...(report.status === 'silent' && report.silence !== 'no-match' ? [`Not read: ${report.silence?.replaceAll('-', ' ')}.`] : []),
  ];
  return [head.join('\n'), ...highlighted.map((statement, index) => tellStatement(statement, index + 1, claims))].join('\n\n');
}

function tellStatement(statement: PageStatement, number: number, claims: ReadonlyMap<string, Claim>): string {
  const matches = statement.matches.map((match) => {
    const saying = claims.get(match.claimId)?.sayings[0];
    const said = [saying?.speaker ?? 'unknown', saying?.date].filter((part) => part !== null && part !== undefined).join(', ');
    return [
      `   claim       ${match.claim}`,
      `   rating      ${wordFor('rating', match.rating)}`,
      `   confidence  ${wordFor('level', match.level)}`,
      `   said by     ${said}`,
    ].join('\n');
  });
  return [`${number}. ${statement.text}`, ...matches].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

let catalogue: Record<string, { message: string }> | null = null;

/** The catalogue's word for a code: ("rating", "needs-context") is the message "ratingNeedsContext". */
function wordFor(kind: string, code: string): string {
  catalogue ??= JSON.parse(readFileSync(join(ROOT, 'public', '_locales', 'en', 'messages.json'), 'utf8')) as Record<string, { message: string }>;
  const key =
    kind +
    code
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('');
  return catalogue[key]?.message ?? code.replaceAll('-', ' ');
}
