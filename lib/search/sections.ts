// Owns how several typed arrays share one buffer: a header of lengths, then the arrays, each on a boundary of four bytes.

type Section = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Packs arrays into one buffer in the order given. */
export function packSections(sections: readonly Section[]): ArrayBuffer {
  let size = (1 + sections.length) * 4;
  for (const section of sections) size += align(section.byteLength);
  const buffer = new ArrayBuffer(size);
  const header = new Uint32Array(buffer, 0, 1 + sections.length);
  header[0] = sections.length;
  let at = header.byteLength;
  sections.forEach((section, index) => {
    header[1 + index] = section.byteLength;
    new Uint8Array(buffer, at, section.byteLength).set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    at += align(section.byteLength);
  });
  return buffer;
}

/** Where each section of a packed buffer lies, in bytes. Throws when the buffer does not hold exactly `count` sections. */
export function openSections(buffer: ArrayBuffer, count: number): { offset: number; length: number }[] {
  const header = new Uint32Array(buffer, 0, 1 + count);
  if (header[0] !== count) throw new Error(`A buffer of ${count} sections was expected, not of ${header[0]}.`);
  const places: { offset: number; length: number }[] = [];
  let offset = header.byteLength;
  for (let index = 0; index < count; index++) {
    const length = header[1 + index] as number;
    places.push({ offset, length });
    offset += align(length);
  }
  if (offset > buffer.byteLength) throw new Error('A packed buffer is shorter than its header says.');
  return places;
}

function align(bytes: number): number {
  return (bytes + 3) & ~3;
}
