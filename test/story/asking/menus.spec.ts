import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, digestsOf, last } from '../reader.ts';
import { type Story, tell } from '../story.ts';

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
  await story.telegram.until(() => digestsOf(ann).length === 1);
  expect(textOf(last(ann))).toContain('Arctic');
});

test('what is missing in a command is said, with an example that works', async () => {
  const ann = await meet();
  for (const name of ['', '\u200b', '\u2800', '\u3164', '\u200e\u2060'])
    expect(textOf(await ann.asks(`/topic ${name} = grain`))).toContain('one line of 1 to 40 characters');
  expect(textOf(await ann.asks('/try'))).toContain('An example: /try NATO expansion');
});

test('an alert of nothing but small words asks first', async () => {
  const ann = await meet();
  expect(textOf(await ann.asks('/alert the'))).toContain('made of very common words only');
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

describe.each(['en', 'ru', 'es', 'de', 'fr', 'ar'])('every page in %s', (language) => {
  const pages = [
    ...['/start', '/help', '/subscribe', '/channels', '/alert storm', '/alerts', '/unalert 1', '/topics'],
    ...['/topic Grain = grain', '/topic Nope_at_all', '/schedule', '/schedule off', '/timezone', '/quiet'],
    ...['/language', '/settings', '/unsubscribe @NorlandMFA', '/unsubscribe', '/search'],
  ];

  test('has a way on, and rows of buttons that fit a phone', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language });
    for (const page of pages) {
      const rows = (await ann.asks(page)).buttons;
      const ways = rows.flat().map((button) => ('callback_data' in button ? button.callback_data : ''));
      expect(ways, page).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:settings|alerts:open|topics|home|schedule)$/)]),
      );
      for (const row of rows.filter(({ length }) => length > 1))
        expect(
          row.reduce((sum, { text }) => sum + [...text].length, 0),
          page,
        ).toBeLessThanOrEqual(36);
    }
  });
});

test('own topics and hashtags have buttons, topics with posts stand first, and empty ones are folded', async () => {
  const ann = await meet();
  await ann.asks('/topic Зерно и хлеб нашей страны = grain');
  for (const text of [
    'The grain has left the Arctic port.',
    'Ice closed the port of Brennsund.',
    'A pilot came.',
  ])
    await story.publish(`${text} The Arctic is far. #Harbour`);
  const list = await ann.asks('/topics');
  expect(buttonsOf(list).slice(0, 3).sort()).toEqual(['#Harbour', 'Arctic', 'Зерно и хлеб нашей страны']);
  expect(buttonsOf(list)).not.toContain('Consular matters');
  await ann.taps('Зерно и хлеб нашей страны', list);
  await ann.taps('#Harbour', list);
  await story.calm();
  expect((await chatOf(ann))?.followedTopics).toEqual(['Зерно и хлеб нашей страны', '#Harbour']);
  await ann.taps({ data: 'topics:all' });
  await story.calm();
  expect(buttonsOf(list)).toContain('Consular matters');
});

test('what an Add button asks for is answered by a reply', async () => {
  const ann = await meet();
  for (const [page, label, typed] of [
    ['/alerts', 'Add an alert', 'storm'],
    ['/topics', 'Add a topic', 'Grain = grain | wheat'],
    ['/schedule', 'Another time', '18:30 mon-fri'],
    ['/timezone', 'Another zone', 'Europe/Berlin'],
    ['/quiet', 'Other hours', '23:00-06:30'],
  ] as const) {
    await ann.asks(page);
    await ann.taps(label);
    await story.calm();
    await ann.asks(typed, { replyTo: last(ann) });
  }
  expect(await chatOf(ann)).toMatchObject({
    alerts: [{ query: 'storm' }],
    topics: [{ name: 'Grain' }],
    schedules: [{ times: ['18:30'] }],
    timeZone: 'Europe/Berlin',
    quiet: { from: '23:00', to: '06:30' },
  });
});
