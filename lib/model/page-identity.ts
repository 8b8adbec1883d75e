// Owns when two addresses are one page: what of an address says which page it is, and what only says how somebody came to it.

/** Parameters that campaigns, networks and mailings add; they never choose a page. */
const TRACKING =
  /^(utm_\w+|at_\w+|mc_[ce]id|mkt_tok|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|ysclid|igshid|igsh|ttclid|li_fat_id|_hs(enc|mi)|__hs\w+|hsctatracking|vero_(id|conv)|oly_(anon|enc)_id|wickedid|ncid|cmpid|cmp|ito|ocid|smid|smtyp|sref|s_cid|xtor|ns_(campaign|mchannel|source|linkname|fee)|ref_(src|url)|share_?id|__twitter_impression|trk|trkcampaign|spm|scm|feature|guccounter|guce_referrer(_sig)?|_ga|_gl|rcm)$/i;

/** Hosts of phones' versions of a site. Kept apart from names such as "me.example". */
const MOBILE = /^(?:m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.])/;

/** Where accelerated copies of pages stand: the path there begins with the page's own address. */
const COPY_HOST = /^(?:www\.)?google\.[a-z.]+$/;

/**
 * The address of a page with everything gone that does not choose the page: scheme, "www." and phones' hosts, default ports, tracking parameters and their
 * order, fragments that only scroll, accelerated copies (AMP), a slash at the end. Equal results mean one page. An address that is not http(s) comes back as it is,
 * without its fragment.
 */
export function normalizeAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = originalOf(new URL(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href.slice(0, url.href.length - url.hash.length);
  const host = url.hostname
    .replace(/\.$/, '')
    .replace(/^www\./, '')
    .replace(MOBILE, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = tidyEscapes(url.pathname)
    .replace(/\/amp\/?$/i, '/')
    .replace(/\.amp(\.html?)?$/i, '$1')
    .replace(/\/(?:index\.(?:html?|php))$/i, '/')
    .replace(/(?<=.)\/+$/, '');
  const kept = [...url.searchParams].filter(([name, value]) => !TRACKING.test(name) && !isAmpSwitch(name, value));
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  // A fragment with a path in it is how pages without a server's help tell their views apart.
  const view = /^#!?\//.test(url.hash) || url.hash.startsWith('#!') ? url.hash : '';
  return `${host}${port}${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}${view}`;
}

/** The page that an accelerated copy is one of; the address itself where it is no copy. */
function originalOf(url: URL): URL {
  const cached = /^\/(?:[a-z]\/)?(s\/)?([^/]+\.[^/]+\/.*)$/i;
  const inner = url.hostname.endsWith('.cdn.ampproject.org')
    ? cached.exec(url.pathname)
    : COPY_HOST.test(url.hostname) && url.pathname.startsWith('/amp/')
      ? cached.exec(url.pathname.slice('/amp'.length))
      : null;
  if (inner === null) return url;
  const original = `${inner[1] ? 'https' : 'http'}://${inner[2]}${url.search}`;
  return URL.canParse(original) ? new URL(original) : url;
}

function isAmpSwitch(name: string, value: string): boolean {
  return (
    (/^(amp|amp_js_v|amp_gsa|usqp|outputtype)$/i.test(name) && /^(|1|true|amp|0\.\d+|mq\w*.*)$/i.test(value)) || (name === 'outputType' && value === 'amp')
  );
}

/** Percent escapes in capitals, and none for letters that need none. */
function tidyEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase();
  });
}

/**
 * Whether a page's own canonical link may be believed: the same site, and not a more general page than the one it stands on. Many pages name their home page
 * or a section, and some name another article altogether; believing those would merge pages.
 */
export function isCanonicalPlausible(address: string, canonical: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(canonical)) return false;
  const [page, named] = [normalizeAddress(address), normalizeAddress(canonical)];
  if (page === named) return true;
  const [pageHost, pagePath] = partsOf(page);
  const [namedHost, namedPath] = partsOf(named);
  if (siteOf(pageHost) !== siteOf(namedHost) || namedPath === '') return false;
  // The address of an article ends in words or a number of its own; a canonical link that keeps it names the same article.
  const own = tellingPart(pagePath);
  return own !== null && own === tellingPart(namedPath);
}

function partsOf(normal: string): [host: string, path: string] {
  const slash = normal.search(/[/?#]/);
  return slash === -1 ? [normal, ''] : [normal.slice(0, slash), normal.slice(slash)];
}

/** The last two labels of a host, three where the last two are a country's second level ("co.uk"). */
function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(labels.length > 2 && second.length <= 3 && (labels.at(-1) ?? '').length === 2 ? -3 : -2).join('.');
}

/** What of a path names one article: its longest number of five digits or more, else its last part where that has several words. Null where nothing does. */
function tellingPart(path: string): string | null {
  const plain = path.split(/[?#]/)[0] ?? '';
  const numbers = (plain.match(/\d{5,}/g) ?? []).sort((a, b) => b.length - a.length);
  if (numbers[0] !== undefined) return numbers[0];
  const last =
    plain
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.\w{2,5}$/, '') ?? '';
  return /[-_].*[-_]/.test(last) || last.length > 20 ? last.toLowerCase() : null;
}
