import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { canReceiveDigests } from '#src/chats/chat.ts';
import type { Address } from '#src/delivery/address.ts';
import { parseChannelName, showChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { type Message, block } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { sayUsage } from '../ask.ts';
import type { BotContext } from '../context.ts';
import { getExampleChannel } from '../channels.ts';
import { requireOperator } from '../permissions.ts';
import { createStatusView, type StatusViewDeps } from './status-view.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import { isReadableState } from '#src/posts/channel-state.ts';

export type AdminDeps = StatusViewDeps & Pick<Services, 'isAllowedChat' | 'reader'>;

export function addAdminHandlers(admin: Composer<BotContext>, deps: AdminDeps): void {
  admin.command('watch', requireOperator, async (ctx) => {
    const name = parseChannelName(String(ctx.match));
    if (name === null) return sayUsage(ctx, 'watch-how', { name: shortenTyped(String(ctx.match)) });
    const channel = showChannelName(name);
    if (deps.channelRegistry.get(toChannelKey(name))) return ctx.say('watched-already', { channel });
    const outcome = await tryChannel(deps.reader, name);
    if (outcome !== 'watch-not-found' && outcome !== 'watch-preview-off')
      await deps.channelRegistry.add(name, deps.clock.now());
    return ctx.say(outcome, { channel });
  });

  admin.command('unwatch', requireOperator, async (ctx) => {
    const name = parseChannelName(String(ctx.match));
    const isRemoved = name !== null && (await deps.channelRegistry.remove(toChannelKey(name)));
    return isRemoved
      ? ctx.say('unwatched', { channel: showChannelName(name) })
      : sayUsage(ctx, 'unwatch-how', { example: getExampleChannel(deps) });
  });

  admin.command('status', requireOperator, async (ctx) => ctx.show(await createStatusView(deps, ctx)));

  admin.callbackQuery(/^send-failed:(.+)$/, requireOperator, async (ctx) => {
    const count = await deps.outbox.enqueueFailed(({ reason }) => reason === ctx.match?.[1]);
    return ctx.notify(count === 0 ? 'sending-already' : 'sending-again');
  });

  admin.command('broadcast', requireOperator, async (ctx) => {
    const text = String(ctx.match).trim();
    if (text === '') return sayUsage(ctx, 'broadcast-how');
    if ([...text].length > mostBroadcast) return sayUsage(ctx, 'broadcast-too-long', { most: mostBroadcast });
    return ctx.show(await preview(deps, ctx, text));
  });

  admin.callbackQuery(/^broadcast:([\w-]{8})$/, requireOperator, async (ctx) => {
    const id = String(ctx.match?.[1]);
    const kept = await ctx.loadRecord(id);
    if (kept?.about !== 'broadcast') return ctx.notifyTooOld();
    const count = await enqueueBroadcast(deps, id, kept.text);
    return ctx.replaceWith(ctx.createMessage('broadcast-pending', { count }));
  });

  admin.callbackQuery('broadcast:no', requireOperator, (ctx) =>
    ctx.replaceWith(ctx.createMessage('broadcast-dropped')),
  );
}

const mostBroadcast = 3000;
const patienceMs = 15_000;

/** Whether a channel can be read at all, before anybody is promised anything. */
async function tryChannel(reader: ChannelReader, name: string) {
  try {
    const { state } = await reader.fetchLatest(name, AbortSignal.timeout(patienceMs));
    if (state === 'not found' || state === 'not a channel') return 'watch-not-found';
    if (state === 'preview off') return 'watch-preview-off';
    return isReadableState(state) ? 'watched' : 'watch-unreachable';
  } catch {
    // forgives hosts that do not answer now: the polls go on trying
    return 'watch-unreachable';
  }
}

async function preview(deps: AdminDeps, ctx: BotContext, text: string): Promise<Message> {
  const { texts } = ctx.state;
  const id = await ctx.saveRecord('broadcast', text);
  const count = (await reachable(deps)).length;
  return {
    blocks: [block(texts.line('broadcast-ask', { count })), block(...linesOf(text))],
    buttons: [
      [ctx.button('button-send', `broadcast:${id}`, { count }), ctx.button('button-cancel', 'broadcast:no')],
    ],
  };
}

/** The id of what is sent is the subject: a second press enqueues nothing new. */
async function enqueueBroadcast(deps: AdminDeps, id: string, text: string): Promise<number> {
  const [body] = renderMessage({ blocks: [block(...linesOf(text))] });
  if (!body) return 0;
  const chats = await reachable(deps);
  await deps.outbox.enqueue(
    chats.map((to) => ({ to, kind: 'broadcast' as const, subject: id, part: 0, body, silent: false })),
  );
  return chats.length;
}

async function reachable(deps: AdminDeps): Promise<Address[]> {
  const found: Address[] = [];
  for await (const chat of deps.chats.all())
    if (canReceiveDigests(chat) && deps.isAllowedChat(chat.id))
      found.push({ chat: chat.id, thread: chat.thread });
  return found;
}

const linesOf = (text: string): string[][] => text.split('\n').map((line) => [line]);
