import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/drive/options';

const plain = { article: null, browser: 'chromium', headless: false, json: null, pack: null };

test.each([
  ['nothing', [], {}, plain],
  ['an article', ['a.html'], {}, { ...plain, article: 'a.html' }],
  [
    'every option',
    ['a.html', '--browser', 'firefox', '--headless', '--json', '-', '--pack', 'p.json'],
    {},
    { article: 'a.html', browser: 'firefox', headless: true, json: '-', pack: 'p.json' },
  ],
  ['options before the article', ['--json', 'out.json', 'a.html'], {}, { ...plain, article: 'a.html', json: 'out.json' }],
  ['options with an equals sign', ['--browser=firefox', '--json=out.json'], {}, { ...plain, browser: 'firefox', json: 'out.json' }],
  [
    'what npm took for itself',
    [],
    { npm_config_browser: 'firefox', npm_config_headless: 'true', npm_config_pack: 'p.json' },
    { ...plain, browser: 'firefox', headless: true, pack: 'p.json' },
  ],
  ["npm's own browser setting", [], { npm_config_browser: 'open' }, plain],
  ['npm taking --json and leaving its file', ['a.html', 'out.json'], { npm_config_json: 'true' }, { ...plain, article: 'a.html', json: 'out.json' }],
  ["npm's own --json", ['a.html'], { npm_config_json: 'true' }, { ...plain, article: 'a.html' }],
])('%s is understood', (_what, words, env, expected) => {
  expect(readOptions(words, env)).toEqual(expected);
});

test.each([
  ['an unknown browser', ['--browser', 'netscape'], 'Unknown browser netscape'],
  ['an unknown option', ['--verbose'], 'Unknown option --verbose'],
  ['an option without its value', ['--json'], '--json wants a value'],
  ['two articles', ['a.html', 'b.html'], 'One article at a time'],
])('%s is refused with a sentence', (_what, words, sentence) => {
  expect(readOptions(words, {})).toContain(sentence);
});
