// Owns a list of 32-bit numbers that grows without boxing, for building an index of millions of postings.

/** An append-only list of unsigned 32-bit numbers. */
export interface Growing {
  push(value: number): void;
  readonly length: number;
  /** The numbers so far, without a copy; valid until the next push. */
  view(): Uint32Array<ArrayBuffer>;
}

/** An empty list; `size` is a first guess. */
export function createGrowing(size = 1024): Growing {
  let values = new Uint32Array(size);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    get length() {
      return length;
    },
    view: () => values.subarray(0, length),
  };
}
