/** What a person in a story sees. */
import type { Account } from '../doubles/telegram/script/account.ts';
import type { Room } from '../doubles/telegram/script/room.ts';
import { type StoredMessage, textOf } from '../doubles/telegram/state/message.ts';

type Seer = Pick<Account | Room, 'messages'>;

/** What the bot wrote there, oldest first. */
export const received = (who: Seer): StoredMessage[] => who.messages.filter(({ byBot }) => byBot);

export const texts = (who: Seer): string[] => received(who).map(textOf);

export const alertsOf = (who: Seer): StoredMessage[] =>
  received(who).filter((message) => /^\p{Cf}*🔔/u.test(textOf(message)));

export const digestsOf = (who: Seer): StoredMessage[] =>
  received(who).filter((message) => textOf(message).startsWith('🗂'));

export const urlsOf = (message: StoredMessage): string[] =>
  message.content.entities.flatMap(({ url }) => (url === undefined ? [] : [url]));

export const boldOf = ({ content }: StoredMessage): string[] =>
  content.entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => content.text.slice(offset, offset + length));

export const buttonsOf = (message: StoredMessage): string[] => message.buttons.flat().map(({ text }) => text);

/** The newest message there. Throws when there is none. */
export function last(who: Seer): StoredMessage {
  const message = received(who).at(-1);
  if (!message) throw new Error('The bot wrote nothing here');
  return message;
}

/** The only one. Throws when there are none or more. */
export function only<T>(all: readonly T[]): T {
  const [first, ...more] = all;
  if (first === undefined || more.length > 0) throw new Error(`${all.length} instead of one`);
  return first;
}
