import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStringTable } from '#src/query/index/tables/string-table.ts';

const step = fc.record({ add: fc.boolean(), text: fc.string({ maxLength: 2 }) });

test('a table of strings knows what a Map knows, and its numbers stay dense', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const table = createStringTable();
      const plain = new Map<string, number>();
      let most = 0;
      for (const { add, text } of steps) {
        if (add) {
          const number = table.add(text);
          expect(plain.get(text) ?? number).toBe(number);
          plain.set(text, number);
          expect(table.textOf(number)).toBe(text);
        } else {
          table.remove(table.find(text));
          plain.delete(text);
        }
        most = Math.max(most, plain.size);
        expect(table.find(text)).toBe(plain.get(text) ?? -1);
      }
      expect(table.size).toBe(plain.size);
      for (const [text, number] of plain) {
        expect(table.find(text)).toBe(number);
        expect(number).toBeLessThan(most);
      }
    }),
    { numRuns: 200 },
  );
});
