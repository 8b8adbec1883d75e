// Owns publishing: what the pack says of itself with field errors in place, which claims go into it, and the two files for a web host.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate, type MessageKey, plural, t } from '@/lib/extension/i18n';
import { tellPlace } from '@/lib/extension/reason-words';
import type { ClaimId } from '@/lib/model/ids';
import { suggestPackId } from '@/lib/model/ids';
import type { Problem } from '@/lib/model/problems';
import { groupDigits, KeyPart } from './key-part';
import { openPublicationDraft, type PublicationDraft, readPublicationDraft } from './publication-draft';
import { type FieldOptions, TextField } from './text-field';
import { Details, Failure, Running, SaveLink } from './transfer-parts';
import type { OutcomeOf, Transfer } from './use-transfer';

type Which = 'all' | 'selected' | 'before';

export interface PublishViewProps {
  transfer: Transfer;
  /** How many claims are the reader's own. */
  own: number;
  /** Own claims that are selected in the list. */
  selected: readonly ClaimId[];
}

/** The place of publishing. */
export function PublishView({ transfer, own, selected }: PublishViewProps): JSX.Element {
  const { publishing } = transfer;
  const publications = publishing?.publications ?? [];
  const [pack, setPack] = useState('');
  const [draft, setDraft] = useState<PublicationDraft>(openPublicationDraft(null));
  const [which, setWhich] = useState<Which>(selected.length > 0 ? 'selected' : 'all');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [outcome, setOutcome] = useState<OutcomeOf<'publish'> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  const last = publications.find(({ id }) => id === pack) ?? null;
  useEffect(() => setWhich(selected.length > 0 ? 'selected' : 'all'), [selected.length > 0]);
  // What was made is shown under a long form: who cannot see it is led there.
  useEffect(() => done.current?.focus(), [outcome]);

  const choose = (id: string) => {
    const chosen = publications.find((one) => one.id === id) ?? null;
    setPack(id);
    setDraft(openPublicationDraft(chosen));
    setWhich(chosen !== null && chosen.ids !== null ? 'before' : selected.length > 0 ? 'selected' : 'all');
    setProblems([]);
    setOutcome(null);
  };
  const change = (key: keyof PublicationDraft) => (value: string) =>
    setDraft((before) => ({
      ...before,
      // The file is called as the pack is until it is called otherwise.
      ...(key === 'name' && last === null && before.id === suggestPackId(before.name) ? { id: suggestPackId(value) } : {}),
      [key]: value,
    }));
  const publish = async () => {
    const read = readPublicationDraft(draft, (id) => publications.find((one) => one.id === id)?.serial ?? 0);
    setProblems(read.problems);
    setOutcome(null);
    if (read.facts === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const ids = which === 'all' ? null : which === 'selected' ? [...selected] : (last?.ids ?? null);
    const made = await transfer.run({ type: 'publish', facts: read.facts, ids, reader: t('editorYou') });
    setOutcome(made);
    if (!made.ok) return;
    setPack(read.facts.id);
    setDraft({ ...draft, serial: String(read.facts.serial + 1) });
  };
  const field = (key: keyof PublicationDraft, word: MessageKey, options: FieldOptions = {}) => (
    <TextField path={key} word={word} value={draft[key]} onChange={change(key)} problems={problems} {...options} />
  );
  const choice = (value: Which, words: string) => (
    <label class="choice">
      <input type="radio" name="which" checked={which === value} onChange={() => setWhich(value)} />
      <span>{words}</span>
    </label>
  );
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t('publishTitle')}</h2>
      <p>{t('publishWhat')}</p>
      <p class="warn">{t('publishCareful')}</p>
      {publishing !== null && <KeyPart transfer={transfer} state={publishing.key} />}
      <form
        ref={form}
        class="claim-editor"
        aria-label={t('publishTitle')}
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        {publications.length > 0 && (
          <label class="choice">
            <span>{t('publishPack')}</span>
            <select name="publication" value={pack} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{t('publishNew')}</option>
              {publications.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {last !== null && <p class="quiet">{t('publishLast', formatDate(last.made), last.serial)}</p>}
        {field('name', 'publishName', { required: true })}
        {last === null && field('id', 'publishId', { required: true, hint: 'publishIdHint' })}
        {field('description', 'publishDescription', { lines: 3 })}
        <div class="fields">
          {field('publisher', 'publishPublisher', { required: true, hint: 'publishPublisherHint' })}
          {field('url', 'publishUrl')}
          {field('licence', 'publishLicence', { required: true, hint: 'publishLicenceHint' })}
          {field('licenceUrl', 'publishLicenceUrl')}
          {field('serial', 'publishSerial', { required: true, hint: 'publishSerialHint' })}
        </div>
        <fieldset>
          <legend>{t('publishWhich')}</legend>
          {choice('all', plural('publishAll', own))}
          {last !== null && last.ids !== null && choice('before', plural('publishBefore', last.ids.length))}
          {selected.length > 0 && choice('selected', plural('publishSelected', selected.length))}
        </fieldset>
        <button type="submit" class="primary" disabled={transfer.running !== null || publishing?.key == null || own === 0}>
          {t('publishMake')}
        </button>
        {publishing !== null && publishing.key === null && <p class="quiet">{t('publishNoKey')}</p>}
      </form>
      <Running transfer={transfer} tasks={['publish']} words={() => t('publishRunning')} />
      <div role="status">
        {outcome?.ok === false && <Failure error={outcome.error} />}
        {outcome?.ok === true && (
          <div class="panel preview">
            <p ref={done} tabIndex={-1} dir="auto">
              {plural('publishDone', outcome.value.claims, outcome.value.serial, draft.name)}
            </p>
            <ul class="plain">
              {outcome.value.files.map(({ name, blob }) => (
                <li key={name}>
                  <SaveLink blob={blob} name={name} />
                </li>
              ))}
            </ul>
            <p>{t('publishHow', groupDigits(outcome.value.publicKey.slice(0, 16)))}</p>
            <Details
              summary={plural('publishMissing', outcome.value.missing)}
              rows={outcome.value.firstMissing.map(({ path, what }) => tellPlace(path, what))}
              all={outcome.value.missing}
            />
          </div>
        )}
      </div>
    </section>
  );
}
