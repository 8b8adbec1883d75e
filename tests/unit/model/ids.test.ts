import { expect, test } from 'vitest';
import { claimId, OWN_PACK, splitClaimId } from '@/lib/model/ids';

test('a claim id splits into the pack and the id in the pack, slashes of the latter kept', () => {
  expect(splitClaimId(claimId(OWN_PACK, 'a/b'))).toEqual({ pack: 'own', local: 'a/b' });
});
