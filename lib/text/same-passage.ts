// Owns whether another wording in foreign surroundings is a passage that was moved and edited, or a different one that looks like it.
import { isDigit, isUpper } from './letters';
import { type QuoteFind, SAME_PLACE } from './match-quote';
import { normalizeText } from './normalize';
import { likenessOf } from './word-likeness';
import { eachWord } from './words';

/**
 * What became of the words of a passage. `names` are its names and numbers as far as they can be told, `lost` those of them that are gone, `swapped`
 * those of the lost in whose place another name or number stands.
 */
export interface WordEdits {
  words: number;
  edits: number;
  names: number;
  lost: number;
  swapped: number;
}

/** How many words in ten are changed in a passage that was edited, and in another one that was written after the same pattern. */
const EDITED = 0.15;
const OTHER = 0.4;
/** Another passage differs in this many words at least: one with fewer edits, none of them another name, hardly is another. */
const LEAST_OTHER = 2.7;
const FEWER = 0.1;
/** In a row of the same kind about somebody else, the names are others and the rest is the same. One in three that look alike is such a row. */
const OTHER_NAME = 0.9;
const OTHER_BESIDES = 0.01;
const ROWS = 0.3;
/** How many lost names in ten have another name in their place where words were edited, and in such a row. */
const SWAPPED = 0.3;
const SWAPPED_IN_ROW = 0.99;
/** Letters of the longest title that is shortened with a full stop: "Prof." */
const LONGEST_TITLE = 4;
/** Words that are compared one by one; longer passages are compared by their beginning. */
const MOST_WORDS = 400;

/**
 * The logarithm of how much likelier it is that a passage was edited than that another one looks so much like it: above 0 the first is likelier.
 * A long passage says more than a short one of which as many words in ten are changed.
 */
export function weighSameness({ words, edits, names, lost, swapped }: WordEdits): number {
  const rest = words - names;
  const other = Math.max(0, Math.min(rest, edits - lost));
  const edited = chanceOf(lost, names, EDITED) + chanceOf(other, rest, EDITED);
  const rewritten = chanceOf(lost, names, OTHER) + chanceOf(other, rest, OTHER) + (edits < LEAST_OTHER ? Math.log(FEWER) : 0);
  if (names === 0) return edited - rewritten;
  const swaps = chanceOf(swapped, lost, SWAPPED);
  const row = chanceOf(lost, names, OTHER_NAME) + chanceOf(other, rest, OTHER_BESIDES) + chanceOf(swapped, lost, SWAPPED_IN_ROW);
  const most = Math.max(rewritten + swaps, row);
  return edited + swaps - most - Math.log((1 - ROWS) * Math.exp(rewritten + swaps - most) + ROWS * Math.exp(row - most));
}

/** Words in ten that are changed in a passage that was much edited, and how much likelier a row has to be than that. */
const MUCH_EDITED = 0.3;
const CLEARLY_ROW = 2;

/** Whether a passage is clearly a row of the same kind about somebody else, rather than the same one, however much edited. */
export function isRow({ words, edits, names, lost, swapped }: WordEdits): boolean {
  const rest = words - names;
  const other = Math.max(0, Math.min(rest, edits - lost));
  const row = chanceOf(lost, names, OTHER_NAME) + chanceOf(other, rest, OTHER_BESIDES) + chanceOf(swapped, lost, SWAPPED_IN_ROW);
  const edited = chanceOf(lost, names, MUCH_EDITED) + chanceOf(other, rest, MUCH_EDITED) + chanceOf(swapped, lost, SWAPPED);
  return lost > 1 && row - edited >= CLEARLY_ROW;
}

/**
 * How clearly the words of a wording in foreign surroundings have to speak for the passage, and of one that has a neighbour of before. Favours asking;
 * docs/evaluation-anchoring.md has what both reach.
 */
const CLEARLY_SAME = 1;
const SAME_BESIDE_NEIGHBOUR = -0.5;

