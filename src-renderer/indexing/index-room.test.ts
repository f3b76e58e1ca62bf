import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ArchiveDatabase } from '../archive/archive-database';
import { testArticle, testHash, testId } from '../archive/journal-fixture';
import type { Annotation, Article, Text } from '../archive/rows';
import { openIndexRoom } from './index-room';
import { EVERYTHING } from './library';

let count = 0;
function articleRow(n: number): Article {
  const { text, original, member } = testArticle(n);
  const texts = [{ text, original, member }];
  const state = { texts, newer: null, tags: [], addedAt: 1, readAt: 0, trashedAt: 0, newest: '' };
  return { ...testArticle(n), ...state, id: testId(1, n) };
}
function textRow(n: number, text: string): Text {
  const blocks = [{ kind: 'paragraph', text, sentences: [text.length] }] as const;
  return { format: 1, extractor: 'test/1', blocks, removed: [], id: testHash(n), words: 1, length: text.length };
}
function annotationRow(n: number, article: number, note: string, tags: string[]): Annotation {
  const place = { text: testHash(article), start: 0, end: 1 };
  return {
    id: testId(2, n),
    article: testId(1, article),
    made: { ...place, exact: '', prefix: '', suffix: '' },
    now: { ...place, state: 'kept', score: 1 },
    note,
    tags,
    author: '',
    createdAt: 0,
    changedAt: 0,
    trashedAt: 0,
    newest: '',
  };
}
function tagRow(n: number, name: string) {
  const fields = { parent: '', name, colour: '', definition: '', order: 0, retiredInto: '', trashedAt: 0 } as const;
  return { ...fields, id: testId(3, n), newest: '' };
}
async function roomWith(articles: number) {
  count += 1;
  const db = new ArchiveDatabase(`room-${count}`);
  await db.articles.bulkPut(Array.from({ length: articles }, (_, n) => articleRow(n)));
  await db.texts.bulkPut(Array.from({ length: articles }, (_, n) => textRow(n, `missile number${n}.`)));
  return { db, room: openIndexRoom(() => {}), name: db.name };
}
test('a query typed before the index is ready waits for it and finds everything', async () => {
  const { room, name } = await roomWith(100);
  const [, answer] = await Promise.all([room.open(name), room.search('missile')]);
  expect(answer.all).toBe(100);
});
test('a new note and a renamed tag are found, the old words no more', async () => {
  const { db, room, name } = await roomWith(3);
  await db.tags.put(tagRow(1, 'ballistic'));
  await room.open(name);
  await db.annotations.put(annotationRow(1, 2, 'Check the wording', [testId(3, 1)]));
  await room.touched([], [testId(2, 1)], [], []);
  expect((await room.search('wording ')).hits).toEqual([{ id: testId(1, 2), all: true, repeats: '' }]);
  const [row] = await room.found([testId(1, 2)], 'wording ');
  expect(row?.note?.text).toBe('Check the wording');
  expect((await room.search('ballistic ')).all).toBe(1);
  await db.tags.put(tagRow(1, 'rockets'));
  await room.touched([], [], [testId(3, 1)], []);
  expect((await room.search('ballistic ')).all).toBe(0);
  expect((await room.search('rockets ')).all).toBe(1);
});
test('an article that has just come is listed and found without being read, and read anew when it is annotated', async () => {
  const { db, room, name } = await roomWith(2);
  await room.open(name);
  const handed = { article: articleRow(7), text: 'A lighthouse stands there.', words: 4 };
  await room.touched([testId(1, 7)], [], [], [handed]);
  expect((await room.search('lighthouse ')).hits).toEqual([{ id: testId(1, 7), all: true, repeats: '' }]);
  expect(await room.rows([testId(1, 7)])).toMatchObject([{ words: 4, annotations: 0 }]);
  await db.articles.put(articleRow(7));
  await db.texts.put(textRow(7, 'A beacon stands there.'));
  await db.annotations.put(annotationRow(1, 7, '', []));
  await room.touched([testId(1, 7)], [testId(2, 1)], [], [handed]);
  expect((await room.search('lighthouse ')).all).toBe(0);
  expect((await room.search('beacon ')).all).toBe(1);
  expect(await room.rows([testId(1, 7)])).toMatchObject([{ annotations: 1 }]);
});
test('annotations that came before their article are counted and found with it', async () => {
  const { db, room, name } = await roomWith(0);
  await room.open(name);
  await db.annotations.put(annotationRow(1, 7, 'lantern', []));
  await room.touched([], [testId(2, 1)], [], []);
  await db.articles.put(articleRow(7));
  await db.texts.put(textRow(7, 'A beacon.'));
  await room.touched([testId(1, 7)], [], [], [{ article: articleRow(7), text: 'A beacon.', words: 2 }]);
  expect((await room.search('lantern ')).all).toBe(1);
  expect((await room.counts()).annotations).toBe(1);
});
test('changes are taken in as they come, though the first has more to read', async () => {
  const { db, room, name } = await roomWith(0);
  const opening = room.open(name);
  await db.articles.put({ ...articleRow(7), trashedAt: 5 });
  await db.texts.put(textRow(7, 'A beacon.'));
  await Promise.all([
    opening,
    room.touched([testId(1, 7)], [], [testId(3, 1)], [{ article: articleRow(7), text: 'A beacon.', words: 2 }]),
    room.touched([testId(1, 7)], [], [], []),
  ]);
  expect((await room.search('beacon ')).all).toBe(0);
  expect(await room.rows([testId(1, 7)])).toMatchObject([{ trashedAt: 5 }]);
});
test('of many that come at once some are held, and all are found', async () => {
  const { db, room, name } = await roomWith(0);
  await room.open(name);
  const all = Array.from({ length: 700 }, (_, n) => n);
  await db.articles.bulkPut(all.map(articleRow));
  await db.texts.bulkPut(all.map((n) => textRow(n, 'missile')));
  const handed = all.map((n) => ({ article: articleRow(n), text: 'missile', words: 1 }));
  await Promise.all([
    room.touched(
      all.map((n) => testId(1, n)),
      [],
      [],
      handed.slice(0, 600),
    ),
    room.touched([], [], [], handed),
  ]);
  expect((await room.search('missile ')).all).toBe(700);
});
test('what goes to the trash is found no more, and comes back with its words', async () => {
  const { db, room, name } = await roomWith(2);
  await room.open(name);
  await db.articles.update(testId(1, 1), { trashedAt: 5 });
  await room.touched([testId(1, 1)], [], [], []);
  expect((await room.search('number1 ')).all).toBe(0);
  expect((await room.list({ ...EVERYTHING, view: 'trash' })).ids).toEqual([testId(1, 1)]);
  await db.articles.update(testId(1, 1), { trashedAt: 0 });
  await room.touched([testId(1, 1)], [], [], []);
  expect((await room.search('number1 ')).all).toBe(1);
});
test('annotations are listed and filtered as the cache now has them, with the statement that each stands in', async () => {
  const { db, room, name } = await roomWith(2);
  await room.open(name);
  const all = { tags: [], text: '', article: '', from: '', to: '', by: 'article' } as const;
  await db.annotations.bulkPut([annotationRow(1, 1, 'Check the wording', []), annotationRow(2, 0, '', [])]);
  await room.touched([], [testId(2, 1), testId(2, 2)], [], []);
  expect(await room.annotations(all)).toMatchObject({ matching: 2, total: 2 });
  expect((await room.annotations({ ...all, text: 'wording' })).ids).toEqual([testId(2, 1)]);
  const [row, missing] = await room.annotationRows([testId(2, 1), testId(2, 9)]);
  expect(row).toMatchObject({ article: testId(1, 1), note: 'Check the wording', statements: '¶1' });
  expect(missing).toBeNull();
  await db.annotations.update(testId(2, 1), { trashedAt: 5 });
  await room.touched([], [testId(2, 1)], [], []);
  expect(await room.annotations(all)).toMatchObject({ ids: [testId(2, 2)], total: 1 });
});
test('reprints are known some time after the index, which does not wait for them, and the window is told', async () => {
  const { db, name } = await roomWith(4);
  for (const n of [1, 3]) await db.articles.update(testId(1, n), { title: 'On the lake' });
  const words =
    'The members of the lake board met on 12 March and agreed to pay 250 crowns into the fund by the end of the year';
  await db.texts.bulkPut([textRow(1, `${words}.`), textRow(3, `Our office writes: ${words}!`)]);
  let told = 0;
  const room = openIndexRoom(() => {
    told += 1;
  });
  await room.open(name);
  expect((await room.search('crowns ')).all).toBe(2);
  const before = told;
  await expect.poll(() => room.family(testId(1, 1))).toEqual([testId(1, 1), testId(1, 3)]);
  expect(told).toBeGreaterThan(before);
  expect(await room.family(testId(1, 2))).toEqual([]);
  expect(await room.reprints(0, 9)).toEqual([{ id: testId(1, 3), of: testId(1, 1) }]);
  expect((await room.search('crowns ')).hits.map(({ repeats }) => repeats !== '')).toEqual([false, true]);
});
test('two texts are compared by their blocks; none is shown where one has not arrived', async () => {
  const { room, name } = await roomWith(2);
  await room.open(name);
  const rows = await room.difference(testHash(0), testHash(1));
  expect(rows?.map(({ kind }) => kind)).toEqual(['changed']);
  expect(await room.difference(testHash(0), testHash(7))).toBeNull();
});
