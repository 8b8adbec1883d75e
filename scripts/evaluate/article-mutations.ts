// Owns the ways in which the article evaluation spoils a page before it is read: what a reader sees stays, what its markup says of it goes.

/** The names that `--mutate` takes. */
export const MUTATIONS = ['names', 'tags', 'wrap', 'flat'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/**
 * Source text of a function that changes a document in the page. "names": every class and id becomes a word that says nothing, alike where they were alike,
 * and roles and item properties go. "tags": nav, aside, article, main, section, header, footer, figure and figcaption become div. "wrap": each block
 * stands in two more of its kind. "flat": paragraphs become div.
 */
export const MUTATE = `(document, kinds) => {
  const words = new Map();
  const wordFor = (name) => {
    if (!words.has(name)) words.set(name, 'x' + (words.size * 7919 + 10007).toString(36));
    return words.get(name);
  };
  const rename = (element, tag) => {
    const other = document.createElement(tag);
    for (const { name, value } of [...element.attributes]) {
      try { other.setAttribute(name, value); } catch {}
    }
    other.append(...element.childNodes);
    element.replaceWith(other);
  };
  const all = (selector) => [...document.body.querySelectorAll(selector)];
  if (kinds.includes('names')) {
    // Style sheets in the page follow the names they speak of, so that what is hidden stays hidden.
    for (const element of [document.body, ...all('*')]) {
      const hidden = getComputedStyle(element).display === 'none';
      if (element.hasAttribute('class')) element.setAttribute('class', [...element.classList].map(wordFor).join(' '));
      if (element.id !== '') element.id = wordFor('#' + element.id);
      for (const name of ['role', 'itemprop', 'itemtype', 'data-testid']) element.removeAttribute(name);
      if (hidden && element.style) element.style.display = 'none';
    }
  }
  if (kinds.includes('tags')) for (const element of all('nav, aside, article, main, section, header, footer, figure, figcaption')) rename(element, 'div');
  if (kinds.includes('flat')) for (const element of all('p')) rename(element, 'div');
  if (kinds.includes('wrap')) {
    for (const element of all('div, section, article, ul, ol, h1, h2')) {
      if (element.closest('svg, table') !== null) continue;
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      element.replaceWith(outer);
      outer.append(inner);
      inner.append(element);
    }
  }
}`;
