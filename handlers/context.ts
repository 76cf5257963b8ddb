/** What belongs to one update: the chat it is about, the texts in its language, and one way to answer. */
import type { Services } from '#src/app/create-services.ts';
import { type Address, chatKeyOf } from '#src/delivery/address.ts';
import { type Context, GrammyError, HttpError, type NextFunction } from 'grammy';
import type { CallbackRecord } from '#src/chats/callback-state.ts';
import type { Chat, ChatType } from '#src/chats/chat.ts';
import { isChatAdministrator } from './chat-administrator.ts';
import { createLimitedMemory } from './limited-memory.ts';
import type { ManagedChannel } from '#src/chats/on-behalf-of.ts';
import type { Button, Keyboard, Message } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import { type ReplyFile, replaceReply, sendFile, sendReply, toThreadParams } from './send-reply.ts';

export interface UpdateState {
  /** Where answers go. */
  readonly address: Address;
  readonly type: ChatType;
  /** Whose settings these are: the chat's own, or in a private chat those of the channel that the person speaks for. */
  readonly subject: Address;
  readonly subjectKey: string;
  readonly onBehalfOf: ManagedChannel | null;
  /** Whether the operator listed the chat or the person, or serves everybody. */
  readonly isServed: boolean;
  /** In a group the same help or refusal is given once a minute, so that nobody can use up what the group may receive. */
  readonly isFirstThisMinute: (key: string) => boolean;
  readonly fromAdmin: boolean;
  /** The subject as it was when the update came. */
  chat: Chat;
  texts: Texts;
}

export type StateDeps = Pick<
  Services,
  'callbackState' | 'clock' | 'chats' | 'onBehalfOf' | 'languages' | 'texts' | 'isAdmin' | 'isAllowedChat'
>;

export type BotContext = Context & ReturnType<typeof createAnswers> & { state: UpdateState };

/** Puts the chat and its texts on the context. Updates without a chat go no further. */
export function createStateMiddleware(deps: StateDeps) {
  const { chats, texts } = deps;
  const saidAt = createLimitedMemory();
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    if (!ctx.chat) return;
    const address = addressOfUpdate(ctx);
    const type = ctx.chat.type;
    const own = await chats.get(address, type);
    const known =
      own.languageChosen || own.channels.length > 0 ? own : guessLanguage(deps.languages, own, ctx);
    const onBehalfOf = type === 'private' && ctx.from ? await channelSpokenFor(deps, ctx, ctx.from.id) : null;
    if (onBehalfOf === 'lost') return sayLost(ctx, texts(known.language), address);
    const subject = onBehalfOf ? { chat: onBehalfOf.chat, thread: null } : address;
    const fromAdmin = ctx.from !== undefined && deps.isAdmin(ctx.from.id);
    ctx.state = {
      address,
      type,
      subject,
      subjectKey: chatKeyOf(subject),
      onBehalfOf,
      fromAdmin,
      isServed: fromAdmin || deps.isAllowedChat(address.chat),
      chat: onBehalfOf ? await chats.get(subject, 'channel') : known,
      texts: texts(known.language),
      isFirstThisMinute: (key) =>
        type === 'private' || saidAt.isFirst(`${chatKeyOf(address)} ${key}`, deps.clock.now()),
    };
    Object.assign(ctx, createAnswers(ctx, deps));
    await next();
  };
}

/** Ends when the person is no administrator of it any more: whoever was removed neither changes nor reads its settings. */
async function channelSpokenFor(deps: StateDeps, ctx: Context, person: number) {
  const channel = await deps.onBehalfOf.current(person);
  if (!channel) return null;
  if (await isChatAdministrator(ctx, channel.chat, person)) return channel;
  await deps.onBehalfOf.stop(person);
  return 'lost';
}

/** What was sent was meant for the channel: it is not carried out in the person's own chat. */
async function sayLost(ctx: Context, texts: Texts, address: Address): Promise<void> {
  const text = texts.plain('speaking-lost');
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text, show_alert: true });
  else await sendReply({ api: ctx.api, address }, createTextMessage(texts, 'speaking-lost'));
}

/** The language of the person's app, until the chat chose one. */
function guessLanguage(languages: readonly string[], chat: Chat, ctx: Context): Chat {
  const code = ctx.from?.language_code?.slice(0, 2);
  return { ...chat, language: code && languages.includes(code) ? code : chat.language };
}

