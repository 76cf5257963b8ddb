/** Albums of channels where the bot is administrator, into the archive and beside what the page shows of them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { type Archive, createArchive } from '#src/posts/archive.ts';
import { createAlbumJoiner } from '#src/posts/bot-message/join-albums.ts';
import { type BotMessage, readBotMessage } from '#src/posts/bot-message/read-bot-message.ts';
import { listRevisions } from '#src/posts/revisions.ts';
import { createStore } from '#src/store/store.ts';

const now = Date.UTC(2026, 10, 20, 12);
const photo = (id: number, fields: Partial<BotMessage> = {}): BotMessage & { photo: object } => ({
  message_id: id,
  date: now / 1000,
  chat: { id: -1001234, username: 'NorlandMFA', title: 'Norland MFA' },
  photo: {},
  ...fields,
});

let archive: Archive;
let join: ReturnType<typeof createAlbumJoiner>;
beforeEach(() => {
  archive = createArchive(createStore(openSqlite(':memory:'), silentLog), 400);
  join = createAlbumJoiner(archive);
});

async function receive(message: BotMessage): Promise<void> {
  const post = await join('norlandmfa', readBotMessage(message), 'g1');
  await archive.save('norlandmfa', await archive.diff('norlandmfa', [post]), now);
}

describe('an album that comes in parts', () => {
  test('is one post under the number of the first, published once', async () => {
    await receive(photo(10, { caption: 'Talks in Geneva' }));
    await receive(photo(11));
    await receive(photo(12));
    expect(await archive.idsBetween('norlandmfa', 1, 99)).toEqual([10]);
    const kept = await archive.get('norlandmfa', 10);
    expect(kept).toMatchObject({ editedAt: null, post: { text: 'Talks in Geneva', album: [11, 12] } });
    expect(kept?.post.media).toHaveLength(3);
    const versions = await archive.versions('norlandmfa', 10);
    expect(listRevisions(versions, kept).map(({ change }) => change)).toEqual(['published']);
  });

  test('is the same post when its page is read', async () => {
    for (const id of [10, 11]) await receive(photo(id, id === 10 ? { caption: 'Talks in Geneva' } : {}));
    const page = {
      ...((await archive.get('norlandmfa', 10))?.post ?? readBotMessage(photo(10))),
      views: 1200,
    };
    expect(await archive.diff('norlandmfa', [page])).toEqual({ added: [], edited: [] });
  });

  test.each(['at once', 'after a restart'])('keeps its parts when its words are edited %s', async (when) => {
    for (const id of [10, 11]) await receive(photo(id, id === 10 ? { caption: 'Talks in Geneva' } : {}));
    if (when === 'after a restart') join = createAlbumJoiner(archive);
    await receive(photo(10, { caption: 'Talks in Vienna', edit_date: now / 1000 + 60 }));
    const kept = await archive.get('norlandmfa', 10);
    expect(kept).toMatchObject({ editedAt: now, post: { text: 'Talks in Vienna', album: [11] } });
    expect(kept?.post.media).toHaveLength(2);
  });
});

test('what a page leaves out of a medium is no edit', async () => {
  const gif: BotMessage & { animation: object } = {
    ...photo(20),
    animation: { duration: 7 },
  };
  const sent = readBotMessage({ ...gif, photo: undefined } as never);
  await archive.save('norlandmfa', await archive.diff('norlandmfa', [sent]), now);
  const shown = { ...sent, media: [{ kind: 'gif' as const }] };
  expect(await archive.diff('norlandmfa', [shown])).toEqual({ added: [], edited: [] });
  const other = { ...sent, media: [{ kind: 'photo' as const }] };
  expect((await archive.diff('norlandmfa', [other])).edited).toHaveLength(1);
});
