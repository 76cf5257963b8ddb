/** Methods that change or remove a message. */
import { badRequest } from '../refusal.ts';
import type { ChatState } from '../state/chat.ts';
import { mayDo } from '../state/member.ts';
import { apiMessage, type Content, type StoredMessage } from '../state/message.ts';
import { captionSchema, readCaption, readMedia, readText, textSchema } from './content.ts';
import { readMarkup } from './markup.ts';
import type { Call, Method, Methods } from './method.ts';
import { listIn, objectIn, type Schema } from './parameters.ts';
import { findMessage, reachChat, selfIn } from './reach.ts';

const targetSchema: Schema = {
  chat_id: 'chat',
  message_id: 'integer',
  inline_message_id: 'text',
  reply_markup: 'object',
};
/** A bot may delete messages this long (Bot API, deleteMessage). */
const deletableMs = 48 * 3_600_000;

/** The new content may be refused for the message it should replace. */
function editing(schema: Schema, contentOf: (call: Call, message: StoredMessage) => Content): Method {
  return {
    schema: { ...targetSchema, ...schema },
    counts: 'edit',
    run(call) {
      const { world, values } = call;
      const chat = reachChat(world, values);
      if (values.message_id === undefined) throw badRequest('message identifier is not specified');
      const message = findMessage(chat, values.message_id, 'message to edit not found');
      if (!message.byBot || message.forwardedFrom) throw badRequest("message can't be edited");
      const content = contentOf(call, message);
      const { buttons } = readMarkup(values, chat);
      if (isSame(content, message.content) && JSON.stringify(buttons) === JSON.stringify(message.buttons)) {
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      }
      world.edit(message, { content, buttons });
      return apiMessage(message);
    },
  };
}

const hasMedia = ({ content }: StoredMessage): boolean => Boolean(content.photo ?? content.document);

const isSame = (a: Content, b: Content): boolean =>
  a.text === b.text &&
  a.previewOff === b.previewOff &&
  a.photo?.id === b.photo?.id &&
  a.document?.id === b.document?.id &&
  JSON.stringify(a.entities) === JSON.stringify(b.entities);

export const editMethods: Methods = {
  editMessageText: editing(textSchema, (call, message) => {
    const content = readText(call);
    if (hasMedia(message)) throw badRequest('there is no text in the message to edit');
    return content;
  }),
  editMessageCaption: editing(captionSchema, ({ world, values }, message) => {
    const caption = readCaption(world, values);
    if (!hasMedia(message)) throw badRequest('there is no caption in the message to edit');
    return { ...message.content, ...caption };
  }),
  editMessageMedia: editing({ media: 'object' }, (call) => {
    const media = objectIn(call.values, 'media');
    const { type } = media;
    if (type !== 'photo' && type !== 'document') throw badRequest('InputMedia must have a supported type');
    return { ...readCaption(call.world, media), ...readMedia(call, type, media.media) };
  }),
  editMessageReplyMarkup: editing({}, (_, { content }) => content),
  deleteMessage: {
    schema: { chat_id: 'chat', message_id: 'integer' },
    run(call) {
      const chat = reachChat(call.world, call.values);
      const message = findMessage(chat, call.values.message_id, 'message to delete not found');
      if (!mayDelete(call, chat, message)) throw badRequest("message can't be deleted for everyone");
      call.world.remove(message);
      return true;
    },
  },
  deleteMessages: {
    schema: { chat_id: 'chat', message_ids: 'list' },
    run(call) {
      const chat = reachChat(call.world, call.values);
      const ids = listIn(call.values, 'message_ids') ?? [];
      if (ids.length === 0) throw badRequest('message identifiers are not specified');
      if (ids.length > 100) throw badRequest('too many message identifiers specified');
      for (const id of ids) {
        const message = typeof id === 'number' ? chat.messages.get(id) : undefined;
        if (message && !message.deleted && mayDelete(call, chat, message)) call.world.remove(message);
      }
      return true;
    },
  },
};

function mayDelete({ world }: Call, chat: ChatState, message: StoredMessage): boolean {
  if (world.now() - message.at > deletableMs) return false;
  const self = selfIn(world, chat);
  return message.byBot || chat.kind === 'private' || Boolean(self && mayDo(self, 'can_delete_messages'));
}
