import { afterEach, describe, expect, it } from 'vitest';
import { anchorTarget } from '@/lib/page/anchor';
import { describeRange } from '@/lib/page/describe';
import { readTextMap } from '@/lib/page/text-map';

function show(html: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('describeRange, then anchorTarget', () => {
  it('finds a sentence again', () => {
    const root = show('<h2>News</h2><p>One thing.  Prices <b>rose</b> by 5&nbsp;% in May. Another.</p>');
    const map = readTextMap(root);
    const start = map.text.indexOf('prices');
    const range = map.rangeOf(start, map.text.indexOf(' another'))!;
    const selectors = describeRange(map, range)!;
    expect(selectors[0]).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Prices rose by 5 % in May.',
      prefix: 'News One thing. ',
      suffix: ' Another.',
      'caveat:place': { block: 'p', of: 1, nth: 0, heading: 'news', length: map.text.length },
    });
    const found = anchorTarget(readTextMap(root), selectors);
    expect(found.status).toBe('exact');
    expect(found.range!.toString()).toBe(range.toString());
  });
});
