// Owns the shape of a language's cues for what is worth checking and finds them; the cues themselves are in languages/<tag>.worth.ts.
import { worthDe } from './languages/de.worth';
import { worthEn } from './languages/en.worth';
import { worthEs } from './languages/es.worth';
import { worthFr } from './languages/fr.worth';
import { worthRu } from './languages/ru.worth';

/** Words and phrases of one language by what they do, lower case, parted by commas. "-" at the start or the end stands for any letters: "-est". */
export interface WorthWords {
  /** Numbers in words, and words for quantities of them: "dozen", "half". */
  numbers: string;
  /** Scales and units that make a number a statistic: "million", "percent", "dollars". */
  units: string;
  /** What statistics count: "jobs", "deficit", "unemployment". */
  counted: string;
  /** Rising, falling and comparing: "increased", "fewer than", "the highest". */
  trends: string;
  /** Deeds that leave a record: "voted", "signed", "vetoed", "invaded". */
  deeds: string;
  /** Institutions and documents that keep records: "congress", "treaty", "report". */
  records: string;
  /** Everyday verbs in the past, and what forms it: "was", "had", "-ed". */
  past: string;
  /** Times that bind a statement: "since", "years ago", "last year". */
  times: string;
  /** Extent that one counter-example would refute: "never", "every", "the only". */
  extent: string;
  /** Somebody else as the subject: "he", "they". */
  others: string;
  /** The speaker. */
  selves: string;
  /** What is to come: "will", "going to". */
  future: string;
  /** What ought to be: "should", "must", "need to". */
  duty: string;
  /** What might be: "would", "could", "if". */
  doubt: string;
  /** An opinion, a feeling or a hope as such: "I think", "I hope". */
  opinion: string;
  /** Judgements that nobody can check: "wonderful", "important". */
  praise: string;
  /** How instructions and speech to somebody begin: "let me", "thank you", "look". */
  address: string;
  /** Announces a fact or a reason: "in fact", "because". */
  facts: string;
  /** The speaker's own life, which concerns nobody else. */
  private: string;
  /** Words for everything and nothing: "the people", "this country". */
  vague: string;
  /** Small words before the subject of a sentence: "and", "now". */
  leads: string;
  /** Words before a verb that says what is not done: "to", "should". */
  undone: string;
  /** Names that stand for everybody, as written. */
  common: string;
  /** How a superlative ends; null where endings do not tell. */
  superlative: RegExp | null;
  /** Deeds of the speaker that leave a record: "I voted". */
  selfDone: RegExp | null;
}

/** A list of words that is counted. */
export type WorthList = Exclude<keyof WorthWords, 'leads' | 'undone' | 'common' | 'superlative' | 'selfDone'>;

/** A list opened for look-up. */
export interface WorthPhrases {
  words: ReadonlySet<string>;
  /** Phrases of several words by their first one, the longest first. */
  phrases: ReadonlyMap<string, string[][]>;
  starts: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

/** The same, opened for look-up. */
export type WorthData = Record<WorthList | 'leads' | 'undone', WorthPhrases> & Pick<WorthWords, 'superlative' | 'selfDone'> & { common: ReadonlySet<string> };

const WORDS: Record<string, WorthWords> = { en: worthEn, de: worthDe, fr: worthFr, es: worthEs, ru: worthRu };
/** Longest beginning or ending of a word in a list. */
const LONGEST_PART = 14;
const opened = new Map<string, WorthData>();

/** The cues of a BCP 47 tag's language; null where Caveat has none. Unknown language is read as English. */
export function findWorthData(language: string | null): WorthData | null {
  const tag = (language ?? 'en').toLowerCase().split('-')[0]!;
  const words = Object.hasOwn(WORDS, tag) ? WORDS[tag] : undefined;
  if (words === undefined) return null;
  let data = opened.get(tag);
  if (data === undefined) {
    data = openWords(words);
    opened.set(tag, data);
  }
  return data;
}

function openWords({ common, superlative, selfDone, ...lists }: WorthWords): WorthData {
  const opened = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, openList(list)])) as Record<
    WorthList | 'leads' | 'undone',
    WorthPhrases
  >;
  return { ...opened, common: new Set(common.split(' ')), superlative, selfDone };
}

function openList(list: string): WorthPhrases {
  const words = new Set<string>();
  const starts = new Set<string>();
  const ends = new Set<string>();
  const phrases = new Map<string, string[][]>();
  for (const entry of list.split(',')) {
    const phrase = entry.trim().split(/\s+/);
    const [first] = phrase;
    if (first === undefined || first === '') continue;
    if (phrase.length > 1)
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
      );
    else if (first.startsWith('-')) ends.add(first.slice(1));
    else if (first.endsWith('-')) starts.add(first.slice(0, -1));
    else words.add(first);
  }
  return { words, phrases, starts, ends };
}

/** How many words from `at` on a list takes: the longest phrase that stands there, else one word, else none. */
export function takePhrase(list: WorthPhrases, words: readonly string[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  const phrase = list.phrases.get(word)?.find((one) => one.every((part, offset) => part === words[at + offset]));
  if (phrase !== undefined) return phrase.length;
  if (list.words.has(word)) return 1;
  if (list.starts.size > 0) for (let end = 2; end <= Math.min(word.length, LONGEST_PART); end++) if (list.starts.has(word.slice(0, end))) return 1;
  if (list.ends.size > 0) for (let cut = 1; cut <= Math.min(word.length - 2, LONGEST_PART); cut++) if (list.ends.has(word.slice(-cut))) return 1;
  return 0;
}

/** How many phrases of a list stand in a sentence, none counted twice. */
export function countPhrases(list: WorthPhrases, words: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < words.length; ) {
    const taken = takePhrase(list, words, at);
    if (taken > 0) count += 1;
    at += Math.max(1, taken);
  }
  return count;
}
