// Owns what a reader publishes: what a pack of their own claims says of itself, when it was made last, and what is known of the key it is signed with.
import * as v from 'valibot';
import { urlSchema } from './claim';
import { type ClaimId, OWN_PACK, type PackId, packIdSchema } from './ids';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(max));

/** The highest serial: far below where whole numbers lose their exactness. */
export const MOST_SERIAL = 1_000_000_000;

/** What the reader says of a pack before it is made. `id` is the name of its file; `serial` has to be larger than that of every release before. */
export const publicationSchema = v.object({
  id: v.pipe(
    packIdSchema,
    v.check((id) => id !== OWN_PACK, 'this name is taken: choose another'),
  ),
  name: text(300),
  description: v.nullable(text(5000)),
  publisher: text(300),
  licence: text(300),
  licenceUrl: v.nullable(urlSchema),
  url: v.nullable(urlSchema),
  serial: v.pipe(v.number('must be a whole number'), v.integer('must be a whole number'), v.minValue(1), v.maxValue(MOST_SERIAL)),
});
export type PublicationFacts = v.InferOutput<typeof publicationSchema>;

/** Most claims that a publication can name one by one. */
export const MOST_CHOSEN = 20_000;

/** A pack that was made, with its last release. `ids` are the claims that were chosen, null for all of the reader's own; `made` is an ISO instant. */
export interface Publication extends PublicationFacts {
  ids: ClaimId[] | null;
  claims: number;
  /** The public key that signed it, in hexadecimal. */
  key: string;
  made: string;
}

/** What may be told of the reader's key: never its private half. `saved` is the ISO instant at which its file was last saved, null when it never was. */
export interface KeyState {
  publicKey: string;
  created: string;
  saved: string | null;
  /** How many keys came before, each of which handed over to the next. */
  handedOver: number;
}

/** All that the page about publishing shows. */
export interface PublishingState {
  key: KeyState | null;
  publications: Publication[];
}

/** What a release became; `missing` is what a good pack has besides, of which only the first are kept. */
export interface ReleaseMade {
  id: PackId;
  claims: number;
  serial: number;
  publicKey: string;
  missing: number;
  firstMissing: { path: string; what: string }[];
}

/** What can be done with the reader's key. */
export type KeyChange = 'make' | 'renew' | 'remove';
