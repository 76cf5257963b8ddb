/** A line for the operator's admins, each in their language, without a sound. */
import { buildNotice } from '#src/delivery/delivery.ts';
import type { Message, MessageBlock } from '#src/message/message.ts';
import type { TextValues } from '#src/message/texts.ts';
import type { CoreParts } from './core-parts.ts';

export interface TellAdminsDeps extends Pick<CoreParts, 'admins' | 'chats' | 'outbox' | 'texts'> {
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
