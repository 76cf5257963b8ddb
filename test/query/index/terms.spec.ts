import { describe, expect, test } from 'vitest';
import { createTerms } from '#src/query/index/terms.ts';
import { createTerm } from '#src/query/language/parse-terms.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';

describe('a term', () => {
  test('is looked for as long as somebody does', () => {
    const terms = createTerms();
    const grain = createTerm('forms', 'grain');
    const number = terms.take(grain);
    expect(terms.take(createTerm('forms', 'grain'))).toBe(number);
    terms.giveBack(grain);
    expect(terms.hitsIn(analyzeText('grains', 'en')).has(number)).toBe(true);
    terms.giveBack(grain);
    expect(terms.hitsIn(analyzeText('grains', 'en')).has(number)).toBe(false);
  });

  test('leaves its number to another one, and none of its words', () => {
    const terms = createTerms();
    const sanction = createTerm('forms', 'sanción');
    const number = terms.take(sanction);
    expect(terms.hitsIn(analyzeText('sanciones', 'es')).has(number)).toBe(true);
    terms.giveBack(sanction);
    expect(terms.take(createTerm('starts', 'minist'))).toBe(number);
    expect(terms.hitsIn(analyzeText('sanciones', 'es')).has(number)).toBe(false);
    expect(terms.hitsIn(analyzeText('ministro', 'es')).has(number)).toBe(true);
  });

  test('is found by the forms of a language that was met before it came', () => {
    const terms = createTerms();
    terms.take(createTerm('forms', 'élève'));
    terms.hitsIn(analyzeText('les élections', 'fr'));
    const election = terms.take(createTerm('forms', 'élection'));
    const hits = terms.hitsIn(analyzeText('les élections', 'fr'));
    expect(hits.get(election)?.map(({ start, end }) => [start, end])).toEqual([[4, 13]]);
  });
});
