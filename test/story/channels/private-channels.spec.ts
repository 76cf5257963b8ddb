/** A private channel in which the bot is administrator is read by who follows it, and by nobody who only knows the bot. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeWindow } from '#src/digest/message/digest-buttons.ts';
import { toChannelId } from '#src/posts/channel-key.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import type { Room } from '../../doubles/telegram/script/room.ts';
import { type StoredMessage, textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, buttonsOf, last, received, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, type Story, tell } from '../story.ts';

let story: Story;
let operator: Account;
let stranger: Account;
let owner: Account;
let channel: Room;
let name: string;

/** Words that nobody types, and the link. */
const secret = /Office|is quiet|eruption|t\.me\/c\//i;
const text = 'The volcano is quiet. A press conference on the eruption begins tomorrow at 12:00 GMT.';

async function opens() {
  story = await tell({ env: { ADMIN_IDS: '1000001' } });
  operator = story.telegram.user({ name: 'Ann', language: 'en' });
  stranger = story.telegram.user({ name: 'Eve', language: 'en' });
  owner = story.telegram.user({ name: 'Zoe', language: 'en' });
  channel = story.telegram.channel({ title: 'Cabinet Office', owner });
  await channel.promotes(operator);
  await channel.adds(story.telegram.bot);
  await channel.publishes(text);
  await story.publish('The ministry speaks of the harvest.');
  name = `private_${toChannelId(channel.id)}`;
}
beforeEach(opens);
afterEach(() => story.end());

function seenBy(who: Account | Room): string {
  const shown = (message: StoredMessage) => [textOf(message), ...urlsOf(message), ...buttonsOf(message)];
  return received(who).flatMap(shown).join('\n');
}

async function forges(who: Account, data: string): Promise<void> {
  const message = received(who).at(-1) ?? (await who.asks('/start'));
  Object.assign(message, { buttons: [[{ text: 'forged', callback_data: data }]] });
  const press = await who.taps({ data }, message);
  expect(press.answer?.text ?? '').not.toMatch(secret);
}

describe('to a stranger', () => {
  const link = () => `t.me/c/${toChannelId(channel.id)}/${channel.messages.at(-1)?.id}`;

  test('no command shows anything of it', async () => {
    const typed = [
      ...['/start', `/start channel-${name}`, '/channels', '/subscribe', `/subscribe @${name}`],
      ...[
        `/subscribe ${link()}`,
        `/digest today @${name}`,
        '/digest today',
        '/topics',
        '/stats',
        '/settings',
      ],
      ...['/search volcano', '/try volcano', '/alert volcano', `/schedule 09:00 @${name}`, '/topic volcano'],
      ...[`/revisions ${link()}`, `/revisions t.me/${name}/2`, `/remind ${link()}`, '/remind', '/revisions'],
      ...[`/unsubscribe @${name}`, 'volcano', 'what about the volcano?', 'Cabinet', name, link(), '/export'],
    ];
    for (const each of typed) {
      await stranger.asks(each);
      await story.calm();
    }
    // what was typed is repeated at times
    expect(seenBy(stranger).replaceAll(link(), '')).not.toMatch(secret);
  });

  test('inline mode finds nothing in it', async () => {
    const from = { id: stranger.id, is_bot: false, first_name: 'Eve', language_code: 'en' };
    story.telegram.tells('inline_query', stranger.id, { id: '1', from, query: 'volcano', offset: '' });
    await story.telegram.until(() => story.telegram.requestsOf('answerInlineQuery').length === 1);
    const [answer] = story.telegram.requestsOf('answerInlineQuery');
    expect(JSON.stringify(answer?.parameters)).not.toMatch(secret);
  });

  test('no button that somebody forged, and no link into the bot, shows anything of it', async () => {
    await stranger.asks('/start');
    const window = encodeWindow({ from: story.now() - dayMs, to: story.now() + hourMs });
    const id = channel.messages.at(-1)?.id;
    for (const data of [
      ...[`follow:${name}`, 'channels:0', `posts:${window}:0:${name}`, `page:${window}:0:${name}`],
      ...[`section:${window}:${name}:world`, `digest:back:${window}:${name}`, `alert:only:1:${name}`],
      ...['set', 'lead', 'off', 'ics'].map((what) => `remind:${what}:${name}:${id}`),
    ])
      await forges(stranger, data);
    await stranger.asks(`/start posts-${window.replace(':', '-')}-${name}-${id}`);
    await story.calm();
    expect(seenBy(stranger)).not.toMatch(secret);
  });

  test('it sends neither alerts nor digests, whatever was set up on guessed names', async () => {
    for (const each of ['/subscribe', '/alert erupt*', `/schedule 09:00 @${name}`]) await stranger.asks(each);
    await forges(stranger, `follow:${name}`);
    await channel.publishes('Another eruption.');
    await story.calm();
    await story.pass(dayMs);
    expect(alertsOf(stranger)).toEqual([]);
    expect(seenBy(stranger).replaceAll('erupt*', '')).not.toMatch(secret);
  });

  test('nothing is left of it once it stopped following', async () => {
    const { chats } = story.services();
    const own = { chat: stranger.id, thread: null };
    await chats.change(own, 'private', (chat) => ({ ...chat, channels: [name] }));
    expect(textOf(await stranger.asks('/search volcano'))).toContain('volcano is quiet');
    await stranger.asks(`/remind ${link()}`);
    await stranger.asks(`/unsubscribe @${name}`);
    const said = received(stranger).length;
    await stranger.asks('/channels');
    await stranger.asks(`/revisions ${link()}`);
    const [post] = channel.messages.filter((message) => textOf(message) === text);
    if (post) await channel.edits(post, text.replace('12:00', '15:00'));
    await story.pass(2 * dayMs);
    expect(texts(stranger).slice(said).join()).not.toMatch(secret);
  });

  test('a group shows it, also to the operator, only once the operator has made the group follow it', async () => {
    const group = story.telegram.supergroup({ title: 'Press', owner: stranger });
    await group.adds(operator);
    await group.adds(story.telegram.bot);
    await story.calm();
    for (const each of ['/channels', '/stats', '/search quiet']) await operator.in(group).asks(each);
    expect(seenBy(group)).not.toMatch(secret);
    expect(textOf(await operator.in(group).asks(`/subscribe ${link()}`))).not.toMatch(secret);
    await group.promotes(operator);
    expect(textOf(await operator.in(group).asks(`/subscribe ${link()}`))).toContain('Cabinet');
    expect(textOf(await stranger.in(group).asks('/search volcano'))).toContain('volcano is quiet');
  });
});

