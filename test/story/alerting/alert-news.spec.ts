/** What counts as news for a chat that knows the post already, or a copy of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, boldOf, last, only, texts, urlsOf } from '../reader.ts';
import { hourMs, type Story } from '../story.ts';
import { tellOfTwo } from '../two-channels.ts';

let story: Story;
let ann: Account;

beforeEach(async () => {
  ({ story, ann } = await tellOfTwo());
});
afterEach(() => story.end());

const linkTo = (id: number, channel = 'NorlandMFA') => `https://t.me/${channel}/${id}`;
const statement =
  'The minister said on Friday that sanctions on shipping would be answered in kind within ten days.';

async function edit(id: number, text: string): Promise<void> {
  story.preview.edit('NorlandMFA', id, { text });
  await story.read();
}

describe('an edit', () => {
  test('that makes another alert match tells of that one', async () => {
    await ann.asks('/alert sanction');
    await ann.asks('/alert fishing');
    const text = `${statement} ${'Nothing else was said about it at all on that day in the capital. '.repeat(4)}`;
    const id = await story.publish(text);
    await edit(id, `${text}\n\nLater the talks turned to fishing in the northern sea, and to grain.`);
    const [first, second, ...more] = alertsOf(ann);
    expect([first, second].map((alert) => alert && boldOf(alert)[0])).toEqual(['sanction', 'fishing']);
    expect(more).toEqual([]);
    await edit(id, `${text}\n\nLater the talks turned to fishing in the southern sea, and to grain.`);
    expect(alertsOf(ann)).toHaveLength(2);
  });

  test('of a post that matched before there was the alert says nothing', async () => {
    const id = await story.publish(`${statement} The weather is fine.`);
    await ann.asks('/alert sanction');
    await edit(id, `${statement} The weather is foul.`);
    expect(alertsOf(ann)).toEqual([]);
  });

  test('that puts other words in the place of what was shown tells them; one that only takes it away does not', async () => {
    await ann.asks('/alert jetty');
    const [live, over, other] = [
      'LIVE now: the minister speaks on the jetty.',
      'The jetty is empty again, a recording is here.',
      `The talks in the capital went on ${'and on '.repeat(60)}without a word.`,
    ];
    const id = await story.publish(live);
    await edit(id, over);
    const another = await story.publish(`${other} ${live}`);
    await edit(another, other);
    const told = texts(ann).filter((text) => text.startsWith('✏️'));
    expect(told[0]).toContain(`“${live}” → “${over}”`);
    expect(told[1]).toContain(`No longer there: “${live}`);
  });

  test('there and back again does not alert again', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish(statement);
    await edit(id, 'Nothing of note was said on Friday, and nothing on the days that followed it.');
    await edit(id, statement);
    expect(alertsOf(ann)).toHaveLength(1);
    expect(texts(ann).filter((text) => text.startsWith('✏️'))).toHaveLength(1);
  });
});

describe('a copy', () => {
  test('that another alert fires on is told of for that alert', async () => {
    await ann.asks('/alert sanction');
    await story.publish(statement);
    await ann.asks('/alert shipping');
    const id = await story.publish(statement, {}, 'NorlandUN');
    const alert = only(alertsOf(ann).filter((each) => boldOf(each).includes('shipping')));
    expect(urlsOf(alert)).toEqual([linkTo(id, 'NorlandUN')]);
  });

  test.each([
    [23, 1],
    [25, 2],
  ])('%i hours later makes %i messages of the two', async (hours, count) => {
    await ann.asks('/schedule off');
    await ann.asks('/alert sanction');
    await story.publish(statement);
    await story.pass(hours * hourMs);
    await story.publish(statement, {}, 'NorlandUN');
    expect(alertsOf(ann)).toHaveLength(count);
  });

  test('that says something else by now, or is gone, is no longer named, and that is told', async () => {
    await ann.asks('/alert sanction');
    await story.publish(statement);
    const id = await story.publish(statement, {}, 'NorlandUN');
    const deleted = await story.publish(statement, {}, 'NorlandUN');
    expect(textOf(only(alertsOf(ann)))).toContain('also in Norland at the UN [1] [2]');
    story.preview.edit('NorlandUN', id, { text: statement.replace('ten days', 'ten years') });
    await story.read();
    expect(textOf(only(alertsOf(ann)))).toMatch(/also in Norland at the UN$/);
    const told = only(texts(ann).filter((text) => text.startsWith('✏️')));
    expect(told).toMatch(/Norland at the UN\n“within ten days\.” → “within ten years\.”/);
    story.preview.remove('NorlandUN', deleted);
    await story.read();
    expect(textOf(only(alertsOf(ann)))).toMatch(/Open the post$/);
    expect(only(texts(ann).filter((text) => text.startsWith('🗑')))).toContain('Norland at the UN');
  });

  test('brings on no storm', async () => {
    await ann.asks('/alert sanction');
    await story.publish(statement);
    for (let n = 0; n < 4; n += 1) await story.publish(statement, {}, 'NorlandUN');
    await story.publish('Quite other sanctions were lifted today.');
    expect(alertsOf(ann)).toHaveLength(2);
  });
});

describe('the same words in one channel', () => {
  const alarm =
    'Attention: air alarm in the Norport region. Go to the shelters at once and follow the instructions.';

  test('are named with their time in the alert that has them', async () => {
    await ann.asks('/alert alarm');
    await story.publish(alarm);
    const id = await story.publish(alarm);
    const alert = only(alertsOf(ann));
    expect(textOf(alert)).toMatch(/· again: \d\d:\d\d$/);
    expect(urlsOf(alert).at(-1)).toBe(linkTo(id));
  });

  test('are news after an all-clear, whoever copied them before', async () => {
    await ann.asks('/alert "air alarm"');
    await story.publish(alarm);
    await story.publish(alarm, {}, 'NorlandUN');
    await story.publish('All clear in the Norport region, you may leave the shelters.');
    await story.publish(alarm);
    expect(alertsOf(ann)).toHaveLength(2);
  });
});

describe('what stands below a post', () => {
  test('is no text of it for plain words', async () => {
    await ann.asks('/alert subscribe');
    await ann.asks('/alert norland');
    await story.publish('The grain has left the port.\n\nSubscribe: @NorlandMFA\npress@norland.example');
    expect(alertsOf(ann)).toEqual([]);
  });

  test('is shown behind the first sentence when a tag there is what was asked for', async () => {
    await ann.asks('/alert #Arctic');
    await story.publish('The grain has left the port. It will arrive next week.\n\n#Norland #Arctic');
    const alert = only(alertsOf(ann));
    expect(textOf(alert)).toContain('The grain has left the port.');
    expect(textOf(alert)).not.toContain('#Norland');
    expect(boldOf(alert)).toEqual(['#Arctic', '#Arctic']);
  });
});

test('a post that is deleted after its alert is told of once, with its text', async () => {
  await ann.asks('/alert sanction');
  await story.publish('Nothing of note was said before that.');
  const id = await story.publish(statement);
  await story.publish('Nothing of note was said after that.');
  await story.pass(14 * 60_000);
  story.preview.remove('NorlandMFA', id);
  await story.read();
  await story.read();
  const told = only(texts(ann).filter((text) => text.startsWith('🗑')));
  expect(told).toMatch(/^🗑 Deleted 1\d minutes after publication · Norland MFA/);
  expect(told).toContain(statement);
});

test('an alert that watches changes tells of edits and deletions of posts it never told of', async () => {
  await story.publish('Nothing of note was said before that.');
  const id = await story.publish(`${statement} The weather is fine.`);
  await story.publish('Nothing of note was said after that.');
  await ann.asks('/alert sanction');
  await edit(id, `${statement} The weather is foul.`);
  expect(last(ann).content.text).not.toContain('foul');
  await ann.asks('/alerts');
  await ann.taps({ data: 'alert:show:1' });
  await story.calm();
  await ann.taps('Also edits and deletions');
  await story.calm();
  expect(textOf(last(ann))).toContain('also when a post that matches is edited or deleted');
  await edit(id, `${statement} The weather is fair.`);
  expect(textOf(last(ann))).toMatch(/^✏️ Edited · Norland MFA/);
  expect(textOf(last(ann))).toContain('“weather is foul.” → “weather is fair.”');
  story.preview.remove('NorlandMFA', id);
  await story.read();
  expect(textOf(last(ann))).toMatch(/^🗑 Deleted/);
  expect(alertsOf(ann)).toEqual([]);
});

describe('a storm of one alert', () => {
  test('does not hide a post that another alert fires on as well', async () => {
    await ann.asks('/alert storm');
    await ann.asks('/alert wave');
    for (let n = 1; n <= 6; n += 1) await story.publish(`Storm number ${n} is on its way to the coast.`);
    const id = await story.publish('A storm and a wave come together tonight.');
    const alert = only(alertsOf(ann).filter((each) => textOf(each).startsWith('🔔 storm 🔔 wave · ')));
    expect(urlsOf(alert)).toEqual([linkTo(id)]);
  });
});

test('an alert kept for the digest counts its hits beside a loud one', async () => {
  await ann.asks('/alert sanction');
  await ann.asks('/alert shipping');
  await ann.asks('/alerts');
  await ann.taps({ data: 'alert:show:2' });
  await story.calm();
  await ann.taps('Digest only');
  await story.calm();
  await story.publish(statement);
  expect(boldOf(only(alertsOf(ann)))[0]).toBe('sanction');
  expect(textOf(await ann.asks('/alerts'))).toContain('shipping · one hit');
});
