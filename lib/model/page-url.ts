// Owns what a page's address says about whether it may be read: its host, private hosts, and lists of hosts.

/** The lower-case host of an http(s) address without port and trailing dot; null for any other address. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.hostname.replace(/\.$/, '') || null;
}

/** Whether the host is an IP address or a single label (a router, an intranet, localhost): never read unless clicked. */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith('[') || !host.includes('.')) return true;
  // The URL parser has normalised every spelling of an IPv4 address to four decimal numbers.
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return true;
  return /\.(local|localhost|internal|home\.arpa|lan|intranet|corp|home)$/.test(host);
}

/** Whether a list of hosts covers `host`: an entry covers itself and its subdomains. */
export function isListed(host: string, list: readonly string[]): boolean {
  return list.some((entry) => host === entry || host.endsWith(`.${entry}`));
}

/** The host a reader meant by what they typed ("https://Example.org/path", "example.org"); null when it is none. */
export function parseHost(input: string): string | null {
  const trimmed = input.trim();
  const host = hostOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return host !== null && /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(host) ? host : null;
}
