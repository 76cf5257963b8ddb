import { describe, expect, test } from 'vitest';
import {
  type AlertState,
  decideAlert,
  selectRecentAlerts,
  type SentAlert,
  type Storm,
  throttleAlert,
} from '#src/alerts/decide-alert.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';

const now = Date.UTC(2026, 10, 20, 12);
const alertOf = (n: number, fields: Partial<Alert> = {}) =>
  ({ n, query: 'grain', mode: 'loud', mutedUntil: null, ...fields }) as Alert;
const chat = {
  key: '7',
  id: 7,
  channels: ['norland'],
  silentSince: null,
  quiet: null,
  timeZone: 'UTC',
} as unknown as Chat;
const state: AlertState = {
  chat,
  matched: [alertOf(1)],
  isServed: true,
  notified: new Set(),
  isCounted: false,
  duplicate: null,
  state: { sent: [] },
};
const decide = (fields: Partial<AlertState>) => decideAlert({ ...state, ...fields }, 'norland', now);
const changed = (fields: Partial<Chat>) => ({ chat: { ...chat, ...fields } });

describe('a post that an alert matches', () => {
  const until = Date.UTC(2026, 10, 20, 14);
  test.each<[string, Partial<AlertState>, object]>([
    ['is sent', {}, { do: 'send', why: 'new' }],
    [
      'is not sent to a chat that left',
      changed({ silentSince: { at: 1, reason: 'blocked' } }),
      { why: 'unreachable' },
    ],
    ['is not sent to a chat that is not served', { isServed: false }, { why: 'unreachable' }],
    [
      'is not sent to a chat that no longer follows the channel',
      changed({ channels: [] }),
      { why: 'unsubscribed' },
    ],
    [
      'is not told of while its alert is muted',
      { matched: [alertOf(1, { mutedUntil: now + 1 })] },
      { why: 'muted' },
    ],
    [
      'is sent when the clock was days ahead as its alert was muted',
      { matched: [alertOf(1, { mutedUntil: now + 3 * 86_400_000 })] },
      { do: 'send', why: 'new' },
    ],
    ['is told once', { notified: new Set([1]) }, { why: 'known' }],
    [
      'waits for the end of quiet hours',
      changed({ quiet: { from: '12:00', to: '14:00' } }),
      { do: 'defer', until },
    ],
    [
      'is merged into the alert that told the same words',
      { duplicate: { notified: new Set([1]) } },
      { do: 'merge', why: 'duplicate' },
    ],
    [
      'does not join the same words of another alert',
      { duplicate: { notified: new Set([2]) } },
      { do: 'send', why: 'new' },
    ],
  ])('%s', (_name, fields, action) => {
    expect(decide(fields)).toMatchObject(action);
  });

  test('counts for an alert of the digest, once, beside one that is told', () => {
    const matched = [alertOf(1), alertOf(2, { mode: 'digest' })];
    expect(decide({ matched })).toMatchObject({ do: 'send', alerts: [{ n: 1 }], counted: [2, 1] });
    expect(decide({ matched, isCounted: true, notified: new Set([1]) })).toMatchObject({
      do: 'skip',
      counted: [],
    });
    expect(decide({ matched: matched.slice(1) })).toMatchObject({
      do: 'skip',
      why: 'digest only',
      counted: [2],
    });
  });
});

const minuteMs = 60_000;
const alone = { do: 'send', why: 'new', isBundle: false };

const sentAt = (minutesAgo: number, messageKey: string, fields: Partial<SentAlert> = {}): SentAlert => ({
  at: now - minutesAgo * minuteMs,
  messageKey,
  alerts: [1],
  isBundle: false,
  ...fields,
});

describe('a chat is not flooded:', () => {
  test('the first five posts of an alert have messages of their own, the sixth joins the newest', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(6 - n, `message ${n}`));
    expect(throttleAlert(sent.slice(0, 4), [1], now)).toEqual(alone);
    const storm = { count: 6, since: now - 5 * minuteMs };
    expect(throttleAlert(sent, [1], now)).toEqual({ do: 'append', why: 'storm', to: 'message 5', storm });
  });

  test('a storm began when its first post came out, not when the chat was told', () => {
    const sent = [1, 2, 3, 4, 5].map((n) =>
      sentAt(1, `message ${n}`, { postedAt: now - (70 - n) * minuteMs }),
    );
    expect(throttleAlert(sent, [1], now)).toMatchObject({ storm: { since: now - 69 * minuteMs } });
  });

  test('another alert is not held back by a storm', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(6 - n, `message ${n}`));
    expect(throttleAlert(sent, [2], now)).toEqual(alone);
  });

  test('ten minutes later the storm is over', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(10 + n, `message ${n}`));
    expect(throttleAlert(sent, [1], now)).toEqual(alone);
  });

  test('after twenty messages within an hour posts go into one bundle', () => {
    const sent = Array.from({ length: 20 }, (_, n) => sentAt(50 - n * 2, `message ${n}`, { alerts: [n] }));
    expect(throttleAlert(sent, [99], now)).toEqual({ do: 'send', why: 'storm', isBundle: true });
    const bundle = sentAt(1, 'bundle', { alerts: [99], isBundle: true });
    expect(throttleAlert([...sent, bundle], [100], now)).toMatchObject({ do: 'append', to: 'bundle' });
  });

  test('what lies ahead of a clock that was set back does not count', () => {
    const sent = [sentAt(-5, 'future'), sentAt(5, 'past'), sentAt(61, 'old')];
    expect(selectRecentAlerts(sent, now).map(({ messageKey }) => messageKey)).toEqual(['past']);
  });
});

test('a storm begins a new message, which sounds, at 10, 20, 50 and so on', () => {
  const steps = Array.from({ length: 600 }, (_, n) => n + 6).filter((count) => {
    const storm: Storm = { count: count - 1, since: 0 };
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(6 - n, 'message', { storm }));
    const decision = throttleAlert(sent, [1], now);
    expect(decision.storm).toEqual({ count, since: 0 });
    return decision.do === 'send';
  });
  expect(steps).toEqual([10, 20, 50, 100, 200, 500]);
});
