import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExcerpt } from '#src/query/excerpt.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { toPlainText } from '#src/message/message.ts';
import { starred } from '../doubles/plain-texts.ts';
import { hostileTexts, strangeText } from './strange-text.ts';

function excerpt(query: string, text: string, language = 'en'): string {
  const read = parseQuery(query);
  const spans = 'query' in read ? matchQuery(read.query, analyzeText(text, language)) : null;
  return starred(createExcerpt(text, spans ?? [], language).line);
}

const filler =
  'Nothing of note was said about the weather, the roads or the harvest in this long sentence of the report. ';

describe('an excerpt', () => {
  test('is a short post of one line as a whole', () => {
    expect(excerpt('grain', 'The grain left port. It arrived.')).toBe('The *grain* left port. It arrived.');
  });

  test.each([
    [
      'a heading',
      'prisoners',
      'Prisoners have come home\n\n34 people from each side',
      '*Prisoners* have come home',
    ],
    ['the text below a heading', 'people', 'Prisoners have come home\n34 people', '34 *people*'],
    ['a text above its tags', 'trophy', 'A strange trophy.\n#Sanctions', 'A strange *trophy*.'],
  ])('keeps to the line of the hit: %s', (_, query, text, shown) => {
    expect(excerpt(query, text)).toBe(shown);
  });

  test.each([
    [
      'hits in two lines',
      'prisoners people',
      'Prisoners are home\n\n 34 people',
      '*Prisoners* are home · 34 *people*',
    ],
    [
      'tags alone say nothing',
      'sanctions',
      'A strange trophy.\n#Sanctions',
      'A strange trophy. · *#Sanctions*',
    ],
  ])('shows where lines were joined: %s', (_, query, text, shown) => {
    expect(excerpt(query, text)).toBe(shown);
  });

  test.each([
    ['sanctions', 'New #Sanctions came today.', 'New *#Sanctions* came today.'],
    ['war', 'A #StopTheWar march today.', 'A #StopThe*War* march today.'],
    ['stop', 'A #StopTheWar march today.', 'A #*Stop*TheWar march today.'],
  ])('marks a tag that is the hit with its sign: %s in %s', (query, text, shown) => {
    expect(excerpt(query, text)).toBe(shown);
  });

  test('is the sentence of the hit in a long post', () => {
    const sentence =
      'The minister said that new sanctions on shipping would be answered in kind within a week of their adoption.';
    expect(excerpt('sanction', `${filler.repeat(5)}${sentence} ${filler.repeat(5)}`)).toBe(
      sentence.replace('sanctions', '*sanctions*'),
    );
  });

  test('brings a neighbour along when the sentence is very short', () => {
    const text = `${filler.repeat(3)}Sanctions. They were adopted in the morning.\n${filler.repeat(3)}`;
    expect(excerpt('sanction', text)).toBe('*Sanctions*. They were adopted in the morning.');
  });

  test('shows where it was cut', () => {
    const words = Array.from({ length: 120 }, (_, index) => (index === 60 ? 'grain' : 'word')).join(' ');
    const shown = excerpt('grain', words);
    expect(shown).toMatch(/^… word .* \*grain\* .* word …$/);
    expect(shown.length).toBeLessThan(240);
  });

  test('prefers the place with most of the hits', () => {
    const text = `Grain is mentioned here. ${filler.repeat(4)}The grain went through the corridor to the port at night, with wheat. ${filler}`;
    expect(excerpt('grain | corridor | wheat', text)).toBe(
      'The *grain* went through the *corridor* to the port at night, with *wheat*.',
    );
  });

  test('shows the hits of several queries in neighbouring sentences', () => {
    const text = `${filler.repeat(3)}The grain left the port in the early morning. Nobody was hurt. The wheat stayed. ${filler}`;
    expect(excerpt('grain | wheat', text)).toBe(
      'The *grain* left the port in the early morning. Nobody was hurt. The *wheat* stayed.',
    );
  });

  test('is the beginning when there is nothing to mark', () => {
    expect(toPlainText(createExcerpt(filler.repeat(3), [], 'en').line)).toBe(filler.trim());
  });

  test('does not cut a character that is made of several', () => {
    const text = `${'👩\u200d👩\u200d👧'.repeat(60)} grain ${'e\u0301'.repeat(300)}`;
    const { line } = createExcerpt(
      text,
      [{ start: text.indexOf('grain'), end: text.indexOf('grain') + 5 }],
      'en',
    );
    expect(toPlainText(line).isWellFormed()).toBe(true);
    expect(toPlainText(line)).not.toMatch(/^… [\u200d\u0301]/u);
  });

  test('does not tear a flag in two', () => {
    const text = `${'🇳🇴🇫🇷'.repeat(80)} grain ${'🇩🇪'.repeat(120)}`;
    const start = text.indexOf('grain');
    const shown = toPlainText(createExcerpt(text, [{ start, end: start + 5 }], 'en').line);
    for (const [row] of shown.matchAll(/\p{Regional_Indicator}+/gu)) expect(row.length % 4).toBe(0);
    expect(shown).toContain('🇩🇪 …');
  });

  test('never throws, tears no pair, and is as long as it may be', () => {
    const text = fc.oneof(strangeText, fc.constantFrom(...Object.values(hostileTexts)));
    const span = fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 6 }), (posted, places) => {
        const clean = posted.toWellFormed();
        const spans = places.map(({ start, length }) => ({ start, end: start + length }));
        const whole = spans.filter(
          ({ start, end }) => clean.slice(start, end).isWellFormed() && end <= clean.length,
        );
        const shown = toPlainText(createExcerpt(clean, whole, null).line);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(224);
      }),
      { numRuns: 300 },
    );
  });
});
