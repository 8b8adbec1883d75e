// Owns the changes of words that the anchoring evaluation makes: edits, typos, numbers, negations, white space, invisible characters.
import { pick, rewriteText, type Scene, textNodesOf } from './anchors-scene';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Edits a share of a text's words: three in five replaced, one in five left out, one in five joined by another word. At least `least` of them. */
export function editWords(scene: Scene, text: string, share: number, least = 0): string {
  if (UNSPACED.test(text))
    return [...text]
      .map((character) => (UNSPACED.test(character) && scene.random() < share ? pick(scene, [...'天地人大小上下中国日本年月']) : character))
      .join('');
  const words = [...text.matchAll(WORD)];
  const chosen = new Set<number>();
  for (const [at] of words.entries()) if (scene.random() < share) chosen.add(at);
  while (chosen.size < Math.min(least, words.length)) chosen.add(Math.floor(scene.random() * words.length));
  let edited = '';
  let done = 0;
  for (const [at, found] of words.entries()) {
    edited += text.slice(done, found.index);
    done = found.index + found[0].length;
    if (!chosen.has(at)) {
      edited += found[0];
      continue;
    }
    const kind = scene.random();
    if (kind < 0.6) edited += pick(scene, scene.vocabulary);
    else if (kind < 0.8) edited += `${pick(scene, scene.vocabulary)} ${found[0]}`;
    else done += text[done] === ' ' ? 1 : 0;
  }
  return edited + text.slice(done);
}

/** Edits words of the sentence to exactly about a share, and leaves everything else. */
export function editSentence(scene: Scene, share: number): void {
  for (const node of new Set(scene.sentence.map((piece) => piece.node))) {
    rewriteText(scene, node, (text, { inSentence }) => (inSentence ? editWords(scene, text, share, scene.sentence.length === 1 ? 1 : 0) : text));
  }
}

/** Edits words all over the article. */
export function editArticle(scene: Scene, share: number, spared: 'passage' | 'nothing' = 'nothing'): void {
  for (const node of textNodesOf(scene.article)) {
    if (node.data.trim() !== '') rewriteText(scene, node, (text, { inGold }) => (inGold && spared === 'passage' ? text : editWords(scene, text, share)));
  }
}

/** Two letters of one longer word change places, or one is doubled. */
export function makeTypo(scene: Scene): void {
  const piece = [...scene.sentence].sort((a, b) => b.end - b.start - (a.end - a.start))[0]!;
  rewriteText(scene, piece.node, (text, { inSentence }) => {
    const words = inSentence ? [...text.matchAll(/\p{L}{5,}/gu)] : [];
    if (words.length === 0) return text;
    const word = pick(scene, words);
    const at = word.index + 1 + Math.floor(scene.random() * (word[0].length - 2));
    return scene.random() < 0.5 ? text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2) : text.slice(0, at) + text[at] + text.slice(at);
  });
}

/** Changes one number of the sentence; false where it holds none. */
export function changeNumber(scene: Scene): boolean {
  let changed = false;
  for (const piece of [...scene.sentence]) {
    if (changed) break;
    rewriteText(scene, piece.node, (text, { inSentence }) => {
      const found = inSentence && !changed ? /\d+/.exec(text) : null;
      if (found === null) return text;
      changed = true;
      const value = Number(found[0]);
      const other = String(value + (value >= 1900 && value <= 2100 ? 1 : 1 + Math.floor(scene.random() * Math.max(9, value))));
      return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
    });
  }
  return changed;
}

const VERBS = /\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might|do|does|did|hat|ist|sind|wird|werden|haben)\b(?! not|n't| nicht| kein)/i;

/** Puts a negation behind a verb of the sentence; false where it holds none of those known. */
export function negate(scene: Scene): boolean {
  let changed = false;
  for (const piece of [...scene.sentence]) {
    if (changed) break;
    rewriteText(scene, piece.node, (text, { inSentence }) => {
      const found = inSentence && !changed ? VERBS.exec(text) : null;
      if (found === null) return text;
      changed = true;
      const end = found.index + found[0].length;
      const german = /^(hat|ist|sind|wird|werden|haben)$/i.test(found[0]);
      return `${text.slice(0, end)} ${german ? 'nicht' : 'not'}${text.slice(end)}`;
    });
  }
  return changed;
}

/** Other white space, quotation marks and dashes all over the article. */
export function changeMarks(scene: Scene): void {
  for (const node of textNodesOf(scene.article)) {
    rewriteText(scene, node, (text) =>
      text
        .replace(/ /g, () => (scene.random() < 0.15 ? pick(scene, ['\u00a0', '  ', '\n', '\u2009']) : ' '))
        .replace(/["“”]/g, (mark) => (mark === '"' ? '”' : '"'))
        .replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'"))
        .replace(/[–—]/g, () => '-'),
    );
  }
}

/** Soft hyphens in long words and zero-width spaces between words, all over the article. */
export function addInvisible(scene: Scene): void {
  for (const node of textNodesOf(scene.article)) {
    rewriteText(scene, node, (text) =>
      text
        .replace(/(\p{L}{3})(\p{L}{3})/gu, (whole, a: string, b: string) => (scene.random() < 0.4 ? `${a}\u00ad${b}` : whole))
        .replace(/ /g, () => (scene.random() < 0.1 ? ' \u200b' : ' ')),
    );
  }
}

/** A lookalike of a sentence: by turns four in ten words are others, or its numbers and names are. */
export function makeLookalike(scene: Scene, sentence: string): string {
  if (scene.random() < 0.5) return editWords(scene, sentence, 0.4, 3);
  let changed = 0;
  const other = sentence.replace(/(?<=\s)\p{Lu}[\p{L}'’]+|\d+/gu, (word) => {
    changed += 1;
    return /^\d/.test(word) ? String(Number(word) + 1 + Math.floor(scene.random() * 40)) : pick(scene, NAMES);
  });
  return changed === 0 ? editWords(scene, sentence, 0.4, 3) : other;
}

const NAMES = 'Alvarez Benton Cordova Denholm Eastlake Farrow Garland Hollis Iverson Jessup Kirkwood Lindqvist Marlow Norwood Ostrava Pemberton'.split(' ');
