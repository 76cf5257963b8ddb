/** What the reader of t.me does when hosts fail, throttle, or are somebody else. */
import { afterEach, describe, expect, test } from 'vitest';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import { parseRetryAfter } from '#src/request-page.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
import { closeAll, hurriedReaderOf, readerOf, serve, words } from './web-reader.ts';

afterEach(closeAll);

describe('hosts', () => {
  test('are tried in order, the second when the first has no answer', async () => {
    const [first, second] = [await serve(words(3)), await serve(words(3))];
    first.fail({ status: 500 });
    const { reader, pauses } = readerOf(first.root, second.root);
    expect((await reader({ name: 'NorlandMFA' })).posts).toHaveLength(3);
    expect([first.requests.length, second.requests.length]).toEqual([2, 1]);
    expect(pauses).toEqual([500]);
  });

  test('that another site answers for are passed over', async () => {
    const [first, second] = [await serve(words(3)), await serve(words(3))];
    first.fail({ body: '<html>Log in to this network</html>' });
    expect(await readerOf(first.root, second.root).reader({ name: 'NorlandMFA' })).toMatchObject({
      state: 'fresh',
    });
  });

  test.each([
    { status: 403 },
    { status: 404 },
    { status: 410 },
    { status: 451 },
    { status: 302, headers: { location: '/blocked' } },
    { status: 302, headers: { location: 'https://law.example/blocked?url=t.me' } },
    { status: 307, headers: { location: 'https://law.example/' } },
  ])('that a block page stands before are passed over: $status $headers', async (fault) => {
    const [first, second] = [await serve(words(3)), await serve(words(3))];
    first.fail(fault);
    const { reader } = readerOf(first.root, second.root);
    expect(await reader({ name: 'NorlandMFA' })).toMatchObject({ state: 'fresh' });
    expect((await reader({ name: 'NorlandMFA', post: 1 })).posts).toHaveLength(1);
  });

  test('get one request at a time, and a second between two on hosts of Telegram', async () => {
    const fake = await serve(words(3));
    const { reader, pauses } = readerOf(fake.root);
    await Promise.all([reader({ name: 'NorlandMFA' }), reader({ name: 'NorlandMFA' })]);
    expect(pauses).toEqual([]);
    const spaced: number[] = [];
    const slow = createTelegramWeb({
      roots: [fake.root],
      clock: { now: () => 1_800_000_000_000 },
      log: silentLog,
      spacingMs: 1000,
      sleep: async (ms) => void spaced.push(ms),
    });
    await Promise.all([slow({ name: 'NorlandMFA' }), slow({ name: 'NorlandMFA' })]);
    expect(spaced).toEqual([1000]);
  });

  test('say who is asking, in English, and take gzip', async () => {
    const fake = await serve(words(1));
    await readerOf(fake.root).reader({ name: 'NorlandMFA' });
    expect(fake.requests[0]?.headers).toMatchObject({
      'user-agent': expect.stringContaining('Dragoman'),
      'accept-language': 'en',
      'accept-encoding': expect.stringContaining('gzip'),
    });
  });
});

describe('a fault', () => {
  test.each([
    ['a reset in the middle of the page', { resetAfter: 200 }],
    ['a page that ends in the middle', { cutAfter: 3000 }],
    ['broken gzip', { brokenGzip: true }],
    ['a page of 5 MB', { padding: 5 * 1024 * 1024 }],
  ] as const)('that happens once is overcome: %s', async (_, fault) => {
    const fake = await serve(words(3));
    fake.fail(fault, 1);
    const { reader } = readerOf(fake.root);
    expect((await reader({ name: 'NorlandMFA' })).posts).toHaveLength(3);
    expect(fake.requests).toHaveLength(2);
  });

  test.each([
    ['no answer', { hang: true }],
    ['an answer that comes too late', { delayMs: 6000 }],
    ['a page that begins and does not end', { stallAfter: 100 }],
  ] as const)('that takes too long is given up and tried again: %s', async (_, fault) => {
    const fake = await serve(words(3));
    fake.fail(fault, 1);
    expect((await hurriedReaderOf(fake.root).reader({ name: 'NorlandMFA' })).posts).toHaveLength(3);
    expect(fake.requests).toHaveLength(2);
  });

  test('that stays is said after two attempts, and the host is paused for longer each time', async () => {
    const fake = await serve(words(3));
    fake.fail({ resetAfter: 10 });
    const { reader, clock } = readerOf(fake.root);
    await expect(reader({ name: 'NorlandMFA' })).rejects.toBeInstanceOf(ConnectionFailed);
    expect(fake.requests).toHaveLength(2);
    await expect(reader({ name: 'NorlandMFA' })).rejects.toBeInstanceOf(Refused);
    expect(fake.requests).toHaveLength(2);
    clock.at += 1000;
    await expect(reader({ name: 'NorlandMFA' })).rejects.toBeInstanceOf(ConnectionFailed);
    fake.calm();
    clock.at += 1000;
    await expect(reader({ name: 'NorlandMFA' })).rejects.toMatchObject({ code: 429 });
    clock.at += 60_000;
    expect((await reader({ name: 'NorlandMFA' })).state).toBe('fresh');
  });

  test('that stays is said once a pause, in whole milliseconds', async () => {
    const { reader, warnings, clock } = readerOf('http://127.0.0.1:9');
    for (let n = 0; n < 3; n += 1) {
      await expect(reader({ name: 'NorlandMFA' })).rejects.toBeInstanceOf(ConnectionFailed);
      clock.at += 60_000;
    }
    expect(warnings.map(({ pauseMs }) => pauseMs)).toEqual([1000, 4000, 16_000]);
  });

  test('429 is obeyed: no second attempt, no request before the time it names', async () => {
    const fake = await serve(words(3));
    fake.fail({ status: 429, headers: { 'retry-after': '120' } }, 1);
    const { reader, clock } = readerOf(fake.root);
    await expect(reader({ name: 'NorlandMFA' })).rejects.toMatchObject({
      code: 429,
      retryAfterMs: 120_000,
    });
    clock.at += 119_000;
    await expect(reader({ name: 'NorlandMFA' })).rejects.toMatchObject({ retryAfterMs: 1000 });
    expect(fake.requests).toHaveLength(1);
    clock.at += 1000;
    expect((await reader({ name: 'NorlandMFA' })).state).toBe('fresh');
  });

  test('a dead port is a failed connection', async () => {
    const { reader } = readerOf('http://127.0.0.1:9');
    await expect(reader({ name: 'NorlandMFA' })).rejects.toBeInstanceOf(ConnectionFailed);
  });

  test('that is a host which hangs is left at once when everything stops', async () => {
    const fake = await serve(words(3));
    fake.fail({ hang: true });
    const stop = new AbortController();
    const visit = readerOf(fake.root).reader({ name: 'NorlandMFA' }, stop.signal);
    stop.abort();
    await expect(visit).rejects.toBeInstanceOf(ConnectionFailed);
    expect(fake.requests.length).toBeLessThan(2);
  });
});

test.each([
  ['120', 120_000],
  [' 5 ', 5000],
  ['Fri, 15 Jan 2027 08:01:00 GMT', 60_000],
  ['Fri, 15 Jan 2027 07:59:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After %j means %j ms', (value, ms) => {
  expect(parseRetryAfter(value, Date.UTC(2027, 0, 15, 8))).toBe(ms);
});
