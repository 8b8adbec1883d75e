// Owns the second script of a page: the editor of notes, brought in when the reader writes the first one.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerNoteTools } from '@/lib/extension/note-tools';
import { openNoteEditor } from './editor-host';

export default defineUnlistedScript(() => offerNoteTools({ openNoteEditor }));
