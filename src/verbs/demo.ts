/** `demo [--terminal] [--port N]`: the whole bot against stand-ins for Telegram and t.me, with sample channels. */
import { playInBrowser } from '#demo/browser/play-in-browser.ts';
import { playOnTerminal } from '#demo/terminal/play-on-terminal.ts';
import { parseArguments } from './cli/parse-arguments.ts';
import { stopSignal } from './cli/stop-signal.ts';
import { misused, type Terminal, type Verb } from './cli/verb.ts';

const usage = `Usage: npm run demo [-- --terminal | --port N]
A page to chat with the bot, on loopback, until Ctrl-C. With --terminal, and where nobody watches (a pipe, CI), a story told here that ends by itself.
`;

export const verb: Verb = async (args, terminal) => {
  const parsed = parseArguments(args, {
    terminal: { type: 'boolean' },
    port: { type: 'string', default: '0' },
  });
  const port = /^\d{1,5}$/.test(parsed?.values.port ?? '') ? Number(parsed?.values.port) : Number.NaN;
  if (parsed === null || parsed.positionals.length > 0 || !(port < 65_536)) return misused(terminal, usage);
  const isWatched = process.stdout.isTTY === true && !terminal.env.CI;
  const parts = { out: terminal.out, err: terminal.err, stopping: stopSignal() };
  if (isWatched && !parsed.values.terminal) return playInBrowser({ ...parts, port });
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
