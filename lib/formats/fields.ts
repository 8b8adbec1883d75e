// Owns how single fields of a foreign record are taken over: what does not fit is left out or cut, and said in the report.
import { isWebUrl } from '../model/claim';
import { readDate } from './dates';
import type { Report } from './format';
import { addressOf, property, textOf } from './json-ld';

/** The path of a property, as JavaScript writes it. */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The date in a property; null where there is none, and a loss where it cannot be understood. */
export function dateOf(value: unknown, key: string, path: string, report: Report): string | null {
  const text = textOf(property(value, key));
  const date = text === null ? null : readDate(text);
  if (text !== null && date === null) report.losses.push({ path: pathTo(path, key), what: `the date "${text.slice(0, 60)}" was not understood` });
  return date;
}

/** A web address as it stands, or null and a loss where it is none. */
export function webAddress(value: unknown, path: string, report: Report): string | null {
  const address = addressOf(value);
  if (address === null || (isWebUrl(address) && address.length <= 4000)) return address;
  report.losses.push({ path, what: `"${address.slice(0, 60)}" is no http or https address and was left out` });
  return null;
}

/** `text` in at most `max` UTF-16 units, with a loss where it was longer. */
export function cut(text: string, max: number, path: string, report: Report): string {
  if (text.length <= max) return text;
  report.losses.push({ path, what: `cut to ${max} characters` });
  return text.slice(0, max).trimEnd();
}

/** As cut, and null stays null. */
export function cutOrNull(text: string | null, max: number, path: string, report: Report): string | null {
  return text === null ? null : cut(text, max, path, report);
}

/** The first `max` items of a list, with a loss where there were more. */
export function atMost<T>(items: T[], max: number, path: string, report: Report): T[] {
  if (items.length > max) report.losses.push({ path, what: `only the first ${max} of ${items.length} were kept` });
  return items.slice(0, max);
}
