/** What the core makes of what the sender learns about chats. */

import type { RecipientListener } from '#src/delivery/sender/failure-handler.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Core } from './core.ts';

export function createRecipientListener(core: Core): RecipientListener {
  return {
    onUnreachable: (chat, reason) => core.reachability.markUnreachable(chat, reason),
    onMigrated: (from, to) => core.reachability.migrateToSupergroup(from, to),
    onRightsMissing: (chat, reason) => core.reachability.markUnreachable(chat, reason),
    async onDigestUncertain({ to, subject, at }) {
      const chat = await core.chats.get(to);
      const texts = core.texts(chat.language);
      // of a schedule, its time is part of the subject
      const dueAt = Number(subject.split(':')[1]) || at;
      const [body] = renderMessage({
        blocks: [{ lines: texts.lines('digest-uncertain', { time: texts.time(dueAt, chat.timeZone) }) }],
        buttons: [[{ text: texts.plain('button-send-digest'), data: `send-digest:${subject}` }]],
      });
      if (body)
        await core.outbox.enqueue([
          { to, kind: 'notice', subject: `uncertain:${subject}`, part: 0, body, silent: true },
        ]);
    },
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
