// Owns how a language is named elsewhere: a BCP 47 tag, a locale with an underscore, a schema.org Language, or its English name.
import { isObject, list, property, textOf } from './json-ld';

const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  russian: 'ru',
  ukrainian: 'uk',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  polish: 'pl',
  arabic: 'ar',
  chinese: 'zh',
  hindi: 'hi',
  turkish: 'tr',
};

/** The BCP 47 tag that `value` names: the first that can be understood; null where there is none. */
export function readLanguage(value: unknown): string | null {
  for (const item of list(value)) {
    const names = isObject(item)
      ? [textOf(property(item, 'alternateName')), textOf(property(item, 'identifier')), textOf(property(item, 'name'))]
      : [textOf(item)];
    for (const name of names) {
      const tag = name === null ? null : tagOf(name);
      if (tag !== null) return tag;
    }
  }
  return null;
}

function tagOf(name: string): string | null {
  const plain = name.toLowerCase();
  if (Object.hasOwn(NAMES, plain)) return NAMES[plain]!;
  const tag = name.replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}
