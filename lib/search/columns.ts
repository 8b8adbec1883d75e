// Owns what a list of claims is filtered and ordered by, a column a property, made once a segment; and the index of what the segment's own leaves out:
// sources, topics, places, reviewers, addresses. Pure: the caller keeps both.
import { type Claim, ratingOf } from '../model/claim';
import { RATINGS } from '../model/rating';
import { createGrowing } from './growing';
import { SEARCHED_BUFFERS } from './segment-format';
import { createSegmentWriter } from './segment-writer';

/** Version of what is written here; columns of another one are made anew. */
export const COLUMNS_VERSION = 1;

/** The claims of a segment by ordinal. Lists of one claim lie between its start and the next one's. Words are places in `words`. */
export interface Columns {
  version: number;
  claims: number;
  /** Place in RATINGS. */
  ratings: Uint8Array;
  /** The newest date that is known of a claim as a number, 20221202, 20221200 or 20220000; 0 where none is. */
  dates: Uint32Array;
  languages: Uint32Array;
  topics: Uint32Array;
  topicStart: Uint32Array;
  speakers: Uint32Array;
  speakerStart: Uint32Array;
  words: string[];
  /** Buffers of the index of what else can be searched, as a segment's. */
  buffers: Record<string, ArrayBuffer>;
}

/** Collects claims in their order. */
export interface ColumnWriter {
  add(claim: Claim): void;
  finish(): Columns;
}

/** Most of a claim's other text that is indexed. */
const MOST_TEXT = 4000;

export function createColumnWriter(): ColumnWriter {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    let place = places.get(word);
    if (place === undefined) {
      place = places.size;
      places.set(word, place);
    }
    return place;
  };
  const ratings = createGrowing();
  const dates = createGrowing();
  const languages = createGrowing();
  const topics = createGrowing();
  const topicStart = createGrowing();
  const speakers = createGrowing();
  const speakerStart = createGrowing();
  const index = createSegmentWriter();
  return {
    add(claim) {
      ratings.push(RATINGS.indexOf(ratingOf(claim)));
      dates.push(newestDate(claim));
      languages.push(placeOf(claim.language));
      topicStart.push(topics.length);
      for (const topic of new Set(claim.topics)) topics.push(placeOf(topic));
      speakerStart.push(speakers.length);
      for (const speaker of new Set(claim.sayings.map((saying) => saying.speaker))) if (speaker !== null) speakers.push(placeOf(speaker));
      index.add({ ...claim, text: otherText(claim), wordings: [], sayings: [], reviews: [] });
    },
    finish() {
      topicStart.push(topics.length);
      speakerStart.push(speakers.length);
      return {
        version: COLUMNS_VERSION,
        claims: ratings.length,
        ratings: Uint8Array.from(ratings.view()),
        dates: dates.view().slice(),
        languages: languages.view().slice(),
        topics: topics.view().slice(),
        topicStart: topicStart.view().slice(),
        speakers: speakers.view().slice(),
        speakerStart: speakerStart.view().slice(),
        words: [...places.keys()],
        buffers: Object.fromEntries(Object.entries(index.finish().buffers).filter(([name]) => SEARCHED_BUFFERS.includes(name))),
      };
    },
  };
}

/** The newest date among sayings and reviews. */
function newestDate({ sayings, reviews }: Claim): number {
  let newest = 0;
  for (const { date } of sayings) newest = Math.max(newest, dateNumber(date));
  for (const { date, asOf } of reviews) newest = Math.max(newest, dateNumber(date), dateNumber(asOf));
  return newest;
}

/** "2022-12-02" as 20221202; what is not known of a date is zeros, so that dates compare. */
export function dateNumber(date: string | null): number {
  if (date === null) return 0;
  const [year = '0', month = '0', day = '0'] = date.slice(0, 10).split('-');
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** What of a claim the segment's own index does not hold. Addresses are searched by their words. */
function otherText({ topics, sayings, reviews }: Claim): string {
  const parts: (string | null)[] = [...topics];
  for (const { role, place, occasion, url } of sayings) parts.push(role, place, occasion, wordsOf(url));
  for (const { reviewer, ratingText, note, url, sources } of reviews) {
    parts.push(reviewer, ratingText, wordsOf(url), note);
    for (const source of sources) parts.push(source.title, source.publisher, wordsOf(source.url));
  }
  const text = parts.filter((part) => part !== null && part !== '').join('\n');
  return (text === '' ? '-' : text).slice(0, MOST_TEXT);
}

function wordsOf(address: string | null): string | null {
  return address?.replace(/^https?:\/\/(www\.)?/, '').replace(/[^\p{L}\p{N}.]+|\.(?=html?\b)/gu, ' ') ?? null;
}
