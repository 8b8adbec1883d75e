// Owns what a claim of several wordings cannot do without: what most of them say in one word or another, and whether a statement says it too.

/** A word of a wording as the core is told: its base form, its groups of meaning, the place it names, and how much it says. */
export interface CorePoint {
  stem: string;
  groups: readonly number[];
  place: string | null;
  weight: number;
}

/** What the words of a text have, to be looked up. */
export interface CoreHaving {
  stems: ReadonlySet<string>;
  groups: ReadonlySet<number>;
  places: ReadonlySet<string>;
}

/** With fewer wordings nothing is known of what they have in common. */
const LEAST_WORDINGS = 4;
/** Share of the wordings that must have a word for it to belong to the core. */
const LEAST_SHARE = 0.5;

/** The core of a claim, by its first wording's outline: wordings come again and again in the same order. */
const cores = new WeakMap<object, { wordings: readonly object[]; core: CorePoint[] }>();

/** Whether a text has a word, or another one for the same. */
function says({ stems, groups, places }: CoreHaving, point: CorePoint): boolean {
  return stems.has(point.stem) || (point.place !== null && places.has(point.place)) || point.groups.some((group) => groups.has(group));
}

/**
 * How much of the core of a claim a statement has, as a share less that of an ordinary match, and the most that a word of the core it lacks says. Both are 0
 * where too few wordings are known. `indexOf` gives what a wording has.
 */
export function measureCore<Outline extends { points: readonly CorePoint[] }>(
  statement: CoreHaving,
  wordings: readonly Outline[],
  indexOf: (outline: Outline) => CoreHaving,
): { cover: number; gap: number } {
  const first = wordings[0];
  if (first === undefined || wordings.length < LEAST_WORDINGS) return { cover: 0, gap: 0 };
  let known = cores.get(first);
  if (known === undefined || known.wordings.length !== wordings.length || !known.wordings.every((wording, at) => wording === wordings[at])) {
    known = { wordings, core: findCore(wordings, wordings.map(indexOf)) };
    cores.set(first, known);
  }
  let total = 0;
  let covered = 0;
  let gap = 0;
  for (const point of known.core) {
    total += point.weight;
    if (says(statement, point)) covered += point.weight;
    else gap = Math.max(gap, point.weight);
  }
  return total === 0 ? { cover: 0, gap: 0 } : { cover: covered / total - 0.8, gap };
}

/** Each word that enough wordings have, with its weight times their share. */
function findCore(wordings: readonly { points: readonly CorePoint[] }[], havings: readonly CoreHaving[]): CorePoint[] {
  const seen = new Set<string>();
  const core: CorePoint[] = [];
  for (const { points } of wordings)
    for (const point of points) {
      if (seen.has(point.stem)) continue;
      seen.add(point.stem);
      const share = havings.filter((having) => says(having, point)).length / havings.length;
      if (share >= LEAST_SHARE) core.push({ ...point, weight: point.weight * share });
    }
  return core;
}
