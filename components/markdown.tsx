// Owns the reader's Markdown as the reader sees it in our own pages: made of elements, never of HTML. No images, no raw HTML; links are http(s), open apart
// and tell nobody where the reader came from. Pages of others get plain text, because this brings a parser with it.
import { marked, type Token, type Tokens } from 'marked';
import type { ComponentChildren, JSX } from 'preact';
import { isWebUrl } from '../lib/model/web-url';
import { OutLink } from './source-list';

/** How deep quotations and lists in each other are drawn as such; what lies deeper is plain text. */
const DEEPEST = 12;
/** Letters of a paragraph beyond which a text is not drawn as Markdown: what the parser does with emphasis that never ends grows with their square. */
const LONGEST_PARAGRAPH = 6000;

/** A note's text, drawn. Text that the parser cannot take stays as it was written. */
export function Markdown({ text }: { text: string }): JSX.Element {
  let tokens: Token[];
  if (text.length > LONGEST_PARAGRAPH && text.split(/\n[ \t]*\n/).some(({ length }) => length > LONGEST_PARAGRAPH)) return <p class="note-text">{text}</p>;
  try {
    tokens = marked.lexer(text, { gfm: true, breaks: true });
  } catch {
    return <p class="note-text">{text}</p>;
  }
  return (
    <div class="markdown" dir="auto">
      {drawAll(tokens, 0)}
    </div>
  );
}

function drawAll(tokens: readonly Token[] | undefined, depth: number): ComponentChildren {
  return tokens?.map((token) => draw(token as Tokens.Generic, depth + 1));
}

function draw(token: Tokens.Generic, depth: number): ComponentChildren {
  const inner = () => (depth > DEEPEST ? token.raw : drawAll(token.tokens, depth));
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{inner()}</p>;
    // A note stands below headings of ours; its own are lines that stand out.
    case 'heading':
      return (
        <p>
          <strong>{inner()}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'list':
      return drawList(token as Tokens.List, depth);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <s>{inner()}</s>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return isWebUrl(token.href) ? <OutLink url={token.href}>{inner()}</OutLink> : inner();
    case 'image':
      return token.text;
    case 'text':
    case 'escape':
      return token.tokens === undefined ? decode(token.text) : inner();
    // Tables, raw HTML, and whatever the parser learns later.
    default:
      return token.raw;
  }
}

function drawList({ ordered, start, items }: Tokens.List, depth: number): JSX.Element {
  const drawn = items.map((item, index) => <li key={index}>{depth > DEEPEST ? item.raw : drawAll(item.tokens, depth)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{drawn}</ol> : <ul>{drawn}</ul>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
