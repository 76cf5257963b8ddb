/** Albums of channels where the bot is administrator, into the archive and beside what the page shows of them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { silentLog } from '#src/log.ts';
import { type Archive, createArchive } from '#src/posts/archive.ts';
import { createAlbumJoiner } from '#src/posts/join-albums.ts';
import { listRevisions } from '#src/posts/version-chain.ts';
import { createStore } from '#src/store/store.ts';

const now = Date.UTC(2026, 10, 20, 12);
/** A part of an album, as Telegram hands it over. */
const photo = (id: number, text = '', edited = false): Post => ({
  ...createEmptyPost('NorlandMFA', id),
  date: '2026-11-20T12:00:00Z',
  kind: text === '' ? 'media' : 'text',
  text,
  edited,
  media: [{ kind: 'photo' }],
});

let archive: Archive;
let join: ReturnType<typeof createAlbumJoiner>;
beforeEach(() => {
  archive = createArchive(createStore(openSqlite(':memory:'), silentLog), 400);
  join = createAlbumJoiner(archive);
});

async function receive(part: Post): Promise<void> {
  const post = await join('norlandmfa', part, 'g1');
  await archive.save('norlandmfa', await archive.diff('norlandmfa', [post]), now);
}

describe('an album that comes in parts', () => {
  test('is one post under the number of the first, published once', async () => {
    await receive(photo(10, 'Talks in Geneva'));
    await receive(photo(11));
    await receive(photo(12));
    expect(await archive.idsBetween('norlandmfa', 1, 99)).toEqual([10]);
    const kept = await archive.get('norlandmfa', 10);
    expect(kept).toMatchObject({ editedAt: null, post: { text: 'Talks in Geneva', album: [11, 12] } });
    expect(kept?.post.media).toHaveLength(3);
    const versions = await archive.versions('norlandmfa', 10);
    expect(listRevisions(versions, kept?.post).map(({ change }) => change)).toEqual(['published']);
  });

  test('is the same post when its page is read', async () => {
    for (const id of [10, 11]) await receive(photo(id, id === 10 ? 'Talks in Geneva' : ''));
    const page = {
      ...((await archive.get('norlandmfa', 10))?.post ?? photo(10)),
      views: 1200,
    };
    expect(await archive.diff('norlandmfa', [page])).toEqual({ added: [], edited: [] });
  });

  test.each(['at once', 'after a restart'])('keeps its parts when its words are edited %s', async (when) => {
    for (const id of [10, 11]) await receive(photo(id, id === 10 ? 'Talks in Geneva' : ''));
    if (when === 'after a restart') join = createAlbumJoiner(archive);
    await receive(photo(10, 'Talks in Vienna', true));
    const kept = await archive.get('norlandmfa', 10);
    expect(kept).toMatchObject({ editedAt: now, post: { text: 'Talks in Vienna', album: [11] } });
    expect(kept?.post.media).toHaveLength(2);
  });
});

test('what a page leaves out of a medium is no edit', async () => {
  const sent: Post = { ...photo(20), media: [{ kind: 'gif', duration: '0:07' }] };
  await archive.save('norlandmfa', await archive.diff('norlandmfa', [sent]), now);
  const shown = { ...sent, media: [{ kind: 'gif' as const }] };
  expect(await archive.diff('norlandmfa', [shown])).toEqual({ added: [], edited: [] });
  const other = { ...sent, media: [{ kind: 'photo' as const }] };
  expect((await archive.diff('norlandmfa', [other])).edited).toHaveLength(1);
});
