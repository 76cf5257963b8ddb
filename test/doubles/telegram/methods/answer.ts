/** Small signs of life: answers to button presses, "is typing", drafts. */
import { badRequest } from '../refusal.ts';
import { formatMessage } from '../text/format.ts';
import type { Methods } from './method.ts';
import { integerIn, isSet, optionalInteger, textIn } from './parameters.ts';
import { reachChat, reachThread } from './reach.ts';

const actions =
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  );

export const answerMethods: Methods = {
  answerCallbackQuery: {
    schema: {
      callback_query_id: 'text',
      text: 'text',
      show_alert: 'boolean',
      url: 'text',
      cache_time: 'integer',
    },
    run({ world, values }) {
      const press = world.callbacks.answer(textIn(values, 'callback_query_id'), {
        text: textIn(values, 'text'),
        alert: isSet(values, 'show_alert'),
        url: textIn(values, 'url'),
      });
      world.events.emit({ type: 'answered', press });
      return true;
    },
  },
  answerInlineQuery: {
    schema: {
      inline_query_id: 'text',
      results: 'list',
      cache_time: 'integer',
      is_personal: 'boolean',
      next_offset: 'text',
    },
    run: () => true,
  },
  sendChatAction: {
    schema: { chat_id: 'chat', message_thread_id: 'integer', action: 'text' },
    run({ world, values }) {
      const action = textIn(values, 'action');
      if (!actions.includes(action)) throw badRequest('wrong parameter action in request');
      const chat = reachChat(world, values);
      const thread = reachThread(world, chat, optionalInteger(values, 'message_thread_id'));
      world.events.emit({ type: 'action', chat, thread, action });
      return true;
    },
  },
  sendMessageDraft: {
    schema: {
      chat_id: 'chat',
      message_thread_id: 'integer',
      draft_id: 'integer',
      text: 'text',
      parse_mode: 'text',
      entities: 'list',
      can_stop: 'boolean',
      keep_on_stop: 'boolean',
    },
    run({ world, values }) {
      if (integerIn(values, 'draft_id', 0) === 0) throw badRequest('draft identifier must be non-zero');
      const given = textIn(values, 'text');
      const raw = { text: given, parseMode: textIn(values, 'parse_mode'), entities: values.entities };
      const { text } = given === '' ? { text: '' } : formatMessage(raw);
      const chat = reachChat(world, values);
      if (chat.kind !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
      world.events.emit({ type: 'draft', chat, text });
      return true;
    },
  },
};
