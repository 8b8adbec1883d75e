// Owns the one form in which two addresses of the same page are equal: scheme, host, path, parameters and fragment without what changes nothing of
// the page. What a page says of itself (its canonical link) is page-identity.ts's affair.

/** Parameters that say where the reader came from, never what they read. Names are compared in lower case. */
const TRACKING =
  /^(?:utm_\w+|utm-\w+|at_\w+|ns_(?:mchannel|source|campaign|linkname|fee)|pk_\w+|piwik_\w+|mtm_\w+|matomo_\w+|hsa_\w+|_hsenc|_hsmi|__hs\w+|fb_(?:action_ids|action_types|ref|source)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|_openstat|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_(?:enc|anon)_id|vero_id|wickedid|rb_clickid|s_cid|s_kwcid|ef_id|cmpid|cmp|ocid|ncid|ito|smid|smtyp|ref_src|ref_url|referrer|referer|__twitter_impression|_ga|_gl|_gac|xtor|wt_mc|wt\.mc_\w+|wt_zmc|guccounter|guce_referrer(?:_sig)?|spm|scm|trk|trkcampaign|sref|cn-reloaded|soc_src|soc_trk|amp_js_v|amp_gsa|usqp|_branch_match_id|feature|share_?id|rcm|conv_?id|hsctatracking)$/;

/** Parameters that change how an article is shown, not which it is. */
const DISPLAY = /^(?:amp|outputtype|output|print|printable|m|mobile|view_as|share|replytocom|nb|noredirect|rd|no_redirect|comments?|showcomments)$/;

/** Values that show the page otherwise, for parameters whose other values may matter. */
const DISPLAY_VALUES: Record<string, RegExp> = {
  amp: /^(?:1|true|)$/,
  outputtype: /^amp$/,
  output: /^(?:amp|print)$/,
  print: /^(?:1|true|yes|y|)$/,
  printable: /^(?:1|true|yes|)$/,
  m: /^[01]$/,
  mobile: /^(?:1|0|true|false|)$/,
};

/**
 * The form of an http(s) address that is the same for every address of the same page: "news.example/a/story?id=5", without a scheme. A key, not an
 * address that answers. Any other address comes back as it is, without its fragment.
 */
export function normalizeAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = leaveAmpCache(new URL(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href.slice(0, url.href.length - url.hash.length);
  // A port that is the default of either scheme says nothing; the parser has dropped that of the own scheme.
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = normalizePath(url.pathname);
  const parameters = normalizeParameters(url.searchParams);
  return `${normalizeHost(url.hostname)}${port}${path === '/' ? '' : path}${parameters === '' ? '' : `?${parameters}`}${routeOf(url.hash)}`;
}

/** The host without its last dot and without what stands for "mobile", "AMP" or "web": never so much that only a public suffix is left. */
export function normalizeHost(hostname: string): string {
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  while (labels.length > 2 && /^(?:www\d?|m|mobile|amp|touch|wap)$/.test(labels[0]!) && !isPublicSuffix(labels.slice(1))) labels.shift();
  // en.m.wikipedia.org
  if (labels.length > 3 && /^(?:m|mobile)$/.test(labels[1]!)) labels.splice(1, 1);
  return labels.join('.');
}

/** Second labels under which countries register names: with it a name has three labels. */
const SECOND_LEVEL = /^(?:co|com|org|net|gov|gob|gouv|edu|ac|or|ne|go|in|mil|nom|web|gen|info)$/;

/** Hosts whose subdomains belong to different people. */
const SHARED = new Set(
  'github.io gitlab.io blogspot.com wordpress.com tumblr.com substack.com medium.com netlify.app vercel.app pages.dev web.app firebaseapp.com herokuapp.com wixsite.com weebly.com livejournal.com typepad.com over-blog.com blogs.com ghost.io neocities.org hatenablog.com hatenablog.jp fc2.com'.split(
    ' ',
  ),
);

function isPublicSuffix(labels: readonly string[]): boolean {
  if (labels.length < 2) return true;
  return labels.length === 2 && ((labels[1]!.length === 2 && SECOND_LEVEL.test(labels[0]!)) || SHARED.has(labels.join('.')));
}

/** The part of a host that one owner has registered, such as "bbc.co.uk"; a host of a platform that many share is its own. An IP address is itself. */
export function siteOf(hostname: string): string {
  const labels = normalizeHost(hostname).split('.');
  if (hostname.startsWith('[') || labels.every((label) => /^\d+$/.test(label))) return hostname;
  for (let count = 2; count <= labels.length; count += 1) {
    const tail = labels.slice(-count);
    if (!isPublicSuffix(tail)) return tail.join('.');
  }
  return labels.join('.');
}

/** The page behind an address of Google's AMP viewer or an AMP cache. */
function leaveAmpCache(url: URL): URL {
  const isViewer = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/amp/');
  const isCache = url.hostname.endsWith('.cdn.ampproject.org') || url.hostname.endsWith('.ampproject.net');
  if (!isViewer && !isCache) return url;
  const found = /^\/(?:amp|[acvri]|wp)\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname);
  const inner = found === null ? null : `${found[1] === undefined ? 'http' : 'https'}://${found[2]}${found[3] ?? '/'}${url.search}`;
  return inner !== null && URL.canParse(inner) ? new URL(inner) : url;
}

function normalizePath(pathname: string): string {
  const path = normalizeEscapes(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.(?:html?|php)$/i, '/');
  const plain = withoutLastSlashes(path)
    .replace(/\.amp(\.html?)?$/i, (_, ending: string | undefined) => ending ?? '')
    .replace(/\/amp$/i, '')
    .replace(/^\/amp(?=\/.*[^/]{8})/i, '');
  return plain === '' ? '/' : plain;
}

/** Escapes with capital digits, and none where the character may stand as it is. */
function normalizeEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
  });
}

function normalizeParameters(parameters: URLSearchParams): string {
  const kept: string[] = [];
  for (const [name, value] of parameters) {
    const lower = name.toLowerCase();
    if (TRACKING.test(lower) || isDisplay(lower, value)) continue;
    kept.push(value === '' ? encodeURIComponent(name) : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  }
  return kept.sort().join('&');
}

function isDisplay(name: string, value: string): boolean {
  if (!DISPLAY.test(name)) return false;
  const values = Object.hasOwn(DISPLAY_VALUES, name) ? DISPLAY_VALUES[name] : undefined;
  return values === undefined || values.test(value.toLowerCase());
}

/** A fragment that is a route of the page's program ("#!/article/5", "#/article/5") says what is shown; any other is a place on the page. */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/, '');
  return /^#!?\/.+|^#!.+/.test(route) ? withoutLastSlashes(normalizeEscapes(route)) : '';
}

/** A pattern for this would try every slash as the beginning of the end: a page may give itself an address of two million of them. */
function withoutLastSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
