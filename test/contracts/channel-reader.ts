/** What every reader of channels keeps, whatever it reads. A new source passes this suite before it is offered. */
import { describe, expect, test } from 'vitest';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';

/** A server on loopback with one channel of at least two posts, and a reader of it. */
export interface ServedChannel {
  readonly reader: ReadChannel;
  readonly name: string;
  /** From now on nobody is there. */
  stop(): Promise<void>;
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
const isOutside = (thrown: unknown): boolean =>
  thrown instanceof ConnectionFailed || thrown instanceof Refused;

/** Each test gets a channel of its own from `serve`, which also ends it. */
export function channelReaderContract(name: string, serve: () => Promise<ServedChannel>): void {
  describe(`${name} as a reader of channels`, () => {
    test('brings posts from the oldest on, each once, under the name of their channel', async () => {
      const { reader, name: channel } = await serve();
      const { state, posts, ...snapshot } = await reader({ name: channel });
      const dates = posts.map(({ date }) => date ?? '');
      expect(state).toBe('fresh');
      expect(dates).toEqual(dates.toSorted());
      expect(posts.length).toBeGreaterThan(1);
      expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
      expect(new Set(posts.map((post) => post.channel))).toEqual(new Set([snapshot.name]));
    });

    test('brings the same posts when it is asked once more', async () => {
      const { reader, name: channel } = await serve();
      const { posts } = await reader({ name: channel });
      expect((await reader({ name: channel })).posts).toEqual(posts);
    });

    test('has nothing below the oldest post', async () => {
      const { reader, name: channel } = await serve();
      const [oldest] = (await reader({ name: channel })).posts;
      expect((await reader({ name: channel, before: oldest?.id ?? 0 })).posts).toEqual([]);
    });

    test('finds a post by its id, or says that it cannot; of a post that is gone nothing, or that it cannot say', async () => {
      const { reader, name: channel } = await serve();
      const [oldest] = (await reader({ name: channel })).posts;
      const failure = await failureOf(reader({ name: channel, post: oldest?.id ?? 0 }));
      if (failure === null)
        expect((await reader({ name: channel, post: oldest?.id ?? 0 })).posts).toEqual([oldest]);
      else expect(isOutside(failure)).toBe(true);
      const gone = reader({ name: channel, post: 999_999 }).then(({ posts }) => posts);
      expect(await gone.catch((thrown: unknown) => (isOutside(thrown) ? [] : thrown))).toEqual([]);
    });

    test('throws nothing but ConnectionFailed and Refused when nobody is there', async () => {
      const { reader, name: channel, stop } = await serve();
      await stop();
      expect(isOutside(await failureOf(reader({ name: channel })))).toBe(true);
      expect(isOutside(await failureOf(reader({ name: channel, post: 1 })))).toBe(true);
    });

    test('ends without an answer when it is told to stop', async () => {
      const { reader, name: channel } = await serve();
      const failure = await failureOf(reader({ name: channel }, AbortSignal.abort()));
      expect(isOutside(failure) || (failure as Error | null)?.name === 'AbortError').toBe(true);
    });
  });
}
