// Owns the judgement where a quote stands in a text by now: the pure half of anchoring. All texts are normal forms (normalize.ts), offsets are
// UTF-16 units of the text. Where candidates come from is quote-candidates.ts's affair.

/** A quote with what stood around it, all in normal form, and where it stood. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it was, in units of the text of then; null where nobody knows. */
  start: number | null;
}

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** The outcome for a quote. `span` is null for an orphan; a suspect's is what it may have become. */
export interface QuoteFind {
  status: 'exact' | 'changed' | 'ambiguous' | 'suspect' | 'orphan';
  span: Span | null;
  /** Every place that is as good, the chosen one first; more than one where the status is "ambiguous". */
  places: Span[];
}

const ORPHAN: QuoteFind = { status: 'orphan', span: null, places: [] };

/** Finds the place of a quote that has stayed as it was. */
export function findUnchanged(text: string, quote: Quote): QuoteFind {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(whole);
  if (at < 0) return ORPHAN;
  const span = { start: at + quote.prefix.length, end: at + quote.prefix.length + quote.exact.length };
  return { status: 'exact', span, places: [span] };
}