/**
 * Whether another wording where it was found is the quote, edited, as far as its words tell. Both as shown, so that names are told. Between its old
 * neighbours any is; where at least one of them went, what speaks of somebody else is not; in foreign surroundings the words have to speak for it, and
 * wherever the old neighbours meet by now, for then it was taken out from between them and what stands near them is no sign.
 */
export function isEdited(exact: string, now: string, found: Pick<QuoteFind, 'moved' | 'settled' | 'closed' | 'context'>): boolean {
  const { moved, settled, closed, context } = found;
  if (settled && !moved) return true;
  const edits = countEdits(exact, now);
  if (closed) return weighSameness(edits) >= CLEARLY_SAME;
  if (!moved) return !isRow(edits);
  return weighSameness(edits) >= (context < SAME_PLACE ? CLEARLY_SAME : SAME_BESIDE_NEIGHBOUR);
}

/** The logarithm of the chance that `count` of `all` words are changed in one given way, where each is with probability `share`. */
function chanceOf(count: number, all: number, share: number): number {
  return count * Math.log(share) + (all - count) * Math.log(1 - share);
}

/** Counts the edits between two wordings as shown. In normal form only numbers are told as names. */
export function countEdits(before: string, after: string): WordEdits {
  const old = readWords(before);
  const now = readWords(after);
  const width = now.length + 1;
  const costs = new Float32Array((old.length + 1) * width);
  for (let j = 1; j < width; j += 1) costs[j] = j;
  for (let i = 1; i <= old.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const at = i * width + j;
      costs[at] = Math.min(costs[at - width - 1]! + costOf(old[i - 1]!, now[j - 1]!), costs[at - width]! + 1, costs[at - 1]! + 1);
    }
  }
  let lost = 0;
  let swapped = 0;
  for (let i = old.length, j = now.length; i > 0; ) {
    const at = i * width + j;
    if (j > 0 && costs[at] === Math.fround(costs[at - width - 1]! + costOf(old[i - 1]!, now[j - 1]!))) {
      if (old[i - 1]!.isName && old[i - 1]!.key !== now[j - 1]!.key) {
        lost += 1;
        if (now[j - 1]!.isName) swapped += 1;
      }
      i -= 1;
      j -= 1;
    } else if (costs[at] === costs[at - width]! + 1) {
      if (old[i - 1]!.isName) lost += 1;
      i -= 1;
    } else j -= 1;
  }
  return { words: old.length, edits: costs[costs.length - 1]!, names: old.filter(({ isName }) => isName).length, lost, swapped };
}

interface ShownWord {
  key: string;
  isName: boolean;
}

function readWords(text: string): ShownWord[] {
  const words: ShownWord[] = [];
  let done = 0;
  let before = '';
  eachWord(text, 0, (start, end) => {
    const word = text.slice(start, end);
    if (words.length < MOST_WORDS)
      words.push({ key: normalizeText(word), isName: [...word].some(isDigit) || isName(word, words.length, text.slice(done, start), before) });
    done = end;
    before = word;
  });
  return words;
}

/** Whether a word with a capital is a name: it is not the first of a sentence or of what somebody says, as far as the marks before it tell. */
function isName(word: string, at: number, between: string, before: string): boolean {
  const ahead = between.trimEnd();
  if (at === 0 || !isUpper(word[0]) || /[!?…:]["'”’»)\]]*$|(?:^|\s)["'“„«‘([]+$/.test(ahead)) return false;
  return !/\.["'”’»)\]]*$/.test(ahead) || (ahead === '.' && isTitle(before));
}

/** Whether a word with a full stop behind it is a title or an initial, as in "Mr. Costa" and "J. Costa", and no sentence's end. */
function isTitle(word: string): boolean {
  return isUpper(word[0]) && word.length <= LONGEST_TITLE;
}

function costOf(one: ShownWord, other: ShownWord): number {
  return one.key === other.key ? 0 : 1 - likenessOf(one.key, other.key);
}
