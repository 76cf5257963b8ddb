/** The demo on a terminal or in a pipe: it plays the conversation, checks what it promises, and ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../../errors.ts';
import { type Exit, exit } from '../../verbs/verb.ts';
import { openStage, type Stage, untilRead } from '../stage.ts';
import { createPlaybill, type PlaybillOptions } from './playbill.ts';
import { tellStory } from './story.ts';

export interface TerminalDemo extends PlaybillOptions {
  readonly err: (text: string) => void;
  /** Somebody watches: leave time to read. */
  readonly watched: boolean;
  readonly stopping: AbortSignal;
}

const readingMs = 450;

/** Plays it once. Failed, with one line that says why, when a promise was not kept. */
export async function playOnTerminal(demo: TerminalDemo): Promise<Exit> {
  const bill = createPlaybill(demo);
  bill.title('Dragoman, the whole bot in this process');
  bill.says(
    'Telegram is a stand-in on this machine, the channels are a sample: three of the foreign ministry of Norland, which does not exist. No token, no network, nothing is kept.',
  );
  const stage = await openStage({ timeZone: 'UTC' });
  try {
    const pause = () =>
      demo.watched ? sleep(readingMs, undefined, { signal: demo.stopping }) : Promise.resolve();
    const play = untilRead(stage).then(() => tellStory({ stage, bill, pause }));
    await unlessStopped(demo.stopping, play);
    bill.says(
      'Your turn: get a token from @BotFather, then BOT_TOKEN=… npm start. The same bot to play with, in a browser: npm run demo in a terminal.',
    );
    return exit.done;
  } catch (thrown) {
    // forgives being stopped; a promise that was not kept is said in its first line, the rest is for whoever mends it
    if (demo.stopping.aborted) return exit.done;
    demo.err(`The demo failed: ${reasonOf(thrown)}\n${complaintsOf(stage)}`);
    return exit.failed;
  } finally {
    await stage.close();
  }
}

const complaintsOf = ({ complaints }: Stage): string =>
  complaints.length === 0 ? '' : `The bot's own log:\n${complaints.join('')}`;

async function unlessStopped(stopping: AbortSignal, work: Promise<void>): Promise<void> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(new Error('stopped'));
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  // what is still awaited when it is stopped fails with the stage
  work.catch(() => undefined);
  await Promise.race([work, stopped.promise]);
}
