import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import type { Room } from '../../doubles/telegram/script/room.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, boldOf, buttonsOf, digestsOf, last, only, received, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

const refusal = 'Only administrators of this group change its settings.';

async function gather(kind: 'group' | 'supergroup' | 'forum' = 'group', env: Record<string, string> = {}) {
  story = await tell({ env });
  const { telegram } = story;
  const owner = telegram.user({ name: 'Owner', language: 'en' });
  const ann = telegram.user({ name: 'Ann', language: 'en' });
  const room = telegram[kind]({ title: 'Press office', owner });
  await room.adds(telegram.bot);
  await room.adds(ann);
  await story.calm();
  return { owner, ann, room };
}
const find = (key: number | string) => story.services().chats.find(String(key));

async function setUp(owner: Account, room: Room, spot: Parameters<Account['in']>[0] = room): Promise<void> {
  await owner.in(spot).asks('/subscribe@dragoman_test_bot');
  await owner.in(spot).asks('/alert@dragoman_test_bot storm');
}

describe('in a group', () => {
  test('a press whose answer has to wait for its turn is told so meanwhile', async () => {
    const { owner, room } = await gather();
    await owner.in(room).asks('/settings@dragoman_test_bot');
    const how = { code: 429, description: 'Too Many Requests: retry after 4', retryAfterSeconds: 4 } as const;
    story.telegram.breaks({ method: 'editMessageText', how });
    const pressed = Date.now();
    const press = await owner.in(room).presses('Language');
    await story.telegram.until(() => press.answer !== null, { withinMs: 10_000 });
    expect(Date.now() - pressed).toBeLessThan(3500);
    expect(press.answer?.text).toContain('One moment');
    await story.calm();
    expect(textOf(last(room))).toContain('anguage');
  });

  test('administrators change the settings, everybody may ask', async () => {
    const { owner, ann, room } = await gather();
    const here = ann.in(room);
    for (const command of [
      'subscribe',
      'alert storm',
      'schedule 07:00',
      'quiet 1-2',
      'timezone berlin',
      'topic A = b',
    ]) {
      expect(textOf(await here.asks(`/${command.replace(' ', '@dragoman_test_bot ')}`))).toContain(refusal);
    }
    expect(await find(room.id)).toBeUndefined();
    await setUp(owner, room);
    expect(await find(room.id)).toMatchObject({ channels: ['norlandmfa'], title: 'Press office' });
    for (const [command, seen] of [
      ['alerts', 'One alert'],
      ['try wave', 'Looks for: wave'],
      ['channels', 'One channel is watched'],
      ['schedule', 'Digests of this chat'],
      ['settings', 'Settings of this chat'],
      ['topics', 'Topics'],
      ['digest 7d', 'Reading'],
    ] as const)
      expect(textOf(await here.asks(`/${command.replace(' ', '@dragoman_test_bot ')}`))).toContain(seen);
  });

  test('the same command by the same person is refused once a minute, and by everybody once', async () => {
    const { ann, room } = await gather();
    const ben = story.telegram.user({ name: 'Ben', language: 'en' });
    await room.adds(ben);
    const before = received(room).length;
    for (const person of [ann, ann, ben]) await person.in(room).says('/alert@dragoman_test_bot storm');
    await story.calm();
    expect(received(room)).toHaveLength(before + 2);
    await story.pass(minuteMs);
    expect(textOf(await ann.in(room).asks('/alert@dragoman_test_bot storm'))).toContain(refusal);
  });

  test('who runs the bot and is no administrator of the group may ask, like everybody', async () => {
    const { ann, room } = await gather('group', { ADMIN_IDS: '1000002' });
    expect(textOf(await ann.in(room).asks('/alert@dragoman_test_bot storm'))).toContain(refusal);
    expect(textOf(await ann.in(room).asks('/alerts@dragoman_test_bot'))).toContain('No alerts yet');
    expect(await find(room.id)).toBeUndefined();
  });

  test('a press by somebody else changes nothing and says so', async () => {
    const { owner, ann, room } = await gather();
    await setUp(owner, room);
    await story.publish('A storm is coming.');
    for (const button of ['Mute 1 day', 'Delete', 'Exclude a word']) {
      const press = await ann.in(room).taps(button, only(alertsOf(room)));
      expect(press.answer?.text).toBe(refusal);
    }
    expect((await find(room.id))?.alerts[0]).toMatchObject({ mutedUntil: null });
    const press = await owner.in(room).taps('Mute 1 day', only(alertsOf(room)));
    expect(press.answer?.text).toContain('muted');
  });

  test('anonymous administrators may, channels that write into it may not', async () => {
    const { owner, ann, room } = await gather('supergroup');
    await room.promotes(ann, { anonymous: true });
    expect(textOf(await ann.in(room).asks('/subscribe@dragoman_test_bot'))).toContain(
      'Subscribed to Norland MFA',
    );
    await room.demotes(ann);
    expect(textOf(await ann.in(room).asks('/alert@dragoman_test_bot x1 storm'))).toContain(refusal);
    expect(owner.id).toBeGreaterThan(0);
  });

  test('talk that is none of its business stays unanswered', async () => {
    const { ann, room } = await gather();
    const before = received(room).length;
    await ann.in(room).says('hello everybody');
    await ann.in(room).says('/digest@some_other_bot');
    await story.calm();
    expect(received(room)).toHaveLength(before);
  });

  test('removed, it is silent; brought back, it is as it was', async () => {
    const { owner, room } = await gather();
    await setUp(owner, room);
    const before = await find(room.id);
    await room.bans(story.telegram.bot);
    await story.publish('A storm while away.');
    await story.pass(dayMs);
    expect(await find(room.id)).toMatchObject({ silentSince: { reason: 'removed' } });
    await room.adds(story.telegram.bot);
    await story.calm();
    expect(await find(room.id)).toEqual(before);
    await story.publish('A storm of today.');
    expect(alertsOf(room)).toHaveLength(1);
  });

  test('brought back while nobody heard of it, it is as it was with the first word that is written there', async () => {
    const { owner, ann, room } = await gather();
    await setUp(owner, room);
    const before = await find(room.id);
    await story.services().reachability.markUnreachable(room.id, 'removed');
    const asked = ann.in(room).says('/alerts@dragoman_test_bot');
    await story.telegram.until(() => texts(room).some((text) => text.startsWith('One alert')));
    await asked;
    expect(await find(room.id)).toEqual(before);
    expect(texts(room).some((text) => text.includes('Good to have you back'))).toBe(true);
    await story.publish('A storm of today.');
    expect(alertsOf(room)).toHaveLength(1);
  });
});

