// Owns how alike two words are by their letters: trigrams with the word's ends marked, compared by Dice's coefficient; and a key of consonants
// by which spellings of one name in different transliterations meet.

/** The trigrams of a word as numbers, repeated ones kept once. Letters beyond 10 bits of their code may fall together, which does no harm. */
export function gramsOf(word: string): number[] {
  const grams: number[] = [];
  let a = 0;
  let b = 1;
  for (let at = 0; at <= word.length; at++) {
    const c = at < word.length ? word.charCodeAt(at) & 1023 : 2;
    const gram = (a << 20) | (b << 10) | c;
    if (at > 0 || word.length === 1) if (!grams.includes(gram)) grams.push(gram);
    a = b;
    b = c;
  }
  return grams;
}

/** Dice's coefficient of two lists of trigrams, 0 to 1; of the left one the first `count` are meant. */
export function compareGrams(left: ArrayLike<number>, count: number, right: readonly number[]): number {
  let shared = 0;
  for (let at = 0; at < count; at++) if (right.includes(left[at] as number)) shared++;
  return (2 * shared) / (count + right.length || 1);
}

const CYRILLIC = new Map(
  Object.entries({
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    ж: 'z',
    з: 'z',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    ф: 'f',
    х: 'g',
    ц: 'k',
    ч: 'c',
    ш: 's',
    щ: 's',
  }),
);

/** The consonants of a name as they sound alike across transliterations: "Zelenskyy" and "Zelenskiy", "Lugansk" and "Luhansk", "Chornobyl" and
 * "Chernobyl" have one key each. Empty when fewer than three are left, which would say too little. */
export function soundOf(name: string): string {
  const latin = name
    .replace(/sch|sh|sz/g, 's')
    .replace(/tch|tsch|cz|ch|č/g, 'c')
    .replace(/zh|ž/g, 'z')
    .replace(/kh|gh|h/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/ts|ck|q|x/g, 'k')
    .replace(/w/g, 'v');
  let key = '';
  for (const letter of latin) {
    const sound = CYRILLIC.get(letter) ?? letter;
    if (/[aeiouyjа-яёіїєьъ'-]/.test(sound)) continue;
    if (!key.endsWith(sound)) key += sound;
  }
  return key.length >= 3 ? key : '';
}
