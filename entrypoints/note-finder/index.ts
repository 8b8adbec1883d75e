// Owns the script that finds notes on a page and describes the passages of new ones, brought into pages that have notes or are getting one.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorAll } from '@/lib/page/anchor-all';
import { describeRange, passageOf } from '@/lib/page/describe';
import { offerPart } from '@/lib/page/late-parts';
import { createTextMap } from '@/lib/page/text-map';

export default defineUnlistedScript(() => offerPart('note-finder', { createTextMap, anchorAll, describeRange, passageOf }));
