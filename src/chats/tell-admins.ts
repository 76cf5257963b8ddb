/** A line for the operator's admins, each in their language, without a sound. */
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import type { Message, MessageBlock } from '#src/message/message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import type { Chats } from './chats.ts';

/** What it takes to tell chats something that they did not ask for: each in its language, by way of the outbox. */
export interface TellChatsPorts {
  readonly admins: readonly number[];
  readonly chats: Chats;
  readonly isAllowedChat: (chat: number) => boolean;
  readonly outbox: Outbox;
  readonly texts: (locale: string) => Texts;
}

export interface TellAdminsDeps extends Omit<TellChatsPorts, 'isAllowedChat'> {
  /** Given where the store may be what fails: past the outbox. */
  readonly sendNow?: (chat: number, message: Message) => Promise<void>;
}

/** `subject`: enqueued twice under the same one is told once; `more` stands below the line. */
export async function tellAdmins(
  { admins, chats, outbox, texts, sendNow }: TellAdminsDeps,
  subject: string,
  key: string,
  values: TextValues,
  more: readonly MessageBlock[] = [],
): Promise<void> {
  for (const chat of admins) {
    const to = { chat, thread: null };
    const line = { lines: texts(await chats.languageOf(to)).lines(key, values) };
    const message = { blocks: [line, ...more] };
    await (sendNow ? sendNow(chat, message) : outbox.enqueue(buildNotice(to, subject, message)));
  }
}
