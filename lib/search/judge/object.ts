// Owns the guard on what a verb is done to, where the wording names a place and the statement something of another kind: "leaves office" for "leaves Spain".
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import { baseForms, knowsWord, relateWords } from './lexicon';
import { namesAgree } from './names';
import type { Reading, Word } from './read';
import { findArguments } from './roles';

/** What a common noun may mean that stands for a place or those who live there. */
const PLACES = ['location', 'region', 'country', 'city', 'person', 'people', 'building', 'territory'];
/** What several may be as well: bare and in the singular ("office", "parliament") such a noun is what somebody holds, enters or leaves. */
const GROUPS = ['group', 'organization'];
/** Words that point at something the reader knows, which may be the place. */
const DEFINITE = /^(?:the|its|their|his|her|our|my|your|this|that|these|those)$/;

/**
 * Two different objects of one verb: a place that the statement does not name, and a common noun without a word that points back, of which several are not among what
 * the wordings of the claim have (`known`); null where most wordings do without the place (`isCore`), or where the noun may mean one.
 */
export function findOtherObject(
  statement: Reading,
  wording: Reading,
  alignment: Alignment,
  known: { has(at: number): boolean } | null,
  isCore: (word: Word) => boolean,
): Guard | null {
  if (statement.language.tag !== 'en') return null;
  for (const [verb, { word: twin, bond }] of alignment.toStatement) {
    if (bond !== 'equal' || verb.part !== 'verb' || twin.part !== 'verb' || statement.language.speech.has(twin.lower)) continue;
    const mine = findArguments(wording, verb).patient;
    const other = findArguments(statement, twin).patient;
    const name = mine?.name ?? null;
    if (mine === null || other === null || name === null || name.place === null || name.adjective || name.first < verb.at) continue;
    if (other.part !== 'noun' || other.at < twin.at || other.at > twin.at + 3 || other.quantity !== null || other.date !== null) continue;
    if (alignment.toWording.has(other) || (other.lower.endsWith('s') && known?.has(other.at)) || !isCore(mine)) continue;
    if (statement.names.some((one) => namesAgree(one, name) || namesAgree(name, one))) continue;
    if (statement.words.slice(twin.at + 1, other.at).some(({ lower }) => DEFINITE.test(lower))) continue;
    const bases = baseForms(other.lower, statement.language.irregular[other.lower]);
    const kinds = other.lower.endsWith('s') ? [...PLACES, ...GROUPS] : PLACES;
    if (!knowsWord(bases) || kinds.some((place) => /^(?:same|kind)$/.test(relateWords(bases, [place]) ?? ''))) continue;
    return { kind: 'other', statement: other.raw, claim: wording.text.slice(name.start, name.end) };
  }
  return null;
}
