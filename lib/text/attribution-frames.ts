// Owns the reporting frames of a unit: a verb with who speaks and what it reports, before, after or around it.
import type { Span } from '../model/match';
import {
  antecedentStart,
  clauseEnd,
  countWords,
  isCalled,
  isClaimNamed,
  isDeniedObject,
  isInfinitive,
  isPlainClause,
  isShortEnd,
  NAMED,
  opensPlainClause,
} from './attribution-clauses';
import type { AttributionData, ReportKind } from './attribution-data';
import { type Found, findSubject, isBetween, REACH, readAgent, type Subject } from './attribution-subjects';
import { readUnknownVerb } from './attribution-unknown-verbs';
import type { Token, Unit } from './attribution-words';
import { isCapital } from './speakers';

/** What opens an indirect question. */
const ASKING = /^(?:whether|if|ob|si|s['’]|ли)$/u;

/** One reporting verb at work. Spans are offsets into the block; `cue` is the verb group, `frame` the verb with its subject. */
export interface Frame {
  subject: Subject;
  kind: ReportKind;
  cue: Span;
  frame: Span;
  spans: Span[];
}

/** Verbs of doubt, which say the claim where they are negated: "never doubted that". */
const DOUBTING = /^(?:doubt|dispute|zweife|bezweif|dout|dud|сомнева|усомн)/u;
/** The longest reporting verb, in words: "let it be known". */
const LONGEST_VERB = 4;
/** How far before "to" a negation is looked for, in tokens. */
const NEGATION = 7;
/** How far a subject stands from its verb where nothing but the verb's own words is between. */
const NEAR = 3;
/** Finds the frames of a unit in order. */
export function findFrames({ tokens, span }: Unit, data: AttributionData): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = verbLength(tokens, at, data);
    if (length === 0) {
      const frame = readUnknownVerb(tokens, at, data);
      if (frame !== null) frames.push(frame);
      continue;
    }
    if (length === 0 || isNoun(tokens, at, data)) continue;
    const frame = readFrame(tokens, span, at, length, frames, data);
    if (frame !== null) frames.push(frame);
    at += length - 1;
  }
  return frames;
}

function verbLength(tokens: readonly Token[], at: number, data: AttributionData): number {
  const word = tokens[at]!;
  if (word.type !== 'word') return 0;
  let phrase = word.lower;
  let length = 0;
  for (let more = 1; more < LONGEST_VERB && tokens[at + more]?.type === 'word'; more++) {
    phrase += ` ${tokens[at + more]!.lower}`;
    if (data.verbs.has(phrase)) length = more + 1;
  }
  if (length > 0) return length;
  return data.verbs.has(word.lower) && !(isCapital(word.text) && at > 0 && tokens[at - 1]!.type === 'word') ? 1 : 0;
}

