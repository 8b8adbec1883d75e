// Owns the making of a dump for tests/dumps, once, before the schema moves on: npx tsx tests/support/make-dump.ts tests/dumps/version-N.json
import { writeFileSync } from 'node:fs';
import { createApp } from '@/lib/app/app';
import { writeDataFeed } from '@/lib/formats/data-feed';
import type { ClaimId } from '@/lib/model/ids';
import { success } from '@/lib/model/result';
import { writeDump } from './database-dump';
import { freshLibrary, withPlainDatabase } from './fresh-library';
import { makeClaim, makePackFacts } from './make-claims';
import { makeNote } from './make-notes';

const { library, name } = freshLibrary();
const starter = writeDataFeed(makePackFacts('starter', { version: '1', date: '2024-05-06' }), [
  makeClaim('starter/moon', 'The Moon is made of green cheese.', { wordings: ['our satellite consists of cheese'], topics: ['space'] }),
  makeClaim('starter/wall', 'The Great Wall of China can be seen from the Moon with the naked eye.', {
    sayings: [{ speaker: 'A guide', role: null, date: '1999', place: 'Beijing', occasion: 'a tour', quotation: null, url: 'https://example.org/wall' }],
  }),
]);
const app = createApp({ library, readStarterPack: async () => success(starter) });
await app.restoreStarterPack();
await app.saveClaim({ claim: makeClaim('own/tea', 'The office kettle boils in ninety seconds.', { rating: 'true' }) });
await app.saveClaim({ claim: makeClaim('own/tea', 'The office kettle boils in eighty seconds.', { rating: 'true' }) });
await app.storeVerdict({
  verdict: {
    id: 'v1',
    claimId: 'starter/moon' as ClaimId,
    claim: 'The Moon is made of green cheese.',
    text: 'The cheese is made on the Moon.',
    verdict: 'not-same',
    created: '2024-05-07T08:09:10.000Z',
  },
});
const asker = { address: null, keeps: true, reader: 'You' };
const save = (note: ReturnType<typeof makeNote>) => app.notes.saveNote({ note, before: null, language: 'en' }, asker);
await save(
  makeNote('1', {
    text: 'Cheese **ripens**.',
    tags: ['Space'],
    rating: 'false',
    claim: { id: 'starter/moon' as ClaimId, title: 'The Moon is made of green cheese.' },
  }),
);
await save(makeNote('2', { text: 'Gone.' }));
await app.notes.deleteNote({ id: makeNote('2').id }, asker);
await app.notes.saveDraft({ before: null, changed: '2024-05-07T08:09:10.000Z', note: makeNote('3', { text: 'Not yet' }) }, asker);
await app.notes.answerAddress({ url: 'https://news.example/story', other: 'https://news.example/story/print', same: true });
await app.notes.answerSuspect({ note: makeNote('1').id, exact: 'made of blue cheese', same: true }, asker);
await app.tidy();
await library.write((db) =>
  db.put('jobs', { id: 'j1', kind: 'import', state: 'running', cursor: null, created: '2024-05-07T08:09:10.000Z', changed: '2024-05-07T08:09:10.000Z' }),
);
await library.close();
writeFileSync(process.argv[2]!, await withPlainDatabase(name, writeDump));
