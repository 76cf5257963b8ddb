/** A channel is set up from a private chat with one of its administrators: for a while, what they change is the channel's. */
import type { Services } from '#src/app/create-services.ts';
import { type Composer, GrammyError } from 'grammy';
import { hourMs } from '#src/duration.ts';
import { withFallback } from '#src/errors.ts';
import { type Button, bold } from '#src/message/message.ts';
import { type BotContext, type ManagedChannel, sendReply } from '../bot-context.ts';
import { createWayOn } from '../page.ts';
import { isChatAdministrator } from '../permissions.ts';
import { toChannelId, toPrivateName } from '#src/posts/channel-key.ts';

export type OnBehalfOfDeps = Pick<
  Services,
  'channelRegistry' | 'chats' | 'isAllowedChat' | 'store' | 'texts'
>;

/** For which channel a person speaks now, for an hour at most. */
export const speakingIn = ({ store }: Pick<Services, 'store'>) =>
  store.collection<ManagedChannel>('speaking');
/** Of whom the bot met as an administrator; whether they still are one is for Telegram to say. */
const metIn = ({ store }: OnBehalfOfDeps) => store.collection<ManagedChannel>('may-speak');
const channelsManagedBy = (deps: OnBehalfOfDeps, person: number) =>
  Array.fromAsync(metIn(deps).list({ prefix: `${person}:` }), ([, channel]) => channel);

export function addOnBehalfOfHandlers(onBehalfOf: Composer<BotContext>, deps: OnBehalfOfDeps): void {
  onBehalfOf.command('cancel', async (ctx, next) => {
    if (!ctx.from || !ctx.state.onBehalfOf) return next();
    await speakingIn(deps).delete(String(ctx.from.id));
    await ctx.say('speaking-ended', {}, [createWayOn(ctx)]);
  });

  onBehalfOf.callbackQuery('speak:me', async (ctx) => {
    await speakingIn(deps).delete(String(ctx.from.id));
    await ctx.replaceWith(ctx.createMessage('speaking-ended', {}, [createWayOn(ctx)]));
  });

  onBehalfOf.callbackQuery(/^speak:(-\d{1,16})$/, async (ctx) => {
    const chat = Number(ctx.match[1]);
    const channel = (await channelsManagedBy(deps, ctx.from.id)).find((each) => each.chat === chat);
    const may =
      ctx.state.type === 'private' && channel && (await isChatAdministrator(ctx, chat, ctx.from.id));
    if (!may) return ctx.notify('speaking-refused-short');
    if (!deps.isAllowedChat(chat)) return ctx.notify('not-served');
    await speakingIn(deps).put(String(ctx.from.id), channel, hourMs);
    const isRead = deps.channelRegistry.get(toPrivateName(toChannelId(chat)))?.isOwn;
    const { blocks } = ctx.createMessage('speaking-now', { channel: bold(channel.title) });
    return ctx.replaceWith({
      blocks: [...blocks, ...(isRead ? [] : ctx.createMessage('speaking-unread').blocks)],
      buttons: [[ctx.button('subscribe'), ctx.button('settings')], [ctx.button('speak-for-me', 'speak:me')]],
    });
  });
}

export async function createOnBehalfOfButtons(deps: OnBehalfOfDeps, ctx: BotContext): Promise<Button[][]> {
  const { type, onBehalfOf: speaksFor } = ctx.state;
  if (type !== 'private' || !ctx.from) return [];
  if (speaksFor) return [[ctx.button('speak-for-me', 'speak:me')]];
  const channels = await channelsManagedBy(deps, ctx.from.id);
  return channels.map(({ chat, title }) => [ctx.button('speak-for', `speak:${chat}`, { channel: title })]);
}

/** The bot was made administrator of a channel: whoever did it hears how to go on, in their own chat. */
export async function offerChannelSetup(deps: OnBehalfOfDeps, ctx: BotContext, title: string): Promise<void> {
  const { address } = ctx.state;
  const person = ctx.from;
  if (!person) return;
  await metIn(deps).put(`${person.id}:${address.chat}`, { chat: address.chat, title });
  const own = { chat: person.id, thread: null };
  const { texts: guessed } = ctx.state;
  const known = await deps.chats.get(own);
  const texts = known.languageChosen || known.channels.length > 0 ? deps.texts(known.language) : guessed;
  const button = texts.button('speak-for', `speak:${address.chat}`, { channel: title });
  const message = texts.message('speaking-met', { channel: bold(title) }, [[button]]);
  const tell = () => sendReply({ api: ctx.api, address: own }, message);
  // forgives somebody who never wrote to the bot: /settings will show the channel when they do
  await withFallback(tell, 0, (thrown) => thrown instanceof GrammyError);
}
