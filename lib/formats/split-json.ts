// Owns cutting a stream of JSON bytes into the items of a feed, a list or a file of lines, without ever holding more than one of them.
// Whether an item is JSON at all is for whoever parses it; this looks only at brackets, quotes, commas and line ends.

/** Between two items nothing else needs to be known: a reading can be taken up again here. `offset` counts bytes from the start of the file. */
export interface SplitState {
  /** feed: the list inside one object. list: a list at the top. lines: an item a line. values: items one after the other. rows: csv's, of cells. */
  shape: 'feed' | 'list' | 'lines' | 'values' | 'rows' | null;
  /** Name of the feed's list, such as "dataFeedElement"; the separator of rows. */
  key: string | null;
  /** Items (lines, empty ones included) that were cut off so far. */
  count: number;
  offset: number;
}

/**
 * What comes out. "head": a feed's own properties before its list, as the text of an object. "item": one item's place and bytes, which are good until
 * the next portion is pushed. "tail": a feed's
 * properties after its list. "refused": an item too long to be read, which was skipped. "broken": the file cannot be read on from here.
 */
export type Piece =
  | { type: 'head'; text: string }
  | { type: 'tail'; text: string }
  | { type: 'item'; place: string; bytes: Uint8Array; after: SplitState }
  | { type: 'refused'; place: string; reason: string }
  | { type: 'broken'; place: string; reason: string };

/** Takes bytes in any portions and gives pieces in file order. */
export interface JsonSplitter {
  push(bytes: Uint8Array): Piece[];
  end(): Piece[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The most bytes an item, a head or a tail may have. It is far above any real claim and far below what a tab can hold. */
export const LONGEST_ITEM = 8_000_000;
/** Lists of feeds: schema.org's, Hypothesis's export and answers, Google's fact-check answers, and collections of Web Annotations. */
const LIST_KEY = /"(dataFeedElement|@graph|itemListElement|annotations|rows|claims|items)"\s*:\s*$/;

/** A collection's head is looked at where it has no more than so many bytes. */
const HEAD_LOOK = 100_000;
/** The list of a collection of Web Annotations lies one deeper, in its first page. */
const NESTED_KEY = 'first.items';
/** What stands right before that list. Looked for first: a head may have ten thousand other lists, and all of it is read for the rest. */
const ITEMS = /"items"\s*:\s*$/;
const FIRST_PAGE = /^(?=[\s\S]*"AnnotationCollection")[\s\S]*"first"\s*:\s*\{[^{}]*"items"\s*:\s*$/;

/** A splitter at the start of a file, or at a state that an item came with. */
export function createJsonSplitter(from: SplitState = { shape: null, key: null, count: 0, offset: 0 }): JsonSplitter {
  let { shape, key, count, offset } = from;
  // Brackets open inside the current item or, before the shape is known, inside the file.
  let depth = 0;
  let quoted = false;
  let escaped = false;
  // The list of a feed or file has been closed.
  let finished = false;
  // What is held of the current item from earlier portions and from this one; `significant` is set when it is more than white space,
  // `newlines` when the first object goes over several lines.
  const held = createHolder();
  let significant = false;
  let newlines = false;
  let broken = false;

  const placeOf = (index: number) => (shape === 'lines' ? `line ${index + 1}` : shape === 'feed' ? `${key}[${index}]` : `[${index}]`);

  /** Ends the current item; `after` is the offset in the file where the next may begin. */
  function cut(pieces: Piece[], after: number): void {
    const place = placeOf(count);
    if (significant || shape === 'lines') count++;
    if (significant) {
      const bytes = held.take();
      if (bytes === null) pieces.push({ type: 'refused', place, reason: `longer than ${LONGEST_ITEM / 1_000_000} MB` });
      else pieces.push({ type: 'item', place, bytes, after: { shape, key, count, offset: after } });
    } else held.take();
    significant = false;
    depth = 0;
  }

  function breakOff(pieces: Piece[], reason: string): void {
    if (!broken) pieces.push({ type: 'broken', place: shape === null ? 'start' : placeOf(count), reason });
    broken = true;
  }

  return {
    push(bytes) {
      const pieces: Piece[] = [];
      // Where in `bytes` that begins which is not held yet.
      let start = offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      const holdTo = (end: number, next: number) => {
        held.add(bytes, start, end);
        start = next;
      };
      for (let i = start; i < bytes.length && !broken; i++) {
        const byte = bytes[i]!;
        if (quoted && !(byte === NEWLINE && shape === 'lines')) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) quoted = false;
          continue;
        }
        if (byte === NEWLINE) {
          if (shape === 'lines') {
            // A line that ends inside quotation marks is a bad line; the next one need not be.
            quoted = false;
            escaped = false;
            holdTo(i, i + 1);
            cut(pieces, offset + i + 1);
          } else newlines ||= significant;
          continue;
        }
        if (byte === 0x20 || byte === 0x09 || byte === 0x0d) continue;
        if (finished && shape === 'list') {
          breakOff(pieces, 'there is something after the end of the list');
          break;
        }
        if (shape === null && !significant && byte !== OPEN_OBJECT && byte !== OPEN_LIST) shape = 'lines';
        if (byte === QUOTE) quoted = true;
        else if (byte === OPEN_LIST && shape === null && depth === 0) {
          shape = 'list';
          start = i + 1;
          continue;
        } else if (byte === OPEN_LIST && shape === null && (depth === 1 || depth === 2)) {
          holdTo(i, i);
          key = depth === 1 ? (LIST_KEY.exec(held.end())?.[1] ?? null) : ITEMS.test(held.end()) && FIRST_PAGE.test(held.all()) ? NESTED_KEY : null;
          if (key !== null) {
            shape = 'feed';
            pieces.push({ type: 'head', text: `${decode(held.take())}[]${'}'.repeat(depth)}` });
            start = i + 1;
            significant = false;
            depth = 0;
            continue;
          }
          depth++;
        } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
        else if (byte === CLOSE_LIST && depth === 0 && !finished && (shape === 'feed' || shape === 'list')) {
          holdTo(i, i + 1);
          // Who goes on after the last item must meet this bracket again.
          cut(pieces, offset + i);
          finished = true;
          continue;
        } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
          depth--;
          if (depth <= 0 && shape === null) shape = newlines ? 'values' : 'lines';
          if (depth <= 0 && shape === 'values') {
            significant = true;
            holdTo(i + 1, i + 1);
            cut(pieces, offset + i + 1);
            continue;
          }
          if (depth < 0 && (shape === 'feed' || shape === 'list') && !finished) breakOff(pieces, 'a bracket is closed that was never opened');
        } else if (byte === COMMA && depth === 0 && !finished && (shape === 'feed' || shape === 'list')) {
          holdTo(i, i + 1);
          cut(pieces, offset + i + 1);
          continue;
        }
        significant = true;
      }
      holdTo(bytes.length, bytes.length);
      held.settle();
      offset += bytes.length;
      return pieces;
    },

    end() {
      const pieces: Piece[] = [];
      if (shape === 'lines') cut(pieces, offset);
      else if (finished && shape === 'feed') {
        const tail = decode(held.take()).trim().replace(/^,/, '');
        if (tail.endsWith('}')) pieces.push({ type: 'tail', text: key === NESTED_KEY ? `{"first":{${tail}` : `{${tail}` });
        else breakOff(pieces, 'the file ends too early');
      } else if (significant || (shape !== 'values' && !finished)) breakOff(pieces, 'the file ends too early');
      return pieces;
    },
  };
}

