import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quietHoursProblems } from '#src/chats/quiet-hours.ts';
import { scheduleProblems } from '#src/chats/schedule.ts';
import { digestRequestProblems } from '#src/digest/digest-request.ts';
import { windowProblems } from '#src/digest/window.ts';

const locale = readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8');

describe('every problem has its line, which shows an example', () => {
  test.each([...scheduleProblems, ...quietHoursProblems, ...windowProblems, ...digestRequestProblems])(
    '%s',
    (key) => {
      const line = locale.split('\n').find((each) => each.startsWith(`${key} = `)) ?? '';
      expect(line).toContain('{ $example }');
      const variables = [...line.matchAll(/\$(\w+)/g)].map((found) => found[1]);
      expect(variables.filter((name) => name !== 'part' && name !== 'example')).toEqual([]);
    },
  );
});
