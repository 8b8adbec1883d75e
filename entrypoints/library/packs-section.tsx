// Owns the list of packs with who published each, and their removal, which is how an import is undone.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatDate, plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import type { Pack } from '@/lib/model/pack';

/** Every pack of the library, looked up again whenever `changes` grows. Removal asks once more in place; what was brought in by file can be put back from the list of changes. */
export function PacksSection({ changes }: { changes: number }): JSX.Element {
  const [packs, setPacks] = useState<Pack[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [asked, setAsked] = useState<Pack['id'] | null>(null);

  const look = useCallback(async () => {
    const reply = await callFromPage('readLibrary', {});
    if (reply.ok) setPacks(reply.value.packs);
    else setError(tellError(reply.error));
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('claimsChanged', () => void look(), { signal: controller.signal });
    return () => controller.abort();
  }, [look]);
  useEffect(() => void look(), [look, changes]);

  const remove = async (id: Pack['id']) => {
    setAsked(null);
    const reply = await callFromPage('removePack', { id });
    setError(reply.ok ? null : tellError(reply.error));
    await look();
  };

  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{t('libraryPacks')}</h2>
      <p role="alert" class="error">
        {error}
      </p>
      {packs?.length === 0 && <p class="quiet">{t('libraryEmpty')}</p>}
      <ul class="plain rows">
        {packs?.map((pack) => (
          <li key={pack.id}>
            <div>
              <strong dir="auto">{nameOf(pack)}</strong>
              <p class="quiet" dir="auto">
                {tellPack(pack)}
              </p>
            </div>
            {asked === pack.id ? (
              <span class="buttons">
                <button type="button" class="danger" onClick={() => void remove(pack.id)}>
                  {t('libraryRemoveSure', nameOf(pack))}
                </button>
                <button type="button" onClick={() => setAsked(null)}>
                  {t('libraryKeep')}
                </button>
              </span>
            ) : (
              <button type="button" aria-label={t('libraryRemoveNamed', nameOf(pack))} onClick={() => setAsked(pack.id)}>
                {t('libraryRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a pack is called; that of the reader's own claims in the reader's language. */
function nameOf({ origin, name }: Pack): string {
  return origin === 'own' ? t('libraryOwnClaims') : name;
}

/** Count, publisher, date and licence of a pack, as far as they are known. */
function tellPack(pack: Pack): string {
  return [plural('countClaims', pack.claims), pack.publisher, pack.date === null ? null : formatDate(pack.date), pack.licence ?? pack.licenceUrl]
    .filter((part) => part !== null)
    .join(' · ');
}
