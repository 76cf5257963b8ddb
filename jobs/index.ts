/** What time drives: a tick asks what is due, so being late or missed loses nothing. The only file that knows node-cron. */
import cron from 'node-cron';
import type { Services } from '#src/app/create-services.ts';
import { tellAdmins, type TellAdminsDeps } from '#src/chats/tell-admins.ts';
import { archiveHandedOver } from '#src/ingest/import-history.ts';
import type { Log } from '#src/log.ts';
import { createDigestJob } from './digest.ts';
import { createKeepTrying } from './keep-trying.ts';
import { createPollJob } from './poll.ts';
import { canReceiveDigests } from '#src/chats/chat.ts';
import { createSetBackDetector } from '#src/clock.ts';

const everyHour = '0 7 * * * *';

export interface Job {
  readonly name: string;
  readonly interval: 'every second' | 'every hour';
  readonly run: () => Promise<void>;
  /** Resolves when what was begun, and outlives its tick, has ended. */
  whenIdle?(): Promise<void>;
}

export const createJobs = (services: Services): readonly Job[] => [
  { name: 'poll', interval: 'every second', ...createPollJob(services) },
  { name: 'digest', interval: 'every second', run: createDigestJob(services) },
  { name: 'slow alerts', interval: 'every second', run: () => services.slowAlerts.switchOff(services) },
  {
    name: 'remind',
    interval: 'every second',
    run: () => services.reminders.tellDue(services.clock.now()),
  },
  {
    name: 'cleanup',
    interval: 'every hour',
    run: async () =>
      services.log.debug('expired records were deleted', { swept: await services.store.storage.sweep() }),
  },
  { name: 'replan', interval: 'every second', run: createReplanJob(services) },
  { name: 'import history', interval: 'every second', run: () => archiveHandedOver(services) },
  // every hour on purpose: the key of the delivery is the day, so twice is once, and a missed hour costs nothing
  { name: 'chain heads', interval: 'every hour', run: () => sendChainHeads(services) },
];

/**
 * Ticks while `mayWork` says so; none of a job while the one before runs. Hours are those of UTC, as a zone with clock
 * changes would leave some out. Seconds are a timer's: when the clock is set forward node-cron walks through each tick
 * that it missed, and three days of seconds take it minutes, in which nothing else runs.
 */
export function startJobs(log: Log, jobs: readonly Job[], mayWork: () => boolean) {
  const keepTrying = createKeepTrying(log, 'a job');
  const begin = ({ name, run }: Job) => {
    if (mayWork()) void keepTrying.run(name, { job: name }, run);
  };
  const jobsOf = (interval: Job['interval']) => jobs.filter((job) => job.interval === interval);
  const seconds = setInterval(() => jobsOf('every second').forEach(begin), 1000);
  const hours = jobsOf('every hour').map((job) =>
    cron.schedule(everyHour, () => begin(job), { timezone: 'Etc/UTC', suppressMissedWarning: true }),
  );
  return {
    /** No further ticks; resolves when what was begun has ended. */
    async stop(): Promise<void> {
      clearInterval(seconds);
      await Promise.all(hours.map((task) => task.destroy()));
      await Promise.all([keepTrying.whenIdle(), ...jobs.map((job) => job.whenIdle?.())]);
    },
  };
}

export function reportErrors({
  sendNow,
  ...deps
}: Required<TellAdminsDeps> & Pick<Services, 'errorReporter' | 'clock'>): Promise<void> {
  const now = deps.clock.now();
  return deps.errorReporter.report(now, async ({ message, reason, isOfStore }) => {
    const values = { what: message, reason: reason.slice(0, 300) };
    const how = isOfStore ? { ...deps, sendNow } : deps;
    await tellAdmins(how, `fault:${now}:${message}`, 'admin-fault', values);
  });
}

/** Once a day the head of each channel's chain of versions: Telegram's clock attests it. */
export async function sendChainHeads(
  deps: TellAdminsDeps & Pick<Services, 'archive' | 'channelRegistry' | 'clock'>,
) {
  const heads = deps.channelRegistry.list().map(async ({ key, name }) => {
    const head = await deps.archive.chainHead(key);
    return head ? [[`${name} ${head.number} `, { style: 'code' as const, of: [head.hash] }]] : [];
  });
  const lines = (await Promise.all(heads)).flat();
  const day = new Date(deps.clock.now()).toISOString().slice(0, 10);
  if (lines.length > 0) await tellAdmins(deps, `chain-heads:${day}`, 'chain-heads', { day }, [{ lines }]);
}

type ReplanDeps = Pick<Services, 'chats' | 'digestQueue' | 'isAllowedChat' | 'clock' | 'log'> &
  Pick<Services, 'channelRegistry' | 'alertMessages' | 'archive'>;

/** Runs at the start, and as soon as the clock was set back. */
export function createReplanJob(deps: ReplanDeps): () => Promise<void> {
  const { chats, digestQueue, alertMessages, isAllowedChat, clock, log } = deps;
  const wasSetBack = createSetBackDetector(clock);
  let isDue = false;
  return async () => {
    // once more where it failed half way
    isDue = wasSetBack() || isDue;
    if (!isDue) return;
    const now = clock.now();
    await endFuture(deps, now);
    for await (const chat of chats.all())
      if (canReceiveDigests(chat) && isAllowedChat(chat.id)) await digestQueue.syncSchedules(chat, now);
    await alertMessages.rescheduleAll(chats.find, now);
    isDue = false;
    log.debug('the schedules were planned anew');
  };
}

/**
 * Posts that were seen, and windows that end, later than now: all of it happened before now, in that order. Each of
 * these instants becomes one of the milliseconds up to now, so that no window gets a post twice, and none is left out.
 */
async function endFuture({ archive, digestQueue, channelRegistry }: ReplanDeps, now: number): Promise<void> {
  const ends = await digestQueue.listEndingAfter(now);
  const posts = [];
  for (const { key } of channelRegistry.list())
    for (const kept of await archive.listSeenAfter(key, now)) posts.push({ key, kept });
  const future = [...ends.map(({ until }) => until), ...posts.map(({ kept }) => kept.seenAt)];
  const inOrder = [...new Set(future)].sort((a, b) => b - a);
  const past = new Map(inOrder.map((instant, rank) => [instant, now - rank]));
  // a crash between the two repeats, and loses nothing
  for (const digest of ends) await digestQueue.moveEnd(digest, past.get(digest.until) ?? now);
  for (const { key, kept } of posts) await archive.restamp(key, kept, past.get(kept.seenAt) ?? now);
}
