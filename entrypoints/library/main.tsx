// Owns the library page's start.
import { render } from 'preact';
import { localizeDocument, t } from '@/lib/extension/i18n';
import { Library } from './library';

localizeDocument(document);
document.title = t('libraryTitle');
const root = document.getElementById('app');
if (root) render(<Library />, root);
