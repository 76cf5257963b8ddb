import { describe, expect, test } from 'vitest';
import { backtest, explainMatch, type RecentPost } from '#src/alerts/preview/alert-preview.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { postOf } from '../posts.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const dayMs = 86_400_000;

/** One post a day, newest first. */
function* daily(texts: readonly string[]): Generator<RecentPost> {
  for (const [index, text] of texts.entries()) {
    const date = new Date(now - (index + 1) * dayMs).toISOString();
    yield { post: postOf({ id: 10_000 - index, date, text }), language: 'en' };
  }
}

function queryOf(source: string) {
  const read = parseQuery(source);
  if ('problem' in read) throw new Error(read.problem.code);
  return read.query;
}

describe('a query tried on recent posts', () => {
  test('says how many it would have caught', async () => {
    const tried = await backtest(queryOf('grain'), daily(['grain', 'wheat', 'grains', 'rice']));
    expect(tried).toMatchObject({ posts: 4, hits: 2, nearMisses: {} });
    expect(tried.matches.map(({ post, spans }) => [post.id, spans])).toEqual([
      [10_000, [{ start: 0, end: 5 }]],
      [9998, [{ start: 0, end: 6 }]],
    ]);
  });

  test('counts what the excluded word has kept out, and what small letters would bring', async () => {
    const texts = ['the UN council', 'the UN council on football', 'un homme', 'football'];
    expect((await backtest(queryOf('UN -football'), daily(texts))).nearMisses).toEqual({
      excluded: 1,
      capitals: 1,
    });
  });

  test('looks only at posts of its scope', async () => {
    const scope = { channels: ['estmark'], reposts: true, mediaOnly: false };
    expect(await backtest(queryOf('grain'), daily(['grain']), scope)).toMatchObject({
      posts: 1,
      hits: 0,
    });
  });

  test('reads two thousand posts at most and lets others work in between', async () => {
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 1);
    const endless = daily(
      Array.from({ length: 5000 }, () => 'The minister said that grain would go by sea. '.repeat(20)),
    );
    const tried = await backtest(queryOf('grain -wheat'), endless);
    clearInterval(count);
    expect(tried).toMatchObject({ posts: 2000, hits: 2000 });
    expect(tried.matches).toHaveLength(2000);
    expect(turns).toBeGreaterThan(5);
  });
});

function formsIn(source: string, text: string, links: readonly string[] = []): (readonly string[])[] {
  return explainMatch(queryOf(source), analyzeText(text, 'en', links)).map(({ forms }) => forms);
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
