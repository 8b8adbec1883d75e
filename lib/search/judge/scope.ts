// Owns the guard on which country a thing belongs to, said of the same noun before it or behind it: "the election in Belarus" for "the US election", and
// "Ukraine's strikes" for "Russia's strikes".
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import type { NameMention } from './names';
import type { Reading, Word } from './read';
import { agreeOrAct } from './who';

/** Words between a noun and the country it belongs to. */
const REACH = 3;

/**
 * A noun that both texts share, of one country in the wording and of another in the statement; null where the statement names the wording's country
 * anywhere, or where either text gives the noun none.
 */
export function findOtherScope(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  if (statement.language.tag !== 'en') return null;
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond !== 'equal' || word.part !== 'noun' || twin.part !== 'noun') continue;
    const mine = ownerOf(wording, word);
    if (mine === null) continue;
    const other = ownerOf(statement, twin) ?? placeOf(statement, twin);
    // Whoever is named besides may be whose it is.
    if (other === null || statement.names.some((name) => agreeOrAct(name, mine))) continue;
    return { kind: 'place', statement: statement.text.slice(other.start, other.end), claim: wording.text.slice(mine.start, mine.end) };
  }
  return null;
}

/** The country right before a noun, as its owner or as an adjective, small words and attributes between them passed over. */
function ownerOf({ words }: Reading, noun: Word): NameMention | null {
  if (noun.parted) return null;
  for (let at = noun.at - 1; at >= Math.max(0, noun.at - REACH); at--) {
    const word = words[at]!;
    if (word.name !== null) return word.name.place?.actor === true ? word.name : null;
    if (word.parted || (word.part !== 'noun' && word.part !== 'number')) return null;
  }
  return null;
}

/** The country that a noun lies in: "the election in Belarus", "the election of 2020 in Belarus". */
function placeOf({ words }: Reading, noun: Word): NameMention | null {
  let at = noun.at + 1;
  while (words[at] !== undefined && !words[at]!.parted && (words[at]!.date !== null || (words[at]!.lower === 'of' && words[at + 1]?.date !== null))) at++;
  const [preposition, next] = [words[at], words[at + 1]];
  if (preposition === undefined || next === undefined || preposition.parted || next.parted || preposition.lower !== 'in') return null;
  const head = next.part === 'det' ? words[at + 2] : next;
  return head?.name?.place?.actor === true && isContent(head) ? head.name : null;
}
