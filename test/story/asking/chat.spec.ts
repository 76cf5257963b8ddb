import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addAlert } from '#src/chats/chat-changes.ts';
import { loadCities } from '#src/chats/timezones/cities.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, buttonsOf, last, only, received, texts } from '../reader.ts';
import { dayMs, norland, type Story, tell } from '../story.ts';

let story: Story;
// whoever asks for a city first waits for the list
beforeAll(async () => void (await loadCities()), 30_000);
afterEach(() => story.end());

const sister = { name: 'NorlandMID_ru', title: 'МИД Норланда', channelId: 1_804_400_231 };

async function meet(channels = [norland], env: Record<string, string> = {}): Promise<Account> {
  story = await tell({ channels, env });
  return story.telegram.user({ name: 'Ann', language: 'en' });
}
const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));
const lineCount = (text: string) => text.split('\n').length;

describe('first contact', () => {
  test('/start says what this is, offers the first steps and subscribes nobody', async () => {
    const ann = await meet();
    const answer = await ann.asks('/start');
    expect(textOf(answer)).toContain('I read Telegram channels for you.');
    expect(textOf(answer)).toContain('Norland MFA');
    expect(buttonsOf(answer)).toEqual(['Subscribe', 'Show me today’s digest', 'Language', 'Settings']);
    expect(await chatOf(ann)).toBeUndefined();
  });

  test('/help names every command that is offered', async () => {
    const ann = await meet();
    const text = textOf(await ann.asks('/help'));
    for (const { command } of story.telegram.commands('default')) expect(text).toContain(`/${command}`);
  });

  test('a deep link offers its channel; rubbish is the usual start', async () => {
    const ann = await meet([norland, sister]);
    await ann.opensLink('?start=channel-NorlandMFA');
    await story.calm();
    expect(buttonsOf(last(ann))).toEqual(['Norland MFA', 'Add a channel', 'Settings']);
    await ann.opensLink('?start=channel-Nope_nope');
    await story.calm();
    expect(textOf(last(ann))).toContain('Nope_nope');
    await ann.opensLink('?start=admin-42');
    await story.calm();
    expect(textOf(last(ann))).toContain('I read Telegram channels');
  });
});

describe('/subscribe', () => {
  test('takes the only channel, and says when the digest comes', async () => {
    const ann = await meet();
    const answer = await ann.asks('/subscribe');
    expect(textOf(answer)).toBe(
      'Subscribed to Norland MFA.\nDaily digest: next one Sat 21 Nov, 08:00 (UTC).',
    );
    expect((await chatOf(ann))?.channels).toEqual(['norlandmfa']);
  });

  test('offers a picker among several, and a tap follows or leaves', async () => {
    const ann = await meet([norland, sister]);
    const picker = await ann.asks('/subscribe');
    expect(buttonsOf(picker).slice(0, 2)).toEqual(['Norland MFA', 'МИД Норланда']);
    const press = await ann.taps('МИД Норланда');
    expect(press.answer?.text).toBe('Following МИД Норланда');
    await story.calm();
    expect(buttonsOf(picker).slice(0, 2)).toEqual(['Norland MFA', '✓ МИД Норланда']);
    expect(textOf(last(ann))).toContain('Subscribed to МИД Норланда');
    await ann.taps('✓ МИД Норланда', picker);
    expect((await chatOf(ann))?.channels).toEqual([]);
  });

  test.each(['@NorlandMFA', 'norlandmfa', 't.me/NorlandMFA', 'https://t.me/s/NORLANDMFA', 'NorlandMFA.t.me'])(
    'takes %s',
    async (name) => {
      const ann = await meet([norland, sister]);
      expect(textOf(await ann.asks(`/subscribe ${name}`))).toContain('Subscribed to Norland MFA');
    },
  );

  test('takes several at once, in a list', async () => {
    const ann = await meet([norland, sister]);
    expect(textOf(await ann.asks('/subscribe @NorlandMFA, norlandmid_ru'))).toContain(
      'Norland MFA and МИД Норланда',
    );
  });

  test('a channel that is not watched: says which are, and who can add it', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('/subscribe @Unknown_channel'))).toBe(
      [
        '@Unknown_channel is not watched here. /channels shows what is.',
        'Watched here: Norland MFA.',
        'Whoever runs this bot can add a channel: ask them for it.',
      ].join('\n'),
    );
    expect(await chatOf(ann)).toBeUndefined();
  });

  test.each([
    ['@@', '“@@” is not a channel’s name. An example: /subscribe @NorlandMFA'],
    [
      't.me/+AbCdEf',
      'This channel is private. I can read it once someone who runs this bot makes me an administrator there.',
    ],
  ])('%s gets one line', async (name, line) => {
    const ann = await meet();
    expect(textOf(await ann.asks(`/subscribe ${name}`))).toBe(line);
    expect(await chatOf(ann)).toBeUndefined();
  });

  test('twice is once', async () => {
    const ann = await meet();
    await ann.asks('/start');
    const [one, two] = await Promise.all([ann.taps('Subscribe'), ann.taps('Subscribe')]);
    expect([one.answer, two.answer]).not.toContain(null);
    await story.calm();
    expect((await chatOf(ann))?.schedules).toHaveLength(1);
  });
});

