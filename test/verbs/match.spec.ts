import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchLine } from '#src/verbs/match.ts';
import { plainTexts } from '../doubles/plain-texts.ts';
import { strangeQuery, strangeText } from '../query/strange-text.ts';

const answer = (question: unknown) =>
  JSON.parse(matchLine(typeof question === 'string' ? question : JSON.stringify(question), plainTexts));

describe('a line of match', () => {
  test('says what matched, as it stands in the text, each once', () => {
    const text = 'Из Киева в Киев, из Киева в Минск';
    expect(answer({ query: 'Киев | Минск', text, language: 'ru' })).toEqual({
      match: true,
      hits: ['Киева', 'Киев', 'Минск'],
    });
  });

  test.each(['ж', '#ж'])('is read to its end when it is one word of millions of letters: %s', (sign) => {
    const text = `${sign + 'ж'.repeat(4_000_000)} ends`;
    expect(answer({ query: 'ends', text, language: 'en' })).toEqual({ match: true, hits: ['ends'] });
  });

  test('says when nothing did', () => {
    expect(answer({ query: 'grain', text: 'wheat' })).toEqual({ match: false, hits: [] });
  });

  test('tells the language from the text when none is given', () => {
    const question = { query: 'elección', text: 'Las elecciones de los que se van y no vuelven' };
    expect(answer(question).match).toBe(true);
    expect(answer({ ...question, language: null }).match).toBe(true);
  });

  test.each(['ru-RU', 'RU', 'ru_RU.UTF-8', 'xx', 'ckb', ''])('takes %j for a language', (language) => {
    expect(answer({ query: 'санкция', text: 'санкции', language }).match).toBe(true);
  });

  test('may begin with a byte order mark and hold more fields', () => {
    expect(answer('\uFEFF{"query": "grain", "text": "grain", "id": 7}')).toEqual({
      match: true,
      hits: ['grain'],
    });
  });

  test('points at what is wrong with the query and offers the cure', () => {
    expect(answer({ query: 'talks "grain deal', text: '' })).toEqual({
      error: 'UNCLOSED_QUOTE',
      message: 'The quotation mark at position 7 is never closed.',
      column: 7,
      fix: 'talks "grain deal"',
    });
  });

  test.each([
    ['', 'NOT_JSON'],
    ['{"query": ', 'NOT_JSON'],
    ['[]', 'NOT_JSON'],
    ['null', 'NOT_JSON'],
    ['{"text": "x"}', 'NO_QUERY'],
    ['{"query": 5, "text": "x"}', 'NO_QUERY'],
    ['{"query": "grain"}', 'NO_TEXT'],
    ['{"query": "grain", "text": "x", "language": 7}', 'BAD_LANGUAGE'],
    ['{"query": "grain", "text": "x", "language": "English"}', 'BAD_LANGUAGE'],
  ])('%s is answered with %s', (line, error) => {
    expect(answer(line)).toMatchObject({
      error,
      column: 1,
      fix: null,
      message: expect.stringMatching(/\S/),
    });
  });

  test('gets one answer, whatever it is', () => {
    fc.assert(
      fc.property(strangeQuery, strangeText, (query, text) => {
        const { match, error, message } = answer({ query, text });
        expect(typeof match === 'boolean' || (typeof error === 'string' && message !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
