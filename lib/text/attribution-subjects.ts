// Owns who the subject of a reporting verb is: before it, behind it, between commas, in front of a relative pronoun, or the speaker before.
import type { AttributionData } from './attribution-data';
import type { Token } from './attribution-words';
import { bareWord, isAdverb, isCapital, opensApposition, type Phrase, readPhrase } from './speakers';

/** Who speaks in a frame: a phrase with the tokens it was read from, or the speaker before ("adding that"). */
export type Subject = { phrase: Phrase; run: readonly Token[]; start: number; end: number } | 'goes-on' | 'nobody';

/** Opens what the subject of the sentence had done before: "having forecast growth". */
const HAVING = /^(?:having|ayant|habiendo)$/u;
/** How far a subject or a complement may stand from its verb, in tokens. */
export const REACH = 30;
/** No dateline is longer, in tokens. */
const DATELINE = 8;

/** Whether a word between subject and verb belongs to neither. */
export function isBetween({ lower, text }: Token, data: AttributionData): boolean {
  if (data.pronouns.has(lower) && !data.between.has(lower)) return false;
  return data.between.has(lower) || data.negators.has(lower) || data.adverbs.has(lower) || (!isCapital(text) && isAdverb(lower, data));
}

/** A subject as it was found beside its verb. */
export interface Found {
  subject: Subject;
  /** First token after the verb's own words: behind an inverted subject. */
  after: number;
  inverted: boolean;
  /** Whether a word like "as" opens the clause. */
  like: boolean;
}

/** The subject of the verb group that starts at token `first` and ends before token `after`: before it, behind it, or the speaker before. Null when nobody is there. */
export function findSubject(
  tokens: readonly Token[],
  first: number,
  after: number,
  said: readonly { subject: Subject }[],
  data: AttributionData,
): Found | null {
  const verb = tokens[first]!;
  const before = tokens[first - 1];
  const behind = { after, inverted: false, like: false };
  const likeBefore = before?.type === 'word' && data.likeWords.has(before.lower);
  // "adding that": the speaker of the sentence goes on.
  const word = tokens[after - 1]!;
  if (
    (before === undefined || before.type !== 'word' || data.joiners.has(before.lower)) &&
    (HAVING.test(verb.lower) || ((data.participle?.test(word.lower) ?? false) && !(data.between.has(verb.lower) && verb !== word)))
  )
    return said.length > 0 || before !== undefined ? { subject: said.at(-1)?.subject ?? firstSubject(tokens, first, data) ?? 'goes-on', ...behind } : null;
  if (before?.type === 'word' && data.infinitives.has(before.lower)) {
    const subject = firstSubject(tokens, first - 1, data, clauseStart(tokens, first - 1, data, false));
    return subject === null ? null : { subject, ...behind };
  }
  if (before?.type === 'word' && data.relatives.has(before.lower)) {
    const subject = antecedent(tokens, first - 1, data);
    return subject === null ? null : { subject, ...behind };
  }
  // "Last week he posted that": a pronoun right before its verb is its subject, whatever stands before it.
  if (before?.type === 'word' && isNominative(before, data)) {
    const own = readPhrase([before], data);
    const like = tokens[first - 2]?.type === 'word' && data.likeWords.has(tokens[first - 2]!.lower);
    // "a-t-elle poursuivi": the auxiliary before it is the verb's.
    const from = data.auxiliaries.has(tokens[first - 2]?.lower ?? '') ? tokens[first - 2]! : before;
    if (own !== null) return { subject: { phrase: own, run: [before], start: from.start, end: before.end }, ...behind, like };
  }
  if (before?.type === 'word' && !likeBefore && !data.clauseStarts.has(before.lower)) {
    const start = clauseStart(tokens, first, data, true);
    const run = toNamed(tokens, start, first, data);
    const like = start > 0 && tokens[start - 1]!.type === 'word' && data.likeWords.has(tokens[start - 1]!.lower);
    // "Im Bierzelt warf Aiwanger den Grünen vor": a circumstance stands first, who speaks behind the verb.
    const placed = data.verbSecond && data.prepositions.has(run[0]?.lower ?? '') && !data.determiners.has(run[0]!.lower);
    const behindVerb = placed ? readInverted(tokens, after, data) : null;
    if (behindVerb !== null) return { ...behindVerb, inverted: true, like };
    const phrase = readPhrase(run, data);
    if (phrase !== null && !data.joiners.has(before.lower)) return { subject: { phrase, run, start: run[0]!.start, end: run.at(-1)!.end }, ...behind, like };
    if (data.joiners.has(before.lower)) {
      const inverted = readInverted(tokens, after, data);
      const subject = said.at(-1)?.subject ?? firstSubject(tokens, first, data);
      if (inverted !== null && subject === null) return { ...inverted, inverted: true, like: false };
      return subject === null ? null : { subject, ...behind };
    }
    const invertedHere = readInverted(tokens, after, data);
    return invertedHere !== null && run.every(({ lower }) => data.between.has(lower)) ? { ...invertedHere, inverted: true, like } : null;
  }
  if (before?.text === ',' || before?.text === '–' || before?.text === '—') {
    const apposed = readApposed(tokens, first - 1, data);
    // German nouns have capitals too: "Es gebe keine Pläne, die Rente zu kürzen, teilte das BMI mit."
    const behindVerb = data.verbSecond && apposed !== null && !isRole(apposed, data) ? readInverted(tokens, after, data) : null;
    if (behindVerb !== null) return { ...behindVerb, inverted: true, like: likeBefore };
    if (apposed !== null) return { subject: apposed, ...behind };
  }
  const inverted = readInverted(tokens, after, data);
  if (inverted !== null && canSpeak(inverted.subject, data)) return { ...inverted, inverted: true, like: likeBefore };
  if (data.dropsSubject || (before?.type === 'word' && data.joiners.has(before.lower))) return { subject: said.at(-1)?.subject ?? 'goes-on', ...behind };
  return null;
}

