/** A time zone is right, or asked for; the answer says what time it is there. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { loadCities } from '#src/chats/timezones/cities.ts';
import { buttonsOf } from '../reader.ts';
import { type Story, tell } from '../story.ts';

let story: Story;
beforeAll(async () => void (await loadCities()), 30_000);
afterEach(() => story.end());

test('places that look alike on their buttons are told apart', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  const [first = '', second = '', third = ''] = buttonsOf(await ann.asks('/timezone springfield'));
  expect([first, second, third].map((label) => label.replace(/ · .*/, ''))).toEqual([
    'Springfield (Chicago)',
    'Springfield (New York)',
    'Springfield (Los Angel…',
  ]);
});

test('names, cities in three scripts, offsets and abbreviations set it; what is ambiguous asks; what is unknown says so', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  for (const [typed, zone] of [
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Zürich', 'Europe/Zurich'],
    ['zurich', 'Europe/Zurich'],
    ['Łódź', 'Europe/Warsaw'],
    ['Roma', 'Europe/Rome'],
    ['Kairo', 'Africa/Cairo'],
    ['Москва', 'Europe/Moscow'],
    ['القاهرة', 'Africa/Cairo'],
    ['МСК', 'Europe/Moscow'],
    ['GMT+5:30', '+05:30'],
    ['+3', '+03:00'],
  ])
    expect(textOf(await ann.asks(`/timezone ${typed}`))).toContain(`Time zone ${zone}. It is `);
  for (const ambiguous of ['BST', 'Hanover', 'san jose'])
    expect(buttonsOf(await ann.asks(`/timezone ${ambiguous}`)).length).toBeGreaterThan(2);
  expect(textOf(await ann.asks('/timezone Britain'))).toContain('I don’t know the zone');
  expect((await story.services().chats.find(String(ann.id)))?.timeZone).toBe('+03:00');
}, 30_000);
