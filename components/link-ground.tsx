// Owns what a link to elsewhere is made of, by the ground it stands on. In our own pages it is a link like any other. In a web page it has no address
// in its markup: a page's speculation rules reach links in closed shadow roots too, and would have the browser fetch sources before anybody clicks.
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { isWebUrl } from '../lib/model/web-url';

const PageGround = createContext(false);

/** Marks that what is drawn within stands in a web page, where no element may hold an address. */
export function InPage({ children }: { children: ComponentChildren }): JSX.Element {
  return <PageGround.Provider value={true}>{children}</PageGround.Provider>;
}

/** Whether what is drawn stands in a web page, whose listeners hear every key that is pressed in it. */
export function useInPage(): boolean {
  return useContext(PageGround);
}

/** A link to an http(s) address, opened apart, without a referrer and without a handle on the opener; other addresses are plain text. */
export function GroundedLink({ url, children }: { url: string; children: ComponentChildren }): JSX.Element {
  const inPage = useInPage();
  if (!isWebUrl(url)) return <span>{children}</span>;
  if (!inPage) {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" title={url}>
        {children}
      </a>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a link with an address is what must not be there.
    <span
      class="link"
      role="link"
      tabIndex={0}
      title={url}
      onClick={(event) => openApart(event, url)}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && openApart(event, url)}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && openApart(event, url)}
    >
      {children}
    </span>
  );
}

/** Opens the address if a person asked for it; a page's made-up clicks open nothing. The middle button would else begin to scroll. */
function openApart(event: Event, url: string): void {
  if (!event.isTrusted) return;
  event.preventDefault();
  window.open(url, '_blank', 'noopener,noreferrer');
}
