import type { Context, NextFunction } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import { type Address, chatKeyOf } from '#src/delivery/address.ts';
import type { Texts } from '#src/message/texts.ts';
import { type AnswersDeps, type BotContext, createAnswers, sendReply } from './bot-context.ts';
import { createMinuteMemory, isChatAdministrator } from './permissions.ts';
import { speakingIn } from './settings/on-behalf-of.ts';

type StateDeps = AnswersDeps & Pick<Services, 'languages' | 'isAdmin' | 'isAllowedChat'>;

/** Puts the chat and its texts on the context. Updates without a chat go no further. */
export function createStateMiddleware(deps: StateDeps) {
  const { chats, texts } = deps;
  const said = createMinuteMemory();
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    if (!ctx.chat) return;
    const { type } = ctx.chat;
    const address = addressOf(ctx, ctx.chat);
    const own = await chats.get(address, type);
    const isKnown = own.languageChosen || own.channels.length > 0;
    const chat = isKnown ? own : { ...own, language: codeOf(deps.languages, ctx) ?? own.language };
    const onBehalfOf = type === 'private' && ctx.from ? await channelSpokenFor(deps, ctx, ctx.from.id) : null;
    if (onBehalfOf === 'lost') return sayLost(ctx, texts(chat.language), address);
    const subject = onBehalfOf ? { chat: onBehalfOf.chat, thread: null } : address;
    const fromAdmin = ctx.from !== undefined && deps.isAdmin(ctx.from.id);
    ctx.state = {
      address,
      type,
      subject,
      subjectKey: chatKeyOf(subject),
      onBehalfOf,
      fromAdmin,
      // what an admin hands the bot to read; a group is written to, and only where it is listed
      isServed: deps.isAllowedChat(address.chat) || (fromAdmin && type === 'channel'),
      chat: onBehalfOf ? await chats.get(subject, 'channel') : chat,
      texts: texts(chat.language),
      isFirstThisMinute: (key) =>
        type === 'private' ||
        said.isFirst(`${chatKeyOf(address)} ${ctx.senderChat?.id ?? ctx.from?.id} ${key}`, deps.clock.now()),
    };
    Object.assign(ctx, createAnswers(ctx, deps));
    await next();
  };
}

/** Ends when the person is no administrator of it any more: whoever was removed neither changes nor reads its settings. */
async function channelSpokenFor(deps: StateDeps, ctx: Context, person: number) {
  const channel = await speakingIn(deps).get(String(person));
  if (!channel) return null;
  if (await isChatAdministrator(ctx, channel.chat, person)) return channel;
  await speakingIn(deps).delete(String(person));
  return 'lost';
}

/** What was sent was meant for the channel: it is not carried out in the person's own chat. */
async function sayLost(ctx: Context, texts: Texts, address: Address): Promise<void> {
  const text = texts.plain('speaking-lost');
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text, show_alert: true });
  else await sendReply({ api: ctx.api, address }, texts.message('speaking-lost'));
}

export function addressOf({ msg }: Context, { id: chat }: { readonly id: number }): Address {
  // replies outside of forums carry a thread id too
  const { is_topic_message: isInThread, message_thread_id: thread = null } = msg ?? {};
  return { chat, thread: isInThread ? thread : null };
}

/** Of the sender's Telegram, where there are texts in it. */
export const codeOf = (languages: readonly string[], { from }: Context): string | undefined =>
  languages.find((each) => each === from?.language_code?.slice(0, 2));
