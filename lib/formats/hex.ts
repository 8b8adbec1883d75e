// Owns bytes as hexadecimal text, the way keys and signatures are written: it can be read aloud, compared by eye and needs no padding.

/** Lower-case hexadecimal digits, two a byte. */
export function writeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of exactly `length` pairs of hexadecimal digits; null for any other text. */
export function readHex(text: unknown, length: number): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== 'string' || text.length !== length * 2 || !/^[0-9a-f]*$/i.test(text)) return null;
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16));
}
