// Owns claims as tables, CSV or with tabs: a row holds a claim with one saying and one review, and rows of one claim come together when they are read.
import { type Claim, claimSchema, isWebUrl, type Review, type Saying, SOURCE_KINDS, type Source } from '../model/claim';
import { type ColumnMap, FIELDS, type Field, type Separator } from '../model/column-map';
import { splitClaimId } from '../model/ids';
import { parse } from '../model/parse';
import { RATINGS, type Rating } from '../model/rating';
import { guardCell, readCell, writeRow } from './csv';
import { OWN_HEADER } from './csv-columns';
import { readDate } from './dates';
import { atMost, cut, cutOrNull } from './fields';
import type { Loss, PackFacts, Report } from './format';
import { readLanguage } from './language-tags';
import { localIdOf } from './local-id';
import { readRating } from './rating-words';

/** Reads one row into a claim. Null where it says nothing or cannot be a claim: the reason, with the line, is then in `report.refused`. */
export function readClaimRow(cells: readonly string[], map: ColumnMap, pack: PackFacts, place: string, report: Report): Claim | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const values = new Map<Field, string>();
  for (const [index, field] of map.columns.entries()) {
    const value = readCell(cells[index] ?? '').trim();
    if (field !== null && value !== '') values.set(field, value);
  }
  if (cells.length > map.columns.length && cells.slice(map.columns.length).some((cell) => cell.trim() !== ''))
    report.losses.push({ path: place, what: `the row has ${cells.length} cells, ${cells.length - map.columns.length} more than there are columns` });
  const at = (field: Field) => `${place}, ${nameOf(field)}`;
  const text = values.get('text');
  if (text === undefined) {
    report.refused.push({ path: at('text'), reason: 'there is no text of the claim' });
    return null;
  }
  const read = createCellReader(values, map, at, report);
  const language = readLanguage(values.get('language'));
  if (language === null && values.has('language')) report.losses.push({ path: at('language'), what: 'the language was not understood' });
  const saying = readSaying(read);
  const review = readReview(read, values, pack, at, report);
  const outcome = parse(claimSchema, {
    id: `${pack.id}/${localIdOf(values.get('id') ?? null, text, pack.id)}`,
    text,
    wordings: atMost(
      read.list('wordings', 5000).filter((wording) => wording !== text),
      200,
      at('wordings'),
      report,
    ),
    language: language ?? pack.language ?? 'und',
    topics: atMost(read.list('topics', 200), 100, at('topics'), report),
    sayings: saying === null ? [] : [saying],
    reviews: review === null ? [] : [review],
  });
  if (outcome.ok) return outcome.value;
  report.refused.push({ path: place, reason: outcome.error.message });
  return null;
}

function nameOf(field: Field): string {
  return `“${OWN_HEADER[FIELDS.indexOf(field)]}”`;
}

/** How single cells become values of a record; what cannot be taken over is said in the report. */
function createCellReader(values: ReadonlyMap<Field, string>, map: ColumnMap, at: (field: Field) => string, report: Report) {
  return {
    has: (fields: readonly Field[]) => fields.some((field) => values.has(field)),
    text: (field: Field, max: number): string | null => cutOrNull(values.get(field) ?? null, max, at(field), report),
    date(field: Field): string | null {
      const text = values.get(field);
      const date = text === undefined ? null : readDate(text);
      if (text !== undefined && date === null) report.losses.push({ path: at(field), what: `the date "${text.slice(0, 60)}" was not understood` });
      return date;
    },
    url(field: Field): string | null {
      const text = values.get(field);
      if (text === undefined || (isWebUrl(text) && text.length <= 4000)) return text ?? null;
      report.losses.push({ path: at(field), what: `"${text.slice(0, 60)}" is no http or https address and was left out` });
      return null;
    },
    list(field: Field, max: number): string[] {
      const parts = splitList(values.get(field) ?? '', map.own);
      return [...new Set(parts.map((part) => cut(part, max, at(field), report)))];
    },
    sources: () => splitList(values.get('sources') ?? '', map.own).flatMap((line) => readSource(line, at('sources'), report)),
  };
}
type CellReader = ReturnType<typeof createCellReader>;

function readSaying(read: CellReader): Saying | null {
  if (!read.has(['speaker', 'role', 'said', 'place', 'occasion', 'quotation', 'saidAt'])) return null;
  const speaker = read.text('speaker', 300);
  const saying = {
    speaker: speaker !== null && /^unknown$/i.test(speaker) ? null : speaker,
    role: read.text('role', 300),
    date: read.date('said'),
    place: read.text('place', 300),
    occasion: read.text('occasion', 2000),
    quotation: read.text('quotation', 5000),
    url: read.url('saidAt'),
  };
  return Object.values(saying).every((value) => value === null) ? null : saying;
}

