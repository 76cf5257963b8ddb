/** Notifies the readers of a channel, and the operator's admins, of changes of its state: once each. */
import { type Channel, showChannelName } from '#src/channels/channel.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import { minuteMs } from '#src/duration.ts';
import { isPrivateName } from '#src/posts/channel-key.ts';
import { isLastingState, isReadableState } from '#src/posts/channel-state.ts';

export function createChannelNotifier(
  parts: Omit<CoreParts, 'channelAccess' | 'digestQueue' | 'log' | 'store'>,
) {
  const { channelRegistry, archive, chats, outbox, clock, texts, admins, isAllowedChat } = parts;

  /** Admins are also told what helps. Of two notices with one subject a chat gets the first only. */
  function messageTo(chat: Chat, channel: Channel, { kind, since, count }: Notice) {
    const { lines, plain, dayAndTime } = texts(chat.language);
    const { before, now } = describeRenaming(channel);
    const name = showChannelName(channel.name);
    const state = channel.state.replaceAll(' ', '-');
    const notice = lines(`channel-${kind}`, {
      channel: channel.title,
      before,
      now: now.join(plain('digest-comma')),
      name,
      since: dayAndTime(since, chat.timeZone),
      ...(kind === 'lost' && { why: plain(`state-${state}`) }),
      count,
    });
    const isForAdmin = kind === 'lost' && chat.thread === null && admins.includes(chat.id);
    const cure = isForAdmin ? lines(`cure-${state}`, { name }) : [];
    const message = { blocks: [{ lines: [...notice, ...cure] }] };
    return buildNotice({ chat: chat.id, thread: chat.thread }, `${channel.key}:${kind}:${since}`, message);
  }

  async function countArrived(channel: string, since: number): Promise<number> {
    let count = 0;
    for await (const _ of archive.seenBetween(channel, since + 1, clock.now() + 1)) count += 1;
    return count;
  }

  return {
    async notify(key: string): Promise<void> {
      const channel = channelRegistry.get(key);
      const kind = channel && decideChannelNotice(channel, clock.now());
      if (!channel || !kind) return;
      const since = sinceOf(channel, kind) ?? clock.now();
      const isOver = kind === 'back' || kind === 'active';
      const notice = { kind, since, count: isOver ? await countArrived(key, since) : 0 };
      for (const chatKey of chats.subscribedChats(key)) {
        const chat = await chats.find(chatKey);
        if (chat && chat.silentSince === null && isAllowedChat(chat.id))
          await outbox.enqueue(messageTo(chat, channel, notice));
      }
      for (const admin of admins)
        await outbox.enqueue(messageTo(await chats.get({ chat: admin, thread: null }), channel, notice));
      const notified = kind === 'lost' || kind === 'quiet' ? { state: channel.state, since } : null;
      await channelRegistry.recordNotice(key, kind === 'renamed' ? { formerly: null } : { notified });
    },
  };
}

/** What changed, by what people know a channel by: a private one has a title only. */
export function describeRenaming({ title, name, formerly }: Pick<Channel, 'title' | 'name' | 'formerly'>) {
  const old = formerly ?? { name, title };
  const address = isPrivateName(name) ? [] : [showChannelName(name)];
  const isTitleNew = old.title !== title;
  const isOldTitle = isTitleNew || isPrivateName(old.name);
  return {
    before: isOldTitle ? old.title : showChannelName(old.name),
    now: isTitleNew || address.length === 0 ? [title, ...address] : address,
  };
}

function sinceOf({ unreadableSince, newestPostAt, stateSince, notified }: Channel, kind: ChannelNotice) {
  if (kind === 'lost') return unreadableSince;
  if (kind === 'quiet') return newestPostAt;
  return kind === 'renamed' ? stateSince : (notified?.since ?? null);
}

/** `count`: posts that came since then, in a notice that it is over. */
type Notice = { readonly kind: ChannelNotice; readonly since: number; readonly count: number };

const graceMs = 30 * minuteMs;

export const channelNotices = ['lost', 'back', 'quiet', 'active', 'renamed'] as const;
export type ChannelNotice = (typeof channelNotices)[number];

/**
 * What readers of a channel are told of its state now, null: nothing new. `lost` after two polls in a lasting state or half
 * an hour in any other, and again only where a passing state turns out to last; `back` when a loss they were told of is over.
 */
export function decideChannelNotice(channel: Channel, now: number): ChannelNotice | null {
  const { state, notified } = channel;
  if (channel.formerly !== null) return 'renamed';
  if (isReadableState(state)) {
    if (notified === null) return state === 'quiet' ? 'quiet' : null;
    if (notified.state !== 'quiet') return 'back';
    return state === 'quiet' ? null : 'active';
  }
  /** The loss they were told of. */
  const told = notified?.state === 'quiet' ? undefined : notified?.state;
  if (told === state || (told && isLastingState(told))) return null;
  if (isLastingState(state)) return channel.failures >= 2 ? 'lost' : null;
  return !told && now - (channel.unreadableSince ?? now) >= graceMs ? 'lost' : null;
}
