// Owns making fresh identifiers, apart from their validators, because web pages carry this file.

/** A fresh random id of 32 hexadecimal digits. crypto.randomUUID is missing in pages that came over an insecure connection; this is not. */
export function mintId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
