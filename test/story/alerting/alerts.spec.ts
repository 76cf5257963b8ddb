import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addAlert } from '#src/chats/chat-changes.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, boldOf, buttonsOf, last, only, received, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;

beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
});
afterEach(() => story.end());

const linkTo = (id: number, channel = 'NorlandMFA') => `https://t.me/${channel}/${id}`;
/** Twelve words and more, so that a copy is told to be one. */
const statement = (about: string) =>
  `The minister said on Friday that ${about} would be answered in kind within ten days, and not a day later.`;

describe('an alert', () => {
  test('names the query, shows the sentence with the hit in bold, channel, time and link', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish('A first sentence. New sanctions on shipping were announced. A last one.');
    const alert = only(alertsOf(ann));
    expect(textOf(alert)).toContain('sanction · Norland MFA, 12:00');
    expect(textOf(alert)).toContain('New sanctions on shipping');
    expect(boldOf(alert)).toEqual(['sanction', 'sanctions']);
    expect(urlsOf(alert)).toEqual([linkTo(id)]);
    expect(alert.silent).toBe(false);
    expect(buttonsOf(alert)).toEqual(['Mute 1 day', 'Exclude a word', 'Edit', 'Delete']);
  });

  test('says whose post a repost is', async () => {
    await ann.asks('/alert sanction');
    await story.publish(statement('sanctions'), {
      forward: { name: 'Norland in Geneva', url: 'https://t.me/NorlandGeneva/7' },
    });
    expect(textOf(only(alertsOf(ann)))).toContain('repost of Norland in Geneva');
  });

  test('two alerts on one post make one message that names both', async () => {
    await ann.asks('/alert sanction');
    await ann.asks('/alert shipping');
    await story.publish('New sanctions on shipping were announced.');
    const alert = only(alertsOf(ann));
    expect(boldOf(alert)).toEqual(['sanction', 'shipping', 'sanctions', 'shipping']);
  });

  test('a hundred long queries on one post still show the sentence and its link', async () => {
    await story
      .services()
      .chats.change({ chat: ann.id, thread: null }, 'private', (chat) =>
        Array.from({ length: 100 }).reduce<typeof chat>(
          (old, _, n) => addAlert(old, `ceasefire -${'x'.repeat(60)}${n} -${'y'.repeat(60)}`, 0),
          chat,
        ),
      );
    const id = await story.publish('A ceasefire begins at noon.');
    const alert = only(alertsOf(ann));
    expect(textOf(alert)).toContain('A ceasefire begins at noon.');
    expect(urlsOf(alert)).toEqual([linkTo(id)]);
  });

  test('is told in the words of an edit, when only the edit matches', async () => {
    await ann.asks('/alert ceasefire');
    const id = await story.publish('Talks go on.');
    expect(alertsOf(ann)).toEqual([]);
    story.preview.edit('NorlandMFA', id, { text: 'Talks on a ceasefire go on.' });
    await story.read();
    expect(boldOf(only(alertsOf(ann)))).toEqual(['ceasefire', 'ceasefire']);
  });

  test('a changed sentence is followed up once', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish('New sanctions may be answered in kind within ten days.');
    for (const word of ['will', 'shall']) {
      story.preview.edit('NorlandMFA', id, {
        text: `New sanctions ${word} be answered in kind within ten days.`,
      });
      await story.read();
    }
    const changed = texts(ann).filter((text) => text.startsWith('✏️'));
    expect(only(changed)).toContain('“New sanctions may be answered” → “New sanctions will be answered”');
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('nothing is told of a change elsewhere in the post', async () => {
    await ann.asks('/alert sanction');
    const text = `${statement('sanctions')} The weather is fine.`;
    const id = await story.publish(text);
    story.preview.edit('NorlandMFA', id, { text: text.replace('fine', 'foul') });
    await story.read();
    expect(texts(ann).filter((text) => text.startsWith('✏️'))).toEqual([]);
  });

  test('goes to those who follow the channel alone', async () => {
    const bob = story.telegram.user({ name: 'Bob' });
    await bob.asks('/alert sanction');
    await ann.asks('/alert sanction');
    await ann.asks('/unsubscribe @NorlandMFA');
    await story.publish('New sanctions were announced.');
    expect([...alertsOf(ann), ...alertsOf(bob)]).toEqual([]);
    await bob.asks('/subscribe');
    await story.publish('More sanctions were announced.');
    expect(alertsOf(bob)).toHaveLength(1);
  });

  test('one broken post costs one post', async () => {
    await ann.asks('/alert sanction');
    story.preview.publish('NorlandMFA', { text: 'Sanctions of the first kind.' });
    story.preview.publish('NorlandMFA', { text: 'Sanctions \ud800 of a broken kind.', date: 'nonsense' });
    story.preview.publish('NorlandMFA', { text: 'Sanctions of the third kind.' });
    await story.read();
    const shown = texts(ann).join();
    expect(shown).toContain('first kind');
    expect(shown).toContain('third kind');
  });
});

