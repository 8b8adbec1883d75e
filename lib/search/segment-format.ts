// Owns the layout of a segment's buffers, shared by the writer and the reader. A change here or in the analysis of text raises INDEX_VERSION.

/** Version of the index format; segments of another version are rebuilt from their claims. */
export const INDEX_VERSION = 2;

/** Versions whose buffers this reader understands: an older one whose layout is the same answers, if a little worse, until it is rebuilt. */
export const READABLE_VERSIONS: readonly number[] = [INDEX_VERSION];

/** Buffers that every search needs; the others are read when they are first asked for. */
export const SEARCHED_BUFFERS: readonly string[] = ['dictionary', 'postings', 'forward'];

/** Sections of the buffer "dictionary", in order. Terms have an id by falling frequency and a position by their letters. */
export const DICTIONARY = { counts: 0, letters: 1, letterStart: 2, idAt: 3, positionOf: 4, frequency: 5, sections: 6 } as const;

/** Sections of the buffer "postings", by term id. A posting is the distance to the ordinal before as a varint, then its impact byte. */
export const POSTINGS = { bytes: 0, start: 1, highest: 2, sections: 3 } as const;

/** Sections of the buffer "forward": per claim the count of units, then each unit's head (kind, negated, words) and words (id, name bit). */
export const FORWARD = { bytes: 0, start: 1, sections: 2 } as const;

/** Sections of the buffer "texts": the claims' texts as text-column.ts writes them, with the starts of groups, the words and their starts; a rating a byte. */
export const TEXTS = { bytes: 0, groups: 1, letters: 2, starts: 3, ratings: 4, sections: 5 } as const;

/** Sections of the buffer "ids": hashes of ids in order with the ordinals they stand for. */
export const IDS = { hashes: 0, ordinals: 1, sections: 2 } as const;

/** Unit head: kind in two bits, negated in one, number of words in the rest. */
export const packUnitHead = (kind: number, negated: boolean, words: number): number => kind | (negated ? 4 : 0) | (words << 3);
