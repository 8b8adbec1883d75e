// Owns steps through a page's tree that the page cannot bend: a form answers to the names of its fields, so that its "nextSibling" may be a field that
// stands before it, and a walk would go in a ring for ever.

const getterOf = <Name extends 'firstChild' | 'nextSibling' | 'parentNode'>(name: Name): ((node: Node) => Node[Name]) => {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  return get === undefined ? (node) => node[name] : (node) => get.call(node) as Node[Name];
};

/** A node's first child; null where it has none. */
export const firstChildOf = getterOf('firstChild');

/** The node behind a node; null behind the last. */
export const nextSiblingOf = getterOf('nextSibling');

/** What a node stands in; null at the top. */
export const parentNodeOf = getterOf('parentNode');
