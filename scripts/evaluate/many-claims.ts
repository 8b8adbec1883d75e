// Owns a library as large as one asks for: the real claims of the files named first, then new ones put together from halves of real ones.
import type { Claim } from '@/lib/model/claim';
import type { PackId } from '@/lib/model/ids';
import { createRandom } from './ranking';
import { makeClaim, readClaims } from './read-data';

/** Yields exactly `count` claims of `pack`, the same ones every time. */
export function* makeManyClaims(files: readonly string[], count: number, pack: PackId): Generator<Claim> {
  const rows = files.flatMap((file, at) => readClaims(file).map((row) => ({ ...row, id: `${at}-${row.id}` })));
  const random = createRandom(7);
  const pick = () => rows[Math.floor(random() * rows.length)] as (typeof rows)[number];
  const half = (text: string, first: boolean): string => {
    const words = text.split(' ');
    const middle = Math.ceil(words.length / 2);
    return (first ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  for (let at = 0; at < count; at++) {
    const row = rows[at];
    if (row !== undefined) yield makeClaim(row, pack);
    else {
      const [one, other, third] = [pick(), pick(), pick()];
      yield makeClaim({ id: `made-${at}`, text: `${half(one.text, true)} ${half(other.text, false)}`, title: third.title, speaker: third.speaker }, pack);
    }
  }
}
