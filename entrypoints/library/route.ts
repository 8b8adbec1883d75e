// Owns where in the library the reader is: the part behind # in the page's address, so that the back button, bookmarks and links lead there again.
import type { ListFilters, ListOrder } from '@/lib/model/library-list';
import type { NoteQuery } from '@/lib/model/note-list';

/** The places of the library. */
export type Route =
  | { place: 'claims'; words: string; filters: ListFilters; order: ListOrder }
  | { place: 'claim'; id: string }
  | { place: 'edit'; id: string }
  | { place: 'new' }
  | { place: 'captured' }
  | { place: 'bin' }
  | { place: 'notes'; query: NoteQuery }
  | { place: 'note'; id: string }
  | { place: 'publish' }
  | { place: 'duplicates' }
  | { place: 'packs' };

const PLAIN = ['packs', 'new', 'captured', 'bin', 'publish', 'duplicates'] as const;
const LISTS = ['ratings', 'languages', 'packs', 'topics', 'speakers'] as const;

/** Reads a route from "#/claims?q=tea&ratings=false". What makes no sense leads to all claims. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [place, ...rest] = path.split('/');
  const plain = PLAIN.find((one) => one === place);
  if (plain !== undefined) return { place: plain };
  if ((place === 'claim' || place === 'edit' || place === 'note') && rest.length > 0) return { place, id: decode(rest.join('/')) };
  const parameters = new URLSearchParams(query);
  if (place === 'notes') {
    const text = (name: string) => parameters.get(name)?.slice(0, 500) || null;
    return { place, query: { words: text('q') ?? '', tag: text('tag'), rating: text('rating'), site: text('site') } };
  }
  const order = parameters.get('order');
  const date = (name: string) => /^\d{4}(-\d\d(-\d\d)?)?$/.exec(parameters.get(name) ?? '')?.[0] ?? null;
  return {
    place: 'claims',
    words: (parameters.get('q') ?? '').slice(0, 500),
    order: order === 'newest' || order === 'oldest' ? order : 'best',
    filters: {
      ...(Object.fromEntries(LISTS.map((name) => [name, parameters.getAll(name).slice(0, 100)])) as Pick<ListFilters, (typeof LISTS)[number]>),
      from: date('from'),
      to: date('to'),
      noted: parameters.get('noted') === '1',
    },
  };
}

/** The address of a route, beginning with #. */
export function writeRoute(route: Route): string {
  if (route.place === 'claim' || route.place === 'edit' || route.place === 'note') return `#/${route.place}/${encodeURIComponent(route.id)}`;
  const parameters = new URLSearchParams();
  if (route.place === 'notes') {
    const { words, ...filters } = route.query;
    if (words !== '') parameters.set('q', words);
    for (const [name, value] of Object.entries(filters)) if (value !== null) parameters.set(name, value);
    return withQuery('#/notes', parameters);
  }
  if (route.place !== 'claims') return `#/${route.place}`;
  if (route.words !== '') parameters.set('q', route.words);
  if (route.order !== 'best') parameters.set('order', route.order);
  for (const name of LISTS) for (const value of route.filters[name]) parameters.append(name, value);
  if (route.filters.from !== null) parameters.set('from', route.filters.from);
  if (route.filters.to !== null) parameters.set('to', route.filters.to);
  if (route.filters.noted) parameters.set('noted', '1');
  return withQuery('#/claims', parameters);
}

function withQuery(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
