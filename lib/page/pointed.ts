// Owns a page's article together with the blocks that the reader pointed out, in the order of the page.
import { type Article, type ArticleBlock, type ReadOptions, readArticle, readBlock } from './article';
import { readLanguage, readTitle } from './title';

/** Reads the article, and what stands in `pointed` whatever the rules say of it; null where neither has a statement. */
export async function readPointed(document: Document, options: ReadOptions & { pointed: readonly Element[] }): Promise<Article | null> {
  let article = await readArticle(document, options);
  for (const element of options.pointed) {
    if (!element.isConnected) continue;
    const found = await readBlock(element, options);
    const known = new Set(article?.blocks.map((block) => block.element));
    const added = found.filter((block) => !known.has(block.element));
    if (!added.some(({ statements }) => statements.length > 0)) continue;
    article ??= { title: readTitle(document), language: readLanguage(document, element), blocks: [] };
    article = { ...article, blocks: insert(article.blocks, added, element) };
  }
  return article;
}

/** Puts blocks that follow one another before the first block that stands behind `element`. */
function insert(blocks: readonly ArticleBlock[], added: readonly ArticleBlock[], element: Element): ArticleBlock[] {
  const behind = blocks.findIndex((block) => (element.compareDocumentPosition(block.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const at = behind < 0 ? blocks.length : behind;
  return [...blocks.slice(0, at), ...added, ...blocks.slice(at)];
}