describe('a group that becomes a supergroup', () => {
  const check = async (silently: boolean) => {
    const { owner, room } = await gather();
    await setUp(owner, room);
    await owner.in(room).asks('/schedule@dragoman_test_bot 08:00,18:00');
    await owner.in(room).asks('/quiet@dragoman_test_bot 12:00-14:00');
    const held = await story.publish('A storm that quiet hours hold.');
    const old = room.id;
    const before = await find(old);
    await room.upgrades({ silently });
    await story.calm();
    if (silently) await story.pass(3 * hourMs);
    else await story.pass(2 * hourMs);
    expect(room.id).not.toBe(old);
    expect(await find(old)).toBeUndefined();
    expect(await find(room.id)).toMatchObject({
      alerts: before?.alerts,
      schedules: before?.schedules,
      channels: before?.channels,
    });
    expect(alertsOf(room).flatMap(urlsOf)).toEqual([`https://t.me/NorlandMFA/${held}`]);
    const next = await story.publish('A storm after the move.');
    expect(alertsOf(room).flatMap(urlsOf).at(-1)).toBe(`https://t.me/NorlandMFA/${next}`);
    expect(textOf(await owner.in(room).asks('/alerts@dragoman_test_bot'))).toContain('2 hits');
    await story.pass(5 * hourMs);
    expect(digestsOf(room)).toHaveLength(1);
    expect(textOf(only(digestsOf(room)))).toContain('2 posts');
  };
  test('keeps alerts, schedules, what is held and what is counted', () => check(false));
  test('keeps all of it, when only a refused delivery tells', () => check(true));

  test.each([
    [true, 'alert@dragoman_test_bot lighthouse', ['storm', 'lighthouse']],
    [false, 'alert@dragoman_test_bot lighthouse', ['storm', 'lighthouse']],
    [false, 'digest@dragoman_test_bot 7d', ['storm']],
    [
      true,
      'alert@dragoman_test_bot lighthouse\n/alert@dragoman_test_bot fog',
      ['storm', 'lighthouse', 'fog'],
    ],
  ])('does what was asked as it moved (silently: %s): /%s', async (silently, asked, queries) => {
    const { owner, room } = await gather();
    await setUp(owner, room);
    const old = room.id;
    await Promise.all([owner.in(room).says(`/${asked}`), room.upgrades({ silently })]);
    await story.telegram.until(() => room.messages.some(({ byBot }) => byBot));
    await story.calm();
    expect(await find(old)).toBeUndefined();
    expect(await find(room.id)).toMatchObject({
      channels: ['norlandmfa'],
      alerts: queries.map((query) => ({ query })),
    });
    expect(story.said).toEqual([]);
  });

  test('gets the digest that was being made', async () => {
    const { owner, room } = await gather();
    await setUp(owner, room);
    const address = { chat: room.id, thread: null };
    await room.upgrades({ silently: true });
    const window = { from: story.now() - dayMs, to: story.now() };
    const pending = { key: 'one', address, message: 1, topic: null, channels: ['norlandmfa'], window };
    await story.services().store.collection('promised').put('one', pending);
    await story.restart();
    await story.telegram.until(() => digestsOf(room).length > 0);
  });

  test('keeps what it had under both ids', async () => {
    const { owner, room } = await gather();
    await setUp(owner, room);
    const old = room.id;
    await room.upgrades({ silently: true });
    await owner.in(room).asks('/alert@dragoman_test_bot lighthouse');
    await story.services().reachability.migrateToSupergroup(old, room.id);
    expect(await find(room.id)).toMatchObject({
      channels: ['norlandmfa'],
      alerts: [{ query: 'lighthouse' }, { query: 'storm' }],
    });
  });
});

