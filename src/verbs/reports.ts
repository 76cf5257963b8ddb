/** What the core makes of what the postman learns about chats. */
import type { Core } from '../core.ts';
import type { Reports } from '../delivery/aftermath.ts';
import { renderMessage } from '../delivery/render.ts';

export function reportsTo(core: Core): Reports {
  return {
    gone: (chat, reason) => core.presence.left(chat, reason),
    moved: (from, to) => core.presence.migrated(from, to),
    async lacksRights(chat, reason) {
      core.log.warn('the bot may not write to a chat', { chat, reason });
    },
    async threadLost(address) {
      const key = `${address.chat}/${address.thread}`;
      const chat = await core.chats.find(key);
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
