// Holds the documents of a page and the place of a frame's boxes to what a reader sees.
import { afterEach, expect, test } from 'vitest';
import { elementInTop, frameOf, listDocuments, offsetOf } from '@/lib/page/frames';

afterEach(() => document.body.replaceChildren());

async function addFrame(to: Document, html: string, style = 'width:300px;height:120px;border:7px solid'): Promise<HTMLIFrameElement> {
  const frame = to.createElement('iframe');
  frame.style.cssText = style;
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  to.body.append(frame);
  await loaded;
  return frame;
}

test('lists the page and its frames of the same origin, the outer before the inner, and no others', async () => {
  const outer = await addFrame(document, '<p>Outer</p>');
  const inner = await addFrame(outer.contentDocument!, '<p>Inner</p>');
  await addFrame(document, '<p>Hidden</p>', 'display:none');
  await addFrame(document, '<p>Pixel</p>', 'width:1px;height:1px');
  const foreign = document.createElement('iframe');
  foreign.style.cssText = 'width:300px;height:100px';
  foreign.sandbox.add('allow-scripts');
  foreign.srcdoc = '<p>Foreign</p>';
  const loaded = new Promise((resolve) => foreign.addEventListener('load', resolve, { once: true }));
  document.body.append(foreign);
  await loaded;
  expect(listDocuments(document)).toEqual([document, outer.contentDocument, inner.contentDocument]);
  expect(frameOf(inner.contentDocument!)).toBe(inner);
});

test('a box of a frame is where the frame shows it, borders and frames around it counted in', async () => {
  document.body.style.margin = '0';
  const outer = await addFrame(document, '<body style="margin:20px"></body>', 'display:block;margin:30px 0 0 40px;width:300px;height:200px;border:7px solid');
  const inner = await addFrame(
    outer.contentDocument!,
    '<body style="margin:0"><p style="margin:0">Deep</p></body>',
    'display:block;border:3px solid;width:90px;height:60px',
  );
  expect(offsetOf(inner.contentDocument!, document)).toEqual({ x: 40 + 7 + 20 + 3, y: 30 + 7 + 20 + 3 });
  expect(offsetOf(document, document)).toEqual({ x: 0, y: 0 });
  expect(elementInTop(inner.contentDocument!.querySelector('p')!.firstChild!, document)).toBe(outer);
  const text = document.createTextNode('Here');
  document.body.append(text);
  expect(elementInTop(text, document)).toBe(document.body);
});
