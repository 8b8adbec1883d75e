// Owns the part "lexicon": which frequent English words mean the same, the opposite, a kind of each other, or two things of one kind, taken from WordNet.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countBackground } from '@/lib/search/background';
import { stemWord } from '@/lib/text/stem';

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];
/** How often a word must have been met in WordNet's tagged texts; words that are common in claims are kept all the same. */
const LEAST_TAGS = 3;
/** Meanings of a word that are kept: those of at least this share of its uses, and no more than so many. */
const LEAST_SHARE = 0.08;
const MOST_SENSES = 3;

interface Synset {
  words: string[];
  above: string[];
  similar: string[];
  /** Opposites: place of the word here, synset and place of the word there. */
  opposed: { from: number; synset: string; to: number }[];
}

/** Runs the part. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { wordnet: { type: 'string' }, out: { type: 'string' } } });
  if (values.wordnet === undefined)
    throw new Error('npm run train -- lexicon --wordnet FOLDER [--out FILE]   where FOLDER holds data.noun, index.sense and so on');
  const folder = values.wordnet;
  const senses = readSenses(readFileSync(join(folder, 'index.sense'), 'utf8'));
  const numbers = new Map<string, number>();
  const above: number[][] = [];
  const numberOf = (key: string, all: Map<Part, Map<string, Synset>>): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    above[number] = [];
    const [part, offset] = key.split(' ') as [Part, string];
    const wider = (all.get(part)?.get(offset)?.above ?? []).slice(0, 2);
    above[number] = wider.map((one) => numberOf(`${part} ${one}`, all));
    return number;
  };
  const all = new Map(PARTS.map((part) => [part, readSynsets(readFileSync(join(folder, `data.${part}`), 'utf8'))]));
  const entries = new Map<string, LexiconEntry>();
  const entryOf = (word: string): LexiconEntry => {
    let entry = entries.get(word);
    if (entry === undefined) {
      entry = { meanings: [[], [], []], opposites: new Set(), acts: false };
      entries.set(word, entry);
    }
    return entry;
  };
  for (const [place, part] of (['noun', 'verb', 'adj'] as const).entries())
    for (const [word, list] of [...(senses.get(part) ?? [])].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const kept = chooseSenses(word, list);
      if (kept.length === 0) continue;
      entryOf(word).meanings[place] = kept.map((offset) => numberOf(`${part} ${offset}`, all));
      for (const other of oppositesOf(word, kept, all.get(part) as Map<string, Synset>, senses.get(part) as Map<string, Sense[]>))
        if (word !== other) {
          entryOf(word).opposites.add(other);
          entryOf(other).opposites.add(word);
        }
    }
  const nouns = senses.get('noun') as Map<string, Sense[]>;
  const adjectives = senses.get('adj') as Map<string, Sense[]>;
  for (const verb of (senses.get('verb') as Map<string, Sense[]>).keys()) if (!nouns.has(verb) && !adjectives.has(verb)) entryOf(verb).acts = true;
  const document = {
    about: `Meanings of frequent English words. words, in their order: a word, then the numbers of its commonest meanings as a noun, as a verb and as an adjective, its opposites, and 1 where it is a verb and nothing else; words with one number mean the same. above: for each number, from 0 on, that of the wider meaning, three digits to the base 36 each. more: the few numbers that have a second one, with it. wide: those with more than ${WIDEST} below them.`,
    source: 'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. The terms and the disclaimer are in docs/notices.md.',
    date: new Date().toISOString().slice(0, 10),
    ...packLexicon(entries, above),
  };
  const out = values.out ?? 'lib/search/weights/lexicon-en.json';
  const text = `${JSON.stringify(document, null, 1)}\n`;
  writeFileSync(out, text);
  console.log(`${out}: ${entries.size} words, ${numbers.size} meanings, ${Math.round(text.length / 1024)} kB`);
}

/** What is kept of a word: the numbers of its meanings as a noun, a verb and an adjective. */
export interface LexiconEntry {
  meanings: [number[], number[], number[]];
  opposites: Set<string>;
  acts: boolean;
}

/** Most meanings that one may have below it, itself included, and how far down they are counted. */
const WIDEST = 160;
const DEEPEST = 16;

/** The lexicon in the form that is searched without being opened; `above` are the wider meanings of each number. */
export function packLexicon(
  entries: ReadonlyMap<string, LexiconEntry>,
  above: readonly (readonly number[])[],
): Record<'words' | 'above' | 'more' | 'wide', string> {
  const write = (number: number): string => number.toString(36);
  const writeWide = (number: number | undefined): string => (number === undefined ? '---' : write(number).padStart(3, '0'));
  const words = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { meanings, opposites, acts }]) => {
      const fields = [...meanings.map((list) => list.map(write).join(',')), [...opposites].sort().join(','), acts ? '1' : ''];
      return `${word}:${fields.join('|').replace(/\|+$/, '')}`;
    });
  const more = above.flatMap((wider, number) => (wider[1] === undefined ? [] : [writeWide(number) + writeWide(wider[1])]));
  const below = new Map<number, number[]>();
  for (const [number, wider] of above.entries()) for (const one of wider) below.set(one, [...(below.get(one) ?? []), number]);
  const wide = [...below.keys()].filter((number) => countBelow(number, below) > WIDEST).sort((a, b) => a - b);
  return { words: words.join(' '), above: above.map((wider) => writeWide(wider[0])).join(''), more: more.join(''), wide: wide.map(write).join(',') };
}

