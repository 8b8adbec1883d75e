// Owns the relation of a statement to a claim of several wordings: what the guards say of each wording that fits, and which of them is believed.
import { type Judgement, judge } from './guards';

/** A wording with the odds that the statement expresses it. */
export interface Weighed {
  wording: string;
  odds: number;
  /** It is the claim's own wording, not another one. */
  own: boolean;
}

/** The judgement that is believed, and the wording it was made on. */
export interface Ruling {
  judgement: Judgement;
  wording: string;
}

/** Wordings further behind the best one than this, in odds, have no say; and no more than so many are judged. */
const REACH = 2.2;
const MOST = 4;
/** Guards that point at two words that exclude each other. A wording that lacks the thing cannot speak against them. */
const HARD = new Set(['number', 'percentage', 'date', 'person', 'place', 'role-swap', 'other']);

/**
 * Judges the wordings that fit best and believes: a hard conflict, unless a wording that has the same kind of thing agrees; else the verdict that has
 * more weight. Wordings say one thing in several ways, so that a slip of the guards on one is outvoted by the others.
 */
export function decideRelation(text: string, wordings: readonly Weighed[], language: string | null, known: { has(at: number): boolean } | null = null): Ruling {
  const sorted = [...wordings].sort((a, b) => b.odds - a.odds);
  const best = sorted[0];
  if (best === undefined) return { judgement: { relation: 'same', guard: null, outer: null, span: [0, text.length], aligned: [] }, wording: '' };
  const heard = sorted.filter(({ odds }) => odds >= best.odds - REACH).slice(0, MOST);
  // The claim's own wording says most fully what it is about.
  const own = wordings.find((one) => one.own);
  if (own !== undefined && !heard.includes(own) && own.odds >= Math.max(best.odds - 2 * REACH, 0)) heard.push(own);
  const lower = wordings.map(({ wording }) => wording.toLowerCase());
  // Words of one family begin alike.
  const isCore = (word: string): boolean => 2 * lower.filter((wording) => wording.includes(word.slice(0, 6))).length >= lower.length;
  const rulings = heard.map(({ wording, odds }) => ({
    wording,
    odds,
    judgement: judge(text, wording, { language, known, isCore }),
    weight: Math.exp(0.7 * (odds - best.odds)),
  }));
  // One of several wordings that says "only" is no reason to hold the lack of it against a statement.
  if (wordings.length > 1)
    for (const ruling of rulings) {
      const { judgement } = ruling;
      if (judgement.guard?.kind === 'quantifier' && judgement.guard.statement === '') ruling.judgement = { ...judgement, relation: 'same', guard: null };
    }
  const mass = { same: 0, opposite: 0, differs: 0 };
  for (const { judgement, weight } of rulings) mass[judgement.relation] += weight;
  const conflict = rulings.find(
    ({ judgement }) => judgement.relation === 'differs' && judgement.guard !== null && HARD.has(judgement.guard.kind) && judgement.guard.statement !== '',
  );
  const agreeing = rulings.filter(
    ({ judgement, wording }) => judgement.relation === 'same' && conflict !== undefined && couldTell(conflict.judgement, conflict.wording, wording),
  );
  const outvoted = conflict !== undefined && conflict.wording !== own?.wording && mass.same > 2 * conflict.weight;
  if (conflict !== undefined && !outvoted && agreeing.reduce((sum, one) => sum + one.weight, 0) < conflict.weight) return conflict;
  const relation =
    mass.same >= mass.opposite && mass.same >= mass.differs - (conflict?.weight ?? 0) ? 'same' : mass.opposite >= mass.differs ? 'opposite' : 'differs';
  return rulings.find(({ judgement }) => judgement.relation === relation) ?? rulings[0]!;
}

/** Whether a wording has the kind of thing that the conflict is about, so that its "same" says something. */
function couldTell(conflict: Judgement, conflicting: string, wording: string): boolean {
  const guard = conflict.guard;
  if (guard === null) return true;
  if (guard.kind === 'number' || guard.kind === 'percentage')
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|million|billion)\b/i.test(wording);
  if (guard.kind === 'date' && /\d{4}/.test(guard.claim)) return /\d{4}/.test(wording);
  if (guard.kind === 'date')
    return (
      /\d{4}|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(wording) &&
      wording.length >= 0.5 * conflicting.length
    );
  const has = new Set(splitWords(wording));
  const words = splitWords(guard.claim).filter((word) => word.length > 3 || guard.claim.length <= 4);
  return guard.kind === 'role-swap' ? words.every((word) => has.has(word)) : words.some((word) => has.has(word));
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2);
}
