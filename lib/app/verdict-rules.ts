// Owns which stored verdict rules a sentence: the same one in other dress, or one that is nearly the same. Pure; the store keeps the verdicts.
import type { ClaimId } from '../model/ids';
import { judge } from '../search/guards';
import { readLanguage } from '../text/languages/language';
import { tokenize } from '../text/tokens';

/** What a rule needs of a stored verdict. */
export interface RuledPair {
  claimId: ClaimId;
  text: string;
  verdict: 'same' | 'not-same';
}

/** Verdicts made ready to be asked. */
export interface VerdictRules {
  /** The verdicts that rule a sentence, one a claim. `language` is the page's BCP 47 tag, null unknown. */
  find(text: string, language: string | null): Map<ClaimId, RuledPair['verdict']>;
}

/** The words of a sentence that a rule compares. */
interface Content {
  key: string;
  words: ReadonlySet<string>;
  /** Numbers and negations: where these differ, two sentences are never nearly the same. */
  hard: string;
}

// Two sentences are nearly the same when they share so much of their content words (Dice). It favours asking the reader again over hiding a
// match that was never rejected; tests/unit/app/verdict-rules.test.ts guards it.
const NEAR = 0.85;

/**
 * Makes rules of verdicts, the oldest first: a later verdict on the same pair overrules an earlier one. Both rule nearly the same sentences too; "same", because
 * it paints, only where the guards find nothing in them that says another thing.
 */
export function createVerdictRules(verdicts: readonly RuledPair[]): VerdictRules {
  const contents = new Map<string, { pair: RuledPair; content: Content; order: number }[]>();
  const inLanguage = (language: string) => {
    let list = contents.get(language);
    if (list === undefined) {
      list = verdicts.map((pair, order) => ({ pair, content: readContent(pair.text, language), order }));
      contents.set(language, list);
    }
    return list;
  };
  return {
    find(text, language) {
      const found = new Map<ClaimId, RuledPair['verdict']>();
      if (verdicts.length === 0) return found;
      const tag = language ?? 'en';
      const content = readContent(text, tag);
      const exact = new Set<ClaimId>();
      for (const { pair, content: known } of inLanguage(tag)) {
        if (known.key === content.key) {
          found.set(pair.claimId, pair.verdict);
          exact.add(pair.claimId);
        } else if (!exact.has(pair.claimId) && isNear(known, content) && (pair.verdict === 'not-same' || saysTheSame(text, pair.text, tag)))
          found.set(pair.claimId, pair.verdict);
      }
      return found;
    },
  };
}

function readContent(text: string, tag: string): Content {
  const { negations } = readLanguage(tag);
  const key: string[] = [];
  const words = new Set<string>();
  const hard: string[] = [];
  for (const token of tokenize(text, tag)) {
    const negation = token.stop && negations.has(text.slice(token.start, token.end).toLowerCase().replace('’', "'"));
    if (token.stop && !negation) continue;
    key.push(token.term);
    if (token.number || negation) hard.push(negation ? '-' : token.term);
    else words.add(token.term);
  }
  // A sentence of stop words alone is only the same as itself.
  return { key: key.length === 0 ? text : key.join(' '), words, hard: hard.sort().join(' ') };
}

/** Whether neither of two sentences that are nearly the same denies or changes anything in the other, and each word of one has its counterpart in the other. */
function saysTheSame(a: string, b: string, language: string): boolean {
  const forth = judge(a, b, { language });
  if (forth.relation !== 'same' || judge(b, a, { language }).relation !== 'same') return false;
  const hasTwins = (text: string, spans: readonly (readonly [number, number])[]): boolean =>
    tokenize(text, language).every(({ start, end, stop, number }) => stop || number || spans.some((span) => span[0] <= start && end <= span[1]));
  return (
    hasTwins(
      a,
      forth.aligned.map(({ statement }) => statement),
    ) &&
    hasTwins(
      b,
      forth.aligned.map(({ wording }) => wording),
    )
  );
}

function isNear(a: Content, b: Content): boolean {
  // Of two sizes so different, no Dice can reach it.
  if (a.hard !== b.hard || a.words.size < 4 || 2 * Math.min(a.words.size, b.words.size) < NEAR * (a.words.size + b.words.size)) return false;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return (2 * shared) / (a.words.size + b.words.size) >= NEAR;
}