/** Whether a phrase behind a verb may be its subject: not "208 billion transistors", nor an infinitive. */
function canSpeak(subject: Subject, data: AttributionData): boolean {
  if (typeof subject === 'string' || subject.phrase.type !== 'body') return true;
  const first = subject.run[0]!;
  const known = subject.run.some(({ lower }) => data.institutions.has(bareWord(lower)) || data.roles.has(bareWord(lower)));
  return known || !(/^\d/.test(first.text) || (data.infinitive?.test(first.lower) ?? false));
}

/** Whether a word is a pronoun for people that is nothing else in front of a verb. */
function isNominative({ lower }: Token, data: AttributionData): boolean {
  const kind = data.pronouns.get(lower);
  return kind !== undefined && kind !== 'thing' && kind !== 'nobody' && !data.determiners.has(lower);
}

/** The tokens between two places; behind a preposition of place a body has the form of its name: "в Пентагоне заявили". */
function toNamed(tokens: readonly Token[], from: number, to: number, data: AttributionData): Token[] {
  const run = tokens.slice(from, to);
  if (data.locative === null) return run;
  const { prepositions, endings } = data.locative;
  const first = run.findIndex(({ lower }) => prepositions.test(lower));
  if (first < 0 && !prepositions.test(tokens[from - 1]?.lower ?? '')) return run;
  return run.map((token, at) => {
    const ending = at <= first ? undefined : endings.find(([end]) => end.test(token.text));
    const text = ending === undefined ? token.text : token.text.replace(ending[0], ending[1]);
    return { ...token, text, lower: text.toLowerCase() };
  });
}

/** Whether a name was read with a role that is a known one, so that the words between commas are no clause. */
function isRole(subject: Subject, data: AttributionData): boolean {
  if (typeof subject === 'string') return false;
  return (subject.phrase.role ?? '').split(' ').some((word) => data.roles.has(bareWord(word)) || data.institutions.has(bareWord(word)) || /^\d/.test(word));
}

/** First token of the clause that ends before `end`. A comma ends it when `commas` is set. */
function clauseStart(tokens: readonly Token[], end: number, data: AttributionData, commas: boolean): number {
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const token = tokens[at]!;
    if (token.type === 'quote' || (token.type === 'mark' && (commas || token.text !== ',') && token.text !== '(' && token.text !== ')')) return at + 1;
    if (token.type === 'mark') continue;
    if (data.relatives.has(token.lower) && at < end - 1 && opensClause(tokens, at, data)) return at + 1;
    if (data.clauseStarts.has(token.lower) || data.likeWords.has(token.lower)) return at + 1;
    if (commas && at < end - 1 && data.verbs.has(token.lower) && !data.nouns.has(token.lower) && !isCapital(token.text)) return at + 1;
  }
  return Math.max(0, end - REACH);
}

