// Owns the guards on who and where: another actor, another person or place in the same position.
import type { Guard } from '@/lib/model/match';
import { type Alignment, neighbour } from './align';
import { keyOf, type NameMention, namesAgree } from './names';
import type { Reading, Word } from './read';
import { type Arguments, findArguments, findOwner, prepositionOf } from './roles';
import { areConverse, SYMMETRIC } from './swap';

/** Leaders, services and ministries to the country they act for, where the press says one for the other. */
const LEADERS = new Map<string, string>(
  Object.entries({
    putin: 'ru',
    peskov: 'ru',
    lavrov: 'ru',
    shoigu: 'ru',
    zakharova: 'ru',
    zelensky: 'ua',
    kuleba: 'ua',
    biden: 'us',
    trump: 'us',
    obama: 'us',
    blinken: 'us',
    macron: 'fr',
    scholz: 'de',
    merkel: 'de',
    baerbock: 'de',
    johnson: 'gb',
    truss: 'gb',
    sunak: 'gb',
    starmer: 'gb',
    modi: 'in',
    xi: 'cn',
    erdogan: 'tr',
    netanyahu: 'il',
    lukashenko: 'by',
    duda: 'pl',
    tusk: 'pl',
    orban: 'hu',
    fsb: 'ru',
    gru: 'ru',
    kgb: 'ru',
    sbu: 'ua',
    cia: 'us',
    pentagon: 'us',
    mi6: 'gb',
    mossad: 'il',
    bnd: 'de',
  }),
);

/** Both texts as the guards on roles see them: predicates they share, with their arguments. */
export interface Scene {
  statement: Reading;
  wording: Reading;
  alignment: Alignment;
  /** Places of the statement's words that some wording of the claim has; null where there are no other wordings. */
  known: { has(at: number): boolean } | null;
  /** Wording predicate to its arguments there and its twin's arguments in the statement. */
  shared: { word: Word; twin: Word; there: Arguments; here: Arguments }[];
}

export function readScene(statement: Reading, wording: Reading, alignment: Alignment, known: Scene['known'] = null): Scene {
  alignment.shared ??= findShared(statement, wording, alignment);
  return { statement, wording, alignment, known, shared: alignment.shared };
}

function findShared(statement: Reading, wording: Reading, alignment: Alignment): Scene['shared'] {
  const shared: Scene['shared'] = [];
  for (const [word, { word: twin }] of alignment.toStatement) {
    if (word.part !== 'verb' && twin.part !== 'verb' && (word.part !== 'noun' || twin.part !== 'noun')) continue;
    const there = findArguments(wording, word);
    const here = findArguments(statement, twin);
    shared.push({ word, twin, there, here });
  }
  return shared;
}

