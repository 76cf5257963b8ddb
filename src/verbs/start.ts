/** `start`: runs the bot until SIGTERM, SIGINT, or a failure that only the operator can correct. */
import { aborted } from 'node:util';
import { prepareLargeCities } from '#src/chats/timezones/cities.ts';
import { createTelegramApi } from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { type App, createApp } from '#src/app/create-app.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { explainNotReady, openOperatorEndpoint } from '#src/app/operator-endpoint.ts';
import { showChannelName } from '#src/channels/channel.ts';
import { describeError, UnusableInput } from '#src/errors.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import type { Log } from '#src/log.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { createLease } from '#src/store/lease.ts';
import { markRecordsVersion } from '#src/store/records-version.ts';
import { createStore } from '#src/store/store.ts';
import {
  createTerminalLog,
  exitCodes,
  loadConfig,
  openLog,
  readArguments,
  stopSignal,
  type Verb,
} from './cli/verb.ts';

/** Longer than the bot needs to close; then the process exits even if a socket is open. */
const lastMs = 4800;
const flushMs = 100;

export const verb: Verb = async (args, terminal) => {
  readArguments(args, {}, [0, 0], 'Usage: npm start (settings come from the environment, see .env.example)');
  const config = loadConfig(terminal, true);
  const token = String(config.botToken);
  const log = openLog(config, terminal);
  const stopping = stopSignal();
  const storage = await openStorage(config.storeUrl, log);
  const store = createStore(storage, log);
  const lost = Promise.withResolvers<Error>();
  const lease = createLease({
    lock: storage.lock,
    store,
    clock: Date,
    log,
    who: `process ${process.pid}`,
    onLost: () => lost.resolve(new UnusableInput(lockLost)),
  });
  let app: App | null = null;
  const endpoint = await openOperatorEndpoint(config.metricsPort, () =>
    explainNotReady({ lease, storage, app }),
  );
  try {
    await lease.acquire(stopping);
    await refuseUnfinishedImport(storage);
    await markRecordsVersion(store);
    app = await createApp({ config, token, storage, log, clock: Date, redact: terminal.redact });
  } catch (thrown) {
    // forgives being stopped while it waits for the lease; in any case open sockets must not keep the process
    const code = stopping.aborted ? exitCodes.done : exitCodes.failed;
    setTimeout(() => process.exit(code), lastMs).unref();
    await Promise.allSettled([lease.release()]);
    await Promise.all([storage.close(), endpoint?.close()]);
    if (code === exitCodes.failed) throw thrown;
    return code;
  }
  endpoint?.observeApp(app);
  log.info('started', { channels: config.channels, store: config.storeUrl });
  // in advance, rather than during a digest
  void prepareLargeCities();
  // however little is logged, somebody has to know how to become admin
  const invite = createTerminalLog({ ...config, logLevel: 'info' }, terminal).info;
  void introduce(createTelegramApi(token, config.telegramApiRoot), app, log, invite);
  const stopped = aborted(stopping, stopping).then(() => null);
  const failure = await Promise.race([stopped, app.updates.ended, lost.promise]);
  const code = failure === null ? exitCodes.done : exitCodes.failed;
  setTimeout(() => process.exit(code), lastMs).unref();
  const closed = Promise.all([app.close(), endpoint?.close()]).then(() => lease.release());
  // `failure` says more than an error on closing
  await (failure === null ? closed : Promise.allSettled([closed]));
  // unanswered requests would keep the process until their timeouts
  setTimeout(() => process.exit(code), flushMs).unref();
  if (failure !== null) throw failure;
  return code;
};

const lockLost =
  'The lock on the store was taken away; ended, so that nothing is sent twice. Start it again when nothing else works on this store.';

/** Logs which bot this is, which channels it can read, and how to become its admin. */
async function introduce(
  api: ReturnType<typeof createTelegramApi>,
  { services }: App,
  log: Log,
  invite: Log['info'],
): Promise<void> {
  try {
    const { username } = await api.getMe();
    const channels = services.channelRegistry.list();
    log.info('this bot is in service', {
      bot: `https://t.me/${username}`,
      channels: channels.map(
        // who waits for a worker has not been to t.me yet
        ({ name, state, lastReadAt }) =>
          `${showChannelName(name)} (${lastReadAt === null ? 'not read yet' : state})`,
      ),
    });
    const texts = services.texts('en');
    for (const channel of channels.filter((one) => one.lastReadAt !== null && !isReadableState(one.state))) {
      const [name, state] = [showChannelName(channel.name), channel.state.replaceAll(' ', '-')];
      const cure = texts.plain(`cure-${state}`, { name });
      log.warn(`${name} cannot be read: ${texts.plain(`state-${state}`)}`, { cure });
    }
    const invitation = services.getInvitation();
    if (invitation !== null)
      invite('nobody is its admin yet: whoever opens this link first becomes it', {
        link: `https://t.me/${username}?start=${invitation}`,
      });
  } catch (thrown) {
    // forgives that Telegram is out of reach, which others log
    log.debug('the name of the bot could not be asked', { reason: describeError(thrown) });
  }
}