describe('in a forum', () => {
  test('what is set up in a thread is delivered there', async () => {
    const { owner, room } = await gather('forum');
    const [security, culture] = [room.thread(11), room.thread(12)];
    await setUp(owner, room, security);
    await owner.in(culture).asks('/subscribe@dragoman_test_bot');
    await story.publish('A storm is coming.');
    expect(alertsOf(security)).toHaveLength(1);
    expect(alertsOf(culture)).toHaveLength(0);
    await story.pass(20 * hourMs);
    expect([digestsOf(security).length, digestsOf(culture).length]).toEqual([1, 1]);
  });

  test('a thread that is closed gives way to the general one, once said', async () => {
    const { owner, room } = await gather('forum');
    const thread = room.thread(11);
    await setUp(owner, room, thread);
    thread.closes();
    await story.publish('A storm is coming.');
    await story.publish('The storm is here, and it is a big one.');
    const general = received(room).filter((message) => message.thread === null);
    expect(general.filter((message) => textOf(message).startsWith('🔔'))).toHaveLength(2);
    expect(general.filter((message) => textOf(message).includes('is closed or gone'))).toHaveLength(1);
  });

  describe('a thread that is deleted', () => {
    const textOfNotices = (room: Parameters<typeof received>[0]) =>
      received(room)
        .map(textOf)
        .filter((text) => text.includes('closed or gone'));

    test('gives its alerts to the general one, whose buttons act on them', async () => {
      const { owner, room } = await gather('forum');
      const thread = room.thread(11);
      await setUp(owner, room, thread);
      thread.deletes();
      await story.publish('A storm is coming.');
      const alert = only(alertsOf(room));
      await owner.in(room).taps('Delete', alert);
      await story.calm();
      await story.publish('The storm is here.');
      expect(alertsOf(room)).toHaveLength(1);
    });

    test('joins its alerts with those of the general one, says so once, and sends no copies', async () => {
      const { owner, room } = await gather('forum');
      const thread = room.thread(11);
      await setUp(owner, room);
      await setUp(owner, room, thread);
      thread.deletes();
      await story.publish('A storm is coming.');
      const before = alertsOf(room).length;
      await story.publish('The storm is here.');
      await story.publish('The storm has gone.');
      expect(alertsOf(room)).toHaveLength(before + 2);
      expect(textOfNotices(room)).toHaveLength(1);
      expect(only(textOfNotices(room))).toContain('Its digests have stopped');
    });

    test.each([
      ['', false],
      [' of which the general one has settings', true],
    ])('during quiet hours%s leaves one bundle, which what comes later joins', async (_, hasGeneral) => {
      const { owner, room } = await gather('forum');
      const thread = room.thread(11);
      for (const spot of hasGeneral ? [room, thread] : [thread])
        for (const command of ['subscribe', 'schedule off', 'quiet 10:00-22:00'])
          await owner.in(spot).asks(`/${command.replace(' ', '@dragoman_test_bot ')}`);
      await owner.in(thread).asks('/alert@dragoman_test_bot storm');
      await owner.in(thread).asks('/schedule@dragoman_test_bot 14:00');
      await story.publish('A storm is coming.');
      thread.deletes();
      await story.pass(3 * hourMs);
      expect(textOfNotices(room)).toHaveLength(1);
      await story.publish('The storm is here.');
      expect(alertsOf(room)).toEqual([]);
      await story.pass(8 * hourMs);
      const bundle = only(alertsOf(room));
      expect(urlsOf(bundle)).toEqual([2, 1].map((id) => `https://t.me/NorlandMFA/${id}`));
      await owner.in(room).taps('Delete', bundle);
      await story.calm();
      await story.publish('The storm has gone.');
      expect(alertsOf(room)).toHaveLength(1);
    });

    test('leaves the general one’s own alerts alone when its message is answered with Delete', async () => {
      const { owner, room } = await gather('forum');
      const thread = room.thread(11);
      await owner.in(room).asks('/subscribe@dragoman_test_bot');
      await owner.in(room).asks('/alert@dragoman_test_bot grain');
      await setUp(owner, room, thread);
      thread.deletes();
      await story.publish('A storm is coming.');
      await owner.in(room).taps('Delete', only(alertsOf(room)));
      await story.calm();
      await story.publish('The storm is here.');
      await story.publish('The grain has left the port.');
      expect(alertsOf(room).map((message) => boldOf(message)[0])).toEqual(['storm', 'grain']);
    });
  });
});

