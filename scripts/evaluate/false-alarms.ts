// Owns the task "false-alarms": which sentences of real articles would be highlighted with a large library, each to be judged by a person who reads it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackId } from '@/lib/model/ids';
import type { Confidence } from '@/lib/model/match';
import { LEAST } from '@/lib/search/calibrate';
import { createEngine } from '@/lib/search/engine';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { findStatements } from '@/lib/text/statements';
import { makeClaim, readClaims } from './read-data';

const USAGE =
  'npm run evaluate -- false-alarms --pages DIR --claims C.jsonl... [--setting near-certain|likely|also-possible] [--json FILE]\n  DIR, or the folder "text" in it, holds the text of one article a file, a paragraph a line';

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      claims: { type: 'string', multiple: true },
      setting: { type: 'string', default: 'likely' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.pages === undefined || values.claims === undefined || !(values.setting in LEAST)) throw new Error(USAGE);
  const inner = join(values.pages, 'text');
  const folder = existsSync(inner) && statSync(inner).isDirectory() ? inner : values.pages;
  const least = LEAST[values.setting as Confidence];
  const storage = createMemoryStorage();
  let count = 0;
  // Further files may follow the option: --claims A.jsonl B.jsonl
  [...values.claims, ...positionals].forEach((file, at) => {
    const pack = `evaluation-${at}` as PackId;
    const claims = readClaims(file).map((row) => makeClaim(row, pack));
    storage.addSegment(pack, claims);
    count += claims.length;
  });
  const engine = createEngine(storage);
  const highlights: { page: string; text: string; claimId: string; claim: string; confidence: number }[] = [];
  let pages = 0;
  let sentences = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!statSync(join(folder, name)).isFile()) continue;
    pages++;
    const paragraphs = readFileSync(join(folder, name), 'utf8').split(/\n+/);
    const texts: string[] = [];
    for (const paragraph of paragraphs)
      for (const place of findStatements(paragraph, 'paragraph', 'en')) if (place !== null) texts.push(paragraph.slice(place.start, place.end));
    sentences += texts.length;
    const statements = texts.map((text, at) => ({ text, before: texts.slice(Math.max(0, at - 2), at), after: texts[at + 1] ?? null }));
    const found = await engine.match({ statements, title: paragraphs[0] ?? '', language: 'en' });
    found.forEach((matches, at) => {
      for (const match of matches) {
        if (match.relation !== 'same' || match.confidence < least) continue;
        highlights.push({ page: name, text: texts[at] as string, claimId: match.claimId, claim: match.claim, confidence: match.confidence });
      }
    });
  }
  console.log(`${pages} pages, ${sentences} sentences, ${count} claims: ${highlights.length} highlights at "${values.setting}", to be judged by reading`);
  for (const one of highlights) console.log(`\n${one.confidence.toFixed(2)}  ${one.page}\n  ${one.text}\n  ${one.claim}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ pages, highlights }, null, 1)}\n`);
}