describe('the same words again', () => {
  const other = { name: 'NorlandUN', title: 'Norland at the UN', channelId: 1_900_000_001 };
  beforeEach(async () => {
    await story.end();
    story = await tell({ channels: [{ name: 'NorlandMFA', title: 'Norland MFA' }, other] });
    ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe @NorlandMFA @NorlandUN');
    await ann.asks('/alert sanction');
  });

  test('are merged into the first message, in its place', async () => {
    const first = await story.publish(statement('sanctions'));
    const second = await story.publish(
      statement('sanctions'),
      { forward: { name: 'Norland MFA', url: linkTo(first) } },
      'NorlandUN',
    );
    const alert = only(alertsOf(ann));
    expect(textOf(alert)).toContain('also in Norland at the UN');
    expect(urlsOf(alert)).toEqual([linkTo(first), linkTo(second, 'NorlandUN')]);
    expect(alert.edits).toHaveLength(1);
  });

  test('reposts of two missions in one channel are told apart', async () => {
    await story.publish(statement('sanctions'), { forward: { name: 'Norland in Geneva', url: null } });
    await story.publish(statement('sanctions'), { forward: { name: 'Norland in Montclair', url: null } });
    expect(textOf(only(alertsOf(ann)))).toContain('also in Norland in Montclair');
  });

  test('say nothing more when their post is read again', async () => {
    await story.publish(statement('sanctions'));
    await story.publish(statement('sanctions'), {}, 'NorlandUN');
    const id = await story.publish('Nothing of note.', {}, 'NorlandUN');
    story.preview.edit('NorlandUN', id, { text: 'Still nothing of note.' });
    await story.read();
    expect(alertsOf(ann)).toHaveLength(1);
  });
});

describe('a storm', () => {
  beforeEach(() => ann.asks('/alert storm'));
  const publishMany = async (count: number, from = 1) => {
    const ids: number[] = [];
    for (let n = from; n < from + count; n += 1)
      ids.push(await story.publish(`Storm number ${n} is on its way to the coast of Norland today.`));
    return ids;
  };

  test('from the sixth of one alert in ten minutes on, posts join the newest message and are linked there', async () => {
    const ids = await publishMany(8);
    const alerts = alertsOf(ann);
    expect(alerts).toHaveLength(5);
    const newest = ids.splice(4).toReversed();
    expect(alerts.flatMap(urlsOf)).toEqual([...ids, ...newest].map((id) => linkTo(id)));
    expect(textOf(alerts[4] ?? last(ann))).toMatch(/^🔔 8 posts since 12:\d\d · storm/);
  });

  test('sounds again in a new message at 10, 20 and 50 posts, which says how many they are', async () => {
    for (let n = 1; n <= 52; n += 1)
      story.preview.publish('NorlandMFA', { text: `Storm number ${n} is on its way to the coast.` });
    await story.read();
    const steps = alertsOf(ann).slice(5);
    expect(steps.map((message) => /\d+ posts since/.exec(textOf(message))?.[0])).toEqual([
      '19 posts since',
      '49 posts since',
      '52 posts since',
    ]);
    expect(steps.map(({ silent }) => silent)).toEqual([false, false, false]);
  });

  test('after ten minutes without one, a post has a message of its own again', async () => {
    await publishMany(6);
    await story.pass(11 * minuteMs);
    await publishMany(1, 7);
    expect(alertsOf(ann)).toHaveLength(6);
  });

  test('a hundred posts at once are all linked, in messages that fit', async () => {
    for (let n = 1; n <= 100; n += 1)
      story.preview.publish('NorlandMFA', {
        text: `Storm ${n}: ${'the storm will reach the storm coast and its storm harbour '.repeat(4)}`,
      });
    await story.read();
    const linked = alertsOf(ann).flatMap(urlsOf);
    expect(new Set(linked).size).toBe(100);
    expect(linked).toHaveLength(100);
  });

  test('more than twenty messages an hour become a bundle', async () => {
    await ann.asks('/alert wave');
    for (let n = 1; n <= 20; n += 1) {
      await story.publish(`Storm number ${n} is on its way.`);
      await story.pass(2 * minuteMs - minuteMs);
    }
    const before = alertsOf(ann).length;
    const ids = [
      await story.publish('A wave, first of them.'),
      await story.publish('A wave, second of them.'),
      await story.publish('A wave, third of them.'),
    ];
    expect(before).toBe(20);
    expect(alertsOf(ann)).toHaveLength(21);
    const bundle = last(ann);
    expect(textOf(bundle)).toMatch(/^🔔 3 posts since 12:\d\d · wave/);
    expect(urlsOf(bundle)).toEqual(ids.toReversed().map((id) => linkTo(id)));
  });
});

