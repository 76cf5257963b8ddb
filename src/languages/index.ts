/** The languages the bot knows: of its texts, of the posts it analyses and of what people type. One file of this folder is one language. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { memoizeByName } from '#src/memoize.ts';
import type { Language } from './language.ts';
import { sourceOf } from './terms.ts';

const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]{2,3}\.ts$/.test(file));
const modules: readonly Record<string, Language>[] = await Promise.all(
  files.map((file) => import(import.meta.resolve(`./${file}`))),
);

/** English first: it stands where no other shows. */
export const languages: readonly Language[] = modules
  .flatMap((module) => Object.values(module))
  .sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en'));

const byCode = new Map(languages.map((language) => [language.code, language]));
const none: ReadonlySet<string> = new Set();

/** By its ISO 639-1 code; undefined for one that is not known. */
export const findLanguage = (code: string | null): Language | undefined => byCode.get(code ?? '');

/** Of all languages: passed over in what people type. */
export const stopWordsOfAll: ReadonlySet<string> = new Set(
  languages.flatMap(({ stopWords }) => [...stopWords]),
);

/** Empty for a language that is not known. */
export const stopWordsOf = (code: string | null): ReadonlySet<string> =>
  findLanguage(code)?.stopWords ?? none;

/**
 * What a model is examined by: short posts, each with lines that say what it says (+) and lines with one plausible fault (-),
 * about twenty of both. A post begins with `date | channel | origin or - | speaker or - | title`. Empty where there is none.
 */
export function readExam(code: string): string {
  const file = new URL(`./exam/${code}.txt`, import.meta.url);
  return findLanguage(code) && existsSync(file) ? readFileSync(file, 'utf8') : '';
}

type ListsOf<Section> = {
  readonly [Name in keyof Section as Section[Name] extends string ? Name : never]: string;
};

/** The lists of a section, each as the source of an expression for what any of the languages has; of its tables it is none. */
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

/** What is made of a language once, when it is first asked for; undefined for a language that is not known. */
export function byLanguage<T>(make: (language: Language) => T): (code: string | null) => T | undefined {
  const madeOf = memoizeByName((code) => {
    const language = findLanguage(code);
    return language && make(language);
  });
  return (code) => madeOf(code ?? '');
}