describe('whom it is open to', () => {
  test('the operator sees it, follows it by its link, and is answered about the post of an alert', async () => {
    expect(textOf(await operator.asks('/channels'))).toContain('Cabinet');
    await operator.asks(`t.me/c/${toChannelId(channel.id)}/1`);
    await operator.taps({ data: `follow:${name}` });
    await story.calm();
    await operator.asks('/alert volcano');
    await channel.publishes('The volcano is loud.');
    await story.calm();
    const alert = last(operator);
    await channel.publishes('The volcano sleeps.');
    await story.calm();
    expect(alertsOf(operator)).toEqual([alert, last(operator)]);
    expect(textOf(await operator.asks('why?', { replyTo: alert }))).toContain('is loud');
  });

  test('who administers it follows it though the operator brought it, and nobody else does', async () => {
    expect(textOf(await owner.asks('/channels'))).not.toMatch(secret);
    expect(textOf(await owner.asks(`/subscribe @${name}`))).toContain('Cabinet');
    expect(textOf(await owner.asks('/search volcano'))).toContain('volcano is quiet');
    expect(textOf(await stranger.asks(`/subscribe @${name}`))).not.toMatch(secret);
  });
});

describe('whoever takes a name of it', () => {
  const posted = 'Hello from elsewhere, where the volcano is loud.';

  async function takes(username: string): Promise<void> {
    const other = story.telegram.channel({ title: 'Elsewhere', owner: stranger, username });
    await other.adds(story.telegram.bot);
    await other.publishes(posted);
    await story.calm();
  }

  async function nothingIsMixed(): Promise<void> {
    await stranger.asks('/channels');
    await stranger.asks('/search volcano');
    expect(seenBy(stranger)).not.toMatch(/is quiet|Cabinet/);
    await operator.asks('/digest today');
    await story.telegram.until(() => seenBy(operator).includes('summarised'));
    expect(seenBy(operator)).toContain('is quiet');
    expect(seenBy(operator)).not.toContain('is loud');
  }

  test.each(['private_', 'Private_'])(
    'as %sN, like a word made of its number, gets and adds nothing',
    async (begin) => {
      await operator.asks(`/subscribe t.me/c/${toChannelId(channel.id)}/2`);
      await takes(`${begin}${toChannelId(channel.id)}`);
      await nothingIsMixed();
    },
  );

  test('that was its public one gets and adds nothing', async () => {
    const cabinet = story.telegram.channel({ title: 'Cabinet', owner, username: 'cabinet_x' });
    await cabinet.adds(story.telegram.bot);
    await cabinet.publishes('The cabinet meets.');
    await operator.asks('/subscribe @cabinet_x');
    delete cabinet.chat.username;
    await cabinet.publishes('Behind closed doors the volcano is quiet, too.');
    await takes('cabinet_x');
    await nothingIsMixed();
  });
});
