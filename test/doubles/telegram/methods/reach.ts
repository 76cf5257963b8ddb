/** Whether the bot may do what it asks for, in the chat it asks for. */
import { badRequest, forbidden, refusal } from '../refusal.ts';
import { type ChatState, kindInWords } from '../state/chat.ts';
import { isAdministrator, isPresent, type Member, type MemberRight, mayDo } from '../state/member.ts';
import type { StoredMessage } from '../state/message.ts';
import type { World } from '../state/world.ts';
import type { Values } from './parameters.ts';

/** The chat a parameter names, whatever its state. Throws when there is none. */
export function findChat(world: World, values: Values, name = 'chat_id'): ChatState {
  const given = values[name];
  if (given === undefined || given === '') throw badRequest(`${name} is empty`);
  const text = String(given);
  const chat = text.startsWith('@')
    ? [...world.chats.values()].find(
        ({ username }) => username?.toLowerCase() === text.slice(1).toLowerCase(),
      )
    : world.chats.get(Number(text));
  if (!chat) throw badRequest('chat not found');
  if (chat.person && !chat.person.started && !chat.person.known) throw badRequest('chat not found');
  return chat;
}

/** The chat, when the bot can write to it at all. */
export function reachChat(world: World, values: Values, name = 'chat_id'): ChatState {
  const chat = findChat(world, values, name);
  if (chat.upgradedTo !== null) {
    throw refusal(400, 'group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.upgradedTo,
    });
  }
  if (chat.deleted) throw forbidden('the group chat was deleted');
  if (chat.person) reachPerson(world, chat);
  else reachMembership(world, chat);
  return chat;
}

function reachPerson(world: World, chat: ChatState): void {
  const { person } = chat;
  if (person?.deactivated) throw forbidden('user is deactivated');
  if (person?.isBot) throw forbidden("bot can't send messages to bots");
  if (chat.members.get(world.bot.id)?.status === 'kicked') throw forbidden('bot was blocked by the user');
  if (!person?.started) throw forbidden("bot can't initiate conversation with a user");
}

function reachMembership(world: World, chat: ChatState): void {
  const status = selfIn(world, chat)?.status ?? 'left';
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${kindInWords(chat)}`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${kindInWords(chat)}`);
}

export const selfIn = (world: World, chat: ChatState): Member | undefined => chat.members.get(world.bot.id);

const noun: Readonly<Partial<Record<MemberRight, string>>> = {
  can_send_messages: 'text messages',
  can_send_photos: 'photos',
  can_send_documents: 'documents',
};

/** Throws when the bot's or the chat's rights do not allow it. */
export function checkRight(world: World, chat: ChatState, right: MemberRight): void {
  const self = selfIn(world, chat);
  if (!self || chat.person) return;
  if (chat.kind === 'channel') {
    if (!isAdministrator(self)) throw badRequest('need administrator rights in the channel chat');
    if (!mayDo(self, 'can_post_messages')) throw badRequest('not enough rights to post messages in the chat');
    return;
  }
  if (isAdministrator(self)) return;
  const isForbidden = self.status === 'restricted' ? !mayDo(self, right) : chat.forbidden.has(right);
  if (isForbidden) throw badRequest(`not enough rights to send ${noun[right] ?? 'messages'} to the chat`);
}

/** The thread a message goes to; null for the chat itself. Throws when it is closed, gone or never was. */
export function reachThread(world: World, chat: ChatState, id: number | null): number | null {
  if (id === null || id === 0) return null;
  const thread = chat.threads.get(id);
  if (!chat.forum || !thread || thread.deleted) throw badRequest('message thread not found');
  const self = selfIn(world, chat);
  if (thread.closed && !(self && isPresent(self) && mayDo(self, 'can_manage_topics'))) {
    throw badRequest('TOPIC_CLOSED');
  }
  return id;
}

/** A message that is still there. */
export function findMessage(chat: ChatState, id: unknown, problem: string): StoredMessage {
  const message = typeof id === 'number' ? chat.messages.get(id) : undefined;
  if (!message || message.deleted) throw badRequest(problem);
  return message;
}
