import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, listSecrets } from '#src/redact-secrets.ts';

const token = '1234567890:AAEmarked-token_of-thirty-five-chars';

describe('secrets by their form', () => {
  const redact = createRedactor();

  test.each([
    ['a token', `the token ${token} is refused`, 'the token … is refused'],
    [
      'the address of a call',
      `fetch https://api.telegram.org/bot${token}/getMe`,
      'fetch https://api.telegram.org/bot…/getMe',
    ],
    ['a short token in an address', 'http://127.0.0.1:1/bot12:short/getMe', 'http://127.0.0.1:1/bot…/getMe'],
    ['user and password', 'redis://me:pass@host:6379/0', 'redis://…@host:6379/0'],
    ['a password alone, with an @ in it', 'postgresql://:p@ss@host/db', 'postgresql://…@host/db'],
    ['a header', 'Authorization: Bearer abcdef123456', 'Authorization: Bearer …'],
    ['a parameter', 'https://llm.example/v1?api_key=abc&x=1', 'https://llm.example/v1?api_key=…&x=1'],
    ['a key', 'key sk-proj-abcdefghijkl refused', 'key sk-… refused'],
  ])('%s is removed', (_, text, left) => {
    expect(redact(text)).toBe(left);
  });

  test.each([
    '12:30 and 14:00',
    'https://t.me/NorlandMFA/12',
    'sqlite://data/bot.db',
    'a@b.example',
    '2026-11-20T12:00:00.000Z',
  ])('%s stays as it is', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('secrets among the settings', () => {
  test('are found by the name, and as passwords of addresses', () => {
    const env = {
      BOT_TOKEN: token,
      OPENAI_API_KEY: 'k',
      WEBHOOK_SECRET: 's',
      STORE_URL: 'postgresql://me:p%40ss@host/db',
      CHANNELS: 'NorlandMFA,https://me:feed-pass@feeds.example/a.xml, https://b.example/',
      PREVIEW_ROOT: 'https://t.me,https://telegram.me',
    };
    expect(new Set(listSecrets(env))).toEqual(new Set([token, 'k', 's', 'p%40ss', 'p@ss', 'feed-pass']));
  });

  test('never stand in a text that leaves, plain, in JSON or in an address', () => {
    const secret = fc
      .string({ minLength: 6, maxLength: 40 })
      .filter((each) => each.trim() === each && !each.includes('…'));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (marked, before, after) => {
        const redact = createRedactor([marked]);
        for (const form of [marked, JSON.stringify({ reason: marked }), encodeURIComponent(marked)])
          expect(
            redact(`${before.replaceAll(marked, '')} ${form} ${after.replaceAll(marked, '')}`),
          ).not.toContain(marked);
      }),
    );
  });
});
