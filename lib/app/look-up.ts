// Owns questions about words that stand on no page we read: a pasted sentence, and the claim that a note is about.
import { ratingOf } from '../model/claim';
import type { FoundClaim } from '../model/page-notes';
import type { StatementBlock } from '../model/statement';
import type { Engine } from '../search/engine';
import { findStatements } from '../text/statements';
import type { MatchArgs, MatchedStatement } from './match';

const MOST_CLAIMS = 6;

export interface LookUpOptions {
  readEngine(): Promise<Engine>;
  matchStatements(args: MatchArgs, options: { confidence: 'also-possible' }): Promise<{ statements: MatchedStatement[] }>;
}

/** The ways to look words up. */
export function createLookUp({ readEngine, matchStatements }: LookUpOptions) {
  return {
    /** Claims that share words with a text, the nearest first. */
    async findClaims({ text, language }: { text: string; language: string | null }): Promise<FoundClaim[]> {
      const claims = await (await readEngine()).search(text, language, MOST_CLAIMS);
      return claims.map((claim) => ({ id: claim.id, text: claim.text, rating: ratingOf(claim) }));
    },

    /** Matches a text as if it stood on a page, possible matches included, because the reader asked. `read` is how many statements it has. */
    async lookUpText({ text, language }: { text: string; language: string | null }): Promise<{ statements: MatchedStatement[]; read: number }> {
      const block = readBlock(text.replace(/\s+/g, ' ').trim(), language);
      const args = { title: '', language, before: [], earlier: [], published: null, blocks: [block] };
      const { statements } = await matchStatements(args, { confidence: 'also-possible' });
      return { statements, read: block.statements.length };
    },
  };
}

/** The statements of a pasted text; all of it as one where it has none, such as a sentence without a full stop. */
function readBlock(text: string, language: string | null): StatementBlock {
  const places = [...findStatements(text, 'paragraph', language)].filter((place) => place !== null);
  const statements = places.length > 0 ? places : [{ start: 0, end: text.length }];
  return { kind: 'paragraph', text, statements: statements.map((place, id) => ({ id, ...place })) };
}
