// Owns claims as Markdown for people to read and to paste elsewhere. It is written only: prose cannot be read back without guessing.
import type { Claim, Review, Saying, Source } from '../model/claim';
import type { Loss, PackFacts } from './format';
import { RATING_WORDS } from './rating-words';

/** The head of a document: the pack's name and what it says of itself. */
export function writeMarkdownHead(pack: PackFacts): string {
  const facts = [
    ['Publisher', pack.publisher],
    ['Licence', pack.licence ?? pack.licenceUrl],
    ['Version', pack.version],
    ['Date', pack.date],
    ['Link', pack.url],
  ].flatMap(([name, value]) => (value === null ? [] : [`${name}: ${escapeText(value ?? '')}`]));
  return [`# ${escapeText(pack.name)}`, pack.description === null ? null : escapeText(pack.description), facts.join(' · ') || null]
    .filter((part) => part !== null)
    .join('\n\n')
    .concat('\n');
}

/** One claim as a section. */
export function writeMarkdownClaim(claim: Claim): string {
  const parts = [`## ${escapeText(claim.text)}`];
  if (claim.wordings.length > 0) parts.push(`Also put as:\n\n${claim.wordings.map((wording) => `- ${escapeText(wording)}`).join('\n')}`);
  const about = [
    claim.language === 'und' ? null : `Language: ${claim.language}`,
    claim.topics.length > 0 ? `Topics: ${claim.topics.map(escapeText).join(', ')}` : null,
  ];
  if (about.some((part) => part !== null)) parts.push(about.filter((part) => part !== null).join(' · '));
  for (const saying of claim.sayings) parts.push(writeSaying(saying));
  for (const review of claim.reviews) parts.push(writeReview(review));
  return `\n${parts.join('\n\n')}\n`;
}

function writeSaying({ speaker, role, date, place, occasion, quotation, url }: Saying): string {
  const who = `${speaker === null ? 'Speaker unknown' : escapeText(speaker)}${role === null ? '' : ` (${escapeText(role)})`}`;
  const line = [who, date, place === null ? null : escapeText(place), occasion === null ? null : escapeText(occasion), url === null ? null : link('link', url)];
  const quote = quotation === null ? '' : `\n\n${quoteText(quotation)}`;
  return `Said by ${line.filter((part) => part !== null).join(', ')}.${quote}`;
}

function writeReview({ reviewer, rating, ratingText, date, asOf, title, note, url, sources }: Review): string {
  const words = ratingText === null || ratingText.toLowerCase() === RATING_WORDS[rating].toLowerCase() ? '' : ` (“${escapeText(ratingText)}”)`;
  const when = [date, asOf === null || asOf === date ? null : `as of ${asOf}`].filter((part) => part !== null).join(', ');
  const name = title === null ? null : escapeText(title);
  const where = url === null ? name : link(name ?? url, url);
  const head = `**${escapeText(reviewer)}: ${RATING_WORDS[rating]}**${words}${when === '' ? '' : `, ${when}`}${where === null ? '' : `. ${where}`}`;
  const list = sources.length === 0 ? '' : `\n\nSources:\n\n${sources.map(writeSource).join('\n')}`;
  return `${head}${note === null ? '' : `\n\n${escapeText(note)}`}${list}`;
}

function writeSource({ title, publisher, url, date, kind }: Source): string {
  const more = [publisher === null ? null : escapeText(publisher), date, kind?.replace('-', ' ')].filter((part) => part !== null && part !== undefined);
  return `- ${link(escapeText(title), url)}${more.length === 0 ? '' : `, ${more.join(', ')}`}`;
}

/** `text` as Markdown that shows it and does nothing else: no markup, no HTML, no link, on one line. */
export function escapeText(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ')
    .replace(/[\\`*_{}[\]<>()#|~!&]/g, '\\$&')
    .replace(/^([+-]|\d+[.)])(?=\s|$)/, '\\$1')
    .replace(/\b(https?|ftp|mailto|javascript):/gi, '$1\\:');
}

function quoteText(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${escapeText(line)}`)
    .join('\n');
}

/** A link; `label` is Markdown already. */
function link(label: string, url: string): string {
  return `[${label === url ? escapeText(url) : label}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** What is lost in Markdown: that it can be read back. */
export function lossesOfMarkdown(pack: PackFacts): Loss[] {
  return [{ path: pack.id, what: 'Markdown is for people: it cannot be brought in again' }];
}
