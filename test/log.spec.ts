import { describe, expect, test } from 'vitest';
import { createLog, type LogFormat, type LogLevel } from '#src/log.ts';

describe('the log', () => {
  const noon = new Date(2026, 10, 20, 12, 0, 0).getTime();

  function written(
    level: LogLevel,
    format: LogFormat,
  ): { log: ReturnType<typeof createLog>; lines: string[] } {
    const lines: string[] = [];
    return { lines, log: createLog({ level, format, write: (line) => lines.push(line), now: () => noon }) };
  }

  test('writes one JSON object a line, and nothing below its level', () => {
    const { log, lines } = written('warn', 'json');
    log.info('not this');
    log.error('a job failed', { job: 'poll', reason: 'two\nlines' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: new Date(noon).toISOString(),
      level: 'error',
      what: 'a job failed',
      job: 'poll',
      reason: 'two\nlines',
    });
  });

  test('takes no field that bears a name of its own, as that would replace it', () => {
    const { log } = written('info', 'json');
    // @ts-expect-error: `what` is what happened
    log.info('not this', { what: 'ar' });
    // @ts-expect-error: `level` is how grave it is
    log.info('not this', { level: 1 });
    // @ts-expect-error: `time` is when it was written
    log.info('not this', { time: noon });
  });

  test('reads well on a terminal, one line each, whatever strangers wrote', () => {
    const { log, lines } = written('debug', 'pretty');
    log.info('started', { channels: ['a', 'b'], store: 'memory:' });
    log.warn('a chat could not be answered', { reason: 'two\nlines\u001b[2J\u2028', counts: { sent: 1 } });
    expect(lines).toEqual([
      '12:00:00  started · channels: a, b · store: memory:\n',
      '12:00:00  WARN  a chat could not be answered · reason: two lines [2J  · counts: {"sent":1}\n',
    ]);
  });
});
