import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#src/duration.ts';
import { failures, simulateOutage } from './simulate-outage.ts';

const kinds = Object.entries(failures);
const spans = [
  ['1 s', 1000],
  ['30 s', 30_000],
  ['5 min', 5 * minuteMs],
  ['1 h', hourMs],
] as const;
const cases = kinds.flatMap(([kind, failure]) =>
  spans.map(([span, lastsMs]) => ({ kind, span, lastsMs, failure })),
);
/** What is sent again, or offered, only because it may have arrived. */
const mayArrive = (kind: string) => /^(?:cut|no answer|50[02])/.test(kind);

describe.each([
  ['all chats', 12],
  ['5 of 12 chats', 5],
])('Telegram fails for %s', (whom, broken) => {
  test.each(cases)('with $kind for $span: nothing is lost', async ({ kind, lastsMs, failure }) => {
    const figures = await simulateOutage({ failure, lastsMs, broken, chats: 12 });
    expect(figures.lost).toBe(0);
    expect(figures.firstMs ?? 0).toBeLessThanOrEqual(5 * minuteMs);
    if (!mayArrive(kind)) expect(figures).toMatchObject({ repeated: 0, offered: 0 });
    if (kind !== 'a bare 400') expect(figures.listed).toBe(0);
    if (whom !== 'all chats') expect(figures.othersMs).toBeLessThan(35_000);
  });
});
