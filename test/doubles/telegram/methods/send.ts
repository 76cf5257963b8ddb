/** Methods that put a new message into a chat. */
import { badRequest, tooManyRequests } from '../refusal.ts';
import type { ChatState } from '../state/chat.ts';
import { isAdministrator, type MemberRight } from '../state/member.ts';
import { apiMessage, type Content, type StoredMessage } from '../state/message.ts';
import type { World } from '../state/world.ts';
import { captionSchema, type MediaKind, readCaption, readMedia, readText, textSchema } from './content.ts';
import { readMarkup } from './markup.ts';
import type { Call, Method, Methods } from './method.ts';
import { isSet, objectIn, optionalInteger, type Schema, type Values } from './parameters.ts';
import { checkRight, findChat, findMessage, reachChat, reachThread, selfIn } from './reach.ts';

const addressSchema: Schema = {
  chat_id: 'chat',
  message_thread_id: 'integer',
  disable_notification: 'boolean',
  protect_content: 'boolean',
  allow_paid_broadcast: 'boolean',
  message_effect_id: 'text',
  reply_parameters: 'object',
  reply_to_message_id: 'integer',
  allow_sending_without_reply: 'boolean',
  reply_markup: 'object',
};

const right: Readonly<Record<MediaKind, MemberRight>> = {
  photo: 'can_send_photos',
  document: 'can_send_documents',
};

function sendMedia(kind: MediaKind): Method {
  return {
    schema: {
      ...addressSchema,
      ...captionSchema,
      [kind]: 'file',
      has_spoiler: 'boolean',
      thumbnail: 'file',
      disable_content_type_detection: 'boolean',
    },
    counts: 'send',
    run(call) {
      const content = {
        ...readCaption(call.world, call.values),
        ...readMedia(call, kind, call.values[kind]),
      };
      return apiMessage(deliver(call, content, right[kind]));
    },
  };
}

const sourceSchema: Schema = { from_chat_id: 'chat', message_id: 'integer' };

function sourceOf({ world, values }: Call, verb: 'copy' | 'forward'): StoredMessage {
  const chat = findChat(world, values, 'from_chat_id');
  const message = findMessage(chat, values.message_id, `message to ${verb} not found`);
  if (!message.content.service) return message;
  throw badRequest(verb === 'copy' ? "message can't be copied" : "message can't be forwarded");
}

export const sendMethods: Methods = {
  sendMessage: {
    schema: { ...addressSchema, ...textSchema },
    counts: 'send',
    run: (call) => apiMessage(deliver(call, readText(call), 'can_send_messages')),
  },
  sendPhoto: sendMedia('photo'),
  sendDocument: sendMedia('document'),
  copyMessage: {
    schema: { ...addressSchema, ...captionSchema, ...sourceSchema },
    counts: 'send',
    run(call) {
      const source = sourceOf(call, 'copy');
      const caption = call.values.caption === undefined ? {} : readCaption(call.world, call.values);
      const sent = deliver(call, { ...source.content, ...caption }, 'can_send_messages');
      return { message_id: sent.id };
    },
  },
  forwardMessage: {
    schema: { ...addressSchema, ...sourceSchema },
    counts: 'send',
    run(call) {
      const source = sourceOf(call, 'forward');
      const origin = source.forwardedFrom ?? source;
      return apiMessage(deliver(call, source.content, 'can_send_messages', origin));
    },
  },
};

function deliver(
  call: Call,
  content: Content,
  need: MemberRight,
  forwardedFrom: StoredMessage | null = null,
): StoredMessage {
  const { world, values } = call;
  const chat = reachChat(world, values);
  const thread = reachThread(world, chat, optionalInteger(values, 'message_thread_id'));
  checkRight(world, chat, need);
  const markup = readMarkup(values, chat);
  const replyTo = readReply(values, chat);
  checkSlowMode(world, chat);
  return world.post(chat, {
    content,
    from: chat.kind === 'channel' ? null : world.bot,
    byBot: true,
    thread,
    replyTo,
    silent: isSet(values, 'disable_notification'),
    forwardedFrom,
    ...markup,
  });
}

/** The message answered; null when there is none or its absence was allowed. */
function readReply(values: Values, chat: ChatState): number | null {
  const reply = objectIn(values, 'reply_parameters');
  const id = reply.message_id ?? values.reply_to_message_id;
  if (id === undefined) return null;
  const mayMiss = isSet(reply, 'allow_sending_without_reply') || isSet(values, 'allow_sending_without_reply');
  const message = chat.messages.get(Number(id));
  if (message && !message.deleted) return message.id;
  if (mayMiss) return null;
  throw badRequest('message to be replied not found');
}

function checkSlowMode(world: World, chat: ChatState): void {
  const self = selfIn(world, chat);
  if (chat.slowModeSeconds === 0 || !self || isAdministrator(self)) return;
  const last = [...chat.messages.values()].findLast(({ byBot }) => byBot);
  const waitMs = last ? last.at + chat.slowModeSeconds * 1000 - world.now() : 0;
  if (waitMs > 0) throw tooManyRequests(Math.ceil(waitMs / 1000));
}
