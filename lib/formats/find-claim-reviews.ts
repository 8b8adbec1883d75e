// Owns finding the ClaimReviews in whatever JSON-LD a page holds, however deep, with the things it names by "@id" put in their places.
import { isClaimReview } from './claim-review';
import { isObject, type JsonObject } from './json-ld';

/** A ClaimReview with its place in what was searched. */
export interface FoundReview {
  value: JsonObject;
  path: string;
}

const DEEPEST = 20;
// Far more things than any page has; it keeps a hostile one from costing more than a moment.
const MOST_THINGS = 200_000;
/** Things that are put in the places that name them, in all reviews together: a few that name each other a thousand times over would else be millions. */
const MOST_PLACED = 50_000;

/** Every ClaimReview in `json`, in order; each once, though it may be referred to again. `path` names the place of `json` itself. */
export function findClaimReviews(json: unknown, path: string): FoundReview[] {
  const byId = new Map<string, JsonObject>();
  const found: FoundReview[] = [];
  let left = MOST_THINGS;

  const walk = (value: unknown, at: string, depth: number): void => {
    if (depth > DEEPEST || left-- <= 0) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, `${at}[${index}]`, depth + 1);
    } else if (isObject(value)) {
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      if (isClaimReview(value)) found.push({ value, path: at });
      else for (const [key, item] of Object.entries(value)) walk(item, at === '' ? key : `${at}.${key}`, depth + 1);
      if (isClaimReview(value)) for (const item of Object.values(value)) collect(item, depth + 1);
    }
  };
  // Inside a ClaimReview only the things with names are of interest.
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || left-- <= 0) return;
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1);
    else if (isObject(value)) {
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      for (const item of Object.values(value)) collect(item, depth + 1);
    }
  };
  walk(json, path, 0);
  const named: Named = { byId, left: MOST_PLACED };
  return byId.size === 0 ? found : found.map(({ value, path: at }) => ({ path: at, value: resolve(value, named, 0) as JsonObject }));
}

/** The things of a page by name, and how many of them may still be put in their places. */
interface Named {
  byId: ReadonlyMap<string, JsonObject>;
  left: number;
}

/** `value` with every `{ "@id": ... }` replaced by the thing of that name, a few steps deep, so that rings come to an end, and as long as there are any left. */
function resolve(value: unknown, named: Named, depth: number): unknown {
  if (depth > 6 || named.left <= 0) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, named, depth + 1));
  if (!isObject(value)) return value;
  named.left -= 1;
  const id = value['@id'];
  const thing = typeof id === 'string' && Object.keys(value).length === 1 ? named.byId.get(id) : undefined;
  if (thing !== undefined) return resolve(thing, named, depth + 1);
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) if (key !== '__proto__') copy[key] = resolve(item, named, depth + 1);
  return copy;
}
