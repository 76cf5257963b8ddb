import { describe, expect, test } from 'vitest';
import { throttleAlert, selectRecentAlerts, type SentAlert } from '#src/alerts/alert-throttle.ts';

const minuteMs = 60_000;
const now = 100 * minuteMs;

const sentAt = (
  minutesAgo: number,
  messageKey: string,
  alerts: number[] = [1],
  isBundle = false,
): SentAlert => ({
  at: now - minutesAgo * minuteMs,
  messageKey,
  alerts,
  isBundle,
});

describe('pace', () => {
  test('the first five alerts of a rule are messages of their own, the sixth joins the newest', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(6 - n, `card ${n}`));
    expect(throttleAlert(sent.slice(0, 4), [1], now)).toEqual({ how: 'send' });
    expect(throttleAlert(sent, [1], now)).toEqual({ how: 'join', card: 'card 5' });
  });

  test('another rule is not held back by a storm', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(6 - n, `card ${n}`));
    expect(throttleAlert(sent, [2], now)).toEqual({ how: 'send' });
  });

  test('ten minutes later the storm is over', () => {
    const sent = [1, 2, 3, 4, 5].map((n) => sentAt(10 + n, `card ${n}`));
    expect(throttleAlert(sent, [1], now)).toEqual({ how: 'send' });
  });

  test('after twenty messages within an hour posts go into one bundle', () => {
    const sent = Array.from({ length: 20 }, (_, n) => sentAt(50 - n * 2, `card ${n}`, [n]));
    expect(throttleAlert(sent, [99], now)).toEqual({ how: 'bundle' });
    expect(throttleAlert([...sent, sentAt(1, 'bundle', [99], true)], [100], now)).toEqual({
      how: 'join',
      card: 'bundle',
    });
  });

  test('what lies ahead of a clock that was set back does not count', () => {
    expect(
      selectRecentAlerts([sentAt(-5, 'future'), sentAt(5, 'past'), sentAt(61, 'old')], now).map(
        (each) => each.messageKey,
      ),
    ).toEqual(['past']);
  });
});
