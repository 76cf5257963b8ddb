/** `start`: the bot, until SIGTERM, SIGINT, or an end that only the operator can mend. */
import { format } from 'node:util';
import { describeError } from '#src/errors.ts';
import { createLog, type Log } from '#src/log.ts';
import { createLease } from '#src/store/lease.ts';
import { createStore } from '#src/store/store.ts';
import { createApp } from '#src/app/create-app.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { loadConfig } from './cli/load-config.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

/** Longer than the bot needs to close; a process must not hang on one socket. */
const lastMs = 4800;
const flushMs = 100;
const clock = { now: Date.now };

export const verb: Verb = async (args, terminal) => {
  if (args.length > 0) {
    terminal.err('Usage: npm start (settings come from the environment, see .env.example)\n');
    return exitCodes.usage;
  }
  const config = loadConfig(terminal, true);
  if (config?.botToken == null) return exitCodes.failed;
  const log = createLog({
    level: config.logLevel,
    format: config.logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    write: terminal.err,
    now: Date.now,
  });
  sendConsoleTo(log);
  const stopping = stopSignal();
  const storage = await openStorage(config.storeUrl, log);
  const lost = Promise.withResolvers<string>();
  const lease = createLease({
    lock: storage.lock,
    store: createStore(storage, log),
    clock,
    log,
    who: `process ${process.pid}`,
    onLost: () =>
      lost.resolve('The lock on the store was taken away; ending, so that nothing is sent twice.'),
  });
  try {
    await lease.acquire(stopping);
  } catch (thrown) {
    // forgives being stopped while standing by
    await storage.close();
    if (!stopping.aborted) throw thrown;
    return exitCodes.done;
  }
  const { redact } = terminal;
  const app = await createApp({ config, token: config.botToken, storage, log, clock, redact });
  log.info('started', { channels: config.channels, store: config.storeUrl });
  const why = await Promise.race([raised(stopping), app.updates.ended, lost.promise]);
  const code = why === null ? exitCodes.done : exitCodes.failed;
  setTimeout(() => process.exit(code), lastMs).unref();
  await app.close();
  await lease.release();
  if (why !== null) terminal.err(`${why}\n`);
  // requests that nobody answers would hold the process for as long as their patience lasts
  setTimeout(() => process.exit(code), flushMs).unref();
  return code;
};

/** Libraries that write to the console, and warnings of Node, speak through the log. */
function sendConsoleTo(log: Log): void {
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    console[level] = (...parts: unknown[]) => log[level === 'error' ? 'warn' : level](format(...parts));
  console.log = console.info;
  process.removeAllListeners('warning').on('warning', (warning) => log.warn(describeError(warning)));
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

const raised = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
