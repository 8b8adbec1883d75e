// Owns which words of a statement only lead up to what somebody says, or go on about it: "Scientists dismiss the idea that ...", "... rests on a single year".
import { TALK } from './judge/outer-verbs';
import { isVerbal, type Reading, type Word } from './judge/read';

/** Words that open what is said. */
const OPENERS = /^(?:that|whether|dass|ob|que|что)$/;
/** Nouns for what is told and not so, besides those for what somebody says. */
const TALES =
  /^(?:myths?|canards?|falsehoods?|lies?|legends?|fictions?|misconceptions?|fallac(?:y|ies)|hypothes[ie]s|tropes?|conspiracy|gossip|talk|suspicions?|convictions?|warnings?|proof|evidence|truth|case|fears?|doubts?|complaints?|insistence|telling|impression|fantas(?:y|ies)|nonsense|propaganda)$/;
/** What somebody is of what is said, or what it is: "convinced that", "wrong that". */
const HELD =
  /^(?:convinced|adamant|persuaded|certain|sure|wrong|untrue|false|absurd|clear|true|nonsense|rubbish|confident|aware|doubtful|sceptical|skeptical|likely|unlikely|possible|impossible)$/;
/** Verbs that tell what somebody says or thinks, besides those of the language's list. */
const TELLING =
  /^(?:indicat|signal|hint|imply|impli|vow|promis|complain|assur|repeat|insist|caution|pledg|accus|conced|assert|maintain|contend|suggest|alleg|believ|think|reckon|suspect|persuad|convinc|inform|remind|swear|swor|deni|deny|disput|debunk|rebut|refut|prov(?:e|es|ed|ing)$|demonstrat|pretend|suppos|imagin|agree|accept|admit|dream|doubt|fear|worr|post|tweet|rul(?:e|es|ed|ing)$|learn|teach|taught|preach|proclaim|declar|mention|retort|counter|boast|forgot|forget|realis|realiz|see[ns]?$|saw$|know|knew|hold|held$|feel$|felt$)/;
/** Verbs by which a sentence goes on about what it told of, with forms that are nouns to the tagger. */
const GOING_ON =
  /^(?:goes|went|fails?|failed|rests?|rested|collapses?|collapsed|dates?|dated|persists?|persisted|remains?|remained|originates?|originated|comes|came|stems?|stemmed|circulates?|circulated|ignores?|ignored|misses|missed|lacks?|lacked|began|begins|starts?|started|spreads?|lives|dies|died|survives?|survived|appears?|appeared|crumbles?|crumbled|falls|fell|rings|rang|strains|sounds|resurfaces|resurfaced|jumped|jumps|travelled|traveled|reached|drew)$/;
/** Who tells of nobody else: "I truly believe that" is no report. */
const SELF = /^(?:i|we|ich|wir|je|nous|yo|nosotros|я|мы)$/;
/** Words between what tells and the opener: "told the chancellor on Monday that". */
const WITHIN = 6;

function tells(word: Word, { language }: Reading): boolean {
  if (language.speech.has(word.lower)) return true;
  return language.tag === 'en' && word.part === 'verb' && TELLING.test(word.lower);
}

function names(word: Word): boolean {
  return TALK.test(word.lower) || TALES.test(word.lower);
}

/** The places of the words that only lead up to what is said, or go on about it. What a claim says as well still counts there. */
export function findLead(reading: Reading): ReadonlySet<number> {
  reading.kept.lead ??= readLead(reading);
  return reading.kept.lead;
}

function readLead(reading: Reading): ReadonlySet<number> {
  const { words, language } = reading;
  const lead = new Set<number>();
  const english = language.tag === 'en';
  for (const { at, lower, parted } of words) {
    if (at < 2 || parted || !OPENERS.test(lower)) continue;
    const before = words[at - 1]!;
    const noun = english && names(before);
    if (!noun && !(english && HELD.test(before.lower)) && !findTelling(reading, at)) continue;
    let first = at - 1;
    while (first > 0 && !words[first]!.parted && !lead.has(first - 1)) first -= 1;
    if (words.slice(first, at).some((word) => SELF.test(word.lower))) continue;
    for (let place = first; place < at; place++) lead.add(place);
    // "The claim that ... rests on one year": what is told is what the sentence is about.
    if (noun && words.slice(first, at).every((word) => !isVerbal(word))) addEnding(reading, at, lead);
  }
  return lead;
}

function findTelling(reading: Reading, opener: number): boolean {
  const { words } = reading;
  for (let at = opener - 1; at >= 0 && at >= opener - WITHIN; at--) {
    const word = words[at]!;
    if (tells(word, reading)) return true;
    if (word.parted || (word.part === 'verb' && at < opener - 1)) return false;
  }
  return false;
}

/** From the last verb that goes on about what was told to the end. */
function addEnding({ words }: Reading, opener: number, lead: Set<number>): void {
  // The verb of what is told comes first.
  const verb = words.findIndex(({ at, part }) => at > opener && (part === 'verb' || part === 'aux'));
  if (verb < 0) return;
  for (const { at, lower } of words)
    if (at > verb + 1 && GOING_ON.test(lower)) {
      for (let place = at; place < words.length; place++) lead.add(place);
      return;
    }
}