describe('quiet hours', () => {
  beforeEach(async () => {
    await ann.asks('/alert storm');
    await ann.asks('/quiet 12:00-14:00');
  });

  test('hold alerts and release one bundle when they end', async () => {
    const first = await story.publish('A storm is coming.');
    const second = await story.publish('The storm is here.');
    expect(alertsOf(ann)).toEqual([]);
    await story.pass(2 * hourMs);
    const bundle = only(alertsOf(ann));
    expect(textOf(bundle)).toMatch(/^🔔 2 posts · storm/);
    expect(urlsOf(bundle)).toEqual([linkTo(second), linkTo(first)]);
  });

  test('hold them over a restart', async () => {
    await story.publish('A storm is coming.');
    await story.restart();
    await story.pass(2 * hourMs);
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('hold more than one message can carry, and lose none', async () => {
    for (let n = 1; n <= 70; n += 1)
      story.preview.publish('NorlandMFA', { text: `Storm ${n} ${'over the storm coast '.repeat(8)}` });
    await story.read();
    expect(alertsOf(ann)).toEqual([]);
    await story.pass(2 * hourMs);
    expect(new Set(alertsOf(ann).flatMap(urlsOf)).size).toBe(70);
  });

  test('that are switched off release at once', async () => {
    await story.publish('A storm is coming.');
    await ann.asks('/quiet off');
    await story.calm();
    expect(alertsOf(ann)).toHaveLength(1);
    await story.pass(3 * hourMs);
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('that are made longer hold longer', async () => {
    await story.publish('A storm is coming.');
    await ann.asks('/quiet 12:00-16:00');
    const later = await story.publish('The storm is here.');
    await story.pass(2 * hourMs);
    expect(alertsOf(ann)).toEqual([]);
    await story.pass(2 * hourMs);
    expect(new Set(alertsOf(ann).flatMap(urlsOf))).toEqual(new Set([linkTo(1), linkTo(later)]));
  });

  test('an edit of what they hold changes what is held', async () => {
    const id = await story.publish('A storm may reach the coast tonight.');
    story.preview.edit('NorlandMFA', id, { text: 'A storm will reach the coast tonight.' });
    await story.read();
    await story.pass(2 * hourMs);
    expect(texts(ann).filter((text) => text.startsWith('✏️'))).toEqual([]);
    expect(textOf(only(alertsOf(ann)))).toContain('will reach');
  });

  test('a follow-up waits for their end, too', async () => {
    await ann.asks('/quiet off');
    const id = await story.publish('A storm may reach the coast tonight.');
    await ann.asks('/quiet 12:00-14:00');
    story.preview.edit('NorlandMFA', id, { text: 'A storm will reach the coast tonight.' });
    await story.read();
    const changes = () => texts(ann).filter((text) => text.startsWith('✏️'));
    expect(changes()).toEqual([]);
    await story.pass(2 * hourMs);
    expect(changes()).toHaveLength(1);
  });
});

describe('per alert', () => {
  test('silent arrives without a sound', async () => {
    await ann.asks('/alert storm');
    await ann.taps('Silent');
    await story.publish('A storm is coming.');
    expect(only(alertsOf(ann)).silent).toBe(true);
  });

  test('muted rests for a day', async () => {
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    const press = await ann.taps('Mute 1 day');
    expect(press.answer?.text).toBe('Alert 1 is muted for a day');
    await story.publish('The storm is here.');
    expect(alertsOf(ann)).toHaveLength(1);
    await story.pass(dayMs);
    await story.publish('The storm is back.');
    expect(alertsOf(ann)).toHaveLength(2);
  });

  test('muted rests in the digest, too', async () => {
    await ann.asks('/alert storm');
    for (const button of ['Silent', 'Digest only', 'Mute 1 day']) {
      await ann.taps(button, last(ann));
      await story.calm();
    }
    await story.pass(minuteMs);
    await story.publish('A storm is coming to the coast. It has a name already.');
    await story.pass(20 * hourMs);
    expect(texts(ann).join()).toContain('A storm is coming to the coast.');
    expect(texts(ann).join()).not.toContain('Alerts kept for the digest');
  });

  test('digest only is told in the digest, with its links, and counted', async () => {
    await ann.asks('/alert storm');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' });
    await story.telegram.until(() => buttonsOf(last(ann)).includes('Digest only'));
    await ann.taps('Digest only');
    const id = await story.publish('A storm is coming to the coast. It has a name already.');
    await story.publish('The weather is fine in the capital and everywhere else.');
    expect(alertsOf(ann)).toEqual([]);
    expect(textOf(await ann.asks('/alerts'))).toContain('one hit');
    await story.pass(20 * hourMs);
    const digest = only(received(ann).filter((message) => textOf(message).includes('A storm is coming')));
    expect(textOf(digest)).toContain('Alerts kept for the digest');
    expect(boldOf(digest)).toContain('storm');
    expect(urlsOf(digest).filter((url) => url === linkTo(id)).length).toBeGreaterThan(1);
  });
});
