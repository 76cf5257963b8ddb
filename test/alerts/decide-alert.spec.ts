import { describe, expect, test } from 'vitest';
import { type AlertState, decideAlert } from '#src/alerts/decide-alert.ts';
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
  duplicateOf: null,
  sent: [],
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
      { duplicateOf: new Set([1]) },
      { do: 'merge', why: 'duplicate' },
    ],
    [
      'does not join the same words of another alert',
      { duplicateOf: new Set([2]) },
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
