/** What belongs to one update: the chat it is about, the texts in its language, and ways to answer. */
import { randomBytes } from 'node:crypto';
import { type Api, type Context, GrammyError, HttpError, InputFile } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import type { Channel } from '#src/channels/channel.ts';
import type { Chat, ChatType } from '#src/chats/chat.ts';
import { dayMs } from '#src/duration.ts';
import { withFallback } from '#src/errors.ts';
import type { Address } from '#src/delivery/address.ts';
import type { Button, Keyboard, Message, MessageLine, MessagePart } from '#src/message/message.ts';
import { renderCaption, renderMessage } from '#src/message/render-message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import { toKeyboardFields, toTextFields } from '#src/message/keyboard.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';

interface UpdateState {
  readonly address: Address;
  readonly type: ChatType;
  /** Whose settings these are: the chat's own, or in a private chat those of the channel that the person speaks for. */
  readonly subject: Address;
  readonly subjectKey: string;
  readonly onBehalfOf: ManagedChannel | null;
  /** Whether the operator listed the chat or the person, or serves everybody. */
  readonly isServed: boolean;
  /** In a group a person gets the same help, or refusal of a command, once a minute, so that nobody can use up what the group may receive. */
  readonly isFirstThisMinute: (key: string) => boolean;
  readonly fromAdmin: boolean;
  chat: Chat;
  texts: Texts;
}

export const commandOf = ({ message }: Context): string | undefined =>
  /^\/(\w+)/.exec(message?.text ?? '')?.[1]?.toLowerCase();

/** A channel that somebody sets up from their own chat. */
export interface ManagedChannel {
  readonly chat: number;
  readonly title: string;
}

export type BotContext = Context & ReturnType<typeof createAnswers> & { state: UpdateState };

/** Kept for a while so that a button or a reply can find it again: a query too long for a button, what a question was about. */
export interface CallbackRecord {
  readonly about:
    | 'query'
    | 'pages'
    | 'command'
    | 'replace-alert'
    | 'exclude-word'
    | 'undo'
    | 'cancel'
    | 'broadcast';
  /** The query, JSON of the instants before which its pages begin, the command that a reply is for or that "cancel" stands for, the number of the alert, what is to be sent to all; for `undo` JSON of the alert as it was, or the button that takes the last change back. */
  readonly text: string;
  readonly at?: number;
}

export type AnswersDeps = Pick<Services, 'store' | 'channelAccess' | 'chats' | 'texts' | 'clock'>;

