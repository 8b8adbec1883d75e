// Holds the watch to noticing what brings text and to sleeping through everything else.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchPage } from '@/lib/page/watch';

const SENTENCE = 'The bridge was closed for repairs in the spring.';
let controller = new AbortController();
const address = location.href;

beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

function watch(onChange: () => Promise<void> = async () => undefined) {
  const changed = vi.fn(onChange);
  const navigated = vi.fn();
  const running = watchPage(document, { signal: controller.signal, onChange: changed, onNavigate: navigated, isOurs: (node) => node.nodeName === 'ASIDE' });
  return { changed, navigated, running };
}

function add(text: string, name = 'p', parent: Node = document.body): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  parent.appendChild(element);
  return element;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('changes of the document', () => {
  test('a late paragraph is noticed once, however many pieces it comes in', async () => {
    const { changed } = watch();
    for (let index = 0; index < 5; index += 1) {
      add(SENTENCE);
      await wait(20);
    }
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    await wait(500);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('replaced and removed text is noticed', async () => {
    const paragraph = add(SENTENCE);
    const { changed } = watch();
    (paragraph.firstChild as Text).data = 'The bridge was opened again in the autumn.';
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    paragraph.remove();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), { timeout: 3000 });
  });

  test.each([
    ['a script with much text', () => add(`const text = "${SENTENCE}"`, 'template')],
    ['a clock', () => add('12:04:31', 'time')],
    ['our own card', () => add(SENTENCE, 'aside')],
    ['a changed attribute', () => add('x', 'i').setAttribute('class', 'lit')],
  ])('%s wakes nobody', async (_, act) => {
    const { changed } = watch();
    act();
    await wait(600);
    expect(changed).not.toHaveBeenCalled();
  });

  test('text in a shadow root is noticed once that root is watched', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    const { changed, running } = watch();
    running.observe(root);
    add(SENTENCE, 'p', root);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });

  test('a page that never rests is still read, and not while it is being read', async () => {
    let reading = 0;
    let most = 0;
    const { changed } = watch(async () => {
      reading += 1;
      most = Math.max(most, reading);
      await wait(30);
      reading -= 1;
    });
    const until = performance.now() + 2600;
    while (performance.now() < until) {
      add(SENTENCE);
      await wait(40);
    }
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(most).toBe(1);
  });

  test('a section that a click unfolds is noticed', async () => {
    const section = add(SENTENCE, 'section');
    section.style.display = 'none';
    const button = add('More', 'button');
    button.addEventListener('click', () => {
      section.style.display = 'block';
    });
    const { changed } = watch();
    await userEvent.click(button);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  });

  test('nothing is noticed after the end', async () => {
    const { changed } = watch();
    add(SENTENCE);
    await wait(10);
    controller.abort();
    await wait(600);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('navigation inside the page', () => {
  test.each([
    ['pushState', () => history.pushState(null, '', '?story=2')],
    ['replaceState', () => history.replaceState(null, '', '?story=3')],
    ['a route in the fragment', () => history.pushState(null, '', '#/story/4')],
  ])('%s is noticed, and the page is read again', async (_, act) => {
    const { changed, navigated } = watch();
    act();
    await vi.waitFor(() => expect(navigated).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });

  test('a jump to a heading is no navigation', async () => {
    const { navigated } = watch();
    history.pushState(null, '', '#background');
    await wait(200);
    expect(navigated).not.toHaveBeenCalled();
  });
});
