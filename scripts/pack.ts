// Owns the command for people who make packs: `npm run pack -- check FILE [--strict]` and `npm run pack -- build RECORDS FILE`.
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { checkPack } from '../lib/formats/check-pack';
import { dataFeed } from '../lib/formats/data-feed';
import { jsonLines } from '../lib/formats/json-lines';
import { claimSchema } from '../lib/model/claim';
import { packSchema } from '../lib/model/pack';
import { parse } from '../lib/model/parse';

const USAGE = `npm run pack -- check FILE [--strict]   say what is wrong with a pack; --strict takes what is missing as an error
npm run pack -- build RECORDS FILE      write { pack, claims } in the library's own records as a schema.org DataFeed`;

/** What a records file holds: the pack's facts and its claims, as in lib/model. */
const recordsSchema = v.object({ pack: v.omit(packSchema, ['origin', 'claims', 'installed']), claims: v.array(claimSchema) });

/** Ends the command with a line on standard error. */
function quit(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return quit(`${file}: ${error instanceof TypeError ? 'not UTF-8' : error instanceof Error ? error.message : String(error)}`, 2);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reading = jsonLines.recognise(text.slice(0, 100_000)) ? jsonLines.read(text) : null;
    if (reading !== null && reading.claims.length > 0) return JSON.parse(dataFeed.write(reading.pack, reading.claims).text);
    const before = text.slice(0, findFault(text)).split('\n');
    return quit(`${file}:${before.length}:${before.at(-1)!.length + 1}: not JSON: ${message}`, 1);
  }
}

/** The offset of the first character that no JSON text could have there; the length of a text that merely ends too early. */
function findFault(text: string): number {
  // The parser does not always tell where it stopped, but it tells a text that is wrong from one that could go on.
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /end of JSON|Unterminated/.test(message) || Number(/position (\d+)/.exec(message)?.[1] ?? -1) >= start.length;
  }
}

function check(file: string, strict: boolean): void {
  const { claims, findings } = checkPack(readJson(file));
  const wrong = findings.filter(({ level }) => strict || level === 'error');
  for (const finding of findings)
    console.log(`${wrong.includes(finding) ? 'error  ' : 'warning'}  ${finding.path === '' ? '(top)' : finding.path}: ${finding.message}`);
  console.log(`${file}: ${claims} claims, ${wrong.length} errors, ${findings.length - wrong.length} warnings`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

function build(from: string, to: string): void {
  const records = parse(recordsSchema, readJson(from));
  const { pack, claims } = records.ok ? records.value : quit(`${from}: ${records.error.message}`, 1);
  const stranger = claims.findIndex((claim) => !claim.id.startsWith(`${pack.id}/`));
  if (stranger !== -1) quit(`${from}: claims[${stranger}].id: must start with "${pack.id}/"`, 1);
  writeFileSync(to, dataFeed.write(pack, claims).text);
  check(to, false);
}

const [command, ...rest] = process.argv.slice(2);
const files = rest.filter((word) => !word.startsWith('--'));
const unknown = rest.find((word) => word.startsWith('--') && word !== '--strict');
if (unknown !== undefined) quit(`unknown option ${unknown}\n${USAGE}`, 2);
if (command === 'check' && files.length === 1) check(files[0]!, rest.includes('--strict'));
else if (command === 'build' && files.length === 2) build(files[0]!, files[1]!);
else quit(USAGE, 2);
