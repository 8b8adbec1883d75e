// Owns the script with Readability and the copy that it reads, brought into pages whose article the container rule is unsure of.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/lib/page/late-parts';
import { createPageCopy } from '@/lib/page/readable';

export default defineUnlistedScript(() => offerPart('readability', { createPageCopy }));
