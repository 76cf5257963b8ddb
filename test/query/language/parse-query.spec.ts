import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryLimits, queryProblemCodes } from '#src/query/language/query-problem.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { hostileTexts, strangeQuery } from '../strange-text.ts';

const problemOf = (query: string) => {
  const read = parseQuery(query);
  return 'problem' in read ? read.problem : null;
};

describe('a query that cannot be read', () => {
  test.each([
    ['', 'EMPTY', 1, 0, null],
    [' \n ', 'EMPTY', 1, 0, null],
    ['?! …', 'NO_WORDS', 1, 4, null],
    ['* | *', 'NO_WORDS', 1, 5, null],
    ['-football', 'ONLY_EXCLUDES', 1, 9, null],
    ['-football -"ice hockey"', 'ONLY_EXCLUDES', 1, 23, null],
    ['(-football)', 'ONLY_EXCLUDES', 1, 11, null],
    ['-5', 'ONLY_EXCLUDES', 1, 2, '"-5"'],
    ['−3,5', 'ONLY_EXCLUDES', 1, 4, '"-3,5"'],
    ['(-20%)', 'ONLY_EXCLUDES', 1, 6, '("-20%")'],
    ['-5 | -10', 'ONLY_EXCLUDES', 1, 8, '"-5" | "-10"'],
    ['-٥ -football', 'ONLY_EXCLUDES', 1, 12, '"-٥" -football'],
    ['talks "grain deal', 'UNCLOSED_QUOTE', 7, 1, 'talks "grain deal"'],
    ['«зерновая сделка', 'UNCLOSED_QUOTE', 1, 1, '"зерновая сделка"'],
    ['🔥🔥 "grain', 'UNCLOSED_QUOTE', 4, 1, '🔥🔥 "grain"'],
    ['Aurora" port', 'UNCLOSED_QUOTE', 7, 1, 'Aurora port'],
    ['grain | "wheat" | " oats', 'UNCLOSED_QUOTE', 19, 1, 'grain | "wheat" | oats'],
    ['5" pipes "for the dam', 'UNCLOSED_QUOTE', 10, 1, '5" pipes "for the dam"'],
    ['(serbia | kosovo', 'UNCLOSED_BRACKET', 1, 1, '(serbia | kosovo)'],
    ['((serbia) | kosovo', 'UNCLOSED_BRACKET', 1, 1, '((serbia) | kosovo)'],
    ['(serbia | "kosovo', 'UNCLOSED_QUOTE', 11, 1, '(serbia | "kosovo")'],
    ['serbia) kosovo', 'STRAY_BRACKET', 7, 1, 'serbia kosovo'],
    ['Serbia，（Kosovo', 'UNCLOSED_BRACKET', 8, 1, 'Serbia,(Kosovo)'],
    ['grain (((', 'UNCLOSED_BRACKET', 9, 1, 'grain'],
    ['talks ()', 'EMPTY_GROUP', 7, 2, 'talks'],
    ['talks ""', 'EMPTY_PHRASE', 7, 2, 'talks'],
    ['talks "* *"', 'EMPTY_PHRASE', 7, 5, 'talks'],
    ['talks - football', 'LONE_MINUS', 7, 1, 'talks -football'],
    ['talks -', 'LONE_MINUS', 7, 1, 'talks'],
    ['talks -| grain', 'LONE_MINUS', 7, 1, 'talks | grain'],
    ['talks NOT', 'LONE_MINUS', 7, 3, 'talks'],
    ['(talks | -football) grain', 'NOT_IN_OR', 10, 9, '(talks) grain -football'],
    ['(-football OR talks) grain', 'NOT_IN_OR', 2, 9, '(talks) grain -football'],
    ['talks | (-football)', 'NOT_IN_OR', 9, 11, 'talks (-football)'],
    ['x', 'TOO_SHORT', 1, 1, '=x'],
    ['grain | я', 'TOO_SHORT', 9, 1, 'grain | =я'],
    ['"x"', 'TOO_SHORT', 1, 1, '="x"'],
    ['mi*', 'SHORT_WILDCARD', 1, 3, 'mi'],
    ['grain *nd', 'SHORT_WILDCARD', 7, 3, 'grain nd'],
    ['#g*', 'SHORT_WILDCARD', 1, 3, '#g'],
    ['mini*ter', 'STAR_INSIDE', 1, 8, 'mini*'],
    ['m*ister', 'STAR_INSIDE', 1, 7, '*ister'],
    ['*mini*ter', 'STAR_INSIDE', 1, 9, '*mini*'],
    ['F-16*', 'STAR_WORD', 1, 5, 'F-16'],
    ['"grain port"~0', 'BAD_DISTANCE', 13, 2, '"grain port"~1'],
    ['"grain port" ~x', 'BAD_DISTANCE', 14, 2, '"grain port"~5'],
    ['"grain port"~31', 'BAD_DISTANCE', 13, 3, '"grain port"~30'],
    [`grain ${'port '.repeat(60)}`, 'TOO_LONG', 257, 50, null],
    ['((((grain))))', 'TOO_DEEP', 4, 1, '(grain)'],
    ['/[a-/', 'BAD_REGEX', 1, 5, null],
    ['/grain', 'UNCLOSED_REGEX', 1, 1, '/grain/'],
    ['/(?<=a)b/', 'REGEX_UNSUPPORTED', 1, 9, null],
    ['/(a)\\1/', 'REGEX_UNSUPPORTED', 1, 7, null],
    ['/.*/', 'REGEX_BROAD', 1, 4, null],
    ['/\\w+/', 'REGEX_BROAD', 1, 5, null],
    [`/${'ab'.repeat(61)}/`, 'REGEX_LONG', 1, 124, null],
    ['/((a{9}){9}){9}b/', 'REGEX_HEAVY', 1, 17, null],
  ])('%s: %s at %i', (query, code, column, length, fix) => {
    expect(problemOf(query)).toMatchObject({ code, column, length, ...(fix === null ? {} : { fix }) });
  });

  test('with too many words is cut where they are too many', () => {
    const words = Array.from({ length: 25 }, (_, index) =>
      `w${index}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
    );
    const problem = problemOf(words.join(' '));
    expect(problem).toMatchObject({ code: 'TOO_MANY', fix: words.slice(0, queryLimits.terms).join(' ') });
  });

  test.each(['a*b', '/.*/', '-football', '""'])('%s has no cure that is a good guess', (query) => {
    expect(problemOf(query)?.fix).toBe(null);
  });

  test('emoji written as one count one by one', () => {
    expect(problemOf('🔥'.repeat(30))).toMatchObject({ code: 'TOO_MANY', column: 21, fix: '🔥'.repeat(20) });
  });
});

describe('whatever a person types', () => {
  test('is a query or a problem within it, and a cure can be read', () => {
    fc.assert(
      fc.property(strangeQuery, (typed) => {
        const problem = problemOf(typed);
        if (problem === null) return;
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.column + problem.length - 1).toBeLessThanOrEqual([...typed].length);
        if (problem.fix !== null) expect(problemOf(problem.fix)).toBe(null);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries(hostileTexts))('%s is read or refused, not choked on', (_, typed) => {
    const problem = problemOf(typed);
    if (problem !== null) expect(queryProblemCodes).toContain(problem.code);
  });

  test('stands as it was: typographic signs are plain ones, column by column', () => {
    expect(parseQuery('（Serbia｜Kosovo） －sport')).toEqual(parseQuery('(Serbia|Kosovo) -sport'));
    expect(parseQuery('“grain deal”')).toEqual(parseQuery('"grain deal"'));
  });

  test('a pattern keeps its signs', () => {
    expect(parseQuery('7" /5" (pipe|tube)s/')).toMatchObject({
      query: { of: [{ is: 'term' }, { is: 'pattern', source: '5" (pipe|tube)s' }] },
    });
  });

  test.each([
    ['grain deal', 'grain  AND deal'],
    ['grain deal', 'grain + deal'],
    ['grain | deal', 'grain OR deal'],
    ['grain | deal', 'grain, deal,'],
    ['grain -deal', 'grain NOT deal'],
    ['grain -deal', 'grain AND NOT deal'],
    ['grain', '((grain))'],
    ['grain', 'grain | grain'],
    ['grain -deal', 'grain \u200E-\u200Edeal'],
    ['grain', '"grain"'],
    ['"Музей Гараж"', '"Музей «Гараж»"'],
    ['"Музей Гараж"', '«Музей "Гараж"»'],
    ['"grain" | "deal"', '"grain» | «deal"'],
    ['5 pipes', '5" pipes'],
    ['5 pipes', '5” pipes'],
    ['5 pipes', "5'' pipes"],
    ['pipes 24', 'pipes 24″'],
    ['5 | 7 pipes', '5"|7" pipes'],
    ['٥ أنابيب', '٥" أنابيب'],
    ['a 5 pipe and 7 pipe', 'a 5" pipe and 7" pipe'],
    ['"5 pipes" -dam', '"5" pipes" -dam'],
    ['"F-16" 7 "grain port"', '"F-16" 7" "grain port"'],
    ['"2026" "grain port"', '"2026" AND "grain port"'],
  ])('%s is also %s', (query, same) => {
    expect(parseQuery(same)).toEqual(parseQuery(query));
  });
});
