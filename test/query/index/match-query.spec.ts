import { describe, expect, test } from 'vitest';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { caseGroups } from './match-cases.ts';

function finds(query: string, text: string, language: string | null): boolean | string {
  const read = parseQuery(query);
  return 'problem' in read ? read.problem.code : matchQuery(read.query, analyzeText(text, language)) !== null;
}

function textsFound(query: string, text: string, language: string): string[] {
  const read = parseQuery(query);
  if ('problem' in read) return [read.problem.code];
  const spans = matchQuery(read.query, analyzeText(text, language)) ?? [];
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe.each(Object.entries(caseGroups))('%s', (_, cases) => {
  test.each(cases)('$query ($language)', ({ query, language, found = [], not = [] }) => {
    const asWished = (text: string) => [text, finds(query, text, language)];
    expect(found.map(asWished)).toEqual(found.map((text) => [text, true]));
    expect(not.map(asWished)).toEqual(not.map((text) => [text, false]));
  });
});

describe('what is marked', () => {
  test.each([
    ['en', '"grain deal" port', 'Grain deal at the port: ports wait', ['Grain deal', 'port', 'ports']],
    ['en', '"grain deal"', 'a grain deal, then another Grain deal', ['grain deal', 'Grain deal']],
    ['en', 'grain | deal', 'The graindeal is a deal', ['deal']],
    ['en', 'grain -wheat', 'grain', ['grain']],
    ['en', 'cease-fire', 'cease-fire or ceasefire', ['cease-fire', 'ceasefire']],
    ['ru', 'Киев', 'из Киева в Киев', ['Киева', 'Киев']],
    ['zh', '谈判', '和平谈判，谈判', ['谈判', '谈判']],
    ['zh', '哈哈 | 呵', '哈哈哈呵', ['哈哈', '呵']],
    ['en', 'crypto', 'get cry\u200Bpto', ['cry\u200Bpto']],
    ['en', '"grain port"~4', 'port for grain. Later wheat', ['port', 'grain']],
    ['en', '/\\d+ ships/', 'first 3 ships, then 40 ships', ['3 ships', '40 ships']],
    ['en', 'example.org', 'see https://example.org/a', ['example.org']],
    ['en', '@norland', 'via @norland', ['@norland']],
    ['en', 'grain', '🔥 grain 🔥', ['grain']],
  ])('%s: %s in %s', (language, query, text, marked) => {
    expect(textsFound(query, text, language)).toEqual(marked);
  });
});

test('one character without an end is found, and not in thousands of places', () => {
  const read = parseQuery('"中 中"~5 | 中中');
  const doc = analyzeText('中'.repeat(4096), 'zh');
  const spans = 'query' in read ? matchQuery(read.query, doc) : null;
  expect(spans).toHaveLength(1);
  expect(spans?.[0]?.end).toBeLessThan(1100);
});

describe('a link behind words', () => {
  const read = (query: string) => {
    const parsed = parseQuery(query);
    const doc = analyzeText('Read the statement', 'en', ['https://norland.org/1', 'https://t.me/norland/5']);
    return 'query' in parsed ? matchQuery(parsed.query, doc) : parsed.problem;
  };

  test('is found by its site and its channel, with nothing to mark', () => {
    expect(read('norland.org')).toEqual([]);
    expect(read('@norland')).toEqual([]);
  });

  test('is not found by its words', () => {
    expect(read('norland')).toBe(null);
  });
});
