// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributeStatements } from '@/lib/app/attribute';
import { readDataFeed } from '@/lib/formats/data-feed';
import type { Match, Relation } from '@/lib/model/match';
import type { Stance, StatementBlock } from '@/lib/model/statement';
import { judge } from '@/lib/search/guards';

interface Expected {
  text: string;
  claims: { id: string; relation: Relation }[];
  speaker: string | null;
  stance: Stance;
  /** A stance that people may as well see in it, where a part alone is quoted. */
  also?: Stance;
}

const { claims } = readDataFeed(JSON.parse(readFileSync('public/packs/starter.json', 'utf8')));
const normalize = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The clause of a statement that says most of one of the claim's wordings. */
function findMatch(text: string, { id, relation }: { id: string; relation: Relation }): Match {
  const claim = claims.find((one) => one.id.endsWith(`/${id}`))!;
  const judged = [claim.text, ...claim.wordings]
    .map((wording) => judge(text, wording, { language: 'en' }))
    .sort((a, b) => b.aligned.length - a.aligned.length || a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]!;
  return {
    claimId: claim.id,
    claim: claim.text,
    rating: 'unrated',
    relation,
    confidence: 1,
    level: 'near-certain',
    span: judged.span,
    outer: judged.outer,
    explanation: { wording: claim.text, aligned: [], parts: [], guard: null, taught: false, engine: '' },
  };
}

/** Reads a page's blocks, with an id for each expected statement in them. */
function readPage(page: string): { title: string; blocks: StatementBlock[]; expected: Expected[] } {
  const { statements: expected } = JSON.parse(readFileSync(`tests/pages/${page}/expected.json`, 'utf8')) as { statements: Expected[] };
  const document = new DOMParser().parseFromString(readFileSync(`tests/pages/${page}/index.html`, 'utf8'), 'text/html');
  const elements = [...document.querySelectorAll('article h1, article h2, article p, article li')].filter((element) => element.closest('.related') === null);
  const blocks = elements.map((element): StatementBlock => {
    const text = normalize(element.textContent ?? '');
    const statements = expected.flatMap((one, id) =>
      text.includes(normalize(one.text))
        ? [{ id, start: text.indexOf(normalize(one.text)), end: text.indexOf(normalize(one.text)) + normalize(one.text).length }]
        : [],
    );
    return { kind: element.tagName === 'H1' ? 'headline' : 'paragraph', text, statements };
  });
  return { title: normalize(document.querySelector('h1')?.textContent ?? ''), blocks, expected };
}

describe.each(['peace-talks', 'debunk', 'live-blog'])('the article %s', (page) => {
  const { title, blocks, expected } = readPage(page);
  const best = new Map(expected.map((one, id) => [id, findMatch(normalize(one.text), one.claims[0]!)]));
  const attributed = attributeStatements({ language: 'en', title, earlier: [], published: null, blocks }, best);

  test.each(expected.map((one, id) => ({ ...one, id })))('$stance by $speaker: $text', ({ id, stance, also, speaker }) => {
    const found = attributed.get(id)?.stance;
    expect({ stance: found === also ? stance : found, speaker: attributed.get(id)?.speaker?.name ?? null }).toEqual({ stance, speaker });
  });
});
