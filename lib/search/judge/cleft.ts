// Owns the sentences that name somebody in a clause of its own: "It was X, she said, that did it", "If anyone did it, it was X", "The one who did it was X".
import { chunkRight } from './chunks';
import type { Word } from './read';

/** How far the clause with the name may be. */
const REACH = 16;
const BE = /^(?:is|was|were|are)$/;
/** Who is not named yet. */
const ANYBODY = /^(?:anyone|anybody|someone|somebody|whoever)$/;
/** Words for who or what did something, behind which a clause says what. */
const SOMEBODY =
  /^(?:what|who|whoever|one|ones|those|person|people|man|men|woman|women|country|countries|state|nation|government|power|party|side|army|culprits?|perpetrators?|attackers?|thing)$/;

/** The name or noun that "it was" puts in front of the relative word at `at`, over a parenthesis; null where the sentence is not built so. */
export function findFocus(words: readonly Word[], at: number): Word | null {
  for (let it = at - 2; it >= Math.max(0, at - REACH); it--) {
    const focus = focusOf(words, it);
    if (focus === null) continue;
    const behind = words[focus.at + 1];
    const next = behind !== undefined && !behind.parted && /^(?:itself|himself|herself|themselves|alone)$/.test(behind.lower) ? words[behind.at + 1] : behind;
    return focus.at < at && (next?.at === at || next?.parted === true || next?.part === 'prep') ? focus : null;
  }
  return null;
}

/** What "it is" or "it was" at `it` puts in front; null where no noun group follows. */
function focusOf(words: readonly Word[], it: number): Word | null {
  const word = words[it]!;
  let from = it + 1;
  if (word.lower !== "it's") {
    if (word.lower !== 'it' || words[from] === undefined || !BE.test(words[from]!.lower)) return null;
    from += 1;
  }
  while (words[from] !== undefined && (words[from]!.part === 'adv' || words[from]!.part === 'neg')) from += 1;
  const first = words[from];
  return first === undefined || !/^(?:det|name|noun|number)$/.test(first.part) ? null : chunkRight(words, from);
}

/** Who does what `verb` says where its subject only stands for somebody, and another clause names that one; null where the subject stands for itself. */
export function findNamed(words: readonly Word[], subject: Word, verb: Word): Word | null {
  const any = ANYBODY.test(subject.lower) || /^(?:any|some)$/.test(words[subject.at - 1]?.lower ?? '');
  if (any) {
    for (let it = verb.at + 1; it < Math.min(words.length, verb.at + REACH); it++) {
      if (words[it]!.lower !== 'it' && words[it]!.lower !== "it's") continue;
      if (words.slice(it + 1, it + 3).some(({ part }) => part === 'neg')) continue;
      const focus = focusOf(words, it);
      if (focus?.name != null && words[focus.at + 1]?.lower !== 'that') return focus;
    }
    return null;
  }
  const opens = subject.at + 1 === verb.at || /^(?:who|that|which)$/.test(words[subject.at + 1]?.lower ?? '');
  if (!SOMEBODY.test(subject.lower) || !opens) return null;
  for (let at = verb.at + 1; at < Math.min(words.length, verb.at + REACH); at++) {
    const word = words[at]!;
    if (word.parted || word.part === 'conj') return null;
    if (!BE.test(word.lower)) continue;
    const next = words[at + 1]?.part === 'det' ? words[at + 2] : words[at + 1];
    return next?.name != null && !next.name.adjective && !next.parted ? chunkRight(words, at + 1) : null;
  }
  return null;
}
