/** Making an alert: tried, saved, narrowed, widened, scoped, changed, deleted and brought back. */
import { afterEach, describe, expect, test } from 'vitest';
import type { FakeChannel } from '../../doubles/fake-preview-channels.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, buttonsOf, last, only, urlsOf } from '../../story/reader.ts';
import { hourMs, noon, norland, type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

const other = { name: 'NorlandUN', title: 'Norland at the UN', channelId: 1_900_000_001 };
const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));

/** A chat that follows channels with a past: one post every two hours, newest first. */
async function meet(past: readonly string[] = [], channels: readonly FakeChannel[] = [norland]) {
  const posts = past.map((text, n) => ({
    text,
    date: `${new Date(noon - (n + 1) * 2 * hourMs).toISOString().slice(0, 19)}Z`,
  }));
  const [first = norland, ...others] = channels;
  story = await tell({ channels: [{ ...first, posts: posts.toReversed() }, ...others] });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks(`/subscribe ${channels.map(({ name }) => `@${name}`).join(' ')}`);
  return ann;
}
const many = (text: string, count: number) => Array.from({ length: count }, (_, n) => `${text} ${n + 1}.`);

async function taps(ann: Account, button: Parameters<Account['taps']>[0]): Promise<string> {
  await ann.taps(button, last(ann));
  await story.calm();
  return textOf(last(ann));
}

describe('/alert', () => {
  test('shows all that it would have caught, page by page, each with the reason', async () => {
    const ann = await meet(many('New sanctions, part', 12));
    expect(textOf(await ann.asks('/alert sanction'))).toContain('12 posts');
    await taps(ann, 'Show the 12');
    const page = last(ann);
    expect(urlsOf(page)).toHaveLength(5);
    expect(textOf(page)).toContain('Why: sanction → “sanctions”');
    const seen = [...urlsOf(page)];
    for (let n = 0; n < 2; n += 1) {
      await taps(ann, 'Older');
      seen.push(...urlsOf(page));
    }
    expect(new Set(seen).size).toBe(12);
    expect(buttonsOf(page)).toEqual(['Newer']);
  });

  test('in a chat that follows no channel says that nothing will come, and how it would', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const answer = await ann.asks('/alert sanction');
    expect(textOf(answer)).toContain('This chat follows no channel.');
    expect(buttonsOf(answer)).toContain('Subscribe');
  });

  test('that would have caught nothing offers a wider form, which takes its place', async () => {
    const ann = await meet(['Sanctions were lifted.', 'The weather is fine.']);
    const answer = await ann.asks('/alert "sanctions shipping"');
    expect(textOf(answer)).toContain('no posts');
    expect(textOf(answer)).toContain('sanctions* | shipping* would find one post.');
    await taps(ann, 'Use this');
    expect((await chatOf(ann))?.alerts).toMatchObject([{ n: 1, query: 'sanctions* | shipping*' }]);
  });

  test('of the same words in other letters is the alert that is there, and cannot be undone by mistake', async () => {
    const ann = await meet();
    await ann.asks('/alert ceasefire -football');
    const answer = await ann.asks('/alert Ceasefire  −Football');
    expect(textOf(answer)).toContain('Already saved as alert 1');
    expect(buttonsOf(answer)).not.toContain('Undo');
    await ann.asks('/alert UK');
    await ann.asks('/alert uk');
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual([
      'ceasefire -football',
      'UK',
      'uk',
    ]);
  });

  test('counts patterns wherever they stand', async () => {
    const ann = await meet();
    await ann.asks('/alert ceasefire|/storm+/|/wave+/ -/surf+/');
    await ann.asks('/alert /rain+/ | /wind+/');
    expect(textOf(await ann.asks('/alert sun|/snow+/'))).toContain('five /patterns/');
  });
});

describe('/try', () => {
  test('gives the reason of every hit: which part of the query, in which form', async () => {
    const ann = await meet(['The UN said that sanctions are Sanctions.']);
    const text = textOf(await ann.asks('/try sanction UN | football'));
    expect(text).toContain('Why: sanction → “Sanctions”; UN (capitals) → “UN”');
    expect(text).not.toContain('football →');
  });

  test('with a mistake tries the corrected query, and saves nothing', async () => {
    const ann = await meet(['Ceasefire talks go on.']);
    await ann.asks('/try "ceasefire talks');
    expect(await taps(ann, 'Use this')).toContain('one post');
    expect((await chatOf(ann))?.alerts).toEqual([]);
  });

  test('names the channel of a hit where several are watched', async () => {
    const ann = await meet(['Sanctions were lifted.'], [norland, other]);
    expect(textOf(await ann.asks('/try sanction'))).toContain('· Norland MFA · Sanctions were lifted.');
  });
});

