import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areQuotationsSupported } from '#src/digest/grounding/quotations.ts';

describe('quotations are verbatim', () => {
  const source = 'He said: “We don’t see grounds, and we won’t act.” Then «talks must go on» was added.';
  test.each([
    'He said "we don\'t see grounds".',
    '“Talks must go on”',
    'They said „talks must go on“.',
    'no quotation',
  ])('held: %s', (claim) => expect(areQuotationsSupported(claim, source)).toBe(true));
  test.each(['"we see grounds"', '"We don’t see grounds', '"alks must go"', '""', '‘we will act’'])(
    'refused: %s',
    (claim) => expect(areQuotationsSupported(claim, source)).toBe(false),
  );
  test('more than 25 words are too much to quote', () => {
    const long = Array.from({ length: 26 }, (_, at) => `w${at}`).join(' ');
    expect(areQuotationsSupported(`"${long}"`, long)).toBe(false);
  });
});

test('quotations of any text end in an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary' }),
      (one, other) => typeof areQuotationsSupported(one, other) === 'boolean',
    ),
  );
});
