import { expect, test } from 'vitest';
import { mintId } from '@/lib/model/mint-id';

test('ids are 32 hexadecimal digits and differ', () => {
  const ids = Array.from({ length: 1000 }, mintId);
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
