/** A line for the operator's admins, each in their language, without a sound. */
import type { Chats } from '#src/chats/chats.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import { createTextMessage } from './context.ts';

export interface TellAdminsDeps {
  readonly admins: readonly number[];
  readonly chats: Chats;
  readonly outbox: Outbox;
  readonly texts: (locale: string) => Texts;
}

/** `subject`: enqueued twice under the same one is told once. */
export async function tellAdmins(
  deps: TellAdminsDeps,
  subject: string,
  key: string,
  values: TextValues,
): Promise<void> {
  for (const admin of deps.admins) {
    const to = { chat: admin, thread: null };
    const texts = deps.texts((await deps.chats.get(to)).language);
    const [body] = renderMessage(createTextMessage(texts, key, values));
    if (body) await deps.outbox.enqueue([{ to, kind: 'notice', subject, part: 0, body, silent: true }]);
  }
}
