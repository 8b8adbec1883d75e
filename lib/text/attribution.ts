// Owns who says what in a block of text: speaker, reporting verb and the span it reports. How the page thereby uses a claim is stance.ts's.
import type { Span } from '../model/match';
import type { Speaker } from '../model/statement';
import { type AttributionData, findAttributionData, type ReportKind } from './attribution-data';
import { type Frame, findFrames } from './attribution-frames';
import { addNouns } from './attribution-nouns';
import { readApposed, type Subject } from './attribution-subjects';
import { isSpeech, readQuotations, readUnits, type Token, type Unit } from './attribution-words';
import { fitPattern, readMatch } from './plain-pattern';
import type { Quotation } from './quotations';
import { createMemory, lastNamed, lastSpeaker, noteMentions, resolveSpeaker, type SpeakerMemory } from './speaker-memory';
import { bareWord, isCapital, readPhrase, toNominative } from './speakers';

/** One attribution in a block. `cue` is the reporting word, `span` what it reports, both in the block's text; speaker null for hearsay or where nobody fits. */
export interface Attribution {
  speaker: Speaker | null;
  kind: ReportKind;
  cue: Span;
  /** The cue with whom it names, and the circumstances between: words that are neither the speaker's nor the claim's. */
  frame: Span;
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

/** No sentence and no paragraph of an article holds more; they keep the time of hostile text in proportion. */
const MOST_QUOTATIONS = 40;
const MOST_UNITS = 500;

/** Attributes the blocks of one article in reading order; memory of names runs through them. Null for a language without data. */
export function attributeBlocks(blocks: readonly SentencedBlock[], language: string | null): AttributedBlock[] | null {
  const data = findAttributionData(language);
  if (data === null) return null;
  const memory = createMemory();
  let open: Speaker | null = null;
  let spoke: Speaker | null = null;
  return blocks.map((block) => {
    memory.block++;
    const quotations = readQuotations(block.text, data);
    const attributions: Attribution[] = [];
    let last: Speaker | null = null;
    let next = 0;
    for (const unit of readUnits(block.text, block.sentences, quotations, data).slice(0, MOST_UNITS)) {
      while (next < quotations.length && quotations[next]!.span[1] <= unit.span[0]) next++;
      const near = quotations.slice(next, next + MOST_QUOTATIONS);
      memory.unit++;
      const found = attributeUnit(block.text, unit, near, memory, data);
      const carried = last ?? (unit.span[0] === 0 || attributions.length === 0 ? (open ?? spoke) : null);
      found.push(...continueUnit(block.text, unit, near, found, carried, memory, data));
      last = found.findLast((one) => one.speaker !== null)?.speaker ?? (found.length > 0 ? null : last);
      attributions.push(...found);
    }
    const end = quotations.at(-1);
    open = end?.open ? (attributions.findLast((one) => one.span[0] <= end.span[1] && one.span[1] >= end.inner[0])?.speaker ?? null) : null;
    spoke = last;
    return { attributions, quotations };
  });
}

/** Notes an attribution; `frame` is the cue where not said. */
export type Add = (speaker: Speaker | null, kind: ReportKind, cue: Span, at: Span, frame?: Span) => void;

function attributeUnit(text: string, unit: Unit, quotations: readonly Quotation[], memory: SpeakerMemory, data: AttributionData): Attribution[] {
  const found: Attribution[] = [];
  const { tokens, span } = unit;
  const body = text.slice(...span);
  const held = quotations.filter((one) => one.span[0] < span[1] && one.span[1] > span[0] && isSpeech(text, one));
  const isQuoted = (at: number): boolean => held.some((one) => at >= one.span[0] && at < one.span[1]);
  let occasion: string | null | undefined;
  const readOccasion = (): string | null => {
    if (occasion === undefined) occasion = body.length > 4000 ? null : (readMatch(data.occasion, body)?.[0] ?? null);
    return occasion;
  };
  const add: Add = (speaker, kind, cue, at, frame = cue) => {
    if (at[1] - at[0] < 4) return;
    found.push({ speaker, kind, cue, frame, span: at, quoted: held.some((one) => one.span[0] < at[1] && one.span[1] > at[0]), occasion: readOccasion() });
  };
  noteMentions(unit, memory, data);

  for (const match of body.matchAll(fitPattern(data.accordingTo, body))) {
    const start = span[0] + match.index;
    const after = start + match[0].length;
    if (isQuoted(start)) continue;
    const source = readSource(tokens, after, data);
    if (source === null) continue;
    const speaker = resolve(source.subject, memory, data);
    const cue: Span = [start, after];
    const frame: Span = [start, source.after];
    if (tokens.some((token) => token.type !== 'mark' && token.end <= start)) add(speaker, 'said', cue, [span[0], start], frame);
    add(speaker, 'said', cue, [source.after, span[1]], frame);
  }
  // "По его словам": whose words they are is told by a possessive.
  for (const match of body.matchAll(fitPattern(data.accordingOwn, body))) {
    const start = span[0] + match.index;
    const word =
      match
        .slice(1)
        .find((part) => part !== undefined)
        ?.toLowerCase() ?? '';
    const name = data.possessives.get(word) ?? word;
    if (isQuoted(start) || !data.pronouns.has(name)) continue;
    const speaker = resolve({ phrase: { name, role: null, type: 'pronoun' }, run: [], start, end: start + match[0].length }, memory, data);
    add(speaker, 'said', [start, start + match[0].length], span);
  }
  if (data.accordingAfter !== null)
    for (const match of body.matchAll(fitPattern(data.accordingAfter, body))) {
      const start = span[0] + match.index;
      const run = runBefore(tokens, start, data);
      const phrase = isQuoted(start) ? null : readPhrase(toNominative(run, data), data);
      if (phrase !== null && run.length > 0) {
        const speaker = resolve({ phrase, run, start: run[0]!.start, end: start }, memory, data);
        add(speaker, 'said', [start, start + match[0].length], span, [run[0]!.start, start + match[0].length]);
      }
    }
  const frames = findFrames(unit, data);
  let last: Speaker | null = null;
  const speakers = new Map<Frame, Speaker | null>();
  for (const frame of frames) {
    last =
      frame.subject === 'nobody'
        ? null
        : frame.subject === 'goes-on'
          ? (last ?? lastSpeaker(memory) ?? (data.dropsSubject ? lastNamed(memory) : null))
          : resolve(frame.subject, memory, data);
    speakers.set(frame, last);
    for (const at of frame.spans) add(last, frame.kind, frame.cue, at, frame.frame);
  }
  addNouns(unit, memory, data, add);
  for (const match of body.matchAll(fitPattern(data.hearsay, body)))
    if (!isQuoted(span[0] + match.index)) add(null, 'hearsay', [span[0] + match.index, span[0] + match.index + match[0].length], span);
  // A quotation beside a frame is its speaker's, whether the frame reports it or something else: “A,” he said of B. “C.”
  for (const { span: at } of held) {
    if (found.some((one) => one.speaker !== null && one.span[0] <= at[0] + 1 && one.span[1] >= Math.min(at[1], span[1]) - 2)) continue;
    const beside = frames.find(({ frame }) => frame[0] >= at[1] && frame[0] - at[1] < 60) ?? frames.findLast(({ frame }) => frame[1] <= at[0]);
    if (beside !== undefined) add(speakers.get(beside) ?? null, beside.kind, beside.cue, at, beside.frame);
  }
  return found;
}

function resolve(subject: Exclude<Subject, string>, memory: SpeakerMemory, data: AttributionData): Speaker | null {
  return resolveSpeaker(subject.phrase, subject.start, subject.run, memory, data);
}

/** The source behind "according to": a phrase, or a role and a name between commas. `after` is where the sentence goes on. */
function readSource(tokens: readonly Token[], from: number, data: AttributionData): { subject: Exclude<Subject, string>; after: number } | null {
  let at = tokens.findIndex(({ start }) => start >= from);
  if (at < 0) return null;
  const begin = at;
  const stop = (index: number): boolean => {
    const { lower, type } = tokens[index]!;
    return (
      type !== 'word' ||
      index - begin > 20 ||
      (data.verbSecond &&
        index > begin &&
        isCapital(tokens[index - 1]!.text) &&
        !isCapital(tokens[index]!.text) &&
        !data.ofWords.has(lower) &&
        !data.determiners.has(lower)) ||
      (index > begin &&
        (data.clauseStarts.has(lower) ||
          (data.pronouns.has(lower) && !data.determiners.has(lower)) ||
          data.relatives.has(lower) ||
          data.complementizers.has(lower) ||
          (data.between.has(lower) && !isCapital(tokens[index]!.text))))
    );
  };
  while (at < tokens.length && !stop(at)) at++;
  const run = toNominative(tokens.slice(begin, at), data);
  let phrase = readPhrase(run, data);
  if (phrase === null || run.length === 0 || (data.verbs.has(run[0]!.lower) && !data.determiners.has(run[0]!.lower) && !isCapital(run[0]!.text))) return null;
  let after = tokens[at]?.start ?? tokens.at(-1)!.end;
  if (tokens[at]?.text === ',' && phrase.type !== 'name') {
    let close = at + 1;
    while (close < tokens.length && tokens[close]!.type === 'word' && isCapital(tokens[close]!.text)) close++;
    const inner = toNominative(tokens.slice(at + 1, close), data);
    const named = inner.length > 1 && inner.length < 5 && tokens[close] !== undefined && tokens[close]!.type !== 'word' ? readPhrase(inner, data) : null;
    if (named?.type === 'name') {
      phrase = { ...named, role: phrase.name };
      after = tokens[close]!.start;
    }
  }
  // Whoever is named as the source may stay without a name of their own: "according to two people briefed on the plans".
  if (phrase.type === 'vague' && run.length > 1) phrase = { ...phrase, type: 'body' };
  return { subject: { phrase, run, start: run[0]!.start, end: run.at(-1)!.end }, after };
}

/** The words of the phrase that ends before offset `at`. */
function runBefore(tokens: readonly Token[], at: number, data: AttributionData): Token[] {
  const run: Token[] = [];
  for (let index = tokens.findLastIndex(({ end }) => end <= at); index >= 0 && run.length < 10; index--) {
    const token = tokens[index]!;
    if (token.type !== 'word' || data.clauseStarts.has(token.lower) || data.between.has(token.lower) || data.joiners.has(token.lower)) break;
    run.unshift(token);
    if (data.determiners.has(token.lower)) break;
  }
  return run;
}

/** What speaks without a frame: a sentence that is a quotation alone, one introduced by a colon, one in the mood of reported speech, a label in a headline. */
function continueUnit(
  text: string,
  unit: Unit,
  quotations: readonly Quotation[],
  found: readonly Attribution[],
  carried: Speaker | null,
  memory: SpeakerMemory,
  data: AttributionData,
): Attribution[] {
  const { tokens, span } = unit;
  if (found.some((one) => one.speaker !== null)) return [];
  const plain = tokens.filter(({ type }) => type === 'word');
  const first = tokens.find(({ type }) => type === 'quote');
  const one = (speaker: Speaker, at: Span, quoted: boolean, frame: Span = [at[0], at[0]]): Attribution[] => [
    { speaker, kind: 'said', cue: [at[0], at[0]], frame, span: at, quoted, occasion: null },
  ];
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon > 0 && colon + 1 < tokens.length && (first === undefined ? colon <= 4 : tokens[colon + 1] === first)) {
    const run = tokens.slice(0, colon);
    const clause = run.slice(run.findLastIndex(({ type }) => type !== 'word') + 1);
    const apposed = first === undefined || clause.length === run.length ? null : readApposed(tokens, colon, data);
    if (apposed !== null && typeof apposed === 'object') {
      const named = resolve(apposed, memory, data);
      if (named !== null) return one(named, [tokens[colon + 1]!.start, span[1]], true, [span[0], tokens[colon]!.end]);
    }
    const phrase = first === undefined ? readLabel(text, run, span, memory, data) : readIntroduction(clause, data);
    const speaker = phrase === null ? null : resolveSpeaker(phrase, run[0]!.start, run, memory, data);
    if (speaker !== null) return one(speaker, [tokens[colon + 1]!.start, span[1]], first !== undefined, [span[0], tokens[colon]!.end]);
  }
  // “...” — Modi: a name behind a dash closes the quotation.
  const close = tokens.findLastIndex(({ text: mark }) => /^[–—]$/u.test(mark));
  if (first !== undefined && close > 0 && tokens[close - 1]!.type === 'quote' && close + 1 < tokens.length) {
    const comma = tokens.findIndex(({ text: mark }, at) => at > close && mark === ',');
    const run = tokens.slice(close + 1, comma < 0 ? undefined : comma).filter(({ text: mark }) => mark !== '.');
    const phrase = run.length < 6 && run.every(({ type, text: word }) => type === 'word' && isCapital(word)) ? readPhrase(run, data) : null;
    const speaker = phrase?.type === 'name' ? resolveSpeaker(phrase, run[0]!.start, run, memory, data) : null;
    if (speaker !== null) return one(speaker, [first.start, first.end], true);
  }
  const source = readHeadlineSource(text, tokens, span, memory, data);
  if (source !== null) return one(source, [span[0], tokens[close]!.start], false, [tokens[close]!.start, span[1]]);
  // "Die Lage sei ernst": the mood of reported speech, of whom the block last named where nobody has spoken yet.
  const whole = plain.length === 0 || (first === undefined && quotations.some((quotation) => quotation.span[0] <= span[0] && quotation.span[1] >= span[1] - 2));
  if (carried === null && (whole || (data.reportedMood !== null && first === undefined))) carried = lastNamed(memory);
  if (carried === null) return [];
  if (first !== undefined && plain.length <= 4 && tokens[0] === first) return one(carried, [first.start, Math.min(first.end, span[1])], true);
  const covered = first === undefined && quotations.some((quotation) => quotation.span[0] <= span[0] && quotation.span[1] >= span[1] - 2);
  if (covered) return one(carried, span, true);
  return first === undefined && data.reportedMood?.test(text.slice(...span)) && span[1] - span[0] < 2000 ? one(carried, span, false) : [];
}

