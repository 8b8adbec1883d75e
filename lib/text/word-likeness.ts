// Owns how alike two words are, so that a mended typo or another ending counts as nearly the same word, and how much a word says.

/** Which letters a word holds, one bit for several of them: words whose bits differ much cannot be alike, and most pairs are told apart by that. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words can be alike by their letters: at most four bits differ, as two letters replaced by others make them. */
export function mayBeAlike(bits: number, others: number): boolean {
  let differing = bits ^ others;
  for (let count = 0; count < 4 && differing !== 0; count += 1) differing &= differing - 1;
  return differing === 0;
}

/** 1 for the same word; from .6 for one with few letters changed; 0 for any other. A number is never like another. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  if (longer < 4 || longer > 40 || Math.abs(one.length - other.length) > 3) return 0;
  if (one.charCodeAt(0) !== other.charCodeAt(0) && one.charCodeAt(one.length - 1) !== other.charCodeAt(other.length - 1)) return 0;
  if (holdsDigit(one) || holdsDigit(other)) return 0;
  const likeness = 1 - distanceOf(one, other) / longer;
  return likeness >= 0.6 ? likeness : 0;
}

function holdsDigit(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const rows = [new Uint8Array(48), new Uint8Array(48), new Uint8Array(48)];

/** Edits between two words of 40 letters at most: letters put in, left out, replaced, or swapped with the next one. */
function distanceOf(one: string, other: string): number {
  let [before, above, here] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= other.length; j += 1) above[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    here[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let best = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, here[j - 1]! + 1);
      if (!same && i > 1 && j > 1 && one.charCodeAt(i - 1) === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1)) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      here[j] = best;
    }
    [before, above, here] = [above, here, before];
  }
  return above[other.length]!;
}

/** How much of a wording hangs on a word: little on short ones, which are mostly small words, and on single characters of scripts without spaces. */
export function weightOf(word: string): number {
  if (word.length <= 3 && !holdsDigit(word)) return 0.5;
  return 1;
}
