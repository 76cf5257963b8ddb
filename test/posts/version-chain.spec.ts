/** What posts said stays provable: each version is chained to the one before it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { type Archive, createArchive } from '#src/posts/archive.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { verifyChain } from '#src/posts/verify-chain.ts';
import { contentHashesOf, hashVersion, type PostVersion } from '#src/posts/version-chain.ts';
import { createStore } from '#src/store/store.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const channel = 'norlandmfa';
const postOf = (id: number, text: string, fields: Partial<Post> = {}): Post => ({
  ...createEmptyPost('NorlandMFA', id),
  date: '2026-11-20T12:00:00Z',
  kind: 'text',
  text,
  ...fields,
});

async function archiveOf(...visits: readonly (readonly Post[])[]): Promise<Archive> {
  const archive = createArchive(createStore(openSqlite(':memory:'), silentLog), 400);
  for (const [at, posts] of visits.entries())
    await archive.save(channel, await archive.diff(channel, posts), noon + at);
  return archive;
}

async function chainOf(archive: Archive, ids: readonly number[]) {
  const versions = (await Promise.all(ids.map((id) => archive.versions(channel, id)))).flat();
  const kept = await Promise.all(ids.map((id) => archive.get(channel, id)));
  const posts = new Map(kept.flatMap((each) => (each ? [[each.post.id, each] as const] : [])));
  const head = (await archive.chainHead(channel)) ?? null;
  return { versions, posts, head, at: noon, retentionMs: 400 * 86_400_000 };
}

function verify({ posts, ...chain }: Awaited<ReturnType<typeof chainOf>>) {
  const hashed = [...posts].map(
    ([id, kept]) => [id, { ...kept, hashes: contentHashesOf(kept.post) }] as const,
  );
  return verifyChain({ ...chain, posts: new Map(hashed) });
}

describe('every version of a post', () => {
  test('is kept with the instant it was seen and what it replaced, deletion included', async () => {
    const archive = await archiveOf([postOf(1, 'Sanctions stay.')], [postOf(1, 'Sanctions go.')]);
    await archive.markDeleted(channel, 1, noon + 9);
    expect(await archive.versions(channel, 1)).toMatchObject([
      { number: 1, change: 'published', seenAt: noon, replaced: null },
      { number: 2, change: 'edited', seenAt: noon + 1, replaced: { text: 'Sanctions stay.' } },
      { number: 3, change: 'deleted', seenAt: noon + 9, replaced: null },
    ]);
  });

  test('is none when only views and reactions changed', async () => {
    const archive = await archiveOf([postOf(1, 'a')], [postOf(1, 'a', { views: 9 })]);
    expect(await archive.versions(channel, 1)).toHaveLength(1);
  });

  test('has its place in the chain when many are saved at once', async () => {
    const archive = await archiveOf();
    const save = async (id: number) =>
      archive.save(channel, await archive.diff(channel, [postOf(id, 'a')]), noon);
    await Promise.all([1, 2, 3, 4, 5].map(save));
    expect(verify(await chainOf(archive, [1, 2, 3, 4, 5]))).toMatchObject({
      versionCount: 5,
      problems: [],
    });
  });
});

describe('a chain', () => {
  const ids = [1, 2, 3];
  const written = async () =>
    chainOf(
      await archiveOf(
        ids.map((id) => postOf(id, `Post ${id}`)),
        [postOf(2, 'Other words')],
      ),
      ids,
    );

  test('as it was written is whole, and so is one whose oldest versions are forgotten', async () => {
    const chain = await written();
    expect(verify(chain)).toMatchObject({ versionCount: 4, head: chain.head, problems: [] });
    const younger = chain.versions.filter(({ number }) => number > 2);
    chain.posts.delete(1);
    expect(verify({ ...chain, versions: younger, at: noon + 410 * 86_400_000 }).problems).toEqual([]);
  });

  test('names the post, the version and the gap that somebody touched', async () => {
    const chain = await written();
    const problemsWith = (change: (version: PostVersion) => PostVersion | null) =>
      verify({
        ...chain,
        versions: chain.versions.flatMap((version) => change(version) ?? []),
      }).problems.join('\n');
    expect(problemsWith((each) => (each.number === 2 ? { ...each, seenAt: 0 } : each))).toContain(
      'version 2 (norlandmfa/2, published, seen 1970-01-01T00:00:00.000Z) was changed',
    );
    expect(problemsWith((each) => (each.number === 3 ? null : each))).toContain(
      'versions 3 to 3 are missing',
    );
    expect(problemsWith((each) => (each.number === 4 ? null : each))).toContain(
      'the chain ends at version 3',
    );
    const rewritten = (each: PostVersion) =>
      each.replaced === null ? each : { ...each, replaced: postOf(2, 'It never said that') };
    expect(problemsWith(rewritten)).toContain('version 2 (norlandmfa/2, published');
    const third = chain.posts.get(3);
    if (third) chain.posts.set(3, { ...third, post: postOf(3, 'It never said that') });
    expect(problemsWith((each) => each)).toContain('the post norlandmfa/3 does not say what its version 3');
  });

  test.each([
    ['deletedAt', 1],
    ['deletedAt', noon - 500 * 86_400_000],
    ['editedAt', 1],
    ['seenAt', noon + 86_400_000],
  ] as const)('notices an instant of a kept post that somebody set: %s %i', async (field, instant) => {
    const chain = await written();
    for (const [id, kept] of chain.posts) {
      const posts = new Map(chain.posts).set(id, { ...kept, [field]: instant });
      expect(verify({ ...chain, posts }).problems).toEqual([
        expect.stringContaining(`the post norlandmfa/${id} was not seen, edited or deleted when`),
      ]);
    }
  });

  test('is whole when posts were published long before they were read, or read under a clock that was ahead', async () => {
    const archive = await archiveOf();
    const old = postOf(1, 'From the history', { date: '2026-01-20T12:00:00Z' });
    await archive.save(channel, await archive.diff(channel, [old, postOf(2, 'New')]), noon, true);
    await archive.save(channel, await archive.diff(channel, [postOf(3, 'Ahead')]), noon + 9_000_000);
    const ahead = await archive.get(channel, 3);
    if (ahead) await archive.restamp(channel, ahead, noon + 1);
    expect(verify(await chainOf(archive, ids)).problems).toEqual([]);
  });

  test('that 0.1.0 began goes on, and shows changes of what was hashed then', async () => {
    const chain = await written();
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    let hash = '';
    const versions = chain.versions
      .toSorted((a, b) => a.number - b.number)
      .map((version) => {
        const post = version.number === 2 ? postOf(2, 'Post 2') : chain.posts.get(version.id)?.post;
        const { id, date, kind, author, text, forward, media, album } = post ?? postOf(0, '');
        const contentHash = sha256(JSON.stringify([id, date, kind, author, text, forward, media, album]));
        hash = hashVersion(hash, { ...version, contentHash });
        return { ...version, contentHash, hash };
      });
    const old = { ...chain, versions, head: { number: 4, hash } };
    expect(verify(old).problems).toEqual([]);
    const third = chain.posts.get(3);
    if (third) chain.posts.set(3, { ...third, post: postOf(3, 'It never said that') });
    expect(verify(old).problems.join()).toContain('the post norlandmfa/3 does not say');
  });

  test('shows any change of any field of any version', async () => {
    const chain = await written();
    const { versions } = chain;
    const fields = ['channel', 'id', 'number', 'seenAt', 'change', 'contentHash', 'hash'] as const;
    fc.assert(
      fc.property(fc.nat(versions.length - 1), fc.constantFrom(...fields), fc.nat(), (index, field, salt) => {
        const old = versions[index];
        if (!old) return true;
        const value = typeof old[field] === 'number' ? old[field] + 1 + salt : `${old[field]}${salt}`;
        const changed = versions.with(index, { ...old, [field]: value } as PostVersion);
        return verify({ ...chain, versions: changed }).problems.length > 0;
      }),
    );
  });
});