/** Whether a relative pronoun is its clause's object, so that another subject follows it: "a video in which Ms. Harris said". */
function opensClause(tokens: readonly Token[], relative: number, data: AttributionData): boolean {
  const next = tokens[relative + 1]!;
  const before = tokens[relative - 1];
  if (next.type !== 'word' || !(before?.text === ',' || (before?.type === 'word' && !data.commaBeforeThat))) return false;
  return isCapital(next.text) || data.determiners.has(next.lower) || data.pronouns.has(next.lower);
}

/** The first name, pronoun or body of a clause, for verbs that stand far from their subject. */
function firstSubject(tokens: readonly Token[], end: number, data: AttributionData, from = 0): Subject | null {
  let start = skipDateline(tokens, from, end);
  while (start < end && (tokens[start]!.type !== 'word' || data.prepositions.has(tokens[start]!.lower) || data.clauseStarts.has(tokens[start]!.lower))) {
    const opens = tokens[start]!.type === 'word' && data.prepositions.has(tokens[start]!.lower);
    start++;
    // "In Moscow, he ...": the phrase of a preposition goes up to its comma.
    if (opens) while (start < end && tokens[start]!.text !== ',') start++;
  }
  // "Hours later Matt Gaetz rose to": a name within the clause goes before the word that opens it.
  const named = data.determiners.has(tokens[start]?.lower ?? '') ? null : firstName(tokens, start, end, data);
  if (named !== null) return named;
  for (let until = Math.min(end, start + 8); until > start; until--) {
    const run = tokens.slice(start, until);
    if (run.some(({ type }) => type !== 'word') || data.prepositions.has(run.at(-1)!.lower) || (until < end && isCapital(tokens[until]!.text))) continue;
    const phrase = readPhrase(run, data);
    if (phrase === null || (phrase.type === 'body' && run.some((word) => isBetween(word, data))) || (phrase.type === 'name' && !isCapital(run.at(-1)!.text)))
      continue;
    if (phrase.type === 'body' && run.length > 2 && !data.institutions.has(run.at(-1)!.lower)) continue;
    return { phrase, run, start: run[0]!.start, end: run.at(-1)!.end };
  }
  return null;
}

/** Behind "KYIV, Ukraine —", which names nobody. */
function skipDateline(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (from !== 0 || first?.type !== 'word' || first.text.length < 3 || first.text !== first.text.toUpperCase()) return from;
  for (let at = 1; at < Math.min(end, DATELINE); at++) if (/^[–—]$/u.test(tokens[at]!.text)) return at + 1;
  return from;
}

function firstName(tokens: readonly Token[], start: number, end: number, data: AttributionData): Subject | null {
  for (let at = start + 1; at < end; at++) {
    if (
      tokens[at]!.type !== 'word' ||
      !isCapital(tokens[at]!.text) ||
      isCapital(tokens[at - 1]!.text) ||
      (data.prepositions.has(tokens[at - 1]!.lower) && !data.between.has(tokens[at - 1]!.lower))
    )
      continue;
    // "Inspectors of the agency": a name inside another phrase.
    if (data.determiners.has(tokens[at - 1]!.lower) && data.prepositions.has(tokens[at - 2]?.lower ?? '')) continue;
    let until = at;
    while (until < end && tokens[until]!.type === 'word' && isCapital(tokens[until]!.text)) until++;
    const run = tokens.slice(at, until);
    const phrase = readPhrase(run, data);
    if (phrase?.type === 'name') return { phrase, run, start: run[0]!.start, end: run.at(-1)!.end };
    at = until;
  }
  return null;
}

