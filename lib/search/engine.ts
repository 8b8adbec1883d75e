// Owns the whole of a search: segments opened on first use, then retrieve, re-rank, calibrate, guard, explain. Knows no platform: segments come
// through their storage.
import type { Claim } from '../model/claim';
import type { ClaimId } from '../model/ids';
import type { Confidence, Match } from '../model/match';
import { RATINGS } from '../model/rating';
import { LEAST, nameConfidence, RULED } from './calibrate';
import { chooseEvidence, explainEvidence, favourOf, settleRivals, toProbability, weighEvidence } from './confidence';
import { type Evidence, gatherEvidence, readSurroundings } from './evidence';
import { createComparison, type Fit, measureClaim } from './features';
import { isContent } from './judge/align';
import { readText } from './judge/read';
import { createLibrary, type Library } from './library';
import { type Query, readQuery, type StatementInput } from './query';
import { decideRelation, type Weighed } from './relation';
import { compareWordings, hasMass, hasSubstance, leastSubstance, scoreOrder, screenFit } from './rerank';
import { INDEX_VERSION, READABLE_VERSIONS, SEARCHED_BUFFERS } from './segment-format';
import { findOrdinals, isDeleted, openSegment, type Segment } from './segment-reader';
import { BLOCK_SIZE, type SegmentStorage } from './storage';
import { type ClaimTexts, openTextColumn, type TextColumn } from './text-column';

export { INDEX_VERSION };

/** Version of the engine as an explanation names it: index format, then the model's. */
export const ENGINE_VERSION = `${INDEX_VERSION}.2`;

/** Candidates that are re-ranked. More adds time and, on the development sets, nothing else. */
export const CANDIDATES = 64;
/** Matches of a statement: those that are the same, and those that only look alike. */
const MOST_SAME = 3;
const MOST_SIMILAR = 3;
/** Blocks of claims kept for the next claims that are asked for. */
const CACHED_BLOCKS = 4;
/** Least that the screen must give a candidate for its text to be read, and how many are read. Of the right claims of the development cases fewer than one in a hundred stay below; the evidence decides. */
const SCREEN = 0.25;
/** The same for a library of a few claims, where reading more costs nothing. */
const SMALL = 500;
const SCREEN_OF_SMALL = 0.08;
const READ = 5;
/** Share of a wording that must be in the statement before the rest is measured: below it the screen cannot be passed. */
const LEAST_COVER = 0.28;

/** A statement to match. `least`: matches that are less sure are not wanted, "also-possible" where not said. */
export interface AskedStatement extends StatementInput {
  least?: Confidence;
}

/** What is asked: statements in reading order with what stands around them. `language` is the page's, `speaker` who speaks all of them. */
export interface MatchInput {
  statements: AskedStatement[];
  title: string;
  language: string | null;
  speaker?: string | null;
}

/** A claim that was ranked for a statement. */
export interface Ranked {
  segment: Segment;
  ordinal: number;
  fit: Fit;
  /** Places of the wordings that share enough with the statement. */
  units: number[];
  /** By which the candidates of one statement are ordered. */
  order: number;
  /** The probability that the claim is what the statement says. */
  score: number;
}

/** The search over one storage. */
export interface Engine {
  /** Matches of each statement, best first: at most three that are the same, and a few that are opposite or differ. */
  match(input: MatchInput): Promise<Match[][]>;
  /**
   * Reads anew what the storage holds; searches that run keep what they have. `matching`: reads at the same time what matching needs besides. `begun` is called
   * when all of that was asked for.
   */
  refresh(matching?: boolean, begun?: () => void): Promise<void>;
  /** The claim of an id; null when the library lacks it. */
  readClaim(id: ClaimId): Promise<Claim | null>;
  countClaims(): Promise<number>;
  /** Claims that share words with a text, the nearest first, whether or not the text says them: for a reader who looks for one. */
  search(text: string, language: string | null, limit: number): Promise<Claim[]>;
  /** The re-ranked candidates of one statement, best first, before guards: for evaluation and training. */
  rank(statement: StatementInput, title: string, language: string | null, speaker: string | null): Promise<Ranked[]>;
  /** The candidates of one statement whose texts were read, with their probability, best first, however unlikely: for evaluation. */
  weigh(statement: StatementInput, title: string, language: string | null, speaker: string | null): Promise<{ claimId: ClaimId; confidence: number }[]>;
}

