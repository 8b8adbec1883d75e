// Owns what the engine knows of a statement before it looks at any claim: its words, what stands around it, and what in it is not language.
import { chooseLanguage } from '../text/detect-language';
import { readLanguage } from '../text/languages/language';
import { type Token, tokenize } from '../text/tokens';
import { gramsOf, soundOf } from './grams';

/** A statement to match, with its surroundings. */
export interface StatementInput {
  text: string;
  before: string[];
  after: string | null;
  /** Who says it, where that is known of this statement alone. */
  speaker?: string | null;
}

/** A word of the statement that is searched for; equal words share a slot. */
export interface Slot {
  term: string;
  name: boolean;
  number: boolean;
  grams: number[];
  /** The key of consonants of a name; empty where it says too little or the word is no name. */
  sound: string;
  /** How often it stands in the statement. */
  count: number;
}

/** A statement made ready for search. */
export interface Query {
  language: string;
  /** Content words in order, with their slots. */
  words: { token: Token; slot: number }[];
  slots: Slot[];
  /** Terms of the sentences around and the headline, each with how much it counts, without those of the statement. */
  context: Map<string, number>;
  /** Terms of the speaker's name. */
  speaker: Set<string>;
  negated: boolean;
  /** The page's own sentences stand around it, or its speaker is known. */
  surrounded: boolean;
}

/** Weight of the words of neighbouring sentences, the headline, and the speaker. Chosen on the development set of debates. */
export const CONTEXT_WEIGHT = { before: 0.4, after: 0.3, title: 0.1, speaker: 0.8, date: 0.4 } as const;

/** The signature of an embedded post: who wrote it, and when. */
const SIGNATURE = /\s[—–-]\s([^—]{1,80}\(@\w+\))\s+(\p{L}+ \d{1,2}, \d{4})\s*$/u;

/** The longest statement that is looked at, in UTF-16 units; a longer one is cut. */
const MAX_TEXT = 2000;

/** Reads a statement: its words and those around it. */
export function readQuery(statement: StatementInput, title: string, declared: string | null, speaker: string | null): Query {
  const cut = statement.text.slice(0, MAX_TEXT);
  const signature = SIGNATURE.exec(cut);
  const text = blankNoise(cut);
  const language = chooseLanguage(text, declared);
  const { negations } = readLanguage(language);
  const words: Query['words'] = [];
  const slots: Slot[] = [];
  const slotOf = new Map<string, number>();
  let negated = false;
  for (const token of readTokens(text, language)) {
    if (token.stop) {
      negated ||= negations.has(text.slice(token.start, token.end).toLowerCase().replace('’', "'"));
      continue;
    }
    let slot = slotOf.get(token.term);
    if (slot === undefined) {
      slot = slots.length;
      slotOf.set(token.term, slot);
      const sound = token.name && token.term.length >= 4 ? soundOf(token.term) : '';
      slots.push({ term: token.term, name: token.name, number: token.number, grams: gramsOf(token.term), sound, count: 0 });
    }
    const known = slots[slot] as Slot;
    known.count++;
    known.name ||= token.name;
    words.push({ token, slot });
  }
  const context = new Map<string, number>();
  const addContext = (around: string | null, weight: number): void => {
    if (around === null || around === '') return;
    for (const token of readTokens(around.slice(0, MAX_TEXT), language))
      if (!token.stop && !slotOf.has(token.term)) context.set(token.term, Math.max(weight, context.get(token.term) ?? 0));
  };
  addContext(title, CONTEXT_WEIGHT.title);
  addContext(statement.after, CONTEXT_WEIGHT.after);
  for (const sentence of statement.before.slice(-2)) addContext(sentence, CONTEXT_WEIGHT.before);
  addContext(signature?.[2] ?? null, CONTEXT_WEIGHT.date);
  const names = new Set<string>();
  for (const name of [speaker, signature?.[1] ?? null]) {
    if (name === null) continue;
    addContext(name, CONTEXT_WEIGHT.speaker);
    for (const token of readTokens(name, language)) if (!token.stop) names.add(token.term);
  }
  const surrounded = speaker !== null || statement.before.length > 0 || statement.after !== null;
  return { language, words, slots, context, speaker: names, negated, surrounded };
}

/** Every sentence is asked for as itself, then as a neighbour of three others. */
const CACHED_TEXTS = 32;
const cached = new Map<string, Map<string, Token[]>>();

function readTokens(text: string, language: string): Token[] {
  let known = cached.get(language);
  if (known === undefined) {
    known = new Map();
    cached.set(language, known);
  }
  let tokens = known.get(text);
  if (tokens === undefined) {
    const oldest = known.size >= CACHED_TEXTS ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    tokens = tokenize(text, language);
    known.set(text, tokens);
  }
  return tokens;
}

/** Addresses and the signature of an embedded post are no part of what is said: blanked, so that offsets stay. */
function blankNoise(text: string): string {
  return text
    .replace(SIGNATURE, blank)
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/|www\.)\S*/gu, blank)
    .replace(/&(?:amp|quot|lt|gt|#39);/g, blank);
}

const blank = (noise: string): string => ' '.repeat(noise.length);
