/** What the operator's admins are told by themselves. */
import type { Services } from '#src/app/create-services.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';
import type { MessageLine } from '#src/message/message.ts';
import { createJob, type Job } from './job.ts';

/** Errors: each kind once a day at most. */
export function createErrorReportJob(deps: TellAdminsDeps & Pick<Services, 'errorReporter' | 'clock'>): Job {
  return createJob('error report', 'every minute', async () => {
    const now = deps.clock.now();
    for (const { message, reason } of deps.errorReporter.takeUnreported(now)) {
      const values = { what: message, reason: reason.slice(0, 300) };
      await tellAdmins(deps, `fault:${now}:${message}`, 'admin-fault', values);
    }
  });
}

type ChainHeadsDeps = TellAdminsDeps & Pick<Services, 'archive' | 'channelRegistry' | 'clock'>;

/**
 * Once a day the head of each channel's chain of versions: Telegram's clock attests it.
 * Every hour on purpose: the key of the delivery is the day, so twice is once, and a missed hour costs nothing.
 */
export function createChainHeadsJob(deps: ChainHeadsDeps): Job {
  return createJob('chain heads', 'every hour', async () => {
    const lines = await headLines(deps);
    if (lines.length === 0) return;
    const day = new Date(deps.clock.now()).toISOString().slice(0, 10);
    await tellAdmins(deps, `chain-heads:${day}`, 'chain-heads', { day }, [{ lines }]);
  });
}

async function headLines({ archive, channelRegistry }: ChainHeadsDeps): Promise<MessageLine[]> {
  const heads = channelRegistry.list().map(async ({ key, name }): Promise<MessageLine[]> => {
    const head = await archive.chainHead(key);
    return head ? [[`${name} ${head.number} `, { style: 'code', of: [head.hash] }]] : [];
  });
  return (await Promise.all(heads)).flat();
}
