import { expect, test } from 'vitest';
import { maxSchedules } from '#src/chats/chat-changes.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { tell } from '../../story/story.ts';

test.each([
  ['en', '#Europe'],
  ['ru', '#Европа'],
  ['es', '#Europa'],
  ['fr', '#Europe'],
  ['de', '#Europa'],
  ['ar', '#أوروبا'],
])(
  'an unknown topic is answered in %s with an example in that language, which works',
  async (language, topic) => {
    const story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language });
    const example = `/schedule 18:00 fri ${topic}`;
    expect(textOf(await ann.asks('/schedule 09:00 #Nope'))).toContain(example);
    expect(textOf(await ann.asks(example))).not.toContain('Nope');
    expect((await story.services().chats.find(String(ann.id)))?.schedules).toMatchObject([
      { times: ['18:00'] },
    ]);
    await story.end();
  },
);

test('the digest of one topic is ended by its name, and the others go on', async () => {
  const story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  for (const typed of ['/subscribe', '/schedule 18:00 fri #Europe', '/topic Sea Ports = port'])
    await ann.asks(typed);
  await ann.asks('/schedule 19:00 #Sea Ports');
  const topics = async (typed: string) => {
    await ann.asks(typed);
    const { schedules = [] } = (await story.services().chats.find(String(ann.id))) ?? {};
    return schedules.map(({ topic }) => topic);
  };
  expect(await topics('/schedule off fri')).toHaveLength(3);
  expect(await topics('/schedule off #europe')).toHaveLength(2);
  expect(await topics('/schedule Off #Sea Ports')).toEqual([null]);
  expect(await topics('/schedule off #Europe')).toEqual([null]);
  await story.end();
});

test('a chat that has as many schedules as there may be is told so, and may still change one of them', async () => {
  const story = await tell();
  const ann = story.telegram.user({ name: 'Ann' });
  await ann.asks('/subscribe');
  const days = [1, 2, 3, 4, 5, 6, 7];
  const schedules = Array.from({ length: maxSchedules }, (_, at) => ({
    n: at + 1,
    times: ['08:00'],
    days,
    topic: at === 0 ? null : `#tag${at}`,
  }));
  await story.services().chats.changeByKey(String(ann.id), (chat) => ({ ...chat, schedules }));
  expect(textOf(await ann.asks('/schedule 09:00 @NorlandMFA'))).toContain(String(maxSchedules));
  expect(textOf(await ann.asks('/schedule 09:30'))).toContain('09:30');
  expect((await story.services().chats.find(String(ann.id)))?.schedules).toHaveLength(maxSchedules);
  await story.end();
});
