// Owns the clause that is painted: from the stretch in which the shared words lie thickest to the borders of the clause or phrase that says it, without who
// said so and without the operator that holds it.
import type { OuterOperator, Span } from '@/lib/model/match';
import type { Alignment } from './align';
import { isContent } from './align';
import type { Reading, Word } from './read';

/** Words that open a clause and are no part of it: "the claim that ...", "a video in which ...". */
const OPENERS = /^(?:that|whether|which|dass|ob|que|qu|что)$/;
/** Words that open a clause and belong to it. */
const JOINING = /^(?:but|although|though|while|whereas|because|since|aber|sondern|weil|obwohl|mais|pero|porque|но|потому)$/;
/** Verbs that say who says, besides those of the language's list. */
const HINTING = /^(?:indicat|signal|hint|imply|impli|vow|promis|complain|assur|repeat|lament|rail|gloat|claim|caution|pledg|accus|conced|insist|assert)/;
/** Verbs by which a sentence goes on about a claim that it holds, with forms that are nouns to the tagger. */
const ENDINGS =
  /^(?:goes|went|fails?|failed|rests?|rested|collapses?|dates?|persists?|remains?|originates?|comes|came|stems?|circulates?|ignores?|misses|lacks?|contradicts?|refuses|began|begins|starts?|spreads?|lives|dies|survives?|appears?|crumbles?|falls|fell|makes|rings|strains|sounds)$/;
const RELATIVE = /^(?:who|whom|whose|which)$/;

/** The clause around `stretch`, a span of the statement that begins and ends with words. `wordingSays`: the wording itself tells what somebody said. */
export function cutClause(reading: Reading, alignment: Alignment, stretch: Span, outer: OuterOperator | null, wordingSays: boolean): Span {
  const { words } = reading;
  let first = words.findIndex((word) => word.start >= stretch[0]);
  let last = words.findLastIndex((word) => word.end <= stretch[1]);
  if (first < 0 || last < first) return stretch;
  const isShared = (word: Word): boolean => isContent(word) && alignment.toWording.has(word);
  const says = (word: Word): boolean => word.part === 'verb' && (reading.language.speech.has(word.lower) || HINTING.test(word.lower));
  const openOf = (at: number): number => {
    let open = at;
    while (open > 0 && !words[open]!.parted) open -= 1;
    return open;
  };
  const closeOf = (at: number): number => {
    let close = at;
    while (close + 1 < words.length && !words[close + 1]!.parted) close += 1;
    return close;
  };
  // Stretches at either end that only say who speaks.
  for (let tries = 0; tries < 3; tries++) {
    const open = Math.max(first, openOf(last));
    if (open <= first || !isAttribution(words, open, closeOf(last), isShared, says)) break;
    last = open - 1;
  }
  for (let tries = 0; tries < 3; tries++) {
    const close = Math.min(last, closeOf(first));
    const part = words.slice(openOf(first), close + 1);
    const relative = close < last && RELATIVE.test(words[close + 1]!.lower) && part.filter(isShared).length <= 1;
    if (close >= last || !(relative || (part.some(says) && part.filter(isShared).every((word) => word.name !== null || says(word))))) break;
    first = close + 1;
  }
  if (!wordingSays) {
    const that = words.findIndex((word, at) => at > first && at < last && word.lower === 'that' && says(words[at - 1]!));
    if (
      that > 0 &&
      words
        .slice(first, that)
        .filter(isShared)
        .every((word) => word.name !== null || says(word))
    )
      first = that + 1;
  }
  while (first > 0 && !words[first]!.parted && !isOpener(words, first - 1, says)) {
    first -= 1;
    // "had been avoided but had become": what joins two verbs of one subject opens no clause.
    if (JOINING.test(words[first]!.lower) && !isVerbal(words[first + 1])) break;
  }
  // A clause whose subject stands in front of a parenthesis: "NATO, as he has complained, has come closer".
  const opening = words[first]!;
  if (first > 0 && opening.parted && (opening.part === 'aux' || opening.part === 'verb' || opening.part === 'adv')) {
    const between = openOf(first - 1);
    const subject = isAttribution(words, between, first - 1, isShared, says) ? between - 1 : first - 1;
    const text = reading.text.slice(words[Math.max(0, subject)]!.end, opening.start);
    if (subject >= 0 && (subject < first - 1 || words.slice(between, first).some(isShared)) && !/[;:!?]\s|(?<!\b\p{Lu}\p{L}{0,3})\.\s/u.test(text)) {
      first = subject;
      while (first > 0 && !words[first]!.parted && !isOpener(words, first - 1, says)) first -= 1;
    }
  }
  while (
    last + 1 < words.length &&
    !words[last + 1]!.parted &&
    words[last + 1]!.clause === words[last]!.clause &&
    !JOINING.test(words[last + 1]!.lower) &&
    !endsEmbedded(words, first, last + 1)
  )
    last += 1;
  return withoutOperator(words, first, last, outer);
}

