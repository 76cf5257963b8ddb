import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLanguage, inAnyLanguage, languages, stopWordsOf } from '#src/languages/index.ts';
import { topicNames } from '#src/languages/language.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';

describe('the languages', () => {
  it('are those the texts are translated into', () => {
    const locales = readdirSync(new URL('../../locales', import.meta.url)).map((file) =>
      file.replace('.ftl', ''),
    );
    expect(languages.map(({ code }) => code).toSorted()).toEqual(locales.toSorted());
  });

  it('are found by their code, and no other is', () => {
    expect(findLanguage('ru')?.script).toBe('cyrillic');
    expect(findLanguage('xx')).toBeUndefined();
    expect(stopWordsOf(null).size).toBe(0);
  });
});

describe.each(languages.map((language) => [language.code, language] as const))('in %s', (_, language) => {
  it('all lists of words can be read', () => {
    const { injection, topics, abbreviations, stopWords, calendar, ...lists } = language;
    const { fillers, off, ...dates } = calendar;
    const sources = [...Object.values(lists), dates].flatMap((list) =>
      typeof list === 'object' ? Object.values(list).flatMap(termsIn) : [],
    );
    for (const source of [...sources.map((terms) => sourceOf(terms)), ...injection.phrases])
      expect(() => new RegExp(source, 'iu'), source).not.toThrow();
  });

  it('what is asked of a text in small letters is in small letters itself', () => {
    const { injection, numbers } = language;
    const letters = [...injection.phrases, numbers.words].map((source) =>
      source.replace(/\\[A-Z]|\\p\{\w+\}/g, ''),
    );
    expect(letters.filter((source) => source !== source.toLowerCase())).toEqual([]);
  });

  it.each(['abbreviations', 'fillers', 'off'] as const)(
    '%s are words between spaces, not between bars',
    (name) => {
      expect(name === 'abbreviations' ? language[name] : language.calendar[name]).not.toContain('|');
    },
  );

  it('no list is that of another language', () => {
    const others = new Set(languages.filter((each) => each !== language).flatMap(listsIn));
    // two that are akin may share a word
    const shared = listsIn(language).filter((list) => list.length > 12 && others.has(list));
    expect(shared).toEqual([]);
  });

  it('the currencies and the opposites are named that all name', () => {
    const namesOf = ({ numbers, contrasts }: typeof language) =>
      [numbers.units, contrasts.opposites].map((table) => [...readTermTable(table).keys()]);
    expect(namesOf(language)).toEqual(languages.map(namesOf)[0]);
  });

  it.each(topicNames)('the topic %s is made of queries', (name) => {
    for (const term of language.topics[name].split('|'))
      expect(parseQuery(term), term).toHaveProperty('query');
  });
});

const termsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(/;(?![^[]*\])/)
    : value instanceof Object
      ? Object.values(value).flatMap(termsIn)
      : [];

const listsIn = (value: unknown): string[] => {
  if (value instanceof Set) return [[...value].join(' ')];
  if (typeof value === 'string') return [value.trim()];
  return value instanceof Object ? Object.values(value).flatMap(listsIn) : [];
};

it('a list of all languages is no longer than what the engine reads rightly', () => {
  // beyond some 10,000 letters V8 no longer meets «Отменён» once twenty expressions of that size are compiled
  const longest = 8000;
  const [english] = languages;
  const sections = Object.entries(english ?? {}).filter(([, section]) => section?.constructor === Object);
  const lists = sections.flatMap(([section]) => Object.entries(inAnyLanguage(section as 'clock')));
  // a table of pairs is never one expression
  const long = lists.filter(([, source]) => !source.includes('<>') && source.length > longest);
  expect(lists.length).toBeGreaterThan(50);
  expect(long.map(([name]) => name)).toEqual([]);
});
