// Owns the guard on somebody's kin and company: what was done to the driver's brother was not done to the driver.
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import type { Reading, Word } from './read';

const KIN =
  /^(?:(?:step|half-|grand|god)?(?:brothers?|sisters?|sons?|daughters?|fathers?|mothers?|parents?)|wife|wives|husband|widow|widower|cousins?|uncles?|aunts?|nephews?|nieces?|girlfriend|boyfriend|lovers?|fianc[eé]e?|ex-(?:wife|husband)|lawyers?|attorneys?|neighbou?rs?|friends?|colleagues?|assistants?|bodyguards?|rivals?|opponents?|predecessors?|successors?|twins?|landlord|employer|doctor|teacher|agent|coach|driver|secretary|dog|cat)$/;

/** A person in one text in whose place the other has somebody that only belongs to that person. */
export function findOtherKin(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  if (statement.language.tag !== 'en') return null;
  for (const [word, { word: twin }] of alignment.toStatement) {
    // "the ambassador's daughter" for "the president's daughter", where both texts have both.
    const [there, here] = [ownerOf(wording, word), ownerOf(statement, twin)];
    if (there === null || here === null || !KIN.test(word.lower)) continue;
    const other = alignment.toStatement.get(there)?.word;
    if (other !== undefined && other !== here && alignment.toWording.has(here))
      return { kind: 'role-swap', statement: `${here.raw} ${twin.raw}`, claim: `${there.raw} ${word.raw}` };
  }
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond !== 'equal' || (word.part !== 'noun' && word.part !== 'name')) continue;
    const mine = kinOf(wording, word);
    const other = kinOf(statement, twin);
    if (mine === null && other !== null && !alignment.toWording.has(other) && !hasWord(wording, other))
      return { kind: 'person', statement: `${twin.raw} ${other.raw}`, claim: word.raw };
    if (other === null && mine !== null && !alignment.toStatement.has(mine) && !hasWord(statement, mine))
      return { kind: 'person', statement: twin.raw, claim: `${word.raw} ${mine.raw}` };
  }
  return null;
}

/** Whose somebody is: the owner right before the word. */
function ownerOf({ words }: Reading, word: Word): Word | null {
  const owner = word.parted ? undefined : words[word.at - 1];
  return owner?.possessive === true ? owner : null;
}

/** Who belongs to a word: "the driver's brother", "the brother of the driver". */
function kinOf({ words }: Reading, word: Word): Word | null {
  if (word.possessive) {
    for (let at = word.at + 1; at <= word.at + 3 && words[at] !== undefined && !words[at]!.parted; at++) if (KIN.test(words[at]!.lower)) return words[at]!;
    return null;
  }
  let at = word.at - 1;
  while (at > 0 && !words[at + 1]!.parted && (words[at]!.part === 'det' || words[at]!.name === word.name) && words[at]!.part !== 'prep') at -= 1;
  const of = words[at];
  const kin = words[at - 1];
  return of?.lower === 'of' && kin !== undefined && !of.parted && !words[at + 1]!.parted && KIN.test(kin.lower) ? kin : null;
}

function hasWord({ words }: Reading, { stem }: Word): boolean {
  return words.some((word) => word.stem === stem);
}
