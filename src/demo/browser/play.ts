/** The demo in the browser, for as long as somebody wants it. */
import { reasonOf } from '../../errors.ts';
import { type Exit, exit } from '../../verbs/verb.ts';
import { type Browsing, openBrowsing } from './open.ts';

export interface BrowserDemo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly port: number;
  readonly stopping: AbortSignal;
}

/** Shows the page until it is stopped. Failed, with a line, when the port is taken. */
export async function playInBrowser({ out, err, port, stopping }: BrowserDemo): Promise<Exit> {
  let browsing: Browsing;
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    browsing = await openBrowsing({ port, timeZone, language: 'en' });
  } catch (thrown) {
    // forgives a port that cannot be had
    err(
      `The page cannot be served on port ${port}: ${reasonOf(thrown)}\nWithout --port any free one is taken.\n`,
    );
    return exit.failed;
  }
  out(`\nDragoman, the whole bot in this process, against a stand-in for Telegram.\n`);
  out(`Chat with it in a browser:  ${browsing.address}\n`);
  out(`Ctrl-C ends it. The story told in this terminal instead: npm run demo -- --terminal\n`);
  await raised(stopping);
  await browsing.close();
  return exit.done;
}

const raised = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
