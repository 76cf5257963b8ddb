import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { matchQuery } from '#src/query/index/match-query.ts';
import { createQueryIndex, type QueryIndex } from '#src/query/index/query-index.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { caseGroups } from './match-cases.ts';
import { hostileTexts, strangeQuery, strangeText } from '../strange-text.ts';

const post = { channel: 'norland', forward: null, media: [] };
/** The rules that fire, as chat:number. */
function firedBy(
  rules: QueryIndex,
  text: string,
  language: string | null = 'en',
  more: object = {},
): string[] {
  const fired = rules.match(analyzeText(text, language), { ...post, ...more });
  return fired.map(({ chat, n }) => `${chat}:${n}`).toSorted();
}

const cases = Object.values(caseGroups).flat();
const caseTexts = cases.flatMap(({ found = [], not = [] }) => [...found, ...not]);
const query = fc.oneof(fc.constantFrom(...cases.map((one) => one.query)), strangeQuery);
const text = fc.oneof(
  fc.array(fc.constantFrom(...caseTexts), { minLength: 1, maxLength: 6 }).map((texts) => texts.join('. ')),
  strangeText,
);
const language = fc.constantFrom('en', 'ru', 'es', 'de', 'fr', 'ar', 'zh', 'pt', null);
const rule = { chat: fc.constantFrom('1', '-100:7'), n: fc.integer({ min: 1, max: 7 }) };
const step = fc.oneof(
  fc.record({ act: fc.constant('add' as const), ...rule, query }),
  fc.record({ act: fc.constant('remove' as const), ...rule }),
  fc.record({ act: fc.constant('match' as const), text, language }),
);

describe('the index of all rules', () => {
  test('finds what an exhaustive loop finds, with rules added and removed in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const rules = createQueryIndex();
        const plain = new Map<string, string>();
        for (const one of steps) {
          if (one.act === 'match') {
            expectSame(rules, plain, one.text, one.language);
            continue;
          }
          const id = `${one.chat} ${one.n}`;
          if (one.act === 'remove') {
            rules.remove(one.chat, one.n);
            plain.delete(id);
          } else {
            rules.add(one.chat, one.n, one.query);
            plain.set(id, one.query);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  function expectSame(
    rules: QueryIndex,
    plain: ReadonlyMap<string, string>,
    read: string,
    of: string | null,
  ): void {
    const doc = analyzeText(read, of);
    const hits = rules
      .match(doc, post)
      .map((fired) => [`${fired.chat} ${fired.n}`, rules.findSpans(fired.query.text, doc)] as const);
    const wanted = [...plain].flatMap(([id, source]) => {
      const parsed = parseQuery(source);
      const spans = 'query' in parsed ? matchQuery(parsed.query, doc) : null;
      return spans === null ? [] : [[id, spans] as const];
    });
    const byId = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
    expect(hits.toSorted(byId)).toEqual(wanted.toSorted(byId));
  }

  test('tells each rule of a query, however many there are', () => {
    const rules = createQueryIndex();
    rules.add('1', 1, 'grain deal');
    rules.add('2', 1, 'grain deal');
    rules.add('3', 7, 'grain deal');
    rules.remove('2', 1);
    expect(firedBy(rules, 'a deal on grain')).toEqual(['1:1', '3:7']);
  });

  test('takes a rule that is there already as its new form', () => {
    const rules = createQueryIndex();
    rules.add('1', 1, 'grain');
    rules.add('1', 1, 'wheat');
    rules.add('1', 1, 'wheat');
    expect([firedBy(rules, 'grain'), firedBy(rules, 'wheat')]).toEqual([[], ['1:1']]);
  });

  test('takes a rule that cannot be read, which fires on nothing', () => {
    const rules = createQueryIndex();
    rules.add('1', 1, '"grain');
    expect(firedBy(rules, '"grain')).toEqual([]);
    rules.add('1', 1, 'grain');
    expect(firedBy(rules, '"grain')).toEqual(['1:1']);
  });

  test('matches the same whether rules were there when words of a post were first met or not', () => {
    const rules = createQueryIndex();
    const posted = 'sanciones del ministro';
    rules.add('1', 1, 'sanción');
    expect(firedBy(rules, posted, 'es')).toEqual(['1:1']);
    rules.add('2', 1, 'sanción');
    rules.add('3', 1, 'ministro');
    rules.remove('3', 1);
    expect(firedBy(rules, posted, 'es')).toEqual(['1:1', '2:1']);
  });

  test('reads a word by the rules of each channel it is met in', () => {
    const rules = createQueryIndex();
    rules.add('1', 1, 'élection');
    expect(firedBy(rules, 'elections', 'en')).toEqual(['1:1']);
    expect(firedBy(rules, 'elections', 'fr')).toEqual(['1:1']);
    expect(firedBy(rules, 'elections', 'pt')).toEqual([]);
  });

  test('asks the scope of each rule after its query matched', () => {
    const rules = createQueryIndex();
    const scope = { channels: null, reposts: true, mediaOnly: false };
    rules.add('all', 1, 'grain');
    rules.add('here', 1, 'grain', { ...scope, channels: ['norland'] });
    rules.add('there', 1, 'grain', { ...scope, channels: ['estmark'] });
    rules.add('own', 1, 'grain', { ...scope, reposts: false });
    rules.add('seen', 1, 'grain', { ...scope, mediaOnly: true });
    const fired = (more: object) => firedBy(rules, 'grain', 'en', more);
    expect(fired({})).toEqual(['all:1', 'here:1', 'own:1']);
    expect(fired({ forward: { name: 'Estmark', url: null } })).toEqual(['all:1', 'here:1']);
    expect(fired({ media: [{ kind: 'photo' }], channel: 'Estmark' })).toEqual([
      'all:1',
      'own:1',
      'seen:1',
      'there:1',
    ]);
  });
});

describe('nothing that is typed or posted', () => {
  const queries = [
    `"${'a '.repeat(20)}"`,
    `"${'a '.repeat(20)}"~30`,
    '"aaa* *aaaa* aaaa aaaaa*"~30',
    '*aaaa*',
    '中国',
    'a.a.bc',
    'e -é',
    '/(a|aa)+$/',
    '/(a+)+b/',
    '/a{1,40}a{1,40}b/',
    '/(.*)(.*)(.*)x\\d/',
  ];

  test.each(Object.entries(hostileTexts))('stops the matching of %s', (_, posted) => {
    const rules = createQueryIndex();
    queries.forEach((source, index) => {
      rules.add('1', index, source);
    });
    const doc = analyzeText(posted, 'en');
    // what is not linear takes minutes, longer than a test may
    for (const fired of rules.match(doc, post)) rules.findSpans(fired.query.text, doc);
  });
});

describe('a rule with a pattern that is slow', () => {
  test('is told of once, when the pattern is switched off', () => {
    const told: string[] = [];
    let nowMs = 0;
    const slowClock = vi.spyOn(performance, 'now').mockImplementation(() => {
      nowMs += 25;
      return nowMs;
    });
    const index = createQueryIndex((chat, n) => told.push(`${chat} ${n}`));
    index.add('1', 1, '/drone \\d+/');
    index.add('2', 7, '/drone \\d+/');
    const firedAt = (at: number) =>
      index.match(analyzeText(`drone ${at}`, 'en'), post).map(({ chat }) => chat);
    expect([1, 2, 3, 4, 5].map(firedAt)).toEqual([['1', '2'], ['1', '2'], ['1', '2'], [], []]);
    slowClock.mockRestore();
    expect(told).toEqual(['1 1', '2 7']);
  });
});
