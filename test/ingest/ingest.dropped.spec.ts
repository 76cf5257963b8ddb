/** What the archive has dropped for its age, and the channel's page still shows. */
import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { createIngest } from '#src/ingest/ingest.ts';
import { dayMs } from '#src/duration.ts';
import { silentLog } from '#src/log.ts';
import { type ArchiveDiff, createArchive } from '#src/posts/archive.ts';
import { createEmptyPost } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';

test('a post past retention is not new again; a new one is, whatever its date', async () => {
  const newStore = () => createStore(openSqlite(':memory:'), silentLog);
  const clock = { at: 1_800_000_000_000, now: () => clock.at };
  const postOf = (id: number, at: number) => {
    const date = new Date(at).toISOString().replace('.000Z', 'Z');
    return { ...createEmptyPost('NorlandMFA', id), kind: 'text' as const, date, text: `Post ${id}` };
  };
  const posts = [postOf(1, clock.at), postOf(2, clock.at + 300 * dayMs)];
  const pollMs = 60_000;
  const registry = await openChannelRegistry(newStore(), { pollMs, random: () => 0 });
  const alerted: ArchiveDiff[] = [];
  const pollWith = async (archive: ReturnType<typeof createArchive>) => {
    const ingest = createIngest({
      readChannel: async () => ({
        ...{ state: 'fresh', detail: '', name: 'NorlandMFA', title: 'Norland MFA', channelId: 1, posts },
        ...{ seenIds: posts.map(({ id }) => id), isComplete: true, parseErrors: [] },
      }),
      channelRegistry: registry,
      archive,
      dispatchers: [
        { dispatch: async (_, diff) => void alerted.push(diff), dispatchDeletion: async () => {} },
      ],
      ...{ clock, log: silentLog, pollMs, shutdownSignal: new AbortController().signal },
    });
    await ingest.poll('norlandmfa');
    return (await Array.fromAsync(archive.newest('norlandmfa'))).map(({ post }) => post.id);
  };
  await registry.add('NorlandMFA', clock.now());
  clock.at += 300 * dayMs;
  expect(await pollWith(createArchive(newStore(), 400))).toEqual([2, 1]);
  clock.at += 101 * dayMs;
  posts.push(postOf(3, clock.at - 402 * dayMs));
  const emptied = createArchive(newStore(), 400);
  expect(await pollWith(emptied)).toEqual([3, 2]);
  expect(alerted.flatMap(({ added }) => added.map(({ id }) => id))).toEqual([2, 3]);
});
