import { describe, expect, test } from 'vitest';
import { extractiveProvenance } from '#src/digest/grounding/provenance.ts';
import { writeExtractive } from '#src/digest/written-digest.ts';
import { createDigestBuilder, type DigestWriter } from '#src/digest/digest-builder.ts';
import type { DigestQuery } from '#src/digest/digest-query.ts';
import type { Post } from '#src/posts/post.ts';
import { englishDay, sisters } from './harbour.ts';
import { norland, postOf } from './setting.ts';

const from = Date.parse('2026-11-20T00:00:00Z');
const dayMs = 86_400_000;
const request: DigestQuery = {
  channels: [norland],
  window: { from, to: from + dayMs },
  by: 'date',
  topic: null,
  followedTopics: [],
  ownTopics: [],
  language: 'en',
  timeZone: 'UTC',
};

/** An archive that counts how often it is asked. */
function archiveOf(posts: readonly Post[]) {
  const asked: [string, number, number][] = [];
  async function* listByDate(channelKey: string, after: number, before: number) {
    asked.push([channelKey, after, before]);
    for (const post of posts) {
      const at = Date.parse(post.date ?? '');
      if (post.channel.toLowerCase() === channelKey && at >= after && at < before)
        yield { post, editedAt: null, deletedAt: null };
    }
  }
  const keptSince = async () => null;
  const archive = { publishedBetween: listByDate, seenBetween: listByDate, keptSince } as never;
  return { asked, archive, channelRegistry: { countUnreadable: () => 0 } as never };
}

function digestsOver(posts: readonly Post[], write?: DigestWriter) {
  const archive = archiveOf(posts);
  let now = from + 2 * dayMs;
  const clock = { now: () => now };
  const digests = createDigestBuilder({
    ...archive,
    clock,
    ...(write && { write }),
  });
  return {
    digests,
    asked: archive.asked,
    at: (instant: number) => {
      now = instant;
    },
  };
}

describe('digests', () => {
  test('a window is half open: the post at its end belongs to the next', async () => {
    const first = postOf({ id: 1, text: 'First.', date: '2026-11-20T00:00:00Z' });
    const last = postOf({ id: 2, text: 'Last.', date: '2026-11-21T00:00:00Z' });
    const digest = await digestsOver([first, last]).digests.build(request);
    expect(digest.entries.map(({ post }) => post.id)).toEqual([1]);
  });

  test('chats that ask for the same share one digest, also while it is being made', async () => {
    const { digests, asked } = digestsOver(englishDay);
    const made = await Promise.all([
      digests.build(request),
      digests.build({ ...request }),
      digests.build(request),
    ]);
    expect(new Set(made).size).toBe(1);
    expect(await digests.build(request)).toBe(made[0]);
    expect(asked).toHaveLength(2);
  });

  const others: readonly (readonly [string, Partial<DigestQuery>])[] = [
    ['language', { language: 'ru' }],
    ['zone', { timeZone: 'Asia/Tokyo' }],
    ['topic', { topic: { name: 'grain', queries: ['grain'], origin: 'own' } }],
    ['window', { window: { from, to: from + dayMs / 2 } }],
    ['channels', { channels: sisters }],
  ];
  test.each(others)('another %s is another digest', async (_, fields) => {
    const { digests } = digestsOver(englishDay);
    expect(await digests.build({ ...request, ...fields })).not.toBe(await digests.build(request));
  });

  test('a window that is not over is made anew the next minute', async () => {
    const { digests, at } = digestsOver(englishDay);
    at(from + dayMs / 2);
    const first = await digests.build(request);
    at(from + dayMs / 2 + 60_000);
    expect(await digests.build(request)).not.toBe(first);
  });

  test('everybody who waits hears how many posts are read', async () => {
    const write: DigestWriter = async (selection, _, progress) => {
      await Promise.resolve();
      progress(2);
      return writeExtractive(selection);
    };
    const { digests } = digestsOver(englishDay, write);
    const heard: string[][] = [[], []];
    await Promise.all(
      heard.map((own) => digests.build(request, (done, all) => own.push(`${done} of ${all}`))),
    );
    expect(heard[0]).toContain('7 of 9');
    expect(heard[1]).toContain('7 of 9');
  });

  test('says why it is extractive', async () => {
    expect((await digestsOver(englishDay).digests.build(request)).written.provenance.reason).toBe('no model');
    const spent: DigestWriter = async (request) => ({
      ...writeExtractive(request),
      provenance: { ...extractiveProvenance, reason: 'budget' },
    });
    expect((await digestsOver(englishDay, spent).digests.build(request)).written.provenance.reason).toBe(
      'budget',
    );
  });

  test('of many posts lets others have their turns', async () => {
    const many = Array.from({ length: 600 }, (_, id) =>
      postOf({ id: id + 1, text: `Ship ${id} left the port of Tervala with grain for region ${id % 50}.` }),
    );
    let turns = 0;
    let next = setImmediate(function count() {
      turns += 1;
      next = setImmediate(count);
    });
    await digestsOver(many).digests.build(request);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
  });

  test('changes of the window are told, and those of older posts that happened within it', async () => {
    const archived = [
      {
        post: postOf({ id: 1, text: 'Old.', date: '2026-11-18T09:00:00Z' }),
        editedAt: from + 5,
        deletedAt: null,
      },
      {
        post: postOf({ id: 2, text: 'Older.', date: '2026-11-17T09:00:00Z' }),
        editedAt: from - 5,
        deletedAt: null,
      },
      {
        post: postOf({ id: 3, text: 'Gone.', date: '2026-11-19T09:00:00Z' }),
        editedAt: null,
        deletedAt: from + 9,
      },
      { post: postOf({ id: 4, text: 'New.', edited: true }), editedAt: null, deletedAt: null },
      { post: postOf({ id: 5, text: 'Newer.' }), editedAt: null, deletedAt: from + 2 * dayMs },
    ];
    async function* listByDate(_: string, after: number, before: number) {
      for (const each of archived) {
        const at = Date.parse(each.post.date ?? '');
        if (at >= after && at < before) yield each;
      }
    }
    const ports = {
      archive: { publishedBetween: listByDate, keptSince: async () => null } as never,
      channelRegistry: { countUnreadable: () => 0 } as never,
      clock: { now: () => from + 3 * dayMs },
    };
    const digest = await createDigestBuilder(ports).build(request);
    const idsOf = (entries: typeof digest.edited) => entries.map(({ post }) => post.id);
    expect([idsOf(digest.edited), idsOf(digest.deleted)]).toEqual([
      [1, 4],
      [3, 5],
    ]);
  });

  test('one that the model left to extraction is tried again after a while', async () => {
    let calls = 0;
    const write: DigestWriter = async (asked) => {
      calls += 1;
      return {
        ...writeExtractive(asked),
        provenance: { ...extractiveProvenance, extracted: 3, reason: 'unreachable' },
      };
    };
    const { digests, at } = digestsOver(englishDay, write);
    await digests.build(request);
    await digests.build(request);
    expect(calls).toBe(1);
    at(from + 2 * dayMs + 600_000);
    await digests.build(request);
    expect(calls).toBe(2);
  });

  test('one that failed is tried again', async () => {
    let calls = 0;
    const write: DigestWriter = async (asked) => {
      calls += 1;
      if (calls === 1) throw new Error('the archive is gone');
      return writeExtractive(asked);
    };
    const { digests } = digestsOver(englishDay, write);
    await expect(digests.build(request)).rejects.toThrow('gone');
    expect((await digests.build(request)).entries).toHaveLength(9);
  });
});
