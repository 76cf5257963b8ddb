import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatKeyOf, parseChatKey } from '#src/delivery/address.ts';
import {
  buildDeliveryKey,
  getDeliveryPriority,
  parseChatId,
  parseDeliveryKind,
} from '#src/delivery/delivery.ts';

const to = { chat: -100, thread: 7 };

describe('the key of a delivery', () => {
  test('says for which chat it is, of which kind, and what it tells of', () => {
    const key = buildDeliveryKey({ to, kind: 'alert', subject: 'norland:5', part: 0 });
    expect([parseChatId(key), parseDeliveryKind(key)]).toEqual([-100, 'alert']);
    expect(buildDeliveryKey({ to, kind: 'alert', subject: 'norland:5', part: 1 })).not.toBe(key);
  });

  test('is one for all edits of a message, so that the newest takes the place of the others', () => {
    const edit = (subject: string) =>
      buildDeliveryKey({ to, kind: 'edit', subject, part: 0, edits: 'the message' });
    expect(edit('first')).toBe(edit('second'));
  });

  test('of what no version knows has no kind', () => {
    expect(parseDeliveryKind('7|telegram|x|0')).toBeUndefined();
    expect(parseDeliveryKind('')).toBeUndefined();
  });
});

test('an edit never overtakes the message it changes', () => {
  for (const kind of ['alert', 'digest', 'notice', 'broadcast'] as const) {
    const edits = buildDeliveryKey({ to, kind, subject: 'x', part: 0 });
    expect(getDeliveryPriority({ kind: 'edit', edits })).toBe(getDeliveryPriority({ kind }));
  }
});

test('an address comes back from its key', () => {
  fc.assert(
    fc.property(fc.record({ chat: fc.maxSafeInteger(), thread: fc.option(fc.nat()) }), (address) => {
      expect(parseChatKey(chatKeyOf(address))).toEqual({ ...address, chat: address.chat + 0 });
    }),
  );
});
