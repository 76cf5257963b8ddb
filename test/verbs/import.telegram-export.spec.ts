/** Years of history, from an export of Telegram Desktop into the archive of a watched channel. */
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { archiveHandedOver } from '#src/ingest/import-history.ts';
import { silentLog } from '#src/log.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createEmptyPost } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';
import { verb } from '#src/verbs/import.ts';
import { folder } from '../border/process.ts';

let place: ReturnType<typeof folder>;
beforeEach(() => {
  place = folder();
});
afterEach(() => place.remove());

const message = (id: number, fields: object = {}) => ({
  id,
  type: 'message',
  date_unixtime: String(1_500_000_000 + id),
  text: `Post ${id}`,
  ...fields,
});

async function importFile(messages: readonly object[], ...more: string[]) {
  const file = place.at('result.json');
  writeFileSync(file, JSON.stringify({ name: 'Norland MFA', type: 'public_channel', id: 7, messages }));
  let err = '';
  const env = { STORE_URL: `sqlite://${place.at('a.db')}`, CHANNELS: 'NorlandMFA' };
  const terminal = { env, out: () => {}, err: (text: string) => (err += text) };
  const code = (await verb([file, ...more], terminal as never)) ?? 0;
  return { code, err };
}

async function readArchive<T>(read: (archive: ReturnType<typeof createArchive>) => Promise<T>): Promise<T> {
  const storage = openSqlite(place.at('a.db'));
  try {
    return await read(createArchive(createStore(storage, silentLog), 400));
  } finally {
    await storage.close();
  }
}

describe('import of an export of Telegram Desktop', () => {
  test('fills the archive of the channel that is named, with addresses of the channel, and says how far it is', async () => {
    const messages = Array.from({ length: 1200 }, (_, index) => message(index + 1));
    const { code, err } = await importFile(messages, '@NorlandMFA');
    expect(code).toBe(0);
    expect(err).toContain('500 of 1200 posts read, 500 of them new');
    expect(err).toContain('1200 posts of @NorlandMFA came from');
    const kept = await readArchive((archive) => archive.get('norlandmfa', 1200));
    expect(kept?.post).toMatchObject({
      channel: 'NorlandMFA',
      url: 'https://t.me/NorlandMFA/1200',
      text: 'Post 1200',
    });
  });

  test.each([
    [8, 7],
    [7, 8],
  ])('takes nothing of an account’s export that holds several channels (%d, %d)', async (...ids) => {
    const list = ids.map((id) => ({
      name: `Channel ${id}`,
      type: 'public_channel',
      id,
      messages: [message(1)],
    }));
    const file = place.at('account.json');
    writeFileSync(file, JSON.stringify({ about: '', chats: { list } }));
    const env = { STORE_URL: `sqlite://${place.at('a.db')}`, CHANNELS: 'NorlandMFA' };
    const terminal = { env, out: () => {}, err: () => {} };
    await expect(async () => verb([file, '@NorlandMFA'], terminal as never)).rejects.toThrow(
      /holds posts of "Channel \d, Channel \d"\. An import is of one channel: export that one alone/,
    );
  });

  test('goes on where it stopped, each post once, and leaves what was read since as it is', async () => {
    await importFile([message(1), message(2)], '@NorlandMFA');
    await readArchive(async (archive) => {
      const album = { ...createEmptyPost('NorlandMFA', 3), text: 'Edited since', album: [4] };
      await archive.save('norlandmfa', await archive.diff('norlandmfa', [album]), 0);
    });
    const { err } = await importFile(
      [1, 2, 3, 4, 5].map((id) => message(id, id === 4 ? { text: '' } : {})),
      '@NorlandMFA',
    );
    expect(err).toContain('1 posts of @NorlandMFA came from');
    expect((await readArchive((archive) => archive.get('norlandmfa', 3)))?.post.text).toBe('Edited since');
  });

  test('of one channel is not kept as the posts of another that is named', async () => {
    await importFile([message(1)], '@NorlandMFA');
    const storage = openSqlite(place.at('a.db'));
    const backoff = { pollMs: 60_000, random: () => 0 };
    const registry = await openChannelRegistry(createStore(storage, silentLog), backoff);
    await registry.recordOwn('norlandmfa', 8, 0);
    await storage.close();
    await expect(importFile([message(2)], '@NorlandMFA')).rejects.toThrow(
      /holds posts of "Norland MFA", and @NorlandMFA is another channel\. Watch it first/,
    );
    expect(await readArchive((archive) => archive.get('norlandmfa', 2))).toBeUndefined();
  });

  test('whose channel cannot be told asks for it', async () => {
    await expect(importFile([message(1)])).rejects.toThrow(
      /holds posts of "Norland MFA"\. Say which.+@NorlandMFA/,
    );
  });

  test('for a channel that is not watched says so, and which are', async () => {
    await expect(importFile([message(1)], '@Borland')).rejects.toThrow(
      /holds posts of "Norland MFA", and @Borland is not watched\. Say which.+@NorlandMFA/,
    );
  });

  test('beside a running bot is archived by the bot, which alone writes the chain of versions', async () => {
    const storage = await openStorage(`sqlite://${place.at('a.db')}`);
    await storage.lock.tryAcquire();
    const store = createStore(storage, silentLog);
    await (await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 })).add('NorlandMFA', 0);
    const archive = createArchive(store, 400);
    const running = importFile([message(1), message(2)], '@NorlandMFA');
    await vi.waitFor(async () => {
      await archiveHandedOver({ store, archive, clock: Date });
      expect(await archive.get('norlandmfa', 2)).toBeDefined();
    });
    expect(await running).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 posts of @NorlandMFA came'),
    });
    expect(await archive.chainHead('norlandmfa')).toMatchObject({ number: 2 });
    await storage.lock.release();
    await storage.close();
  });

  test('goes on alone when the bot beside it ends', async () => {
    const storage = await openStorage(`sqlite://${place.at('a.db')}`);
    await storage.lock.tryAcquire();
    const store = createStore(storage, silentLog);
    await (await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 })).add('NorlandMFA', 0);
    const running = importFile([message(1)], '@NorlandMFA');
    await vi.waitFor(async () => expect(await storage.namespaces()).toContain('history'));
    await storage.lock.release();
    await storage.close();
    expect((await running).code).toBe(0);
    expect((await readArchive((archive) => archive.get('norlandmfa', 1)))?.post.text).toBe('Post 1');
  });

  test('of a private channel leads to its posts', async () => {
    const storage = await openStorage(`sqlite://${place.at('a.db')}`);
    const registry = await openChannelRegistry(createStore(storage, silentLog), {
      pollMs: 60_000,
      random: () => 0,
    });
    await registry.add('private_7', 0);
    await registry.recordOwn('private_7', 7, 0);
    await storage.close();
    await importFile([message(1)]);
    expect((await readArchive((archive) => archive.get('private_7', 1)))?.post.url).toBe(
      'https://t.me/c/7/1',
    );
  });
});
