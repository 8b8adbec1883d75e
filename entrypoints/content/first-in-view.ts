// Owns finding the part of the article that the reader looks at, which is asked about first.
import type { Article } from '@/lib/page/article';

/** The first block in view or below it; what the reader sees is asked about first. */
export function findFirstInView(article: Article, view: Window): number {
  if (view.scrollY < view.innerHeight) return 0;
  const index = article.blocks.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  return Math.max(0, index);
}