/** Another actor or another one acted on: the shared verb has a name in the same role, but it is not the same name. */
export function findOtherActor(scene: Scene): Guard | null {
  for (const { word, twin, there, here } of scene.shared) {
    if (areConverse(word, twin)) continue;
    // Of two nouns a possessor may own what it did not do; a frame says who did it.
    if (word.part !== 'verb' && twin.part !== 'verb' && there.framed !== true && here.framed !== true) continue;
    const bond = scene.alignment.toStatement.get(word)?.bond;
    for (const role of ['agent', 'patient'] as const) {
      if (role === 'patient' && word.part !== 'verb' && twin.part !== 'verb') continue;
      const mine = there[role]?.name ?? (role === 'agent' ? actorBehind(scene, there.agent) : null);
      const other = here[role]?.name ?? (role === 'agent' ? readActor(scene, here.agent, mine) : null);
      if (mine === null || other === null || (mine.doubtful !== other.doubtful && (mine.doubtful || other.doubtful) && !areComparable(mine, other))) continue;
      if (agreeOrAct(mine, other) || !areComparable(mine, other)) continue;
      if (bond === 'slot' && role === 'patient') continue;
      // Whom a frame names is not whom the wording names in another place: "Russia was accused of jamming by Estonia".
      if ((there.framed || here.framed) && scene.wording.names.some((name) => agreeOrAct(name, other))) continue;
      // The same verb elsewhere in the sentence may have the right name.
      const again = scene.statement.words.some(
        (candidate) => candidate !== twin && candidate.stem === twin.stem && agreesWith(findArguments(scene.statement, candidate)[role]?.name ?? null, mine),
      );
      if (again) continue;
      if (role === 'patient' && scene.statement.names.some((name) => name !== other && agreeOrAct(name, mine) && !isReporter(scene.statement, name))) continue;
      // Who reports what another said: "Peskov said that Biden had ruled out" beside "Biden said".
      if (role === 'agent' && scene.statement.language.speech.has(twin.lower) && saysBehind(scene.statement, twin, mine)) continue;
      if (SYMMETRIC.test(word.lower) && scene.statement.names.some((name) => agreeOrAct(name, mine))) continue;
      if (wordingListKnown(scene, mine)) continue;
      if (isListed(scene.statement, other, mine) || isListed(scene.wording, mine, other)) continue;
      return nameGuard(scene, other, mine);
    }
  }
  return null;
}

/** Whether somebody acts in what stands behind a verb of saying. */
function saysBehind(statement: Reading, saying: Word, somebody: NameMention): boolean {
  return statement.words.some(
    (word) => word.at > saying.at + 1 && word.part === 'verb' && agreesWith(findArguments(statement, word).agent?.name ?? null, somebody),
  );
}

/** The country whose people or arms the wording has act: "Ukraine's security service". Null where the statement names that country, or their kind. */
function actorBehind({ statement, wording, alignment }: Scene, agent: Word | null): NameMention | null {
  if (agent === null || wording.language.tag !== 'en' || alignment.toStatement.has(agent)) return null;
  const owner = findOwner(wording, agent)?.name ?? null;
  return owner?.place?.actor === true && !statement.names.some((name) => agreeOrAct(name, owner)) ? owner : null;
}

/** Whose it is that acts, where the wording says that a country does and names no such thing: "Ukraine's missiles hit" beside "Russia hit". */
function readActor({ statement, alignment }: Scene, agent: Word | null, mine: NameMention | null): NameMention | null {
  if (agent === null || mine?.place?.actor !== true || alignment.toWording.has(agent)) return null;
  const owner = findOwner(statement, agent)?.name ?? null;
  return owner?.place?.actor === true && !statement.names.some((name) => agreeOrAct(name, mine)) ? owner : null;
}

/** Whether `wanted` stands in one list with `name`: "Italy and Spain". */
function isListed(reading: Reading, name: NameMention, wanted: NameMention): boolean {
  return reading.names.some((other) => {
    if (other === name || !agreeOrAct(other, wanted)) return false;
    const [first, second] = other.first < name.first ? [other, name] : [name, other];
    return /^[\s,]*(?:(?:and|or|und|et|y|и)\s+|,\s*)(?:the\s+)?$/.test(reading.text.slice(first.end, second.start));
  });
}

function agreesWith(name: NameMention | null, mine: NameMention): boolean {
  return name !== null && agreeOrAct(name, mine);
}

/** Whether two names are one, or a leader and the country acted for. */
export function agreeOrAct(a: NameMention, b: NameMention): boolean {
  if (namesAgree(a, b)) return true;
  const [x, y] = [countryOf(a), countryOf(b)];
  // A leader and a country; two leaders of one country are two persons.
  if (x === null || x !== y || (a.place === null) === (b.place === null)) return false;
  return (a.place ?? b.place)?.actor !== false;
}

/** The country that a name stands for: itself, the one a place lies in, or the one a leader acts for; null for any other name. */
export function countryOf(name: NameMention): string | null {
  if (name.place !== null) return name.place.within ?? name.place.id;
  for (const key of name.keys) {
    const country = LEADERS.get(key);
    if (country !== undefined) return country;
  }
  return null;
}

