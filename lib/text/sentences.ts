// Owns where sentences end: by rules and by words that are data in languages/<tag>.sentences.ts for scripts with capitals, by the platform's
// segmenter for all others. The segmenter is not made before a text needs it: its first use in a process takes 20 to 30 ms.
import { deSentences } from './languages/de.sentences';
import { enSentences } from './languages/en.sentences';
import { esSentences } from './languages/es.sentences';
import { frSentences } from './languages/fr.sentences';
import { ruSentences } from './languages/ru.sentences';
import { isSpace } from './letters';
import { findCuts } from './sentence-cuts';

/** Half-open place of a sentence. Places of one text join without gap: white space belongs to the sentence before it. */
export interface SentencePlace {
  start: number;
  end: number;
}

/**
 * What a language adds to the rules: lists of words separated by spaces, without their final full stop. In abbreviations, small letters stand for
 * any case, single letters and words with a capital only for themselves ("Mass" is a state, "mass" is none). All other words are in small letters.
 */
export interface SentenceWords {
  /** Never the end of a sentence: "mr", "e.g", "bzw". */
  joined: string;
  /** The end only before a word of `openers`: "inc", "st", "calif". */
  open: string;
  /** Short names of states, set off by commas: "Portland, Ore., and". */
  states: string;
  /** Short names of places, the end before a common word where a word of `beforePlaces` stands before them, never before one of `afterPlaces`. */
  places: string;
  beforePlaces: string;
  afterPlaces: string;
  /** Joined only to a number, a roman numeral or a single letter: "no", "fig", "art". */
  numbered: string;
  /** Short names of months and weekdays, joined to a number. */
  dated: string;
  /** Words that open sentences and do not follow abbreviations within one. */
  openers: string;
  /** Clock abbreviations, joined to what may follow a time of day, which is `afterTime`. */
  times: string;
  afterTime: string;
  /** Words before a single letter that is no initial: "vitamin C.", "plan B." */
  lettered: string;
  /** Whether "3." is an ordinal before a noun; `counted` are words after which it is a plain number: "Platz 3." */
  ordinals: boolean;
  counted: string;
  /** Nouns that follow an ordinal whatever stands before it: "Minute". */
  ordered: string;
  /** Verbs that show, one or two words behind an abbreviation of `open`, that a sentence began with its subject: "3 Std. Details sind offen". */
  finite: string;
  /** Words of `open` with which a noun goes, so that a verb behind it tells nothing: "3 Mio. Menschen sind geflohen". */
  followed: string;
  /** Verbs of saying that follow a quoted question and the speaker's name: "“Why?” Smith asked." */
  saying: string;
  /** Names that end with a mark: "yahoo!" */
  marked: string;
}

/** Sets made of SentenceWords, once a language. */
export type SentenceRules = { [K in keyof SentenceWords]: SentenceWords[K] extends boolean ? boolean : ReadonlySet<string> };

const WORDS: Record<string, SentenceWords> = { en: enSentences, de: deSentences, fr: frSentences, es: esSentences, ru: ruSentences };

/** Languages that have rules of their own. */
export const SENTENCE_LANGUAGES: readonly string[] = Object.keys(WORDS);

const NO_WORDS: SentenceWords = {
  joined: 'dr mr prof',
  open: '',
  states: '',
  places: '',
  beforePlaces: '',
  afterPlaces: '',
  numbered: 'no nr',
  dated: '',
  openers: '',
  times: '',
  afterTime: '',
  lettered: '',
  ordinals: false,
  counted: '',
  ordered: '',
  finite: '',
  followed: '',
  saying: '',
  marked: '',
};

const rulesByLanguage = new Map<string, SentenceRules>();
let segmenter: Intl.Segmenter | null = null;

/** Letters of scripts without capitals, whose sentence marks are the segmenter's business: Armenian to Indic, Tibetan, Hangul, kana, Han, Arabic forms. */
const FOREIGN = /[\u0530-\u1cff\u2c80-\u2cff\u2e80-\ua63f\ua6a0-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\uff61-\uffdf]/;

/** Text is read in windows of this many units, so that a hostile paragraph can be worked off in slices; a sentence at a window's edge is read again with the next one. */
const WINDOW = 8000;

/** Splits `text` into sentences. `language` is a BCP 47 tag or null. Spans joined give back the text; an empty text has none. */
export function splitSentences(text: string, language: string | null): SentencePlace[] {
  return [...readSentences(text, language)];
}

/** The same one by one, for texts so long that the caller has to rest in between. */
export function* readSentences(text: string, language: string | null): Generator<SentencePlace> {
  const rules = rulesFor(language);
  let from = 0;
  while (from < text.length) {
    const last = from + WINDOW >= text.length;
    const window = from === 0 && last ? text : text.slice(from, from + WINDOW);
    const cuts = findCuts(window, rules, FOREIGN.test(window) ? findForeignCuts(window) : []);
    // Unless this is the last window, its last sentence may go on: it is left to the next window, unless it is all there is.
    const complete = last || cuts.length === 1 ? cuts.length : cuts.length - 1;
    let start = 0;
    for (let index = 0; index < complete; index += 1) {
      const end = cuts[index]!;
      yield { start: from + start, end: from + end };
      start = end;
    }
    from += start;
  }
}

let lastTag: string | null = null;
let lastRules: SentenceRules | null = null;

/** The rules of a BCP 47 tag, kept from one block to the next. */
function rulesFor(language: string | null): SentenceRules {
  if (lastRules === null || language !== lastTag) {
    lastTag = language;
    lastRules = sentenceRules(languageOf(language));
  }
  return lastRules;
}

/** The language part of a tag, lower case; "und" for null. */
function languageOf(language: string | null): string {
  const tag = language?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(tag) ? tag : 'und';
}

/** The segmenter's cuts behind marks other than those the rules judge. */
function findForeignCuts(text: string): number[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const cuts: number[] = [];
  for (const { index } of segmenter.segment(text)) {
    // The segmenter takes opening brackets for closing ones.
    let cut = index;
    while (cut > 0 && '「『（【《〈“‘«('.includes(text[cut - 1]!)) cut -= 1;
    let at = cut;
    while (at > 0 && (isSpace(text[at - 1]) || '"\'”’»›“‘«)]}'.includes(text[at - 1]!))) at -= 1;
    if (at > 0 && !'.!?…'.includes(text[at - 1]!)) cuts.push(cut);
  }
  return cuts;
}

/** The rules of a language, made once; `tag` is its two letters in lower case, and unknown ones have the rules that need no words. */
export function sentenceRules(tag: string): SentenceRules {
  let rules = rulesByLanguage.get(tag);
  if (rules === undefined) {
    const words = WORDS[tag] ?? NO_WORDS;
    rules = Object.fromEntries(
      Object.entries(words).map(([name, value]) => [name, typeof value === 'string' ? new Set(value.split(/\s+/).filter(Boolean)) : value]),
    ) as unknown as SentenceRules;
    rulesByLanguage.set(tag, rules);
  }
  return rules;
}
