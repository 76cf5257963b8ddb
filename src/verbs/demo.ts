/** `demo [--terminal]`: the whole bot against stand-ins for Telegram and t.me, with a sample channel. */
import { parseArgs } from 'node:util';
import { playOnTerminal } from '../demo/terminal.ts';
import { exit, type Verb } from './verb.ts';

const usage = 'Usage: npm run demo [-- --terminal]\n';

export const verb: Verb = async (args, terminal) => {
  if (!areRight(args)) {
    terminal.err(usage);
    return exit.usage;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  const isWatched = process.stdout.isTTY === true;
  return playOnTerminal({
    out: terminal.out,
    err: terminal.err,
    colours: isWatched && !terminal.env.NO_COLOR && terminal.env.TERM !== 'dumb',
    columns: process.stdout.columns ?? 88,
    watched: isWatched,
    stopping: stopping.signal,
  });
};

function areRight(args: readonly string[]): boolean {
  try {
    parseArgs({ args: [...args], options: { terminal: { type: 'boolean' } } });
    return true;
  } catch {
    // forgives a flag that is not there
    return false;
  }
}
