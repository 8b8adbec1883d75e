// Owns what the columns of a table may mean: the words in which the reader, the page and the worker speak of them.

/** What may stand between two cells. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * What a cell can say of a claim. `said` is the date on which it was said, `saidAt` the address where; `rating` is one of the library's own ratings or
 * the reviewer's words, `ratingText` only the words; `wordings`, `topics` and `sources` are lists.
 */
export const FIELDS = [
  'id',
  'text',
  'wordings',
  'language',
  'topics',
  'speaker',
  'role',
  'said',
  'place',
  'occasion',
  'quotation',
  'saidAt',
  'reviewer',
  'rating',
  'ratingText',
  'reviewed',
  'asOf',
  'title',
  'note',
  'reviewUrl',
  'sources',
] as const;
export type Field = (typeof FIELDS)[number];

/** How a table is to be read: what each column means (null: nothing), the separator, and whether lists are written as we write them. */
export interface ColumnMap {
  separator: Separator;
  columns: (Field | null)[];
  own: boolean;
}
