/** The languages the bot knows: of its texts, of the posts it analyses and of what people type. No other list of them exists. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';
import { sourceOf, type TermList } from './terms.ts';

export const languages: readonly Language[] = [en, ru, es, fr, de, ar];

const byCode = new Map(languages.map((language) => [language.code, language]));
const none: ReadonlySet<string> = new Set();

/** By its ISO 639-1 code; undefined for one that is not known. */
export const findLanguage = (code: string | null): Language | undefined => byCode.get(code ?? '');

/** Empty for a language that is not known. */
export const stopWordsOf = (code: string | null): ReadonlySet<string> =>
  findLanguage(code)?.stopWords ?? none;

/** The source of an expression for what any of the languages has. */
export const sourceInAnyLanguage = (of: (language: Language) => TermList): string =>
  sourceOf(...languages.map(of));