describe('/unsubscribe', () => {
  test('of one channel needs no question', async () => {
    const ann = await meet([norland, sister]);
    await ann.asks('/subscribe @NorlandMFA @NorlandMID_ru');
    expect(textOf(await ann.asks('/unsubscribe @NorlandMFA'))).toContain('Unsubscribed from Norland MFA.');
    expect((await chatOf(ann))?.channels).toEqual(['norlandmid_ru']);
  });

  test('of all asks once, and can be kept', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    const question = await ann.asks('/unsubscribe');
    expect(buttonsOf(question)).toEqual(['Stop following', 'Keep']);
    await ann.taps('Keep');
    expect((await chatOf(ann))?.channels).toHaveLength(1);
    await ann.asks('/unsubscribe');
    await ann.taps('Stop following');
    await story.calm();
    expect((await chatOf(ann))?.channels).toEqual([]);
    expect(textOf(await ann.asks('/unsubscribe'))).toContain('follows no channel');
  });
});

describe('an alert', () => {
  test('typed twice, or saved by a button pressed twice, is one alert', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    expect(textOf(await ann.asks('/alert  storm '))).toContain('Already saved as alert 1');
    await ann.asks('/try wave');
    await ann.taps('Save as alert');
    await ann.taps('Save as alert');
    await story.calm();
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['storm', 'wave']);
  });

  test('with a mistake offers its correction', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('/alert "ceasefire talks'))).toContain('is never closed');
    await ann.taps('Use this');
    await story.calm();
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('"ceasefire talks"');
  });

  test('that would be a storm asks: digest only, narrow, or save', async () => {
    story = await tell({
      channels: [
        {
          ...norland,
          posts: Array.from({ length: 60 }, (_, n) => ({
            text: `Storm ${n}`,
            date: `${new Date(Date.UTC(2026, 10, 20, 2) + n * 500_000).toISOString().slice(0, 19)}Z`,
          })),
        },
      ],
    });
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    const question = await ann.asks('/alert storm');
    expect(textOf(question)).toMatch(/about \d+ alerts a day/);
    expect(buttonsOf(question)).toEqual(['Digest only', 'Narrow', 'Save']);
    await ann.taps('Narrow');
    await story.calm();
    expect(await chatOf(ann)).toMatchObject({ alerts: [] });
    await ann.taps('Digest only');
    await story.calm();
    expect(await chatOf(ann)).toMatchObject({ alerts: [{ mode: 'digest' }] });
  });

  test('is undone by the button under it; a change is undone to what was before', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    await ann.taps('Undo');
    expect((await chatOf(ann))?.alerts).toEqual([]);
    await ann.asks('/alert wave');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:2' });
    await story.calm();
    await ann.taps('Exclude a word');
    await story.calm();
    await ann.asks('surf', { replyTo: last(ann) });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('wave -surf');
    await ann.taps('Undo');
    await story.calm();
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('wave');
  });

  test('in a message of its own is edited by a reply, also after a restart', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    await ann.taps('Edit', only(alertsOf(ann)));
    await story.calm();
    await ann.taps('Edit');
    await story.calm();
    const question = last(ann);
    await story.restart();
    await ann.asks('storm surge', { replyTo: question });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('storm surge');
    await ann.taps('Delete', only(alertsOf(ann)));
    await story.calm();
    expect((await chatOf(ann))?.alerts).toEqual([]);
    const again = await ann.taps('Mute 1 day', only(alertsOf(ann)));
    expect(again.answer?.text).toBe('Alert 1 is no longer there.');
  });

  test('buttons of the list change it in its place', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    const list = await ann.asks('/alerts');
    await ann.taps('1. storm', list);
    await story.calm();
    expect(received(ann)).toHaveLength(2);
    for (const button of ['Silent', 'Without reposts', 'Only with media']) {
      await ann.taps(button, list);
      await story.calm();
    }
    expect((await chatOf(ann))?.alerts[0]).toMatchObject({
      mode: 'silent',
      scope: { reposts: false, mediaOnly: true },
    });
    await ann.taps('Back', list);
    await story.calm();
    expect(textOf(list)).toContain('One alert');
  });

  test('is refused beyond a hundred, a pattern beyond five, also by an edit', async () => {
    const ann = await meet();
    for (const letter of 'abcde') await ann.asks(`/alert /${letter}storm+/`);
    expect(textOf(await ann.asks('/alert /f+storm/'))).toContain('five /patterns/');
    await ann.asks('/alert storm');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:6' });
    await story.calm();
    await ann.taps('Edit');
    await story.calm();
    expect(textOf(await ann.asks('/f+storm/', { replyTo: last(ann) }))).toContain('five /patterns/');
    await story
      .services()
      .chats.change({ chat: ann.id, thread: null }, 'private', (chat) =>
        Array.from({ length: 94 }).reduce<typeof chat>((old, _, n) => addAlert(old, `word${n}`, 0), chat),
      );
    expect(textOf(await ann.asks('/alert one more'))).toContain('100 alerts');
    expect((await chatOf(ann))?.alerts).toHaveLength(100);
    await ann.asks('/alerts');
    await ann.taps('Next');
    await story.calm();
    expect(textOf(last(ann))).toContain('9. ');
  });

  test('/unalert takes its number in any digits, and says so when there is none', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    expect(textOf(await ann.asks('/unalert 7'))).toContain('There is no alert 7. An example: /unalert 1.');
    expect(textOf(await ann.asks(`/unalert ${'9'.repeat(20)}`))).toContain(
      `There is no alert ${'9'.repeat(20)}.`,
    );
    expect(textOf(await ann.asks('/unalert ١'))).toBe('Alert 1 is deleted: storm');
  });
});

