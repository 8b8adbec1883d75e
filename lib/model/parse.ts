// Owns the way from unknown data to records: every error names the path that failed.
import * as v from 'valibot';
import { pathOf } from './problems';
import { failure, type Result, success } from './result';

/** Checks `input` against `schema`. The error's message starts with the path, such as "reviews[0].sources[1].url: must be ...". */
export function parse<S extends v.GenericSchema>(schema: S, input: unknown): Result<v.InferOutput<S>, 'invalid'> {
  const outcome = v.safeParse(schema, input, { abortEarly: true });
  if (outcome.success) return success(outcome.output);
  const issue = outcome.issues[0];
  const path = pathOf(issue);
  return failure('invalid', path === '' ? issue.message : `${path}: ${issue.message}`);
}
