// Owns lenient access to JSON-LD as it is found in the wild: values that are objects, lists of one, empty strings or numbers as strings.

/** A JSON object. */
export type JsonObject = { [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property `key` of `value`, undefined where there is none; never one of a prototype. */
export function property(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** `value` as a list: nothing is an empty list, one thing a list of one. Lists in lists are flattened, ten deep at the most. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value.flat(10).filter((item) => item !== null && item !== '') : [value];
}

/** The first thing in `value` that says something as text: a string, a number, `{ "@value": ... }`. Trimmed; null where there is none. */
export function textOf(value: unknown): string | null {
  for (const item of list(value)) {
    const inner = isObject(item) ? property(item, '@value') : item;
    const text = typeof inner === 'number' && Number.isFinite(inner) ? String(inner) : typeof inner === 'string' ? inner.trim() : '';
    if (text !== '') return text;
  }
  return null;
}

/** The first thing in `value` that is text: a number is none. For what is a sentence. Trimmed; null where there is none. */
export function sentenceOf(value: unknown): string | null {
  return textOf(list(value).filter((item) => typeof (property(item, '@value') ?? item) !== 'number'));
}

/** Every text in `value`, trimmed, in order, without repetition. */
export function textsOf(value: unknown): string[] {
  return [
    ...new Set(
      list(value)
        .map(textOf)
        .filter((text) => text !== null),
    ),
  ];
}

/** The name of a Person, Organization or Place: a string, or the object's name. Null where there is none. */
export function nameOf(value: unknown): string | null {
  for (const item of list(value)) {
    const name = isObject(item) ? (textOf(property(item, 'name')) ?? textOf(property(item, '@value'))) : textOf(item);
    if (name !== null) return name;
  }
  return null;
}

/** The address in `value`: a string, or the object's url, "@id" or sameAs. Null where there is none; not checked. */
export function addressOf(value: unknown): string | null {
  for (const item of list(value)) {
    const address = isObject(item) ? (textOf(property(item, 'url')) ?? textOf(property(item, '@id')) ?? textOf(property(item, 'sameAs'))) : textOf(item);
    if (address !== null) return address;
  }
  return null;
}

/** A schema.org identifier: text, or the value of a PropertyValue. Null where there is none. */
export function identifierOf(value: unknown): string | null {
  for (const item of list(value)) {
    const identifier = isObject(item) ? textOf(property(item, 'value')) : textOf(item);
    if (identifier !== null) return identifier;
  }
  return null;
}

/** Whether one of the types of `value` is `type`, with or without a vocabulary before it ("schema:Claim", "https://schema.org/Claim"). */
export function hasType(value: unknown, type: string): boolean {
  return list(property(value, '@type')).some(
    (name) => typeof name === 'string' && name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1) === type,
  );
}

/** A finite number from a number or a text such as "4" or "4,5"; null otherwise. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || !/^[+-]?\d+([.,]\d+)?$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/** A copy of `object` without properties that are null, undefined or an empty list: JSON-LD says nothing by leaving out. */
export function withoutEmpty(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
