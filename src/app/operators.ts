/** Who rules and who is served: ADMIN_IDS, ALLOWED_CHATS, and the first admin, who came by a link of one use. */
import { randomBytes } from 'node:crypto';
import type { Store } from '#src/store/store.ts';

export interface Operators {
  /** Their ids; grows by who accepts the invitation. */
  readonly admins: readonly number[];
  readonly isAdmin: (person: number) => boolean;
  /** Named in one of the two. */
  readonly isListed: (chat: number) => boolean;
  readonly isAllowedChat: (chat: number) => boolean;
  /** A listed group under another id, for good. */
  readonly admitChat: (chat: number) => Promise<void>;
  /** What the link that makes its first opener the admin ends with; null where there is an admin. */
  readonly getInvitation: () => string | null;
  /** Whether `person` is the admin from now on. */
  readonly acceptInvitation: (invitation: string, person: number) => Promise<boolean>;
}

interface Kept {
  readonly invitation?: string;
  readonly admin?: number;
}

export async function openOperators(
  store: Store,
  {
    adminIds,
    allowedChats,
  }: { readonly adminIds: readonly number[]; readonly allowedChats: readonly number[] },
): Promise<Operators> {
  const collection = store.collection<Kept>('operators');
  const kept = await collection.change('first', (old) =>
    old || adminIds.length > 0 ? old : { invitation: `admin-${randomBytes(18).toString('base64url')}` },
  );
  const admins = [...adminIds, ...(kept?.admin === undefined ? [] : [kept.admin])];
  const admitted = store.collection<number>('admitted');
  const listed = new Set([...allowedChats, ...admins]);
  for await (const [, chat] of admitted.list()) listed.add(chat);
  const isListed = (chat: number) => listed.has(chat);
  let invitation = admins.length === 0 ? (kept?.invitation ?? null) : null;
  return {
    admins,
    isAdmin: (person) => admins.includes(person),
    isListed,
    isAllowedChat: (chat) => allowedChats.length === 0 || isListed(chat),
    async admitChat(chat) {
      listed.add(chat);
      await admitted.put(String(chat), chat);
    },
    getInvitation: () => invitation,
    async acceptInvitation(typed, person) {
      if (invitation === null || typed !== invitation) return false;
      invitation = null;
      admins.push(person);
      listed.add(person);
      await collection.put('first', { admin: person });
      return true;
    },
  };
}
