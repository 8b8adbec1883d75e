// Owns which addresses a reader may follow, apart from the schemas, because web pages carry this file.

/** Whether `value` is an absolute http or https URL without a user name or password. */
export function isWebUrl(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
}
