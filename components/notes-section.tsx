// Owns what stands around the notes of a page in popup and panel: another address of the same article, what was not finished, and a note on the whole page.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, plural, t } from '../lib/extension/i18n';
import { type Annotation, createNote, quoteOf, readContent } from '../lib/model/annotation';
import { mintId } from '../lib/model/mint-id';
import { NoteItem } from './note-item';
import { NoteWriter } from './note-writer';
import type { ListedNote, NoteActs, PageNotesState } from './use-page-notes';

interface SectionProps {
  state: PageNotesState;
  acts: NoteActs;
}

/** The notes of the page apart into those that stand there, or may, and those that are gone. */
export function splitNotes(notes: readonly ListedNote[]): { here: ListedNote[]; gone: ListedNote[] } {
  const gone = notes.filter(({ place }) => place?.status === 'orphan');
  const here = notes.filter((one) => !gone.includes(one));
  return { here: here.sort((a, b) => (a.place?.order ?? Number.MAX_SAFE_INTEGER) - (b.place?.order ?? Number.MAX_SAFE_INTEGER)), gone };
}

/** Notes as a list. */
export function NoteList({ notes, acts, page }: { notes: readonly ListedNote[]; acts: NoteActs; page: { url: string; title: string } | null }): JSX.Element {
  return (
    <ol class="statements">
      {notes.map((one) => (
        <li key={one.note.id}>
          <NoteItem one={one} acts={acts} page={page} />
        </li>
      ))}
    </ol>
  );
}

/** The notes whose passages are gone from the page: never hidden, never forgotten. */
export function GoneNotes({ notes, acts, page }: Parameters<typeof NoteList>[0]): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{plural('notesGoneHeading', notes.length)}</h2>
      <p class="quiet">{t('notesGoneIntro')}</p>
      <NoteList notes={notes} acts={acts} page={page} />
    </section>
  );
}

/** Asks whether another address with notes is the same article. */
export function AddressProposals({ state, acts }: SectionProps): JSX.Element | null {
  if (state.proposals.length === 0) return null;
  return (
    <section>
      <h2>{t('addressHeading')}</h2>
      {state.proposals.map(({ url, title, notes }) => (
        <div key={url} class="proposal">
          <p>{plural('addressNotes', notes)}</p>
          {title !== null && <p dir="auto">{title}</p>}
          <p class="quiet address" dir="ltr">
            {url}
          </p>
          <p class="judge">
            <button type="button" onClick={() => acts.answerAddress(url, true)}>
              {t('addressSame')}
            </button>
            <button type="button" onClick={() => acts.answerAddress(url, false)}>
              {t('addressOther')}
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}

/** What was being written when its editor was left. */
export function Drafts({ state, acts }: SectionProps): JSX.Element | null {
  const [open, setOpen] = useState<string | null>(null);
  if (state.drafts.length === 0) return null;
  return (
    <section>
      <h2>{plural('draftsHeading', state.drafts.length)}</h2>
      <ol class="statements">
        {state.drafts.map(({ note, before, changed }) => (
          <li key={note.id}>
            {open === note.id ? (
              <NoteWriter
                note={note}
                before={before}
                drafted
                page={state}
                keeps={acts.keeps}
                onDone={() => {
                  setOpen(null);
                  acts.reload();
                }}
              />
            ) : (
              <article class="listed-note">
                {quoteOf(note) !== '' && (
                  <blockquote class="quoted" dir="auto">
                    {quoteOf(note)}
                  </blockquote>
                )}
                <p dir="auto">{readContent(note).text}</p>
                <p class="quiet">{t('draftFrom', formatDate(changed))}</p>
                <p class="judge">
                  <button type="button" onClick={() => setOpen(note.id)}>
                    {t('draftContinue')}
                  </button>
                  <button type="button" onClick={() => acts.dropDraft(note.id)}>
                    {t('noteDiscard')}
                  </button>
                </p>
              </article>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A note on the page as a whole, also where no script of ours may run: a passage can be pasted, as from a PDF file. */
export function WholePageNote({ state, acts, label }: SectionProps & { label: string }): JSX.Element {
  const [note, setNote] = useState<Annotation | null>(null);
  const [passage, setPassage] = useState('');
  const [asked, setAsked] = useState(false);
  const done = () => {
    setNote(null);
    setAsked(false);
    setPassage('');
    acts.reload();
  };
  if (note !== null) return <NoteWriter note={note} before={null} drafted={false} page={state} keeps={acts.keeps} onDone={done} />;
  if (!asked) {
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  const begin = (event: Event) => {
    event.preventDefault();
    const exact = passage.replace(/\s+/g, ' ').trim();
    const selector = exact === '' ? [] : [{ type: 'TextQuoteSelector' as const, exact }];
    setNote(createNote(mintId(), { source: state.url, canonical: null, title: state.title || null, selector }, new Date().toISOString()));
  };
  return (
    <form class="passage" onSubmit={begin}>
      <label>
        {t('notePassage')}
        <textarea rows={3} maxLength={20_000} dir="auto" value={passage} ref={focus} onInput={(event) => setPassage(event.currentTarget.value)} />
      </label>
      <p class="judge">
        <button type="submit" class="primary">
          {t('notePassageNext')}
        </button>
        <button type="button" onClick={done}>
          {t('noteCancel')}
        </button>
      </p>
    </form>
  );
}

/** Takes the focus once, when it appears. */
function focus(field: HTMLTextAreaElement | null): void {
  if (field !== null && field.value === '') field.focus();
}
