// Owns which part each word plays. Rules over closed lists and neighbours, no model: enough to tell a verb from its arguments.
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { stemWord } from '@/lib/text/stem';
import { findFocus } from './cleft';
import { baseForms, couldAct } from './lexicon';
import type { Acting, Part, Word } from './read';

const verbStems = new WeakMap<OpenGuardWords, Set<string>>();

function stemsOf(language: OpenGuardWords): Set<string> {
  let stems = verbStems.get(language);
  if (stems === undefined) {
    stems = new Set([...language.verbs].map((verb) => stemWord(verb, language.tag)));
    verbStems.set(language, stems);
  }
  return stems;
}

/** Sets the part of each word in place. */
export function tagWords(words: Word[], language: OpenGuardWords): void {
  for (const word of words) word.part = closedPart(word);
  const stems = stemsOf(language);
  for (const word of words) if (word.part === 'noun' && isVerb(words, word, language, stems)) word.part = 'verb';
}

function closedPart(word: Word): Part {
  if (word.date !== null) return 'date';
  if (word.form.listed === 'neg') return 'neg';
  if (word.name !== null) return 'name';
  if (word.quantity !== null && word.quantity.kind !== 'ordinal') return 'number';
  return word.form.listed;
}

/** The part that the lists of a language give a lower-case word wherever it stands; "noun" for one that is on none. */
export function findListedPart(lower: string, language: OpenGuardWords): Part {
  if (language.negators.has(lower) || language.nounNegators.has(lower)) return 'neg';
  if (language.auxiliaries.has(lower)) return 'aux';
  if (language.determiners.has(lower)) return 'det';
  if (language.prepositions.has(lower)) return 'prep';
  if (language.pronouns.has(lower)) return 'pron';
  if (language.conjunctions.has(lower)) return 'conj';
  if (
    language.adverbs.has(lower) ||
    (language.tag === 'en' && /[a-z]{3}ly$/.test(lower) && !/^(?:family|italy|july|supply|only|ally|early|likely|daily|apply|reply|imply|rely)$/.test(lower))
  )
    return 'adv';
  return 'noun';
}

/** Whether an open word is a verb where it stands. */
function isVerb(words: Word[], word: Word, language: OpenGuardWords, stems: Set<string>): boolean {
  if (language.speech.has(word.lower)) return !followsDeterminer(words, word);
  if (language.tag !== 'en') return false;
  const previous = before(words, word);
  const next = words[word.at + 1];
  word.form.acting ??= readActing(word, language, stems);
  const { ing, ed, s, irregular, acts, shaped, settled } = word.form.acting;
  if (settled) return false;
  if (ing && next !== undefined && !next.parted && /^(?:is|are|was|were)$/.test(next.lower) && previous?.part === 'name') return false;
  // Behind an auxiliary that takes a bare verb, a word that may be one is one: "will not cede".
  const known = acts === 'sure' || (acts === 'possible' && previous !== null && isBehindModal(words, previous));
  if (!ed && !ing && !known && !shaped) return false;
  const noun =
    previous !== null &&
    ((previous.part === 'det' && !(previous.lower === 'that' && known && isRelative(words, previous, next))) ||
      previous.possessive ||
      previous.part === 'number' ||
      (previous.part === 'prep' && previous.lower !== 'to' && !ing));
  if (noun) return false;
  if (
    previous !== null &&
    (previous.part === 'aux' || previous.lower === 'to' || previous.part === 'pron' || (previous.part === 'neg' && previous.lower !== 'no'))
  )
    return true;
  // "Undocumented immigrants commit": a participle that a sentence opens with, right before a noun.
  if (ed && word.at === 0 && next?.part === 'noun' && !next.parted) return false;
  if (ed || irregular) return true;
  if (!known)
    return ing && previous?.part === 'noun' && next !== undefined && !next.parted && (next.part === 'det' || next.part === 'name' || next.part === 'pron');
  if (s && hasFiniteVerbBehind(words, word)) return false;
  // A bare or third-person form of a word that may be a noun: a verb between its subject and an object, a preposition or the end.
  if (previous === null) return false;
  const demonym = previous.name?.adjective === true;
  if (demonym) return false;
  if (previous.part === 'name') return next !== undefined && !(next.part === 'noun' && !s) ? true : next === undefined && s;
  if (previous.part !== 'noun') return false;
  if (next === undefined) return false;
  const opens = next.part === 'det' || next.part === 'name' || next.part === 'number' || next.part === 'pron' || next.part === 'adv' || next.part === 'conj';
  if (opens || next.part === 'date') return true;
  if (next.part === 'prep') return isPlural(previous.lower) !== /[^s]s$/.test(word.lower) && !hasVerbBefore(words, word);
  return isPlural(previous.lower) !== /[^s]s$/.test(word.lower) && next.part === 'noun' && !hasVerbBefore(words, word);
}

