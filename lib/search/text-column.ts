// Owns the texts of a segment's claims in few bytes, so that matching reads no records: each word and each gap between words is a number by its
// frequency in the segment, a single space between two words is left out, and an id is written as its difference from the one before.
import type { Claim } from '../model/claim';
import { wordingsOf } from './fields';
import { createGrowing } from './growing';
import { openSections, packSections } from './sections';
import { TEXTS } from './segment-format';
import { type ByteCursor, createByteWriter, readVarint } from './varint';

/** What matching needs of a claim. `wordings` are those that compete, in the order of the claim's units. */
export interface ClaimTexts {
  id: Claim['id'];
  text: string;
  wordings: string[];
}

/** Reads the texts of claims by their ordinal. */
export interface TextColumn {
  read(ordinal: number): ClaimTexts;
  /** Place of a claim's rating in the list of ratings. */
  rating(ordinal: number): number;
}

/** Collects the texts of claims in the order of their ordinals. */
export interface TextWriter {
  add(claim: Claim): void;
  /** Bytes it holds, about. */
  readonly size: number;
  finish(ratings: Uint8Array<ArrayBuffer>): ArrayBuffer;
}

/** Claims in a group: the start of each group is kept, and the claims in it are found one after the other. */
const GROUP = 8;
/** Codes before those of the dictionary: a word or a gap that is written out, and the end of a text. */
const OUT = { word: 0, gap: 1, end: 2, first: 3 } as const;
/** Words met less often than this are written out. */
const OFTEN = 3;
/** Words and the gaps between them, in turn. */
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** An empty writer. Texts are kept as they are, but for halves of surrogate pairs, which no text should hold. */
export function createTextWriter(): TextWriter {
  const codes = new Map<string, number>();
  const counts = createGrowing();
  // Codes of pieces one up, 0 at the end of a text; then, by claim, how many texts it has and whether its own text is the first wording.
  const stream = createGrowing(1 << 16);
  const heads = createGrowing();
  const ids: string[] = [];
  const addText = (text: string): void => {
    let before = '';
    let gap = '';
    PIECE.lastIndex = 0;
    for (let found = PIECE.exec(text); found !== null; found = PIECE.exec(text)) {
      const piece = found[0];
      const word = WORD.test(piece);
      // A single space is only written where it is not between two words.
      if (piece === ' ' && before !== '') {
        gap = piece;
        continue;
      }
      if (gap !== '' && !word) addPiece(gap);
      gap = '';
      addPiece(piece);
      before = word ? piece : '';
    }
    if (gap !== '') addPiece(gap);
    stream.push(0);
  };
  const addPiece = (piece: string): void => {
    let code = codes.get(piece);
    if (code === undefined) {
      code = codes.size;
      codes.set(piece, code);
      counts.push(0);
    }
    const view = counts.view();
    view[code] = (view[code] as number) + 1;
    stream.push(code + 1);
  };
  return {
    add(claim) {
      const wordings = wordingsOf(claim);
      const plain = wordings[0] === claim.text;
      heads.push((plain ? wordings.length : wordings.length + 1) * 2 + (plain ? 1 : 0));
      if (!plain) addText(claim.text);
      for (const wording of wordings) addText(wording);
      ids.push(claim.id);
    },
    get size() {
      return 4 * (stream.length + counts.length + heads.length) + 40 * (ids.length + codes.size);
    },
    finish(ratings) {
      const pieces = [...codes.keys()];
      const frequency = counts.view();
      const order = Uint32Array.from(pieces.keys())
        .filter((code) => (frequency[code] as number) >= OFTEN)
        .sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
      const rank = new Int32Array(pieces.length).fill(-1);
      order.forEach((code, place) => {
        rank[code] = place + OUT.first;
      });
      const encoder = new TextEncoder();
      const letters = createByteWriter();
      const starts = new Uint32Array(order.length + 1);
      order.forEach((code, place) => {
        const piece = pieces[code] as string;
        starts[place] = letters.length * 2 + (WORD.test(piece) ? 1 : 0);
        for (const byte of encoder.encode(piece)) letters.writeByte(byte);
      });
      starts[order.length] = letters.length * 2;
      const bytes = createByteWriter(1 << 16);
      const groups = new Uint32Array(Math.ceil(ids.length / GROUP));
      const record = createByteWriter();
      const tokens = stream.view();
      let at = 0;
      let previous = new Uint8Array();
      ids.forEach((id, ordinal) => {
        if (ordinal % GROUP === 0) {
          groups[ordinal / GROUP] = bytes.length;
          previous = new Uint8Array();
        }
        record.clear();
        const own = encoder.encode(id);
        let shared = 0;
        while (shared < own.length && own[shared] === previous[shared]) shared++;
        previous = own;
        record.writeVarint(shared);
        record.writeVarint(own.length - shared);
        for (const byte of own.subarray(shared)) record.writeByte(byte);
        const head = heads.view()[ordinal] as number;
        record.writeVarint(head);
        for (let texts = head >>> 1; texts > 0; ) {
          const token = tokens[at++] as number;
          if (token === 0) {
            record.writeVarint(OUT.end);
            texts--;
            continue;
          }
          const code = rank[token - 1] as number;
          if (code >= 0) {
            record.writeVarint(code);
            continue;
          }
          const piece = pieces[token - 1] as string;
          const written = encoder.encode(piece);
          record.writeVarint(WORD.test(piece) ? OUT.word : OUT.gap);
          record.writeVarint(written.length);
          for (const byte of written) record.writeByte(byte);
        }
        bytes.writeVarint(record.length);
        for (const byte of record.view()) bytes.writeByte(byte);
      });
      return packSections([bytes.view(), groups, letters.view(), starts, ratings]);
    },
  };
}

