/** A person deletes the message that the next posts would have joined. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { type StoredMessage, textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, last, only, received, urlsOf } from '../reader.ts';
import { hourMs, type Story } from '../story.ts';
import { tellOfTwo } from '../two-channels.ts';

let story: Story;
let ann: Account;

beforeEach(async () => {
  ({ story, ann } = await tellOfTwo());
  await ann.asks('/schedule off');
  await ann.asks('/alert storm');
});
afterEach(() => story.end());

const linkTo = (id: number, channel = 'NorlandMFA') => `https://t.me/${channel}/${id}`;
const text =
  'The minister said on Friday that the storm would reach the coast of Norland within the next ten days.';
const storms = async (...numbers: number[]) => {
  const ids: number[] = [];
  for (const n of numbers) ids.push(await story.publish(`Storm number ${n} has reached the coast.`));
  return ids.map((id) => linkTo(id));
};
const remove = (message: StoredMessage) => {
  message.deleted = true;
};

test('what joins an alert message that is gone arrives in a new message with all of its posts, which the next ones join', async () => {
  const links = await storms(1, 2, 3, 4, 5, 6);
  expect(alertsOf(ann)).toHaveLength(5);
  remove(last(ann));
  links.push(...(await storms(7)));
  expect(alertsOf(ann)).toHaveLength(5);
  const renewed = last(ann);
  expect(urlsOf(renewed)).toEqual(links.slice(4).toReversed());
  expect(renewed.silent).toBe(false);
  links.push(...(await storms(8)));
  expect(last(ann)).toBe(renewed);
  expect(urlsOf(renewed)).toEqual(links.slice(4).toReversed());
  expect(new Set(alertsOf(ann).flatMap(urlsOf))).toEqual(new Set(links));
  story.preview.edit('NorlandMFA', 5, { text: 'Storm number 5 has left the coast.' });
  await story.read();
  expect(received(ann).findLast((message) => textOf(message).startsWith('✏️'))?.replyTo).toBe(renewed.id);
  expect(story.services().outbox.getCounts()).toMatchObject({
    pending: 0,
    resent: 0,
    unknown: 0,
    undeliverable: {},
  });
});

test('what joins an alert message that is gone in quiet hours arrives when they end', async () => {
  const first = await story.publish(text);
  await ann.asks('/quiet 12:00-14:00');
  remove(only(alertsOf(ann)));
  const copy = await story.publish(text, {}, 'NorlandUN');
  expect(alertsOf(ann)).toEqual([]);
  await story.pass(2 * hourMs);
  expect(urlsOf(only(alertsOf(ann)))).toEqual([linkTo(first), linkTo(copy, 'NorlandUN')]);
});

test('what joins an alert message that never arrived, because the bot was blocked, arrives when it is not', async () => {
  const description = 'Forbidden: bot was blocked by the user';
  story.telegram.breaks({ method: 'sendMessage', chat: ann.id, how: { code: 403, description } });
  const first = await story.publish(text);
  expect(story.services().outbox.getCounts().undeliverable).toEqual({ blocked: 1 });
  await ann.asks('/start');
  const copy = await story.publish(text, {}, 'NorlandUN');
  expect(urlsOf(only(alertsOf(ann)))).toEqual([linkTo(first), linkTo(copy, 'NorlandUN')]);
});