describe('a storm', () => {
  test('is narrowed by an example made of its own query', async () => {
    const ann = await meet();
    for (let n = 0; n < 40; n += 1) story.preview.publish('NorlandMFA', { text: `A storm ${n}.` });
    await story.read();
    const question = textOf(await ann.asks('/alert storm | wave'));
    expect(question).toMatch(
      /alerts a day[\s\S]*Looks for: storm or wave[\s\S]*In what I have read so far: 40 posts\./,
    );
    expect(await taps(ann, 'Narrow')).toContain('/alert (storm | wave) ceasefire');
  });

  test('is asked about before an alert becomes one by an edit', async () => {
    const ann = await meet();
    for (let n = 0; n < 40; n += 1) story.preview.publish('NorlandMFA', { text: `A storm ${n}.` });
    await story.read();
    await ann.asks('/alert wave');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    await taps(ann, 'Edit');
    expect(textOf(await ann.asks('storm', { replyTo: last(ann) }))).toMatch(/about 40 alerts a day/);
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('wave');
    await taps(ann, 'Digest only');
    expect((await chatOf(ann))?.alerts).toMatchObject([{ n: 1, query: 'storm', mode: 'digest' }]);
  });
});

describe('a change of an alert', () => {
  async function editing(ann: Account, words: string) {
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    await taps(ann, 'Edit');
    return ann.asks(words, { replyTo: last(ann) });
  }

  test('leaves several words out at once', async () => {
    const ann = await meet();
    await ann.asks('/alert wave');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    await taps(ann, 'Exclude a word');
    await ann.asks('surf, -heat wave', { replyTo: last(ann) });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('wave -surf -"heat wave"');
  });

  test('with a mistake corrects that alert and makes no other', async () => {
    const ann = await meet();
    await ann.asks('/alert wave');
    expect(textOf(await editing(ann, '"ceasefire talks'))).toContain('is never closed');
    await taps(ann, 'Use this');
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['"ceasefire talks"']);
  });

  test('with a mistake may come right in the next message', async () => {
    const ann = await meet();
    await ann.asks('/alert wave');
    await editing(ann, '"ceasefire talks');
    await ann.asks('ceasefire');
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['ceasefire']);
  });

  test('is tried within the limits of that alert', async () => {
    const ann = await meet(['Sanctions were lifted.']);
    await ann.asks('/alert wave');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    await ann.taps('Only with media', last(ann));
    await story.calm();
    expect(textOf(await editing(ann, 'sanction'))).toContain('no posts');
  });

  test('switches pressed twice do what they did once', async () => {
    const ann = await meet();
    const answer = await ann.asks('/alert wave');
    await Promise.all([ann.taps('Without reposts', answer), ann.taps('Without reposts', answer)]);
    await story.calm();
    expect((await chatOf(ann))?.alerts[0]?.scope.reposts).toBe(false);
  });
});

describe('a deleted alert', () => {
  test('comes back as it was, with its number and its switches', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    await ann.asks('/alert wave');
    await taps(ann, 'Silent');
    const before = (await chatOf(ann))?.alerts;
    await ann.asks('/unalert 2');
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
    const said = last(ann);
    await ann.taps('Undo', said);
    await story.calm();
    expect((await chatOf(ann))?.alerts).toEqual(before);
    await story.publish('A wave.');
    expect(only(alertsOf(ann)).silent).toBe(true);
  });

  test('by the button under a message leaves the message and can be brought back', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    const alert = only(alertsOf(ann));
    await ann.taps('Delete', alert);
    await story.calm();
    expect(textOf(alert)).toContain('A storm is coming.');
    expect(await taps(ann, 'Undo')).toContain('1. storm');
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });

  test('is offered only while there is one', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('/unalert 1'))).toContain('No alerts yet.');
  });
});

describe('the scope of an alert', () => {
  test('is chosen by buttons: these channels, or all', async () => {
    const ann = await meet([], [norland, other]);
    await ann.asks('/alert storm');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    await taps(ann, 'Channels');
    expect(buttonsOf(last(ann))).toEqual(['✓ All channels', 'Norland MFA', 'Norland at the UN', 'Back']);
    await taps(ann, 'Norland at the UN');
    expect(buttonsOf(last(ann))).toEqual(['All channels', 'Norland MFA', '✓ Norland at the UN', 'Back']);
    expect(await taps(ann, 'Back')).toContain('only in Norland at the UN');
    await story.publish('A storm is coming.');
    expect(alertsOf(ann)).toEqual([]);
    await story.publish('A storm is coming.', {}, 'NorlandUN');
    expect(alertsOf(ann)).toHaveLength(1);
  });

  test('of no channel any more is all channels again', async () => {
    const ann = await meet([], [norland, other]);
    await ann.asks('/alert storm');
    await ann.asks('/alerts');
    await ann.taps({ data: 'alert:show:1' }, last(ann));
    await story.calm();
    for (const button of ['Channels', 'Norland at the UN', '✓ Norland at the UN']) await taps(ann, button);
    expect(buttonsOf(last(ann))[0]).toBe('✓ All channels');
    expect((await chatOf(ann))?.alerts[0]?.scope.channels).toBeNull();
  });

  test('of one channel alone needs no such button, and its words say the limits', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    const text = await taps(ann, 'Without reposts');
    expect(text).toContain('without reposts');
    expect(buttonsOf(last(ann))).not.toContain('Channels');
    expect(await taps(ann, 'Only with media')).toContain('without reposts · only posts with media');
  });
});

test('an alert for a digest that never comes says so', async () => {
  const ann = await meet();
  await ann.asks('/schedule off');
  await ann.asks('/alert storm');
  await taps(ann, 'Silent');
  expect(await taps(ann, 'Digest only')).toContain('No digest is scheduled.');
});
