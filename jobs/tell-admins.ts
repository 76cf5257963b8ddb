import type { Services } from '#src/app/create-services.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';

export async function reportErrors(deps: TellAdminsDeps & Pick<Services, 'errorReporter' | 'clock'>) {
  const now = deps.clock.now();
  for (const { message, reason } of deps.errorReporter.takeUnreported(now)) {
    const values = { what: message, reason: reason.slice(0, 300) };
    await tellAdmins(deps, `fault:${now}:${message}`, 'admin-fault', values);
  }
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
