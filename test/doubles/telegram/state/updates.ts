/** Updates not yet confirmed by the bot: what `getUpdates` and the webhook draw from. */
export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Pending {
  readonly update: Update;
  readonly chat: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Everything else must be asked for by name. */
const asked = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const kinds = new Set(
  'message edited_message channel_post edited_channel_post business_connection business_message edited_business_message deleted_business_messages message_reaction message_reaction_count inline_query chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost managed_bot subscription'.split(
    ' ',
  ),
);

export interface UpdateQueue {
  /** Queues an update unless the bot does not want its kind. */
  push(kind: string, chat: number, payload: unknown, lifeMs: number): Update | null;
  /** The same update once more in the next answer to a poll, as Telegram does after a lost confirmation. */
  repeat(update: Update): void;
  /** Forgets all below `offset`, then the first `limit`; a negative offset keeps the last ones. */
  take(offset: number, limit: number): Update[];
  /** Per chat the oldest update whose chat is not in `busy`. */
  ready(busy: ReadonlySet<number>): { chat: number; update: Update }[];
  confirm(id: number): void;
  clear(): void;
  pending(): number;
  /** An empty or senseless list means the usual kinds, none at all leaves things as they are. */
  allow(kindNames: readonly unknown[] | undefined): void;
  allowed(): readonly string[] | undefined;
  /** Called after each push; returns how to stop. */
  onPush(listener: () => void): () => void;
}

export function createUpdateQueue(now: () => number, firstId: number): UpdateQueue {
  const waiting = new Map<number, Pending>();
  const listeners = new Set<() => void>();
  const again: Update[] = [];
  let wanted: readonly string[] | undefined;
  let nextId = firstId;
  const wants = (kind: string) => (wanted ? wanted.includes(kind) : !asked.has(kind));
  const dropExpired = () => {
    for (const [id, { expiresAt }] of waiting) if (expiresAt <= now()) waiting.delete(id);
  };
  const add = (pending: Pending) => {
    waiting.set(pending.update.update_id, pending);
    for (const listener of listeners) listener();
  };
  return {
    push(kind, chat, payload, lifeMs) {
      if (!wants(kind)) return null;
      const update = { update_id: nextId++, [kind]: payload };
      add({ update, chat, expiresAt: now() + lifeMs });
      return update;
    },
    repeat(update) {
      again.push(update);
      for (const listener of listeners) listener();
    },
    take(offset, limit) {
      dropExpired();
      const first = offset < 0 ? ([...waiting.keys()].at(offset) ?? 0) : offset;
      for (const id of waiting.keys()) if (id < first) waiting.delete(id);
      const taken = again.splice(0, limit);
      for (const { update } of waiting.values()) {
        if (taken.length === limit) break;
        taken.push(update);
      }
      return taken;
    },
    ready(busy) {
      dropExpired();
      const seen = new Set(busy);
      return [...waiting.values()].filter(({ chat }) => !seen.has(chat) && seen.add(chat));
    },
    confirm: (id) => void waiting.delete(id),
    clear: () => waiting.clear(),
    pending() {
      dropExpired();
      return waiting.size;
    },
    allow(kindNames) {
      if (!kindNames) return;
      const known = kindNames.filter((kind): kind is string => typeof kind === 'string' && kinds.has(kind));
      wanted = known.length > 0 ? known : undefined;
    },
    allowed: () => wanted,
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
