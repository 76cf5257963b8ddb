/** What the core makes of what the postman learns about chats. */
import type { Core } from './core.ts';
import type { RecipientListener } from '#src/delivery/sender/failure-handler.ts';
import { renderMessage } from '#src/message/render-message.ts';

export function createRecipientListener(core: Core): RecipientListener {
  return {
    onUnreachable: (chat, reason) => core.reachability.markUnreachable(chat, reason),
    onMigrated: (from, to) => core.reachability.migrateToSupergroup(from, to),
    onRightsMissing: (chat, reason) => core.reachability.markUnreachable(chat, reason),
    async onThreadLost(address) {
      // from now on the chat stands where its messages arrive, unless the group has settings of its own there
      const key = `${address.chat}/${address.thread}`;
      const chat = await core.chats.find(key);
      if (chat && !(await core.chats.find(String(address.chat))))
        await core.chats.move(key, { chat: address.chat, thread: null });
      const texts = core.texts(chat?.language ?? core.defaults.language);
      const [body] = renderMessage({ blocks: [{ lines: texts.lines('thread-lost') }] });
      const to = { chat: address.chat, thread: null };
      if (body)
        await core.outbox.enqueue([
          { to, kind: 'notice', subject: `thread:${address.thread}`, part: 0, body, silent: true },
        ]);
    },
  };
}
