// Owns the second script of a page: what notes are written with, brought in when the reader writes the first one.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerNoteTools } from '@/lib/extension/note-tools';
import { createChoosing } from './choosing';
import { openNoteEditor } from './editor-host';

export default defineUnlistedScript(() => offerNoteTools({ createChoosing, openNoteEditor }));
