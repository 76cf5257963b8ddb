/** `demo [--terminal] [--port N]`: the whole bot against stand-ins for Telegram and t.me, with sample channels. */
import { parseArgs } from 'node:util';
import { playInBrowser } from '#demo/browser/play-in-browser.ts';
import { playOnTerminal } from '#demo/terminal/play-on-terminal.ts';
import { stopSignal } from './cli/stop-signal.ts';
import { exitCodes, type Terminal, type Verb } from './cli/verb.ts';

const usage = `Usage: npm run demo [-- --terminal | --port N]
A page to chat with the bot, on loopback, until Ctrl-C. With --terminal, and where nobody watches (a pipe, CI), a story told here that ends by itself.
`;

interface Asked {
  readonly terminal: boolean;
  /** 0 is any free one. */
  readonly port: number;
}

export const verb: Verb = async (args, terminal) => {
  const asked = argumentsOf(args);
  if (asked === null) {
    terminal.err(usage);
    return exitCodes.usage;
  }
  const isWatched = process.stdout.isTTY === true && !terminal.env.CI;
  const parts = { out: terminal.out, err: terminal.err, stopping: stopSignal() };
  if (isWatched && !asked.terminal) return playInBrowser({ ...parts, port: asked.port });
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

function argumentsOf(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { terminal: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
    });
    const port = Number(values.port);
    return /^\d{1,5}$/.test(values.port) && port < 65_536 ? { terminal: values.terminal, port } : null;
  } catch {
    // forgives a flag that is not there
    return null;
  }
}
