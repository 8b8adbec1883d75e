// Owns the part "background": in how many of many claims each English word stands, so that a small library knows which words are rare.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tokenize } from '@/lib/text/tokens';
import { readClaims } from '../evaluate/read-data';

/** Words in fewer claims than this are left out: they count as rare. */
const LEAST = 12;

/** Runs the part. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { claims: { type: 'string', multiple: true }, source: { type: 'string' }, out: { type: 'string' } } });
  if (values.claims === undefined || values.source === undefined)
    throw new Error('npm run train -- background --claims FILE... --source "NAMES AND TERMS" [--out FILE]');
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const file of values.claims)
    for (const { text } of readClaims(file)) {
      if (seen.has(text)) continue;
      seen.add(text);
      const terms = new Set<string>();
      for (const token of tokenize(text, 'en')) if (!token.stop) terms.add(token.term);
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  const kept = [...counts].filter(([, count]) => count >= LEAST).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // Grouped by count, rarest last, so that the file is small: "count: words".
  const groups = new Map<number, string[]>();
  for (const [term, count] of kept) groups.set(count, [...(groups.get(count) ?? []), term]);
  const document = {
    about: 'How many of `claims` fact-checked English claims hold each word stem; stems in fewer than `least` are left out. Counts only, no text.',
    source: values.source,
    date: new Date().toISOString().slice(0, 10),
    claims: seen.size,
    least: LEAST,
    words: Object.fromEntries([...groups].map(([count, terms]) => [count, terms.join(' ')])),
  };
  const out = values.out ?? 'lib/search/weights/background-en.json';
  writeFileSync(out, `${JSON.stringify(document, null, 1)}\n`);
  console.log(`${out}: ${kept.length} stems of ${counts.size}, ${seen.size} claims`);
}
