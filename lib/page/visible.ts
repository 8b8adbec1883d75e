// Owns whether an element is shown and how it takes part in the flow of text. Reads styles, changes nothing.

/** How an element takes part in the text: not at all, within a line, or as a block of its own. `hush` means its own text is hidden, its children's may show. */
export interface Showing {
  flow: 'none' | 'inline' | 'block';
  hush: boolean;
}

/** Elements whose content is no text of the page, whatever their style. */
const SILENT = new Set(
  'script style noscript template svg canvas video audio iframe object embed select textarea input button head meta link datalist progress meter map area param source track dialog frameset frame'.split(
    ' ',
  ),
);

/** Elements that stand in a line even where a style sheet makes them inline blocks. */
const PHRASING = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Class names by which sites hide text from the eye and leave it to screen readers; used because pages can be read before their style sheets. */
const UNSEEN = /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|a11y-hidden|assistive-text|u-hidden-visually|visuallyhidden|offscreen)($|[\s_-])/i;

const NONE: Showing = { flow: 'none', hush: false };
const INLINE: Showing = { flow: 'inline', hush: false };
const BLOCK: Showing = { flow: 'block', hush: false };

/** Says how `element` is shown. Does not look at its ancestors: call it on the way down. An open dialog counts as shown nowhere: it is not the article. */
export function showingOf(element: Element): Showing {
  const name = element.localName;
  if (SILENT.has(name)) return NONE;
  const view = element.ownerDocument.defaultView;
  const className = element.getAttribute('class');
  if (className !== null && UNSEEN.test(className)) return NONE;
  if (view === null) return showingByMarkup(element);
  const style = view.getComputedStyle(element);
  const display = style.display;
  if (display === 'none' || display === '') return NONE;
  if (name !== 'slot' && element.parentElement?.localName === 'details' && name !== 'summary' && !element.parentElement.hasAttribute('open')) return NONE;
  const hush = style.visibility !== 'visible';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return hush ? { flow: 'inline', hush } : INLINE;
  if (display.startsWith('inline') && PHRASING.has(name)) return hush ? { flow: 'inline', hush } : INLINE;
  return hush ? { flow: 'block', hush } : BLOCK;
}

/** The same from tags and attributes alone, for a document that is not displayed. */
function showingByMarkup(element: Element): Showing {
  if (element.hasAttribute('hidden')) return NONE;
  return PHRASING.has(element.localName) ? INLINE : BLOCK;
}

/** Whether a reader can type into `element`: what stands there is the reader's own and is never read. */
export function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return (value !== null && value.toLowerCase() !== 'false') || element.getAttribute('role') === 'textbox';
}
