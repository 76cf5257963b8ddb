/** `worker`: takes reading and digests from `QUEUE_URL`, until SIGTERM or SIGINT. */
import { aborted } from 'node:util';
import { prepareLargeCities } from '#src/chats/timezones/cities.ts';
import { startBullmqWorker } from '#src/adapters/bullmq/bullmq-worker.ts';
import { createReader } from '#src/app/create-reader.ts';
import { openOperatorEndpoint } from '#src/app/operator-endpoint.ts';
import { UnusableInput } from '#src/errors.ts';
import { selectHere } from '#src/digest/selection/plan-digest.ts';
import { createWorkerReader } from '#src/workers/queued-channel-reader.ts';
import { taskNames } from '#src/workers/task-queue.ts';
import { exitCodes, loadConfig, openLog, readArguments, stopSignal, type Verb } from './cli/verb.ts';

/** Tasks that are not done by then go to another worker. */
const lastMs = 20_000;

export const verb: Verb = async (args, terminal) => {
  const usage = 'Usage: npm run -s worker (settings come from the environment, see .env.example)';
  readArguments(args, {}, [0, 0], usage);
  const config = loadConfig(terminal);
  if (config.queueUrl === null)
    throw new UnusableInput(
      'QUEUE_URL is not set. Use redis://… or postgresql://…, the same for the bot and all workers.',
    );
  const log = openLog(config, terminal);
  const readChannel = createWorkerReader(createReader(config, { clock: Date, log }));
  const endpoint = await openOperatorEndpoint(config.metricsPort, async () =>
    worker.isAway() ? 'the queue cannot be reached' : null,
  );
  const worker = startBullmqWorker({
    url: config.queueUrl,
    log,
    ...(endpoint && { observe: endpoint.observeTasks() }),
    handlers: { read: readChannel, digest: selectHere },
  });
  // in advance, rather than during a digest
  void prepareLargeCities();
  log.info('takes tasks', { tasks: taskNames });
  const stopping = stopSignal();
  await aborted(stopping, stopping);
  setTimeout(() => process.exit(exitCodes.done), lastMs).unref();
  await Promise.all([worker.close(), endpoint?.close()]);
};
