// Owns which elements of a page are something beside the article: menus, comments, forms for newsletters, lists of other articles.

/** Tags and roles that hold no article, whatever their size. */
const NEVER_TAGS = new Set(['nav', 'dialog', 'menu', 'aside', 'footer']);
const NEVER_ROLES = new Set(['navigation', 'menu', 'menubar', 'search', 'dialog', 'alertdialog', 'toolbar', 'tablist', 'complementary', 'contentinfo']);

/** Tags and roles that are beside the article unless they hold most of it. */
const SMALL_TAGS = new Set(['form', 'fieldset', 'figure', 'figcaption', 'address']);
const SMALL_ROLES = new Set(['banner', 'note', 'form']);

/**
 * A class or id that marks readers' comments, as a whole; names that only say whether comments are open do not. A number is taken whole or not at all: cut in
 * every way, one of thirty digits would hold the page up for minutes.
 */
const COMMENTS =
  /^(?!(?:no|has|with|show|hide)[-_])(?:[\w-]*[-_])?(?:comments?|disqus|respond|replies|discussion)(?:[-_]{0,2}(?:list|section|area|thread|body|wrap|wrapper|container|content|form|text|block|inner|box|holder|app|embed|\d+(?!\d)))*$/i;

/** Words of class and id that mark small islands in the flow of an article. */
const ISLAND =
  /(^|[\s_-])(related|recommend(ed|ations?)?|newsletter|subscri(be|ption)|sign-?up|promo(tion|s)?|advert(isement|s)?|sponsor(ed)?|share|sharing|social|follow-us|caption|credits?|byline|author-?(bio|box|info|content|card|desc|description|profile)|post-author|bio|about-(the-)?author|tags?|taglist|breadcrumbs?|pagination|pager|widget|sidebar|most-?(read|popular)|popular|trending|outbrain|taboola|read-?(more|next|also)|see-?also|more-?(stories|from|news)|teaser|toc|disclaimer|copyright|correction|paywall|cookies?|gdpr|consent|donate|print-only|pull-?quote|infobox|factbox|cta|modal|popup|overlay|toast|notice|slideshow|gallery|carousel)($|[\s_-])/i;

/** Says whether tag, role, class or id put `element` beside the article: "never" part of it, "small" unless it holds most of the text, or null. */
export function isMarkedIsland(element: Element): 'never' | 'small' | null {
  const name = element.localName;
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return null;
  if (NEVER_TAGS.has(name)) return 'never';
  const role = element.getAttribute('role');
  if (role !== null && NEVER_ROLES.has(role)) return 'never';
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  const island = marks.length > 1 && marks.length < 2000 ? judgeMarks(marks) : null;
  if (island !== null) return island;
  if (SMALL_TAGS.has(name)) return 'small';
  return role !== null && SMALL_ROLES.has(role) ? 'small' : null;
}

/** Classes repeat: what was said of them is kept, as far as it takes little room. */
const judged = new Map<string, 'never' | 'small' | null>();
const MOST_JUDGED = 1000;

function judgeMarks(marks: string): 'never' | 'small' | null {
  let island = judged.get(marks);
  if (island === undefined) {
    if (judged.size >= MOST_JUDGED) judged.clear();
    const words = marks.replace(/([a-z])([A-Z])/g, '$1-$2');
    const comments = /comm|disq|resp|repl|disc/i.test(words) && words.split(/\s+/).some((word) => COMMENTS.test(word));
    island = comments ? 'never' : ISLAND.test(words) ? 'small' : null;
    judged.set(marks, island);
  }
  return island;
}
