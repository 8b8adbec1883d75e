// Owns which words of opposite meaning say nothing against each other: "shots against" and "a vaccine for", the start of a war and the end of a month.
import type { Reading, Word } from './read';

/** Words whose "for" and "against" are two sides. */
const STANDING =
  /^(?:vot|argu|sp[eo]|campaign|demonstrat|protest|rall(?:y|i)|march|evidence|case|proof|arguments?$|fight|fought|stand|stood|decid|rul(?:e|ed|ing)|advis|testif|witness|ballot|be$|is$|are$|was$|were$|been$|come|came|appeal|lobb|pronounc|declar|states?$|countries$|members?$)/;

/** Whether two opposite words say nothing against each other: "shots against" and "a vaccine for", "since the start of" and "by the end of November". */
export function isEmptyContrast(word: Word, wording: Reading, other: Word, statement: Reading): boolean {
  if (wording.language.tag !== 'en') return false;
  if (/^(?:for|against)$/.test(word.lower) && /^(?:for|against)$/.test(other.lower))
    return !STANDING.test(wording.words[word.at - 1]?.lower ?? '') && !STANDING.test(statement.words[other.at - 1]?.lower ?? '');
  if (isExploding(word, wording) || isExploding(other, statement)) return true;
  if (areAcross(word, wording, other, statement) || isOver(word, wording) || isOver(other, statement)) return true;
  // "cost less" is not costly.
  if ([word, other].some(({ lower }) => /^costs?$/.test(lower))) return true;
  return isMerePart(word, wording) || isMerePart(other, statement) || isEdgeOfDate(word, wording) !== isEdgeOfDate(other, statement);
}

/** Whether two words are on different sides of a comparison: "migrants offend more than natives" has an opposite of each of its sides. */
export function areAcross(mine: Word, wording: Reading, other: Word, statement: Reading): boolean {
  const sideOf = (word: Word, { words }: Reading): boolean | null => {
    const than = words.find(({ lower }) => lower === 'than');
    return than === undefined ? null : word.at > than.at;
  };
  const [a, b] = [sideOf(mine, wording), sideOf(other, statement)];
  return a !== null && b !== null && a !== b;
}

/** "blown up": no direction. */
function isExploding({ at, lower, parted }: Word, { words }: Reading): boolean {
  return lower === 'up' && !parted && /^bl(?:ow|ew)/.test(words[at - 1]?.lower ?? '');
}

/** "bargain over peace": no end of anything. */
function isOver({ at, lower }: Word, { words }: Reading): boolean {
  return lower === 'over' && words[at + 1]?.parted === false && !/^(?:is|was|be|been|are|were|all|now|'s)$/.test(words[at - 1]?.lower ?? '');
}

/** "a part of Russia", which is not "partly". "in part" is. */
function isMerePart({ at, lower }: Word, { words }: Reading): boolean {
  return lower === 'part' && words[at - 1]?.lower !== 'in';
}

/** Whether a word is "end" or "start" as a part of a date: "the end of November". */
export function isEdgeOfDate({ at, part }: Word, { words }: Reading): boolean {
  return part === 'noun' && words[at + 1]?.lower === 'of' && words[at + 2]?.date != null;
}
