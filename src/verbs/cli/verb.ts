import { format, parseArgs, type ParseArgsConfig } from 'node:util';
import { listLocales } from '#src/adapters/fluent.ts';
import { type Config, type ConfigIssue, readConfig } from '#src/app/config.ts';
import type { Env } from '#src/app/environment.ts';
import { describeError, UnusableInput } from '#src/errors.ts';
import { createLog, type Log } from '#src/log.ts';

export interface Terminal {
  readonly env: Env;
  /** For text that does not go through these streams. */
  readonly redact: (text: string) => string;
  out(text: string): void;
  err(text: string): void;
}

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Answers a code unless it is done; throws where it failed. */
export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode | undefined>;

/** The command line is wrong; `message` says what is right. */
export class Misused extends Error {}

/**
 * Options and words of a command line. Throws Misused with `usage` when an option does not exist, the first word is empty,
 * or their number is not between `min` and `max`.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  [min, max]: readonly [number, number],
  usage: string,
) {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (min <= words.length && words.length <= max && words[0] !== '') return { values, words };
  } catch {
    // forgives options that do not exist: the usage says which do
  }
  throw new Misused(usage);
}

/** Reads all variables, or those that match `only`. Throws UnusableInput with every mistake and its cure. */
export function loadConfig({ env }: Terminal, needsToken = false, only = /^/): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([name]) => only.test(name)));
  const read = readConfig(given, { languages: listLocales(), needsToken });
  if ('config' in read) return read.config;
  throw new UnusableInput(read.mistakes.map(describeMistake).join('\n'));
}

export const describeMistake = ({ name, problem, fix }: ConfigIssue): string => `${name}: ${problem}. ${fix}`;

export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

type LogSettings = Pick<Config, 'logLevel' | 'logFormat'>;

/** Pretty on a terminal, else JSON, unless LOG_FORMAT is set. */
export const createTerminalLog = ({ logLevel, logFormat }: LogSettings, terminal: Terminal): Log =>
  createLog({
    level: logLevel,
    format: logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    write: terminal.err,
    now: Date.now,
  });

/** The console and Node's warnings are logged through it, too. */
export function openLog(config: LogSettings, terminal: Terminal): Log {
  const log = createTerminalLog(config, terminal);
  for (const [name, level] of Object.entries(levelOfConsole))
    Object.assign(console, { [name]: (...parts: unknown[]) => log[level](format(...parts)) });
  process.removeAllListeners('warning').on('warning', (warning) => log.warn(describeError(warning)));
  return log;
}

const levelOfConsole = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'warn' } as const;
