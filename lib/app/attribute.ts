// Owns who speaks in a matched statement and how the page thereby uses the claim: attribution of its paragraph, then stance towards the best match.
import type { Match, Span } from '../model/match';
import type { Occasion, Speaker, Stance, StatementBlock } from '../model/statement';
import { type AttributedBlock, type Attribution, attributeBlocks, attributionsAt } from '../text/attribution';
import { chooseLanguage } from '../text/detect-language';
import { readOccasion } from '../text/occasion';
import { type SentencePlace, splitSentences } from '../text/sentences';
import { chooseSpeaker, holdsMost, readStance } from '../text/stance';

/** Speaker, stance and occasion of a statement; all null in a language Caveat cannot attribute. */
export interface Attributed {
  speaker: Speaker | null;
  stance: Stance | null;
  /** Null where the paragraph names none. */
  occasion: Occasion | null;
}

/** Blocks of a page in reading order, and the texts of earlier ones, which tell whom a last name or a pronoun means. */
export interface AttributeArgs {
  language: string | null;
  /** The article's day, against which "on Friday" is read; null where the page gives none. */
  published: string | null;
  /** The page's title, which may call what it tells a myth. */
  title: string;
  earlier: readonly string[];
  blocks: readonly StatementBlock[];
}

/** Reads speaker and stance of the statements that matched; `best` is the match each one is judged by, by statement id. */
export function attributeStatements({ language, published, title, earlier, blocks }: AttributeArgs, best: ReadonlyMap<number, Match>): Map<number, Attributed> {
  const attributed = new Map<number, Attributed>();
  if (best.size === 0) return attributed;
  const spoken = chooseLanguage(blocks.map(({ text }) => text).join('\n'), language);
  const sentences: SentencePlace[][] = blocks.map(({ text }) => splitSentences(text, spoken));
  const attributions = attributeBlocks(
    [
      ...earlier.map((text) => ({ text, sentences: splitSentences(text, spoken).map(toSpan) })),
      ...blocks.map(({ text }, at) => ({ text, sentences: sentences[at]!.map(toSpan) })),
    ],
    spoken,
  )?.slice(earlier.length);
  for (const [at, block] of blocks.entries()) {
    for (const { id, start, end } of block.statements) {
      const match = best.get(id);
      if (match === undefined) continue;
      const clause: Span = [start + match.span[0], start + match.span[1]];
      const { relation, outer } = match;
      const place = attributions?.[at];
      const here = place === undefined ? [] : leaveClaimed(attributionsAt(narrowToQuotation(block.text, clause, match, place), place.attributions), match);
      const stance = readStance({
        text: block.text,
        statement: [start, end],
        clause,
        claim: match.explanation.wording,
        relation,
        outer,
        attributions: here,
        quotations: place?.quotations ?? [],
        previous: findPrevious(block, sentences[at]!, start),
        next: findNext(blocks, sentences, at, end),
        title,
        language: spoken,
      });
      const occasion = readOccasion({ text: block.text, statement: [start, end], clause, published, language: spoken });
      attributed.set(id, {
        speaker:
          chooseSpeaker(here, stance) ?? findDenier([start, end], stance, outer?.kind === 'question' || outer?.kind === 'debunk', place?.attributions ?? []),
        stance,
        occasion,
      });
    }
  }
  return attributed;
}

/** The quotation in a clause that holds most of the claim's words: in "Asked why he had left, Moss said: “...”" the rest belongs to no saying. */
function narrowToQuotation(text: string, clause: Span, match: Match, { quotations }: AttributedBlock): Span {
  const within = quotations.find(({ inner }) => inner[0] >= clause[0] && inner[0] < clause[1] && holdsMost(text.slice(...inner), match.explanation.wording));
  return within === undefined ? clause : [within.inner[0], Math.min(within.inner[1], clause[1])];
}

function toSpan({ start, end }: SentencePlace): Span {
  return [start, end];
}

/** Without the saying that the claim itself is about: in "Biden had said that P, Peskov complained" a claim that Biden said P is Peskov's. */
function leaveClaimed(attributions: Attribution[], match: Match): Attribution[] {
  const [inner, ...outer] = attributions;
  const name = inner?.speaker?.name.split(' ').at(-1);
  if (name === undefined || inner?.kind === 'denied' || !outer.some(({ speaker }) => speaker !== null)) return attributions;
  return match.claim.includes(name) || match.explanation.wording.includes(name) ? outer : attributions;
}

/** Who denies in a statement that refutes, where the clause was not taken to be what is denied; where it `answers` a question, whose answer is quoted. */
function findDenier(statement: Span, stance: Stance, answers: boolean, attributions: readonly Attribution[]): Speaker | null {
  if (stance !== 'refutes') return null;
  const here = attributions.filter(({ span, speaker }) => speaker !== null && span[0] < statement[1] && span[1] > statement[0]);
  const denial = here.find(({ kind }) => kind === 'denied') ?? (answers ? here.find(({ quoted, span }) => quoted && span[0] >= statement[0]) : undefined);
  return denial?.speaker ?? null;
}

/** The sentence that ends where the statement starts; null at the start of its block. */
function findPrevious(block: StatementBlock, sentences: readonly SentencePlace[], start: number): string | null {
  const before = sentences.findLast((sentence) => sentence.end <= start + 1 && sentence.start < start);
  return before === undefined ? null : block.text.slice(before.start, before.end).trim();
}

/** The sentence that follows offset `end` of block `at`: in the block, else the first of the next one. */
function findNext(blocks: readonly StatementBlock[], sentences: readonly SentencePlace[][], at: number, end: number): string | null {
  const within = sentences[at]!.find(({ start }) => start >= end - 1);
  if (within !== undefined) return blocks[at]!.text.slice(within.start, within.end).trim();
  const first = sentences[at + 1]?.[0];
  return first === undefined ? null : blocks[at + 1]!.text.slice(first.start, first.end).trim();
}
