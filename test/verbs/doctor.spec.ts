import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../border/process.ts';
import { linesOf, runVerb } from './run-verb.ts';

let files: ReturnType<typeof folder>;
beforeEach(() => {
  files = folder();
});
afterEach(() => files.remove());

describe('doctor', () => {
  test('names each thing that is wrong, one line each, and ends with 1', async () => {
    writeFileSync(files.at('bot.db'), 'this is no database but a text'.repeat(200));
    const { code, out, err } = await runVerb(['doctor'], {
      BOT_TOKEN: '1:wrong',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      PREVIEW_ROOT: 'http://127.0.0.1:9',
      CHANNELS: 'NorlandMFA',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      STORE_URL: `sqlite://${files.at('bot.db')}`,
    });
    expect([code, err]).toEqual([1, '']);
    expect(linesOf(out).map((line) => line.slice(0, 3))).toEqual(['✗ t', '✗ c', '✗ s', '✗ m', '✓ c', '✓ t']);
  });
});