/** Whether the word at `at` is the verb of the sentence around the clause that begins at `first`: "the belief that vaccines cause autism | goes back to ...". */
function endsEmbedded(words: readonly Word[], first: number, at: number): boolean {
  const [opener, governor, word, before] = [words[first - 1], words[first - 2], words[at]!, words[at - 1]!];
  if (opener === undefined || !/^(?:that|whether|dass|ob)$/.test(opener.lower)) return false;
  // "claims by Jane Doe that 100,000 had died | were removed": behind a name the clause must have had its verb.
  const named = governor?.part === 'name' && words.slice(first, at).some(isVerbal);
  if (governor !== undefined && governor.part !== 'noun' && !named && !opener.parted) return false;
  if (word.part !== 'verb' && word.part !== 'aux' && !ENDINGS.test(word.lower)) return false;
  if (/^(?:conj|aux|neg|adv|pron|det)$/.test(before.part) || /(?:ing|ed)$/.test(word.lower) || before.lower === 'to') return false;
  return at >= first + 2;
}

function isVerbal(word: Word | undefined): boolean {
  return word !== undefined && (word.part === 'aux' || word.part === 'verb');
}

/** Whether the words [open, close] and what belongs to them only say who speaks: a verb of saying near, and nothing shared but names. */
function isAttribution(words: readonly Word[], open: number, close: number, isShared: (word: Word) => boolean, says: (word: Word) => boolean): boolean {
  const part = words.slice(open, close + 1);
  if (!part.filter(isShared).every((word) => word.name !== null || says(word))) return false;
  if (part.some((word) => says(word) || word.lower === 'according')) return true;
  // "the Kremlin's spokesman, Dmitri Peskov, indicated": the verb comes two stretches later.
  return words[open]!.name === null && !part.some((word) => word.part === 'verb' || word.part === 'aux') && words.slice(close + 1, close + 9).some(says);
}

/** Whether a clause begins behind the word at `at`. */
function isOpener(words: readonly Word[], at: number, says: (word: Word) => boolean): boolean {
  const word = words[at]!;
  if (!OPENERS.test(word.lower)) return false;
  const before = words[at - 1];
  return (
    before === undefined ||
    word.lower !== 'that' ||
    before.part === 'noun' ||
    before.part === 'verb' ||
    says(before) ||
    before.part === 'adv' ||
    before.part === 'name'
  );
}

/** The words from `first` to `last` without an operator that stands at one end of them, and the small verb in front of it: "... has been debunked". */
function withoutOperator(words: readonly Word[], first: number, last: number, outer: OuterOperator | null): Span {
  let [from, to] = [first, last];
  if (outer !== null && outer.kind !== 'question' && outer.kind !== 'condition') {
    const [start, end] = outer.span;
    if (start >= words[from]!.start && end <= words[to]!.end) {
      const behind = words.findIndex((word) => word.start >= end);
      const before = words.findLastIndex((word) => word.end <= start);
      // The longer side is what it speaks of.
      if (behind >= 0 && to - behind >= before - from) from = Math.min(to, OPENERS.test(words[behind]!.lower) && behind < to ? behind + 1 : behind);
      else if (before >= from) {
        to = before;
        while (to > from && (words[to]!.part === 'aux' || words[to]!.part === 'adv' || words[to]!.part === 'neg')) to -= 1;
      }
    }
  }
  // A small word that what follows belongs to; at the end of a clause it is the clause's own: "five voted against".
  const goesOn = words[last + 1] !== undefined && !words[last + 1]!.parted;
  if (goesOn && to === last && to > from && /^(?:prep|det|conj)$/.test(words[to]!.part) && words[to]!.name === null) to -= 1;
  return [words[from]!.quantity?.start ?? words[from]!.start, Math.max(words[to]!.end, words[to]!.quantity?.end ?? 0)];
}
