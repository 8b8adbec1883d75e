// Owns the W3C Web Annotation selectors by which a passage is found again. Types only, so that the content script can use them; the schemas
// stand in selector-schema.ts.

/** Where a quote stood, beyond what W3C selectors can say: it tells equal quotes apart. Everything here is a hint and may have become wrong. */
export interface QuotePlace {
  /** Tag of the block that held the quote's start, lower case: "p", "li", "td". */
  block: string;
  /** True where the quote was all that its block held. */
  alone?: boolean;
  /** How many times the quote stood on the page, and which of them was meant, counted from 0. */
  of: number;
  nth: number;
  /** The nearest heading before it, in normal form, cut; empty where there was none. */
  heading: string;
  /** Length of the page's normal text, so that the position can be taken as a share. */
  length: number;
  /** How alike the page's most alike other passage was, 0 to 1; left out below a half. */
  rival?: number;
  /** What stood right before and behind other passages that were like it, in normal form: equal ones first, then by likeness; not all of many. */
  others?: { prefix: string; suffix: string }[];
  /** True where the quote lay in a shadow root, into which no XPath leads. */
  shadow?: boolean;
}

/** The words themselves as shown (white space as single spaces, invisible characters gone), and those before and behind. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
  'caveat:place'?: QuotePlace;
}

/** UTF-16 offsets into the normal form of the page's visible text (lib/page/text-map). From other programs they are a rough hint at most. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** An element of the page; `refinedBy` counts UTF-16 units of its textContent. The path has child steps only: "/html[1]/body[1]/p[3]". */
export interface XPathSelector {
  type: 'XPathSelector';
  value: string;
  refinedBy?: TextPositionSelector;
}

/** The passage from the first selector's start to the second's. */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: XPathSelector;
  endSelector: XPathSelector;
}

/** One way to find a passage. A target holds several ways to the same passage. */
export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;
