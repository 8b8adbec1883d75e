// Owns what a live page says about itself as data: the texts of its JSON-LD scripts, and its microdata and RDFa as plain JSON. Whether there is a
// ClaimReview in it, and reading that, is lib/formats': this file travels with web pages.

/** What was found, as JSON values: texts of scripts as they stand, and things marked in the page itself, shaped like JSON-LD. */
export interface PageData {
  scripts: string[];
  things: { [key: string]: unknown }[];
}

// Far more than any fact-check needs; they keep a hostile page from costing more than a moment, and from filling a message.
const MOST_SCRIPTS = 40;
const LONGEST_SCRIPT = 300_000;
const MOST_THINGS = 40;
const MOST_ELEMENTS = 2000;
const LONGEST_TEXT = 20_000;
const LONGEST_NAMES = 2000;
/** Letters of all values together. */
const MOST_TEXT = 2_000_000;

/** Whether the page has a ClaimReview, as far as can be told without reading it: cheap enough for every page. */
export function hasClaimReview(document: Document): boolean {
  for (const script of scriptsOf(document)) if (script.includes('ClaimReview') && /"(?:[^"]*[/:])?ClaimReview"/.test(script)) return true;
  return document.querySelector('[itemtype*="ClaimReview"], [typeof~="ClaimReview"], [typeof~="schema:ClaimReview"]') !== null;
}

/** What the page says of itself where it speaks of a ClaimReview. Empty where it does not. */
export function findPageData(document: Document): PageData {
  const scripts = scriptsOf(document).filter((text) => text.includes('ClaimReview') || text.includes('claimReviewed'));
  const budget = { elements: MOST_ELEMENTS, text: MOST_TEXT };
  const things: PageData['things'] = [];
  for (const element of document.querySelectorAll('[itemtype*="ClaimReview"], [typeof~="ClaimReview"], [typeof~="schema:ClaimReview"]')) {
    if (things.length >= MOST_THINGS) break;
    // One that is part of another comes with it.
    if (element.parentElement?.closest('[itemtype*="ClaimReview"], [typeof~="ClaimReview"]')) continue;
    things.push(readThing(element, budget));
  }
  return { scripts, things };
}

function scriptsOf(document: Document): string[] {
  return [...document.querySelectorAll('script[type^="application/ld+json" i]')]
    .slice(0, MOST_SCRIPTS)
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= LONGEST_SCRIPT);
}

/** What is left to be read. */
interface Budget {
  elements: number;
  text: number;
}

function readThing(root: Element, budget: Budget): { [key: string]: unknown } {
  const thing: { [key: string]: unknown } = { '@type': (root.getAttribute('itemtype') ?? root.getAttribute('typeof') ?? '').split(/\s+/) };
  const waiting = [...root.children].reverse();
  for (let element = waiting.pop(); element !== undefined && budget.elements-- > 0; element = waiting.pop()) {
    const names = element.getAttribute('itemprop') ?? element.getAttribute('property');
    const begins = element.hasAttribute('itemscope') || element.hasAttribute('typeof');
    if (names !== null) {
      const value = begins ? readThing(element, budget) : valueIn(element, budget);
      for (const name of names.slice(0, LONGEST_NAMES).split(/\s+/))
        append(thing, name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1), value);
    }
    // What is inside another thing belongs to that one.
    if (!begins) waiting.push(...[...element.children].reverse());
  }
  return thing;
}

/** The value of a property as the element gives it: an attribute where the kind of element has one, its text otherwise. */
function valueIn(element: Element, budget: Budget): string {
  if (budget.text <= 0) return '';
  const attribute =
    element.getAttribute('content') ??
    (element.matches('a, link, area') ? element.getAttribute('href') : null) ??
    (element.matches('img, audio, video, iframe, source') ? element.getAttribute('src') : null) ??
    (element.matches('time') ? element.getAttribute('datetime') : null) ??
    (element.matches('data, meter') ? element.getAttribute('value') : null);
  const text = (attribute ?? element.textContent ?? '').slice(0, Math.min(LONGEST_TEXT, budget.text));
  budget.text -= text.length;
  return (attribute === null ? text.replace(/\s+/g, ' ') : text).trim();
}

function append(thing: { [key: string]: unknown }, name: string, value: unknown): void {
  if (name === '' || name === '__proto__' || value === '') return;
  const known = Object.hasOwn(thing, name) ? thing[name] : undefined;
  thing[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
}