/** Words behind which a subject and a verb of their own follow. */
const SUBORDINATING = /^(?:after|before|until|till|once|when|whenever|if|unless|since|while|because|as)$/;

/** Whether the clause that a word stands in has a verb before it; "until Putin leaves office" is a clause of its own. */
function hasVerbBefore(words: readonly Word[], word: Word): boolean {
  for (let at = word.at - 1; at >= 0 && words[at]!.clause === word.clause; at--) {
    if (words[at]!.part === 'verb') return true;
    if (SUBORDINATING.test(words[at]!.lower)) return false;
  }
  return false;
}

/** What the letters of an open English word say of it as a verb. */
function readActing({ lower, stem }: Word, language: OpenGuardWords, stems: ReadonlySet<string>): Acting {
  const ing = lower.endsWith('ing');
  const ed = lower.endsWith('ed');
  const irregular =
    language.irregular[lower] !== undefined &&
    !/(?:ion|ions|al|ing|ings|ths?|s|er)$/.test(lower) &&
    !/^(?:people|children|men|women|worse|fewer|born|defeat|victory)$/.test(lower);
  return {
    ing,
    ed,
    s: lower.endsWith('s'),
    irregular,
    acts: irregular || stems.has(stem) ? 'sure' : actsAs(lower),
    shaped:
      /(?:ise|ize|ises|izes|ify|ifies)$/.test(lower) &&
      !/^(?:precise|concise|wise|likewise|otherwise|expertise|premise|enterprise|paradise|noise)$/.test(lower),
    // "the landings" and "the Moon landing was" are things.
    settled: lower.endsWith('ings') || (/(?:ment|ments|tion|tions|sion|sions|ness|ance|ence|ship|ism|ist|ists|ors?|ure)$/.test(lower) && !stems.has(lower)),
  };
}

/** Auxiliaries that a bare verb follows. */
const MODAL = /^(?:will|would|can|cannot|could|may|might|must|shall|should|do|does|did|to|(?:wo|would|ca|could|might|must|should|do|does|did)n't)$/;

/** Whether `previous`, or the word before it where it is a negator, is such an auxiliary. */
function isBehindModal(words: readonly Word[], previous: Word): boolean {
  const modal = previous.part === 'neg' && !previous.parted ? words[previous.at - 1] : previous;
  return modal !== undefined && MODAL.test(modal.lower);
}

/** What the lexicon knows of a word as a verb. */
function actsAs(lower: string): ReturnType<typeof couldAct> {
  return couldAct(/(?:er|est|men)$/.test(lower) ? [lower] : baseForms(lower, undefined));
}

/** Whether "that" joins a clause to the noun before it: a verb behind it has its object next. */
function isRelative(words: Word[], that: Word, next: Word | undefined): boolean {
  // "It was X, he said, that did it", and a name, which no "that" points at.
  if (next !== undefined && !next.parted && (findFocus(words, that.at) !== null || (!that.parted && words[that.at - 1]?.part === 'name'))) return true;
  const noun = words[that.at - 1];
  return (
    noun !== undefined && !that.parted && noun.part === 'noun' && next !== undefined && (next.part === 'det' || next.part === 'name' || next.part === 'number')
  );
}

/** The word before, adverbs skipped, in the same stretch between marks. */
function before(words: Word[], word: Word): Word | null {
  let at = word.at;
  while (at > 0 && !words[at]!.parted) {
    at -= 1;
    if (words[at]!.part !== 'adv') return words[at]!;
  }
  return null;
}

function followsDeterminer(words: Word[], word: Word): boolean {
  const previous = before(words, word);
  return previous !== null && (previous.part === 'det' || previous.possessive);
}

function isPlural(lower: string): boolean {
  return /s$/.test(lower) || /^(?:men|women|people|children|police|mice|feet|teeth)$/.test(lower);
}

/** Whether a form of "be" or "have" follows in the same stretch, so that a word before it that could be a verb is its subject: "missile strikes on Ukraine are". */
function hasFiniteVerbBehind(words: Word[], word: Word): boolean {
  for (let at = word.at + 1; at < words.length; at++) {
    const next = words[at]!;
    if (next.parted || next.part === 'conj' || next.part === 'pron' || next.lower === 'that') return false;
    if (next.part === 'aux') return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)/.test(next.lower);
  }
  return false;
}
