// Owns what every format has in common: the shape of a reading, and the report of what could not be read or cannot be written.
import type { Claim } from '../model/claim';
import type { Pack } from '../model/pack';

/** Something that was read or written with less than it had, such as a date nobody can interpret. `path` is as JavaScript writes it. */
export interface Loss {
  path: string;
  what: string;
}

/** An item that was left out as a whole, with its place ("dataFeedElement[3].item", "line 12") and why. */
export interface Refusal {
  path: string;
  reason: string;
}

/** The facts of a pack that travel in files; where it came from and when it was installed are the library's own knowledge. */
export type PackFacts = Omit<Pack, 'origin' | 'claims' | 'installed'>;

/** What a file held. Claims are valid records with library-wide ids; everything else is accounted for in `refused` and `losses`. */
export interface Reading {
  pack: PackFacts;
  claims: Claim[];
  refused: Refusal[];
  losses: Loss[];
}

/** Collects refusals and losses while something is read. */
export interface Report {
  refused: Refusal[];
  losses: Loss[];
}

/** A report with nothing in it yet. */
export function createReport(): Report {
  return { refused: [], losses: [] };
}

/** A way to write claims as text and to read them back. */
export interface Format {
  /** Name in messages and settings, such as "data-feed". */
  name: string;
  mediaType: string;
  /** File extension without the dot. */
  extension: string;
  /** Whether a text that starts like `start` (its first few thousand characters) looks like this format. */
  recognise(start: string): boolean;
  /** Reads a whole text; a text that is not this format at all is one refusal at path "". */
  read(text: string, options?: ReadOptions): Reading;
  write(pack: PackFacts, claims: readonly Claim[]): { text: string; losses: Loss[] };
}

/** What a reader may be told: the id the pack shall have whatever the file says, and the name it has where the file gives none. */
export interface ReadOptions {
  id?: Pack['id'];
  name?: string;
}
