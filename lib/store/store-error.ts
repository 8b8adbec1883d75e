// Owns what can go wrong with the database in ways the reader must hear of, each with a code.
import { ExpectedError, failure, type Result, success } from '../model/result';

/**
 * quota: the disk or the browser's allowance is full. newer: a later Caveat has written this library. blocked: another tab with an older Caveat
 * keeps the library open. unreadable: the browser cannot open the database at all. damaged: something that should be in it is missing or is not what
 * it should be.
 */
export type StoreCode = 'quota' | 'newer' | 'blocked' | 'unreadable' | 'damaged';

/** An expected failure of the store. */
export class StoreError extends ExpectedError {
  declare readonly code: StoreCode;

  constructor(code: StoreCode, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
    this.name = 'StoreError';
  }
}

/** What an error of the browser's database means for the reader; errors that mean a fault of ours come back as they are. */
export function explainError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  if (error.name === 'QuotaExceededError' || /quota|disk.*full/i.test(error.message))
    return new StoreError('quota', 'there is no room left for the library', { cause: error });
  if (error.name === 'VersionError') return new StoreError('newer', 'the library was written by a later version of Caveat', { cause: error });
  return error;
}

/** The outcome of `work` as a Result, for callers that tell the reader; faults of ours still throw. */
export async function resultOf<T>(work: Promise<T>): Promise<Result<T, StoreCode>> {
  try {
    return success(await work);
  } catch (error) {
    if (error instanceof StoreError) return failure(error.code, error.message);
    throw error;
  }
}
