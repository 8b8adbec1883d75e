// Owns the script that reads what a page says of itself as fact-checks, brought in when the reader asks for it, and gone when it has answered.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPageData } from '@/lib/page/find-claim-review';

// What the script's main function returns is what the browser hands to whoever injected it.
export default defineUnlistedScript(() => ({ ...findPageData(document), url: location.href, title: document.title.slice(0, 1000) }));
