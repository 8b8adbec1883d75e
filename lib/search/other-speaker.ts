// Owns what all the wordings of a claim say of who said it, against a statement that has another one say it.
import type { Guard } from '../model/match';
import { LEAST_WORDINGS } from './core';
import type { NameMention } from './judge/names';
import { type Reading, readText } from './judge/read';
import { findOther, findSpeakers } from './judge/speaker';
import { agreeOrAct } from './judge/who';

/** Share of the wordings that name the one who speaks, and that have that one say or demand something. */
const LEAST_NAMING = 0.75;
const LEAST_SAYING = 0.25;

/** The guard where nearly every wording has one person or country say something, and the statement another one; null else. `all` are the claim's wordings. */
export function findOtherVoice(text: string, all: readonly string[], language: string | null): Guard | null {
  if (all.length < LEAST_WORDINGS) return null;
  const here = readText(text, language);
  if (here.language.tag !== 'en' || here.names.length === 0) return null;
  const readings = all.map((wording) => readText(wording, language));
  const speaker = findCommonSpeaker(readings);
  if (speaker === null) return null;
  const other = findOther(here, speaker.name);
  if (other === null || readings.some(({ names }) => names.some((name) => agreeOrAct(name, other)))) return null;
  return { kind: 'person', statement: text.slice(other.start, other.end), claim: speaker.reading.text.slice(speaker.name.start, speaker.name.end) };
}

/** Who speaks in the first wording that has somebody speak, where enough of the others agree; null where they do not. */
function findCommonSpeaker(readings: readonly Reading[]): { name: NameMention; reading: Reading } | null {
  for (const reading of readings)
    for (const name of findSpeakers(reading)) {
      const naming = readings.filter(({ names }) => names.some((one) => agreeOrAct(one, name))).length;
      if (naming < LEAST_NAMING * readings.length) continue;
      const saying = readings.filter((one) => findSpeakers(one).some((speaker) => agreeOrAct(speaker, name))).length;
      if (saying >= LEAST_SAYING * readings.length) return { name, reading };
    }
  return null;
}
