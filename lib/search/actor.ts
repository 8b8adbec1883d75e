// Owns the question who did it: a claim that blames a country for an act of violence is not said by a sentence that tells of the act and names nobody.
import type { Guard } from '../model/match';
import { LEAST_WORDINGS } from './core';
import type { NameMention } from './judge/names';
import { type Reading, readText, type Word } from './judge/read';
import { findArguments, findOwner, prepositionOf } from './judge/roles';
import { agreeOrAct, countryOf, isReporter } from './judge/who';

/** Share of the wordings that name who acts, and that have it act with a verb. */
const LEAST_NAMING = 0.75;
const LEAST_ACTING = 0.5;
/** Acts of violence and what comes of them, by the forms that verbs and nouns have in print. */
const VIOLENCE =
  /^(?:hit|hits|hitting|strik\w+|struck|shell\w*|attack\w*|bomb\w*|kill\w*|die|dies|died|dead|deaths?|destroy\w*|destruction|damag\w+|blow\w*|blew|explo\w+|blasts?|fire|fires|fired|firing|launch\w*|land|lands|landed|fell|fallen|sink\w*|sank|sunk|poison\w*|shoot\w*|shot|murder\w*|massacre\w*|tortur\w+|down|downed)$/;
/** Who is spoken of in a sentence before. */
const ANAPHORA = /\b(?:we|our|they|their|he|his|she|by (?:us|them|him|her))\b/i;
const ITS_ARMS =
  /\bits (?:own )?(?:\w+ )?(?:missiles?|rockets?|shells?|drones?|guns?|artillery|army|troops|forces|soldiers|strikes?|attacks?|bombs?|planes?|jets?|navy|agents?)\b/i;
/** Verbs of those who take a side: whose act it was is part of what they say. */
const CLAIMS = /^(?:claim|claims|claimed|alleg\w+|insist\w*|maintain\w*|assert\w*|argue[sd]?|contend\w*|accus\w+|blam\w+)$/;
/** Prepositions behind which a country is where something happens, and not who does it. */
const WHERE = /^(?:in|on|at|near|to|into|against|inside|within|from|over|across|towards?)$/;

/**
 * The guard where a sentence tells of a violent act without saying whose it was, or says that it was another country's, and nearly every wording of the claim
 * says whose; null where the sentence names who acted or who accuses, or points back at somebody. `all` are the claim's wordings.
 */
export function findMissingActor(text: string, all: readonly string[], language: string | null): Guard | null {
  if (all.length < LEAST_WORDINGS) return null;
  const here = readText(text, language);
  if (here.language.tag !== 'en' || !here.words.some(({ lower }) => VIOLENCE.test(lower))) return null;
  const actor = findCommonActor(all, language);
  if (actor === null) return null;
  const { name, reading } = actor;
  const other = findOtherDoer(here, name);
  if (other !== null) return { kind: 'person', statement: text.slice(other.start, other.end), claim: reading.text.slice(name.start, name.end) };
  if (here.words.some(({ lower }) => ANAPHORA.test(lower)) || ITS_ARMS.test(text)) return null;
  if (here.words.some(({ part, lower }) => part === 'verb' && CLAIMS.test(lower))) return null;
  // A country that reports or accuses says whose act it is to those who know it.
  if (here.names.some((one) => agreeOrAct(one, name) && (one.place?.actor !== false || one.place.id === countryOf(name)))) return null;
  if (here.names.some((one) => countryOf(one) !== null && one.place?.actor !== false && (isReporter(here, one) || !isWhere(here, one)))) return null;
  return { kind: 'person', statement: '', claim: reading.text.slice(name.start, name.end) };
}

/** The country that a statement says did something violent, where it names nobody of the country that `name` is; null where there is none. */
function findOtherDoer(here: Reading, name: NameMention): NameMention | null {
  if (here.names.some((one) => agreeOrAct(one, name) && one.place?.actor !== false)) return null;
  for (const word of here.words) {
    if (!VIOLENCE.test(word.lower) || (word.part !== 'verb' && word.part !== 'noun')) continue;
    const { agent } = findArguments(here, word);
    const doer = agent === null ? null : (agent.name ?? findOwner(here, agent)?.name ?? null);
    if (doer !== null && doer.place?.actor !== false && countryOf(doer) !== null && countryOf(doer) !== countryOf(name)) return doer;
  }
  return null;
}

function isWhere(reading: Reading, name: NameMention): boolean {
  const preposition = prepositionOf(reading, reading.words[name.first] as Word);
  return preposition !== null && WHERE.test(preposition);
}

/** The country that acts in most wordings, as the first of them names it; null where there is none. */
function findCommonActor(all: readonly string[], language: string | null): { name: NameMention; reading: Reading } | null {
  const naming = new Map<string, number>();
  const acting = new Map<string, number>();
  const count = (counts: Map<string, number>, countries: Iterable<string>): void => {
    for (const country of new Set(countries)) counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  const readings = all.map((wording) => readText(wording, language));
  for (const reading of readings) {
    count(
      naming,
      reading.names.filter((name) => name.place?.actor !== false && !isWhere(reading, name)).flatMap((name) => countryOf(name) ?? []),
    );
    count(
      acting,
      reading.words.flatMap((word) => actorOf(reading, word) ?? []),
    );
  }
  for (const [country, times] of acting) {
    if (times < LEAST_ACTING * all.length || (naming.get(country) ?? 0) < LEAST_NAMING * all.length) continue;
    for (const reading of readings) {
      const name = reading.names.find((one) => countryOf(one) === country && one.place?.actor !== false);
      if (name !== undefined) return { name, reading };
    }
  }
  return null;
}

/** The country that does what a verb says, or whose forces or arms do; null where another one does. */
function actorOf(reading: Reading, verb: Word): string | null {
  if (verb.part !== 'verb' || reading.language.speech.has(verb.lower)) return null;
  const { agent } = findArguments(reading, verb);
  const name = agent === null ? null : (agent.name ?? findOwner(reading, agent)?.name ?? null);
  return name === null || name.place?.actor === false ? null : countryOf(name);
}
