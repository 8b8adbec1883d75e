// Owns the guard on opposite words that only tell of whom or what a sentence speaks: "legal immigrants do it" does not deny that "illegal immigrants do it".
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import type { Reading, Word } from './read';
import { findArguments } from './roles';
import { findOpposites } from './substitute';

/** Words that measure and do not tell of which kind something is: "more crime" and "less crime" are opposites wherever they stand. */
const MEASURES =
  /^(?:more|less|fewer|most|least|many|few|all|no|every|some|any|much|little|higher|lower|greater|larger|smaller|bigger|better|worse|increas\w+|decreas\w+|ris(?:e|es|ing|en)|fall(?:s|ing|en)?|declin\w+|grow(?:s|ing|n)?|shrink\w*)$/;

/** Whether two words qualify one noun, who acts in both texts: "legal | illegal immigrants commit". */
export function areModifiers(mine: Word, wording: Reading, other: Word, statement: Reading, alignment: Alignment): boolean {
  if (wording.language.tag !== 'en' || MEASURES.test(mine.lower) || MEASURES.test(other.lower)) return false;
  const there = nounsBehind(wording, mine);
  const here = nounsBehind(statement, other);
  return there.some((noun) => {
    const twin = alignment.toStatement.get(noun)?.word;
    return twin !== undefined && here.includes(twin) && (opens(mine) ? opens(other) : acts(wording, noun) && acts(statement, twin));
  });
}

/** Whether a word begins a sentence or a part of one. */
function opens({ at, parted }: Word): boolean {
  return at === 0 || parted;
}

/** The guard on the first two opposite words that qualify one who acts; null where there are none. */
export function findOtherModifier(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  const pairs = [
    ...[...alignment.toStatement].filter(([, { bond }]) => bond === 'antonym').map(([word, { word: twin }]): [Word, Word] => [word, twin]),
    ...findOpposites(statement, wording, alignment),
  ];
  for (const [mine, other] of pairs)
    if (areModifiers(mine, wording, other, statement, alignment)) return { kind: 'other', statement: other.raw, claim: mine.raw };
  return null;
}

/** The noun that a word stands right before, and the one behind that: "legal seasonal workers". */
function nounsBehind({ words }: Reading, word: Word): Word[] {
  const found: Word[] = [];
  if (word.part !== 'noun' && word.part !== 'verb') return found;
  for (let at = word.at + 1; at <= word.at + 2; at++) {
    const next = words[at];
    if (next === undefined || next.parted || next.part !== 'noun') break;
    found.push(next);
  }
  return found;
}

/** Whether a noun is who does, or to whom is done, what a verb says behind it. */
function acts(reading: Reading, noun: Word): boolean {
  return reading.words.some((verb) => {
    if (verb.part !== 'verb' || verb.at <= noun.at) return false;
    const { agent, patient } = findArguments(reading, verb);
    return agent === noun || patient === noun;
  });
}