/** Whether two names are of a kind, so that one in the other's position says something else. */
function areComparable(a: NameMention, b: NameMention): boolean {
  // "Building 7" names its kind and not itself.
  if (a.common !== b.common && a.place === null && b.place === null) return false;
  if (a.kind === b.kind) return true;
  if (countryOf(a) !== null && countryOf(b) !== null) return true;
  if (a.kind === 'unknown') return b.place === null || !b.place.actor;
  if (b.kind === 'unknown') return a.place === null || !a.place.actor;
  return false;
}

function nameGuard(scene: Scene, here: NameMention, there: NameMention): Guard {
  // A country that acts is a who; one that something happens in is a where.
  const acts = here.place?.actor === true && there.place?.actor === true && prepositionAt(scene.wording, there) === null;
  const kind = !acts && (here.kind === 'place' || there.kind === 'place') ? 'place' : 'person';
  return { kind, statement: scene.statement.text.slice(here.start, here.end), claim: scene.wording.text.slice(there.start, there.end) };
}

function prepositionAt(reading: Reading, name: NameMention): string | null {
  return prepositionOf(reading, reading.words[name.first]!);
}

/** Another person or place in the position of one that the statement does not name. */
export function findOtherName(scene: Scene): Guard | null {
  const { statement, wording, alignment } = scene;
  if (wording.names.length === 0) return null;
  const attribute = findOtherAttribute(scene);
  if (attribute !== null) return attribute;
  const lost = wording.names.filter((name) => !isNamed(statement, name, wording));
  if (lost.length === 0) return conflictingFullName(scene);
  const extra = statement.names.filter((name) => !isNamed(wording, name, statement) && !isReporter(statement, name));
  for (const name of lost)
    for (const other of extra) {
      if (name.doubtful !== other.doubtful && (name.doubtful || other.doubtful) && name.place === null && other.place === null) continue;
      // A people's adjective names no person: "his British counterpart".
      if (other.adjective && name.place === null) continue;
      if (!areComparable(name, other) || isAttribute(wording, name) !== isAttribute(statement, other) || isThing(scene, name, other)) continue;
      if (
        isAttribute(wording, name) &&
        alignment.toStatement.get(wording.words[name.last + 1]!)?.word !== statement.words[other.last + 1] &&
        !followSame(scene, name, other)
      )
        continue;
      // "the Apollo landings" are "the Moon landings" where another wording of the claim says so.
      if (isAttribute(statement, other) && other.place === null && scene.known?.has(other.first)) continue;
      // One lies in the other, or the statement has others of the same list: then it is no other name, but a shorter list.
      if (namesAgree(name, other) || namesAgree(other, name)) continue;
      if (wordingListKnown(scene, name)) continue;
      if (!samePosition(scene, name, other, alignment) || isTurned(scene, name, other)) continue;
      return nameGuard(scene, other, name);
    }
  return null;
}

/** Whether two places stand right behind the same verb: "hit Kramatorsk station" and "hit the Donetsk market". */
function followSame({ statement, wording, alignment }: Scene, there: NameMention, here: NameMention): boolean {
  const verb = neighbour(wording.words[there.first]!, wording, -1, alignment.toStatement, 1);
  if (verb === null || verb.part !== 'verb' || there.place === null || here.place === null) return false;
  return alignment.toStatement.get(verb)?.word === neighbour(statement.words[here.first]!, statement, -1, alignment.toWording, 1);
}

/** Whether one name acts where the other is acted on: who "was assured" does not stand where "the West assured". */
function isTurned({ shared }: Scene, there: NameMention, here: NameMention): boolean {
  return shared.some(
    (one) =>
      (one.there.agent?.name === there && one.here.patient?.name === here && one.here.agent?.name !== here) ||
      (one.there.patient?.name === there && one.here.agent?.name === here && one.here.patient?.name !== here),
  );
}

