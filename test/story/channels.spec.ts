import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { alertsOf, only, texts, urlsOf } from './reader.ts';
import { dayMs, hourMs, minuteMs, noon, norland, type Story, tell } from './story.ts';

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
  test('alerts nobody of old posts, fills the archive, and the next post alerts', async () => {
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

  test('with an empty channel is first contact, too', async () => {
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

  test('a page that fails in the middle of the walk is read at the next visit', async () => {
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
    expect(texts(ann).some((text) => text.includes('there is no such channel any more'))).toBe(true);
    expect((await story.services().archive.get('norlandmfa', 1))?.post.text).toBe('A quiet day.');
    expect(story.services().channelRegistry.get('norlandmfa')?.title).toBe('Norland MFA');
  });

  test('that is no longer watched can neither be followed nor asked for', async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    const ann = await reader();
    await ann.asks('/unwatch NorlandMFA');
    expect(textOf(await ann.asks('/subscribe @NorlandMFA'))).toContain('You can add it: /watch @NorlandMFA');
    expect(textOf(await ann.asks('/digest @NorlandMFA'))).toContain('is not watched here');
  });
});
