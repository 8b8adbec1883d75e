// Owns the one kind of node we ever put into a page, and only while something of ours is open: a host in the top layer with a closed shadow root.
// What floats there, where, and for how long is its caller's affair.

/** Something of ours that floats over the page. */
export interface Float {
  host: HTMLElement;
  root: ShadowRoot;
  /** What is put in here can be placed anywhere in the view. */
  place: HTMLElement;
  /** Puts the place's top left corner at a point of the view. */
  moveTo(left: number, top: number): void;
  remove(): void;
}

/** The host lies over the whole view and lets everything through; the page's rules, the important ones too, lose against these. */
const HOST_STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; margin: 0 !important;
  inline-size: auto !important; block-size: auto !important; max-inline-size: none !important; max-block-size: none !important;
  border: 0 !important; padding: 0 !important; background: transparent !important; overflow: visible !important; pointer-events: none !important;
  color-scheme: light dark !important; }
.place { position: absolute; pointer-events: auto; }
@media print { :host { display: none !important; } }
`;

/** Events that stay with us: the page's shortcuts, menus and focus traps have no business there. */
const KEPT_EVENTS =
  'keydown keyup keypress beforeinput input click dblclick auxclick contextmenu mousedown mouseup mouseover mouseout pointerdown pointerup touchstart touchend wheel focusin focusout copy selectstart'.split(
    ' ',
  );

/** Opens a float that looks as `css` says. `near` is an element of the same document: a modal dialog around it would make a float outside inert. */
export function openFloat(document: Document, near: Element | null, css: string): Float {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(HOST_STYLE + css);
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  place.className = 'place';
  root.append(place);
  host.popover = 'manual';
  (modalAround(near) ?? document.documentElement).append(host);
  host.showPopover();
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  return {
    host,
    root,
    place,
    moveTo(left, top) {
      const around = host.getBoundingClientRect();
      place.style.left = `${left - around.left}px`;
      place.style.top = `${top - around.top}px`;
    },
    remove: () => host.remove(),
  };
}

/** The modal dialog around an element, also outside of the shadow roots it stands in; null where there is none. */
function modalAround(near: Element | null): Element | null {
  for (let at = near; at !== null; ) {
    const modal = at.closest('dialog:modal');
    if (modal !== null) return modal;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return null;
}

/** What has the focus, also inside shadow roots; null where nothing has. */
export function findFocus(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : (active as HTMLElement | null);
}