/** Whether the reporting word is a noun here: "the claim", "his report", "Moscow's demands". */
function isNoun(tokens: readonly Token[], at: number, data: AttributionData): boolean {
  const word = tokens[at]!;
  const before = tokens[at - 1];
  // "beyond dispute that": no finite verb stands behind a preposition.
  if (before?.type === 'word' && data.infinitives.size > 0 && data.prepositions.has(before.lower) && !data.infinitives.has(before.lower))
    if (!isBetween(before, data) && !(data.participle?.test(word.lower) ?? false) && !/ed$/u.test(word.lower)) return true;
  if (before?.type !== 'word' || !data.nouns.has(word.lower)) return false;
  const next = tokens[at + 1];
  const opens = next !== undefined && data.complementizers.has(next.lower);
  if (next?.type === 'word' && (verbLength(tokens, at + 1, data) > 1 || data.auxiliaries.has(next.lower))) return true;
  return (
    (data.determiners.has(before.lower) && !data.relatives.has(before.lower)) ||
    (data.prepositions.has(before.lower) && !data.infinitives.has(before.lower)) ||
    (/['’]s?$/u.test(before.text) && !opens) ||
    // "rejected Republican claims": a role between a verb of saying and the noun is the noun's own.
    (data.roles.has(before.lower) && data.verbs.has(tokens[at - 2]?.lower ?? '')) ||
    isAdjective(tokens, at, data)
  );
}

/** "the false claim", "such baseless claims": a word that a determiner or preposition opens two before. */
function isAdjective(tokens: readonly Token[], at: number, data: AttributionData): boolean {
  const before = tokens[at - 2];
  return (
    before?.type === 'word' &&
    (data.determiners.has(before.lower) || data.prepositions.has(before.lower)) &&
    /(?:ed|ing|less|ous|al|se|ic|ive|able|ible|ful)$/u.test(tokens[at - 1]!.lower)
  );
}

function readFrame(tokens: readonly Token[], unit: Span, at: number, length: number, frames: readonly Frame[], data: AttributionData): Frame | null {
  const verb = tokens[at]!;
  let kind = data.verbs.get(
    tokens
      .slice(at, at + length)
      .map(({ lower }) => lower)
      .join(' '),
  )!;
  let first = at;
  let negated = false;
  let passive = false;
  while (first > 0 && tokens[first - 1]!.type === 'word' && isBetween(tokens[first - 1]!, data)) {
    first--;
    kind = data.adverbs.get(tokens[first]!.lower) ?? kind;
    negated ||= data.negators.has(tokens[first]!.lower);
    passive ||= data.passive.has(tokens[first]!.lower);
  }
  negated ||= isNegatedInfinitive(tokens, first, data);
  passive &&= length === 1 && !(data.participle?.test(verb.lower) ?? false);
  let after = at + length;
  for (let look = after; look < Math.min(after + 4, tokens.length) && tokens[look]!.type === 'word'; look++) {
    const two = tokens[look + 1]?.type === 'word' ? `${tokens[look]!.lower} ${tokens[look + 1]!.lower}` : '';
    const turned = data.adverbs.get(two) ?? data.adverbs.get(tokens[look]!.lower);
    negated ||= data.negators.has(tokens[look]!.lower) && look - after < 2 && !data.complementizers.has(tokens[look - 1]!.lower);
    if (data.complementizers.has(tokens[look]!.lower)) break;
    if (turned !== undefined && turned !== 'hearsay') {
      kind = turned;
      break;
    }
  }
  // "would not say whether" leaves it open.
  if (negated && kind !== 'denied' && ASKING.test(tokens[after]?.lower ?? '')) kind = 'asked';
  else if (negated) kind = kind === 'denied' || DOUBTING.test(verb.lower) ? 'said' : kind === 'asked' ? 'asked' : 'denied';
  const that = data.commaBeforeThat && tokens[after]?.text === ',' ? after + 1 : after;
  // "Два источника, близких к правительству, утверждают, что": somebody reports it, whoever that is.
  const unread: Found | null =
    first > 0 && tokens[that]?.type === 'word' && data.complementizers.has(tokens[that]!.lower)
      ? { subject: 'nobody', after, inverted: false, like: false }
      : null;
  let found = findSubject(tokens, first, after, frames, data) ?? unread;
  if (found === null) return null;
  // "asked not to be named" asks nothing of what follows.
  if (kind === 'asked' && [after, after + 1].some((at) => data.infinitives.has(tokens[at]?.lower ?? '')) && !data.pronouns.has(tokens[after]?.lower ?? ''))
    return null;
  // "No one disputes that P": everybody says so.
  if (kind === 'denied' && typeof found.subject === 'object' && data.nobody.has(found.subject.run[0]?.lower ?? '')) return null;
  // "The nurse falsified the charts": what stands behind such a verb is what it did, not who did.
  if (
    (kind === 'false' || kind === 'denied') &&
    found.inverted &&
    !data.verbSecond &&
    !data.elides &&
    !data.dropsSubject &&
    readLeft(tokens, first, data) !== 'quote'
  )
    return null;
  passive ||= typeof found.subject === 'object' && data.passive.has(found.subject.run[0]?.lower ?? '');
  if (passive) found = readAgent(tokens, after, data) ?? { ...found, subject: 'nobody' };
  const { subject, like } = found;
  if (found.after > after) after = found.after;
  const start = typeof subject === 'string' ? first : Math.min(first, tokenAt(tokens, subject.start));
  const place = { start, at, length, after, like, inverted: found.inverted };
  // "Contrary to what many expected, P": what they expected is not P.
  if (tokens[start - 1]?.lower === 'what' && tokens[after]?.text === ',') return null;
  const spans = findReported(tokens, unit, place, kind, data);
  if (spans.length === 0) return null;
  // "called the claims “nonsense”": what calls a claim something in quotation marks mostly turns it down.
  if (kind !== 'denied' && data.namers.has(verb.lower) && isClaimNamed(tokens, after, data)) kind = 'denied';
  // "назвал поставки «вступлением в войну»": what is called something belongs to the saying.
  if (kind === 'said' && data.namers.has(verb.lower) && spans[0]![0] > tokens[after]!.start && spans[0]![0] >= verb.end)
    spans[0] = [tokens[after]!.start, spans[0]![1]];
  if (kind === 'denied' && isCalled(tokens, after, spans[0]![0], data)) {
    kind = 'said';
    spans[0] = [tokens[after]!.start, spans[0]![1]];
  }
  // "the previous government, which he said had ruined the country": what the relative stands for belongs to the saying.
  if (typeof subject === 'object' && at - start <= NEAR && data.relatives.has(tokens[start - 1]?.lower ?? '') && spans[0]![0] >= tokens[after - 1]!.end)
    spans[0] = [antecedentStart(tokens, start - 1, data), spans[0]![1]];
  // Circumstances behind a verb that stands after what it reports belong to the frame: “...,” he said of Springfield.
  if (spans[0]![1] <= tokens[start]!.start) after = Math.max(after, skipAdverbials(tokens, after, true, data));
  return { subject, kind, cue: [verb.start, tokens[at + length - 1]!.end], frame: [tokens[start]!.start, tokens[after - 1]!.end], spans };
}

/** "could not bring himself to deny that": a negation before the verb on which the infinitive hangs. */
function isNegatedInfinitive(tokens: readonly Token[], first: number, data: AttributionData): boolean {
  if (!data.infinitives.has(tokens[first - 1]?.lower ?? '')) return false;
  for (let at = first - 2; at >= Math.max(0, first - NEGATION); at--) {
    const { type, lower } = tokens[at]!;
    if (type !== 'word' || data.clauseStarts.has(lower) || data.relatives.has(lower) || data.complementizers.has(lower)) return false;
    if (data.negators.has(lower)) return true;
  }
  return false;
}

function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Place {
  /** First token of the frame, verb, its length, first token behind the frame. */
  start: number;
  at: number;
  length: number;
  after: number;
  like: boolean;
  inverted: boolean;
}

/** What a frame reports, as spans. Empty when it reports nothing. */
function findReported(tokens: readonly Token[], unit: Span, place: Place, kind: ReportKind, data: AttributionData): Span[] {
  const { start, at, after, like, inverted } = place;
  const from = tokens[start]!.start;
  const verb = tokens
    .slice(at, at + place.length)
    .map(({ lower }) => lower)
    .join(' ');
  // A denial stands before what it denies; "P, which he denies" leaves P to whoever said it.
  const before = readLeft(tokens, start, data);
  const left = data.verbs.get(verb) === 'denied' && before !== 'quote' ? 'none' : before;
  const rest = tokens[after];
  const tail = (index: number): Span => [tokens[index]?.start ?? unit[1], clauseEnd(tokens, index, unit, data)];
  const said = left === 'clause' && data.prepositions.has(rest?.lower ?? '') && hasFiniteVerb(tokens, start, data);
  const opener = findOpener(tokens, after, { inverted, verb, kind, said }, data);
  if (like && (opener === null || left !== 'none')) {
    const comma = tokens.findIndex((token, index) => index >= after && token.text === ',');
    if (left === 'none') return comma < 0 ? [] : [tail(comma + 1)];
    return [[unit[0], from], ...(comma < 0 ? [] : [tail(comma + 1)])];
  }
  // “...,” reads a post by Koh that was shared: behind whoever speaks, "that" is a relative.
  const relative = opener !== null && inverted && opener === after + 1 && data.complementizers.has(rest?.lower ?? '');
  if (left === 'quote' && (opener === null || relative || tokens[opener]!.type !== 'word')) {
    const next = tokens.findIndex((token, index) => index >= after && token.type === 'quote');
    return [[unit[0], from], ...(next < 0 ? [] : [[tokens[next]!.start, tokens[next]!.end] as Span])];
  }
  // "said the Channel was “an open border”": the clause begins before what is quoted of it.
  const split = opener !== null && tokens[opener]!.type === 'quote' && !like && tokens.slice(after, opener).some(({ lower }) => data.auxiliaries.has(lower));
  if (opener !== null) return [tail(split ? after : opener)];
  if (left !== 'none') {
    const end = skipAdverbials(tokens, after, inverted || data.objectVerbs.has(verb), data);
    const stop = tokens[end];
    if (stop === undefined || /^[.!?…;]$/u.test(stop.text) || (said && data.complementizers.has(stop.lower))) return [[unit[0], from]];
    if (stop.type === 'mark' && !(left === 'intro' && data.commaOpens && inverted)) {
      const next = tokens[end + 1];
      const aside =
        next === undefined ||
        data.relatives.has(next.lower) ||
        (data.participle?.test(next.lower) ?? false) ||
        (data.joiners.has(next.lower) && data.participle?.test(tokens[end + 2]?.lower ?? ''));
      return aside ? [[unit[0], from]] : [[unit[0], from], tail(end + 1)];
    }
    if (stop.type === 'quote')
      return [
        [unit[0], from],
        [stop.start, stop.end],
      ];
    if (left === 'clause' && hasFiniteVerb(tokens, start, data) && isShortEnd(tokens, after, data)) return [[unit[0], from]];
  }
  if (rest === undefined) return [];
  const quote = tokens.findIndex((token, index) => index >= after && index < after + REACH && token.type === 'quote');
  if (quote >= 0) return [tail(after)];
  if (data.commaOpens) {
    const end = skipAdverbials(tokens, after, true, data);
    if (tokens[end]?.text === ',' && countWords(tokens, end + 1) >= 3) return [tail(end + 1)];
  }
  const words = countWords(tokens, after);
  const kept = data.verbs.get(verb);
  // "rejects accusations it dodged taxes": what is denied stands behind a noun of saying.
  if (kept === 'denied' && data.weak.has(verb)) {
    const noun = tokens.findIndex((token, index) => index >= after && index < after + 4 && data.nouns.has(token.lower));
    const next = tokens[noun + 1];
    if (noun >= 0 && next?.type === 'word' && opensPlainClause(next, data)) return [tail(noun + 1)];
  }
  // "назвал власти «нацистами»": a word in quotation marks behind a verb of naming.
  if (data.namers.has(verb) && tokens.slice(after, after + NAMED).some(({ opens }) => opens)) return [tail(after)];
  // "nie avoir menti"
  if (kept !== 'asked' && kept !== 'false' && data.weak.has(verb) && rest.type === 'word' && words >= 3 && data.infinitive?.test(rest.lower))
    return [tail(after)];
  if (
    (kept === 'said' || kept === 'claimed' || kept === 'admitted') &&
    data.weak.has(verb) &&
    (isPlainClause(tokens, after, data) || isInfinitive(tokens, after, data))
  )
    return [tail(after)];
  if (data.weak.has(verb) || words < (kind === 'said' ? 3 : 2)) return [];
  return [tail(after)];
}

/** What stands before a frame: a quotation that ends there, a clause that ends with a comma, or nothing of the kind. */
function readLeft(tokens: readonly Token[], start: number, data: AttributionData): 'quote' | 'clause' | 'intro' | 'none' {
  let at = start - 1;
  if (
    at >= 0 &&
    tokens[at]!.type === 'word' &&
    (data.likeWords.has(tokens[at]!.lower) || data.joiners.has(tokens[at]!.lower) || /^(?:so|y|et|und|и)$/u.test(tokens[at]!.lower))
  )
    at--;
  let marks = 0;
  while (at >= 0 && tokens[at]!.type === 'mark' && /^[,–—?!…]$/u.test(tokens[at]!.text)) {
    at--;
    marks++;
  }
  if (at < 0) return 'none';
  if (tokens[at]!.type === 'quote') return 'quote';
  if (marks === 0) return 'none';
  const words = at + 1;
  if (words < 2 && !isCapital(tokens[at]!.text)) return 'intro';
  return data.prepositions.has(tokens[0]!.lower) && words <= 4 ? 'intro' : 'clause';
}

/** Whether what stands before a frame is a clause with a verb of its own, as far as auxiliaries tell. */
function hasFiniteVerb(tokens: readonly Token[], end: number, data: AttributionData): boolean {
  return end >= 5 && !data.prepositions.has(tokens[0]!.lower) && tokens.slice(0, end).some(({ lower }) => data.auxiliaries.has(lower));
}

/** The token behind the complementizer, colon or first word of a quotation that opens what is reported. Null when none opens it. */
function findOpener(
  tokens: readonly Token[],
  after: number,
  { inverted, verb, kind, said }: { inverted: boolean; verb: string; kind: ReportKind; said: boolean },
  data: AttributionData,
): number | null {
  // A verb that needs no "that" has one only behind circumstances: "says the vote was rigged by a company that ...".
  const near = kind === 'said' && !data.weak.has(verb) ? skipAdverbials(tokens, after, inverted || data.objectVerbs.has(verb), data) : tokens.length;
  // "denied responsibility for the rocket that hit": what is denied stands right behind, and its "that" is a relative.
  const plain = kind === 'denied' && !data.weak.has(verb) && isDeniedObject(tokens, after, data);
  let commas = 0;
  for (let at = after; at < Math.min(tokens.length, after + 18) && !plain; at++) {
    const token = tokens[at]!;
    if (token.text === ':') return at + 1 < tokens.length ? at + 1 : null;
    if (token.type === 'quote') return commas === 0 && at - after < 6 ? at : null;
    if (token.type === 'mark' && token.text !== ',') return null;
    if (token.type === 'mark') {
      commas++;
      // "what they had said, and it has now been shown: P": another sentence begins.
      if (at > after && data.joiners.has(tokens[at + 1]?.lower ?? '') && data.pronouns.has(tokens[at + 2]?.lower ?? '')) return null;
    }
    if (token.type === 'word' && data.complementizers.has(token.lower) && at + 2 < tokens.length) {
      const behind = tokens[at - 1]!.text === ',';
      // "P, she said in the video that announced it": what was said stands before, so this "that" is relative.
      if (said && at > after && !behind && at === near) return null;
      if (behind && commas === 1 && !data.commaBeforeThat) return null;
      if (commas === 0 ? at <= near || at - after <= 1 : behind && commas < 3) return at + 1;
    }
    if (token.type === 'word' && commas > 1) return null;
    // "admitted defeat only after engineers proved that P": another verb's "that".
    if (
      token.type === 'word' &&
      at > after + 1 &&
      kind !== 'said' &&
      data.verbs.has(token.lower) &&
      !data.nouns.has(token.lower) &&
      !data.determiners.has(tokens[at - 1]!.lower)
    )
      return null;
  }
  return null;
}

/** Behind circumstances: "in Berlin on Monday", "told reporters". The index of what follows them. */
function skipAdverbials(tokens: readonly Token[], from: number, objects: boolean, data: AttributionData): number {
  let at = from;
  let words = 0;
  let opened = objects;
  while (at < tokens.length && tokens[at]!.type === 'word' && words < 16) {
    const token = tokens[at]!;
    if (data.complementizers.has(token.lower)) break;
    if (data.clauseStarts.has(token.lower) && words > 0) break;
    if (data.prepositions.has(token.lower) || (isBetween(token, data) && !data.auxiliaries.has(token.lower))) opened = true;
    else if (!opened) break;
    words++;
    at++;
  }
  return opened ? at : from;
}
