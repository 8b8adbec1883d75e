// Owns the layout of a segment's buffers, shared by the writer and the reader. A change here or in the analysis of text raises INDEX_VERSION.

/** Version of the index format; segments of another version are rebuilt from their claims. */
export const INDEX_VERSION = 3;

/** Versions whose buffers this reader understands: an older one whose layout is the same answers, if a little worse, until it is rebuilt. */
export const READABLE_VERSIONS: readonly number[] = [2, INDEX_VERSION];

/** Buffers that every search needs; the others are read when they are first asked for. */
export const SEARCHED_BUFFERS: readonly string[] = ['dictionary', 'postings', 'forward'];

/** Sections of the buffer "dictionary", in order. Counts are those of claims, of terms, and of the terms with dense postings (none in version 2). Terms have an id by falling frequency and a position by their letters. */
export const DICTIONARY = { counts: 0, letters: 1, letterStart: 2, idAt: 3, positionOf: 4, frequency: 5, sections: 6 } as const;

/**
 * Sections of the buffer "postings", by term id. A posting is how many ordinals lie between it and the one before, as a varint, then its impact byte. Of the most
 * frequent terms, which come first, it is two bytes whatever the distance, so that reading them asks no question: the distance to the ordinal before, from 1 to
 * 255, then the impact; a longer distance is told by steps of 255 with an impact of 0, which are no postings.
 */
export const POSTINGS = { bytes: 0, start: 1, highest: 2, sections: 3 } as const;

/** Longest distance of a dense posting, and claims for each posting up to which a term's are dense: there two bytes take no more room than varints. */
export const DENSE_STEP = 255;
export const DENSE_CLAIMS = 128;

/** Sections of the buffer "forward": per claim the count of units, then each unit's head (kind, negated, words) and words (id, name bit). */
export const FORWARD = { bytes: 0, start: 1, sections: 2 } as const;

/** Sections of the buffer "texts": the claims' texts as text-column.ts writes them, with the starts of groups, the words and their starts; a rating a byte. */
export const TEXTS = { bytes: 0, groups: 1, letters: 2, starts: 3, ratings: 4, sections: 5 } as const;

/** Sections of the buffer "ids": hashes of ids in order with the ordinals they stand for. */
export const IDS = { hashes: 0, ordinals: 1, sections: 2 } as const;

/** Unit head: kind in two bits, negated in one, number of words in the rest. */
export const packUnitHead = (kind: number, negated: boolean, words: number): number => kind | (negated ? 4 : 0) | (words << 3);
