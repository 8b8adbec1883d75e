// Owns the second script of a page: what notes are written with and blocks are pointed out with, brought in when the reader asks for one of them.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerNoteTools } from '@/lib/extension/note-tools';
import { createChoosing } from './choosing';
import { openNoteEditor } from './editor-host';
import { createPicking } from './picking';

export default defineUnlistedScript(() => offerNoteTools({ createChoosing, createPicking, openNoteEditor }));
