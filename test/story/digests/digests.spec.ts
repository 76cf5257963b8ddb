import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeModel, startFakeModel } from '../../doubles/fake-model.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { asFakeChannel } from '../../fixtures/norland/pages.ts';
import { sampleAt } from '../../fixtures/norland/sample-at.ts';
import { buttonsOf, digestsOf, last, only, received, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, noon, norland, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
afterEach(() => story.end());

const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const linkTo = (id: number) => `https://t.me/NorlandMFA/${id}`;
const sentences = [
  'The minister met the envoy of Estmark in Halvern to speak about grain.',
  'The ministry summoned the ambassador of Verana over the arrested fishermen.',
  'A consulate will open in Montclair next spring, the ministry announced.',
  'Norland rejects the new tariffs on timber and will answer them at the tribunal.',
  'The museum of diplomacy shows the treaty of Brennsund for the first time.',
];
const posts = (hoursAgo: readonly number[]) =>
  hoursAgo.map((hours, n) => ({
    id: n + 1,
    text: `${sentences[n % sentences.length]} It is item ${n + 1}.`,
    date: at(noon - hours * hourMs),
  }));

async function open(
  hoursAgo: readonly number[],
  env: Record<string, string> = {},
  now = noon,
): Promise<void> {
  story = await tell({ channels: [{ ...norland, posts: posts(hoursAgo) }], env, now });
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
}

/** Asks and waits for the digest that the answer becomes. */
async function digestOf(command: string): Promise<string> {
  const answer = await ann.asks(command);
  await story.telegram.until(() => !textOf(answer).startsWith('Read'));
  return textOf(answer);
}

describe('/digest', () => {
  beforeEach(() => open([200, 40, 30, 13, 5, 1]));

  test.each([
    ['/digest', '3 posts'],
    ['/digest 24h', '3 posts'],
    ['/digest today', '2 posts'],
    ['/digest yesterday', '2 posts'],
    ['/digest 7d', '5 posts'],
    ['/digest 2026-11-19', '2 posts'],
    ['/digest 2026-11-18..2026-11-19', '3 posts'],
    ['/digest today @NorlandMFA', '2 posts'],
    ['/digest t.me/norlandmfa 7d', '5 posts'],
  ])('%s has %s', async (command, posts) => {
    expect(await digestOf(command)).toContain(posts);
  });

  test('of a topic has that topic alone', async () => {
    expect(await digestOf('/digest 30d #history')).toContain('History');
  });

  test.each([
    ['/digest soon', 'the period “soon”'],
    ['/digest 2026-02-30', 'is not in the calendar'],
    ['/digest 2026-11-21', 'has not come yet'],
    ['/digest 500d', '92 days'],
    ['/digest @NotWatched', 'is not watched here'],
    ['/digest @x', 'is not the name of a channel'],
    ['/digest today 24h', 'covers one period'],
    ['/digest #a-b!', 'There is no topic'],
    ['/digest 7d #Nonexistent', 'There is no topic “Nonexistent”'],
    ['/digest #arktik', 'Did you mean Arctic?'],
    ['/digest #history #arctic', 'one topic'],
  ])('%s gets its one line, and an example where that says none', async (command, line) => {
    const answer = await ann.asks(command);
    const [first, ...more] = textOf(answer).split('\n');
    expect(first).toContain(line);
    expect(more.join()).toMatch(/^(?:An example: \/.+)?$/);
    await story.calm();
    expect(received(ann)).toHaveLength(1);
  });

  test('every line links to its post and the ledger adds up', async () => {
    const text = await digestOf('/digest 24h');
    expect(text).toMatch(/3 posts: 3 summarised, 0 skipped/);
    expect(new Set(urlsOf(last(ann)))).toEqual(new Set([4, 5, 6].map(linkTo)));
  });

  test('of a day without posts says when the newest was', async () => {
    expect(await digestOf('/digest 2026-11-15')).toMatch(/no posts\. Newest: Thu 12 Nov/);
  });

  test('is the same by a button', async () => {
    await ann.asks('/start');
    await ann.taps('Show me today’s digest');
    await story.telegram.until(() => digestsOf(ann).length === 1);
    expect(textOf(last(ann))).toContain('2 posts');
  });
});

describe('a digest that takes its time', () => {
  let model: FakeModel;
  let goOn: () => void;
  beforeEach(async () => {
    model = await startFakeModel();
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    model.play(async () => {
      await gate;
      return { status: 400, body: { error: { message: 'no' } } };
    });
    await open([13, 5, 1], { OPENAI_BASE_URL: model.url });
  });
  afterEach(async () => {
    goOn();
    await model.close();
  });

  test('answers at once, keeps nobody waiting, and becomes the digest', async () => {
    const answer = await ann.asks('/digest');
    expect(textOf(answer)).toMatch(/^Reading/);
    expect(textOf(await ann.asks('/help'))).toContain('What I do');
    goOn();
    await story.telegram.until(() => textOf(answer).startsWith('🗂'));
    await story.calm();
    expect(received(ann)).toHaveLength(2);
  });

  test('pressed again while it works is the same message', async () => {
    await ann.asks('/start');
    const start = last(ann);
    const first = await ann.taps(/today’s digest/, start);
    const again = await ann.taps(/today’s digest/, start);
    expect([first.answer?.text, again.answer?.text]).toEqual(['', 'It is already being prepared']);
    await ann.says('/digest today');
    await story.telegram.settles();
    goOn();
    await story.telegram.until(() => digestsOf(ann).length === 1);
    await story.calm();
    expect(received(ann)).toHaveLength(2);
    await ann.asks('/digest today');
    await story.telegram.until(() => digestsOf(ann).length === 2);
  });

  test('is taken up after a restart, in the same message', async () => {
    const answer = await ann.asks('/digest');
    await story.restart({});
    await story.telegram.until(() => textOf(answer).startsWith('🗂'));
    await story.calm();
    expect(received(ann)).toHaveLength(1);
  });

  test('counts topics without asking the model', async () => {
    expect(textOf(await ann.asks('/topics'))).toContain('Topics, posts of the last seven days');
    expect(model.requests).toHaveLength(0);
  });
});

describe('a scheduled digest', () => {
  const morning = Date.UTC(2026, 10, 20, 7, 30);
  const digestCounts = () =>
    digestsOf(ann).map((message) => /(\d+|one|no) posts?/.exec(textOf(message))?.[0]);

  beforeEach(async () => {
    story = await tell({ channels: [norland], now: morning });
    ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
  });

  const publish = (n: number) =>
    story.preview.publish('NorlandMFA', { text: `${sentences[n % 5]} Item ${n}.` });

  test('comes at its time, once, with what was published until then', async () => {
    publish(1);
    await story.pass(minuteMs);
    publish(2);
    await story.pass(29 * minuteMs - 5000);
    publish(3);
    expect(digestsOf(ann)).toHaveLength(0);
    await story.pass(5000);
    expect(digestCounts()).toEqual(['3 posts']);
    await story.pass(minuteMs);
    await story.restart();
    await story.pass(minuteMs);
    expect(digestsOf(ann)).toHaveLength(1);
  });

  test('windows meet: every post is in one digest, also one that is read late', async () => {
    await story.pass(30 * minuteMs);
    story.preview.setState('NorlandMFA', 'preview off');
    publish(1);
    await story.pass(22 * hourMs);
    publish(2);
    await story.pass(2 * hourMs);
    story.preview.setState('NorlandMFA', 'open');
    await story.pass(hourMs);
    publish(3);
    await story.pass(23 * hourMs);
    expect(digestCounts()).toEqual(['no posts', 'no posts', '3 posts']);
  });

  test('after downtime one catch-up digest comes, with all of it', async () => {
    await story.pass(30 * minuteMs);
    for (let n = 1; n <= 3; n += 1) {
      publish(n);
      await story.pass(hourMs);
    }
    const { services } = story;
    await story.restart();
    expect(services().digestQueue).toBeDefined();
    await story.pass(5 * dayMs);
    await story.pass(minuteMs);
    expect(digestCounts()).toEqual(['no posts', '3 posts']);
    await story.pass(dayMs);
    expect(digestsOf(ann)).toHaveLength(3);
  });

  test('a month of downtime leaves nothing out', async () => {
    await story.pass(30 * minuteMs);
    publish(1);
    await story.pass(minuteMs);
    await story.pass(30 * dayMs);
    expect(digestCounts()).toEqual(['no posts', 'one post']);
  });

  test('follows a change of zone without a gap', async () => {
    await story.pass(30 * minuteMs);
    publish(1);
    await story.pass(hourMs);
    await ann.asks('/timezone America/New_York');
    await story.pass(3 * hourMs);
    expect(digestCounts()).toHaveLength(1);
    await story.pass(hourMs);
    expect(digestCounts()).toEqual(['no posts', 'one post']);
  });

  test('comes at several times, and by topic', async () => {
    await story.publish(`${sentences[3]} #Brennsund`);
    await ann.asks('/schedule 08:00,18:30');
    await ann.asks('/schedule 09:00 #Brennsund');
    story.preview.publish('NorlandMFA', { text: `${sentences[4]} #Brennsund` });
    await story.pass(30 * minuteMs);
    await story.pass(hourMs);
    publish(1);
    await story.pass(9.5 * hourMs);
    const heads = digestsOf(ann).map((message) => textOf(message).split('\n')[0]);
    expect(heads).toHaveLength(3);
    expect(heads[1]).toContain('#Brennsund');
    expect(digestCounts()).toEqual(['2 posts', '2 posts', 'one post']);
  });

  test('set before a channel is followed waits for the first, and then comes at its time', async () => {
    const bob = story.telegram.user({ name: 'Bob' });
    await bob.asks('/schedule 08:00');
    await story.pass(hourMs);
    expect(texts(bob)).toHaveLength(1);
    await bob.asks('/subscribe');
    await story.pass(minuteMs);
    expect(digestsOf(bob)).toHaveLength(0);
    await story.pass(23.5 * hourMs);
    expect(digestsOf(bob)).toHaveLength(1);
  });

  test('is kept over unsubscribing: who follows again has it back', async () => {
    await ann.asks('/schedule 18:30 mon-fri');
    await ann.asks('/unsubscribe @NorlandMFA');
    await story.pass(12 * hourMs);
    expect(digestsOf(ann)).toHaveLength(0);
    await ann.asks('/subscribe');
    expect(textOf(await ann.asks('/schedule'))).toContain('18:30, Monday to Friday');
  });

  test('off means off', async () => {
    await ann.asks('/schedule off');
    await story.pass(3 * dayMs);
    expect(digestsOf(ann)).toHaveLength(0);
  });
});

describe('a digest of a busy week', () => {
  test('comes in parts, whole and in order, asked for and on schedule', async () => {
    story = await tell({ channels: sampleAt(noon).map(asFakeChannel) });
    ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await story.read();
    await ann.asks('/subscribe @NorlandMFA');
    await ann.says('/digest 7d');
    await story.telegram.until(() => texts(ann).some((text) => /\d+ posts: /.test(text)));
    const parts = texts(ann).slice(1);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]).toMatch(/^🗂 Norland MFA, /);
    expect(parts.at(-1)).toMatch(/\d+ posts: \d+ summarised/);
    await story.pass(20 * hourMs);
    expect(digestsOf(ann)).toHaveLength(2);
  });
});

