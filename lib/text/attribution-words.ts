// Owns the cutting of a block for attribution: units of one or more sentences that a quotation holds together, each a row of words, marks and quotations.
import type { Span } from '../model/match';
import type { AttributionData } from './attribution-data';
import { findQuotations, type Quotation } from './quotations';

/** A word, a mark, or a whole quotation that is speech of its own. Places are UTF-16 offsets into the block. */
export interface Token {
  type: 'word' | 'mark' | 'quote';
  text: string;
  lower: string;
  /** Set on a word behind an opening quotation mark that quotes no speech: a term, a name. */
  opens?: true;
  start: number;
  end: number;
}

/** What is read at once: sentences joined where a quotation runs over their border. */
export interface Unit {
  span: Span;
  tokens: Token[];
}

/** A unit longer than this is not prose; it is read without its frames, so that time stays in proportion. */
const MOST_TOKENS = 400;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’&-][\p{L}\p{M}\p{N}]+)*|[,;:–—()?!….]/gu;
const OPENING_MARK = /(?:[“„«"‘‚‹]|[«„‹]\s)$/;
const CLITIC = /^(.+?)-(?:t-)?(je|tu|il|elle|on|nous|vous|ils|elles)$/iu;
/** "l'a dit": the pronoun before an auxiliary stays with it. */
const ELISION = /^(?!l['’](?:a|ont|avait|avaient)$)(l|d|qu|n|s|j|m|c|t|jusqu|lorsqu|puisqu)['’](.+)$/iu;
/** Inside one pair of marks the narrator may put in who speaks: «A, — said B, — C». */
const INSERTED = /[,.!?…]\s+[—–]\s+([^«»„“”—–]{3,90}?)[,.]\s+[—–]\s+/gu;

/** The same between commas: « A, explique-t-elle, B ». */
const INSERTED_BY_COMMAS = /[,?!]\s+([^«»“”,;:.]{3,90}?),\s+/gu;

/** Quotations of a block, those with an inserted "— said B, —" cut in two. */
export function readQuotations(text: string, data: AttributionData): Quotation[] {
  return findQuotations(text).flatMap((quotation) => {
    const parts: Quotation[] = [];
    let from = quotation.span[0];
    let inner = quotation.inner[0];
    for (const found of text.slice(...quotation.inner).matchAll(data.elides ? INSERTED_BY_COMMAS : INSERTED)) {
      if (!opensWithVerb(found[1]!, data)) continue;
      const at = quotation.inner[0] + found.index + 1;
      parts.push({ span: [from, at], inner: [inner, at], open: false });
      from = quotation.inner[0] + found.index + found[0].length;
      inner = from;
    }
    return [...parts, { span: [from, quotation.span[1]], inner: [inner, quotation.inner[1]], open: quotation.open }];
  });
}

/** Whether an inserted clause is one of saying: "a prévenu Bayrou", "explique-t-elle", "сказал Песков". */
function opensWithVerb(inserted: string, data: AttributionData): boolean {
  const [first = '', second = '', third = ''] = inserted.trim().toLowerCase().split(/\s+/);
  const bare = (word: string): string => word.replace(/-(?:t-)?(?:je|il|elle|on|ils|elles)$/u, '');
  if (third === '' && !/-/.test(first) && !/-/.test(second) && second === '') return false;
  return data.verbs.has(bare(first)) || (data.auxiliaries.has(bare(first)) && data.verbs.has(second));
}

/** Whether a quotation is a saying rather than a term or a title in quotation marks. */
export function isSpeech(text: string, quotation: Quotation): boolean {
  const inner = text.slice(quotation.inner[0], quotation.inner[1]);
  return (
    quotation.open ||
    /[,.!?…]$/u.test(inner) ||
    (/^\s*[,.!?]\s*[—–]?/u.test(text.slice(quotation.span[1], quotation.span[1] + 3)) && inner.length > 12) ||
    (inner.slice(0, 200).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 3
  );
}

/** Cuts a block into units. `sentences` are its sentences in order. */
export function readUnits(text: string, sentences: readonly Span[], quotations: readonly Quotation[], data: AttributionData): Unit[] {
  const speech = quotations.filter((one) => isSpeech(text, one));
  const units: Unit[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const last = units.at(-1);
    while (at < speech.length && speech[at]!.span[1] <= sentence[0]) at++;
    const held = speech[at];
    if (last !== undefined && held !== undefined && held.span[0] < sentence[0] && held.span[1] > sentence[0] + 1) last.span[1] = sentence[1];
    else units.push({ span: [sentence[0], sentence[1]], tokens: [] });
  }
  let next = 0;
  for (const unit of units) {
    while (next < speech.length && speech[next]!.span[1] <= unit.span[0]) next++;
    unit.tokens = readTokens(text, unit.span, speech, next, data);
  }
  return units;
}

function readTokens(text: string, span: Span, speech: readonly Quotation[], next: number, data: AttributionData): Token[] {
  const tokens: Token[] = [];
  let from = span[0];
  for (let at = next; at <= speech.length && tokens.length < MOST_TOKENS; at++) {
    const quotation = speech[at];
    const inside = quotation !== undefined && quotation.span[0] < span[1];
    readPlain(text, from, inside ? Math.max(from, quotation.span[0]) : span[1], tokens, data);
    if (!inside) break;
    tokens.push({ type: 'quote', text: '', lower: '', start: quotation.span[0], end: quotation.span[1] });
    from = quotation.span[1];
  }
  return tokens.length > MOST_TOKENS ? tokens.filter(({ type }) => type === 'quote') : tokens;
}

function readPlain(text: string, from: number, to: number, tokens: Token[], data: AttributionData): void {
  if (to <= from) return;
  const part = text.slice(from, to);
  WORD.lastIndex = 0;
  for (let found = WORD.exec(part); found !== null; found = WORD.exec(part)) {
    if (tokens.length > MOST_TOKENS) return;
    const word = found[0];
    const start = from + found.index;
    if (!/^[\p{L}\p{N}]/u.test(word)) {
      const before = tokens.at(-1);
      // The full stop of an initial or an honorific is no mark.
      if (
        word === '.' &&
        before?.type === 'word' &&
        before.end === start &&
        (/^\p{Lu}$/u.test(before.text) || /\.\p{Lu}$/u.test(before.text) || /^(?:jr|sr)$/u.test(before.lower) || data.honorifics.has(`${before.lower}.`))
      ) {
        before.text += '.';
        before.lower += '.';
        before.end += 1;
        continue;
      }
      tokens.push({ type: 'mark', text: word, lower: word, start, end: start + word.length });
      continue;
    }
    const first = tokens.length;
    pushWord(word, start, tokens, data);
    if (OPENING_MARK.test(text.slice(Math.max(0, start - 2), start))) tokens[first]!.opens = true;
  }
}

function pushWord(word: string, start: number, tokens: Token[], data: AttributionData): void {
  if (data.elides) {
    const elision = word.match(ELISION);
    if (elision !== null) {
      const cut = elision[1]!.length + 1;
      pushWord(word.slice(0, cut), start, tokens, { ...data, elides: false });
      pushWord(word.slice(cut), start + cut, tokens, data);
      return;
    }
    const clitic = word.match(CLITIC);
    if (clitic !== null) {
      const head = clitic[1]!;
      const tail = clitic[2]!;
      tokens.push({ type: 'word', text: head, lower: head.toLowerCase(), start, end: start + head.length });
      tokens.push({ type: 'word', text: tail, lower: tail.toLowerCase(), start: start + word.length - tail.length, end: start + word.length });
      return;
    }
  }
  // The body, not the pronoun.
  const lower = word === 'WHO' ? 'w.h.o' : word.toLowerCase().replaceAll('’', "'");
  tokens.push({ type: 'word', text: word, lower, start, end: start + word.length });
}
