// Owns how spans of a text are marked: as <mark> elements, in order, overlapping spans merged.
import type { JSX } from 'preact';
import type { Span } from '../lib/model/match';

/** A piece of a text, marked or not. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Cuts `text` into pieces in order. Spans may come in any order and overlap; what lies outside the text is cut off. */
export function cutText(text: string, spans: readonly Span[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false });
    const last = pieces.at(-1);
    if (from === done && last?.marked) last.text += text.slice(from, to);
    else pieces.push({ text: text.slice(from, to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/** A text with some spans marked. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }): JSX.Element {
  return (
    <bdi>
      {cutText(text, spans).map((piece, index) =>
        // Pieces have no identity but their place.
        piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </bdi>
  );
}
