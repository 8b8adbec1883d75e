// Owns making every build that the tests open, so that no test waits for one: what is shipped and what is driven, for both browsers.
import { buildExtension } from './build';

for (const variant of ['shipped', 'driven'] as const) {
  for (const browser of ['chromium', 'firefox'] as const) console.log(await buildExtension(browser, variant));
}
