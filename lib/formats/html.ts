// Owns the reading of saved web pages: JSON-LD in scripts, microdata, and RDFa Lite, all as one kind of plain JSON-LD values.
import { Parser } from 'htmlparser2';
import type { JsonObject } from './json-ld';
import { readScriptJson } from './read-json';

/** A thing that a page says about itself, with its place: "script 2", "microdata 1". `value` is undefined where a script is no JSON. */
export interface PageItem {
  place: string;
  value: unknown;
}

/** An open element that collects the text of a property. */
interface Level {
  /** The item whose property this element is, and the names of the property; null where it is none. */
  owner: JsonObject | null;
  names: string[];
  text: string | null;
  /** The item that begins at this element. */
  item: JsonObject | null;
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const LONGEST_TEXT = 20_000;
const MOST_COLLECTING = 50;
const LONGEST_NAMES = 2000;

/** Every thing in a page, in the order of their ends. The page may be broken; nothing of it is run or fetched. */
export function readPageItems(html: string): PageItem[] {
  const items: PageItem[] = [];
  const levels: Level[] = [];
  // The items that are open, and the levels that collect text: looked at for every element, which may be nested a hundred thousand deep.
  const open: JsonObject[] = [];
  let collecting: Level[] = [];
  let script: string | null = null;
  let scripts = 0;
  let things = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script') script = /^\s*application\/ld\+json\b/i.test(attributes.type ?? '') ? '' : null;
        const owner = open.at(-1) ?? null;
        const type = attributes.itemtype ?? attributes.typeof;
        const begins = attributes.itemscope !== undefined || (attributes.typeof !== undefined && (owner !== null || isSchemaOrg(attributes)));
        const names = owner === null ? [] : namesIn(attributes.itemprop ?? attributes.property ?? '');
        const item: JsonObject | null = begins ? { '@type': typesOf(type ?? '') } : null;
        const value = item ?? attributeOf(name, attributes);
        if (item !== null && attributes.itemid !== undefined) item['@id'] = attributes.itemid;
        const waits = names.length > 0 && value === null;
        if (names.length > 0 && value !== null) for (const one of names) append(owner!, one, value);
        if (VOID.has(name)) return;
        const level: Level = { owner: waits ? owner : null, names: waits ? names : [], text: waits ? '' : null, item };
        levels.push(level);
        if (waits && collecting.length < MOST_COLLECTING) collecting.push(level);
        if (item !== null) open.push(item);
      },
      ontext(text) {
        if (script !== null) script += text;
        else for (const level of collecting) if (level.text !== null && level.text.length < LONGEST_TEXT) level.text += text;
      },
      onclosetag(name) {
        if (name === 'script' && script !== null) {
          scripts++;
          if (script.trim() !== '') items.push({ place: `script ${scripts}`, value: readScriptJson(script) });
        }
        if (name === 'script') script = null;
        if (VOID.has(name)) return;
        const level = levels.pop();
        if (level === undefined) return;
        if (level.text !== null) collecting = collecting.filter((other) => other !== level);
        if (level.item !== null) open.pop();
        const text = level.text?.replace(/\s+/g, ' ').trim() ?? '';
        if (level.owner !== null && text !== '') for (const one of level.names) append(level.owner, one, text);
        if (level.item !== null && open.length === 0) {
          things++;
          items.push({ place: `microdata ${things}`, value: level.item });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return items;
}

/** Whether RDFa's words are schema.org's here: said by the element, or written out in the type. */
function isSchemaOrg(attributes: Record<string, string>): boolean {
  return /schema\.org/i.test(attributes.vocab ?? '') || /(^|\s|schema:|\/)ClaimReview\b/.test(attributes.typeof ?? '');
}

function typesOf(types: string): string[] {
  return types.split(/\s+/).filter((type) => type !== '');
}

/** The names of a property; an element that has a hundred of them means none. */
function namesIn(names: string): string[] {
  return names.length > LONGEST_NAMES ? [] : typesOf(names);
}

/** The value of a property that stands in an attribute; null where it is the element's text. */
function attributeOf(name: string, attributes: Record<string, string>): string | null {
  if (attributes.content !== undefined) return attributes.content;
  if (name === 'a' || name === 'link' || name === 'area') return attributes.href ?? attributes.resource ?? '';
  if (name === 'img' || name === 'audio' || name === 'video' || name === 'iframe' || name === 'source') return attributes.src ?? '';
  if (name === 'time') return attributes.datetime ?? null;
  if (name === 'data' || name === 'meter') return attributes.value ?? null;
  return attributes.resource ?? null;
}

/** Adds a value to a property, which becomes a list when there are several. RDFa's prefix is taken off. */
function append(item: JsonObject, name: string, value: unknown): void {
  const key = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  if (key === '' || key === '__proto__') return;
  const known = Object.hasOwn(item, key) ? item[key] : undefined;
  // Its own list, which grows in place: a page may repeat a property a million times.
  if (Array.isArray(known)) known.push(value);
  else item[key] = known === undefined ? value : [known, value];
}
