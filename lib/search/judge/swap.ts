// Owns the guard on roles: whether two aligned words changed places, with the verbs whose sides may.
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import type { Reading, Word } from './read';
import { type Arguments, findOwner, prepositionOf } from './roles';
import type { Scene } from './who';

/** Verbs whose two sides may change places without a change of meaning. */
export const SYMMETRIC =
  /^(?:meet|met|meets|marr\w+|divorc\w+|talk\w*|merg\w+|agree\w*|sign\w*|negotiat\w+|speak|spoke|spoken|link\w*|relat\w+|connect\w*|associat\w+|exchang\w+|swap\w*|border\w*|clash\w*|resembl\w+|equal\w*|is|are|was|were|be|been)$/;
/** Pairs of verbs that tell one event from its two ends. */
const CONVERSE: [RegExp, RegExp][] = [
  [/^(?:buy|buys|bought|buying|purchas\w+)$/, /^(?:sell|sells|sold|selling)$/],
  [/^(?:lend|lends|lent|lending)$/, /^(?:borrow\w*)$/],
  [/^(?:give|gives|gave|given|send|sends|sent)$/, /^(?:receiv\w+|get|gets|got)$/],
  [/^(?:teach|teaches|taught)$/, /^(?:learn\w*)$/],
  [/^(?:beat|beats|beaten|beating|defeat\w*)$/, /^(?:lose|loses|lost|losing)$/],
  [/^(?:export\w*)$/, /^(?:import\w*)$/],
  [/^(?:own|owns|owned|owning|possess\w*)$/, /^(?:belong\w*)$/],
];
/** A converse pair of verbs turns the roles round without a change of meaning. */
export function areConverse(a: Word, b: Word): boolean {
  return CONVERSE.some(([one, other]) => (one.test(a.lower) && other.test(b.lower)) || (one.test(b.lower) && other.test(a.lower)));
}

/** What two positions have to do with each other. */
interface Position {
  role: string;
  word: Word;
}

/** Positions of the aligned words of a text: agent, patient, or the preposition in front. */
function findPositions(reading: Reading, aligned: Map<Word, unknown>, predicates: Map<Word, Arguments>): Position[] {
  const positions: Position[] = [];
  for (const { agent, patient } of predicates.values()) {
    for (const [role, head] of [
      ['agent', agent],
      ['patient', patient],
    ] as const) {
      // "sales in Europe": where the subject is, or the object.
      const behind = head === null ? undefined : reading.words[head.at + 2];
      if (behind !== undefined && /^(?:in|of|at|from|by)$/.test(reading.words[behind.at - 1]!.lower) && aligned.has(behind) && behind.part === 'name')
        positions.push({ role: `${role}-attribute`, word: behind });
    }
    if (agent !== null && aligned.has(agent)) positions.push({ role: 'agent', word: agent });
    // "Ukraine's missiles hit targets in Russia": whose the subject is acts.
    const owner = agent === null ? null : findOwner(reading, agent);
    if (owner !== null && aligned.has(owner)) positions.push({ role: 'agent', word: owner });
    if (patient !== null && aligned.has(patient)) positions.push({ role: 'patient', word: patient });
  }
  for (const word of reading.words) {
    if (!aligned.has(word) || (word.part !== 'name' && word.part !== 'noun')) continue;
    const preposition = behindThan(reading, word) ? 'than' : prepositionOf(reading, word);
    if (word.possessive) positions.push({ role: 'owner', word });
    if (preposition !== null && word.name?.place != null && /^(?:in|on|to|into|against|at|inside|within)$/.test(preposition))
      positions.push({ role: 'goal', word });
    // "more than 100,000 soldiers" bounds a number and compares nothing.
    const bounds = reading.words.some((other) => other.at < word.at && other.at >= word.at - 4 && other.quantity !== null);
    if (preposition !== null && /^(?:from|to|into|than|against|over|as)$/.test(preposition) && !(bounds && /^(?:than|over)$/.test(preposition)))
      positions.push({ role: preposition === 'into' ? 'to' : preposition, word });
  }
  return positions;
}

/** "to China than to Brazil": the second of two that a preposition leads in. */
function behindThan({ words }: Reading, { at, part }: Word): boolean {
  return part === 'name' && words[at - 1]?.part === 'prep' && words[at - 2]?.lower === 'than';
}

