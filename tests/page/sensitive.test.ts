// Holds the guard to seeing what a reader would call private, and to not taking a news page for a form.
import { afterEach, expect, test } from 'vitest';
import { findSensitive } from '@/lib/page/sensitive';

afterEach(() => {
  document.body.replaceChildren();
  document.designMode = 'off';
});

function write(html: string): void {
  document.body.innerHTML = html;
}

const HALF = 'display:block;width:100%;height:90vh';

test.each([
  ['a password field', '<input type="password">', 'sensitive-field'],
  ['a password field far down the page', '<div style="height:4000px"></div><input type="password">', 'sensitive-field'],
  ['a card number by its autofill name', '<input autocomplete="billing cc-number">', 'sensitive-field'],
  ['a card number by its name', '<input name="cardNumber" type="tel">', 'sensitive-field'],
  ['a card number by its placeholder', '<input placeholder="Credit card">', 'sensitive-field'],
  ['a hidden password field', '<input type="password" style="display:none">', null],
  ['a password field in a closed menu', '<div style="visibility:hidden"><input type="password"></div>', null],
  ['a password field shrunk to nothing', '<input type="password" style="width:1px;height:1px;padding:0;border:0">', null],
  ['a search field', '<input type="search" name="discard-notes">', null],
  ['a postcard shop', '<input name="postcard-search" placeholder="Find postcards">', null],
  ['an editor', `<div contenteditable style="${HALF}">Dear reader</div>`, 'editable'],
  ['a large text field', `<textarea style="${HALF}"></textarea>`, 'editable'],
  ['an editor in a frame of its own', `<iframe style="${HALF}" srcdoc="<body contenteditable>Dear</body>"></iframe>`, 'editable'],
  ['a comment box', '<textarea rows="4" cols="40"></textarea>', null],
  ['a large field that cannot be edited', `<textarea readonly style="${HALF}"></textarea>`, null],
  ['an article', '<article><p>The bridge fell in May.</p></article>', null],
])('%s', async (_, html, expected) => {
  write(html);
  const frame = document.querySelector('iframe');
  if (frame) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  expect(findSensitive(document)).toBe(expected);
});

test('a password field in a shadow root', () => {
  write('<div></div>');
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p><input type="password"></p>';
  expect(findSensitive(document)).toBe('sensitive-field');
});

test('a password field in a closed shadow root, which an extension can open', () => {
  write('<login-box></login-box>');
  const box = document.querySelector('login-box')!;
  const root = box.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p><input type="password"></p>';
  expect(findSensitive(document)).toBeNull();
  expect(findSensitive(document, (element) => (element === box ? root : element.shadowRoot))).toBe('sensitive-field');
});

test('a document that is an editor as a whole', () => {
  write('<p>Dear reader</p>');
  document.designMode = 'on';
  expect(findSensitive(document)).toBe('editable');
});
