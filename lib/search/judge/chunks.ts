// Owns the noun groups of a text: the head of the one that ends, or begins, at a word.
import type { Word } from './read';

/** Prepositions behind which an attribute of the noun in front stands; "after" and its like open something new. */
const ATTRIBUTIVE = /^(?:of|in|at|from|on|with|for|near|against|about|between|by|over|de|von|du|des|del)$/;

/** The head of the noun group that ends at `at`; groups behind a preposition are attributes and are passed over. */
export function chunkLeft(words: readonly Word[], at: number): Word | null {
  let head: Word | null = null;
  let index = at;
  while (index >= 0) {
    const word = words[index]!;
    const nominal =
      word.part === 'noun' ||
      word.part === 'name' ||
      word.part === 'number' ||
      word.part === 'date' ||
      word.part === 'det' ||
      (word.part === 'adv' && head !== null);
    if (!nominal) {
      if (word.part === 'prep' && head !== null && index > 0 && !word.parted && ATTRIBUTIVE.test(word.lower)) {
        const inner = chunkLeft(words, index - 1);
        return inner ?? head;
      }
      return head;
    }
    if (head === null && (word.part === 'noun' || word.part === 'name' || word.part === 'number')) head = word;
    if (word.parted) return head;
    index -= 1;
  }
  return head;
}

/** The head of the noun group that begins at `at`. */
export function chunkRight(words: readonly Word[], at: number): Word | null {
  let head: Word | null = null;
  for (let index = at; index < words.length; index++) {
    const word = words[index]!;
    if (word.parted) break;
    if (word.part === 'noun' || word.part === 'name' || (word.part === 'number' && head === null)) {
      if (head?.possessive === false && head.part === 'name' && word.part === 'name' && word.name !== head.name) break;
      head = word;
      continue;
    }
    if (word.part === 'det' && head === null) continue;
    if (word.part === 'det' || word.part === 'number') break;
    if (word.part === 'adv' && head === null) continue;
    if (word.part === 'pron' && head === null) return word;
    break;
  }
  return head;
}