/** "Chipmaker to close its plant – Bloomberg": who stands behind the last dash of a headline, by name or as a body that is known to speak. */
function readHeadlineSource(text: string, tokens: readonly Token[], span: Span, memory: SpeakerMemory, data: AttributionData): Speaker | null {
  const dash = tokens.findLastIndex(({ text: mark }) => /^[–—]$/u.test(mark));
  if (span[0] !== 0 || dash < 4 || dash + 1 >= tokens.length || tokens.length - dash > 5 || /[.!?]["”»’]?\s*$/u.test(text)) return null;
  const run = tokens.slice(dash + 1);
  if (run.some(({ type, text: word, lower }) => type !== 'word' || !(isCapital(word) || data.institutions.has(lower) || data.ofWords.has(lower)))) return null;
  const phrase = readPhrase(run, data);
  return phrase === null || phrase.type === 'vague' || phrase.type === 'pronoun' ? null : resolveSpeaker(phrase, run[0]!.start, run, memory, data);
}

/** "Kremlin: ..." in a block that has no full stop: an institution, a role or somebody known. */
function readLabel(text: string, run: readonly Token[], span: Span, memory: SpeakerMemory, data: AttributionData): ReturnType<typeof readPhrase> {
  if (span[0] !== 0 || /[.!]["”»’]?\s*$/u.test(text) || run.some(({ type }) => type !== 'word')) return null;
  const phrase = readPhrase(run, data);
  if (phrase === null || phrase.type === 'vague' || phrase.type === 'pronoun') return null;
  const last = run.at(-1)!;
  const known =
    memory.people.has(last.text) || data.names.has(run[0]!.lower) || data.institutions.has(bareWord(last.lower)) || data.roles.has(bareWord(last.lower));
  return known ? phrase : null;
}

/** "The chancellor was blunt: “...”": who stands at the start of what introduces a quotation. */
function readIntroduction(run: readonly Token[], data: AttributionData): ReturnType<typeof readPhrase> {
  for (let end = Math.min(run.length, 6); end > 0; end--) {
    if (run[end] !== undefined && isCapital(run[end]!.text)) continue;
    const words = run.slice(0, end);
    const phrase = words.every(({ type }) => type === 'word') ? readPhrase(words, data) : null;
    if (phrase !== null && (phrase.type === 'pronoun' || (phrase.type === 'name' && isCapital(words.at(-1)!.text)) || phrase.type === 'role')) return phrase;
  }
  return null;
}

/**
 * The attributions that hold `span` of a block, innermost first: those whose spans together cover most of it, the smallest before wider ones, somebody
 * named before hearsay. Words of the frame itself count for neither side, for a frame may stand in the middle of what it reports.
 */
export function attributionsAt(span: Span, attributions: readonly Attribution[]): Attribution[] {
  const found: { one: Attribution; size: number }[] = [];
  const byCue = new Map<number, Attribution[]>();
  for (const one of attributions) byCue.set(one.cue[0], [...(byCue.get(one.cue[0]) ?? []), one]);
  for (const parts of byCue.values()) {
    const one = parts.reduce((best, part) => (overlap(span, part.span) > overlap(span, best.span) ? part : best));
    const framed = overlap(span, one.frame);
    const covered = parts.reduce(
      (sum, part, at) =>
        sum +
        (parts.findIndex((other) => other.span[0] === part.span[0]) === at ? overlap(span, part.span) - overlap(intersect(span, part.span), one.frame) : 0),
      0,
    );
    if (covered <= 0 || covered < (span[1] - span[0] - framed) * 0.5) continue;
    const width = parts.reduce((sum, part) => sum + part.span[1] - part.span[0], 0);
    found.push({ one, size: width + (one.speaker === null && one.kind === 'hearsay' ? 1e6 : 0) + (one.speaker === null ? 1e5 : 0) });
  }
  return found.sort((a, b) => a.size - b.size).map(({ one }) => one);
}

function intersect(a: Span, b: Span): Span {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** The attribution that speaks for `span` of a block. Null where the article itself speaks. */
export function attributionAt(span: Span, attributions: readonly Attribution[]): Attribution | null {
  return attributionsAt(span, attributions)[0] ?? null;
}
