import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anchorTarget } from '@/lib/page/anchor';
import { describePassage } from '@/lib/page/describe';
import { readTextMap } from '@/lib/page/text-map';
import { normalizeText } from '@/lib/text/normalize';

const STORM = 'Officials said that the repairs would cost four million euros.';
const STORY = `<h2>The storm of last week</h2><p>The harbour was closed on Monday after the wall had broken. ${STORM} Fishermen asked the council for help.</p>
  <p>Prices at the market rose again in the week before the feast, since no ship came in. Onions cost twice as much as in spring, a seller told us.</p>`;
const MORE = '<p>The council meets on Friday. It will decide whether the wall is built anew or mended where it stands, and neither is cheap.</p>';
const OTHER = `<h2>Concerts of this winter</h2>${'<p>The orchestra plays in the old theatre again, and tickets are sold at its door every evening.</p>'.repeat(4)}`;

let root: HTMLElement;
beforeEach(() => {
  document.title = 'A storm at the harbour';
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => document.body.replaceChildren());

function describeIn(html: string, nth = 0) {
  root.innerHTML = html;
  const map = readTextMap(root);
  const wanted = normalizeText(STORM);
  let start = map.text.indexOf(wanted);
  for (let count = 0; count < nth; count += 1) start = map.text.indexOf(wanted, start + 1);
  return describePassage(map, start, start + wanted.length)!;
}
function look(selectors: ReturnType<typeof describeIn>, html: string, title: string | null = 'A storm at the harbour', rejected: string[] = []) {
  root.innerHTML = html;
  const { status, reason } = anchorTarget(readTextMap(root), selectors, { title, rejected });
  return [status, reason];
}

describe('of a passage that is gone it is told', () => {
  test('nothing more where it was taken out of the same page', () =>
    expect(look(describeIn(STORY + MORE), STORY.replace(STORM, '') + MORE)).toEqual(['orphan', null]));

  test('that the page is much shorter, as in front of a paywall', () =>
    expect(look(describeIn(STORY + MORE.repeat(4)), STORY.replace(STORM, ''))).toEqual(['orphan', 'short']));

  test('that another page stands there: by its title, and by all that was around the passage', () => {
    const selectors = describeIn(STORY);
    document.title = 'Concerts';
    expect(look(selectors, OTHER)).toEqual(['orphan', 'other-page']);
    expect(look(selectors, STORY.replace(STORM, '') + OTHER)).toEqual(['orphan', null]);
    expect(look(selectors, OTHER, null)).toEqual(['orphan', null]);
  });

  test('that the same words still stand elsewhere, where they stood before', () => {
    const twice = `${OTHER}<p>${STORM} So much for the summary of the week, and now to other things.</p>${STORY}${MORE}`;
    const selectors = describeIn(twice, 1);
    root.innerHTML = twice;
    const [, without] = twice.split(STORY);
    expect(look(selectors, twice.slice(0, twice.indexOf(STORY)) + STORY.replace(STORM, '') + without)).toEqual(['orphan', 'copies']);
  });

  test('that the reader refused what is like it', () => {
    const selectors = describeIn(STORY);
    const like = 'Officials said that the tunnels would cost seven million crowns.';
    const changed = `${STORY.replace(STORM, '')}${MORE}<p>${like} Nobody else was heard.</p>`;
    root.innerHTML = changed;
    const asked = anchorTarget(readTextMap(root), selectors);
    expect(asked.status).toBe('suspect');
    expect(look(selectors, changed, null, [asked.quote!])).toEqual(['orphan', 'refused']);
  });
});
