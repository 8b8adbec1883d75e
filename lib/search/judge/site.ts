// Owns the guard on which town or region a thing is of, whether its name stands before the noun or behind it: "the station at X" for "Y railway station".
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import { type NameMention, namesAgree } from './names';
import type { Reading, Word } from './read';
import { findArguments } from './roles';
import { isReporter } from './who';

/** Words between a noun and a name in front of it. */
const REACH = 3;
const AT = /^(?:at|in|near|outside|of|from|by|on|beside|around|above|below)$/;

/**
 * A noun that both texts share, of one place in the wording and of another in the statement. Null where the statement names the wording's place anywhere, or
 * the wording the statement's. `known` are the places of the statement's words that some wording of the claim has.
 */
export function findOtherSite(statement: Reading, wording: Reading, alignment: Alignment, known: { has(at: number): boolean } | null): Guard | null {
  if (statement.language.tag !== 'en' || wording.names.length === 0) return null;
  const lone = hasOneTown(statement) && hasOneTown(wording);
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond === 'slot' || bond === 'antonym' || word.part !== 'noun' || twin.part !== 'noun') continue;
    const mine = siteOf(wording, word);
    if (mine === null || statement.names.some((name) => mayBeOne(name, mine, lone))) continue;
    const other = siteOf(statement, twin);
    // A town is not known because its country is.
    if (other === null || ((!lone || other.place === null) && known?.has(other.first)) || wording.names.some((name) => mayBeOne(name, other, lone))) continue;
    if ((mine.place?.actor === true) !== (other.place?.actor === true) || isReporter(statement, other) || speaks(statement, twin)) continue;
    return { kind: 'place', statement: statement.text.slice(other.start, other.end), claim: wording.text.slice(mine.start, mine.end) };
  }
  return null;
}

/** The place right before a noun, other nouns between them passed over, or behind it and a preposition. Null for any other name. */
function siteOf({ words }: Reading, noun: Word): NameMention | null {
  for (let at = noun.at - 1; at >= Math.max(0, noun.at - REACH) && !words[at + 1]!.parted; at--) {
    const { name, part } = words[at]!;
    if (name !== null) {
      if (isSite(name)) return name;
      break;
    }
    if (part !== 'noun') break;
  }
  let at = noun.at + 1;
  while (words[at] !== undefined && !words[at]!.parted && words[at]!.date !== null) at++;
  const preposition = words[at];
  if (preposition === undefined || preposition.parted || !AT.test(preposition.lower)) return null;
  const head = words[at + 1]?.part === 'det' ? words[at + 2] : words[at + 1];
  return head === undefined || head.parted || head.name === null || !isSite(head.name) || head.possessive ? null : head.name;
}

/** Whether two names may be one; a country is not the town that lies in it, where that town is the only one that either text names. */
function mayBeOne(a: NameMention, b: NameMention, lone: boolean): boolean {
  if (lone && a.place !== null && b.place !== null && a.place.actor !== b.place.actor) return false;
  return namesAgree(a, b) || namesAgree(b, a);
}

/** Whether a text names a single town or region, as a place. */
function hasOneTown({ names }: Reading): boolean {
  return names.filter((name) => isSite(name) && name.place?.actor !== true).length === 1;
}

function isSite({ kind, doubtful }: NameMention): boolean {
  return kind === 'place' && !doubtful;
}

/** Whether a noun is who says something: "people in X say". */
function speaks(statement: Reading, noun: Word): boolean {
  return statement.words.some((word) => word.part === 'verb' && statement.language.speech.has(word.lower) && findArguments(statement, word).agent === noun);
}
