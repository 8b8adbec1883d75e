// Owns the nouns that report, "the claim that", and whose they are: a possessive, a maker behind "by", the subject of the verb that makes them its own.
import type { Speaker } from '../model/statement';
import type { Add } from './attribution';
import type { AttributionData } from './attribution-data';
import { findSubject, type Subject } from './attribution-subjects';
import type { Token, Unit } from './attribution-words';
import { readMatch } from './plain-pattern';
import { resolveSpeaker, type SpeakerMemory } from './speaker-memory';
import { bareWord, isCapital, readPhrase, toNominative } from './speakers';

/** How far before a noun of saying the verb stands that makes it its subject's, in tokens. */
const OWNER = 5;

function resolveSubject(subject: Exclude<Subject, string>, memory: SpeakerMemory, data: AttributionData): Speaker | null {
  return resolveSpeaker(subject.phrase, subject.start, subject.run, memory, data);
}

/** Nouns that report: "the claim that", "Putin's assertion that", and a label before a colon: "Kremlin: ...". */
export function addNouns({ tokens, span }: Unit, memory: SpeakerMemory, data: AttributionData, add: Add): void {
  for (let at = 0; at < tokens.length; at++) {
    const noun = tokens[at]!;
    const kind = noun.type === 'word' ? data.nouns.get(noun.lower) : undefined;
    // "It is no myth that" says so.
    if (kind === undefined || (kind === 'false' && data.nobody.has(tokens[at - 1]?.lower ?? ''))) continue;
    let words = '';
    for (let next = at + 1; next < Math.min(tokens.length, at + 6); next++)
      words += tokens[next]!.type === 'mark' ? tokens[next]!.text : ` ${tokens[next]!.lower}`;
    const opener = readMatch(data.nounOpener, words)?.[0];
    const agent = opener === undefined ? readMaker(tokens, at, data) : null;
    if (agent !== null) {
      add(resolveSubject(agent.subject, memory, data), kind, [noun.start, noun.end], [agent.opened, span[1]], [noun.start, agent.subject.end]);
      continue;
    }
    if (opener === undefined) continue;
    const opened = tokens[at + 1 + (opener.match(/[,:]|[^\s,:]+/gu)?.length ?? 0)];
    if (opened === undefined) continue;
    const owner = tokens[at - 1];
    const owned = owner?.type === 'word' && /['’]s?$/u.test(owner.text) && isCapital(owner.text);
    const run = owned ? [{ ...owner, text: owner.text.replace(/['’]s?$/u, ''), lower: bareWord(owner.text) }] : [];
    const phrase = owned ? readPhrase(run, data) : null;
    const made = phrase === null ? (readPossessor(tokens, at, data) ?? readOwner(tokens, at, data)) : null;
    const speaker = phrase !== null ? resolveSpeaker(phrase, noun.start, run, memory, data) : made === null ? null : resolveSubject(made, memory, data);
    add(speaker, kind, [noun.start, noun.end], [opened.start, span[1]]);
  }
}

/** "repeated the claim that", "justified it with the claim that": the subject whose verb makes the noun its own. Null where no such verb stands before it. */
function readOwner(tokens: readonly Token[], noun: number, data: AttributionData): Exclude<Subject, string> | null {
  for (let at = noun - 1; at >= Math.max(1, noun - OWNER); at--) {
    const { type, lower } = tokens[at]!;
    if (type !== 'word' || data.complementizers.has(lower) || data.relatives.has(lower)) return null;
    const pair = `${lower} ${tokens[at + 1]!.lower}`;
    if (!data.makers.has(lower) && !data.makers.has(pair)) continue;
    const found = findSubject(tokens, at, at + 1, [], data)?.subject ?? null;
    return found === null || typeof found === 'string' || found.phrase.type === 'vague' ? null : found;
  }
  return null;
}

/** "his old charge that": the pronoun whose noun it is. */
function readPossessor(tokens: readonly Token[], noun: number, data: AttributionData): Exclude<Subject, string> | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 2) && tokens[at]!.type === 'word'; at--) {
    const name = data.possessives.get(tokens[at]!.lower);
    if (name !== undefined) return { phrase: { name, role: null, type: 'pronoun' }, run: [tokens[at]!], start: tokens[at]!.start, end: tokens[at]!.end };
  }
  return null;
}

/** "the charge by Laura Chen that": who made it stands between the noun and what it reports. `opened` is where that starts. */
function readMaker(tokens: readonly Token[], noun: number, data: AttributionData): { subject: Exclude<Subject, string>; opened: number } | null {
  if (!data.agent.has(tokens[noun + 1]?.lower ?? '')) return null;
  let end = noun + 2;
  while (end < Math.min(tokens.length, noun + 10) && tokens[end]!.type === 'word' && !data.complementizers.has(tokens[end]!.lower)) end++;
  const that = data.commaBeforeThat && tokens[end]?.text === ',' ? end + 1 : end;
  if (!data.complementizers.has(tokens[that]?.lower ?? '') || tokens[that + 1] === undefined) return null;
  const run = toNominative(tokens.slice(noun + 2, end), data);
  const phrase = run.length === 0 ? null : readPhrase(run, data);
  return phrase === null ? null : { subject: { phrase, run, start: run[0]!.start, end: run.at(-1)!.end }, opened: tokens[that + 1]!.start };
}
