// Owns what a page says of itself: its address, the address that it calls its own, its title. None of it is believed here.
import { readTitle } from '@/lib/page/title';

/** A page by its own words. `canonical` is its canonical link where that is an http(s) address; null otherwise. */
export interface PageIdentity {
  url: string;
  canonical: string | null;
  title: string;
}

const LONGEST_ADDRESS = 2000;

/** Reads them from the live document. */
export function readIdentity(document: Document): PageIdentity {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href ?? '';
  const canonical = /^https?:\/\//i.test(link) && link.length <= LONGEST_ADDRESS ? link : null;
  return { url: document.location.href, canonical, title: readTitle(document) };
}