describe('on days of clock changes', () => {
  const zone = { DEFAULT_TIME_ZONE: 'Europe/Berlin', DIGEST_TIME: '02:30' };
  async function follow(now: number): Promise<void> {
    await open([], zone, now);
    await ann.asks('/subscribe');
  }

  test('a time that is skipped comes later by the gap', async () => {
    await follow(Date.UTC(2026, 2, 28, 12));
    await story.pass(13.5 * hourMs - minuteMs);
    expect(digestsOf(ann)).toHaveLength(0);
    await story.pass(minuteMs);
    expect(digestsOf(ann)).toHaveLength(1);
    await story.pass(dayMs);
    expect(digestsOf(ann)).toHaveLength(2);
  });

  test('a time that comes twice counts once', async () => {
    await follow(Date.UTC(2026, 9, 24, 12));
    await story.pass(12.5 * hourMs);
    expect(digestsOf(ann)).toHaveLength(1);
    await story.pass(2 * hourMs);
    expect(digestsOf(ann)).toHaveLength(1);
  });
});

describe('buttons under a digest', () => {
  test('lead to the topics and to the channel', async () => {
    await open([13, 5, 1]);
    await ann.asks('/subscribe');
    await digestOf('/digest');
    expect(buttonsOf(only(digestsOf(ann)))).toContain('Topics');
  });
});
