// Owns when a page has changed enough to be read again: late paragraphs, replaced text, unfolded sections, navigation inside the page.

/** What to do when the page changed. The next call waits until the promise settled, and the longer the longer it took. */
export interface WatchOptions {
  signal: AbortSignal;
  onChange(): Promise<void>;
  /** The page's address became another without a new document. `onChange` follows by itself once the text changes. */
  onNavigate(): void;
  /** Whether a node is ours, so that our own card wakes nobody. */
  isOurs(node: Node): boolean;
}

/** A running watch. */
export interface Watch {
  /** Watches a shadow root too: a document's observer does not see into it. */
  observe(root: ShadowRoot): void;
}

/** Quiet milliseconds before the page is read again, and the longest wait on a page that is never quiet. */
const QUIET = 350;
const LONGEST_WAIT = 2000;
/** Reading again may take at most about this share of a busy page's time. */
const SHARE = 1 / 5;
const LONGEST_REST = 20_000;
/** Shorter texts are clocks, counters and labels. */
const SHORTEST_TEXT = 25;
/** How long after a click or key a changed attribute counts as unfolding something. */
const UNFOLDING = 1500;
const UNFOLDING_ATTRIBUTES = ['hidden', 'class', 'style', 'open', 'aria-expanded', 'aria-hidden'];

/** Watches `document` until the signal aborts. */
export function watchPage(document: Document, options: WatchOptions): Watch {
  const { signal } = options;
  const view = document.defaultView!;
  const roots: Node[] = [document];
  let address = addressOf(view.location);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let earliest = 0;
  let running = false;
  let changed = false;

  const schedule = () => {
    if (signal.aborted) return;
    changed = true;
    if (running) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    clearTimeout(timer);
    const due = Math.max(earliest, Math.min(now + QUIET, firstChange + LONGEST_WAIT));
    timer = setTimeout(() => void run(), Math.max(0, due - now));
  };
  const run = async () => {
    timer = undefined;
    if (signal.aborted) return;
    changed = false;
    running = true;
    const started = performance.now();
    try {
      await options.onChange();
    } finally {
      running = false;
      const ended = performance.now();
      earliest = ended + Math.min(LONGEST_REST, (ended - started) / SHARE);
      if (changed) schedule();
    }
  };
  const lookAtAddress = () => {
    const now = addressOf(view.location);
    if (now === address || signal.aborted) return;
    address = now;
    earliest = 0;
    options.onNavigate();
    schedule();
  };

  const observer = new MutationObserver((records) => {
    lookAtAddress();
    if (records.some((record) => isTelling(record, options.isOurs))) schedule();
  });
  const observe = (root: Node) => observer.observe(root, { subtree: true, childList: true, characterData: true });
  observe(document);

  // Attributes change all the time on an animated page; they matter where the reader has just unfolded something.
  const unfolding = new MutationObserver((records) => {
    if (records.some(({ target }) => !options.isOurs(target) && hasText(target))) schedule();
  });
  let unfoldingEnds: ReturnType<typeof setTimeout> | undefined;
  const expectUnfolding = (event: Event) => {
    if (!event.isTrusted) return;
    if (unfoldingEnds === undefined)
      for (const root of roots) unfolding.observe(root, { subtree: true, attributes: true, attributeFilter: UNFOLDING_ATTRIBUTES });
    clearTimeout(unfoldingEnds);
    unfoldingEnds = setTimeout(() => {
      unfolding.disconnect();
      unfoldingEnds = undefined;
    }, UNFOLDING);
  };
  for (const type of ['click', 'keyup', 'toggle']) view.addEventListener(type, expectUnfolding, { capture: true, passive: true, signal });
  for (const type of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(type, lookAtAddress, { signal });
  // Old browsers lack it; there the observer's own look at the address finds out a little later.
  view.navigation?.addEventListener('currententrychange', lookAtAddress, { signal });

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      unfolding.disconnect();
      clearTimeout(timer);
      clearTimeout(unfoldingEnds);
    },
    { once: true },
  );
  return {
    observe(root) {
      if (signal.aborted || roots.includes(root)) return;
      roots.push(root);
      observe(root);
    },
  };
}

/** The address without its fragment, save where the fragment is a route of the page's own. */
function addressOf(location: Location): string {
  const { href, hash } = location;
  return hash === '' || /^#[!/]/.test(hash) ? href : href.slice(0, -hash.length);
}

/** Whether a change may have brought or taken running text. */
function isTelling(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type === 'characterData') return hasText(record.target);
  if (record.target.nodeName === 'HEAD') return false;
  return hasTelling(record.addedNodes, isOurs) || hasTelling(record.removedNodes, isOurs);
}

function hasTelling(nodes: NodeList, isOurs: (node: Node) => boolean): boolean {
  for (const node of nodes) if (!isOurs(node) && hasText(node)) return true;
  return false;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'LINK', 'META', 'HEAD', 'svg']);

/** Whether a node holds enough text to be a sentence; an element that holds shadow roots may hide it. */
function hasText(node: Node): boolean {
  if (SILENT.has(node.nodeName)) return false;
  if ((node as Element).shadowRoot != null) return true;
  return (node.textContent?.trim().length ?? 0) >= SHORTEST_TEXT || node.nodeName.includes('-');
}