/** "..., the spokesman, who": the name nearest before a relative pronoun. */
function antecedent(tokens: readonly Token[], relative: number, data: AttributionData): Subject | null {
  let end = relative;
  if (end > 0 && tokens[end - 1]!.text === ',') end--;
  let start = end;
  while (start > 0 && tokens[start - 1]!.type === 'word' && isCapital(tokens[start - 1]!.text)) start--;
  if (start > 0 && start < end && tokens[start - 1]!.type === 'word' && data.roles.has(tokens[start - 1]!.lower)) start--;
  if (start === end) start = clauseStart(tokens, end, data, true);
  const run = tokens.slice(start, end);
  const phrase = readPhrase(run, data);
  return phrase === null || run.length === 0 ? null : { phrase, run, start: run[0]!.start, end: run.at(-1)!.end };
}

/** "Dmitry Peskov, the Kremlin spokesman, said": `comma` closes the apposition; up to three parts may stand between the name and the verb. */
export function readApposed(tokens: readonly Token[], comma: number, data: AttributionData): Subject | null {
  const parts: { from: number; to: number }[] = [];
  let to = comma;
  for (let at = comma - 1; at >= Math.max(-1, comma - REACH * 2) && parts.length < 4; at--) {
    const token = tokens[at];
    if (token !== undefined && token.type === 'word') continue;
    parts.push({ from: at + 1, to });
    to = at;
    if (token === undefined || token.text !== ',') break;
  }
  const last = parts[0];
  const head = parts[1];
  if (last === undefined || head === undefined || last.from >= last.to) return null;
  const lastRun = tokens.slice(last.from, last.to);
  // "The company, for its part, rejects": a circumstance between commas.
  const aside =
    (data.prepositions.has(lastRun[0]!.lower) || (data.participle?.test(lastRun[0]!.lower) ?? false)) && lastRun.length <= 8 && head.to - head.from <= 5;
  const plain = readPhrase(lastRun, data);
  const headAt = startOfPhrase(tokens, head.from, head.to, data);
  let headRun = tokens.slice(headAt, head.to);
  // "To her dying day the housekeeper, Edna Pruitt,": behind a circumstance, from the last article on.
  if (data.prepositions.has(headRun[0]?.lower ?? '') && !data.determiners.has(headRun[0]!.lower)) {
    const article = headRun.findLastIndex(({ lower }, index) => index > 1 && data.definite.has(lower) && !data.prepositions.has(headRun[index - 1]!.lower));
    if (article > 0) headRun = headRun.slice(article);
  }
  const headPhrase = readPhrase(headRun, data);
  // "the Kremlin's spokesman, Dmitry S. Peskov,"
  if (
    plain?.type === 'name' &&
    lastRun.length <= 5 &&
    lastRun.every(({ text }) => isCapital(text) || text.length < 4) &&
    headPhrase !== null &&
    headPhrase.type !== 'name' &&
    headPhrase.type !== 'pronoun'
  ) {
    if (opensApposition(headRun, data))
      return { phrase: { ...plain, role: plain.role ?? headPhrase.name }, run: lastRun, start: headRun[0]!.start, end: lastRun.at(-1)!.end };
  }
  if (aside && headPhrase !== null) return { phrase: headPhrase, run: headRun, start: headRun[0]!.start, end: headRun.at(-1)!.end };
  for (let at = 1; at < parts.length; at++) {
    if (!opensApposition(tokens.slice(parts[at - 1]!.from, parts[at - 1]!.to), data)) return null;
    const from = startOfPhrase(tokens, parts[at]!.from, parts[at]!.to, data);
    const run = tokens.slice(from, parts[at]!.to);
    const phrase = readPhrase(run, data);
    if (phrase?.type !== 'name' || !isCapital(run.at(-1)?.text ?? '')) continue;
    const apposition = tokens.slice(parts[at - 1]!.from, parts[at - 1]!.to);
    return { phrase: { ...phrase, role: phrase.role ?? roleOf(apposition, data) }, run, start: run[0]!.start, end: run.at(-1)!.end };
  }
  if (headPhrase !== null && (headPhrase.type === 'body' || headPhrase.type === 'role') && lastRun.length > 0 && data.relatives.has(lastRun[0]!.lower))
    return { phrase: headPhrase, run: headRun, start: headRun[0]!.start, end: headRun.at(-1)!.end };
  return null;
}

