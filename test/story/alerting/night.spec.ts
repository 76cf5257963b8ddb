import { afterEach, describe, expect, test } from 'vitest';
import type { Chat } from '#src/chats/chat.ts';
import { alertsOf, only, texts, urlsOf } from '../reader.ts';
import { hourMs, minuteMs, noon, norland, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

/** A chat with one alert, at an hour of its zone, UTC. */
async function at(hour: number) {
  story = await tell({ channels: [norland], now: noon + (hour - 12) * hourMs });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.says('/subscribe');
  await ann.says('/alert ceasefire');
  await story.calm();
  return ann;
}

test.each([
  [12, false],
  [21, false],
  [23, true],
  [5, true],
])('at %i o’clock an alert is silent: %s', async (hour, silent) => {
  const ann = await at(hour);
  await story.publish('The ceasefire holds.');
  expect(only(alertsOf(ann)).silent).toBe(silent);
});

test('whoever asks for sound at night gets it', async () => {
  const ann = await at(23);
  await ann.says('/quiet off');
  await story.calm();
  expect(texts(ann).at(-1)).toContain('alerts sound at night');
  await story.publish('The ceasefire holds.');
  expect(only(alertsOf(ann)).silent).toBe(false);
});

describe('quiet hours that change while they hold something', () => {
  /** A chat for which its usual quiet hours, until seven, hold a post at 23 o’clock, UTC. */
  async function holding() {
    const ann = await at(23);
    await ann.asks('/quiet 22:00-07:00');
    await story.publish('The ceasefire holds.');
    expect(alertsOf(ann)).toEqual([]);
    return ann;
  }

  test('to an earlier end release it then, without a sound in the night', async () => {
    const ann = await holding();
    await ann.asks('/quiet 22:00-01:00');
    await story.publish('The ceasefire is broken.');
    await story.pass(hourMs + 50 * minuteMs);
    expect(alertsOf(ann)).toEqual([]);
    await story.pass(10 * minuteMs);
    expect(alertsOf(ann).flatMap(urlsOf).sort()).toEqual([
      'https://t.me/NorlandMFA/1',
      'https://t.me/NorlandMFA/2',
    ]);
    expect(alertsOf(ann).every(({ silent }) => silent)).toBe(true);
    await story.pass(8 * hourMs);
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('to an earlier end and back to the morning let it sound then', async () => {
    const ann = await holding();
    await ann.asks('/quiet 22:00-01:00');
    await ann.asks('/quiet 22:00-07:00');
    await story.pass(9 * hourMs);
    expect(only(alertsOf(ann)).silent).toBe(false);
  });

  test.each([
    ['/quiet 01:00-07:00', true],
    ['/timezone Asia/Tokyo', false],
  ])('to %s, when it is not quiet, release it at once; silent: %s', async (asked, silent) => {
    const ann = await holding();
    await ann.asks(asked);
    await story.calm();
    expect(only(alertsOf(ann)).silent).toBe(silent);
  });

  test('because the clock is another release it when they end by that', async () => {
    const ann = await holding();
    await ann.asks('/timezone Asia/Dubai');
    await story.pass(3 * hourMs + 50 * minuteMs);
    expect(alertsOf(ann)).toEqual([]);
    await story.pass(10 * minuteMs);
    expect(only(alertsOf(ann)).silent).toBe(false);
  });

  test('release all that one message could not carry, once', async () => {
    const ann = await at(23);
    await ann.asks('/quiet 22:00-07:00');
    for (let n = 1; n <= 70; n += 1)
      story.preview.publish('NorlandMFA', { text: `Ceasefire ${n} ${'over the ceasefire line '.repeat(8)}` });
    await story.read();
    await ann.asks('/quiet 22:00-01:00');
    await ann.asks('/quiet 22:00-02:00');
    await story.pass(3 * hourMs);
    const links = alertsOf(ann).flatMap(urlsOf);
    expect([links.length, new Set(links).size]).toEqual([70, 70]);
  });

  test('do the same for what follows up on an alert', async () => {
    const ann = await at(21);
    const id = await story.publish('The ceasefire may hold until tonight.');
    await story.pass(2 * hourMs);
    await ann.asks('/quiet 22:00-07:00');
    story.preview.edit('NorlandMFA', id, { text: 'The ceasefire will hold until tonight.' });
    await story.read();
    await ann.asks('/quiet 22:00-01:00');
    await story.pass(hourMs);
    const changes = () => texts(ann).filter((text) => text.startsWith('✏️'));
    expect(changes()).toEqual([]);
    await story.pass(hourMs);
    expect(changes()).toHaveLength(1);
  });

  test('release it though the process ended before it knew', async () => {
    const ann = await holding();
    const key = String(ann.id);
    const collection = story.services().store.collection<Chat>('chats');
    await collection.change(key, (chat) => chat && { ...chat, quiet: null });
    await story.restart();
    await story.calm();
    expect(alertsOf(ann)).toHaveLength(1);
  });
});
