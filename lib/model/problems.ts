// Owns checking a record that somebody is writing: everything that is wrong with it at once, each with its place, to stand beside the field.
import * as v from 'valibot';

/** Something wrong, with its path as JavaScript writes it: "reviews[0].sources[1].url". */
export interface Problem {
  path: string;
  message: string;
}

/** All that is wrong with `input`; empty where it is a record of `schema`. */
export function listProblems(schema: v.GenericSchema, input: unknown): Problem[] {
  const outcome = v.safeParse(schema, input);
  return outcome.success ? [] : outcome.issues.map((issue) => ({ path: pathOf(issue), message: issue.message }));
}

/** The path of an issue; empty at the top. */
export function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const item of issue.path ?? []) path += typeof item.key === 'number' ? `[${item.key}]` : `${path === '' ? '' : '.'}${String(item.key)}`;
  return path;
}
