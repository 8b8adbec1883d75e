// Owns the guard on exceptions: "every landing but the first", "beyond Crimea, it will cede nothing", where the wording speaks of all.
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import { holds } from './holding';
import { isVerbal, type Reading, type Word } from './read';

const UNIVERSAL = /^(?:all|every|each|any|anything|anyone|anybody|none|no|nothing|nobody|everything|everyone|everybody|only|never|always|neither)$/;
/** Words that take something out of a whole, the second of those in two words. */
const EXCEPT = new Map<string, RegExp | null>([
  ['except', null],
  ['excepting', null],
  ['excluding', null],
  ['barring', null],
  ['save', /^for$/],
  ['apart', /^from$/],
  ['aside', /^from$/],
  ['other', /^than$/],
  ['exception', /^of$/],
]);

/**
 * What the statement takes out of a whole of which the wording takes nothing; null where it takes out nothing, where who is taken out only says or thinks, or
 * where no wording in `wordings` speaks of a whole.
 */
export function findException(statement: Reading, wording: Reading, alignment: Alignment, wordings: readonly Reading[]): Guard | null {
  if (statement.language.tag !== 'en') return null;
  const at = statement.words.findIndex((_, index) => opensException(statement, index));
  if (at < 0 || wordings.some((one) => one.words.some((_, index) => opensException(one, index)))) return null;
  const { words, text } = statement;
  let end = at + 1;
  while (end < words.length && !words[end]!.parted && !isVerbal(words[end]!)) end += 1;
  const taken = words.slice(at, end).filter((word) => isContent(word) && !/^(?:exception|other)$/.test(word.lower));
  if (taken.length === 0 || taken.some((word) => alignment.toWording.has(word) && word.name !== null)) return null;
  if (!isSaid(statement, at, end, alignment)) return null;
  const before = words.slice(0, at).findLast(isContent);
  const front = !words.slice(0, at).some((word) => isContent(word) && alignment.toWording.has(word));
  const subject = front ? words.slice(end).find(isContent) : before;
  const whole =
    words.some(({ lower }) => UNIVERSAL.test(lower)) ||
    wording.words.some(({ lower }) => UNIVERSAL.test(lower)) ||
    (subject !== undefined && (subject.part === 'noun' || subject.part === 'verb') && alignment.toWording.has(subject));
  return whole ? { kind: 'quantifier', statement: text.slice(words[at]!.start, words[end - 1]!.end), claim: '' } : null;
}

function opensException({ words }: Reading, at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (next === undefined || next.parted) return false;
  const second = EXCEPT.get(word.lower);
  if (second !== undefined) return word.lower !== 'except' || next.lower !== 'that' ? second === null || second.test(next.lower) : false;
  if (at === 0 && word.lower === 'beyond') return next.name !== null;
  // "every landing but the first", not "every landing failed but".
  if (word.lower !== 'but' || word.parted) return false;
  for (let back = at - 1; back >= Math.max(0, at - 6) && !words[back + 1]!.parted; back--) {
    // "landing" is a noun here, though it may be taken for a verb.
    if (isVerbal(words[back]!) && !words[back]!.lower.endsWith('ing')) return false;
    if (/^(?:all|every|each|any|none|nothing|everything|everyone|nobody|anything)$/.test(words[back]!.lower)) return true;
  }
  return false;
}

/** Whether the clause around the exception, or the one behind it where it opens its sentence, is what both texts share. */
function isSaid({ words, language, text }: Reading, at: number, end: number, alignment: Alignment): boolean {
  const isShared = (word: Word): boolean => isContent(word) && word.name === null && alignment.toWording.has(word);
  for (let index = end; index < words.length; index++) {
    const word = words[index]!;
    if (/[.!?;]\s/.test(text.slice(words[index - 1]!.end, word.start))) break;
    // "nothing but time will show it, yet": the next clause is another one.
    if (words[at]!.lower === 'but' && word.parted && words.slice(end, index).some(isVerbal)) break;
    if (holds(language, word) && word.part !== 'noun' && !alignment.toWording.has(word)) break;
    if (isShared(word) && (word.part !== 'noun' || alignment.toWording.get(word)?.word.part === 'verb')) return true;
    if (isShared(word) && words.slice(end, index).some(isVerbal)) return true;
  }
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index]!;
    if (holds(language, word) && word.part !== 'noun' && !alignment.toWording.has(word)) return false;
    if (isShared(word) && (word.part === 'verb' || words.slice(0, index).some(isVerbal))) return true;
    if (word.parted && !words[at]!.parted) return false;
  }
  return false;
}
