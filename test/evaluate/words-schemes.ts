/** The ways of reading word forms that are compared: ours, and the Snowball stemmer of the language. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { detectScript, normalizeWord } from '#src/query/analysis/normalize.ts';
import { inflectionsFor, stemQueryWord, stemWord } from '#src/query/analysis/stemmer.ts';
import type { WordLanguage } from './words-classes.ts';

/** A rule catches a word when they share a key. */
export interface Scheme {
  readonly keysOfRule: (word: string) => readonly string[];
  readonly keysOfWord: (word: string) => readonly string[];
}

export function ourScheme(language: WordLanguage): Scheme {
  const rules = inflectionsFor(language);
  return {
    keysOfRule: (word) => {
      const script = detectScript(word);
      const keys = stemQueryWord({ word, normalized: normalizeWord(word, script), script });
      return keys.filter(([, of]) => (of & rules) !== 0).map(([key]) => key);
    },
    keysOfWord: (word) => {
      const script = detectScript(word);
      return stemWord({ surface: word, normalized: normalizeWord(word, script), script }, rules);
    },
  };
}

const stemmers = { ru: russian, en: english, es: spanish, fr: french, de: german };

export function snowballScheme(language: WordLanguage): Scheme {
  const keys = (word: string) => [stemmers[language](sameSpelling(word))];
  return { keysOfRule: keys, keysOfWord: keys };
}

/** Spellings alike but for capitals and ё are one word. */
export const sameSpelling = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
