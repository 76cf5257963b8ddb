/** The languages of the bot's texts, of posts and of what people type. Each has a file in this folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { memoizeByName } from '#src/memoize.ts';
import type { Language } from './language.ts';
import { sourceOf, wholeTerms } from './terms.ts';

const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]{2,3}\.ts$/.test(file));
const modules: readonly Record<string, Language>[] = await Promise.all(
  files.map((file) => import(import.meta.resolve(`./${file}`))),
);

/** English first, as the default. */
export const languages: readonly Language[] = modules
  .flatMap((module) => Object.values(module))
  .sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en'));

const byCode = new Map(languages.map((language) => [language.code, language]));
const none: ReadonlySet<string> = new Set();

/** By ISO 639-1 code; undefined for an unknown one. */
export const findLanguage = (code: string | null): Language | undefined => byCode.get(code ?? '');

/** Of all languages, for what people type. */
export const stopWordsOfAll: ReadonlySet<string> = new Set(
  languages.flatMap(({ stopWords }) => [...stopWords]),
);

/** Empty for an unknown language. */
export const stopWordsOf = (code: string | null): ReadonlySet<string> =>
  findLanguage(code)?.stopWords ?? none;

/**
 * The exam for models: short posts, each with true lines (+) and lines with one plausible fault (-), about twenty of both.
 * A post begins with `date | channel | origin or - | speaker or - | title`. Empty for a language without an exam.
 */
export function readExam(code: string): string {
  const file = new URL(`./exam/${code}.txt`, import.meta.url);
  return findLanguage(code) && existsSync(file) ? readFileSync(file, 'utf8') : '';
}

type ListsOf<Section> = {
  readonly [Name in keyof Section as NonNullable<Section[Name]> extends string ? Name : never]-?: string;
};

/** The lists of a section, each as the source of an expression that matches the terms of any language. Not for tables. */
export const inAnyLanguage = <Name extends keyof Language>(section: Name): ListsOf<Language[Name]> =>
  listsOf(section) as ListsOf<Language[Name]>;

const listsOf = memoizeByName((section) => {
  const all = languages.flatMap((language) => Object.entries(language[section as 'clock']));
  const byName = Map.groupBy(
    all.filter(([, list]) => typeof list === 'string'),
    ([name]) => name,
  );
  return Object.fromEntries(
    Array.from(byName, ([name, lists]) => [name, sourceOf(...lists.map(([, list]) => list))]),
  );
});

const withoutTerms = <T>(value: T): T => {
  if (typeof value === 'string') return '' as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, own]) => [key, withoutTerms(own)]),
  ) as T;
};
const unknown = withoutTerms(languages[0]!);

/** Memoizes what `make` makes of each language; for one that is not known all its lists are empty, which match nothing. */
export function byLanguage<T>(make: (language: Language) => T): (code: string | null) => T {
  const cached = memoizeByName((code) => make(byCode.get(code) ?? unknown));
  return (code) => cached(byCode.has(code ?? '') ? code! : '');
}

type ListPath = {
  [Section in keyof Language]: `${Section}.${keyof ListsOf<Language[Section]> & string}`;
}[keyof Language];
const termsAt = byLanguage((language) =>
  memoizeByName((paths) =>
    wholeTerms(
      ...paths.split(' ').map((path) => {
        const [section, name] = path.split('.') as ['clock', 'at'];
        return language[section][name];
      }),
    ),
  ),
);
/** An expression for the terms of some lists of a language, as whole words: `tense.past`. */
export const termsOf = (language: string | null, ...paths: readonly ListPath[]): RegExp =>
  termsAt(language)(paths.join(' '));
export const hasTerm = (text: string, language: string | null, ...paths: readonly ListPath[]): boolean =>
  termsOf(language, ...paths).test(text);
