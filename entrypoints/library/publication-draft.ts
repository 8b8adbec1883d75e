// Owns what a pack says of itself while it is being written: every field is text, and it becomes a record only when all of it is right.
import { listProblems, type Problem } from '@/lib/model/problems';
import { type Publication, type PublicationFacts, publicationSchema } from '@/lib/model/publication';

/** The fields of the form. */
export type PublicationDraft = { [Key in keyof PublicationFacts]: string };

/** An empty form, or that of the next release of a pack that was published before. */
export function openPublicationDraft(last: Publication | null): PublicationDraft {
  if (last === null) return { id: '', name: '', description: '', publisher: '', licence: '', licenceUrl: '', url: '', serial: '1' };
  const { id, name, description, publisher, licence, licenceUrl, url, serial } = last;
  return { id, name, description: description ?? '', publisher, licence, licenceUrl: licenceUrl ?? '', url: url ?? '', serial: String(serial + 1) };
}

/** The facts, or what is wrong with them, each with its field. `last` is the serial of the last release of that pack, 0 without one. */
export function readPublicationDraft(
  draft: PublicationDraft,
  last: (id: string) => number,
): { facts: PublicationFacts; problems: [] } | { facts: null; problems: Problem[] } {
  const text = (value: string) => value.trim() || null;
  const record = {
    id: draft.id.trim(),
    name: draft.name.trim(),
    description: text(draft.description),
    publisher: draft.publisher.trim(),
    licence: draft.licence.trim(),
    licenceUrl: text(draft.licenceUrl),
    url: text(draft.url),
    serial: /^\d{1,12}$/.test(draft.serial.trim()) ? Number(draft.serial) : Number.NaN,
  };
  const problems = listProblems(publicationSchema, record);
  const before = last(record.id);
  if (record.serial <= before) problems.push({ path: 'serial', message: `must be higher than ${before}` });
  return problems.length > 0 ? { facts: null, problems } : { facts: record as PublicationFacts, problems: [] };
}
