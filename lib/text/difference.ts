// Owns the difference between two wordings of a passage, word by word. Whether it turns the sense round is material.ts's affair.
import { finish, type Steps } from './in-steps';
import { findMaterialChanges, type MaterialChange } from './material';
import { normalizeText } from './normalize';
import { eachWord } from './words';

/** A stretch of the two texts: in both (as it stands in the newer), only in the older, or only in the newer. */
export interface DifferencePiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How a passage changed. "same" and "removed" pieces are the older text in its words, "same" and "added" ones are the newer text letter by letter. */
export interface Difference {
  pieces: DifferencePiece[];
  /** Whether a number changed or a negation came or went. Both may be listed. */
  material: MaterialChange[];
}

/** Cells of the table of common words; beyond it what differs is told as one piece. */
const MOST_CELLS = 4_000_000;

/** A word, or what stands between two. `key` is what is compared. */
interface Unit {
  text: string;
  key: string;
}

/** Compares two texts as shown. `language` is a BCP 47 tag, null where it is not known. */
export function compareTexts(before: string, after: string, language: string | null = null): Difference {
  return finish(compareInSteps(before, after, language));
}

/** The same in steps: words first, then the language, whose tables may have to be read, then what turns the sense round. */
export function* compareInSteps(before: string, after: string, language: string | null): Steps<Difference> {
  const old = splitUnits(before);
  const now = splitUnits(after);
  let first = 0;
  while (first < old.length && first < now.length && old[first]!.key === now[first]!.key) first += 1;
  let last = 0;
  while (last < old.length - first && last < now.length - first && old[old.length - 1 - last]!.key === now[now.length - 1 - last]!.key) last += 1;
  const pieces: DifferencePiece[] = [];
  for (const unit of now.slice(0, first)) add(pieces, 'same', unit.text);
  compareMiddle(pieces, old.slice(first, old.length - last), now.slice(first, now.length - last));
  for (const unit of now.slice(now.length - last)) add(pieces, 'same', unit.text);
  const changed = pieces.some(({ kind }) => kind !== 'same');
  return { pieces: gather(pieces), material: changed ? yield* findMaterialChanges(before, after, language) : [] };
}

function splitUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let done = 0;
  const push = (from: number, to: number) => {
    const piece = text.slice(from, to);
    if (piece !== '') units.push({ text: piece, key: normalizeText(piece) });
  };
  eachWord(text, 0, (start, end) => {
    push(done, start);
    push(start, end);
    done = end;
  });
  push(done, text.length);
  return units;
}

/** The longest common subsequence by the usual table, walked from its start. */
function compareMiddle(pieces: DifferencePiece[], old: Unit[], now: Unit[]): void {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) {
    for (const unit of old) add(pieces, 'removed', unit.text);
    for (const unit of now) add(pieces, 'added', unit.text);
    return;
  }
  const table = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] = old[i]!.key === now[j]!.key ? table[at + width + 1]! + 1 : Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const at = i * width + j;
    if (i < old.length && j < now.length && old[i]!.key === now[j]!.key) {
      add(pieces, 'same', now[j]!.text);
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || table[at + width]! >= table[at + 1]!)) {
      add(pieces, 'removed', old[i]!.text);
      i += 1;
    } else {
      add(pieces, 'added', now[j]!.text);
      j += 1;
    }
  }
}

function add(pieces: DifferencePiece[], kind: DifferencePiece['kind'], text: string): void {
  const last = pieces[pieces.length - 1];
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** Takes a lone space between two changes into both, and puts what was removed before what was added: "old words" and "new words", not a mosaic. */
function gather(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const gathered: DifferencePiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') gathered.push({ kind: 'removed', text: removed });
    if (added !== '') gathered.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && index > 0 && index < pieces.length - 1 && removed !== '' && added !== '') {
      removed += text;
      added += text;
    } else {
      flush();
      gathered.push({ kind, text });
    }
  }
  flush();
  return gathered;
}
