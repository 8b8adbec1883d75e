// Owns the day on which a page says its article was published: structured data, meta elements, marked times. What a page says is parsed and bounded.

const SCRIPTS = 12;
const LONGEST_SCRIPT = 300_000;
const DEEPEST = 6;
const MOST_NODES = 2000;
const EARLIEST = 1900;

const METAS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date" i]',
  'meta[name="article:published_time" i]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="publication_date" i]',
  'meta[name="dc.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="dc.date" i]',
  'meta[name="date" i]',
];
const TIMES = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
];

/** The article's day as "2022-12-04", as the page's own clock has it; null where the page names none, or none between 1900 and tomorrow. */
export function readPublished(document: Document, now: number = Date.now()): string | null {
  const first = readStructured(document);
  for (const value of first) {
    const day = readDay(value, now);
    if (day !== null) return day;
  }
  for (const selector of METAS) {
    const day = readDay(document.querySelector(selector)?.getAttribute('content'), now);
    if (day !== null) return day;
  }
  for (const selector of TIMES) {
    const element = document.querySelector(selector);
    const day = readDay(element?.getAttribute('datetime') ?? element?.getAttribute('content'), now);
    if (day !== null) return day;
  }
  return null;
}

/** Every datePublished of the page's JSON-LD that belongs to something written, in order. */
function readStructured(document: Document): string[] {
  const found: string[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (let at = 0; at < Math.min(scripts.length, SCRIPTS); at++) {
    const text = scripts[at]!.textContent ?? '';
    if (text.length > LONGEST_SCRIPT || !text.includes('datePublished')) continue;
    try {
      let nodes = MOST_NODES;
      const walk = (value: unknown, depth: number): void => {
        nodes -= 1;
        if (nodes < 0 || depth > DEEPEST || typeof value !== 'object' || value === null) return;
        if (Array.isArray(value)) {
          for (const item of value) walk(item, depth + 1);
          return;
        }
        const { '@type': type, datePublished } = value as Record<string, unknown>;
        if (typeof datePublished === 'string' && isWritten(type)) found.push(datePublished);
        for (const item of Object.values(value)) walk(item, depth + 1);
      };
      walk(JSON.parse(text), 0);
    } catch {
      // A page's broken data says nothing.
    }
  }
  return found;
}

function isWritten(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && /Article|Posting|Report|WebPage|ClaimReview|CreativeWork/.test(one));
}

/** The day in a date as pages write it: ISO 8601, or what Date.parse knows. The day is the page's own, not that of the reader's time zone. */
function readDay(value: string | null | undefined, now: number): string | null {
  const text = value?.trim() ?? '';
  if (text === '' || text.length > 64) return null;
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  const named = iso === null ? Date.parse(text.replace(/\s\d{1,2}:\d{2}.*$/, '')) : Number.NaN;
  const local = Number.isNaN(named) ? null : new Date(named);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day =
    iso !== null ? `${iso[1]}-${iso[2]}-${iso[3]}` : local === null ? null : `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
  if (day === null) return null;
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day)) return null;
  return Number(day.slice(0, 4)) < EARLIEST || instant > now + 2 * 86_400_000 ? null : day;
}
