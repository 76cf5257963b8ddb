import { expect, test } from 'vitest';
import { createAlertPreview } from '#src/alerts/preview/alert-preview.ts';
import { addAlert } from '#src/chats/chat-changes.ts';
import type { Chat } from '#src/chats/chat.ts';

const chatOf = (thread: number | null, queries: readonly string[]): Chat =>
  queries.reduce((chat, query) => addAlert(chat, query, 0), {
    key: thread === null ? '-100' : `-100:${thread}`,
    id: -100,
    thread,
    alerts: [],
    nextAlert: 1,
  } as unknown as Chat);

test('the threads of a group share one bound on patterns', async () => {
  const general = chatOf(null, ['/drone \\d+/', '/missile \\d+/', 'words']);
  const thread = chatOf(7, ['/tank \\d+/', '/ship \\d+/']);
  const all = [general, thread];
  const { hasTooManyPatterns } = createAlertPreview({
    channelAccess: {} as never,
    archive: {} as never,
    clock: { now: () => 0 },
    chats: {
      keysByChatId: async () => all.map(({ key }) => key),
      findMany: async (keys: readonly string[]) => keys.map((key) => all.find((chat) => chat.key === key)),
    } as never,
  });
  expect(await hasTooManyPatterns(thread, '/jet \\d+/')).toBe(false);
  expect(await hasTooManyPatterns(thread, '/jet \\d+/ /plane \\d+/')).toBe(true);
  expect(await hasTooManyPatterns(thread, 'no pattern at all')).toBe(false);
});
