// The library's addresses lead to the same place again, and nonsense leads to all claims.
import { expect, test } from 'vitest';
import { type Route, readRoute, writeRoute } from '@/entrypoints/library/route';
import { NO_FILTERS } from '@/lib/model/library-list';
import { ALL_NOTES } from '@/lib/model/note-list';

const all: Route = { place: 'claims', words: '', order: 'best', filters: NO_FILTERS };

test.each<Route>([
  all,
  { ...all, words: 'tea & "heart" #1', order: 'newest' },
  { ...all, filters: { ...NO_FILTERS, ratings: ['false', 'mixed'], topics: ['a&b', 'c=d'], from: '2021', to: '2022-03', noted: true } },
  { place: 'claim', id: 'starter/a claim/with 100 % of everything?#' },
  { place: 'edit', id: 'own/1' },
  { place: 'new' },
  { place: 'captured' },
  { place: 'bin' },
  { place: 'packs' },
  { place: 'publish' },
  { place: 'duplicates' },
  { place: 'note', id: '0123' },
  { place: 'notes', query: ALL_NOTES },
  { place: 'notes', query: { words: 'tea & #1', tag: 'a=b', rating: 'false', site: 'news.example' } },
])('%j', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/claim', '#/claims?order=up&from=yesterday'])('"%s" shows all claims', (hash) => {
  expect(readRoute(hash)).toEqual(all);
});

test('a broken escape is taken as it stands', () => {
  expect(readRoute('#/claim/starter/%E0%A4%A')).toEqual({ place: 'claim', id: 'starter/%E0%A4%A' });
});
