import { describe, expect, test } from 'vitest';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { explainMatch } from '#src/alerts/preview/explain-match.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';

function formsIn(source: string, text: string, links: readonly string[] = []): (readonly string[])[] {
  const read = parseQuery(source);
  if ('problem' in read) throw new Error(read.problem.code);
  return explainMatch(read.query, analyzeText(text, 'en', links)).map(({ forms }) => forms);
}

describe('why a query fired', () => {
  test.each([
    ['ceasefire talk', 'Talks on ceasefires, more talks.', [['ceasefires'], ['talks']]],
    ['(grain | wheat) UN', 'The UN on wheat.', [['wheat'], ['UN']]],
    ['(grain export | wheat)', 'Grain and wheat.', [['wheat']]],
    ['grain -football', 'Grain goes by sea.', [['Grain']]],
    ['"grain goes"', 'Grain\u00a0goes by sea.', [['Grain goes']]],
    ['/gr.in/', 'grain and groin and grain', [['grain', 'groin']]],
    ['sanction*', 'sanction sanctions sanctioned sanctioning', [['sanction', 'sanctions', 'sanctioned']]],
    ['grain', 'The weather is fine.', []],
  ])('%s in “%s”', (query, text, forms) => {
    expect(formsIn(query, text)).toEqual(forms);
  });

  test('has no form where only a hidden link has it', () => {
    expect(formsIn('bbc.com', 'Read it here.', ['https://bbc.com/news'])).toEqual([[]]);
  });
});
