// Guards what the starter pack promises its readers beyond being well-formed: who is named, what a rating rests on, and that no wording misleads.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';
import { type Claim, isWebUrl, SOURCE_KINDS } from '@/lib/model/claim';
import { splitClaimId } from '@/lib/model/ids';

const { pack, claims } = readDataFeed(JSON.parse(readFileSync('public/packs/starter.json', 'utf8')));
const local = (claim: Claim) => splitClaimId(claim.id).local;
const review = (claim: Claim) => claim.reviews[0]!;

/** The latest day that a date of any precision can mean. */
const lastDayOf = (date: string) => date + ({ 4: '-12-31', 7: '-31' }[date.length] ?? '');

/** Publishers that belong to, or are paid by, a state or a government, with what must be said of them. */
const STATE_VOICES: [RegExp, RegExp][] = [
  [/\b(TASS|RIA Novosti|RT|Sputnik)\b/, /Russian state/],
  [/Xinhua|China Daily|CGTN/, /Chinese state/],
  [/\bTRT\b/, /Turkish state/],
  [/Al Jazeera/, /Qatar/],
  [/Deutsche Welle/, /state-funded/],
  [/CubaSí/, /state/],
  [/Ministry|Institute of Standards|Centers for Disease Control/, /government/],
  [/EUvsDisinfo/, /European Union/],
];

/** Claims whose rating is a judgement call or moves with the news: never rated as settled. */
const UNSETTLED = [
  'ua-recognition-precondition',
  'ua-biden-only-after-withdrawal',
  'ua-radical-nationalists-crimes',
  'ua-kramatorsk-station',
  'ua-strikes-forced-response',
  'ua-100000-soldiers-killed',
  'ua-znpp-shelling',
  'ua-west-prolongs-war',
];

test('the pack says under which licence, of when and about what it is', () => {
  expect(pack).toMatchObject({ id: 'starter', licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/', language: 'en' });
  expect(pack.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(pack.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(pack.topics.length).toBeGreaterThan(3);
});

describe.each(claims.map((claim) => [local(claim), claim] as const))('%s', (_, claim) => {
  test('names a speaker or says that none is known, a date, an occasion and topics', () => {
    const saying = claim.sayings[0]!;
    expect(claim.sayings).toHaveLength(1);
    expect(saying.date).not.toBeNull();
    expect(saying.occasion?.length).toBeGreaterThan(20);
    expect(saying.speaker ?? 'Unknown').not.toBe('');
    expect(claim.topics.length).toBeGreaterThan(0);
  });

  test('has one review by the pack, as of the newest source and not after the pack', () => {
    expect(claim.reviews).toHaveLength(1);
    const { reviewer, rating, asOf, date, sources } = review(claim);
    expect(reviewer).toBe('Caveat starter pack');
    expect(rating).not.toBe('unrated');
    expect(date! <= pack.date!).toBe(true);
    expect(asOf).not.toBeNull();
    expect(lastDayOf(asOf!) <= pack.date!).toBe(true);
    for (const source of sources) if (source.date !== null) expect(lastDayOf(asOf!) >= source.date, source.title).toBe(true);
  });

  test('rests on two or more sources with an address, a publisher and a kind', () => {
    const { sources } = review(claim);
    expect(new Set(sources.map((source) => new URL(source.url).href)).size).toBeGreaterThanOrEqual(2);
    for (const source of sources) {
      expect(isWebUrl(source.url), source.url).toBe(true);
      expect(source.publisher, source.url).toBeTruthy();
      expect(SOURCE_KINDS, source.url).toContain(source.kind);
    }
  });

  test('has a note of two to five sentences in words that judge nobody', () => {
    const note = review(claim).note!;
    expect(note.length).toBeGreaterThan(120);
    expect(note.length).toBeLessThan(700);
    expect(note).not.toMatch(/[!?]/);
    expect(note.replace(/“[^”]*”/g, '')).not.toMatch(
      /\b(propaganda|lies?|lied|liar|ridiculous|absurd|clearly|obviously|notorious|infamous|baseless|debunked|hoax|myth|conspiracy|so-called|regime)\b/i,
    );
  });

  test('has wordings of its own, each of three words or more', () => {
    expect(claim.wordings.length).toBeGreaterThanOrEqual(7);
    for (const wording of claim.wordings) expect(wording.split(/\s+/).length, wording).toBeGreaterThanOrEqual(3);
    const lower = [claim.text, ...claim.wordings].map((wording) => wording.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });
});

test('no wording stands for two claims', () => {
  const owners = new Map<string, string>();
  for (const claim of claims)
    for (const wording of [claim.text, ...claim.wordings]) {
      expect(owners.get(wording.toLowerCase()), wording).toBeUndefined();
      owners.set(wording.toLowerCase(), local(claim));
    }
});

test('state media, governments and what they pay for are named as such', () => {
  const silent: string[] = [];
  for (const claim of claims)
    for (const { publisher, kind } of review(claim).sources) {
      for (const [name, must] of STATE_VOICES) if (name.test(publisher!) && !must.test(publisher!)) silent.push(publisher!);
      if (/EUvsDisinfo/.test(publisher!)) expect(kind).toBe('government-project');
    }
  expect(silent).toEqual([]);
});

test('what is open or a judgement call is rated so', () => {
  const ratings = Object.fromEntries(claims.map((claim) => [local(claim), review(claim).rating]));
  for (const id of UNSETTLED) expect(['needs-context', 'unproven'], id).toContain(ratings[id]);
});

test('the note on genocide says that the court has not ruled on the merits', () => {
  const claim = claims.find((one) => local(one) === 'ua-genocide-donbas')!;
  expect(review(claim).note).toMatch(/International Court of Justice[\s\S]*pending/);
});

test('a fact-check that gives the rating is named in the note', () => {
  const CHECKERS = ['PolitiFact', 'Full Fact', 'Associated Press', 'Deutsche Welle', 'BBC', 'Science Feedback', 'Carbon Brief', 'Logically'];
  for (const claim of claims)
    for (const { kind, publisher } of review(claim).sources) {
      const checker = CHECKERS.find((name) => publisher!.includes(name));
      if (kind === 'fact-check' && checker !== undefined) expect(review(claim).note, local(claim)).toContain(checker);
    }
});
