// Owns the library page: its places, the way between them, and what they share.
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { callFromPage } from '@/lib/extension/rpc';
import { NO_FILTERS } from '@/lib/model/library-list';
import { ALL_NOTES } from '@/lib/model/note-list';
import type { Pack } from '@/lib/model/pack';
import { BinView } from './bin-view';
import { CapturedView } from './captured-view';
import { ClaimView } from './claim-view';
import { ClaimsView } from './claims-view';
import { DuplicatesView } from './duplicates-view';
import { EditView } from './edit-view';
import { NoteView } from './note-view';
import { NotesView } from './notes-view';
import { PacksSection } from './packs-section';
import { PublishView } from './publish-view';
import { type Route, readRoute, writeRoute } from './route';
import { SubscriptionsSection } from './subscriptions-section';
import { TransferSections } from './transfer-sections';
import { useLibraryList } from './use-library-list';
import { useSelection } from './use-selection';
import { useTransfer } from './use-transfer';

const PLACES: { route: Route; word: MessageKey }[] = [
  { route: { place: 'claims', words: '', order: 'best', filters: NO_FILTERS }, word: 'libraryClaims' },
  { route: { place: 'notes', query: ALL_NOTES }, word: 'libraryNotes' },
  { route: { place: 'captured' }, word: 'libraryCaptured' },
  { route: { place: 'packs' }, word: 'libraryFiles' },
  { route: { place: 'publish' }, word: 'publishTitle' },
  { route: { place: 'bin' }, word: 'libraryDeleted' },
];

/** The library page. */
export function Library(): JSX.Element {
  const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
  const [packs, setPacks] = useState<Pack[]>([]);
  const access = useLibraryList();
  const selection = useSelection();
  const { changes } = access;
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => void callFromPage('readLibrary', {}).then((reply) => reply.ok && setPacks(reply.value.packs)), [changes]);
  const packNames = useMemo(() => new Map(packs.map(({ id, name, origin }) => [id as string, origin === 'own' ? t('libraryOwnClaims') : name])), [packs]);
  const changed = () => window.dispatchEvent(new Event('library-changed'));
  const here = PLACES.find(({ route: { place } }) => place === route.place)?.route.place ?? (route.place === 'note' ? 'notes' : 'claims');
  // Once it was visited, the place of files stays: what it is doing goes on while the reader looks at claims.
  const [filesOpened, setFilesOpened] = useState(route.place === 'packs');
  const [publishOpened, setPublishOpened] = useState(route.place === 'publish');
  useEffect(() => {
    if (route.place === 'packs') setFilesOpened(true);
    if (route.place === 'publish') setPublishOpened(true);
  }, [route.place]);
  const transfer = useTransfer(filesOpened || publishOpened, changed);

  return (
    <div class="library">
      <header>
        <h1 class="brand">
          <img src="/icon.svg" alt="" />
          {t('libraryTitle')}
        </h1>
        <nav aria-label={t('libraryTitle')}>
          {PLACES.map(({ route: to, word }) => (
            <a key={word} href={writeRoute(to)} aria-current={to.place === here ? 'page' : undefined}>
              {t(word)}
            </a>
          ))}
        </nav>
      </header>
      <main class={`page place-${route.place}`}>
        {route.place === 'claims' && <ClaimsView route={route} access={access} selection={selection} transfer={transfer} packNames={packNames} />}
        {route.place === 'claim' && <ClaimView id={route.id} access={access} packNames={packNames} />}
        {(route.place === 'new' || route.place === 'edit') && (
          <EditView key={writeRoute(route)} id={route.place === 'edit' ? route.id : null} access={access} />
        )}
        {route.place === 'notes' && <NotesView route={route} access={access} />}
        {route.place === 'note' && <NoteView key={route.id} id={route.id} access={access} />}
        {route.place === 'captured' && <CapturedView />}
        {route.place === 'duplicates' && <DuplicatesView transfer={transfer} packNames={packNames} />}
        {route.place === 'bin' && <BinView changes={changes} />}
        {publishOpened && (
          <div class="files" hidden={route.place !== 'publish'}>
            <PublishView transfer={transfer} own={packs.find(({ origin }) => origin === 'own')?.claims ?? 0} selected={selection.own} />
          </div>
        )}
        {filesOpened && (
          <div class="files" hidden={route.place !== 'packs'}>
            <PacksSection changes={changes} />
            <SubscriptionsSection onChanged={changed} />
            <TransferSections transfer={transfer} changes={changes} />
          </div>
        )}
      </main>
    </div>
  );
}