/** Whether another name of the list that `name` stands in is in the statement. */
function wordingListKnown({ statement, wording }: Scene, name: NameMention): boolean {
  return wording.names.some((one) => one !== name && isNamed(statement, one, wording) && isListed(wording, name, one));
}

/** "Russian soldiers" for "Ukrainian soldiers": another people or country before a noun that both share, whatever is named elsewhere. */
function findOtherAttribute(scene: Scene): Guard | null {
  const { statement, wording, alignment } = scene;
  for (const name of wording.names) {
    if (name.place === null || !isAttribute(wording, name)) continue;
    const head = alignment.toStatement.get(wording.words[name.last + 1]!)?.word;
    const other = head === undefined || head.parted ? undefined : statement.names.find((one) => one.last === head.at - 1);
    if (other?.place == null || namesAgree(other, name) || namesAgree(name, other)) continue;
    if (!isAttribute(statement, other)) continue;
    // "the Russian leader" behind "Putin" is Putin again.
    const again = (one: NameMention): boolean => one !== name && (one.place === null || one.place.id === name.place?.id) && agreeOrAct(one, name);
    if (wording.names.some(again) && statement.names.some((one) => agreeOrAct(one, name))) continue;
    return nameGuard(scene, other, name);
  }
  return null;
}

/** Whether a name only qualifies the noun behind it: "the Pfizer jab". */
function isAttribute(reading: Reading, name: NameMention): boolean {
  const next = reading.words[name.last + 1];
  return next !== undefined && !next.parted && next.part === 'noun' && !reading.words[name.last]!.possessive;
}

/** Whether one of two qualifying names is an abbreviation and no place: "COVID vaccine" and "Pfizer jab" are not two actors. */
function isThing(scene: Scene, there: NameMention, here: NameMention): boolean {
  if (there.place !== null && here.place !== null) return false;
  return isAttribute(scene.wording, there) && (there.initials !== '' || here.initials !== '' || /\d/.test(scene.wording.text.slice(there.start, there.end)));
}

function isNamed(statement: Reading, name: NameMention, wording: Reading): boolean {
  const named = statement.names.some((other) => {
    if (!agreeOrAct(other, name) || isReporting(statement, other)) return false;
    // A country names a city in it only where the wording does not name the country as well.
    return name.place === null || other.place === null || name.place.id === other.place.id || !wording.names.some((one) => one.place?.id === other.place?.id);
  });
  if (named) return true;
  if (name.place !== null) return false;
  const known = name.keys.filter((key) => statement.words.some((word) => key === word.lower || key === word.stem || key === keyOf(word)));
  return known.length > name.keys.length / 2;
}

/** "Jeb Bush" for "George Bush": one surname, two given names. */
function conflictingFullName({ statement, wording }: Scene): Guard | null {
  const label = findOtherLabel(statement, wording);
  if (label !== null) return label;
  for (const name of wording.names) {
    if (name.keys.length < 2 || name.place !== null) continue;
    const other = statement.names.find((one) => one.keys.length >= 2 && one.keys.at(-1) === name.keys.at(-1));
    if (other !== undefined && !statement.names.some((one) => namesAgree(one, name)))
      return { kind: 'person', statement: statement.text.slice(other.start, other.end), claim: wording.text.slice(name.start, name.end) };
  }
  return null;
}

