/** Methods about chats, their members and their threads. */
import { badRequest } from '../refusal.ts';
import { apiChat, type ChatState } from '../state/chat.ts';
import { apiMember, isAdministrator, isPresent, mayDo, memberRights } from '../state/member.ts';
import { leftMember } from '../state/world.ts';
import type { Call, Methods } from './method.ts';
import { integerIn, isSet, optionalInteger, textIn } from './parameters.ts';
import { findChat, reachChat, selfIn } from './reach.ts';

const chatSchema = { chat_id: 'chat' } as const;

function membersOf(chat: ChatState) {
  if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat');
  return [...chat.members.values()].filter(isPresent);
}

function managedForum({ world, values }: Call): ChatState {
  const chat = reachChat(world, values);
  if (!chat.forum) throw badRequest('the chat is not a forum');
  const self = selfIn(world, chat);
  if (!self || !mayDo(self, 'can_manage_topics')) throw badRequest('not enough rights to manage topics');
  return chat;
}

export const chatMethods: Methods = {
  getChat: {
    schema: chatSchema,
    run({ world, values }) {
      const chat = findChat(world, values);
      if (chat.upgradedTo !== null || chat.deleted) reachChat(world, values);
      const allowed = Object.fromEntries(memberRights.map((right) => [right, !chat.forbidden.has(right)]));
      const isGroup = chat.kind === 'group' || chat.kind === 'supergroup';
      return {
        ...apiChat(chat),
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: {},
        ...(isGroup ? { permissions: allowed } : {}),
        ...(chat.slowModeSeconds > 0 ? { slow_mode_delay: chat.slowModeSeconds } : {}),
      };
    },
  },
  getChatMember: {
    schema: { ...chatSchema, user_id: 'integer' },
    run({ world, values }) {
      const chat = reachChat(world, values);
      const id = integerIn(values, 'user_id', 0);
      const person = world.people.get(id);
      if (!person) throw badRequest('PARTICIPANT_ID_INVALID');
      return apiMember(chat.members.get(id) ?? leftMember(person), chat.kind === 'channel');
    },
  },
  getChatAdministrators: {
    schema: { ...chatSchema, return_bots: 'boolean' },
    run({ world, values }) {
      const chat = reachChat(world, values);
      return membersOf(chat)
        .filter((member) => isAdministrator(member))
        .filter(({ person }) => !person.isBot || person === world.bot || isSet(values, 'return_bots'))
        .map((member) => apiMember(member, chat.kind === 'channel'));
    },
  },
  getChatMemberCount: {
    schema: chatSchema,
    run: ({ world, values }) => [...reachChat(world, values).members.values()].filter(isPresent).length,
  },
  leaveChat: {
    schema: chatSchema,
    run({ world, values }) {
      const chat = reachChat(world, values);
      if (chat.kind === 'private') throw badRequest("chat member status can't be changed in private chats");
      world.setMember(chat, leftMember(world.bot), world.bot);
      return true;
    },
  },
  createForumTopic: {
    schema: { ...chatSchema, name: 'text', icon_color: 'integer', icon_custom_emoji_id: 'text' },
    run(call) {
      const chat = managedForum(call);
      const name = textIn(call.values, 'name').trim();
      if (name === '' || Array.from(name).length > 128) throw badRequest('TOPIC_TITLE_INVALID');
      const color = integerIn(call.values, 'icon_color', 0x6fb9f0);
      const { id } = call.world.post(chat, {
        content: { text: '', entities: [], service: { forum_topic_created: { name, icon_color: color } } },
        from: call.world.bot,
        byBot: true,
      });
      chat.threads.set(id, { id, name, closed: false, deleted: false });
      return { message_thread_id: id, name, icon_color: color };
    },
  },
  closeForumTopic: {
    schema: { ...chatSchema, message_thread_id: 'integer' },
    run(call) {
      const chat = managedForum(call);
      const thread = chat.threads.get(optionalInteger(call.values, 'message_thread_id') ?? 0);
      if (!thread || thread.deleted) throw badRequest('message thread not found');
      if (thread.closed) throw badRequest('TOPIC_NOT_MODIFIED');
      thread.closed = true;
      return true;
    },
  },
};
