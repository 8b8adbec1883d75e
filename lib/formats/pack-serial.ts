// Owns the serial of a published pack: a number that rises with every release, so that an old file cannot be passed off as the newest. It stands in the
// file itself, as a schema.org PropertyValue among the identifiers, because only the file's bytes are signed.
import { identifierOf, isObject, type JsonObject, list, numberOf, property, textOf } from './json-ld';

const NAME = 'serial';

/** The serial of a feed, a whole number from 0; null where it has none. */
export function readSerial(feed: unknown): number | null {
  for (const item of list(property(feed, 'identifier'))) {
    if (!isObject(item) || textOf(property(item, 'propertyID')) !== NAME) continue;
    const serial = numberOf(property(item, 'value'));
    if (serial !== null && Number.isSafeInteger(serial) && serial >= 0) return serial;
  }
  return null;
}

/** The feed with a serial in the place of the one it had. */
export function withSerial(feed: JsonObject, serial: number): JsonObject {
  const others = list(property(feed, 'identifier')).filter((item) => !(isObject(item) && textOf(property(item, 'propertyID')) === NAME));
  const identifier = [...others, { '@type': 'PropertyValue', propertyID: NAME, value: serial }];
  return { ...feed, identifier };
}

/** The identifiers of a feed without its serial: what names the pack. Null where nothing does. */
export function packIdentifierOf(feed: unknown): string | null {
  return identifierOf(list(property(feed, 'identifier')).filter((item) => !(isObject(item) && textOf(property(item, 'propertyID')) === NAME)));
}
