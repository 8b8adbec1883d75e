// Owns the words the reader sees: typed access to the message catalogue, plurals, dates and numbers in the catalogue's own language.
import { browser } from 'wxt/browser';
import type catalogue from '../../public/_locales/en/messages.json';

/** A key of the English catalogue, the one that every other has to follow. */
export type MessageKey = keyof typeof catalogue;

/** The stem of a plural: the catalogue holds `<stem>_other` and, where the language has them, `_zero`, `_one`, `_two`, `_few`, `_many`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

interface Catalogue {
  getMessage(name: string, substitutions?: string[]): string;
}

/** The message of `key` with $1, $2 ... replaced. A key the catalogue lacks shows itself, so that the lack is seen. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return read(key, substitutions) || key;
}

/** The message of `stem` in the plural form of `count`; $1 is the count, written as the language writes numbers, the others follow. */
export function plural(stem: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(catalogueLanguage()).select(count);
  const all = [formatNumber(count), ...substitutions];
  return read(`${stem}_${form}`, all) || read(`${stem}_other`, all) || stem;
}

/** The language (BCP 47) that the shown catalogue is written in, which need not be the browser's. */
export function catalogueLanguage(): string {
  return read('catalogueLanguage', []) || 'en';
}

/** The direction of the shown catalogue's script. */
export function catalogueDirection(): 'ltr' | 'rtl' {
  return read('catalogueDirection', []) === 'rtl' ? 'rtl' : 'ltr';
}

/** Gives a page of ours the language and direction of the catalogue. */
export function localizeDocument(document: Document): void {
  document.documentElement.lang = catalogueLanguage();
  document.documentElement.dir = catalogueDirection();
}

/** A whole number as the catalogue's language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(catalogueLanguage()).format(value);
}

/** A probability of 0 to 1 as a percentage without decimals. */
export function formatShare(value: number): string {
  return new Intl.NumberFormat(catalogueLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** A date "2022", "2022-12" or "2022-12-02" (or an ISO instant, of which the day is shown), only as precise as it is known. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  if (year === undefined || month === undefined) return date;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  if (Number.isNaN(instant)) return date;
  return dateFormat(catalogueLanguage(), day !== undefined).format(instant);
}

// Making a format costs more than a frame can spare for a list that scrolls.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(withDay ? { day: 'numeric' } : {}) });
    dateFormats.set(key, format);
  }
  return format;
}

/** An ISO instant as a day with its time, in the reader's own time zone. */
export function formatTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Intl.DateTimeFormat(catalogueLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** Names joined as the language joins them: "a, b, and c". */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(catalogueLanguage(), { type: 'conjunction' }).format(items);
}

function read(name: string, substitutions: (string | number)[]): string {
  return (browser.i18n as Catalogue).getMessage(name, substitutions.map(String));
}
