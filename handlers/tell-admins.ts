/** A line for the operator's admins, each in their language, without a sound. */
import type { Services } from '#src/app/create-services.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { TextValues } from '#src/message/texts.ts';
import { createTextMessage } from './context.ts';

export type TellAdminsDeps = Pick<Services, 'admins' | 'chats' | 'outbox' | 'texts'>;

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
