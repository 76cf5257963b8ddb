/** The demo in the browser, for as long as somebody wants it. */
import { describeError } from '#src/errors.ts';
import { type ExitCode, exitCodes } from '#src/verbs/cli/verb.ts';
import { type DemoPage, openDemoPage } from './open-demo-page.ts';

export interface BrowserDemoOptions {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly port: number;
  readonly stopping: AbortSignal;
}

/** Shows the page until it is stopped. Failed, with a line, when the port is taken. */
export async function playInBrowser({ out, err, port, stopping }: BrowserDemoOptions): Promise<ExitCode> {
  let browsing: DemoPage;
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    browsing = await openDemoPage({ port, timeZone, language: 'en' });
  } catch (thrown) {
    // forgives a port that cannot be had
    err(
      `The page cannot be served on port ${port}: ${describeError(thrown)}\nWithout --port any free one is taken.\n`,
    );
    return exitCodes.failed;
  }
  out(`\nDragoman, the whole bot in this process, against a stand-in for Telegram.\n`);
  out(`Chat with it in a browser:  ${browsing.address}\n`);
  out(`Ctrl-C ends it. The story told in this terminal instead: npm run demo -- --terminal\n`);
  await raised(stopping);
  await browsing.close();
  return exitCodes.done;
}

const raised = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
