// Owns the panel's start: beside a page, or as a page of its own for files.
import { render } from 'preact';
import { localizeDocument } from '@/lib/extension/i18n';
import { FilesPage } from './files-page';
import { Panel } from './panel';

localizeDocument(document);
const root = document.getElementById('app');
if (root) render(location.hash === '#files' ? <FilesPage /> : <Panel />, root);
