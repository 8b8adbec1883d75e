// Owns the welcome page's start.
import { render } from 'preact';
import { localizeDocument, t } from '@/lib/extension/i18n';
import { Welcome } from './welcome';

localizeDocument(document);
document.title = t('welcomeTitle');
const root = document.getElementById('app');
if (root) render(<Welcome />, root);
