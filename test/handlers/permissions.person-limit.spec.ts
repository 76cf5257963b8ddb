import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotContext } from '#handlers/bot-context.ts';
import { createPersonLimit } from '#handlers/permissions.ts';

describe('what one person may ask', () => {
  let at: number;
  let limit: ReturnType<typeof createPersonLimit>;
  let toasts: string[];
  beforeEach(() => {
    at = Date.UTC(2026, 10, 20);
    toasts = [];
    limit = createPersonLimit({ now: () => at });
  });
  afterEach(() => expect(toasts.every((text) => text === 'too-fast')).toBe(true));

  /** Presses a button; whether it got through. */
  async function press(from?: { id: number }, senderChat?: { id: number }): Promise<boolean> {
    let passed = false;
    const ctx = {
      from,
      senderChat,
      callbackQuery: {},
      notify: async (key: string) => void toasts.push(key),
    };
    await limit(ctx as unknown as BotContext, async () => {
      passed = true;
    });
    return passed;
  }
  const pressMany = async (times: number, person = 1) => {
    const passed = [];
    for (let n = 0; n < times; n += 1) passed.push(await press({ id: person }));
    return passed.filter(Boolean).length;
  };

  test('is a hundred things at once, and one more each second', async () => {
    expect(await pressMany(5000)).toBe(100);
    at += 3000;
    expect(await pressMany(5000)).toBe(3);
  });

  test('is said once a minute when it is too much', async () => {
    await pressMany(5000);
    expect(toasts).toHaveLength(1);
    at += 61_000;
    await pressMany(5000);
    expect(toasts).toHaveLength(2);
  });

  test('is nobody else’s matter, and no channel’s', async () => {
    await pressMany(200);
    expect(await press({ id: 2 })).toBe(true);
    expect(await press({ id: 1 }, { id: -100 })).toBe(true);
    for (let n = 0; n < 300; n += 1) expect(await press()).toBe(true);
  });

  test('is not less after the clock was set back', async () => {
    await pressMany(50);
    at -= 86_400_000;
    await pressMany(200);
    at += 5000;
    expect(await press({ id: 1 })).toBe(true);
  });
});
