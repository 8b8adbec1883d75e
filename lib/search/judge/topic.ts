// Owns the guard on a sentence that only names what a claim is about: "the third is on vaccines and autism" says nothing of what the one does to the other.
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';
import { findArguments } from './roles';

/**
 * Two sides that the wording joins by a verb and the statement by "and" alone; null where the statement has the verb, another word for it, or says something of
 * the two with a verb of its own.
 */
export function findMereTopic(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  if (statement.language.tag !== 'en') return null;
  for (const verb of wording.words) {
    if (verb.part !== 'verb' || wording.language.speech.has(verb.lower) || (alignment.toStatement.get(verb)?.bond ?? 'slot') !== 'slot') continue;
    const { agent, patient } = findArguments(wording, verb);
    const one = agent === null ? undefined : alignment.toStatement.get(agent)?.word;
    const other = patient === null ? undefined : alignment.toStatement.get(patient)?.word;
    if (one === undefined || other === undefined || one === other) continue;
    const [first, second] = one.at < other.at ? [one, other] : [other, one];
    if (!areListed(statement, first, second) || isArgument(statement, one, other)) continue;
    return { kind: 'other', statement: statement.text.slice(first.start, second.end), claim: verb.raw };
  }
  return null;
}

/** Whether "and" stands between two words, with nothing else that says something. */
function areListed({ words }: Reading, first: Word, second: Word): boolean {
  const between = words.slice(first.at + 1, second.at);
  return (
    between.some(({ lower }) => lower === 'and') && between.every((word) => !isContent(word) && word.part !== 'prep' && word.part !== 'aux' && !word.parted)
  );
}

/** Whether a verb of the statement has one of the two as who does it or whom it is done to, or a noun stands for what joins them: "the link between". */
function isArgument(statement: Reading, one: Word, other: Word): boolean {
  return statement.words.some((word) => {
    if (word.lower === 'between') return true;
    if (word.part !== 'verb' || statement.language.speech.has(word.lower)) return false;
    const { agent, patient } = findArguments(statement, word);
    return [agent, patient].some((argument) => argument === one || argument === other);
  });
}
