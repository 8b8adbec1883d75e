// Owns what a claim of several wordings cannot do without: what most of them say in one word or another, and whether a statement says it too.

/** A word of a wording as the core is told: its base form, its groups of meaning, the place it names, whether it is a name at all, and how much it says. */
export interface CorePoint {
  stem: string;
  groups: readonly number[];
  place: string | null;
  named: boolean;
  weight: number;
}

/** What a statement has of a claim's core; `topic`: that it has nothing of what the wordings say besides. */
export interface CoreMeasure {
  cover: number;
  gap: number;
  topic: boolean;
}

/** What the words of a text have, to be looked up. */
export interface CoreHaving {
  stems: ReadonlySet<string>;
  groups: ReadonlySet<number>;
  places: ReadonlySet<string>;
}

/** With fewer wordings nothing is known of what they have in common. */
export const LEAST_WORDINGS = 4;
/** Share of the wordings that must have a word for it to belong to the core. */
const LEAST_SHARE = 0.5;

/** What is known of a claim of several wordings: its core, and the base forms and meanings that fewer wordings have, names and dates left out. */
interface Known {
  wordings: readonly object[];
  core: CorePoint[];
  besides: CoreHaving;
}

/** What is known of a claim, by its first wording's outline: wordings come again and again in the same order. */
const cores = new WeakMap<object, Known>();

/** Whether a text has a word, or another one for the same. */
function says({ stems, groups, places }: CoreHaving, point: CorePoint): boolean {
  return stems.has(point.stem) || (point.place !== null && places.has(point.place)) || point.groups.some((group) => groups.has(group));
}

/**
 * How much of the core of a claim a statement has, as a share less that of an ordinary match; the most that a word of the core it lacks says; and whether it
 * is merely on the topic: "the Kramatorsk station was renovated" has the words of the core, while what is said of the station each wording says in words of
 * its own. Nothing is known where there are too few wordings: 0, 0 and false. `indexOf` gives what a wording has.
 */
export function measureCore<Outline extends { points: readonly CorePoint[] }>(
  points: readonly CorePoint[],
  statement: CoreHaving,
  wordings: readonly Outline[],
  indexOf: (outline: Outline) => CoreHaving,
): CoreMeasure {
  const first = wordings[0];
  if (first === undefined || wordings.length < LEAST_WORDINGS) return { cover: 0, gap: 0, topic: false };
  let known = cores.get(first);
  if (known === undefined || known.wordings.length !== wordings.length || !known.wordings.every((wording, at) => wording === wordings[at])) {
    known = learnClaim(wordings, wordings.map(indexOf));
    cores.set(first, known);
  }
  const { core, besides } = known;
  let total = 0;
  let covered = 0;
  let gap = 0;
  for (const point of core) {
    total += point.weight;
    if (says(statement, point)) covered += point.weight;
    else gap = Math.max(gap, point.weight);
  }
  return { cover: total === 0 ? 0 : covered / total - 0.8, gap, topic: !points.some((point) => !point.named && says(besides, point)) };
}

/** Tells the words of the core, each with its weight times the share of the wordings that have it, from what fewer wordings say. */
function learnClaim(wordings: readonly { points: readonly CorePoint[] }[], havings: readonly CoreHaving[]): Known {
  const seen = new Set<string>();
  const frequent: CorePoint[] = [];
  const stems = new Set<string>();
  const groups = new Set<number>();
  for (const { points } of wordings)
    for (const point of points) {
      if (seen.has(point.stem)) continue;
      seen.add(point.stem);
      const share = havings.filter((having) => says(having, point)).length / havings.length;
      if (share >= LEAST_SHARE) frequent.push({ ...point, weight: point.weight * share });
      else if (!point.named) {
        stems.add(point.stem);
        for (const group of point.groups) groups.add(group);
      }
    }
  // What a word of the core says, another word for the same says no second time.
  const core: CorePoint[] = [];
  for (const point of frequent)
    if (!core.some((other) => (point.place !== null && other.place === point.place) || point.groups.some((group) => other.groups.includes(group))))
      core.push(point);
  return { wordings, core, besides: { stems, groups, places: new Set() } };
}
