// Owns the way into shadow roots, the closed ones too, which both browsers open to extensions under other names.

interface Opener {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** The shadow root of an element, open or closed; null where it has none. Closed ones are looked for in custom elements alone. */
export function findShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const { openOrClosedShadowRoot: inFirefox } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (inFirefox !== undefined) return inFirefox;
  const { chrome } = globalThis as { chrome?: Opener };
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
