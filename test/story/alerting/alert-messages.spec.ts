/** What an alert message shows when it has to hold more than one plain post. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, boldOf, buttonsOf, last, only, received, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, type Story } from '../story.ts';
import { norlandAtUn, tellOfTwo } from '../two-channels.ts';

const other = { ...norlandAtUn, title: 'Norland <b>& the UN' };
let story: Story;
let ann: Account;

beforeEach(async () => {
  ({ story, ann } = await tellOfTwo(other));
  await ann.asks('/schedule off');
});
afterEach(() => story.end());

const linkTo = (id: number, channel = 'NorlandMFA') => `https://t.me/${channel}/${id}`;
const statement =
  'The minister said on Friday that sanctions on shipping would be answered in kind within ten days.';

describe('buttons under an alert of several queries', () => {
  beforeEach(async () => {
    await ann.asks('/alert sanction');
    await ann.asks('/alert shipping | <bold>');
    await story.publish(statement);
  });

  test('lead to each of them, and leave the message as it is', async () => {
    const alert = only(alertsOf(ann));
    const before = textOf(alert);
    expect(buttonsOf(alert)).toEqual(['1. sanction', '2. shipping | <bold>']);
    await ann.taps('2. shipping | <bold>', alert);
    await story.calm();
    expect(textOf(alert)).toBe(before);
    expect(textOf(last(ann))).toContain('2. shipping | <bold>');
    await ann.taps('Mute 1 day', last(ann));
    await story.calm();
    await story.publish('More sanctions on shipping were announced late in the evening.');
    expect(boldOf(last(ann))[0]).toBe('sanction');
  });

  test('lead to the list where they are many', async () => {
    await ann.asks('/alert minister');
    await ann.asks('/alert Friday');
    await story.publish(`The second one. ${statement}`, {}, 'NorlandUN');
    const alert = alertsOf(ann).at(-1) ?? last(ann);
    const before = textOf(alert);
    expect(buttonsOf(alert)).toHaveLength(4);
    await ann.taps('Alerts', alert);
    await story.calm();
    expect(textOf(alert)).toBe(before);
    expect(textOf(last(ann))).toContain('4 alerts');
  });
});

describe('hits of several alerts that lie apart', () => {
  const filler = 'Nothing else was said about any of it on that day in the capital. '.repeat(8);
  const text = `Sanctions were lifted on Friday. ${filler} Grain may leave the port on Monday.`;
  beforeEach(async () => {
    await ann.asks('/alert sanction');
    await ann.asks('/alert grain');
  });

  test('are all shown', async () => {
    await story.publish(text);
    expect(boldOf(only(alertsOf(ann)))).toEqual(['sanction', 'grain', 'Sanctions', 'Grain']);
    expect(textOf(only(alertsOf(ann)))).not.toContain('… …');
  });

  test('are shown in one piece where their pieces would overlap', async () => {
    const tail = 'and went on to say '.repeat(9);
    await story.publish(`The minister spoke of sanctions ${tail}that grain ${tail}would go by sea.`);
    const text = textOf(only(alertsOf(ann)));
    expect(boldOf(only(alertsOf(ann)))).toEqual(['sanction', 'grain', 'sanctions', 'grain']);
    expect(text.match(/went on/g)?.length).toBeLessThan(19);
    expect(text.match(/that grain/g)).toHaveLength(1);
    expect(text.match(/minister spoke/g)).toHaveLength(1);
  });

  test('are all followed, when an edit changes them', async () => {
    const id = await story.publish(text);
    story.preview.edit('NorlandMFA', id, { text: text.replace('Grain may', 'Grain will') });
    await story.read();
    expect(textOf(last(ann))).toContain('“capital. Grain may leave the” → “capital. Grain will leave the”');
  });
});

describe('a line of a bundle', () => {
  test('names whose post it repeats, and links every copy', async () => {
    await ann.asks('/alert sanction');
    await ann.asks('/quiet 12:00-14:00');
    const forward = { name: 'Norland in Geneva', url: null };
    const first = await story.publish(statement, { forward });
    const copy = await story.publish(statement, {}, 'NorlandUN');
    const second = await story.publish('Other sanctions were lifted.');
    await story.pass(2 * hourMs);
    const bundle = only(alertsOf(ann));
    expect(textOf(bundle)).toContain('repost of Norland in Geneva · also in Norland <b>& the UN');
    expect(urlsOf(bundle)).toEqual([linkTo(second), linkTo(first), linkTo(copy, 'NorlandUN')]);
  });
});

test('a hundred copies of one post are all linked', async () => {
  await ann.asks('/alert sanction');
  for (let n = 0; n < 120; n += 1) story.preview.publish('NorlandMFA', { text: statement });
  await story.read();
  expect(new Set(alertsOf(ann).flatMap(urlsOf)).size).toBe(120);
});

test('a storm names the queries of all its posts in the first line', async () => {
  await ann.asks('/alert storm');
  await ann.asks('/alert wave');
  for (let n = 1; n <= 5; n += 1) await story.publish(`Wave number ${n} has reached the coast.`);
  for (let n = 1; n <= 5; n += 1) await story.publish(`Storm number ${n} has reached the coast.`);
  await story.publish('A storm and a wave have reached the coast.');
  expect(textOf(last(ann))).toMatch(/^🔔 storm 🔔 wave · Norland MFA/);
  expect(boldOf(last(ann)).slice(0, 2)).toEqual(['storm', 'wave']);
});

describe('the time of an alert', () => {
  test('has its day where that is not today', async () => {
    await ann.asks('/alert sanction');
    const date = new Date(story.now() - dayMs).toISOString();
    await story.publish(statement, { date });
    expect(textOf(only(alertsOf(ann)))).toContain('Norland MFA, Thu 19 Nov');
  });

  test('has its day in what follows up on another day', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish(statement);
    await story.pass(2 * dayMs);
    story.preview.edit('NorlandMFA', id, { text: statement.replace('ten', 'six') });
    await story.read();
    expect(textOf(last(ann))).toContain('Changed since the alert of Fri 20 Nov');
  });
});

describe('a follow-up', () => {
  test('answers the alert it is about', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish(statement);
    story.preview.edit('NorlandMFA', id, { text: statement.replace('ten', 'six') });
    await story.read();
    expect(last(ann).replyTo).toBe(only(alertsOf(ann)).id);
  });

  test('is short however much was written anew, and keeps its link', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish(statement);
    const filler = 'Then the sanctions that the minister said would be answered were answered. '.repeat(50);
    story.preview.edit('NorlandMFA', id, { text: `${statement.replace('ten', 'six')} ${filler}` });
    await story.read();
    const change = received(ann).at(-1) ?? last(ann);
    expect(textOf(change).length).toBeLessThan(800);
    expect(urlsOf(change)).toEqual([linkTo(id)]);
    expect(texts(ann).filter((text) => text.startsWith('✏️'))).toHaveLength(1);
  });
});
