import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchOne } from '#src/alerts/match-one.ts';
import { parseQuery } from '#src/alerts/query.ts';
import { createRules } from '#src/alerts/rules.ts';
import { readText } from '#src/alerts/words.ts';
import { caseGroups } from './cases.ts';
import { hostileTexts, strangeQuery, strangeText } from './strange-text.ts';

const facts = { channel: 'norland', repost: false, media: false };
const idsOf = (rules: ReturnType<typeof createRules>, text: string, language: string | null = 'en') =>
  rules.match(readText(text, language), facts).map(({ id }) => id);

const cases = Object.values(caseGroups).flat();
const caseTexts = cases.flatMap(({ found = [], not = [] }) => [...found, ...not]);
const query = fc.oneof(fc.constantFrom(...cases.map((one) => one.query)), strangeQuery);
const text = fc.oneof(
  fc.array(fc.constantFrom(...caseTexts), { minLength: 1, maxLength: 6 }).map((texts) => texts.join('. ')),
  strangeText,
);
const language = fc.constantFrom('en', 'ru', 'es', 'de', 'fr', 'ar', 'zh', 'pt', null);
const step = fc.oneof(
  fc.record({ act: fc.constant('add' as const), id: fc.integer({ min: 0, max: 12 }), query }),
  fc.record({ act: fc.constant('remove' as const), id: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ act: fc.constant('match' as const), text, language }),
);

describe('the index of all rules', () => {
  test('finds what an exhaustive loop finds, with rules added and removed in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const rules = createRules();
        const plain = new Map<string, string>();
        for (const one of steps) {
          if (one.act === 'add' && rules.add(`${one.id}`, one.query) === null)
            plain.set(`${one.id}`, one.query);
          if (one.act === 'remove') expect(rules.remove(`${one.id}`)).toBe(plain.delete(`${one.id}`));
          if (one.act === 'match') expectSame(rules, plain, one.text, one.language);
        }
        expect(rules.size).toBe(plain.size);
      }),
      { numRuns: 300 },
    );
  });

  function expectSame(
    rules: ReturnType<typeof createRules>,
    plain: ReadonlyMap<string, string>,
    read: string,
    of: string | null,
  ): void {
    const doc = readText(read, of);
    const hits = rules.match(doc, facts).map(({ id, spans }) => [id, spans()] as const);
    const wanted = [...plain].flatMap(([id, source]) => {
      const parsed = parseQuery(source);
      const spans = 'query' in parsed ? matchOne(parsed.query, doc) : null;
      return spans === null ? [] : [[id, spans] as const];
    });
    const byId = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
      Number(a[0]) - Number(b[0]);
    expect(hits.toSorted(byId)).toEqual(wanted.toSorted(byId));
  }

  test('tells each rule of a query, however many there are', () => {
    const rules = createRules();
    for (const id of ['1:1', '2:1', '3:7']) rules.add(id, 'grain deal');
    rules.remove('2:1');
    expect(idsOf(rules, 'a deal on grain').toSorted()).toEqual(['1:1', '3:7']);
  });

  test('takes a rule of a known id as its new form', () => {
    const rules = createRules();
    rules.add('1:1', 'grain');
    rules.add('1:1', 'wheat');
    rules.add('1:1', 'wheat');
    expect([idsOf(rules, 'grain'), idsOf(rules, 'wheat'), rules.size]).toEqual([[], ['1:1'], 1]);
  });

  test('keeps the old rule when the new form cannot be read', () => {
    const rules = createRules();
    rules.add('1:1', 'grain');
    expect(rules.add('1:1', '"grain')).toMatchObject({ code: 'UNCLOSED_QUOTE' });
    expect(idsOf(rules, 'grain')).toEqual(['1:1']);
  });

  test('reads a word by the rules of each channel it is met in', () => {
    const rules = createRules();
    rules.add('1:1', 'élection');
    expect(idsOf(rules, 'elections', 'en')).toEqual(['1:1']);
    expect(idsOf(rules, 'elections', 'fr')).toEqual(['1:1']);
    expect(idsOf(rules, 'elections', 'pt')).toEqual([]);
  });

  test('asks the scope of each rule after its query matched', () => {
    const rules = createRules();
    const scope = { channels: null, reposts: true, mediaOnly: false };
    rules.add('all', 'grain');
    rules.add('here', 'grain', { ...scope, channels: ['norland'] });
    rules.add('there', 'grain', { ...scope, channels: ['estmark'] });
    rules.add('own', 'grain', { ...scope, reposts: false });
    rules.add('seen', 'grain', { ...scope, mediaOnly: true });
    const ids = (more: object) =>
      rules.match(readText('grain', 'en'), { ...facts, ...more }).map(({ id }) => id);
    expect(ids({})).toEqual(['all', 'here', 'own']);
    expect(ids({ repost: true })).toEqual(['all', 'here']);
    expect(ids({ media: true, channel: 'estmark' })).toEqual(['all', 'there', 'own', 'seen']);
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
    const rules = createRules();
    queries.forEach((source, index) => {
      rules.add(`${index}`, source);
    });
    const start = performance.now();
    for (const { spans } of rules.match(readText(posted, 'en'), facts)) spans();
    // Eleven rules at 5 ms each, and room for a machine that does other things; what is not linear takes minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
