/** What the core makes of what the postman learns about chats. */
import type { Core } from '../core.ts';
import type { Reports } from '../delivery/aftermath.ts';
import { renderMessage } from '../delivery/render.ts';

export function reportsTo(core: Core): Reports {
  return {
    gone: (chat, reason) => core.presence.left(chat, reason),
    moved: (from, to) => core.presence.migrated(from, to),
    lacksRights: (chat, reason) => core.presence.left(chat, reason),
    async threadLost(address) {
      // from now on the chat stands where its messages arrive, unless the group has settings of its own there
      const key = `${address.chat}/${address.thread}`;
      const chat = await core.chats.find(key);
      if (chat && !(await core.chats.find(String(address.chat))))
        await core.chats.move(key, { chat: address.chat, thread: null });
      const texts = core.texts(chat?.language ?? core.defaults.language);
      const [body] = renderMessage({ blocks: [{ lines: texts.lines('thread-lost') }] });
      const to = { chat: address.chat, thread: null };
      if (body)
        await core.outbox.owe([
          { to, kind: 'notice', subject: `thread:${address.thread}`, part: 0, body, silent: true },
        ]);
    },
  };
}