/** Opens the buffer that a writer made. Throws when it is no such buffer. */
export function openTextColumn(buffer: ArrayBuffer): TextColumn {
  const places = openSections(buffer, TEXTS.sections);
  const place = (section: number) => places[section] as { offset: number; length: number };
  const bytesOf = (section: number) => new Uint8Array(buffer, place(section).offset, place(section).length);
  const wordsOf = (section: number) => new Uint32Array(buffer, place(section).offset, place(section).length / 4);
  const cursor: ByteCursor = { bytes: bytesOf(TEXTS.bytes), at: 0 };
  const { bytes } = cursor;
  const groups = wordsOf(TEXTS.groups);
  const letters = bytesOf(TEXTS.letters);
  const starts = wordsOf(TEXTS.starts);
  const ratings = bytesOf(TEXTS.ratings);
  const decoder = new TextDecoder();
  let room = new Uint8Array(1024);
  let length = 0;

  /** Puts bytes behind those that are there. */
  const put = (from: Uint8Array, start: number, end: number): void => {
    if (length + (end - start) + 1 > room.length) {
      const larger = new Uint8Array(2 * (length + (end - start) + 1));
      larger.set(room);
      room = larger;
    }
    for (let at = start; at < end; at++) room[length++] = from[at] as number;
  };

  const readText = (): string => {
    length = 0;
    let before = false;
    for (let code = readVarint(cursor); code !== OUT.end; code = readVarint(cursor)) {
      const written = code < OUT.first;
      const start = written ? 0 : (starts[code - OUT.first] as number);
      const word = written ? code === OUT.word : (start & 1) === 1;
      if (word && before) put(SPACE, 0, 1);
      before = word;
      if (written) {
        const size = readVarint(cursor);
        put(bytes, cursor.at, cursor.at + size);
        cursor.at += size;
      } else put(letters, start >>> 1, (starts[code - OUT.first + 1] as number) >>> 1);
    }
    return decoder.decode(room.subarray(0, length));
  };

  return {
    read(ordinal) {
      cursor.at = groups[Math.floor(ordinal / GROUP)] as number;
      length = 0;
      for (let left = ordinal % GROUP; ; left--) {
        const size = readVarint(cursor);
        const end = cursor.at + size;
        length = readVarint(cursor);
        const own = readVarint(cursor);
        put(bytes, cursor.at, cursor.at + own);
        cursor.at += own;
        if (left === 0) break;
        cursor.at = end;
      }
      const id = decoder.decode(room.subarray(0, length)) as Claim['id'];
      const head = readVarint(cursor);
      const texts = Array.from({ length: head >>> 1 }, readText);
      return { id, text: texts[0] as string, wordings: (head & 1) === 1 ? texts : texts.slice(1) };
    },
    rating: (ordinal) => ratings[ordinal] as number,
  };
}

const SPACE = Uint8Array.of(32);
