/** What the sources must keep to, and no linter checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtInTopics } from '#src/digest/topics/topic.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('handlers', () => {
  /** Answers that nobody waits for: the update would be crossed off before they are sent. */
  const answers =
    /^\s+ctx\.(?:api\.)?(?:reply\w*|answer\w+|edit\w+|send\w+|delete\w+|say|show\w*|replaceWith|notify\w+|changeChat)\(/;

  test.each(filesIn('handlers'))('%s leaves no answer floating', (file) => {
    const lines = textOf(file).split('\n');
    const floating = lines.filter(
      (line, at) => answers.test(line) && !/(?:=>|[(,?:&|=]|return|await|void)\s*$/.test(lines[at - 1] ?? ''),
    );
    expect(floating).toEqual([]);
  });

  test('the pattern finds what it is meant to find', () => {
    expect(answers.test('  ctx.reply("x");')).toBe(true);
    expect(answers.test('  ctx.say("x");')).toBe(true);
    expect(answers.test('  await ctx.say("x");')).toBe(false);
  });
});

describe('data of buttons', () => {
  const most = 64;
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => `zone:${zone}`);
  const topics = builtInTopics.map(({ name }) => `topic:follow:${name}`);
  const channel = `follow:${'x'.repeat(32)}`;

  test('is short enough for Telegram at its longest', () => {
    expect([...zones, ...topics, channel].filter((data) => Buffer.byteLength(data) > most)).toEqual([]);
  });
});
