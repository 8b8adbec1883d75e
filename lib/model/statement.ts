// Owns what is said of a piece of the page: blocks of text, the statements in them, who speaks and how the page uses a claim.

/** What a block of the article is. Headline and list items may lack closing punctuation. */
export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'caption' | 'cell';

/** A statement's place: its id is unique in the page's life; start and end are UTF-16 offsets into the block's text. */
export interface StatementSpan {
  id: number;
  start: number;
  end: number;
}

/** One block of the article in reading order, with the statements found in it. */
export interface StatementBlock {
  kind: BlockKind;
  text: string;
  statements: StatementSpan[];
}

/** Who speaks in the page: name as printed last in full, role where said. */
export interface Speaker {
  name: string;
  role: string | null;
}

/** When a page has something said: its own words for the occasion ("on Friday, in a phone call"), and the day they mean ("2022-12-02"), null where they name none. */
export interface Occasion {
  words: string;
  date: string | null;
}

/** What to look a statement up by: its own key words, and those with a word that asks for what supports or opposes it. */
export interface WorthQueries {
  /** The language they are in (BCP 47), null where unknown. */
  language: string | null;
  neutral: string;
  supporting: string;
  opposing: string;
}

/** How the page uses the claim. "mentions" when unsure. */
export type Stance = 'asserts' | 'attributes' | 'quotes' | 'questions' | 'refutes' | 'mentions';
