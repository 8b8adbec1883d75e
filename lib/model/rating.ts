// Owns the eight ratings of the library. Words and colours for them belong to the components and the message catalogue.
import * as v from 'valibot';

/** Every rating, from true to false, then those that do not say either. */
export const RATINGS = ['true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'needs-context', 'unproven', 'unrated'] as const;
export const ratingSchema = v.picklist(RATINGS);
export type Rating = v.InferOutput<typeof ratingSchema>;