describe('settings', () => {
  test('schedule, zone, language, quiet hours and topics by typing and by buttons', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    const menu = await ann.asks('/settings');
    for (const [button, seen] of [
      ['Digest times', 'Digests of this chat'],
      ['Settings', 'Settings of this chat'],
      ['Time zone', 'This chat’s time zone is UTC'],
      ['Settings', 'Settings of this chat'],
      ['Quiet hours', 'No quiet hours'],
      ['Settings', 'Settings of this chat'],
      ['Channels', 'One channel is watched'],
    ] as const) {
      await ann.taps(button, menu);
      await story.calm();
      expect(textOf(menu)).toContain(seen);
    }
    expect(received(ann)).toHaveLength(2);
    expect(textOf(await ann.asks('/timezone berlin'))).toContain('Europe/Berlin');
    expect(textOf(await ann.asks('/schedule 18:00 fri #Arctic'))).toContain('18:00, Fri, #Arctic');
    expect(textOf(await ann.asks('/quiet 22:00-07:00'))).toContain('Quiet from 22:00 to 07:00');
    expect(textOf(await ann.asks('/topic Grain = grain | wheat'))).toContain('Topic Grain: grain or wheat.');
  });
});

const rubbish = [
  '',
  'rubbish and more of it',
  'x'.repeat(4000),
  '😀'.repeat(2000),
  '\u0000\u0007\u001b[31m\u202e\ufeff',
  '<b>&lt;script&gt;</b> {$x} { query }',
  '٤٢ ०१:३० ７：３０',
  '((((((((((',
  '-1',
  '9'.repeat(400),
  '..',
  '@',
  '#',
  '=',
  `${'a '.repeat(2000)}`,
  '\ud800 lone',
];
const commands = [
  'start help subscribe unsubscribe channels alert try alerts unalert topics topic digest',
  'schedule timezone language quiet settings watch unwatch status broadcast nonsense',
].flatMap((line) => line.split(' '));

