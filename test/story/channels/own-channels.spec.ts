/** Channels where the bot is administrator, over days: what Telegram does not hand over, and what becomes of their names. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import type { Room } from '../../doubles/telegram/script/room.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, digestsOf, only, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
let channel: Room;

const key = 'estmarkmfa';
const registry = () => story.services().channelRegistry;
const channelId = () => Number(String(channel.id).replace(/^-100/, ''));
const lastPath = () => story.preview.requests.map(({ path }) => path).filter((path) => /estmark/i.test(path));

async function opens(username?: string): Promise<void> {
  story = await tell({ env: { ADMIN_IDS: '1000001' } });
  ann = story.telegram.user({ name: 'Ann' });
  channel = story.telegram.channel({ title: 'Estmark MFA', owner: ann, ...(username && { username }) });
  await channel.adds(story.telegram.bot);
  await story.calm();
}
async function publishes(text: string): Promise<number> {
  const { id } = await channel.publishes(text);
  story.preview.publish(channel.chat.username ?? '', { id, text });
  await story.calm();
  return id;
}
afterEach(() => story.end());

describe('a public channel of the operator', () => {
  beforeEach(async () => {
    await opens('EstmarkMFA');
    story.preview.open({ name: 'EstmarkMFA', title: 'Estmark MFA', channelId: channelId() });
    await ann.asks('/subscribe @EstmarkMFA');
    await ann.asks('/alert storm');
  });

  test('is not polled: its page is looked at once an hour, and then a deletion is told', async () => {
    await publishes('Calm.');
    const id = await publishes('A storm is coming.');
    expect(only(alertsOf(ann))).toBeDefined();
    await story.pass(20 * minuteMs);
    expect(lastPath()).toEqual([]);
    story.preview.remove('EstmarkMFA', id);
    await story.pass(hourMs);
    expect(texts(ann).filter((text) => text.startsWith('🗑'))).toHaveLength(1);
    expect((await story.services().archive.get(key, id))?.deletedAt).not.toBeNull();
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('loses nothing that was posted while the bot was down for longer than Telegram keeps updates', async () => {
    await publishes('Calm.');
    const missed = story.preview.publish('EstmarkMFA', { text: 'A storm nobody handed over.' });
    await story.pass(2 * hourMs);
    expect(urlsOf(only(alertsOf(ann)))).toEqual([`https://t.me/EstmarkMFA/${missed}`]);
  });

  test('is polled like any other when its page shows what Telegram did not send, until it sends something again', async () => {
    await publishes('Calm.');
    story.preview.publish('EstmarkMFA', { text: 'A storm that was not handed over.' });
    await story.pass(2 * hourMs);
    const id = story.preview.publish('EstmarkMFA', { text: 'A second storm.' });
    await story.read();
    expect(urlsOf(alertsOf(ann)[1] ?? only([]))).toEqual([`https://t.me/EstmarkMFA/${id}`]);
    expect(registry().get(key)?.isOwn).toBe(false);
    await publishes('Calm again.');
    expect(registry().get(key)?.isOwn).toBe(true);
  });

  test('stays fresh whether or not it has a page', async () => {
    await publishes('Calm.');
    story.preview.setState('EstmarkMFA', 'preview off');
    for (let hour = 0; hour < 5; hour += 1) await story.pass(hourMs);
    expect(registry().get(key)).toMatchObject({ state: 'fresh', failures: 0, unreadableSince: null });
  });

  test('goes on under its number when its public name changes, which is told once', async () => {
    await publishes('A storm is coming.');
    channel.chat.username = 'EstmarkForeign';
    story.preview.open({ name: 'EstmarkForeign', title: 'Estmark MFA', channelId: channelId() });
    await publishes('Calm.');
    const id = await publishes('Another storm is coming.');
    await publishes('A third storm is coming.');
    expect(alertsOf(ann).at(-2)).toSatisfy((message) =>
      urlsOf(message).includes(`https://t.me/EstmarkForeign/${id}`),
    );
    expect(texts(ann).filter((text) => text.includes('EstmarkForeign'))).toHaveLength(1);
    expect(
      registry()
        .list()
        .map((each) => each.key),
    ).toEqual(['norlandmfa', key]);
    story.preview.remove('EstmarkForeign', id);
    await story.restart();
    await story.pass(2 * hourMs);
    expect(texts(ann).filter((text) => text.startsWith('🗑'))).toHaveLength(1);
  });

  test('is known by its number also where it was renamed before its first post, and polled when the bot is put out', async () => {
    channel.chat.username = 'EstmarkForeign';
    await publishes('A storm is coming.');
    expect(alertsOf(ann)).toHaveLength(1);
    await channel.bans(story.telegram.bot);
    await story.calm();
    expect(registry().get(key)?.isOwn).toBe(false);
  });
});

describe('a private channel of the operator', () => {
  beforeEach(() => opens());
  const own = () =>
    registry()
      .list()
      .find(({ isOwn }) => isOwn);

  test('is never asked for on the web, over days and digests', async () => {
    await ann.asks(`/subscribe @${own()?.name}`);
    await channel.publishes('A storm is coming.');
    await story.calm();
    for (let day = 0; day < 3; day += 1) await story.pass(dayMs);
    expect(story.preview.requests.filter(({ path }) => path.includes('private'))).toEqual([]);
    expect(own()?.state).toBe('fresh');
  });

  test('whose owner corrects a post of before the bot came alerts nobody and is no news, and can be searched', async () => {
    await ann.asks(`/subscribe @${own()?.name}`);
    await ann.asks('/alert storm');
    await channel.publishes('Calm.');
    const at = Math.floor((story.now() - 90 * dayMs) / 1000);
    const old = {
      message_id: 900,
      date: at,
      edit_date: at + 60,
      text: 'The storm of last summer, corrected.',
    };
    const chat = { id: channel.id, type: 'channel', title: 'Estmark MFA' };
    story.telegram.tells('edited_channel_post', channel.id, { ...old, chat, sender_chat: chat });
    await story.calm();
    expect(alertsOf(ann)).toEqual([]);
    await ann.says('/digest today');
    await story.telegram.until(() => digestsOf(ann).length === 1);
    expect(textOf(only(digestsOf(ann)))).not.toContain('storm');
    expect(textOf(await ann.asks('/search storm'))).toContain('The storm of last summer');
  });

  test('that puts the bot out is said to have done so, and is not looked for on the web', async () => {
    const name = own()?.name ?? '';
    await ann.asks(`/subscribe @${name}`);
    await channel.publishes('A storm is coming.');
    await channel.bans(story.telegram.bot);
    await story.calm();
    for (let minute = 0; minute < 9; minute += 1) await story.pass(minuteMs);
    expect(texts(ann).filter((text) => text.includes('no longer an administrator'))).toHaveLength(1);
    expect(story.preview.requests.filter(({ path }) => path.includes('private'))).toEqual([]);
  });
});
