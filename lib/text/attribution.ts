// Owns who says what in a block of text: speaker, reporting verb and the span it reports. How the page thereby uses a claim is stance.ts's.
import type { Span } from '../model/match';
import type { Speaker } from '../model/statement';
import { type AttributionData, findAttributionData, type ReportKind } from './attribution-data';
import { findQuotations, type Quotation } from './quotations';
import { createMemory, type Phrase, readPhrase, readSubject, rememberNames, resolveSpeaker, type SpeakerMemory } from './speakers';

/** One attribution in a block. `cue` is the reporting word, `span` what it reports, both in the block's text; speaker null for hearsay or where nobody fits. */
export interface Attribution {
  speaker: Speaker | null;
  kind: ReportKind;
  cue: Span;
  span: Span;
  quoted: boolean;
  occasion: string | null;
}

/** A block with the spans of its sentences, in order. */
export interface SentencedBlock {
  text: string;
  sentences: Span[];
}

/** What is known of a block besides its attributions: its quotations. */
export interface AttributedBlock {
  attributions: Attribution[];
  quotations: Quotation[];
}

/** Attributes the blocks of one article in reading order; memory of names runs through them. Null for a language without data. */
export function attributeBlocks(blocks: readonly SentencedBlock[], language: string | null): AttributedBlock[] | null {
  const data = findAttributionData(language);
  if (data === null) return null;
  const memory = createMemory();
  let open: Speaker | null = null;
  return blocks.map((block) => {
    rememberNames(block.text, memory, data);
    const quotations = findQuotations(block.text);
    const attributions = block.sentences.flatMap((sentence) => attributeSentence(block.text, sentence, quotations, memory, data));
    const continued = continueQuotations(block.text, quotations, attributions, open ?? memory.spoke.at(-1) ?? null);
    const last = quotations.at(-1);
    open = last?.open ? (continued.findLast((one) => one.span[0] <= last.span[1] && one.span[1] >= last.inner[0])?.speaker ?? null) : null;
    return { attributions: continued, quotations };
  });
}

/** Words of a sentence outside quotations, with their places. */
interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

function readWords(text: string, sentence: Span, quotations: readonly Quotation[]): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(...sentence).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)) {
    const start = sentence[0] + found.index;
    if (quotations.some(({ span }) => start >= span[0] && start < span[1])) continue;
    const word = found[0].replace(/[.'’-]+$/u, '');
    words.push({ text: word, lower: word.toLowerCase(), start, end: start + word.length });
  }
  return words;
}

function attributeSentence(text: string, sentence: Span, quotations: readonly Quotation[], memory: SpeakerMemory, data: AttributionData): Attribution[] {
  const found: Attribution[] = [];
  const words = readWords(text, sentence, quotations);
  const occasion = text.slice(...sentence).match(data.occasion)?.[0] ?? null;
  const add = (speaker: Speaker | null, kind: ReportKind, cue: Span, span: Span) => {
    const quoted = quotations.some((one) => one.span[0] < span[1] && one.span[1] > span[0]);
    found.push({ speaker, kind, cue, span: extendOverQuotation(span, sentence, quotations), quoted, occasion });
  };

  for (const match of text.slice(...sentence).matchAll(data.accordingTo)) {
    const start = sentence[0] + match.index;
    if (quotations.some(({ span }) => start >= span[0] && start < span[1])) continue;
    const after = start + match[0].length;
    const end = findPhraseEnd(text, after, sentence[1], data);
    const phrase = readPhrase(text.slice(after, end), data);
    if (phrase === null) continue;
    const speaker = resolveSpeaker(phrase, memory, data);
    add(speaker, 'said', [start, after], start - sentence[0] > 3 ? [sentence[0], start] : [Math.min(end + 1, sentence[1]), sentence[1]]);
  }

  for (let at = 0; at < words.length; at++) {
    const two = at + 1 < words.length ? `${words[at]!.lower} ${words[at + 1]!.lower}` : '';
    const length = data.verbs.has(two) ? 2 : data.verbs.has(words[at]!.lower) ? 1 : 0;
    if (length === 0 || isNoun(words, at, data)) continue;
    const attribution = attributeVerb(text, sentence, words, at, length, quotations, memory, data);
    if (attribution !== null) add(attribution.speaker, attribution.kind, attribution.cue, attribution.span);
  }

  for (let at = 0; at < words.length; at++) {
    const kind = data.nouns.get(words[at]!.lower);
    const next = words[at + 1];
    if (kind === undefined || next === undefined || !data.complementizers.has(next.lower) || next.start - words[at]!.end > 2) continue;
    const owner = words[at - 1];
    const phrase =
      owner !== undefined && /['’]s?$/u.test(text.slice(owner.start, owner.end + 2).trim()) ? readPhrase(owner.text.replace(/['’]s?$/u, ''), data) : null;
    add(phrase === null ? null : resolveSpeaker(phrase, memory, data), kind, [words[at]!.start, words[at]!.end], [next.end, sentence[1]]);
  }

  for (const match of text.slice(...sentence).matchAll(data.hearsay)) {
    const start = sentence[0] + match.index;
    if (!quotations.some(({ span }) => start >= span[0] && start < span[1])) add(null, 'hearsay', [start, start + match[0].length], sentence);
  }
  return found;
}

