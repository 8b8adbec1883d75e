// Owns how two records of one claim become one: nothing of either is dropped, what both have is kept once.
import type { Claim } from '../model/claim';

/** A claim with everything that `first` and `second` hold, in the order met. The canonical text is the first's; another one becomes a wording. */
export function mergeClaims(first: Claim, second: Claim): Claim {
  const wordings = [...new Set([...first.wordings, second.text, ...second.wordings])].filter((wording) => wording !== first.text);
  return {
    ...first,
    language: first.language === 'und' ? second.language : first.language,
    wordings: wordings.slice(0, 200),
    topics: [...new Set([...first.topics, ...second.topics])].slice(0, 100),
    sayings: union(first.sayings, second.sayings).slice(0, 200),
    reviews: union(first.reviews, second.reviews).slice(0, 200),
  };
}

/** Whether `whole` holds everything that `part` says: each of its wordings, topics, sayings and reviews. */
export function holdsAll(whole: Claim, part: Claim): boolean {
  const worded = new Set([whole.text, ...whole.wordings]);
  return (
    [part.text, ...part.wordings].every((wording) => worded.has(wording)) &&
    part.topics.every((topic) => whole.topics.includes(topic)) &&
    union(whole.sayings, part.sayings).length === whole.sayings.length &&
    union(whole.reviews, part.reviews).length === whole.reviews.length
  );
}

/** All records of both lists; those of `second` that `first` has, field by field, are left out. */
function union<T>(first: T[], second: T[]): T[] {
  const known = new Set(first.map((item) => JSON.stringify(item)));
  return [...first, ...second.filter((item) => !known.has(JSON.stringify(item)))];
}
