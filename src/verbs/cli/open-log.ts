/** The log of a verb that runs on: readable on a terminal, JSON elsewhere, unless LOG_FORMAT says which. */
import { format } from 'node:util';
import type { Config } from '#src/app/config.ts';
import { describeError } from '#src/errors.ts';
import { createLog, type Log } from '#src/log.ts';
import type { Terminal } from './verb.ts';

/** From now on libraries that write to the console, and warnings of Node, speak through the log as well. */
export function openLog(config: Pick<Config, 'logLevel' | 'logFormat'>, terminal: Terminal): Log {
  const log = createLog({
    level: config.logLevel,
    format: config.logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    write: terminal.err,
    now: Date.now,
  });
  const write =
    (say: Log['info']) =>
    (...parts: unknown[]) =>
      say(format(...parts));
  Object.assign(console, {
    debug: write(log.debug),
    log: write(log.info),
    info: write(log.info),
    warn: write(log.warn),
    error: write(log.warn),
  });
  process.removeAllListeners('warning').on('warning', (warning) => log.warn(describeError(warning)));
  return log;
}