/** Whether the reporting word is a noun here: "the claim", "his report", "Moscow's demands". */
function isNoun(words: readonly Word[], at: number, data: AttributionData): boolean {
  const before = words[at - 1];
  if (before === undefined) return false;
  if (!data.nouns.has(words[at]!.lower) && !/s$/.test(words[at]!.lower)) return false;
  const next = words[at + 1];
  return (
    (data.determiners.has(before.lower) && before.lower !== 'that' && before.lower !== 'this') ||
    (/['’]s$/u.test(before.text) && !(next !== undefined && data.complementizers.has(next.lower)))
  );
}

function attributeVerb(
  text: string,
  sentence: Span,
  words: readonly Word[],
  at: number,
  length: number,
  quotations: readonly Quotation[],
  memory: SpeakerMemory,
  data: AttributionData,
): { speaker: Speaker | null; kind: ReportKind; cue: Span; span: Span } | null {
  const verb = words[at]!;
  const verbEnd = words[at + length - 1]!.end;
  let kind = data.verbs.get(length === 2 ? `${verb.lower} ${words[at + 1]!.lower}` : verb.lower)!;
  let first = at;
  while (first > 0 && data.between.test(words[first - 1]!.lower) && words[first]!.start - words[first - 1]!.end < 3) {
    first--;
    kind = data.adverbs.get(words[first]!.lower) ?? kind;
  }
  const subjectEnd = words[first]!.start;
  const subjectStart = findSubjectStart(text, sentence, words, first, quotations, data);
  const left = text.slice(subjectStart, subjectEnd);
  const before = readSubject(left, data);
  const inverted = before === null || endsWithQuotation(text, subjectEnd, quotations) ? readInverted(text, verbEnd, sentence, data) : null;
  const phrase = inverted?.phrase ?? before?.phrase ?? null;
  if (phrase === null) {
    // "adding that", "saying": the speaker of the sentence goes on.
    const goesOn = /ing$/.test(verb.lower) || (at > 0 && data.clauseStarts.has(words[at - 1]!.lower));
    const speaker = goesOn ? (memory.spoke.at(-1) ?? null) : null;
    return speaker === null ? null : { speaker, kind, cue: [verb.start, verbEnd], span: [verbEnd, sentence[1]] };
  }
  const after = inverted?.end ?? verbEnd;
  const clauseStart = inverted === null && before !== null ? subjectStart + before.start : verb.start;
  const parenthetical = inverted === null && isParenthetical(text, sentence, clauseStart, after);
  const postposed = isPostposed(text, sentence, clauseStart, after, quotations, data);
  if (!postposed && !parenthetical && !opensClause(text, after, sentence, quotations, data.weak.has(verb.lower), kind, data)) return null;
  const speaker = resolveSpeaker(phrase, memory, data);
  const span: Span = parenthetical ? sentence : postposed ? [sentence[0], clauseStart] : [after, sentence[1]];
  return span[1] - span[0] < 4 ? null : { speaker, kind, cue: [verb.start, verbEnd], span };
}

/** Where the subject of the verb at `words[first]` can start: after a quotation, a semicolon, or a word that starts a clause. */
function findSubjectStart(
  text: string,
  sentence: Span,
  words: readonly Word[],
  first: number,
  quotations: readonly Quotation[],
  data: AttributionData,
): number {
  const end = words[first]!.start;
  let start = sentence[0];
  for (const { span } of quotations) if (span[1] <= end && span[1] > start) start = span[1];
  const stop = Math.max(text.lastIndexOf(';', end), text.lastIndexOf(':', end));
  if (stop > start) start = stop + 1;
  for (let at = first - 1; at >= 0 && words[at]!.start >= start; at--) {
    const word = words[at]!;
    if (data.clauseStarts.has(word.lower) || (data.verbs.has(word.lower) && !isNoun(words, at, data))) {
      // "X, who said": the relative pronoun's antecedent stands before it.
      if (/^(who|which)$/.test(word.lower) && at === first - 1) continue;
      return word.end;
    }
  }
  return start;
}

function endsWithQuotation(text: string, at: number, quotations: readonly Quotation[]): boolean {
  return quotations.some(({ span }) => span[1] <= at && /^[\s,–—-]*$/.test(text.slice(span[1], at)));
}

/** "said Peskov, the Kremlin spokesman": the subject after its verb. */
function readInverted(text: string, from: number, sentence: Span, data: AttributionData): { phrase: Phrase; end: number } | null {
  const end = findPhraseEnd(text, from, sentence[1], data);
  const phrase = readPhrase(text.slice(from, end), data);
  if (phrase === null || (phrase.type === 'role' && phrase.name === '')) return null;
  const apposition = text.slice(end, sentence[1]).match(/^,\s+((?:the|a|an|his|her)\s[^,.;:“"]{3,80})(?=[,.;:])/u);
  if (apposition !== null && phrase.type === 'name' && phrase.role === null)
    return { phrase: { ...phrase, role: apposition[1]!.replace(/^(the|a|an) /u, '') }, end: end + apposition[0].length };
  return { phrase, end };
}

function findPhraseEnd(text: string, from: number, limit: number, data: AttributionData): number {
  for (const found of text.slice(from, limit).matchAll(/[,;:–—“”"«»()]|\.(?=\s|$)(?<!\b\p{Lu}\.|Mr\.|Ms\.|Mrs\.|Dr\.)|\b[\p{L}]+\b/gu)) {
    const at = from + found.index;
    if (!/^\p{L}/u.test(found[0])) return at;
    if (at > from + 1 && (data.clauseStarts.has(found[0]) || (data.prepositions.has(found[0]) && found[0] !== 'of' && found[0] !== 'for'))) return at;
  }
  return limit;
}

/** Whether subject and verb interrupt what they report: "For years, he said, the army held back". */
function isParenthetical(text: string, sentence: Span, clauseStart: number, clauseEnd: number): boolean {
  const before = text.slice(sentence[0], clauseStart).trimEnd();
  return /[,–—]$/u.test(before) && /^(?:\s+[^\s,]+){0,4}\s*[,–—]\s*(?!and\b|but\b|adding\b|saying\b)[\p{L}“"‘]/u.test(text.slice(clauseEnd, sentence[1]));
}

/** Whether what is reported stands before its subject and verb: `P, she said` or `“P,” said X`. */
function isPostposed(text: string, sentence: Span, clauseStart: number, clauseEnd: number, quotations: readonly Quotation[], data: AttributionData): boolean {
  const before = text.slice(sentence[0], clauseStart).trim();
  if (before.length < 8 || !/[,?!…—–][”"’»“]?$|[,.?!…]["”’»]$/u.test(before)) return false;
  const rest = text.slice(clauseEnd, sentence[1]);
  if (/^[\s.!?…”"')\]]*$/u.test(rest) || endsWithQuotation(text, clauseStart, quotations)) return true;
  // "In Moscow, he said P", "Asked about it, he said P": an introduction is not what he said.
  const opening = before.match(/^[“"]?([\p{L}'’-]+)/u)?.[1]?.toLowerCase() ?? '';
  if (data.prepositions.has(opening) || data.clauseStarts.has(opening) || /(?:ing|ed)$/u.test(opening) || (before.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0) < 3)
    return false;
  return isAdverbial(rest, data);
}

/** Whether only circumstances follow the verb: "... in Berlin on Monday", "... told reporters". */
function isAdverbial(rest: string, data: AttributionData): boolean {
  const words = (rest.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map((word) => word.toLowerCase());
  const preposition = words.findIndex((word) => data.prepositions.has(word));
  if (words.some((word) => data.complementizers.has(word))) return false;
  return preposition === -1 ? words.length <= 3 : preposition <= 3 && words.length <= 12;
}

/** Whether a clause, a quotation or an object to report follows the verb. */
function opensClause(
  text: string,
  from: number,
  sentence: Span,
  quotations: readonly Quotation[],
  weak: boolean,
  kind: ReportKind,
  data: AttributionData,
): boolean {
  const rest = text.slice(from, sentence[1]);
  if (/^[\s,:]*[“"„«‘]/u.test(rest) || rest.includes(':')) return true;
  if (quotations.some(({ span }) => span[0] >= from && span[0] < sentence[1])) return true;
  const words = rest.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  // "that" at the end of a sentence stands for something, and opens nothing.
  if (words.slice(0, weak ? 4 : -1).some((word, at) => at < words.length - 1 && data.complementizers.has(word.toLowerCase()))) return true;
  return !weak && words.length >= (kind === 'said' ? 3 : 2);
}

/** A span that ends inside a quotation takes the quotation whole, over the sentence's end as well. */
function extendOverQuotation(span: Span, sentence: Span, quotations: readonly Quotation[]): Span {
  const last = quotations.find((one) => one.span[0] >= span[0] - 1 && one.span[0] < span[1] && one.span[1] > sentence[1]);
  return last === undefined ? span : [span[0], last.span[1]];
}

/** Quotations nobody was named for go on from the last speaker of the block, or of the block before when this one starts with a quotation. */
function continueQuotations(text: string, quotations: readonly Quotation[], attributions: readonly Attribution[], carried: Speaker | null): Attribution[] {
  const all = [...attributions];
  for (const { span, inner } of quotations) {
    // A few quoted words are a term, not a saying of their own.
    if (inner[1] - inner[0] < 25 || all.some((one) => one.span[0] <= inner[0] && one.span[1] >= inner[1] - 2)) continue;
    const before = all.findLast((one) => one.speaker !== null && one.cue[0] < span[0]);
    const atStart = text.slice(0, span[0]).trim() === '';
    const speaker = before?.speaker ?? all.find((one) => one.speaker !== null && one.cue[0] >= span[1])?.speaker ?? (atStart ? carried : null);
    if (speaker !== null && speaker !== undefined) all.push({ speaker, kind: 'said', cue: span, span, quoted: true, occasion: before?.occasion ?? null });
  }
  return all.sort((a, b) => a.span[0] - b.span[0]);
}

/** The attribution that speaks for `span` of a block: the smallest one that covers most of it. Null where the article itself speaks. */
export function attributionAt(span: Span, attributions: readonly Attribution[]): Attribution | null {
  let best: Attribution | null = null;
  for (const one of attributions) {
    const covered = Math.min(span[1], one.span[1]) - Math.max(span[0], one.span[0]);
    if (covered < (span[1] - span[0]) * 0.5) continue;
    if (best === null || rank(one) > rank(best)) best = one;
  }
  return best;
}

/** A named speaker goes before hearsay, a narrower span before a wider one. */
function rank(one: Attribution): number {
  return (one.speaker === null ? 0 : 1e6) - (one.span[1] - one.span[0]);
}
