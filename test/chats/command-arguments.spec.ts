import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQuietHours } from '#src/chats/quiet-hours.ts';
import { parseSchedule } from '#src/chats/schedule.ts';
import { parseDigestRequest } from '#src/digest/digest-request.ts';
import { parseWindow } from '#src/digest/window.ts';
import { sources } from '../locales/ftl.ts';

const locale = readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8');

describe('every problem has its line, which shows an example', () => {
  const found = sources.flatMap((source) => [...source.matchAll(/refuse(?:Window)?\(\s*'([a-z-]+)'/g)]);
  const keys = [...new Set(found.map(([, key = '']) => key))];

  test('as each of the sources has', () => expect(keys.length).toBeGreaterThan(16));

  test.each(keys)('%s', (key) => {
    const line = locale.split('\n').find((each) => each.startsWith(`${key} = `)) ?? '';
    expect(line).toMatch(/\{ \$example \}|\/schedule 1?\d/);
    const variables = [...line.matchAll(/\$(\w+)/g)].map((each) => each[1]);
    expect(variables.filter((name) => name !== 'part' && name !== 'example')).toEqual([]);
  });
});

describe('what a stranger types costs as much as it is long', () => {
  test.each([
    ['a schedule', (typed: string) => parseSchedule(`08:00${typed}mon`)],
    ['quiet hours', (typed: string) => parseQuietHours(`22:00${typed}07:00`)],
    ['a window', (typed: string) => parseWindow(`7${typed}d`, 'UTC', 0)],
    ['a digest', (typed: string) => parseDigestRequest(`7d${typed}#x`, 'UTC', 0, 'x')],
  ])('%s with 200,000 spaces in it is read at once', (_, read) => {
    const startedAt = performance.now();
    read(' '.repeat(200_000));
    // a quadratic reading takes minutes
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
