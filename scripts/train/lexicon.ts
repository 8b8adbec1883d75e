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
  const document: Record<string, unknown> = {
    about:
      'Meanings of frequent English words. nouns, verbs, adjectives: a word, then the numbers of its commonest meanings; words with one number mean the same. above: for each number, from 0 on, those of the wider meanings. acts: words that are verbs and nothing else. opposites: pairs of words.',
    source: 'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. The terms and the disclaimer are in docs/notices.md.',
    date: new Date().toISOString().slice(0, 10),
  };
  const numbers = new Map<string, number>();
  const above: string[] = [];
  const numberOf = (key: string, all: Map<Part, Map<string, Synset>>): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    above[number] = '';
    const [part, offset] = key.split(' ') as [Part, string];
    const wider = (all.get(part)?.get(offset)?.above ?? []).slice(0, 2);
    above[number] = wider.map((one) => numberOf(`${part} ${one}`, all).toString(36)).join(',');
    return number;
  };
  const all = new Map(PARTS.map((part) => [part, readSynsets(readFileSync(join(folder, `data.${part}`), 'utf8'))]));
  const opposites = new Set<string>();
  for (const [part, name] of [
    ['noun', 'nouns'],
    ['verb', 'verbs'],
    ['adj', 'adjectives'],
  ] as const) {
    const lines: string[] = [];
    for (const [word, list] of [...(senses.get(part) ?? [])].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const kept = chooseSenses(word, list);
      if (kept.length === 0) continue;
      lines.push(`${word}:${kept.map((offset) => numberOf(`${part} ${offset}`, all).toString(36)).join(',')}`);
      for (const other of oppositesOf(word, kept, all.get(part) as Map<string, Synset>, senses.get(part) as Map<string, Sense[]>))
        if (word !== other) opposites.add(word < other ? `${word}|${other}` : `${other}|${word}`);
    }
    document[name] = lines.join(' ');
  }
  const nouns = senses.get('noun') as Map<string, Sense[]>;
  const adjectives = senses.get('adj') as Map<string, Sense[]>;
  document.acts = [...(senses.get('verb') as Map<string, Sense[]>).keys()]
    .filter((verb) => !nouns.has(verb) && !adjectives.has(verb))
    .sort()
    .join(' ');
  document.above = above.join(' ');
  document.opposites = [...opposites].sort().join(' ');
  const out = values.out ?? 'lib/search/weights/lexicon-en.json';
  const text = `${JSON.stringify(document, null, 1)}\n`;
  writeFileSync(out, text);
  console.log(`${out}: ${numbers.size} meanings, ${opposites.size} opposites, ${Math.round(text.length / 1024)} kB`);
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