export function createAnswers(
  ctx: Context & { state: UpdateState },
  { store, channelAccess, chats, texts, clock }: AnswersDeps,
) {
  const { state } = ctx;
  const { subject, subjectKey, onBehalfOf, address } = state;
  const target = { api: ctx.api, address };
  const records = store.collection<CallbackRecord>('notes');
  const loadRecord = (id: string) => records.get(`${subjectKey}:${id}`);
  const show = (message: Message): Promise<number> => sendReply(target, message);
  const notify = (key: string, values?: TextValues): Promise<true> =>
    ctx.answerCallbackQuery({ text: state.texts.plain(key, values) });
  const createMessage = (...args: Parameters<Texts['message']>): Message => state.texts.message(...args);
  /** Of those that the chat may read; by name or key. */
  const findChannel = (name: string): Channel | undefined =>
    channelAccess.get(state.chat, toChannelKey(name));
  return {
    findChannel,
    mayRead: (key: string): boolean => channelAccess.mayRead(state.chat, key),
    titleOf: (key: string): string => findChannel(key)?.title ?? key,
    readableChannels: () => channelAccess.list(state.chat),
    channelsOfChat: () => channelAccess.forChat(state.chat),
    show,
    notify,
    createMessage,
    line: (key: string, values?: TextValues): MessageLine => state.texts.line(key, values),
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
    async sendFile({ name, bytes }: { name: string; bytes: Uint8Array }, caption: Message): Promise<void> {
      const { html, buttons } = renderCaption(caption);
      const input = new InputFile(bytes, name);
      const thread = toThreadParams(address);
      const options = { ...thread, ...toKeyboardFields(buttons), caption: html, parse_mode: 'HTML' } as const;
      if (name.endsWith('.png')) await ctx.api.sendPhoto(address.chat, input, options);
      else await ctx.api.sendDocument(address.chat, input, options);
    },
    notifyTooOld: (): Promise<true> => notify('button-too-old'),
    async showActivity(activity: 'typing' | 'upload_photo' | 'upload_document'): Promise<void> {
      const sign = () => ctx.api.sendChatAction(address.chat, activity, toThreadParams(address));
      // forgives a sign that could not be shown: the work it stands for goes on
      await withFallback(
        sign,
        true,
        (thrown) => thrown instanceof GrammyError || thrown instanceof HttpError,
      );
    },
    button: (...args: Parameters<Texts['button']>): Button => state.texts.button(...args),
    /** Answers the id by which it is loaded: a short one unless there is one already, as that of the message which asked. */
    async saveRecord(
      about: CallbackRecord['about'],
      text: string,
      { id = randomBytes(6).toString('base64url'), forMs = dayMs } = {},
    ): Promise<string> {
      await records.put(`${subjectKey}:${id}`, { about, text, at: clock.now() }, forMs);
      return id;
    },
    loadRecord,
    async takeRecord(id: string): Promise<CallbackRecord | undefined> {
      const record = await loadRecord(id);
      if (record) await records.delete(`${subjectKey}:${id}`);
      return record;
    },
    async changeChat(change: (chat: Chat) => Chat): Promise<Chat> {
      const { chat } = ctx;
      const own = (chat?.type === 'private' ? chat.first_name : chat?.title) ?? '';
      const title = onBehalfOf?.title ?? own;
      state.chat = await chats.change(subject, onBehalfOf ? 'channel' : state.type, (old) =>
        change({ ...old, title, language: (old.languageChosen ? old : state.chat).language }),
      );
      if (!onBehalfOf) state.texts = texts(state.chat.language);
      return state.chat;
    },
  };
}

export interface ReplyTarget {
  readonly api: Api;
  readonly address: Address;
}

export async function sendReply(target: ReplyTarget, message: Message): Promise<number> {
  let last = 0;
  for (const part of renderMessage(message)) last = await sendPart(target, part);
  return last;
}

export async function replaceReply(target: ReplyTarget, messageId: number, message: Message): Promise<void> {
  const [first, ...more] = renderMessage(message);
  if (!first) return;
  await editPart(target, messageId, first);
  for (const part of more) await sendPart(target, part);
}

/** A message of ours that was the last part of a longer one becomes it again. */
export async function replaceLastPart(target: ReplyTarget, messageId: number, message: Message) {
  const part = renderMessage(message).at(-1);
  if (part) await editPart(target, messageId, part);
}

/** Of who blocked the bot, never wrote to it, or let it look no longer: a retry would fail, too. */
export const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof GrammyError && [400, 403].includes(thrown.error_code);

/** Of a group that has become a supergroup. */
export const newIdOf = (thrown: unknown): number | undefined =>
  thrown instanceof GrammyError ? thrown.parameters.migrate_to_chat_id : undefined;

export const toThreadParams = ({ thread }: Address): { message_thread_id?: number } =>
  thread === null ? {} : { message_thread_id: thread };

async function sendPart({ api, address }: ReplyTarget, part: MessagePart): Promise<number> {
  const sent = await api.sendMessage(address.chat, part.html, {
    ...toThreadParams(address),
    ...toTextFields(part),
  });
  return sent.message_id;
}

/** An unchanged message is fine, a deleted one is sent anew. */
async function editPart(target: ReplyTarget, messageId: number, part: MessagePart): Promise<void> {
  try {
    await target.api.editMessageText(target.address.chat, messageId, part.html, toTextFields(part));
  } catch (thrown) {
    // forgives the two answers that mean "nothing to do" and "no longer there"
    if (!(thrown instanceof GrammyError)) throw thrown;
    if (/message is not modified/.test(thrown.description)) return;
    if (!/message to edit not found|message can't be edited/.test(thrown.description)) throw thrown;
    await sendPart(target, part);
  }
}
