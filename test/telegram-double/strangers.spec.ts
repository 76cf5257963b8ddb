import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../doubles/telegram/refusal.ts';
import { type Entity, endOf } from '../doubles/telegram/text/entity.ts';
import { formatMessage } from '../doubles/telegram/text/format.ts';

describe('whatever strangers write', () => {
  const tagged = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '</>',
        '<code>',
        '<pre>',
        '<blockquote>',
        '<a href="t.me">',
        ' ',
        '\n',
      ),
    ),
  );
  const refusedOrSound = (raw: Parameters<typeof formatMessage>[0]) => {
    try {
      const { text, entities } = formatMessage(raw);
      expect(
        entities.every(({ offset, length }) => offset >= 0 && length > 0 && offset + length <= text.length),
      ).toBe(true);
      expect(areNested(entities)).toBe(true);
    } catch (problem) {
      // Refusing is an answer.
      expect(problem).toBeInstanceOf(Refusal);
    }
  };

  test('HTML is refused or yields sound, nested entities', () => {
    fc.assert(fc.property(tagged, (pieces) => refusedOrSound({ text: pieces.join(''), parseMode: 'html' })));
  });

  test('entities are refused or yield sound, nested ones', () => {
    const entity = fc.record({
      type: fc.constantFrom('bold', 'italic', 'code', 'pre', 'blockquote', 'spoiler', 'text_link'),
      offset: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 0, max: 30 }),
      url: fc.constant('a.bc'),
    });
    const text = fc.string({ unit: 'grapheme', minLength: 20 });
    fc.assert(
      fc.property(text, fc.array(entity), (words, entities) => refusedOrSound({ text: words, entities })),
    );
  });

  test('escaped text comes back as it was, but for what Telegram removes', () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(formatMessage({ text: `|${escaped(text)}|`, parseMode: 'HTML' }).text).toBe(`|${text}|`);
      }),
    );
  });
});

function areNested(entities: readonly Entity[]): boolean {
  const open: Entity[] = [];
  for (const entity of entities) {
    while (open.length > 0 && endOf(open.at(-1) ?? entity) <= entity.offset) open.pop();
    const outer = open.at(-1);
    if (outer && endOf(entity) > endOf(outer)) return false;
    open.push(entity);
  }
  return true;
}
