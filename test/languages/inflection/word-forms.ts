import { expect, test } from 'vitest';
import { cleanWord, normalizeWord, detectScript } from '#src/query/analysis/normalize.ts';
import { stemQueryWord, stemWord, inflectionsFor } from '#src/query/analysis/stemmer.ts';

/** Words of the news with forms a rule must find, and words it must not take for each other; written by hand. */
interface WordList {
  /** The language of the channel. */
  readonly language: string;
  /** `base: forms`, a line each. */
  readonly forms: string;
  /** `rule: other words`, a line each. */
  readonly apart: string;
}

/** Does a rule of one word find a word of a post, in a channel of this language? */
function finds(rule: string, word: string, language: string): boolean {
  const rules = inflectionsFor(language);
  const [wanted, read] = [cleanWord(rule), cleanWord(word)];
  const script = detectScript(wanted);
  const inAll = stemQueryWord({ word: wanted, normalized: normalizeWord(wanted, script), script });
  const keys = new Set(inAll.filter(([, of]) => (of & rules) !== 0).map(([key]) => key));
  const surface = read;
  const ofRead = detectScript(read);
  const normalized = normalizeWord(read, ofRead);
  return stemWord({ surface, normalized, script: ofRead }, rules).some((key) => keys.has(key));
}

function linesOf(list: string): { rule: string; words: string[] }[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [rule = '', words = ''] = line.trim().split(': ');
      return { rule, words: words.split(' ') };
    });
}

export function testWordForms({ language, forms, apart }: WordList): void {
  test('are found in all their forms', () => {
    const missed = linesOf(forms).map(({ rule, words }) => [
      rule,
      words.filter((word) => !finds(rule, word, language)),
    ]);
    expect(missed.filter(([, words]) => words?.length !== 0)).toEqual([]);
  });

  test('are found as they are', () => {
    expect(linesOf(forms).filter(({ rule }) => !finds(rule, rule, language))).toEqual([]);
  });

  test('are not taken for others that look alike', () => {
    const wrong = linesOf(apart).map(({ rule, words }) => [
      rule,
      words.filter((word) => finds(rule, word, language)),
    ]);
    expect(wrong.filter(([, words]) => words?.length !== 0)).toEqual([]);
  });
}