/** How many meanings lie below one, itself included, each counted once. */
function countBelow(meaning: number, below: ReadonlyMap<number, readonly number[]>): number {
  const steps = new Map([[meaning, 0]]);
  // What is added while the map is walked comes last in the walk.
  for (const [one, taken] of steps) {
    if (taken > DEEPEST) break;
    for (const narrower of below.get(one) ?? []) if (!steps.has(narrower)) steps.set(narrower, taken + 1);
  }
  return steps.size;
}

interface Sense {
  offset: string;
  tags: number;
  rank: number;
}

/** The meanings of each word without a space, by part, as index.sense lists them. */
function readSenses(text: string): Map<Part, Map<string, Sense[]>> {
  const found = new Map<Part, Map<string, Sense[]>>(PARTS.map((part) => [part, new Map()]));
  for (const line of text.split('\n')) {
    const hit = /^([a-z][a-z-]*)%([1-5])\S* (\d{8}) (\d+) (\d+)/.exec(line);
    if (hit === null) continue;
    const [, word, kind, offset, rank, tags] = hit as unknown as [string, string, string, string, string, string];
    const part = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' }[kind] as Part;
    const words = found.get(part) as Map<string, Sense[]>;
    words.set(word, [...(words.get(word) ?? []), { offset, tags: Number(tags), rank: Number(rank) }]);
  }
  return found;
}

function readSynsets(text: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of text.split('\n')) {
    const fields = line.split(' | ')[0]!.split(' ');
    if (!/^\d{8}$/.test(fields[0] ?? '') || line.startsWith('  ')) continue;
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.toLowerCase().replace(/\([a-z]+\)$/, ''));
    const synset: Synset = { words, above: [], similar: [], opposed: [] };
    const start = 5 + 2 * count;
    for (let at = 0; at < Number(fields[start - 1]); at++) {
      const [sign, offset, , places] = fields.slice(start + 4 * at, start + 4 * at + 4) as [string, string, string, string];
      if (sign === '@' || sign === '@i') synset.above.push(offset);
      else if (sign === '&') synset.similar.push(offset);
      else if (sign === '!') synset.opposed.push({ from: Number.parseInt(places.slice(0, 2), 16), synset: offset, to: Number.parseInt(places.slice(2), 16) });
    }
    synsets.set(fields[0]!, synset);
  }
  return synsets;
}

/** The synsets of the commonest meanings of a word; none where the word is too rare. */
function chooseSenses(word: string, senses: readonly Sense[]): string[] {
  const total = senses.reduce((sum, { tags }) => sum + tags, 0);
  if (total < LEAST_TAGS && countBackground(stemWord(word, 'en')) < 0.5) return [];
  return [...senses]
    .sort((a, b) => b.tags - a.tags || a.rank - b.rank)
    .filter(({ tags }, at) => at === 0 || tags >= LEAST_SHARE * total)
    .slice(0, MOST_SENSES)
    .map(({ offset }) => offset);
}

/** The opposites of a word in its kept meanings; for an adjective also those of the adjective it is like. */
function oppositesOf(word: string, kept: readonly string[], synsets: ReadonlyMap<string, Synset>, senses: ReadonlyMap<string, Sense[]>): string[] {
  const found: string[] = [];
  const isFrequent = (other: string): boolean => chooseSenses(other, senses.get(other) ?? []).length > 0;
  for (const offset of kept) {
    const synset = synsets.get(offset);
    if (synset === undefined) continue;
    const place = synset.words.indexOf(word) + 1;
    for (const { from, synset: there, to } of synset.opposed)
      if (from === place || from === 0) found.push(...(to === 0 ? (synsets.get(there)?.words ?? []) : [synsets.get(there)?.words[to - 1] ?? word]));
    for (const head of synset.opposed.length === 0 ? synset.similar : [])
      for (const { synset: there, to } of synsets.get(head)?.opposed ?? []) found.push(synsets.get(there)?.words[Math.max(0, to - 1)] ?? word);
  }
  // Every cardinal number is there the opposite of "ordinal".
  return [...new Set(found)].filter((other) => /^[a-z-]+$/.test(other) && other !== 'ordinal' && word !== 'ordinal' && isFrequent(other));
}
