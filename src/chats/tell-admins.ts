/** A line for the operator's admins, each in their language, without a sound. */
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { buildNotice } from '#src/delivery/delivery.ts';
import type { Message, MessageBlock } from '#src/message/message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import type { Chats } from './chats.ts';

export interface TellAdminsDeps {
  readonly admins: readonly number[];
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly texts: (locale: string) => Texts;
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
