// Owns the options page's start.
import { render } from 'preact';
import { localizeDocument, t } from '@/lib/extension/i18n';
import { Options } from './options';

localizeDocument(document);
document.title = t('optionsTitle');
const root = document.getElementById('app');
if (root) render(<Options />, root);
