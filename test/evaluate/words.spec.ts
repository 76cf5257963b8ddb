/** Word forms on a fixed sample of each dictionary that is installed. `npm run -s evaluate -- words` measures all of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { printWords } from './words.ts';
import { dictionaries, type WordLanguage, wordClasses, wordLanguages } from './words-classes.ts';
import { type Dictionary, hasDictionary, loadDictionary } from './words-hunspell.ts';
import { indexLemmas, type LemmaIndex, lemmasOf, measureWords, rivalsOf } from './words-measure.ts';
import { ourScheme } from './words-schemes.ts';

/**
 * A word's forms and those it is taken for begin as it does, so two letters of a dictionary tell as much as a sample of all, in a
 * tenth of the time.
 */
const sampled: Readonly<Record<WordLanguage, RegExp>> = {
  ru: /^[сн]/i,
  en: /^[mp]/i,
  es: /^[mp]/i,
  fr: /^[mp]/i,
  de: /^[mp]/i,
};
/** Lemmas of a class that are looked at, about. */
const sampleSize = 500;

describe.each(wordLanguages)('word forms of %s', (language) => {
  const { file, package: name } = dictionaries[language];
  const isThere = hasDictionary(file);
  const scheme = ourScheme(language);
  let dictionary: Dictionary = { entries: [], formsOf: () => [] };
  let index: LemmaIndex = new Map();
  beforeAll(() => {
    dictionary = loadDictionary(file, sampled[language]) ?? dictionary;
    index = indexLemmas(dictionary, scheme);
  });

  const needs = isThere ? '' : ` (needs the Debian package ${name})`;
  test.skipIf(!isThere).each(wordClasses.filter((one) => one.language === language))(
    `$name keep their gates${needs}`,
    (of) => {
      const step = Math.max(1, Math.floor(dictionary.entries.filter(of.holds).length / sampleSize));
      const lemmas = lemmasOf(of, dictionary, step);
      const { caught, wrong } = measureWords(lemmas, scheme, index, rivalsOf(of, dictionary));
      expect(lemmas.length).toBeGreaterThan(200);
      expect(caught).toBeGreaterThanOrEqual(of.gate.least);
      expect(wrong).toBeLessThanOrEqual(of.gate.most);
    },
  );
});

test('a missing dictionary costs its rows, and the package to install is named', () => {
  const lines: string[] = [];
  printWords({ print: (line) => lines.push(line), load: () => null });
  expect(lines.filter((line) => line.includes('apt-get install'))).toHaveLength(wordLanguages.length);
  expect(lines.join('\n')).toContain(
    'ru: not measured, its dictionary is missing: apt-get install hunspell-ru',
  );
});
