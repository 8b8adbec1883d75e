// Owns the learned word on a relation: trees that weigh the rules' ruling against how the guards judge many wordings and what either text lacks.
import type { Guard, Relation } from '../model/match';
import { BALLOT, type Ballot, holdBallot, type Question, type Vote } from './ballot';
import { weighWord } from './evidence';
import type { Judgement } from './guards';
import { isContent } from './judge/align';
import { readText } from './judge/read';
import arbiter from './weights/arbiter.json';

/** A tree: its value, or a question to a feature with the tree for at most the threshold and the tree for more. */
export type Tree = number | readonly [feature: string, threshold: number, low: Tree, high: Tree];

/** A tree whose questions are asked by the feature's place. */
type OpenTree = number | { feature: number; threshold: number; low: OpenTree; high: OpenTree };

const RELATIONS = ['same', 'opposite', 'differs'] as const satisfies readonly Relation[];

/** Guards that the trees do not overrule: on rows held out they were right five times as often as the trees that would have it otherwise. */
const PLAIN: ReadonlySet<string> = new Set(['number', 'percentage', 'date', 'place', 'role-swap'] satisfies Guard['kind'][]);

/** By how much another relation must be likelier than the ruled one. */
const MARGIN = 0.1;

/** A judgement with the wording it was made on. */
interface Ruled {
  wording: string;
  judgement: Judgement;
}

let opened: Record<Relation, OpenTree[]> | null = null;

function openTree(tree: Tree): OpenTree {
  if (typeof tree === 'number') return tree;
  const [feature, threshold, low, high] = tree;
  return { feature: BALLOT.indexOf(feature), threshold, low: openTree(low), high: openTree(high) };
}

function openTrees(): Record<Relation, OpenTree[]> {
  if (opened === null) {
    const names = arbiter.features;
    const read = (list: readonly unknown[]): OpenTree[] => list.map((tree) => openTree(nameTree(tree, names)));
    opened = { same: read(arbiter.trees.same), opposite: read(arbiter.trees.opposite), differs: read(arbiter.trees.differs) };
  }
  return opened;
}

/** A tree of the file, whose features are places in its own list of names. */
function nameTree(tree: unknown, names: readonly string[]): Tree {
  if (typeof tree === 'number') return tree;
  const [feature, threshold, low, high] = tree as [number, number, unknown, unknown];
  return [names[feature] as string, threshold, nameTree(low, names), nameTree(high, names)];
}

function askTree(tree: OpenTree, features: Float64Array): number {
  let at = tree;
  while (typeof at !== 'number') at = (features[at.feature] as number) <= at.threshold ? at.low : at.high;
  return at;
}

/** The probability of each relation, as gradient boosting for several classes has it (Friedman 2001, algorithm 6). */
export function weighRelations(features: Float64Array): Record<Relation, number> {
  const trees = openTrees();
  const scores = RELATIONS.map((relation) => trees[relation].reduce<number>((sum, tree) => sum + askTree(tree, features), arbiter.start[relation]));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [same, opposite, differs] = powers.map((power) => power / total) as [number, number, number];
  return { same, opposite, differs };
}

/**
 * The ruling that is believed once the trees were asked: that of the rules where they agree, else that of the wording that speaks most for what they say. The
 * rules' own where nothing shows what would part the two texts.
 */
export function arbitrate<R extends Ruled>(ruling: R, question: Omit<Question, 'ruled'>): R | Ruled {
  if (ruling.judgement.relation === 'differs' && PLAIN.has(ruling.judgement.guard?.kind ?? '')) return ruling;
  const ballot = holdBallot({ ...question, ruled: ruling.judgement });
  if (ballot === null) return ruling;
  const odds = weighRelations(ballot.features);
  const ruled = ruling.judgement.relation;
  const relation = RELATIONS.reduce((best, one) => (odds[one] > odds[best] ? one : best));
  if (odds[relation] <= odds[ruled] + MARGIN) return ruling;
  const vote = chooseVote(ballot, relation);
  if (vote !== null) return { wording: vote.wording, judgement: vote.judgement };
  if (relation === 'same') return { wording: ruling.wording, judgement: { ...ruling.judgement, relation, guard: null } };
  const guard = relation === 'differs' ? findStrangest(question, ruling.judgement) : null;
  return guard === null ? ruling : { wording: ruling.wording, judgement: { ...ruling.judgement, relation, guard } };
}

/** The vote for a relation on the wording that fits best; one whose guard shows words of both texts comes first. */
function chooseVote({ votes }: Ballot, relation: Relation): Vote | null {
  const agreeing = votes.filter(({ judgement }) => judgement.relation === relation);
  return agreeing.find(({ judgement: { guard } }) => guard !== null && guard.statement !== '' && guard.claim !== '') ?? agreeing[0] ?? null;
}

/** The word of the clause that says most and that no wording has; null where there is none. */
function findStrangest({ text, wordings, language }: Omit<Question, 'ruled'>, { span }: Judgement): Guard | null {
  const here = readText(text, language);
  const stems = new Set(wordings.flatMap((wording) => readText(wording, language).words.map(({ stem }) => stem)));
  let best: { raw: string; weight: number } | null = null;
  for (const word of here.words) {
    if (!isContent(word) || word.start < span[0] || word.end > span[1] || stems.has(word.stem)) continue;
    const weight = weighWord(word, here);
    if (best === null || weight > best.weight) best = { raw: text.slice(word.start, word.end), weight };
  }
  return best === null ? null : { kind: 'other', statement: best.raw, claim: '' };
}
