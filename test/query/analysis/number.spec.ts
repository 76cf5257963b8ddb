import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeNumber } from '#src/query/analysis/number.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';

function hitsOf(query: string, text: string): string[] | string {
  const read = parseQuery(query);
  if ('problem' in read) return read.problem.code;
  return (matchQuery(read.query, analyzeText(text, 'en')) ?? []).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const thousands = [
  '5000',
  '5,000',
  '5.000',
  '5 000',
  '5\u00a0000',
  '5\u2009000',
  '5\u202f000',
  '5’000',
  '٥٠٠٠',
  '٥٬٠٠٠',
  '५,०००',
];

describe('a number', () => {
  it.each(thousands)('written %s is met in any other spelling', (query) => {
    for (const spelling of thousands)
      expect([spelling, hitsOf(query, `about ${spelling} people`)]).toEqual([spelling, [spelling]]);
  });

  it.each([
    ['1234567', '1,234,567 votes', ['1,234,567']],
    ['1234567', '1.234.567 votos', ['1.234.567']],
    ['1234.5', '1.234,50 Euro', ['1.234,50']],
    ['0.5', '0,5 per cent', ['0,5']],
    ['3.5', '٣٫٥', ['٣٫٥']],
    ['1.2', '1,200', []],
    ['5', '5,000 people', []],
    ['5', '0.5 points', []],
    ['24', 'in 2024', []],
    ['000', '5 000', []],
    ['16', 'F-16 100 times', ['16']],
    ['100', 'F-16 100 times', ['100']],
    ['200', 'at 15:30 200 people came', ['200']],
    ['2025', 'on 1.5.2025', ['2025']],
    ['7', 'Top 3, 7 and 12', ['7']],
    ['"5 000 tons"', '5,000 tons', ['5,000 tons']],
    ['5 000 tons', 'tons: 5000', ['tons', '5000']],
    ['tons -5 000', 'tons: 5000', []],
  ])('%s in "%s"', (query, text, expected) => {
    expect(hitsOf(query, text)).toEqual(expected);
  });
});

describe('a sign that was typed', () => {
  it.each([
    ['$5', 'it costs $5', ['$5']],
    ['$5', 'it costs 5 dollars', []],
    ['$5', '5 $ each', ['5 $']],
    ['5$', '$ 5 each', ['$ 5']],
    ['$5', '€5', []],
    ['$5', '$50', []],
    ['€100', '100 €', ['100 €']],
    ['€100', '100', []],
    ['€1 000', '1.000\u00a0€', ['1.000\u00a0€']],
    ['50%', 'by 50 %', ['50 %']],
    ['50 %', 'by 50%', ['50%']],
    ['50%', 'بنسبة ٥٠٪', ['٥٠٪']],
    ['50%', '50 people', []],
    ['50%', '12.50%', []],
    ['50', 'by 50%', ['50%']],
    ['rate -€5', 'the rate is €5', []],
    ['rate -€5', 'the rate is $5', ['rate']],
    ['$BTC', '$BTC up', ['$BTC']],
  ])('is required: %s in "%s"', (query, text, expected) => {
    expect(hitsOf(query, text)).toEqual(expected);
  });

  it.each(['$', 'profit %', '€uro', '"up %"', 'US$'])('is refused where it has no number: %s', (query) => {
    expect(hitsOf(query, 'anything')).toBe('LONE_SIGN');
  });
});

describe('the normal form of a number', () => {
  it('is the same for what is written in groups and what is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 10 ** 12 }),
        fc.constantFrom('en', 'de', 'ru', 'ar-u-nu-arab', 'hi-u-nu-deva'),
        (value, locale) => {
          const written = new Intl.NumberFormat(locale === 'hi-u-nu-deva' ? 'en-u-nu-deva' : locale).format(
            value,
          );
          expect(normalizeNumber(written)).toBe(String(value));
        },
      ),
    );
  });
});