/** Creates an engine. Nothing is read before the first question. */
export function createEngine(storage: SegmentStorage): Engine {
  let library: Promise<Library> | null = null;
  let open: Library | null = null;
  const blocks = new Map<string, Claim[]>();
  // Buffers that not every search needs, by segment and name; null where the segment is gone.
  const buffers = new Map<string, Promise<ArrayBuffer | null>>();
  const texts = new Map<string, TextColumn>();

  const readLibrary = (matching = false, begun?: () => void): Promise<Library> => {
    // The texts wait for nothing, and what goes wrong with them is told where they are asked for.
    const found = (id: string) => {
      if (matching && !texts.has(id)) readBuffer(id, 'texts').catch(() => null);
    };
    library ??= openLibrary(storage, open, found, begun).then(
      (fresh) => {
        open = fresh;
        return fresh;
      },
      (error: unknown) => {
        library = null;
        throw error;
      },
    );
    return library;
  };

  const readOrdinal = async (segment: Segment, ordinal: number): Promise<Claim | null> => {
    const number = Math.floor(ordinal / BLOCK_SIZE);
    const key = `${segment.id} ${number}`;
    let block = blocks.get(key) ?? null;
    if (block === null) {
      block = await storage.readBlock(segment.id, number);
      if (block === null) return null;
      const oldest = blocks.size >= CACHED_BLOCKS ? blocks.keys().next().value : undefined;
      if (oldest !== undefined) blocks.delete(oldest);
      blocks.set(key, block);
    }
    return block[ordinal % BLOCK_SIZE] ?? null;
  };

  const readBuffer = (id: string, name: string): Promise<ArrayBuffer | null> => {
    const key = `${id} ${name}`;
    let reading = buffers.get(key);
    if (reading === undefined) {
      reading = storage.readBuffers(id, [name]).then((found) => found?.[name] ?? null);
      reading.catch(() => buffers.delete(key));
      buffers.set(key, reading);
    }
    return reading;
  };

  /** Has the texts of every segment at hand, so that a statement is matched without waiting for anything. */
  const readTexts = async ({ segments }: Library): Promise<void> => {
    const missing = segments.filter(({ id }) => !texts.has(id));
    await Promise.all(
      missing.map(async (segment) => {
        const buffer = await readBuffer(segment.id, 'texts');
        if (buffer !== null) texts.set(segment.id, openTextColumn(buffer));
      }),
    );
  };

  /** Every candidate whose text was read, best first, however unlikely. Its texts must be at hand. */
  const weighOne = (
    current: Library,
    statement: StatementInput,
    input: Omit<MatchInput, 'statements'>,
  ): { found: Found; confidence: number; query: Query }[] => {
    const query = readQuery(statement, input.title, input.language, statement.speaker ?? input.speaker ?? null);
    const screened = rankClaims(current, query, current.claims < SMALL ? SCREEN_OF_SMALL : SCREEN)
      .sort((a, b) => b.score - a.score)
      .slice(0, READ);
    if (screened.length === 0) return [];
    const around = readSurroundings([...statement.before, statement.after, input.title], query.language);
    const found: Found[] = [];
    for (const ranked of screened) {
      const column = texts.get(ranked.segment.id);
      if (column === undefined) continue;
      const claim = column.read(ranked.ordinal);
      const { wordings } = claim;
      const evidence = gatherEvidence(statement.text, wordings, around, query.language);
      // Wordings stand first among a claim's units, so that their places are the same.
      const best = chooseEvidence(
        evidence.filter((one) => (ranked.units.includes(one.at) || hasMass(one, current.claims)) && isProposition(wordings[one.at] as string, query.language)),
      );
      if (best === null) continue;
      const weighed = evidence.map((one) => ({ wording: wordings[one.at] as string, odds: weighEvidence(one.features), own: one.at === 0 }));
      found.push({ claim, rating: column.rating(ranked.ordinal), wordings: weighed, near: around.stems, gathered: evidence, ...best });
    }
    const settled = settleRivals(found.map(({ odds, evidence }) => ({ odds, shared: evidence.shared })));
    const favour = favourOf(current.claims);
    return found
      .map((one, at) => ({ found: one, confidence: toProbability((settled[at] as number) + favour), query }))
      .sort((a, b) => b.confidence - a.confidence);
  };

  const matchOne = (current: Library, statement: AskedStatement, input: MatchInput): Match[] => {
    // The guards are asked last, and only of what is sure enough.
    const least = LEAST[statement.least ?? 'also-possible'];
    const probable = weighOne(current, statement, input).filter(({ confidence }) => confidence * RULED >= least);
    return keepBest(probable.map(({ found, confidence, query }) => makeMatch(statement.text, query, found, confidence * RULED)));
  };

  return {
    async match(input) {
      const current = await readLibrary(true);
      await readTexts(current);
      return input.statements.map((statement) => matchOne(current, statement, input));
    },
    async refresh(matching, begun) {
      library = null;
      blocks.clear();
      const { segments } = await readLibrary(matching, begun);
      const live = new Set(segments.map(({ id }) => id));
      for (const key of buffers.keys()) if (!live.has(key.split(' ')[0] as string)) buffers.delete(key);
      for (const id of texts.keys()) if (!live.has(id)) texts.delete(id);
    },
    async readClaim(id) {
      const { segments } = await readLibrary();
      for (const segment of segments.toReversed()) {
        const ids = await readBuffer(segment.id, 'ids');
        for (const ordinal of ids === null ? [] : findOrdinals(ids, id)) {
          if (isDeleted(segment, ordinal)) continue;
          const claim = await readOrdinal(segment, ordinal);
          if (claim?.id === id) return claim;
        }
      }
      return null;
    },
    async countClaims() {
      return (await readLibrary()).claims;
    },
    async search(text, language, limit) {
      const ranked = rankClaims(await readLibrary(), readQuery({ text, before: [], after: null }, '', language, null), null).slice(0, limit);
      return (await Promise.all(ranked.map(({ segment, ordinal }) => readOrdinal(segment, ordinal)))).filter((claim) => claim !== null);
    },
    async rank(statement, title, language, speaker) {
      return rankClaims(await readLibrary(), readQuery(statement, title, language, speaker), null);
    },
    async weigh(statement, title, language, speaker) {
      const current = await readLibrary();
      await readTexts(current);
      return weighOne(current, statement, { title, language, speaker }).map(({ found, confidence }) => ({ claimId: found.claim.id, confidence }));
    },
  };
}

