import { describe, expect, test } from 'vitest';
import { hostOf, isListed, isPrivateHost, parseHost } from '@/lib/model/page-url';

describe('hostOf', () => {
  test.each([
    ['https://News.Example.org:8443/a?b#c', 'news.example.org'],
    ['http://example.org./', 'example.org'],
    ['http://[::1]:80/', '[::1]'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['about:blank', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['', null],
  ])('reads the host of %s as %s', (address, host) => expect(hostOf(address)).toBe(host));
});

describe('isPrivateHost', () => {
  test.each(['localhost', 'router', '127.0.0.1', '10.0.0.1', '8.8.8.8', '[::1]', '[2001:db8::1]', 'printer.local', 'wiki.corp', 'nas.lan', 'a.home.arpa'])(
    'holds %s for private',
    (host) => {
      expect(isPrivateHost(host)).toBe(true);
    },
  );
  test.each(['example.org', 'news.bbc.co.uk', '1.example.com', 'local.example'])('holds %s for public', (host) => expect(isPrivateHost(host)).toBe(false));
  test('sees through other spellings of an address', () => expect(isPrivateHost(hostOf('http://0x7f.1/') ?? '')).toBe(true));
});

describe('isListed', () => {
  test.each([
    ['mail.example.org', ['example.org'], true],
    ['example.org', ['example.org'], true],
    ['notexample.org', ['example.org'], false],
    ['example.org', ['mail.example.org'], false],
    ['example.org', [], false],
  ])('%s in %j: %s', (host, list, listed) => expect(isListed(host, list)).toBe(listed));
});

describe('parseHost', () => {
  test.each([
    [' Example.ORG ', 'example.org'],
    ['https://example.org/path?x', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['ftp://example.org', null],
    ['two words', null],
    ['*.example.org', null],
    ['', null],
  ])('reads %j as %s', (input, host) => expect(parseHost(input)).toBe(host));
});
