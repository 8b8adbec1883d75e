// Owns one runtime check a method for every message the background receives. Bounds keep a hostile page's messages small.
import * as v from 'valibot';
import { claimIdSchema, packIdSchema } from '../model/ids';
import { parseHost } from '../model/page-url';
import { parse } from '../model/parse';
import type { Result } from '../model/result';
import { isSearchAddress } from '../model/search-links';
import { backupGuards } from './guards-backup';
import { captureGuards } from './guards-capture';
import { claimsGuards } from './guards-claims';
import { libraryGuards } from './guards-library';
import { notesContentGuards, notesPagesGuards } from './guards-notes';
import { packsGuards } from './guards-packs';
import type { ContentToBackground, PagesToBackground } from './protocol';
import type { Guards } from './rpc';

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const mintedId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
const tabId = count(Number.MAX_SAFE_INTEGER);
const claimIds = v.pipe(v.array(claimIdSchema), v.maxLength(500));
const nothing = v.strictObject({});

/** UTF-16 units that a message about a page's text may hold: more than the content script ever sends, less than keeps the background from others. */
const LONGEST_STATEMENT = 3000;
const MOST_BLOCK_TEXT = 150_000;
const MOST_EARLIER_TEXT = 50_000;
const lengthOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);

const statement = v.pipe(
  v.object({ id: count(1e9), start: count(1e6), end: count(1e6) }),
  v.check(({ start, end }) => start < end, 'a statement ends after it starts'),
  v.check(({ start, end }) => end - start <= LONGEST_STATEMENT, 'a statement is too long'),
);
const block = v.pipe(
  v.object({
    kind: v.picklist(['headline', 'heading', 'paragraph', 'item', 'quotation', 'caption', 'cell']),
    text: text(MOST_BLOCK_TEXT),
    statements: v.pipe(v.array(statement), v.maxLength(5000)),
  }),
  v.check(({ text, statements }) => statements.every(({ end }) => end <= text.length), 'a statement lies outside its block'),
);

const verdict = v.object({
  id: mintedId,
  claimId: claimIdSchema,
  claim: text(5000),
  text: v.pipe(text(5000), v.minLength(1)),
  verdict: v.picklist(['same', 'not-same']),
  created: v.pipe(v.string(), v.isoTimestamp()),
});

/** Rules of custom highlights, which load nothing: whoever takes a content script over gains no more than its own page. */
const highlightRules = v.pipe(
  text(30_000),
  v.check(
    (css) => !/\\|@(?!media )/.test(css) && (css.match(/(?<![\w-])[\w-]+\(/g) ?? []).every((call) => /^(highlight|rgb|color-mix)\($/.test(call)),
    'more than the rules of highlights',
  ),
);

const host = v.pipe(
  v.string(),
  v.check((value) => parseHost(value) === value, 'not a host name'),
);
const hosts = v.pipe(v.array(host), v.maxLength(5000));
const settings = v.partial(
  v.strictObject({
    reading: v.nullable(v.picklist(['every-page', 'on-click'])),
    paused: v.boolean(),
    sitesOff: hosts,
    neverScan: hosts,
    confidence: v.picklist(['near-certain', 'likely', 'also-possible']),
    worth: v.boolean(),
    collectFactChecks: v.boolean(),
    hideRefuted: v.boolean(),
    searchAddress: v.pipe(v.string(), v.check(isSearchAddress, 'an https address with "%s" for the query')),
    starterLeftOut: v.boolean(),
  }),
);

const check =
  <S extends v.GenericSchema>(schema: S) =>
  (args: unknown): Result<v.InferOutput<S>> =>
    parse(schema, args);

/** What a content script may say. */
export const contentGuards: Guards<ContentToBackground> = {
  ...notesContentGuards,
  pageOpened: check(v.object({ clicked: v.boolean() })),
  matchStatements: check(
    v.object({
      title: text(2000),
      language: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))),
      published: v.nullable(v.pipe(v.string(), v.regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))),
      before: v.pipe(v.array(text(5000)), v.maxLength(2)),
      earlier: v.pipe(
        v.array(text(20_000)),
        v.maxLength(500),
        v.check((texts) => lengthOf(texts) <= MOST_EARLIER_TEXT, 'too much earlier text'),
      ),
      blocks: v.pipe(
        v.array(block),
        v.maxLength(2000),
        v.check((blocks) => lengthOf(blocks.map(({ text }) => text)) <= MOST_BLOCK_TEXT, 'too much text'),
      ),
    }),
  ),
  readClaims: check(v.object({ ids: claimIds })),
  storeVerdict: check(v.object({ verdict })),
  removeVerdict: check(v.object({ id: mintedId })),
  countShown: check(v.object({ count: v.nullable(count(1e6)), factCheck: v.boolean() })),
  nameHighlights: check(v.object({ opened: v.pipe(v.number(), v.finite()), count: count(100) })),
  styleHighlights: check(v.object({ css: highlightRules, on: v.boolean() })),
  loadPart: check(v.object({ part: v.picklist(['note-tools', 'note-finder', 'readability']) })),
};

/** What our own pages may say. */
export const pagesGuards: Guards<PagesToBackground> = {
  ...captureGuards,
  ...claimsGuards,
  ...packsGuards,
  ...backupGuards,
  ...libraryGuards,
  ...notesPagesGuards,
  readSettings: check(nothing),
  changeSettings: check(v.object({ changes: settings })),
  readLibrary: check(nothing),
  readClaims: check(v.object({ ids: claimIds })),
  readTab: check(v.object({ tabId })),
  pickBlock: check(v.object({ tabId })),
  restoreStarterPack: check(nothing),
  removePack: check(v.object({ id: packIdSchema })),
  listVerdicts: check(v.object({ after: v.nullable(text(200)), limit: v.pipe(count(1000), v.minValue(1)) })),
  storeVerdict: check(v.object({ verdict })),
  removeVerdict: check(v.object({ id: mintedId })),
};
