import { afterEach, describe, expect, it } from 'vitest';
import { createTextMap } from '@/lib/page/text-map';

const options = { signal: new AbortController().signal, yieldNow: () => new Promise<void>((resolve) => setTimeout(resolve)) };

function show(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('createTextMap', () => {
  it('holds the visible text in normal form, blocks parted by one space', async () => {
    const root = show(`
      <h1>The  “Big” News</h1><script>var hidden = 1</script><style>p { color: red }</style>
      <p>In\u00adfla<b>tion</b> rose<br>to 5\u00a0%.</p><p hidden>Not shown.</p><div style="visibility:hidden">Nor this. <i style="visibility:visible">But this.</i></div>
      <ul><li>One</li><li>Two</li></ul>`);
    expect((await createTextMap(root, options)).text.trim()).toBe('the "big" news inflation rose to 5 %. but this. one two');
  });

  it('leads from offsets to live ranges and back', async () => {
    const root = show('<p>“Prices  rose,” she <em>said\u00ad</em>.</p><p>They   fell later.</p>');
    const map = await createTextMap(root, options);
    for (const phrase of ['"prices rose,"', 'she said.', 'said', 'they fell', 'said. they', 'later.']) {
      const start = map.text.indexOf(phrase);
      const range = map.rangeOf(start, start + phrase.length)!;
      expect(range.toString().toLowerCase().replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace('\u00ad', '').replace('said.they', 'said. they')).toBe(phrase);
      expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(start);
      expect([start + phrase.length, start + phrase.length - 1]).toContain(map.offsetOf(range.endContainer, range.endOffset));
    }
  });

  it('has no range for nothing, and none that begins or ends in the space between blocks', async () => {
    const root = show('<p>One.</p><p>Two.</p>');
    const map = await createTextMap(root, options);
    const gap = map.text.indexOf(' two');
    expect(map.rangeOf(gap, gap)).toBeNull();
    expect(map.rangeOf(gap, gap + 1)).toBeNull();
    expect(map.rangeOf(gap, gap + 5)?.toString()).toBe('Two.');
    expect(map.rangeOf(0, gap + 1)?.toString()).toBe('One.');
  });

  it('gives no range over nodes that were changed or removed', async () => {
    const root = show('<p>One two three.</p><p>Four five.</p>');
    const map = await createTextMap(root, options);
    const four = map.text.indexOf('four');
    root.querySelector('p')!.firstChild!.nodeValue = 'One two 3333.';
    expect(map.rangeOf(0, 3)).toBeNull();
    expect(map.rangeOf(four, four + 4)?.toString()).toBe('Four');
    root.querySelectorAll('p')[1]!.remove();
    expect(map.rangeOf(four, four + 4)).toBeNull();
  });

  it('places boundary points on elements at the next visible text', async () => {
    const root = show('<p>One.</p><div><script>x</script><p>Two.</p></div>');
    const map = await createTextMap(root, options);
    const two = map.text.indexOf('two');
    expect(map.offsetOf(root, 1)).toBe(two);
    expect(map.offsetOf(root.querySelector('script')!.firstChild!, 0)).toBe(two);
    expect(map.offsetOf(root, 2)).toBe(map.text.length);
    expect(map.offsetOf(document.head, 0)).toBeNull();
  });

  it('reads open shadow roots and slots in shown order, closed ones where it is given the key', async () => {
    const root = show('<section><b slot="end">light end</b><i>light first</i></section><main></main>');
    const open = root.querySelector('section')!.attachShadow({ mode: 'open' });
    open.innerHTML = '<p>shadow</p><slot></slot><hr><slot name="end"></slot>';
    const host = root.querySelector('main')!;
    const closed = host.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<p>closed text</p>';
    expect((await createTextMap(root, options)).text.trim()).toBe('shadow light first light end');
    const shadowOf = (element: Element) => (element === host ? closed : element.shadowRoot);
    const map = await createTextMap(root, { ...options, shadowOf });
    expect(map.text.trim()).toBe('shadow light first light end closed text');
    const at = map.text.indexOf('closed');
    const range = map.rangeOf(at, at + 6)!;
    expect(range.toString()).toBe('closed');
    expect(map.offsetOf(range.startContainer, 0)).toBe(at);
    expect(map.rangeOf(0, map.text.length - 1)).toBeNull();
  });

  it('maps the document of a frame when given its body', async () => {
    const root = show('<p>outer</p><iframe srcdoc="<p>inner text</p>"></iframe>');
    const frame = root.querySelector('iframe')!;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    expect((await createTextMap(root, options)).text.trim()).toBe('outer');
    const map = await createTextMap(frame.contentDocument!.body, options);
    expect(map.rangeOf(0, 5)?.toString()).toBe('inner');
  });

  it('rests between slices and ends when told to', async () => {
    const root = show(Array.from({ length: 8000 }, (_, index) => `<p>Paragraph <b>number</b> ${index} with some words.</p>`).join(''));
    const ending = new AbortController();
    let rests = 0;
    const yieldNow = async () => {
      rests += 1;
    };
    await createTextMap(root, { signal: ending.signal, yieldNow });
    expect(rests).toBeGreaterThan(0);
    const late = createTextMap(root, { signal: ending.signal, yieldNow: async () => ending.abort(new Error('gone')) });
    await expect(late).rejects.toThrow('gone');
  });
});
