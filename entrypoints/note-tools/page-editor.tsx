// Owns what the editor's component is given on a page, and what follows from what the reader does in it.
import type { JSX } from 'preact';
import { NoteEditor } from '@/components/note-editor';
import { tellError } from '@/lib/extension/error-words';
import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import type { NoteEditing } from '@/lib/extension/note-tools';
import { quoteOf } from '@/lib/model/annotation';

/** The editor with what surrounds it on a page. Draws anew what the draft's life has brought, while what is being written stays. */
export function PageEditor({ writing, call, language, page, leave, saved, discard }: NoteEditing): JSX.Element {
  return (
    <section class="card surface" role="dialog" aria-labelledby="title" lang={catalogueLanguage()} dir={catalogueDirection()}>
      <header class="card-head">
        <h2 id="title">{t('noteEditorTitle')}</h2>
        <button type="button" class="icon-button" aria-label={t('close')} title={t('close')} onClick={(event) => event.isTrusted && leave()}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path class="outline" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      <div class="card-body">
        <NoteEditor
          quote={quoteOf(writing.note())}
          content={writing.content()}
          page={page}
          draftKept={writing.isKept()}
          onChange={writing.write}
          onSave={async (content) => {
            writing.write(content);
            const error = await writing.save();
            if (error !== null) return tellError(error);
            saved(writing.note());
            return null;
          }}
          onClose={leave}
          {...(writing.isChanged() ? { onDiscard: discard } : {})}
          suggestTags={async (prefix) => {
            const reply = await call('suggestTags', { prefix });
            return reply.ok ? reply.value : [];
          }}
          findClaims={async (text) => {
            const reply = await call('findClaims', { text, language });
            return reply.ok ? reply.value : [];
          }}
        />
      </div>
    </section>
  );
}
