import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, only, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, noon, norland, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

async function reader(): Promise<Account> {
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/alert storm');
  return ann;
}

const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const history = (count: number, stepMs = hourMs) =>
  Array.from({ length: count }, (_, n) => ({
    id: n + 1,
    text: `Storm ${n + 1} of the past.`,
    date: at(noon - (count - n) * stepMs),
  }));

describe('first contact', () => {
  test('sets the baseline: it fills the archive and alerts nobody of old posts; the next post alerts', async () => {
    story = await tell({ channels: [{ ...norland, posts: history(70) }] });
    const ann = await reader();
    await story.read();
    await story.read();
    expect(alertsOf(ann)).toHaveLength(0);
    const kept = await story.services().archive.idsBetween('norlandmfa', 1, 100);
    expect(kept).toHaveLength(70);
    const id = await story.publish('A storm of today.');
    expect(urlsOf(only(alertsOf(ann)))).toEqual([`https://t.me/NorlandMFA/${id}`]);
  });

  test('with an empty channel sets the baseline, too', async () => {
    story = await tell();
    const ann = await reader();
    await story.publish('The first storm of all.');
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('that fails comes later, and is still the first', async () => {
    story = await tell({ channels: [{ ...norland, state: 'preview off', posts: history(5) }] });
    const ann = await reader();
    story.preview.setState('NorlandMFA', 'open');
    await story.pass(hourMs);
    expect(alertsOf(ann)).toHaveLength(0);
    await story.publish('A storm of today.');
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('comes anew when a channel is watched again after a pause', async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    const ann = await reader();
    await ann.asks('/unwatch NorlandMFA');
    story.preview.publish('NorlandMFA', { text: 'A storm nobody watched.' });
    await story.pass(dayMs);
    await ann.asks('/watch NorlandMFA');
    await story.read();
    expect(alertsOf(ann)).toHaveLength(0);
    expect(await story.services().archive.idsBetween('norlandmfa', 1, 9)).toEqual([1]);
    await story.publish('A storm of today.');
    expect(alertsOf(ann)).toHaveLength(1);
  });
});

describe('after a gap', () => {
  test('everything published meanwhile is alerted, page by page', async () => {
    story = await tell();
    const ann = await reader();
    for (let n = 1; n <= 65; n += 1) story.preview.publish('NorlandMFA', { text: `Storm ${n}.` });
    await story.read();
    expect(new Set(alertsOf(ann).flatMap(urlsOf)).size).toBe(65);
  });

  test('a page that fails in the middle of the walk is read at the next poll', async () => {
    story = await tell();
    const ann = await reader();
    for (let n = 1; n <= 65; n += 1) story.preview.publish('NorlandMFA', { text: `Storm ${n}.` });
    story.preview.fail({}, 1);
    story.preview.fail({ status: 500 }, 2);
    await story.read();
    expect(new Set(alertsOf(ann).flatMap(urlsOf)).size).toBeLessThan(65);
    await story.pass(10 * minuteMs);
    expect(new Set(alertsOf(ann).flatMap(urlsOf)).size).toBe(65);
  });

  test('longer than one walk goes, nothing is left out', async () => {
    story = await tell();
    const ann = await reader();
    for (let n = 1; n <= 620; n += 1)
      story.preview.publish('NorlandMFA', { text: n === 1 ? 'The first storm.' : `Number ${n}.` });
    await story.read();
    await story.read();
    expect(only(alertsOf(ann).flatMap(urlsOf))).toBe('https://t.me/NorlandMFA/1');
  }, 15_000);
});

describe('a channel that cannot be read', () => {
  test('is told once, and once more when it is back, with how much was caught up', async () => {
    story = await tell();
    const ann = await reader();
    const other = story.telegram.user({ name: 'Bob' });
    await other.asks('/start');
    await story.publish('A quiet day.');
    story.preview.setState('NorlandMFA', 'preview off');
    for (let n = 0; n < 8; n += 1) await story.pass(10 * minuteMs);
    const lost = () => texts(ann).filter((text) => text.includes('cannot be read since'));
    expect(only(lost())).toContain('Norland MFA cannot be read since Fri 20 Nov, 12:1');
    for (const n of [1, 2, 3]) story.preview.publish('NorlandMFA', { text: `Storm ${n}.` });
    story.preview.setState('NorlandMFA', 'open');
    for (let n = 0; n < 3; n += 1) await story.pass(20 * minuteMs);
    expect(lost()).toHaveLength(1);
    expect(only(texts(ann).filter((text) => text.includes('can be read again')))).toContain(
      'I have caught up on 3 posts',
    );
    expect(alertsOf(ann)).toHaveLength(3);
    expect(texts(other)).toHaveLength(1);
  });

  test('another channel under the same name is not mixed with it', async () => {
    story = await tell();
    const ann = await reader();
    await story.publish('A quiet day.');
    story.preview.open({
      name: 'NorlandMFA',
      title: 'Cheap watches',
      channelId: 99,
      posts: [{ text: 'Storm sale.' }],
    });
    for (let n = 0; n < 5; n += 1) await story.pass(20 * minuteMs);
    expect(alertsOf(ann)).toHaveLength(0);
    expect(texts(ann).some((text) => text.includes('its name belongs to another channel now'))).toBe(true);
    expect((await story.services().archive.get('norlandmfa', 1))?.post.text).toBe('A quiet day.');
    expect(story.services().channelRegistry.get('norlandmfa')?.title).toBe('Norland MFA');
  });

  test('is told to the admins, too, with what helps, and stands in /status', async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    const admin = story.telegram.user({ name: 'Admin', language: 'en' });
    await admin.asks('/start');
    story.preview.setState('NorlandMFA', 'withheld here');
    for (let n = 0; n < 8; n += 1) await story.pass(10 * minuteMs);
    const told = only(texts(admin).filter((text) => text.includes('cannot be read since')));
    expect(told).toContain('it is withheld where this bot runs');
    expect(told).toContain('PREVIEW_PROXY');
    expect(textOf(await admin.asks('/status'))).toContain('PREVIEW_PROXY');
    expect(textOf(await admin.asks('/channels'))).toContain('it is withheld where this bot runs');
  });

  test('because its page is built in another way writes nothing until it can be read again', async () => {
    story = await tell();
    const ann = await reader();
    const id = await story.publish('The first storm.');
    story.preview.fail({
      body: '<html><body><div class="tgme_channel_info">Norland MFA</div></body></html>',
    });
    story.preview.publish('NorlandMFA', { text: 'The second storm.' });
    story.preview.edit('NorlandMFA', id, { text: 'Another first storm.' });
    for (let n = 0; n < 6; n += 1) await story.pass(10 * minuteMs);
    const { archive } = story.services();
    expect(await archive.idsBetween('norlandmfa', 1, 9)).toEqual([id]);
    expect((await archive.get('norlandmfa', id))?.post.text).toBe('The first storm.');
    expect(texts(ann).filter((text) => text.includes('its page is built in another way now'))).toHaveLength(
      1,
    );
    story.preview.calm();
    for (let n = 0; n < 3; n += 1) await story.pass(20 * minuteMs);
    expect(only(texts(ann).filter((text) => text.includes('can be read again')))).toContain('one post');
    expect(await archive.idsBetween('norlandmfa', 1, 9)).toEqual([id, id + 1]);
  });

  test('that is no longer watched can neither be followed nor asked for', async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    const ann = await reader();
    await ann.asks('/unwatch NorlandMFA');
    expect(textOf(await ann.asks('/subscribe @NorlandMFA'))).toContain('You can add it: /watch @NorlandMFA');
    expect(textOf(await ann.asks('/digest @NorlandMFA'))).toContain('is not watched here');
  });
});

describe('a channel that changes', () => {
  test('is quiet when it says nothing for far longer than usual: told once, and once when it goes on', async () => {
    story = await tell({ channels: [{ ...norland, posts: history(20) }] });
    const ann = await reader();
    await ann.asks('/schedule off');
    const quiet = () => texts(ann).filter((text) => text.includes('has published nothing since'));
    await story.pass(2 * dayMs);
    expect(quiet()).toEqual([]);
    await story.pass(2 * dayMs);
    await story.pass(dayMs);
    expect(only(quiet())).toContain('Norland MFA has published nothing since Fri 20 Nov, 11:00');
    expect(textOf(await ann.asks('/channels'))).toContain('quiet: newest post Fri 20 Nov, 11:00');
    await story.publish('A new day.');
    await story.read();
    expect(only(texts(ann).filter((text) => text.includes('publishes again')))).toContain('one new post');
    expect(quiet()).toHaveLength(1);
  });

  test('has another title: told once', async () => {
    story = await tell({ channels: [{ ...norland, posts: history(3) }] });
    const ann = await reader();
    await story.read();
    story.preview.open({ ...norland, title: 'Foreign Office of Norland', posts: history(3) });
    await story.read();
    await story.read();
    expect(only(texts(ann).filter((text) => text.includes('Norland MFA is')))).toBe(
      'Norland MFA is now Foreign Office of Norland, @NorlandMFA. All that you set up goes on as before.',
    );
  });

  test('deletes its newest post: noticed, and confirmed by the page of the post', async () => {
    story = await tell({ channels: [{ ...norland, posts: history(3) }] });
    const ann = await reader();
    const id = await story.publish('A storm of today.');
    story.preview.remove('NorlandMFA', id);
    await story.read();
    expect(only(texts(ann).filter((text) => text.startsWith('🗑')))).toContain('A storm of today.');
    expect(story.preview.requests.map(({ path }) => path)).toContain(`/NorlandMFA/${id}?embed=1&mode=tme`);
  });
});
