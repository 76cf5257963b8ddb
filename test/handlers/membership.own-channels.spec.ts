/** Channels where the bot is administrator, through the real handlers. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { leftMember } from '../doubles/telegram/state/world.ts';
import { toChannelId } from '#src/posts/channel-key.ts';
import { minuteMs } from '#src/duration.ts';
import { type ArchiveBot, now, openArchiveBot } from './archive-bot.ts';

let bot: ArchiveBot;
let operator: Account;

beforeEach(async () => {
  bot = await openArchiveBot();
  operator = bot.telegram.user({ name: 'Operator' });
});
afterEach(() => bot.end());

const newest = async (key: string) => {
  for await (const kept of bot.services.archive.newest(key)) return kept;
  return undefined;
};
const arrives = (key: string, text: string) =>
  expect.poll(async () => (await newest(key))?.post.text, { timeout: 5000 }).toBe(text);

describe('a public channel that makes the bot administrator', () => {
  const join = async () => {
    const channel = bot.telegram.channel({ title: 'Estmark MFA', username: 'EstmarkMFA', owner: operator });
    await channel.adds(bot.telegram.bot);
    await bot.telegram.until(() => bot.services.channelRegistry.get('estmarkmfa')?.isOwn === true);
    return channel;
  };

  test('is watched without being polled, and its posts come at once', async () => {
    const channel = await join();
    expect(bot.services.channelRegistry.due(now + 59 * minuteMs).map(({ key }) => key)).not.toContain(
      'estmarkmfa',
    );
    const said = await channel.publishes('Sanctions stay #Arctic');
    await arrives('estmarkmfa', 'Sanctions stay #Arctic');
    expect((await newest('estmarkmfa'))?.post).toMatchObject({
      channel: 'EstmarkMFA',
      id: said.id,
      hashtags: ['#Arctic'],
      url: `https://t.me/EstmarkMFA/${said.id}`,
    });
    expect(bot.services.channelRegistry.get('estmarkmfa')).toMatchObject({
      state: 'fresh',
      title: 'Estmark MFA',
    });
  });

  test('has its edits as versions', async () => {
    const channel = await join();
    const said = await channel.publishes('Sanctions stay');
    await arrives('estmarkmfa', 'Sanctions stay');
    await channel.edits(said, 'Sanctions go');
    await arrives('estmarkmfa', 'Sanctions go');
    const versions = await bot.services.archive.versions('estmarkmfa', said.id);
    expect(versions.map(({ change }) => change)).toEqual(['published', 'edited']);
  });

  test('is polled again when the bot is administrator no longer', async () => {
    const channel = await join();
    await channel.bans(bot.telegram.bot);
    await bot.telegram.until(() => bot.services.channelRegistry.get('estmarkmfa')?.isOwn === false);
  });
});

describe('a channel that made the bot administrator while nobody listened', () => {
  const open = async (owner: Account, username?: string) => {
    const channel = bot.telegram.channel({ title: 'Estmark MFA', owner, ...(username && { username }) });
    const { person } = bot.telegram.bot;
    channel.chat.members.set(person.id, { ...leftMember(person), status: 'administrator' });
    await channel.publishes('Sanctions stay');
    return channel;
  };

  test('is read from its next post on', async () => {
    await open(operator, 'EstmarkMFA');
    await arrives('estmarkmfa', 'Sanctions stay');
  });

  test('is not read again once the operator took it out', async () => {
    const channel = await open(operator, 'EstmarkMFA');
    await arrives('estmarkmfa', 'Sanctions stay');
    await bot.services.channelRegistry.remove('estmarkmfa');
    await channel.publishes('Sanctions go');
    await operator.asks('/help');
    expect(bot.services.channelRegistry.get('estmarkmfa')).toBeUndefined();
  });

  test('is read, when private, where an admin of the bot administers it', async () => {
    await bot.services.acceptInvitation(String(bot.services.getInvitation()), operator.person.id);
    const { id } = await open(operator);
    await arrives(`private_${toChannelId(id)}`, 'Sanctions stay');
  });
});

test('a private channel of somebody whom the operator did not name is not read', async () => {
  const channel = bot.telegram.channel({ title: 'Secret', owner: operator });
  await channel.adds(bot.telegram.bot);
  await channel.publishes('Nobody else shall read this');
  await operator.asks('/help');
  expect(bot.services.channelRegistry.list().map(({ key }) => key)).toEqual(['norlandmfa']);
});
