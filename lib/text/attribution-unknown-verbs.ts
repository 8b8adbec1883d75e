// Owns the reporting frame of a verb that no list knows: it stands between a quotation and somebody who can only be its speaker.
import type { AttributionData } from './attribution-data';
import type { Frame } from './attribution-frames';
import { isBetween, readInverted } from './attribution-subjects';
import type { Token } from './attribution-words';
import { isCapital, type Phrase, readPhrase } from './speakers';

/** The frame of a verb nobody listed at token `at`, between a quotation and who speaks: “...”, fulminated Peskov. “...,” Peskov fulminated. Null where there is none. */
export function readUnknownVerb(tokens: readonly Token[], at: number, data: AttributionData): Frame | null {
  const word = tokens[at]!;
  if (
    word.type !== 'word' ||
    isCapital(word.text) ||
    word.text.length < 3 ||
    data.prepositions.has(word.lower) ||
    data.determiners.has(word.lower) ||
    data.clauseStarts.has(word.lower)
  )
    return null;
  if (
    data.joiners.has(word.lower) ||
    data.relatives.has(word.lower) ||
    data.likeWords.has(word.lower) ||
    data.pronouns.has(word.lower) ||
    data.complementizers.has(word.lower)
  )
    return null;
  let start = at;
  if (start > 0 && data.auxiliaries.has(tokens[start - 1]!.lower)) start--;
  const quote = (from: number): Token | null => {
    let index = from - 1;
    while (index >= 0 && tokens[index]!.type === 'mark' && /^[,–—]$/u.test(tokens[index]!.text)) index--;
    return index >= 0 && tokens[index]!.type === 'quote' ? tokens[index]! : null;
  };
  const before = isBetween(word, data) ? null : quote(start);
  if (before !== null) {
    const inverted = readInverted(tokens, at + 1, data);
    if (inverted === null || typeof inverted.subject === 'string' || !isPerson(inverted.subject.phrase, data)) return null;
    return {
      subject: inverted.subject,
      kind: 'said',
      cue: [word.start, word.end],
      frame: [tokens[start]!.start, tokens[inverted.after - 1]!.end],
      spans: [[before.start, before.end]],
    };
  }
  const next = tokens[at + 1];
  if (isBetween(word, data) || (next !== undefined && !(next.type === 'mark' || data.prepositions.has(next.lower) || isBetween(next, data)))) return null;
  let from = at;
  while (from > 0 && tokens[from - 1]!.type === 'word' && at - from < 6) from--;
  const spoken = quote(from);
  const run = tokens.slice(from, at);
  const phrase = spoken === null || run.length === 0 ? null : readPhrase(run, data);
  if (spoken === null || phrase?.type !== 'name' || !isCapital(run.at(-1)!.text)) return null;
  return {
    subject: { phrase, run, start: run[0]!.start, end: run.at(-1)!.end },
    kind: 'said',
    cue: [word.start, word.end],
    frame: [run[0]!.start, word.end],
    spans: [[spoken.start, spoken.end]],
  };
}

/** Whether a phrase behind an unknown verb can only be who speaks. */
function isPerson({ type, name }: Phrase, data: AttributionData): boolean {
  const kind = data.pronouns.get(name);
  return type === 'name' || type === 'role' || (type === 'pronoun' && (kind === 'm' || kind === 'f'));
}
