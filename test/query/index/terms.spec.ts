import { describe, expect, test } from 'vitest';
import { createTerms } from '#src/query/index/terms.ts';
import { createTerm } from '#src/query/language/parse-terms.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';

describe('a term', () => {
  test('has one number, however often it is asked for, until each has given it back', () => {
    const terms = createTerms();
    const number = terms.acquire(createTerm('forms', 'grain'));
    expect(terms.acquire(createTerm('forms', 'grain'))).toBe(number);
    terms.release(createTerm('forms', 'grain'));
    expect(terms.hitsIn(analyzeText('grains', 'en')).has(number)).toBe(true);
    terms.release(createTerm('forms', 'grain'));
    expect(terms.hitsIn(analyzeText('grains', 'en')).has(number)).toBe(false);
  });

  test('leaves its number to another one, and none of its words', () => {
    const terms = createTerms();
    const number = terms.acquire(createTerm('forms', 'sanción'));
    expect(terms.hitsIn(analyzeText('sanciones', 'es')).has(number)).toBe(true);
    terms.release(createTerm('forms', 'sanción'));
    expect(terms.acquire(createTerm('starts', 'minist'))).toBe(number);
    expect(terms.hitsIn(analyzeText('sanciones', 'es')).has(number)).toBe(false);
    expect(terms.hitsIn(analyzeText('ministro', 'es')).has(number)).toBe(true);
  });

  test('is found by the forms of a language that was met before it came', () => {
    const terms = createTerms();
    terms.acquire(createTerm('forms', 'élève'));
    terms.hitsIn(analyzeText('les élections', 'fr'));
    const election = terms.acquire(createTerm('forms', 'élection'));
    const hits = terms.hitsIn(analyzeText('les élections', 'fr'));
    expect(hits.get(election)?.map(({ start, end }) => [start, end])).toEqual([[4, 13]]);
  });
});
