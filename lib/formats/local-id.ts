// Owns the id a claim gets in its pack when a file gives none, or one that cannot be used: the same text has the same id in every reading.

/**
 * A 53-bit hash of `text` (cyrb53: two multiplicative 32-bit mixes over UTF-16 units). Stable across versions, because ids are made of it;
 * among 300,000 texts the chance that any two collide is about five in a million.
 */
export function hashText(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/**
 * The id of a claim in `pack`: the one it was given, on one line; without one, or with one that is too long for an id, a hash. Texts that differ
 * only in case and white space share it, so that reviews of one claim come together.
 */
export function localIdOf(given: string | null, text: string, pack: string): string {
  const local = given?.replace(/[\r\n\u2028\u2029]+/g, ' ').trim() ?? '';
  if (local !== '' && pack.length + 1 + local.length <= 600) return local;
  const plain = (local === '' ? text : local).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return `t-${hashText(plain).toString(36)}`;
}
