// Owns the guard on who says it, where the claim is that somebody said it: "Lagarde said" for "Powell said", also where Powell only listened.
import type { Guard } from '@/lib/model/match';
import type { NameMention } from './names';
import type { Reading, Word } from './read';
import { findArguments, findOwner } from './roles';
import { agreeOrAct, countryOf, isReporter, type Scene } from './who';

/** Verbs of saying that the language's list lacks: what somebody wants or lays down is told as well. */
const DEMANDS =
  /^(?:demand(?:s|ed|ing)?|want(?:s|ed)?|requir(?:e|es|ed)|promis(?:e|es|ed)|vow(?:s|ed)?|pledg(?:e|es|ed)|refus(?:e|es|ed)|reject(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)?|call(?:s|ed)|informed|assured|hint(?:s|ed)?|signal(?:s|led|ed)?)$/;
const OFFICE =
  /^(?:president|minister|premier|leader|chancellor|spokesman|spokeswoman|spokesperson|government|ministry|official|officials|envoy|ambassador|king|queen)$/;
/** Words right before the name of one who stands by while another speaks. */
const BESIDE = /^(?:as|while|whilst|when|with|beside|alongside|and)$/;

/** The names of those who say or demand something in a text, those for whom an office speaks included. */
export function findSpeakers(reading: Reading): NameMention[] {
  const found = reading.names.filter((name) => isReporter(reading, name));
  for (const verb of reading.words) {
    if (verb.part !== 'verb' || !(reading.language.speech.has(verb.lower) || DEMANDS.test(verb.lower))) continue;
    const { agent } = findArguments(reading, verb);
    const name = agent === null ? null : (agent.name ?? (OFFICE.test(agent.lower) ? (findOwner(reading, agent)?.name ?? null) : null));
    if (name !== null && !found.includes(name)) found.push(name);
  }
  return found;
}

/** Whether a text names somebody only as one who stands by: "as Powell listened", "beside Powell". */
export function standsBy({ words, language }: Reading, name: NameMention): boolean {
  let before = words[name.first - 1];
  if (before?.part === 'det' || before?.part === 'noun') before = words[before.at - 1];
  if (before === undefined || !BESIDE.test(before.lower)) return false;
  if (before.part === 'prep' || /^(?:with|beside|alongside)$/.test(before.lower)) return true;
  const verb = words.slice(name.last + 1, name.last + 4).find(({ part }) => part === 'verb');
  return verb !== undefined && !language.speech.has(verb.lower) && !DEMANDS.test(verb.lower);
}

/**
 * Another one who says what the wording has somebody say, and who is not named by the wording; null where the statement has the wording's own say or do anything, and where
 * most wordings do without that one (`isCore`).
 */
export function findOtherSpeaker(scene: Scene, isCore: (word: Word) => boolean): Guard | null {
  const { statement, wording } = scene;
  if (statement.language.tag !== 'en' || wording.names.length === 0 || statement.names.length === 0) return null;
  const saying = scene.shared.filter(({ word }) => word.part === 'verb' && !isSaying(wording, word));
  for (const mine of findSpeakers(wording)) {
    if (!isCore(wording.words[mine.first]!)) continue;
    // Who also acts in what is said is more than its speaker.
    if (saying.some(({ there }) => there.agent?.name === mine) || wording.names.some((name) => name !== mine && agreeOrAct(name, mine))) continue;
    const other = findOther(statement, mine);
    if (other === null || wording.names.some((name) => agreeOrAct(name, other))) continue;
    return { kind: 'person', statement: statement.text.slice(other.start, other.end), claim: wording.text.slice(mine.start, mine.end) };
  }
  return null;
}

function isSaying({ language }: Reading, { lower }: Word): boolean {
  return language.speech.has(lower) || DEMANDS.test(lower);
}

/** Who speaks in a statement that does not name `wanted`, or names that one only as standing by; null where nobody of that kind does. */
export function findOther(statement: Reading, wanted: NameMention): NameMention | null {
  const named = statement.names.filter((name) => agreeOrAct(name, wanted));
  if (named.some((name) => !standsBy(statement, name))) return null;
  const speakers = findSpeakers(statement);
  if (speakers.some((name) => named.includes(name))) return null;
  return speakers.find((name) => isPerson(name) && (named.length > 0 || areAlike(name, wanted))) ?? null;
}

/** Whether a name may be a person's, or a country's that speaks. */
function isPerson({ kind, place }: NameMention): boolean {
  return place === null ? kind === 'person' || kind === 'unknown' : place.actor;
}

/** Whether two names are both of countries or their leaders, or both of persons: an agency that reports says nothing of its own. */
function areAlike(a: NameMention, b: NameMention): boolean {
  const known = countryOf(a) !== null;
  return known === (countryOf(b) !== null) && (known || (a.kind === b.kind && a.kind === 'person'));
}
