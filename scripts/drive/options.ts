// Owns what may stand behind `npm start`: reading the words of the command line, and what npm took from them for itself.
import { BROWSERS } from '../browsers.mjs';
import type { BrowserName } from './driver';

export interface StartOptions {
  /** A file or an http address; null for the demo. */
  article: string | null;
  browser: BrowserName;
  headless: boolean;
  /** Where the document goes, "-" for standard output; null for nowhere. */
  json: string | null;
  /** A DataFeed in place of the starter pack. */
  pack: string | null;
}

const USAGE = 'npm start -- [article.html | http address] [--browser chromium|firefox] [--headless] [--json FILE] [--pack FILE]';

/** Reads the command line; a string is the sentence to say to somebody who wrote something else. */
export function readOptions(words: readonly string[], env: Record<string, string | undefined>): StartOptions | string {
  const given: Record<string, string> = {};
  const articles: string[] = [];
  let headless = false;
  const waiting = words.flatMap((word) =>
    /^--(browser|json|pack)=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (word === '--headless') headless = true;
    else if (word === '--browser' || word === '--json' || word === '--pack') {
      const value = waiting.shift();
      if (value === undefined || value.startsWith('--')) return `${word} wants a value: ${USAGE}`;
      given[word.slice(2)] = value;
    } else if (word.startsWith('--')) return `Unknown option ${word}: ${USAGE}`;
    else if (word !== '') articles.push(word);
  }
  // Without the "--" npm keeps options for itself and hands them on in the environment.
  const browser = given.browser ?? takeNamed(env.npm_config_browser, BROWSERS);
  const pack = given.pack ?? fileIn(env.npm_config_pack);
  let json = given.json ?? fileIn(env.npm_config_json);
  if (json === undefined && env.npm_config_json === 'true' && articles.at(-1)?.endsWith('.json')) json = articles.pop();
  if (env.npm_config_headless === 'true') headless = true;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') return `Unknown browser ${browser}: it is chromium or firefox.`;
  if (articles.length > 1) return `One article at a time, not ${articles.length}: ${USAGE}`;
  return { article: articles[0] ?? null, browser: browser ?? 'chromium', headless, json: json ?? null, pack: pack ?? null };
}

/** npm has a setting of the same name, which may hold another program. */
function takeNamed(value: string | undefined, names: readonly string[]): string | undefined {
  return value !== undefined && names.includes(value) ? value : undefined;
}

function fileIn(value: string | undefined): string | undefined {
  return value === undefined || value === 'true' || value === 'false' || value === '' ? undefined : value;
}