function isActor(word: Word): boolean {
  return word.name?.place?.actor === true;
}

/** Whether two aligned words changed places: who did it and whom it was done to, "from" and "to", the two sides of "than". */
export function findSwap(scene: Scene): { guard: Guard; comparison: boolean } | null {
  const { alignment, shared } = scene;
  const converse = shared.some(({ word, twin }) => areConverse(word, twin));
  for (const { word, twin, there, here } of shared) {
    if (SYMMETRIC.test(word.lower) || SYMMETRIC.test(twin.lower)) continue;
    if (there.agent === null || there.patient === null || here.agent === null || here.patient === null) continue;
    const swapped = isTwin(alignment, there.agent, here.patient) && isTwin(alignment, there.patient, here.agent);
    if (swapped !== areConverse(word, twin) && (swapped || (isTwin(alignment, there.agent, here.agent) && isTwin(alignment, there.patient, here.patient))))
      return { guard: swapGuard(here.agent, here.patient, there.agent, there.patient), comparison: false };
  }
  const compared = findTurnedComparison(scene);
  if (compared !== null) return { guard: compared, comparison: true };
  if (converse) return null;
  const directed = shared.filter(({ word, twin }) => !SYMMETRIC.test(word.lower) && !SYMMETRIC.test(twin.lower));
  const there = findPositions(scene.wording, alignment.toStatement, new Map(directed.map((one) => [one.word, one.there])));
  const here = findPositions(scene.statement, alignment.toWording, new Map(directed.map((one) => [one.twin, one.here])));
  for (const a of there)
    for (const b of there) {
      if (a.role === b.role || a.word === b.word) continue;
      if (nounOr(a.word) !== nounOr(b.word)) continue;
      // Of two countries that act, one hits targets in the other.
      if (
        (a.role === 'goal' || b.role === 'goal') &&
        !(/^(?:agent|goal)$/.test(a.role) && /^(?:agent|goal)$/.test(b.role) && isActor(a.word) && isActor(b.word))
      )
        continue;
      const [first, second] = [alignment.toStatement.get(a.word)?.word, alignment.toStatement.get(b.word)?.word];
      if (first === undefined || second === undefined) continue;
      if (here.some((one) => one.word === first && one.role === b.role) && here.some((one) => one.word === second && one.role === a.role)) {
        if (here.some((one) => one.word === first && one.role === a.role)) continue;
        return { guard: swapGuard(first, second, a.word, b.word), comparison: a.role === 'than' || b.role === 'than' };
      }
    }
  return null;
}

/** "Rats live longer than mice" for "mice live longer than rats": what a clause begins with and what stands behind "than" changed places. */
function findTurnedComparison({ statement, wording, alignment }: Scene): Guard | null {
  const [here, there] = [sidesOf(statement), sidesOf(wording)];
  if (here === null || there === null) return null;
  const [first, second] = [alignment.toStatement.get(there.first)?.word, alignment.toStatement.get(there.second)?.word];
  return first === here.second && second === here.first ? swapGuard(here.first, here.second, there.first, there.second) : null;
}

/** The first noun of the clause that holds "than", and the one right behind it; null where there is no such clause. */
function sidesOf(reading: Reading): { first: Word; second: Word } | null {
  const than = reading.words.find((word) => word.lower === 'than');
  const next = than === undefined ? undefined : reading.words[than.at + 1];
  const second = next?.part === 'det' && !next.parted ? reading.words[next.at + 1] : next;
  if (than === undefined || second === undefined || (second.part !== 'noun' && second.part !== 'name')) return null;
  const first = reading.words.find((word) => word.clause === than.clause && (word.part === 'noun' || word.part === 'name'));
  return first === undefined || first.at >= than.at ? null : { first, second };
}

/** The part of a word, a noun that only its place at the start makes look like a name being a noun. */
function nounOr(word: Word): string {
  return word.name?.doubtful === true ? 'noun' : word.part;
}

function isTwin(alignment: Alignment, word: Word, twin: Word): boolean {
  const found = alignment.toStatement.get(word)?.word;
  return found !== undefined && (found === twin || (found.name !== null && found.name === twin.name));
}

function swapGuard(first: Word, second: Word, a: Word, b: Word): Guard {
  return { kind: 'role-swap', statement: `${first.raw} – ${second.raw}`, claim: `${a.raw} – ${b.raw}` };
}