/** Where a noun phrase starts that closes a longer stretch: behind the last conjunction or verb in it. */
function startOfPhrase(tokens: readonly Token[], from: number, to: number, data: AttributionData): number {
  for (let at = to - 1; at >= from; at--) if (data.clauseStarts.has(tokens[at]!.lower) || data.joiners.has(tokens[at]!.lower)) return at + 1;
  return from;
}

function roleOf(words: readonly Token[], data: AttributionData): string | null {
  if (words.length === 0 || data.relatives.has(words[0]!.lower) || /^\d/.test(words[0]!.text)) return null;
  const rest = data.determiners.has(words[0]!.lower) ? words.slice(1) : words;
  const relative = rest.findIndex(({ lower }) => data.relatives.has(lower));
  const role = (relative < 0 ? rest : rest.slice(0, relative))
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ');
  return role === '' ? null : role;
}

/** "said Peskov, the Kremlin spokesman": the subject after its verb, with its apposition. */
export function readInverted(tokens: readonly Token[], from: number, data: AttributionData): { subject: Subject; after: number } | null {
  let start = from;
  while (start < tokens.length && tokens[start]!.type === 'word' && isBetween(tokens[start]!, data) && !isCapital(tokens[start]!.text)) start++;
  let end = start;
  while (end < tokens.length && end - start < REACH && tokens[end]!.type === 'word' && !endsPhrase(tokens, start, end, data)) end++;
  if (end === start) return null;
  const run = toNamed(tokens, start, end, data);
  const phrase = readPhrase(run, data);
  if (phrase === null) return null;
  const done = (read: Phrase, after: number): { subject: Subject; after: number } => ({
    subject: { phrase: read, run, start: run[0]!.start, end: run.at(-1)!.end },
    after,
  });
  if (tokens[end]?.text !== ',') return done(phrase, end);
  let close = end + 1;
  while (close < tokens.length && close - end < REACH && tokens[close]!.type === 'word') close++;
  const inner = tokens.slice(end + 1, close);
  if (inner.length === 0 || (tokens[close] !== undefined && !/^[,.;:!?—–]$/u.test(tokens[close]!.text) && tokens[close]!.type !== 'quote'))
    return done(phrase, end);
  if (phrase.type === 'body' || phrase.type === 'role') {
    const named = readPhrase(inner, data);
    if (named?.type === 'name' && inner.length <= 5 && inner.every(({ text }) => isCapital(text) || text.length < 4))
      return { subject: { phrase: { ...named, role: phrase.name }, run: inner, start: run[0]!.start, end: inner.at(-1)!.end }, after: close };
    return done(phrase, end);
  }
  if (phrase.type === 'name' && opensApposition(inner, data)) return done({ ...phrase, role: phrase.role ?? roleOf(inner, data) }, close);
  return done(phrase, end);
}

function endsPhrase(tokens: readonly Token[], start: number, at: number, data: AttributionData): boolean {
  const { lower, text } = tokens[at]!;
  if (at === start) return data.complementizers.has(lower) || (data.prepositions.has(lower) && !data.determiners.has(lower)) || data.infinitives.has(lower);
  if (data.complementizers.has(lower) || data.clauseStarts.has(lower) || data.joiners.has(lower) || data.infinitives.has(lower)) return true;
  if (data.pronouns.has(tokens[start]!.lower) && !data.determiners.has(tokens[start]!.lower)) return true;
  if (isCapital(text)) return false;
  if (data.prepositions.has(lower) && !data.ofWords.has(lower)) return true;
  return (
    isBetween(tokens[at]!, data) ||
    (isCapital(tokens[at - 1]!.text) &&
      !data.ofWords.has(lower) &&
      !data.roles.has(lower) &&
      !/^(?:de|del|van|von|der|den|al|bin|la|da|di|le|du)$/u.test(lower))
  );
}

/** "was told by Peskov": who speaks in a passive. */
export function readAgent(tokens: readonly Token[], after: number, data: AttributionData): Found | null {
  const agent = tokens[after]?.type === 'word' && data.agent.has(tokens[after]!.lower) ? readInverted(tokens, after + 1, data) : null;
  return agent === null ? null : { ...agent, inverted: true, like: false };
}
