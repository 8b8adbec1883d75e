// Owns the learned word on a relation: trees that weigh the rules' ruling against how the guards judge many wordings and what either text lacks.
import type { Guard, Relation } from '../model/match';
import { BALLOT, type Ballot, holdBallot, type Question, RELATIONS, type Vote } from './ballot';
import { weighWord } from './evidence';
import type { Judgement } from './guards';
import { isContent } from './judge/align';
import { readText } from './judge/read';
import arbiter from './weights/arbiter.json';

/**
 * The trees of a relation, laid out flat. A node is the place of the feature it asks for, the threshold, and the nodes for at most the threshold and for more; where the
 * feature is -1 it is a leaf, and the threshold its value.
 */
interface Forest {
  roots: number[];
  feature: Int16Array;
  threshold: Float64Array;
  low: Int32Array;
  high: Int32Array;
}

/** Guards that the trees do not overrule: on rows held out they were right five times as often as the trees that would have it otherwise. */
const PLAIN: ReadonlySet<string> = new Set(['number', 'percentage', 'date', 'place', 'role-swap'] satisfies Guard['kind'][]);

/** By how much another relation must be likelier than the ruled one. */
const MARGIN = 0.1;

/** Probability from which on the trees may call "same", and so have painted, what the rules would not: a wrong highlight is worse than one that is missing. */
const SURE = 0.95;

/** A judgement with the wording it was made on. */
interface Ruled {
  wording: string;
  judgement: Judgement;
}

let opened: readonly Forest[] | null = null;

/** Lays out the trees of the file, whose features are places in its own list of names. */
function openForest(trees: readonly unknown[]): Forest {
  const nodes: [feature: number, threshold: number, low: number, high: number][] = [];
  const add = (tree: unknown): number => {
    const at = nodes.length;
    if (typeof tree === 'number') {
      nodes.push([-1, tree, 0, 0]);
      return at;
    }
    const [feature, threshold, low, high] = tree as [number, number, unknown, unknown];
    const place = BALLOT.indexOf(arbiter.features[feature] as string);
    if (place < 0) throw new Error(`weights/arbiter.json asks for "${arbiter.features[feature]}", which no ballot has`);
    const node: (typeof nodes)[number] = [place, threshold, 0, 0];
    nodes.push(node);
    node[2] = add(low);
    node[3] = add(high);
    return at;
  };
  const roots = trees.map(add);
  return {
    roots,
    feature: Int16Array.from(nodes, (node) => node[0]),
    threshold: Float64Array.from(nodes, (node) => node[1]),
    low: Int32Array.from(nodes, (node) => node[2]),
    high: Int32Array.from(nodes, (node) => node[3]),
  };
}

function askForest({ roots, feature, threshold, low, high }: Forest, features: Float64Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    let asked = feature[at] as number;
    while (asked >= 0) {
      at = ((features[asked] as number) <= (threshold[at] as number) ? low[at] : high[at]) as number;
      asked = feature[at] as number;
    }
    sum += threshold[at] as number;
  }
  return sum;
}

/** The probability of each relation, as gradient boosting for several classes has it (Friedman 2001, algorithm 6). */
export function weighRelations(features: Float64Array): Record<Relation, number> {
  opened ??= RELATIONS.map((relation) => openForest(arbiter.trees[relation]));
  const scores = opened.map((forest, at) => arbiter.start[RELATIONS[at] as Relation] + askForest(forest, features));
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
  const relation = RELATIONS.reduce<Relation>((best, one) => (odds[one] > odds[best] ? one : best), 'same');
  if (odds[relation] <= odds[ruled] + MARGIN || (relation === 'same' && odds.same < SURE)) return ruling;
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
