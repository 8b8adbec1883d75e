import { expect, test } from 'vitest';
import { createDefaultSettings } from '@/lib/extension/settings';
import { whyNotRead } from '@/lib/extension/site';

const quiet = { clicked: false, allowPrivate: false };
const clicked = { clicked: true, allowPrivate: false };

test.each([
  ['an article is read', 'https://news.example.org/a', {}, quiet, null],
  ['mail is not read by itself', 'https://mail.google.com/mail/u/0', {}, quiet, 'listed-host'],
  ['a bank is not read by itself, on a subdomain either', 'https://secure.chase.com/', {}, quiet, 'listed-host'],
  ['mail is read when clicked', 'https://mail.google.com/mail/u/0', {}, clicked, null],
  ['an intranet is not read by itself', 'http://wiki/start', {}, quiet, 'private-host'],
  ['an address is not read by itself', 'http://192.168.1.1/', {}, quiet, 'private-host'],
  ['the demo on loopback is read', 'http://127.0.0.1:8000/', {}, { clicked: false, allowPrivate: true }, null],
  ['a site switched off stays off when clicked', 'https://www.example.org/', { sitesOff: ['example.org'] }, clicked, 'site-off'],
  ['everything off stays off when clicked', 'https://www.example.org/', { paused: true }, clicked, 'paused'],
  ["a browser's own page cannot be read", 'about:addons', {}, clicked, 'unreadable'],
] as const)('%s', (_name, address, changes, options, silence) => {
  expect(whyNotRead(address, { ...createDefaultSettings(), ...changes, sitesOff: 'sitesOff' in changes ? [...changes.sitesOff] : [] }, options)).toBe(silence);
});
