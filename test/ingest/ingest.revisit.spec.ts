/** Edits and deletions below the newest page, found on pages that are read again. */
import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { ChannelSnapshot, ReadChannel } from '#src/channels/channel-reader.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { createIngest } from '#src/ingest/ingest.ts';
import { silentLog } from '#src/log.ts';
import { type ArchiveDiff, createArchive } from '#src/posts/archive.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';

const pollMs = 60_000;
const intervalMs = 5 * pollMs;

test('an edit and a deletion on an older page are noticed within ten polls, and nobody is alerted to what is old', async () => {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const clock = { at: 1_800_000_000_000, now: () => clock.at };
  const posts = new Map<number, Post>(
    Array.from({ length: 60 }, (_, index) => {
      const date = new Date(clock.at + index * 1000).toISOString().replace('.000Z', 'Z');
      return [
        index + 1,
        { ...createEmptyPost('NorlandMFA', index + 1), kind: 'text', date, text: `Post ${index + 1}` },
      ];
    }),
  );
  const pageOf = (ids: readonly number[]): ChannelSnapshot => {
    const shown = ids.flatMap((id) => posts.get(id) ?? []);
    return {
      state: 'fresh',
      detail: '',
      name: 'NorlandMFA',
      title: 'Norland MFA',
      channelId: 1,
      posts: shown,
      seenIds: shown.map(({ id }) => id),
      isComplete: true,
      parseErrors: [],
    };
  };
  const below = (before: number) => [...posts.keys()].filter((id) => id < before).slice(-20);
  const readChannel: ReadChannel = async ({ before = 1000, post }) =>
    pageOf(post === undefined ? below(before) : [post]);
  const registry = await openChannelRegistry(store, { pollMs, random: () => 0 });
  const archive = createArchive(store, 400);
  const alerted: ArchiveDiff[] = [];
  const deleted: number[] = [];
  const ingest = createIngest({
    readChannel,
    channelRegistry: registry,
    archive,
    dispatchers: [
      {
        dispatch: async (_, diff) => void alerted.push(diff),
        dispatchDeletion: async (_, { post }) => void deleted.push(post.id),
      },
    ],
    clock,
    log: silentLog,
    pollMs,
    shutdownSignal: new AbortController().signal,
  });
  const channel = await registry.add('NorlandMFA', clock.at);
  await ingest.poll(channel.key);
  for (let more = registry.get(channel.key); more && (await ingest.backfill(more)); )
    more = registry.get(channel.key);

  posts.set(25, {
    ...createEmptyPost('NorlandMFA', 25),
    date: posts.get(25)?.date ?? null,
    kind: 'text',
    text: 'Other words',
  });
  posts.delete(30);
  for (const end = clock.at + 2 * intervalMs; clock.at < end; ) {
    clock.at += pollMs;
    await ingest.poll(channel.key);
  }

  expect((await archive.versions(channel.key, 25)).map(({ change }) => change)).toEqual([
    'published',
    'edited',
  ]);
  expect((await archive.get(channel.key, 30))?.deletedAt).not.toBeNull();
  expect(alerted.flatMap(({ added }) => added)).toEqual([]);
  expect(alerted.flatMap(({ edited }) => edited.map(({ after }) => after.id))).toEqual([25]);
  expect(deleted).toEqual([30]);
});