describe('only chats that are listed', () => {
  test('are served, and admins', async () => {
    story = await tell({ env: { ALLOWED_CHATS: '1000002', ADMIN_IDS: '1000003' } });
    const [stranger, listed, admin] = ['A', 'B', 'C'].map((name) =>
      story.telegram.user({ name, language: 'en' }),
    );
    if (!stranger || !listed || !admin) throw new Error('three people');
    expect(textOf(await stranger.asks('/subscribe'))).toContain('serves only the chats');
    expect(textOf(await listed.asks('/subscribe'))).toContain('Subscribed');
    expect(textOf(await admin.asks('/subscribe'))).toContain('Subscribed');
    await admin.asks('/alert storm');
    await story.publish('A storm is coming.');
    expect(alertsOf(admin)).toHaveLength(1);
  });

  test('and an admin hears the id of a group that is not', async () => {
    story = await tell({ env: { ALLOWED_CHATS: '5', ADMIN_IDS: '1000001' } });
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const room = story.telegram.group({ title: 'Press office', owner });
    await room.adds(story.telegram.bot);
    await story.calm();
    expect(textOf(await owner.in(room).asks('/subscribe@dragoman_test_bot'))).toBe(
      `This chat is not in ALLOWED_CHATS. Its id is ${room.id}.`,
    );
    expect(await story.services().chats.find(String(room.id))).toBeUndefined();
  });

  test('taken off the list, a chat gets nothing more', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/start');
    await ann.taps('Subscribe');
    await story.calm();
    await ann.asks('/alert storm');
    const before = received(ann).length;
    await story.restart({ ALLOWED_CHATS: '1' });
    await story.publish('A storm is coming.');
    await story.pass(dayMs);
    expect(received(ann)).toHaveLength(before);
    const press = await ann.taps({ data: 'alert:delete:1' });
    expect(press.answer?.text).toContain('serves only');
  });
});

