// Owns the reading of JSON that people and programs wrote into pages: comments around it, and line breaks where none may be.

/** Parses `text`; undefined where it is no JSON, even after the mistakes that pages often make are mended. */
export function readJson(text: string): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

/** Characters at the end of a script among which a mark that closes a comment may stand. */
const LONGEST_MARK = 100;

/** As readJson, for what stands in a page's script: comment and CDATA marks around it, a semicolon after it, raw control characters in its texts. */
export function readScriptJson(text: string): unknown {
  const strict = readJson(text);
  if (strict !== undefined) return strict;
  const whole = text.trim();
  // The mark that closes is looked for at the end alone: sought everywhere, it would be tried at each of a million spaces.
  const end = Math.max(0, whole.length - LONGEST_MARK);
  const bare = (whole.slice(0, end) + whole.slice(end).replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)$/, ''))
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .trimEnd()
    .replace(/;$/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be mended.
    .replace(/[\u0000-\u001f]+/g, ' ');
  return readJson(bare) ?? readJson(bare.replace(/,\s*([}\]])/g, '$1'));
}