function readReview(read: CellReader, values: ReadonlyMap<Field, string>, pack: PackFacts, at: (field: Field) => string, report: Report): Review | null {
  if (!read.has(['reviewer', 'rating', 'ratingText', 'reviewed', 'asOf', 'title', 'note', 'reviewUrl', 'sources'])) return null;
  const url = read.url('reviewUrl');
  const { rating, ratingText } = ratingOf(values.get('rating'), values.get('ratingText'));
  const reviewer = read.text('reviewer', 300) ?? pack.publisher ?? (url === null ? 'Unknown' : new URL(url).hostname);
  return {
    reviewer,
    rating,
    ratingText: cutOrNull(ratingText, 300, at('ratingText'), report),
    date: read.date('reviewed'),
    asOf: read.date('asOf'),
    title: read.text('title', 1000),
    note: read.text('note', 10_000),
    url,
    sources: atMost(read.sources(), 200, at('sources'), report),
  };
}

/** One of our own ratings counts as it stands; any other word is the reviewer's, and is kept. */
function ratingOf(rating: string | undefined, words: string | undefined): { rating: Rating; ratingText: string | null } {
  const ours = RATINGS.find((known) => known === rating);
  if (ours !== undefined) return { rating: ours, ratingText: words ?? null };
  const text = words ?? rating ?? null;
  return text === null ? { rating: 'unrated', ratingText: null } : { rating: readRating({ alternateName: text }).rating, ratingText: text };
}

/** The items of a cell: a line each, as we write them; elsewhere also with semicolons or bars between them. */
function splitList(cell: string, own: boolean): string[] {
  const lines = own ? cell.split('\n').map(unescapeLine) : cell.split(/[\n;|]/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const escapeLine = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
const unescapeLine = (text: string) => text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter));

/** A source as its address, then, each after a bar, title, publisher, date and kind; nothing but the address has to be there. */
function readSource(line: string, path: string, report: Report): Source[] {
  const [url = '', title = '', publisher = '', date = '', kind = ''] = line.split(' | ').map((part) => part.trim());
  if (!isWebUrl(url) || url.length > 4000) {
    report.losses.push({ path, what: `"${line.slice(0, 60)}" does not begin with an http or https address and was left out` });
    return [];
  }
  return [
    {
      title: cut(title === '' ? url : readBar(title), 1000, path, report),
      publisher: publisher === '' ? null : cut(readBar(publisher), 300, path, report),
      url,
      date: readDate(date),
      kind: SOURCE_KINDS.find((known) => known === kind) ?? null,
    },
  ];
}

const writeBar = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C');
const readBar = (text: string) => text.replaceAll('%7C', '|').replaceAll('%25', '%');

function writeSource({ url, title, publisher, date, kind }: Source): string {
  const parts = [url, writeBar(title), writeBar(publisher ?? ''), date ?? '', kind ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(' | ');
}

/** The first line of a table of ours, without a line end. */
export function writeHeader(separator: Separator): string {
  return writeRow(OWN_HEADER, separator);
}

/** A claim as rows, each with a line end of RFC 4180. What a table cannot hold is in `losses`; `id` is what the rows call the claim. */
export function writeClaimRows(claim: Claim, separator: Separator, id: string = splitClaimId(claim.id).local): { text: string; losses: Loss[] } {
  const losses: Loss[] = [];
  let text = '';
  for (const [index, saying] of claim.sayings.entries())
    if (Object.values(saying).every((value) => value === null))
      losses.push({ path: `${claim.id}.sayings[${index}]`, what: 'an occasion of which nothing is known' });
  for (let row = 0; row < Math.max(1, claim.sayings.length, claim.reviews.length); row++) {
    const saying = claim.sayings[row];
    const review = claim.reviews[row];
    const first = row === 0;
    const values: Record<Field, string | null | undefined> = {
      id,
      text: claim.text,
      wordings: first ? claim.wordings.map(escapeLine).join('\n') : null,
      language: claim.language,
      topics: first ? claim.topics.map(escapeLine).join('\n') : null,
      speaker: saying?.speaker,
      role: saying?.role,
      said: saying?.date,
      place: saying?.place,
      occasion: saying?.occasion,
      quotation: saying?.quotation,
      saidAt: saying?.url,
      reviewer: review?.reviewer,
      rating: review?.rating,
      ratingText: review?.ratingText,
      reviewed: review?.date,
      asOf: review?.asOf,
      title: review?.title,
      note: review?.note,
      reviewUrl: review?.url,
      sources: review?.sources.map((source) => escapeLine(writeSource(source))).join('\n'),
    };
    text += `${writeRow(
      FIELDS.map((field) => guardCell(values[field] ?? '')),
      separator,
    )}\r\n`;
  }
  return { text, losses };
}

/** What a table cannot hold of a pack: all that the pack says of itself but its name. */
export function lossesOfPack(pack: PackFacts): Loss[] {
  const { description, publisher, licence, licenceUrl, url, version, date, language, topics } = pack;
  const facts = { description, publisher, licence, licenceUrl, url, version, date, language, topics: topics.length > 0 ? topics : null };
  return Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [{ path: `${pack.id}.${name}`, what: 'what the pack says of itself' }]));
}