describe('several commands in one message', () => {
  test('are carried out one after the other, each on its line', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.says('/alert storm\nwave\n/оповещение @minister\n/nonsense\n/unalert 1\n/digest today');
    await story.calm();
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['@minister']);
    const said = texts(ann).slice(1);
    expect(said).toHaveLength(5);
    expect(said[0]).toContain('Saved as alert 1: storm and wave.');
    expect(said[1]).toContain('Saved as alert 2');
    expect(said[2]).toContain('I do not know this command');
    expect(said[3]).toBe('Alert 1 is deleted: storm wave');
    expect(said[4]).toMatch(/^Reading|^🗂 Norland MFA/);
  });

  test('are counted as so many, and what is too much is said', async () => {
    const ann = await meet();
    await ann.says(Array.from({ length: 110 }, () => '/yes').join('\n'));
    await story.calm();
    expect(texts(ann).length).toBeLessThan(110);
    expect(texts(ann).filter((text) => text.startsWith('That was too much at once'))).toHaveLength(1);
  });
});

describe('whatever is typed', () => {
  test.each(commands)('/%s answers calmly, harms nothing, and the process lives', async (command) => {
    const ann = await meet([norland], { ADMIN_IDS: '1000001' });
    await ann.asks('/subscribe');
    for (const each of rubbish) {
      const answer = await ann.asks(`/${command} ${each}`);
      expect(textOf(answer)).not.toContain('did not work on my side');
      expect(textOf(answer).length).toBeLessThan(4097);
      expect(textOf(answer)).not.toMatch(/\u0000|\u001b|\ud800(?![\udc00-\udfff])/);
    }
    await story.calm();
    expect(story.said.filter(({ what }) => what !== 'a channel changed its state')).toEqual([]);
    expect(textOf(await ann.asks('/help'))).toContain('What I do');
  });

  test('words that are no command get one line; a location sets the zone', async () => {
    const ann = await meet();
    for (const text of ['storm', '/', '/@', '/start@somebody_else_bot', 'x'.repeat(4096)]) {
      const before = received(ann).length;
      await ann.says(text);
      await story.calm();
      for (const message of received(ann).slice(before)) expect(lineCount(textOf(message))).toBe(1);
    }
    await ann.sendsLocation(52.5, 13.4);
    await story.calm();
    expect(textOf(last(ann))).toContain('Europe/Berlin');
    await ann.sendsDocument('x.pdf', new Uint8Array(3));
    await story.calm();
    expect(lineCount(textOf(last(ann)))).toBe(1);
  });

  test('buttons of another chat, of an older version, and with rubbish in them answer and change nothing', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    const before = await chatOf(ann);
    const data = [
      'alert:use:AAAAAAAA',
      'alert:delete:99',
      'alert:explode:1',
      'follow:nobody_there',
      'zone:Nowhere/Else',
      'language:xx',
      'schedule:at:99:99',
      'broadcast:AAAAAAAA',
      'broadcast-no',
      'topic:follow:nonsense',
      'digest:1y',
      'nothing',
      'x'.repeat(64),
      '__proto__',
    ];
    for (const each of data) {
      const message = await story.telegram.until(() => ann.last);
      message.buttons = [[{ text: 'old', callback_data: each }]];
      const press = await ann.taps('old', message);
      expect(press.answer).not.toBeNull();
      await story.calm();
    }
    expect(await chatOf(ann)).toEqual(before);
    expect(story.said).toEqual([]);
  });
});

describe('a person', () => {
  test('who blocks the bot is left alone, and comes back as they were', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await ann.asks('/quiet 01:00-02:00');
    const before = await chatOf(ann);
    await ann.blocks();
    await story.publish('A storm while away.');
    await story.pass(dayMs);
    expect(await chatOf(ann)).toMatchObject({ silentSince: { reason: 'blocked' } });
    await ann.unblocks();
    await story.calm();
    expect(await chatOf(ann)).toEqual(before);
    await story.publish('A storm of today.');
    expect(texts(ann).filter((text) => text.startsWith('🔔'))).toHaveLength(1);
    expect(story.said).toEqual([]);
  });

  test('who deleted the account costs one try', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await ann.deletesAccount();
    await story.publish('A storm is coming.');
    await story.publish('The storm is here.');
    expect(await chatOf(ann)).toMatchObject({ silentSince: { reason: 'deactivated' } });
    expect(story.telegram.count('sendMessage 403')).toBe(1);
  });

  test('in a language there is gets it, until they choose another', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    expect(textOf(await ann.asks('/language klingon'))).toContain('An example: /language en');
    for (const typed of ['/language summary', '/language summary zz'])
      expect(textOf(await ann.asks(typed))).toContain('/language summary en');
    expect(textOf(await ann.asks('/language summary en'))).toContain('Summaries are in English');
    expect((await chatOf(ann))?.summaryLanguage).toBe('en');
  });
});