/** Opens the live segments; those that are open already stay as they are, unless a claim of theirs was deleted. `found` is told of each while it is read, `begun` when they all are. */
async function openLibrary(storage: SegmentStorage, before: Library | null, found: (id: string) => void, begun?: () => void): Promise<Library> {
  const readable = (await storage.listSegments()).filter(({ version }) => READABLE_VERSIONS.includes(version));
  const opening = readable.map(async ({ id }): Promise<Segment | null> => {
    const known = before?.segments.find((segment) => segment.id === id);
    const reading = Promise.all([storage.readTombstones(id), known === undefined ? storage.readBuffers(id, SEARCHED_BUFFERS) : null]);
    found(id);
    const [deleted, buffers] = await reading;
    if (known !== undefined) return known.deleted.length === deleted.length ? known : { ...known, deleted };
    return buffers === null ? null : openSegment(id, buffers, deleted);
  });
  begun?.();
  const opened = await Promise.all(opening);
  const segments = opened.filter((segment) => segment !== null);
  return createLibrary(segments);
}

/** The candidates of a query with their best wording each, best first; `screen`: without those that share too little to be matches, or score lower than it. */
function rankClaims(library: Library, query: Query, screen: number | null): Ranked[] {
  const { candidates, top } = library.findCandidates(query, CANDIDATES);
  const rarity = new Float64Array(query.slots.length);
  for (let slot = 0; slot < rarity.length; slot++) rarity[slot] = library.rarityOf(query.slots[slot]!.term);
  const comparison = createComparison(query, rarity, library.termsOf);
  const best = candidates[0]?.score ?? 1;
  const surrounded = query.surrounded;
  const least = screen === null ? null : { ...leastSubstance(library.claims), cover: LEAST_COVER };
  const ranked: Ranked[] = [];
  for (const { segment, ordinal, score: found } of candidates) {
    const measured = measureClaim(comparison, segment, ordinal, { bm25: found / top, bm25Share: found / best }, least);
    if (measured.length === 0) continue;
    const fits = screen === null ? measured : measured.filter((fit) => hasSubstance(fit, library.claims));
    const fit = chooseWording(fits);
    if (fit === null) continue;
    const score = screenFit(fit);
    if (screen !== null && score < screen) continue;
    ranked.push({ segment, ordinal, fit, units: fits.map(({ unit }) => unit), order: scoreOrder(fit, surrounded), score });
  }
  return ranked.sort((a, b) => b.order - a.order);
}

/** Whether a wording can say something: "Southern California" names, and "The earth is flat" says. Three words that carry meaning are taken to say something. */
function isProposition(wording: string, language: string): boolean {
  const { words } = readText(wording, language);
  let content = 0;
  for (const word of words) {
    if (word.part === 'verb' || word.part === 'aux') return true;
    if (isContent(word)) content++;
  }
  return content > 2;
}

function chooseWording(fits: Fit[]): Fit | null {
  let best: Fit | null = null;
  for (const fit of fits) if (best === null || compareWordings(fit) > compareWordings(best)) best = fit;
  return best;
}

/** A claim whose text was read, with the wording that speaks most for it. */
interface Found {
  claim: ClaimTexts;
  /** Place of its rating in the list of ratings. */
  rating: number;
  wordings: Weighed[];
  /** The evidence of those wordings. */
  gathered: readonly Evidence[];
  /** Base forms of what stands around the statement. */
  near: ReadonlySet<string>;
  evidence: Evidence;
  odds: number;
}

function makeMatch(text: string, query: Query, { claim, rating, wordings, near, gathered, evidence }: Found, confidence: number): Match {
  const { judgement, wording } = decideRelation(text, wordings, query.language, evidence.shared, claim.wordings, near, gathered);
  return {
    claimId: claim.id,
    claim: claim.text,
    rating: RATINGS[rating] ?? 'unrated',
    relation: judgement.relation,
    confidence,
    level: nameConfidence(confidence) ?? 'also-possible',
    span: judgement.span,
    outer: judgement.outer,
    explanation: { wording, aligned: judgement.aligned, parts: explainEvidence(evidence), guard: judgement.guard, taught: false, engine: ENGINE_VERSION },
  };
}

/** The first few of each kind, in order. */
function keepBest(matches: Match[]): Match[] {
  let same = 0;
  let similar = 0;
  return matches.filter((match) => (match.relation === 'same' ? same++ < MOST_SAME : similar++ < MOST_SIMILAR));
}