/** A thread of a forum is a chat of its own; replies elsewhere carry a thread id too and are not. */
function addressOfUpdate(ctx: Context): Address {
  const message = ctx.msg ?? ctx.callbackQuery?.message;
  const inThread =
    message !== undefined && 'is_topic_message' in message && message.is_topic_message === true;
  const thread = inThread && 'message_thread_id' in message ? (message.message_thread_id ?? null) : null;
  return { chat: ctx.chat?.id ?? 0, thread };
}

const titleOf = ({ chat }: Context): string =>
  (chat?.type === 'private' ? chat.first_name : chat?.title) ?? '';

/** Ways to answer where the update came from. */
function createAnswers(ctx: Context & { state: UpdateState }, { callbackState, chats, texts }: StateDeps) {
  const { state } = ctx;
  const { subject, onBehalfOf, address } = state;
  const target = { api: ctx.api, address };
  /** Returns the id of the message, of the last one where there are several. */
  const show = (message: Message): Promise<number> => sendReply(target, message);
  /** A line over the chat for whoever pressed a button. */
  const notify = (key: string, values?: TextValues): Promise<true> =>
    ctx.answerCallbackQuery({ text: state.texts.plain(key, values) });
  const createMessage = (key: string, values?: TextValues, buttons?: Keyboard): Message =>
    createTextMessage(state.texts, key, values, buttons);
  return {
    show,
    notify,
    createMessage,
    say: (key: string, values?: TextValues, buttons?: Keyboard): Promise<number> =>
      show(createMessage(key, values, buttons)),
    /** Puts the message in the place of the one whose button was pressed; sends a new one when that is not possible. */
    replaceWith(message: Message): Promise<unknown> {
      const pressed = ctx.callbackQuery?.message;
      const isText = pressed && !('photo' in pressed || 'document' in pressed);
      return isText && renderMessage(message).length === 1
        ? replaceReply(target, pressed.message_id, message)
        : show(message);
    },
    sendFile: (file: ReplyFile, caption: Message): Promise<void> => sendFile(target, file, caption),
    /** The button knows nothing any more that it could do. */
    notifyTooOld: (): Promise<true> => notify('button-too-old'),
    /** "typing…", "sending a photo…": for what takes a while. */
    async showActivity(activity: 'typing' | 'upload_photo' | 'upload_document'): Promise<void> {
      try {
        await ctx.api.sendChatAction(address.chat, activity, toThreadParams(address));
      } catch (thrown) {
        // forgives a sign that could not be shown: the work it stands for goes on
        if (!(thrown instanceof GrammyError || thrown instanceof HttpError)) throw thrown;
      }
    },
    button: (key: string, data: string, values?: TextValues): Button => ({
      text: state.texts.plain(key, values),
      data,
    }),
    /** Keeps for a day what a button or a reply will need; answers the id by which it is loaded. */
    saveRecord: (
      about: CallbackRecord['about'],
      text: string,
      how?: Parameters<typeof callbackState.save>[2],
    ): Promise<string> => callbackState.save(state.subjectKey, { about, text }, how),
    loadRecord: (id: string) => callbackState.load(state.subjectKey, id),
    async takeRecord(id: string): Promise<CallbackRecord | undefined> {
      const kept = await callbackState.load(state.subjectKey, id);
      if (kept) await callbackState.forget(state.subjectKey, id);
      return kept;
    },
    /** Changes the settings of the subject and goes on with the changed ones. */
    async changeChat(change: (chat: Chat) => Chat): Promise<Chat> {
      const title = onBehalfOf?.title ?? titleOf(ctx);
      const { language } = state.chat;
      state.chat = await chats.change(subject, onBehalfOf ? 'channel' : state.type, (old) =>
        change({ ...old, title, language: old.languageChosen ? old.language : language }),
      );
      if (!onBehalfOf) state.texts = texts(state.chat.language);
      return state.chat;
    },
  };
}

export const createTextMessage = (
  texts: Texts,
  key: string,
  values?: TextValues,
  buttons?: Keyboard,
): Message => ({ blocks: [{ lines: texts.lines(key, values) }], ...(buttons && { buttons }) });
