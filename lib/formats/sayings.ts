// Owns the occasions in a schema.org Claim: the first stands in the Claim itself, each further one is an appearance of its own.
import type { Saying } from '../model/claim';
import { cutOrNull, dateOf, pathTo, webAddress } from './fields';
import type { Report } from './format';
import { addressOf, hasType, isObject, type JsonObject, list, nameOf, property, textOf, withoutEmpty } from './json-ld';

/** Reads the occasions of a Claim (or of the CreativeWork that stands in its place). Empty where nothing is said of any. */
export function readSayings(value: JsonObject, path: string, report: Report): Saying[] {
  const appearances = list(property(value, 'appearance'));
  const first = list(property(value, 'firstAppearance'))[0] ?? (appearances.length > 0 && !standsAlone(appearances[0]) ? appearances.shift() : undefined);
  const sayings: Saying[] = [];
  if (first !== undefined || standsAlone(value)) {
    const saying = readOccasion(value, path, report);
    if (first === undefined) {
      // A Claim's own url may name the page of the claim; that of a CreativeWork is where the claim was made.
      if (!hasType(value, 'Claim')) saying.url = webAddress(value, pathTo(path, 'url'), report);
    } else {
      saying.url = webAddress(first, pathTo(path, 'firstAppearance'), report);
      saying.quotation = quotationOf(first, pathTo(path, 'firstAppearance'), report);
    }
    sayings.push(saying);
  } else if (!hasType(value, 'Claim') && addressOf(value) !== null) {
    sayings.push({ ...readOccasion(value, path, report), url: webAddress(value, pathTo(path, 'url'), report) });
  }
  for (const [index, appearance] of appearances.entries()) {
    const place = pathTo(path, `appearance[${index}]`);
    const saying = readOccasion(appearance, place, report);
    const alone = standsAlone(appearance);
    if (!alone && sayings.some((known) => known.url !== null && known.url === addressOf(appearance))) continue;
    if (!alone) {
      saying.speaker = sayings[0]?.speaker ?? null;
      saying.role = sayings[0]?.role ?? null;
    }
    sayings.push({ ...saying, url: webAddress(appearance, place, report), quotation: quotationOf(appearance, place, report) });
  }
  return sayings.slice(0, 200);
}

/** Whether a work says itself who spoke, when, where or on what occasion. */
function standsAlone(value: unknown): boolean {
  if (!isObject(value)) return false;
  return ['author', 'datePublished', 'contentLocation', 'description'].some((key) => nameOf(property(value, key)) !== null);
}

function readOccasion(value: unknown, path: string, report: Report): Saying {
  const author = list(property(value, 'author'))[0];
  const speaker = cutOrNull(nameOf(author), 300, pathTo(path, 'author'), report);
  return {
    speaker: speaker !== null && /^unknown$/i.test(speaker) ? null : speaker,
    role: cutOrNull(textOf(property(author, 'jobTitle')), 300, pathTo(path, 'author.jobTitle'), report),
    date: dateOf(value, 'datePublished', path, report),
    place: cutOrNull(nameOf(property(value, 'contentLocation')), 300, pathTo(path, 'contentLocation'), report),
    occasion: cutOrNull(textOf(property(value, 'description')), 2000, pathTo(path, 'description'), report),
    quotation: null,
    url: null,
  };
}

function quotationOf(work: unknown, path: string, report: Report): string | null {
  return cutOrNull(isObject(work) ? textOf(property(work, 'text')) : null, 5000, pathTo(path, 'text'), report);
}

/** The properties of a schema.org Claim that hold its occasions. An unknown speaker is written as "Unknown". */
export function writeSayings(sayings: readonly Saying[]): JsonObject {
  const [first, ...others] = sayings;
  if (first === undefined) return {};
  const { url, quotation } = first;
  const firstAppearance = url === null && quotation === null ? null : withoutEmpty({ '@type': 'CreativeWork', url, text: quotation });
  const appearance = others.map((saying) => withoutEmpty({ '@type': 'CreativeWork', ...writeOccasion(saying), url: saying.url, text: saying.quotation }));
  return { ...writeOccasion(first), firstAppearance, appearance };
}

function writeOccasion(saying: Saying): JsonObject {
  return {
    author: withoutEmpty({ '@type': 'Person', name: saying.speaker ?? 'Unknown', jobTitle: saying.role }),
    datePublished: saying.date,
    contentLocation: saying.place === null ? null : { '@type': 'Place', name: saying.place },
    description: saying.occasion,
  };
}
