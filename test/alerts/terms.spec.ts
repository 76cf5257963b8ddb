import { describe, expect, test } from 'vitest';
import { createTerms } from '#src/alerts/index/terms.ts';
import { termOf } from '#src/alerts/query/terms-of.ts';
import { readText } from '#src/alerts/words/words.ts';

describe('a term', () => {
  test('is looked for as long as somebody does', () => {
    const terms = createTerms();
    const grain = termOf('forms', 'grain');
    const number = terms.take(grain);
    expect(terms.take(termOf('forms', 'grain'))).toBe(number);
    terms.giveBack(grain);
    expect(terms.hitsIn(readText('grains', 'en')).has(number)).toBe(true);
    terms.giveBack(grain);
    expect(terms.hitsIn(readText('grains', 'en')).has(number)).toBe(false);
  });

  test('leaves its number to another one, and none of its words', () => {
    const terms = createTerms();
    const sanction = termOf('forms', 'sanción');
    const number = terms.take(sanction);
    expect(terms.hitsIn(readText('sanciones', 'es')).has(number)).toBe(true);
    terms.giveBack(sanction);
    expect(terms.take(termOf('starts', 'minist'))).toBe(number);
    expect(terms.hitsIn(readText('sanciones', 'es')).has(number)).toBe(false);
    expect(terms.hitsIn(readText('ministro', 'es')).has(number)).toBe(true);
  });

  test('is found by the forms of a language that was met before it came', () => {
    const terms = createTerms();
    terms.take(termOf('forms', 'élève'));
    terms.hitsIn(readText('les élections', 'fr'));
    const election = terms.take(termOf('forms', 'élection'));
    const hits = terms.hitsIn(readText('les élections', 'fr'));
    expect(hits.tokensOf(election).map(({ start, end }) => [start, end])).toEqual([[4, 13]]);
  });
});
