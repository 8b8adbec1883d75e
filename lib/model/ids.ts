// Owns the branded identifiers of the library and how a claim's id is made of its pack's id and its own.
import * as v from 'valibot';

/** Id of a pack: lower-case letters, digits, dots and hyphens. "own" is reserved for the reader's own claims. */
export const packIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'a pack id has only a-z, 0-9, "." and "-", at most 100'),
  v.brand('PackId'),
);
export type PackId = v.InferOutput<typeof packIdSchema>;

/** Id of a claim, unique in the library: "<pack id>/<id in the pack>". */
export const claimIdSchema = v.pipe(
  v.string(),
  v.maxLength(600),
  v.regex(/^[a-z0-9][a-z0-9.-]{0,99}\/\S(.*\S)?$/, 'a claim id is "<pack>/<id in the pack>"'),
  v.brand('ClaimId'),
);
export type ClaimId = v.InferOutput<typeof claimIdSchema>;

/** The pack that holds what the reader wrote. */
export const OWN_PACK = 'own' as PackId;

/** The library-wide id of a claim that is called `local` in `pack`. */
export function claimId(pack: PackId, local: string): ClaimId {
  return `${pack}/${local}` as ClaimId;
}

/** The two halves of a claim's id: its pack, and its id in the pack. */
export function splitClaimId(id: ClaimId): { pack: PackId; local: string } {
  const slash = id.indexOf('/');
  return { pack: id.slice(0, slash) as PackId, local: id.slice(slash + 1) };
}

/** An id for a pack, made of its name: plain letters, digits and hyphens, 60 at most. Empty where the name has none of them. */
export function suggestPackId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
