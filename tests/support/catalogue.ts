// Owns the stand-in for browser.i18n in tests: it reads the real English catalogue. Import it before anything that shows words.
import catalogue from '../../public/_locales/en/messages.json';

const messages: Record<string, { message: string }> = catalogue;

/** What browser.i18n.getMessage does, as far as the catalogue uses it: $1 to $9, "$$" for a dollar sign, '' for an unknown key. */
export function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return (messages[name]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')));
}

const scope = globalThis as unknown as { chrome?: Record<string, unknown>; browser?: Record<string, unknown> };
const i18n = { getMessage, getUILanguage: () => 'en' };
scope.chrome ??= {};
for (const holder of [scope.chrome, scope.browser]) if (holder) Object.defineProperty(holder, 'i18n', { value: i18n, configurable: true, writable: true });
