import { describe, expect, test } from 'vitest';
import { selectRecentAlerts, type SentAlert, type Storm, throttleAlert } from '#src/alerts/alert-throttle.ts';

const minuteMs = 60_000;
const now = 100 * minuteMs;
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
