/** `demo [--terminal] [--port N]`: the whole bot with sample channels, against doubles of Telegram and t.me. */
import { playInBrowser } from '#demo/browser/play-in-browser.ts';
import { playOnTerminal } from '#demo/terminal/play-on-terminal.ts';
import { Misused, readArguments, stopSignal, type Terminal, type Verb } from './cli/verb.ts';

const usage = `Usage: npm run demo [-- --terminal | --port N]
A page to chat with the bot, on loopback, until Ctrl-C. With --terminal, and where nobody watches (a pipe, CI), a story told here that ends by itself.`;

/** Port 0 is any free one. */
const options = { terminal: { type: 'boolean' }, port: { type: 'string', default: '0' } } as const;
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) < 65_536;

export const verb: Verb = async (args, terminal) => {
  const { values: asked } = readArguments(args, options, [0, 0], usage);
  if (!isPort(asked.port)) throw new Misused(usage);
  const isWatched = process.stdout.isTTY === true && !terminal.env.CI;
  const parts = { out: terminal.out, err: terminal.err, stopping: stopSignal() };
  if (isWatched && !asked.terminal) return playInBrowser({ ...parts, port: Number(asked.port) });
  return playOnTerminal({
    ...parts,
    colours: hasColours(terminal),
    columns: process.stdout.columns || 88,
    watched: isWatched,
  });
};

/** NO_COLOR as on no-color.org. */
const hasColours = ({ env }: Terminal): boolean =>
  process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
