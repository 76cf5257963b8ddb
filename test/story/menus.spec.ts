import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { buttonsOf, last } from './reader.ts';
import { type Story, tell } from './story.ts';

let story: Story;
afterEach(() => story.end());

async function meet(): Promise<Account> {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  return ann;
}
const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));

describe('digest times', () => {
  test('are added and taken out as the sign on the button says', async () => {
    const ann = await meet();
    expect(buttonsOf(await ann.asks('/schedule'))).toContain('✓ 08:00');
    await ann.taps('+ 18:00');
    await story.calm();
    expect((await chatOf(ann))?.schedules[0]?.times).toEqual(['08:00', '18:00']);
    await ann.taps('✓ 08:00');
    await story.calm();
    expect((await chatOf(ann))?.schedules[0]?.times).toEqual(['18:00']);
  });

  test('of one channel are possible', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('/schedule 09:00 @NorlandMFA'))).toContain('09:00, every day, @norlandmfa');
    expect(textOf(await ann.asks('/schedule 09:00 @Nobody_here'))).toContain('is not watched here');
  });

  test('of a topic that nobody uses are refused with those there are', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('/schedule 18:00 #Nope'))).toMatch(
      /There is no topic “#Nope”. There are: Security/,
    );
    expect(textOf(await ann.asks('/schedule 18:00 fri #Arctic'))).toContain('#Arctic');
  });
});

test('a topic that was mistyped is asked for, and summarised with a tap', async () => {
  const ann = await meet();
  const asked = await ann.asks('/topic arktik');
  expect(textOf(asked)).toBe('There is no topic “arktik”. Did you mean Arctic?');
  await ann.taps('Arctic', asked);
  await story.calm();
  expect(textOf(last(ann))).toContain('Arctic');
});

test('an alert of nothing but small words asks first', async () => {
  const ann = await meet();
  expect(textOf(await ann.asks('/alert the'))).toContain('only words that appear in almost every post');
  expect((await chatOf(ann))?.alerts).toEqual([]);
});

test('the list of alerts has a button with each query, one to add, and a way back', async () => {
  const ann = await meet();
  await ann.asks('/alert storm');
  expect(buttonsOf(await ann.asks('/alerts'))).toEqual(['1. storm', 'Add an alert', 'Settings']);
});

test('what holds now carries a tick: the zone, the language', async () => {
  const ann = await meet();
  expect(buttonsOf(await ann.asks('/timezone'))[0]).toMatch(/^✓ UTC/);
  expect(buttonsOf(await ann.asks('/language'))).toContain('✓ English');
});
