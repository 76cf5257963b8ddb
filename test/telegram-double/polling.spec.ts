import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPolling, type Polling } from '../doubles/telegram/server/polling.ts';
import { createWorld, type World } from '../doubles/telegram/state/world.ts';

let world: World;
let polling: Polling;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const options = {
    now: Date.now,
    username: 'bot',
    name: 'Bot',
    privacy: true,
    keep: 9,
    describeState: () => '',
  };
  world = createWorld(options);
  polling = createPolling(world, true);
});
afterEach(() => vi.useRealTimers());

const poll = (offset: number, timeoutSeconds = 0) =>
  polling.poll({ offset, limit: 100, timeoutSeconds, signal: new AbortController().signal });
const push = () => world.updates.push('message', 1, {}, 60_000);

describe("Telegram's brakes on pollers in a hurry", () => {
  test('the same offset within half a second gets one update', async () => {
    for (let i = 0; i < 3; i++) push();
    expect(await poll(0)).toHaveLength(3);
    expect(await poll(0)).toHaveLength(1);
    vi.advanceTimersByTime(600);
    expect(await poll(0)).toHaveLength(3);
  });

  test('the same offset within three seconds waits three seconds', async () => {
    expect(await poll(7)).toEqual([]);
    vi.advanceTimersByTime(1000);
    const waiting = poll(7);
    expect(polling.open()).toBe(true);
    vi.advanceTimersByTime(3000);
    expect(await waiting).toEqual([]);
    vi.advanceTimersByTime(3001);
    expect(await poll(7)).toEqual([]);
  });

  test('a second conflict within three seconds is told three seconds later', async () => {
    const told: string[] = [];
    const note = (name: string) => () => told.push(name);
    poll(1, 50).catch(note('first'));
    poll(2, 50).catch(note('second'));
    poll(3, 50).catch(note('third'));
    await vi.advanceTimersByTimeAsync(2999);
    expect(told).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['first', 'second']);
  });
});