/** Bytes held across portions, up to LONGEST_ITEM. */
function createHolder() {
  let parts: Uint8Array[] = [];
  let settled = 0;
  let length = 0;
  return {
    add(bytes: Uint8Array, start: number, end: number): void {
      if (end <= start) return;
      length += end - start;
      if (length <= LONGEST_ITEM) parts.push(bytes.subarray(start, end));
      else parts = [];
    },
    /** Copies what points into the portion, because whoever pushed it may use it again. */
    settle(): void {
      for (; settled < parts.length; settled++) parts[settled] = parts[settled]!.slice();
    },
    /** The last few characters, for a look at what stands before. */
    end(): string {
      let text = '';
      for (let index = parts.length - 1; index >= 0 && text.length < 100; index--) text = decode(parts[index]!.subarray(-100)) + text;
      return text;
    },
    /** All that is held, as text; empty when it was too long. */
    all: (): string => (length > HEAD_LOOK ? '' : parts.map((part) => decode(part)).join('')),
    /** All that is held, which is then forgotten; null when it was too long. */
    take(): Uint8Array | null {
      const only = parts.length === 1 ? parts[0]! : null;
      const whole = length > LONGEST_ITEM ? null : (only ?? new Uint8Array(length));
      let at = 0;
      for (const part of whole === null || only !== null ? [] : parts) {
        whole!.set(part, at);
        at += part.length;
      }
      parts = [];
      settled = 0;
      length = 0;
      return whole;
    },
  };
}

function decode(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder().decode(bytes);
}
