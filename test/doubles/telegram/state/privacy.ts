/** Which messages of others the server hands to the bot. */
import { isAdministrator, isPresent } from './member.ts';
import type { StoredMessage } from './message.ts';
import type { Person } from './person.ts';

/** Groups with privacy on show a plain member only commands, mentions, replies to the bot and service messages. */
export function botSees(message: StoredMessage, bot: Person, privacy: boolean): boolean {
  const { chat, content } = message;
  const self = chat.members.get(bot.id);
  if (!self || !isPresent(self)) return false;
  if (chat.kind === 'private' || isAdministrator(self)) return true;
  if (chat.kind === 'channel') return false;
  return !privacy || content.service !== undefined || isAddressed(message, bot);
}

function isAddressed(message: StoredMessage, bot: Person): boolean {
  const replied = message.replyTo === null ? undefined : message.chat.messages.get(message.replyTo);
  if (replied?.byBot) return true;
  const { text, entities } = message.content;
  const own = bot.username?.toLowerCase() ?? '';
  return entities.some(({ type, offset, length }) => {
    const marked = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return marked === `@${own}`;
    return type === 'bot_command' && (!marked.includes('@') || marked.endsWith(`@${own}`));
  });
}
