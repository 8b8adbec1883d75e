// Owns the shape of an expected failure, for what the reader must hear of. Broken assumptions throw instead.

/** Either a value or an error with a code from the message catalogue and a sentence that names the place. */
export type Result<T, Code extends string = string> = { ok: true; value: T } | { ok: false; error: { code: Code; message: string } };

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failure<Code extends string>(code: Code, message: string): { ok: false; error: { code: Code; message: string } } {
  return { ok: false, error: { code, message } };
}

/** An expected failure on its way to the reader, thrown where a Result would have to be handed through many hands. The code is one of the message catalogue. */
export class ExpectedError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ExpectedError';
    this.code = code;
  }
}
