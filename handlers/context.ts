/** What belongs to one update: the chat it is about, the texts in its language, and ways to answer. */
import { type Context, GrammyError, HttpError } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import type { CallbackRecord } from '#src/chats/callback-state.ts';
import type { Chat, ChatType } from '#src/chats/chat.ts';
import type { ManagedChannel } from '#src/chats/on-behalf-of.ts';
import type { Address } from '#src/delivery/address.ts';
import type { Button, Keyboard, Message, MessageLine } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import { type ReplyFile, replaceReply, sendFile, sendReply, toThreadParams } from './send-reply.ts';

export interface UpdateState {
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
  chat: Chat;
  texts: Texts;
}

export type BotContext = Context & ReturnType<typeof createAnswers> & { state: UpdateState };

export type AnswersDeps = Pick<Services, 'callbackState' | 'chats' | 'texts'>;

export function createAnswers(
  ctx: Context & { state: UpdateState },
  { callbackState, chats, texts }: AnswersDeps,
) {
  const { state } = ctx;
  const { subject, subjectKey, onBehalfOf, address } = state;
  const target = { api: ctx.api, address };
  /** Returns the id of the message, of the last one where there are several. */
  const show = (message: Message): Promise<number> => sendReply(target, message);
  const notify = (key: string, values?: TextValues): Promise<true> =>
    ctx.answerCallbackQuery({ text: state.texts.plain(key, values) });
  const createMessage = (key: string, values?: TextValues, buttons?: Keyboard): Message =>
    createTextMessage(state.texts, key, values, buttons);
  return {
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
    sendFile: (file: ReplyFile, caption: Message): Promise<void> => sendFile(target, file, caption),
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
    ): Promise<string> => callbackState.save(subjectKey, { about, text }, how),
    loadRecord: (id: string) => callbackState.load(subjectKey, id),
    async takeRecord(id: string): Promise<CallbackRecord | undefined> {
      const record = await callbackState.load(subjectKey, id);
      if (record) await callbackState.forget(subjectKey, id);
      return record;
    },
    /** Changes the settings of the subject and goes on with the changed ones. */
    async changeChat(change: (chat: Chat) => Chat): Promise<Chat> {
      const { chat } = ctx;
      const own = (chat?.type === 'private' ? chat.first_name : chat?.title) ?? '';
      const title = onBehalfOf?.title ?? own;
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