describe('admins', () => {
  const admin = async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    return story.telegram.user({ name: 'Admin', language: 'en' });
  };

  test('watch and unwatch', async () => {
    const boss = await admin();
    story.preview.open({ name: 'NorlandUN', title: 'Norland at the UN', channelId: 5 });
    expect(textOf(await boss.asks('/watch t.me/s/NorlandUN'))).toContain('@NorlandUN is watched from now on');
    expect(textOf(await boss.asks('/watch @norlandun'))).toContain('already watched');
    await story.read();
    expect(textOf(await boss.asks('/channels'))).toContain('Norland at the UN');
    expect(textOf(await boss.asks('/unwatch NorlandUN'))).toContain('no longer watched');
    expect(textOf(await boss.asks('/unwatch NorlandUN'))).toContain('is not watched');
    expect(textOf(await boss.asks('/watch no name!'))).toContain('is not a channel’s name');
  });

  test('for anybody else these commands do not exist', async () => {
    await admin();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    for (const command of ['watch @x', 'unwatch @x', 'status', 'broadcast hi'])
      expect(textOf(await ann.asks(`/${command}`))).toContain('do not know this command');
  });

  test('see how the bot is', async () => {
    const boss = await admin();
    const text = textOf(await boss.asks('/status'));
    expect(text).toContain('channels fresh: 1 of 1');
    expect(text).toContain('queue: 0');
    expect(text).toContain('Newest error: none');
  });

  test('write to all chats, after a preview with a count, once', async () => {
    const boss = await admin();
    const people = [1, 2, 3].map((n) => story.telegram.user({ name: `Reader ${n}`, language: 'en' }));
    for (const person of people) await person.asks('/subscribe');
    const preview = await boss.asks('/broadcast The bot pauses <tonight> & tomorrow.\nSecond line.');
    expect(textOf(preview)).toContain('3 chats would get this');
    expect(textOf(preview)).toContain('The bot pauses <tonight> & tomorrow.\nSecond line.');
    expect(people.map((person) => received(person).length)).toEqual([1, 1, 1]);
    await boss.taps('Send to 3', preview);
    await story.calm();
    for (const person of people) expect(textOf(last(person))).toContain('The bot pauses <tonight>');
    expect(buttonsOf(preview)).toEqual([]);
    expect(people.map((person) => received(person).length)).toEqual([2, 2, 2]);
  });

  test('can think better of it', async () => {
    const boss = await admin();
    await boss.asks('/subscribe');
    await boss.asks('/broadcast Never mind.');
    await boss.taps('Cancel');
    await story.calm();
    expect(texts(boss).filter((text) => text.includes('Nothing was sent.'))).toHaveLength(1);
  });

  test('hear of a fault once, and the person is told', async () => {
    const boss = await admin();
    await boss.asks('/start');
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    story.services().alertPreview.preview = () => Promise.reject(new Error('a bug of ours'));
    for (let n = 0; n < 3; n += 1)
      expect(textOf(await ann.asks(`/try storm ${n}`))).toBe(
        'That did not work on my side; nothing was lost. The operator has been told.',
      );
    await story.pass(hourMs);
    await story.pass(hourMs);
    expect(only(texts(boss).filter((text) => text.startsWith('Something went wrong')))).toContain(
      'a bug of ours',
    );
  });
});

