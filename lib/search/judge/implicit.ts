// Owns what turns something round without a negator: refusals, ends, and verbs with a particle, and where such a word does not.
import type { Bond } from './align';
import type { Reading, Word } from './read';

/** "keep NATO from expanding": the word that turns round what it leads on to. */
export function keepsFrom({ words, language }: Reading, { at, lower, clause }: Word): boolean {
  if (language.tag !== 'en' || lower !== 'from' || !/.{3}ing$/.test(words[at + 1]?.lower ?? '')) return false;
  return words
    .slice(Math.max(0, at - 5), at)
    .some(
      (word) =>
        word.clause === clause &&
        /^(?:ke(?:ep|eps|pt|eping)|stop(?:s|ped)?|ba(?:r|rs|rred)|bann?(?:s|ed)?|prohibit\w*|deter(?:s|red)?|dissuad\w+)$/.test(word.lower),
    );
}

/** "is unacceptable", "would be out of the question": what is said of something that will not be. */
export function isRefusal({ words, language }: Reading, { at, lower }: Word): boolean {
  if (language.tag !== 'en') return false;
  const before = words
    .slice(Math.max(0, at - 3), at)
    .map((word) => word.lower)
    .join(' ');
  if (lower === 'question') return before === 'out of the';
  if (lower === 'table' || lower === 'agenda') return /\boff the$/.test(before);
  if (lower === 'something' || lower === 'option') return /\b(?:not|n't|no|never)(?: an?)?$/.test(before);
  return (
    /^(?:unacceptable|unthinkable|inadmissible|inconceivable|impermissible)$/.test(lower) &&
    /^(?:be|is|are|was|were|been|seems?|remains?|'s|utterly|completely|totally|simply)$/.test(words[at - 1]?.lower ?? '')
  );
}

/** "stopped testing" and "ceased to exist": an end of doing it. What ends with a noun behind it is another event: "ended a visit". */
export function stopsDoing(reading: Reading, word: Word): boolean {
  const next = reading.words[word.at + 1];
  if (reading.language.tag !== 'en' || next === undefined || next.parted) return false;
  return /^(?:stop|stops|stopped|quit|quits|ceased?|ceases)$/.test(word.lower) && (/.{3}ing$/.test(next.lower) || next.lower === 'to');
}

/** Whether a negator stands right before a word, small words between them passed over. */
export function isDenied({ words, language }: Reading, word: Word): boolean {
  for (let at = word.at - 1; at >= Math.max(0, word.at - 3) && !words[at + 1]!.parted; at--) {
    if (language.negators.has(words[at]!.lower)) return true;
    if (words[at]!.part !== 'aux' && words[at]!.part !== 'adv') return false;
  }
  return false;
}

const STOPPING = /^(?:halt|end|stop|prevent|block)$/;
/** Verbs behind which the infinitive says what somebody will or will not do. */
const COMMITS =
  /^(?:agree|promis|vow|pledg|decid|offer|order|want|plan|refus|fail|manag|tr[yi]|need|ha[sd]|have|having|ought|going|able|ready|willing|threaten|call|urg|ask|mov|vot|forc|pressur|persuad|compel|oblig|demand|due|set|about|prepar|intend|expect|seek|sought|used|began|begin|start)/;

/** "invaded to halt the genocide": what somebody does something against is there, or is said to be. */
export function isAim({ words, language }: Reading, { at, lower }: Word): boolean {
  if (language.tag !== 'en' || !STOPPING.test(lower) || words[at - 1]?.lower !== 'to') return false;
  const before = words[at - 2];
  return before === undefined || words[at - 1]!.parted || !words.slice(Math.max(0, at - 4), at - 1).some((word) => COMMITS.test(word.lower));
}

/** "came to a halt": a noun that leads on to nothing. */
export function isMereNoun(reading: Reading, word: Word): boolean {
  return (
    reading.language.tag === 'en' &&
    word.part === 'noun' &&
    reading.words[word.at - 1]?.part === 'det' &&
    !/^(?:of|to|in|on)$/.test(reading.words[word.at + 1]?.lower ?? '')
  );
}

const PHRASAL: [verb: RegExp, particle: RegExp][] = [
  [/^rul(?:e|es|ed|ing)$/, /^out$/],
  [/^(?:turn(?:s|ed|ing)?|vot(?:e|es|ed|ing))$/, /^down$/],
  [/^(?:hold|holds|held|holding|keep|kept|back|backs|backed)$/, /^(?:back|out)$/],
  [/^(?:call|calls|called|calling)$/, /^off$/],
  [/^(?:throw|throws|threw|thrown|throwing)$/, /^out$/],
  [/^(?:strike|strikes|struck)$/, /^(?:down|out)$/],
  [/^(?:turn(?:s|ed|ing)?|send|sends|sent)$/, /^away$/],
  [/^(?:decide|decides|decided|vote|votes|voted|voting|advise|advised|argue|argued|campaign|campaigned)$/, /^against$/],
];

/** "rules out" and "turns down": two words that refuse what follows. */
export function isPhrasal(reading: Reading, word: Word, shared: ReadonlyMap<Word, { bond: Bond }>): boolean {
  // One word that both texts have is turned round by what only one of them has behind it; "held back" for "refrained" is that word itself.
  const particle = reading.words[word.at + 1];
  if (particle === undefined || shared.has(particle) || !/^(?:equal|slot)$/.test(shared.get(word)?.bond ?? 'equal')) return false;
  return hasParticle(reading, word);
}

const PARTICLE = /^(?:out|down|back|off|away|against)$/;

export function hasParticle(reading: Reading, word: Word): boolean {
  const next = reading.words[word.at + 1]?.lower;
  return (
    reading.language.tag === 'en' &&
    next !== undefined &&
    PARTICLE.test(next) &&
    PHRASAL.some(([verb, particle]) => verb.test(word.lower) && particle.test(next))
  );
}

const LEAVES = /^(?:stays?|stayed|leaves?|left|leaving|ke(?:ep|eps|pt)|keeping|h[eo]lds?|held|remain(?:s|ed)?)$/;

/** "left rates where they were", "kept its customers in the dark": nothing is done to what stands between. The last word of the phrase. */
export function leavesAsIs({ words, language }: Reading, { at, lower, clause }: Word): boolean {
  if (language.tag !== 'en') return false;
  const ends =
    (lower === 'dark' && words[at - 1]?.lower === 'the' && words[at - 2]?.lower === 'in') ||
    (/^(?:were|are|was|is)$/.test(lower) && /^(?:it|they)$/.test(words[at - 1]?.lower ?? '') && /^(?:where|as)$/.test(words[at - 2]?.lower ?? '')) ||
    /^(?:unchanged|untouched|unaltered|unaffected|intact|unscathed)$/.test(lower) ||
    (lower === 'hold' && words[at - 1]?.lower === 'on');
  return ends && words.slice(Math.max(0, at - 8), at).some((word) => word.clause === clause && LEAVES.test(word.lower));
}

/** "The attempt to remove him failed": the verb of what was attempted; null where a word tells of no such end. */
export function failedAttempt({ words, language }: Reading, { at, lower, clause }: Word): Word | null {
  if (language.tag !== 'en' || !/^(?:fail(?:ed|s)|failing|collapsed|foundered|fizzled|foiled|thwarted|unsuccessful|abortive)$/.test(lower)) return null;
  const attempt = words
    .slice(0, at)
    .find((word) => word.clause === clause && /^(?:attempts?|bids?|efforts?|moves?|motions?|push|plans?|plots?|tr(?:y|ies))$/.test(word.lower));
  if (attempt === undefined) return null;
  return words.slice(attempt.at, at).find((word) => word.part === 'verb' && words[word.at - 1]?.lower === 'to') ?? null;
}
