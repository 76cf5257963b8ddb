/** Records that somebody else wrote, or that a disk spoilt: each costs itself, never the start or another one. */
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { aboveAllKeys } from '#src/store/storage.ts';
import { alertsOf, digestsOf } from '../reader.ts';
import { hourMs, tell } from '../story.ts';

/** Ann has alerts told, pending at night and failed, a schedule and a page of settings; all of it is in the store. */
async function begin() {
  const storage = openSqlite(':memory:');
  const story = await tell({ storage: { ...storage, close: async () => {} } });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  for (const typed of ['/subscribe', '/alert sanction', '/quiet 22:00-07:00', '/settings'])
    await ann.asks(typed);
  await story.publish('New sanctions on shipping were announced.');
  await story.pass(11 * hourMs);
  await story.publish('More sanctions on shipping were announced.');
  return { storage, story, ann };
}

const sole = [
  ['admitted', 'first'],
  ['delivery-counters', 'today'],
  ['lease', 'holder'],
  ['operators', 'first'],
  ['records-version', 'now'],
] as const;
const besides = ['admitted', 'failures', 'history', 'inbox', 'promised', 'sending'];

describe.each(['null', '5', '"x"', '[]', '{}'])('a record that says %s', (value) => {
  const stored = `{"value":${value}}`;

  test('beside any other costs itself', async () => {
    const { storage, story, ann } = await begin();
    for (const name of [...(await storage.namespaces()), ...besides]) {
      const records = storage.namespace(name);
      const keys = await Array.fromAsync(records.range('', aboveAllKeys), ([key]) => key);
      for (const key of ['0', ...keys]) await records.set(`${key}!`, stored);
    }
    await story.restart();
    await story.publish('Sanctions on shipping were lifted.');
    await story.pass(9 * hourMs);
    expect(alertsOf(ann)).toHaveLength(2);
    expect(digestsOf(ann)).toHaveLength(1);
    expect(await ann.asks('/alerts')).toBeDefined();
    await story.end();
  });

  test('in place of what stands alone lets the bot start and tell', async () => {
    const { storage, story, ann } = await begin();
    for (const [name, key] of sole) await storage.namespace(name).set(key, stored);
    await story.restart();
    await story.pass(9 * hourMs);
    await story.publish('Sanctions on shipping were lifted.');
    expect(alertsOf(ann)).toHaveLength(3);
    await story.end();
  });
});
