// Owns the coding of whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the high bit says "more".

/** Bytes that grow as numbers are written to them. */
export interface ByteWriter {
  writeByte(value: number): void;
  /** Writes a whole number from 0 to 2^31 - 1. */
  writeVarint(value: number): void;
  readonly length: number;
  /** Begins again with nothing written. */
  clear(): void;
  /** The bytes so far, without a copy; valid until the next write. */
  view(): Uint8Array<ArrayBuffer>;
}

/** An empty writer; `size` is a first guess in bytes. */
export function createByteWriter(size = 1024): ByteWriter {
  let bytes = new Uint8Array(size);
  let length = 0;
  const grow = (): void => {
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  };
  return {
    writeByte(value) {
      if (length === bytes.length) grow();
      bytes[length++] = value;
    },
    writeVarint(value) {
      if (length + 5 > bytes.length) grow();
      let rest = value;
      while (rest > 127) {
        bytes[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[length++] = rest;
    },
    get length() {
      return length;
    },
    clear() {
      length = 0;
    },
    view: () => bytes.subarray(0, length),
  };
}

/** A place in bytes that moves on as numbers are read. */
export interface ByteCursor {
  bytes: Uint8Array;
  at: number;
}

/** Reads one number and moves the cursor behind it. */
export function readVarint(cursor: ByteCursor): number {
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = cursor.bytes[cursor.at++] as number;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}