/** "Vitamin D" for "Vitamin C": one name with another letter behind it. */
function findOtherLabel(statement: Reading, wording: Reading): Guard | null {
  const labelOf = (reading: Reading, name: NameMention): string | null => {
    const last = reading.words[name.last]!.raw;
    return name.last > name.first && /^(?:[A-Z]|[IVX]+)$/.test(last) ? last : null;
  };
  for (const name of wording.names) {
    const mine = labelOf(wording, name);
    if (mine === null) continue;
    const head = wording.words[name.first]!.stem;
    const named = statement.names.filter((one) => statement.words[one.first]!.stem === head && labelOf(statement, one) !== null);
    if (named.length > 0 && named.every((one) => labelOf(statement, one) !== mine))
      return { kind: 'other', statement: statement.text.slice(named[0]!.start, named[0]!.end), claim: wording.text.slice(name.start, name.end) };
  }
  return null;
}

/** Whether a name only says of which people somebody is who reports: "the Ukrainian official said". */
function isReporting(reading: Reading, name: NameMention): boolean {
  const head = reading.words[name.last + 1];
  if (head === undefined || head.parted || head.part !== 'noun' || reading.language.tag !== 'en') return false;
  const verb = reading.words[head.at + 1];
  return (
    verb !== undefined &&
    !verb.parted &&
    verb.part === 'verb' &&
    reading.language.speech.has(verb.lower) &&
    (reading.words[name.first]!.parted || reading.words[name.first - 1]?.parted === true)
  );
}

/** Whether a name only reports: it is the subject of a verb of saying, stands behind "according to", or is a dateline. */
export function isReporter(reading: Reading, name: NameMention): boolean {
  name.reports ??= reports(reading, name);
  return name.reports;
}

/** What somebody says, as a noun behind a name. */
const ACCOUNT =
  /^(?:telling|words|view|account|version|eyes|line|opinion|narrative|argument|reading|reckoning|claims?|allegations?|accusations?|assertions?|suggestions?|statements?|reports?|denials?)$/;

function reports(reading: Reading, name: NameMention): boolean {
  const { words, language } = reading;
  const previous = words[name.first - 1];
  const next = words[name.last + 1];
  if (name.first === 0 && next?.parted === true && /^\s*[:(–—-]/.test(reading.text.slice(name.end))) return true;
  if (
    previous !== undefined &&
    /^(?:to|laut|selon|según|zufolge)$/.test(previous.lower) &&
    (previous.lower !== 'to' || words[name.first - 2]?.lower === 'according')
  )
    return true;
  // "in the Kremlin's telling"
  if ((words[name.last]!.possessive || name.adjective) && next !== undefined && !next.parted && ACCOUNT.test(next.lower)) return true;
  for (const word of words) {
    if (!language.speech.has(word.lower) || word.part !== 'verb') continue;
    if (language.tag !== 'en' && (Math.abs(word.at - name.last) <= 2 || Math.abs(word.at - name.first) <= 2)) return true;
    if ((word.at === name.last + 1 && !word.parted) || (word.at === name.first - 1 && !words[name.first]!.parted)) return true;
    if (language.tag === 'en' && findArguments(reading, word).agent?.name === name) return true;
  }
  return false;
}

function samePosition(scene: Scene, there: NameMention, here: NameMention, alignment: Alignment): boolean {
  const { statement, wording } = scene;
  const [a, b] = [prepositionAt(wording, there), prepositionAt(statement, here)];
  const places = /^(?:in|at|near|im|en|à|au|в|on)$/;
  if ((a === null) !== (b === null)) return false;
  if (a !== null && b !== null && a !== b && !(places.test(a) && places.test(b))) return false;
  // Two places behind the same preposition, and the statement has the other one nowhere.
  if (a !== null && there.place !== null && here.place !== null && places.test(a)) return true;
  const ends: [Word, Word, 1 | -1][] = [
    [wording.words[there.last]!, statement.words[here.last]!, 1],
    [wording.words[there.first]!, statement.words[here.first]!, -1],
  ];
  for (const [from, to, step] of ends) {
    const left = neighbour(from, wording, step, alignment.toStatement, 2);
    const right = neighbour(to, statement, step, alignment.toWording, 2);
    if (left !== null && right !== null && alignment.toStatement.get(left)?.word === right) return true;
  }
  return false;
}
