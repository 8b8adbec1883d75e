// Owns the regular expressions that languages give as text: each is made once.

const made = new Map<string, RegExp>();

/** The expression of a pattern, with the flag "u" and no state, so that all who ask for it share it. Patterns come from the language files alone. */
export function readPattern(source: string): RegExp {
  let pattern = made.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    made.set(source, pattern);
  }
  return pattern;
}