describe('a channel', () => {
  async function open() {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const channel = story.telegram.channel({ title: 'Our news', owner });
    return { owner, channel };
  }

  test('is set up by posts of its own; all other posts are none of the bot’s business', async () => {
    const { channel } = await open();
    await channel.adds(story.telegram.bot);
    await channel.publishes('/subscribe');
    await channel.publishes('/alert storm');
    await story.calm();
    await story.publish('A storm is coming.');
    expect(alertsOf(channel)).toHaveLength(1);
    const before = received(channel).length;
    await channel.publishes('Just news of ours.');
    await story.calm();
    expect(received(channel)).toHaveLength(before);
  });

  test('is set up from a private chat: answers stay there, alerts and digests go to the channel', async () => {
    const { owner, channel } = await open();
    await owner.asks('/start');
    await channel.adds(story.telegram.bot);
    await story.calm();
    expect(textOf(last(owner))).toContain('I can post in Our news now.');
    await owner.taps('Set up Our news');
    await story.calm();
    await owner.taps('Subscribe', last(owner));
    await story.calm();
    await owner.asks('/alert storm');
    expect(textOf(await owner.asks('/settings'))).toContain('For the channel Our news');
    await owner.taps('Back to my own chat');
    await story.calm();
    await owner.asks('/alert mine');
    await story.calm();
    expect(received(channel)).toHaveLength(0);
    expect(await find(channel.id)).toMatchObject({
      title: 'Our news',
      type: 'channel',
      channels: ['norlandmfa'],
      alerts: [{ query: 'storm' }],
    });
    expect(await find(owner.id)).toMatchObject({ channels: [], alerts: [{ query: 'mine' }] });
    await story.publish('A storm is coming.');
    await story.pass(20 * hourMs);
    expect([alertsOf(channel).length, digestsOf(channel).length]).toEqual([1, 1]);
    expect(buttonsOf(await owner.asks('/settings'))).toContain('Set up Our news');
  });

  test.each([
    ['a private one that nobody who runs the bot let in', false],
    ['a public one', true],
  ])('is set up by somebody who hears what helps where its posts are not read: %s', async (_, isPublic) => {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const title = 'Our news';
    const channel = story.telegram.channel({ title, owner, ...(isPublic && { username: 'OurNews' }) });
    await owner.asks('/start');
    await channel.adds(story.telegram.bot);
    await story.calm();
    await owner.taps('Set up Our news');
    await story.calm();
    const said = expect(textOf(last(owner)));
    said.toContain('For the next hour');
    (isPublic ? said.not : said).toContain('It helps if one of them becomes an administrator of the channel');
  });

  test('whoever is no administrator of it can neither speak for it nor press what stands there', async () => {
    const { owner, channel } = await open();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await owner.asks('/start');
    await channel.adds(story.telegram.bot);
    await story.calm();
    await channel.publishes('/subscribe');
    await channel.publishes('/alert storm');
    await story.calm();
    await story.publish('A storm is coming.');
    const press = await ann.in(channel).taps('Delete', only(alertsOf(channel)));
    expect(press.answer?.text).toBe(refusal);
    const offer = await ann.asks('/start');
    offer.buttons = [[{ text: 'old', callback_data: `speak:${channel.id}` }]];
    expect((await ann.taps('old', offer)).answer?.text).toContain('Only administrators of that channel');
    await owner.taps('Set up Our news');
    await story.calm();
    const other = story.telegram.user({ name: 'New owner' });
    await channel.promotes(other);
    await channel.demotes(owner);
    expect(textOf(await owner.asks('/alert wave'))).toContain('You no longer administer that channel');
    expect(await find(channel.id)).toMatchObject({ alerts: [{ query: 'storm' }] });
  });
});
