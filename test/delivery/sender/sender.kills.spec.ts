import { expect, test } from 'vitest';
import { buildDeliveryKey } from '#src/delivery/delivery.ts';
import { makeDelivery } from '../outbox/outbox-harness.ts';
import { runKill, runKills } from './kills.ts';

test('killed -9 at random moments, it loses nothing and repeats only what was being sent', async () => {
  const figures = await runKills({ kills: 12, chats: 60, posts: 12, lifeMs: 150 });
  console.log('12 kills:', JSON.stringify(figures));
  expect(figures).toMatchObject({ enqueued: 720, lost: 0, digestsRepeated: 0, repeatedWithoutReason: 0 });
  expect(figures.repeated).toBeLessThanOrEqual(figures.resent);
}, 60_000);

test.each([
  ['its edit was refused', 'editMessageText', 1, ['editMessageText', 'editMessageText', 'sendMessage']],
  ['it was sent', 'sendMessage', 2, ['editMessageText', 'sendMessage', 'sendMessage']],
])('killed -9 when %s, what goes out anew is not lost (%s)', async (_, last, times, methods) => {
  const target = makeDelivery(1, 'first');
  const edit = (text: string) => makeDelivery(1, text, { kind: 'edit', edits: buildDeliveryKey(target) });
  const messages = new Set<unknown>();
  const { asked, outbox, end } = await runKill({
    batches: [[target], [edit('second')], [edit('third')]],
    answer({ method, fields }) {
      if (method === 'editMessageText' && !messages.has(fields.message_id))
        return { code: 400, description: 'Bad Request: message to edit not found' };
      // the first one is gone at once
      const id = fields.text === 'first' ? 7 : messages.size + 8;
      if (method === 'sendMessage' && id > 7) messages.add(id);
      return { ok: { message_id: id } };
    },
    isLast: ({ method, fields }) => method === last && fields.text === 'second',
  });
  const of = asked
    .filter(({ fields }) => fields.text !== 'first')
    .map(({ method, fields }) => [method, fields.text]);
  const [before, later] = [of.slice(0, methods.length), of.slice(methods.length)];
  expect(before).toEqual(methods.map((method) => [method, 'second']));
  expect(later.every(([method]) => method === 'editMessageText')).toBe(true);
  expect(of.at(-1)).toEqual(['editMessageText', 'third']);
  expect(await outbox.getMessageId(buildDeliveryKey(target))).toBe(7 + times);
  expect(outbox.getCounts()).toMatchObject({ pending: 0, resent: 1, unknown: 0, undeliverable: {} });
  await end();
});
