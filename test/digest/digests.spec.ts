import { describe, expect, test } from 'vitest';
import { withoutModel } from '#src/digest/byline.ts';
import { createDigests, type PointsProvider } from '#src/digest/digests.ts';
import type { DigestOrder } from '#src/digest/order.ts';
import { createMatching } from '#src/digest/query-matching.ts';
import type { Post } from '#src/posts/post.ts';
import { englishDay, sisters } from './harbour.ts';
import { norland, postOf } from './setting.ts';

const from = Date.parse('2026-11-20T00:00:00Z');
const dayMs = 86_400_000;
const request: DigestOrder = {
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
  async function* postsBetween(channelKey: string, after: number, before: number) {
    asked.push([channelKey, after, before]);
    for (const post of posts) {
      const at = Date.parse(post.date ?? '');
      if (post.channel.toLowerCase() === channelKey && at >= after && at < before)
        yield { post, changedAt: null, goneAt: null };
    }
  }
  return { asked, postsBetween, postsArrived: postsBetween };
}

function digestsOver(posts: readonly Post[], points?: PointsProvider) {
  const archive = archiveOf(posts);
  let now = from + 2 * dayMs;
  const clock = { now: () => now };
  const digests = createDigests({ ...archive, clock, matching: createMatching(), ...(points && { points }) });
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
    const { digest } = await digestsOver([first, last]).digests.make(request);
    expect(digest.entries.map(({ post }) => post.id)).toEqual([1]);
  });

  test('chats that ask for the same share one digest, also while it is being made', async () => {
    const { digests, asked } = digestsOver(englishDay);
    const made = await Promise.all([
      digests.make(request),
      digests.make({ ...request }),
      digests.make(request),
    ]);
    expect(new Set(made).size).toBe(1);
    expect(await digests.make(request)).toBe(made[0]);
    expect(asked).toHaveLength(2);
  });

  const others: readonly (readonly [string, Partial<DigestOrder>])[] = [
    ['language', { language: 'ru' }],
    ['zone', { timeZone: 'Asia/Tokyo' }],
    ['topic', { topic: { name: 'grain', queries: ['grain'], origin: 'own' } }],
    ['window', { window: { from, to: from + dayMs / 2 } }],
    ['channels', { channels: sisters }],
  ];
  test.each(others)('another %s is another digest', async (_, fields) => {
    const { digests } = digestsOver(englishDay);
    expect(await digests.make({ ...request, ...fields })).not.toBe(await digests.make(request));
  });

  test('a window that is not over is made anew the next minute', async () => {
    const { digests, at } = digestsOver(englishDay);
    at(from + dayMs / 2);
    const first = await digests.make(request);
    at(from + dayMs / 2 + 60_000);
    expect(await digests.make(request)).not.toBe(first);
  });

  test('everybody who waits hears how many posts are read', async () => {
    const points: PointsProvider = async (told, { progress }) => {
      await Promise.resolve();
      progress(told.length - 1);
      return { worded: new Map(), byline: { ...withoutModel, reason: null } };
    };
    const { digests } = digestsOver(englishDay, points);
    const heard: string[][] = [[], []];
    await Promise.all(
      heard.map((own) => digests.make(request, (done, all) => own.push(`${done} of ${all}`))),
    );
    expect(heard[0]).toContain('8 of 9');
    expect(heard[1]).toContain('8 of 9');
  });

  test('says why it is extractive', async () => {
    expect((await digestsOver(englishDay).digests.make(request)).byline.reason).toBe('no model');
    const spent: PointsProvider = async () => ({
      worded: new Map(),
      byline: { ...withoutModel, reason: 'budget' },
    });
    expect((await digestsOver(englishDay, spent).digests.make(request)).byline.reason).toBe('budget');
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
    await digestsOver(many).digests.make(request);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
  });

  test('changes of the window are told, and those of older posts that happened within it', async () => {
    const archived = [
      {
        post: postOf({ id: 1, text: 'Old.', date: '2026-11-18T09:00:00Z' }),
        changedAt: from + 5,
        goneAt: null,
      },
      {
        post: postOf({ id: 2, text: 'Older.', date: '2026-11-17T09:00:00Z' }),
        changedAt: from - 5,
        goneAt: null,
      },
      {
        post: postOf({ id: 3, text: 'Gone.', date: '2026-11-19T09:00:00Z' }),
        changedAt: null,
        goneAt: from + 9,
      },
      { post: postOf({ id: 4, text: 'New.', edited: true }), changedAt: null, goneAt: null },
      { post: postOf({ id: 5, text: 'Newer.' }), changedAt: null, goneAt: from + 2 * dayMs },
    ];
    async function* postsBetween(_: string, after: number, before: number) {
      for (const each of archived) {
        const at = Date.parse(each.post.date ?? '');
        if (at >= after && at < before) yield each;
      }
    }
    const ports = { postsBetween, postsArrived: postsBetween, clock: { now: () => from + 3 * dayMs } };
    const { digest } = await createDigests({ ...ports, matching: createMatching() }).make(request);
    const idsOf = (entries: typeof digest.edited) => entries.map(({ post }) => post.id);
    expect([idsOf(digest.edited), idsOf(digest.deleted)]).toEqual([
      [1, 4],
      [3, 5],
    ]);
  });

  test('one that the model left to extraction is tried again after a while', async () => {
    let calls = 0;
    const points: PointsProvider = async () => {
      calls += 1;
      return { worded: new Map(), byline: { ...withoutModel, extracted: 3, reason: 'unreachable' } };
    };
    const { digests, at } = digestsOver(englishDay, points);
    await digests.make(request);
    await digests.make(request);
    expect(calls).toBe(1);
    at(from + 2 * dayMs + 600_000);
    await digests.make(request);
    expect(calls).toBe(2);
  });

  test('one that failed is tried again', async () => {
    let calls = 0;
    const points: PointsProvider = async () => {
      calls += 1;
      if (calls === 1) throw new Error('the archive is gone');
      return { worded: new Map(), byline: withoutModel };
    };
    const { digests } = digestsOver(englishDay, points);
    await expect(digests.make(request)).rejects.toThrow('gone');
    expect((await digests.make(request)).digest.entries).toHaveLength(9);
  });
});
