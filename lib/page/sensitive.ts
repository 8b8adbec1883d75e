// Owns what on a page forbids reading it unasked: a visible password or card-number field, or an editable region over half the view.

/** Fields that are looked for in shadow roots too; beyond this many elements the search ends. */
const MOST_ELEMENTS = 20_000;
const FIELDS = 'input, textarea, [contenteditable], [role="textbox"], iframe';
const CARD_FIELD = /card[-_ ]?(num|no\b)|cc[-_ ]?(num|no\b)|credit[-_ ]?card|^pan$|kreditkarte|kartennummer|num(ero|éro)[-_ ]?(de[-_ ]?)?(carte|tarjeta)/i;

/** Finds the shadow root of an element; an extension sees closed ones as well. */
export type FindRoot = (element: Element) => ShadowRoot | null;

/** Why the page must not be read unless the reader asks: "sensitive-field", "editable", or null where nothing forbids it. */
export function findSensitive(document: Document, rootOf: FindRoot = (element) => element.shadowRoot): 'sensitive-field' | 'editable' | null {
  const view = document.defaultView;
  if (view === null) return null;
  if (document.designMode === 'on') return 'editable';
  let editable = false;
  for (const field of findFields(document, rootOf)) {
    if (isSecretField(field) && isVisible(field)) return 'sensitive-field';
    if (!editable && isEditable(field) && coversHalf(field, view)) editable = true;
  }
  return editable ? 'editable' : null;
}

/** Every field of the document and of its shadow roots. */
function* findFields(document: Document, rootOf: FindRoot): IterableIterator<Element> {
  yield* document.querySelectorAll(FIELDS);
  let seen = 0;
  const pending: ParentNode[] = [document];
  for (let root = pending.pop(); root !== undefined; root = pending.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      seen += 1;
      if (seen > MOST_ELEMENTS) return;
      const shadowRoot = rootOf(walker.currentNode as Element);
      if (shadowRoot === null) continue;
      pending.push(shadowRoot);
      yield* shadowRoot.querySelectorAll(FIELDS);
    }
  }
}

function isSecretField(field: Element): boolean {
  if (field.localName !== 'input') return false;
  const { type, autocomplete, name, id } = field as HTMLInputElement;
  if (type === 'password') return true;
  if (type !== 'text' && type !== 'tel' && type !== 'number') return false;
  if (/\bcc-(number|csc)\b/.test(autocomplete)) return true;
  return (
    CARD_FIELD.test(name) ||
    CARD_FIELD.test(id) ||
    CARD_FIELD.test(field.getAttribute('placeholder') ?? '') ||
    CARD_FIELD.test(field.getAttribute('aria-label') ?? '')
  );
}

function isVisible(field: Element): boolean {
  if (!field.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) return false;
  const box = field.getBoundingClientRect();
  // Honeypots and fields of closed menus are pushed away or shrunk to a dot.
  return box.width > 8 && box.height > 4 && box.right > 0 && box.bottom + (field.ownerDocument.defaultView?.scrollY ?? 0) > 0;
}

function isEditable(field: Element): boolean {
  if (field.localName === 'iframe') return isEditableFrame(field as HTMLIFrameElement);
  if (field.localName === 'input') return false;
  if (field.localName === 'textarea') return !(field as HTMLTextAreaElement).readOnly;
  return (field as HTMLElement).isContentEditable || field.getAttribute('role') === 'textbox';
}

/** Older editors write into a frame of their own, which is readable where it has no address. */
function isEditableFrame(frame: HTMLIFrameElement): boolean {
  try {
    const inner = frame.contentDocument;
    return inner !== null && (inner.designMode === 'on' || inner.body?.isContentEditable === true);
  } catch {
    return false;
  }
}

function coversHalf(field: Element, view: Window): boolean {
  if (!field.checkVisibility({ visibilityProperty: true })) return false;
  const box = field.getBoundingClientRect();
  const width = Math.min(box.right, view.innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, view.innerHeight) - Math.max(box.top, 0);
  return width > 0 && height > 0 && width * height > (view.innerWidth * view.innerHeight) / 2;
}
