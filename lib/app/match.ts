// Owns the matching of a page's blocks: sentences with their neighbours to the engine, then the reader's verdicts and confidence on what it found.
import type { Claim } from '../model/claim';
import { ratingOf } from '../model/claim';
import type { Confidence, Match } from '../model/match';
import type { Occasion, Speaker, Stance, StatementBlock } from '../model/statement';
import { ENGINE_VERSION, type Engine } from '../search/engine';
import { attributeStatements } from './attribute';
import type { VerdictRules } from './verdict-rules';

/** What a page asks: blocks in reading order; `before` is up to two sentences that stand before the first of them, `earlier` the texts of earlier blocks. */
export interface MatchArgs {
  title: string;
  language: string | null;
  /** The article's day ("2022-12-04"); null where the page gives none. */
  published: string | null;
  before: string[];
  earlier: string[];
  blocks: StatementBlock[];
}

/** A statement with what was found. `matches` are "same", best first; `similar` are "opposite" or "differs". */
export interface MatchedStatement {
  id: number;
  text: string;
  speaker: Speaker | null;
  stance: Stance | null;
  occasion: Occasion | null;
  matches: Match[];
  similar: Match[];
}

/** What matching needs besides the page's words. */
export interface MatchTools {
  engine: Pick<Engine, 'match' | 'readClaim'>;
  rules: VerdictRules;
  confidence: Confidence;
}

const MOST_MATCHES = 3;
const ORDER: readonly Confidence[] = ['also-possible', 'likely', 'near-certain'];
/** Blocks whose sentences follow each other: a headline or a caption is no neighbour of anything. */
const RUNNING = new Set(['paragraph', 'item', 'quotation']);

/** The statements of some blocks that match, or nearly match, a claim; those without anything are left out. */
export async function matchBlocks(args: MatchArgs, { engine, rules, confidence }: MatchTools): Promise<MatchedStatement[]> {
  const statements = readStatements(args);
  const ruled = statements.map(({ text }) => rules.find(text, args.language));
  // A verdict may make a match sure that was not.
  const asked = statements.map((statement, at) => (ruled[at]!.size === 0 ? { ...statement, least: confidence } : statement));
  const found = await engine.match({ statements: asked, title: args.title, language: args.language });
  const matched: MatchedStatement[] = [];
  for (const [index, { id, text }] of statements.entries()) {
    const taught = await applyVerdicts(text, found[index] ?? [], ruled[index]!, engine);
    const sure = taught.filter(({ level }) => ORDER.indexOf(level) >= ORDER.indexOf(confidence));
    const matches = sure.filter(({ relation }) => relation === 'same').slice(0, MOST_MATCHES);
    const similar = sure.filter(({ relation }) => relation !== 'same').slice(0, MOST_MATCHES);
    if (matches.length + similar.length === 0) continue;
    matched.push({ id, text, speaker: null, stance: null, occasion: null, matches, similar });
  }
  const best = new Map(matched.map(({ id, matches, similar }) => [id, (matches[0] ?? similar[0])!]));
  const attributed = attributeStatements(args, best);
  return matched.map((statement) => ({ ...statement, ...attributed.get(statement.id) }));
}

interface PlacedStatement {
  id: number;
  text: string;
  before: string[];
  after: string | null;
}

/** Every statement with up to two sentences before it and one after, in running text. */
function readStatements({ blocks, before }: MatchArgs): PlacedStatement[] {
  const all: PlacedStatement[] = [];
  let running: PlacedStatement | null = null;
  let last = before.slice(-2);
  for (const { kind, text, statements } of blocks)
    for (const { id, start, end } of statements) {
      const statement: PlacedStatement = { id, text: text.slice(start, end), before: [], after: null };
      all.push(statement);
      if (!RUNNING.has(kind)) continue;
      statement.before = last;
      if (running !== null) running.after = statement.text;
      running = statement;
      last = [...last, statement.text].slice(-2);
    }
  return all;
}

/** The engine's matches as the reader's verdicts change them: a rejected claim is gone, a confirmed one comes first. */
async function applyVerdicts(text: string, found: Match[], verdicts: ReturnType<VerdictRules['find']>, engine: MatchTools['engine']): Promise<Match[]> {
  if (verdicts.size === 0) return found;
  const confirmed: Match[] = [];
  for (const [claimId, verdict] of verdicts) {
    if (verdict !== 'same') continue;
    const known = found.find((match) => match.claimId === claimId);
    const claim = known === undefined ? await engine.readClaim(claimId) : null;
    if (known !== undefined)
      confirmed.push({ ...known, relation: 'same', level: 'near-certain', confidence: 1, explanation: { ...known.explanation, taught: true } });
    else if (claim !== null) confirmed.push(matchByVerdict(text, claim));
  }
  return [...confirmed, ...found.filter((match) => !verdicts.has(match.claimId))];
}

/** A match that only the reader knows: the engine would not have found it. */
function matchByVerdict(text: string, claim: Claim): Match {
  return {
    claimId: claim.id,
    claim: claim.text,
    rating: ratingOf(claim),
    relation: 'same',
    confidence: 1,
    level: 'near-certain',
    span: [0, text.length],
    outer: null,
    explanation: { wording: claim.text, aligned: [], parts: [], guard: null, taught: true, engine: ENGINE_VERSION },
  };
}
