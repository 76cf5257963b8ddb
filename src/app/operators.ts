import { randomBytes } from 'node:crypto';
import type { Store } from '#src/store/store.ts';
import type { Config } from './config.ts';

export async function openOperators(
  store: Store,
  { adminIds, allowedChats }: Pick<Config, 'adminIds' | 'allowedChats'>,
) {
  const collection = store.collection<{ readonly invitation?: string; readonly admin?: number }>('operators');
  const kept = await collection.change('first', (old) =>
    old || adminIds.length > 0 ? old : { invitation: `admin-${randomBytes(18).toString('base64url')}` },
  );
  // whoever opened the link first may be a stranger: ids that are named are all there are
  const invited = adminIds.length > 0 ? undefined : kept?.admin;
  const admins = [...adminIds, ...(invited === undefined ? [] : [invited])];
  const admitted = store.collection<number>('admitted');
  const listed = new Set([...allowedChats, ...admins]);
  for await (const [, chat] of admitted.list()) listed.add(chat);
  const isListed = (chat: number) => listed.has(chat);
  let invitation = admins.length === 0 ? (kept?.invitation ?? null) : null;
  return {
    /** Ids; whoever accepts the invitation is added. */
    admins: admins as readonly number[],
    isAdmin: (person: number) => admins.includes(person),
    isListed,
    isAllowedChat: (chat: number) => allowedChats.length === 0 || isListed(chat),
    async admitChat(chat: number): Promise<void> {
      listed.add(chat);
      await admitted.put(String(chat), chat);
    },
    /** The secret in the link that makes whoever opens it first the admin; null where there is an admin. */
    getInvitation: () => invitation,
    async acceptInvitation(typed: string, person: number): Promise<boolean> {
      if (invitation === null || typed !== invitation) return false;
      invitation = null;
      admins.push(person);
      listed.add(person);
      await collection.put('first', { admin: person });
      return true;
    },
  };
}
