/** The demo on a terminal or in a pipe: it plays the conversation, checks what it promises, and ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '#src/errors.ts';
import { type ExitCode, exitCodes } from '#src/verbs/cli/verb.ts';
import { openSandbox, type Sandbox, waitUntilRead } from '../sandbox.ts';
import { createTranscript, type TranscriptOptions } from './transcript.ts';
import { runScript } from './script.ts';

export interface TerminalDemoOptions extends TranscriptOptions {
  readonly err: (text: string) => void;
  /** Somebody watches: leave time to read. */
  readonly watched: boolean;
  readonly stopping: AbortSignal;
}

const readingMs = 450;

/** Plays it once. Failed, with one line that says why, when a promise was not kept. */
export async function playOnTerminal(demo: TerminalDemoOptions): Promise<ExitCode> {
  const transcript = createTranscript(demo);
  transcript.title('Dragoman, the whole bot in this process');
  transcript.note(
    'Telegram is a stand-in on this machine, the channels are a sample: three of the foreign ministry of Norland, which does not exist. No token, no network, nothing is kept.',
  );
  const sandbox = await openSandbox({ timeZone: 'UTC' });
  try {
    const pause = () =>
      demo.watched ? sleep(readingMs, undefined, { signal: demo.stopping }) : Promise.resolve();
    const play = waitUntilRead(sandbox).then(() => runScript({ sandbox, transcript, pause }));
    await unlessStopped(demo.stopping, play);
    transcript.note(
      'To play with this bot in a browser: npm run demo in a terminal. For one of your own: write /newbot to @BotFather, it gives a token, then BOT_TOKEN=… npm start.',
    );
    return exitCodes.done;
  } catch (thrown) {
    // forgives being stopped; a promise that was not kept is said in its first line, the rest is for whoever mends it
    if (demo.stopping.aborted) return exitCodes.done;
    demo.err(`The demo failed: ${describeError(thrown)}\n${complaintsOf(sandbox)}`);
    return exitCodes.failed;
  } finally {
    await sandbox.close();
  }
}

const complaintsOf = ({ warnings }: Sandbox): string =>
  warnings.length === 0 ? '' : `The bot's own log:\n${warnings.join('')}`;

async function unlessStopped(stopping: AbortSignal, work: Promise<void>): Promise<void> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(new Error('stopped'));
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  // what is still awaited when it is stopped fails with the stage
  work.catch(() => undefined);
  await Promise.race([work, stopped.promise]);
}
