// Owns the command for people who make packs: `npm run pack -- check FILE [--strict]` and `npm run pack -- build FROM FILE`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { checkPack } from '../lib/formats/check-pack';
import { dataFeed, readPackFacts, writeDataFeed } from '../lib/formats/data-feed';
import { createReport, type PackFacts } from '../lib/formats/format';
import { isObject } from '../lib/formats/json-ld';
import { jsonLines } from '../lib/formats/json-lines';
import { withSerial } from '../lib/formats/pack-serial';
import { nextSerial } from '../lib/formats/publish-pack';
import { readTable } from '../lib/formats/read-table';
import { type Claim, claimSchema } from '../lib/model/claim';
import { packSchema } from '../lib/model/pack';
import { parse } from '../lib/model/parse';
import { PUBLISH_USAGE } from './publish-command';

const USAGE = `npm run pack -- check FILE [--strict]      say what is wrong with a pack; --strict takes what is missing as an error
npm run pack -- build FROM [FILE]          write a table of claims (CSV, tabs) or { pack, claims } in the library's own records as a schema.org
                                           DataFeed; FILE is FROM with the ending .json where it is left out. What the pack says of itself and
                                           its serial are kept from a FILE that is there already; the serial rises by one
${PUBLISH_USAGE}`;

/** What a records file holds: the pack's facts and its claims, as in lib/model. */
const recordsSchema = v.object({ pack: v.omit(packSchema, ['origin', 'claims', 'installed']), claims: v.array(claimSchema) });

/** Where the command writes: results, and why it cannot do what was asked. */
export interface Output {
  say(line: string): void;
  complain(line: string): void;
}

/** Runs the command with the words after its name. Returns the exit code: 0 fine, 1 something is wrong with the pack, 2 it could not be looked at. */
export function runPack(words: readonly string[], output: Output): number {
  const [command, ...rest] = words;
  const files = rest.filter((word) => !word.startsWith('--'));
  const unknown = rest.find((word) => word.startsWith('--') && word !== '--strict');
  try {
    if (unknown !== undefined) throw new Refusal(`unknown option ${unknown}\n${USAGE}`, 2);
    if (command === 'check' && files.length === 1) return check(files[0]!, rest.includes('--strict'), output);
    if (command === 'build' && (files.length === 1 || files.length === 2)) return build(files[0]!, files[1] ?? jsonNameOf(files[0]!), output);
    throw new Refusal(USAGE, 2);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    output.complain(error.message);
    return error.code;
  }
}

/** Ends the command with a line for the person and an exit code. */
class Refusal extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

function check(file: string, strict: boolean, output: Output): number {
  const { claims, findings } = checkPack(readJson(file));
  const wrong = findings.filter(({ level }) => strict || level === 'error');
  for (const finding of findings)
    output.say(`${wrong.includes(finding) ? 'error  ' : 'warning'}  ${finding.path === '' ? '(top)' : finding.path}: ${finding.message}`);
  output.say(`${file}: ${claims} claims, ${wrong.length} errors, ${findings.length - wrong.length} warnings`);
  return wrong.length > 0 ? 1 : 0;
}

function build(from: string, to: string, output: Output): number {
  if (from === to) throw new Refusal(`${from}: the pack needs another name than what it is made of`, 2);
  const before = existsSync(to) ? readJson(to) : null;
  const { pack, claims } = readRecords(from, to, before, output);
  const feed = withSerial(writeDataFeed(pack, claims), nextSerial(before));
  writeFileSync(to, `${JSON.stringify(feed, null, 2)}\n`);
  return check(to, false, output);
}

/** What a table or a records file holds. A table says nothing of its pack: that is kept from the pack that is there already, else only named. */
function readRecords(from: string, to: string, before: unknown, output: Output): { pack: PackFacts; claims: Claim[] } {
  const report = createReport();
  const name = basename(to).replace(/\.[^.]*$/, '');
  const known = readPackFacts(isObject(before) ? before : {}, { name }, createReport());
  const table = readTable(readBytes(from), { ...known, date: new Date().toISOString().slice(0, 10) }, report);
  if (table !== null) {
    for (const { path, reason } of report.refused) output.complain(`${from}: ${path}: ${reason}`);
    for (const { path, what } of report.losses) output.complain(`${from}: ${path}: ${what}`);
    if (table.length === 0) throw new Refusal(`${from}: there is no claim in it`, 1);
    return { pack: { ...known, date: new Date().toISOString().slice(0, 10) }, claims: table };
  }
  const records = parse(recordsSchema, readJson(from));
  if (!records.ok) throw new Refusal(`${from}: ${records.error.message}`, 1);
  const { pack, claims } = records.value;
  const stranger = claims.findIndex((claim) => !claim.id.startsWith(`${pack.id}/`));
  if (stranger !== -1) throw new Refusal(`${from}: claims[${stranger}].id: must start with "${pack.id}/"`, 1);
  return { pack, claims };
}

function jsonNameOf(file: string): string {
  return `${file.replace(/\.[^./\\]*$/, '')}.json`;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file}: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Refusal(`${file}: ${error instanceof TypeError ? 'not UTF-8' : error instanceof Error ? error.message : String(error)}`, 2);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reading = jsonLines.recognise(text.slice(0, 100_000)) ? jsonLines.read(text) : null;
    if (reading !== null && reading.claims.length > 0) return JSON.parse(dataFeed.write(reading.pack, reading.claims).text);
    const before = text.slice(0, findFault(text)).split('\n');
    throw new Refusal(`${file}:${before.length}:${before.at(-1)!.length + 1}: not JSON: ${message}`, 1);
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
