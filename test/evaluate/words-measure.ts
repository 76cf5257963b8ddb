/** How many forms of a word a rule finds that was written with its base form, and how many other words it finds. */
import { detectScript, normalizeWord } from '#src/query/analysis/normalize.ts';
import type { WordClass } from './words-classes.ts';
import type { Dictionary, Entry } from './words-hunspell.ts';
import { type Scheme, sameSpelling } from './words-schemes.ts';

export interface WordFigures {
  /** Percent of all forms of all rules' lemmas, the base form itself not counted. */
  readonly caught: number;
  /** The same when the rule is typed in small letters without accents. */
  readonly caughtPlain: number;
  /**
   * Other lemmas per rule: entries of the dictionary among the class's rivals that the rule finds in their base form, though they
   * are no form of the rule's lemma. Words that differ only in accents are two lemmas, so what accents ignored cost is in here.
   */
  readonly wrong: number;
  /** The same among all entries of the dictionary, of whatever class. */
  readonly wrongOfAll: number;
}

export interface Lemma {
  readonly word: string;
  /** With the word itself, in small letters. */
  readonly forms: ReadonlySet<string>;
}

/** Words of letters, three or more; digits, hyphens and abbreviations are other rules' business. */
const isPlain = (word: string): boolean => /^\p{L}{3,}$/u.test(word);

/** Every `step`th lemma of a class with its forms; entries of one spelling are one lemma. */
export function lemmasOf(of: WordClass, { entries, formsOf }: Dictionary, step = 1): Lemma[] {
  const bySpelling = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!of.holds(entry) || !isPlain(entry.lemma)) continue;
    const same = bySpelling.get(entry.lemma);
    if (same === undefined) bySpelling.set(entry.lemma, [entry]);
    else same.push(entry);
  }
  return [...bySpelling]
    .filter((_, at) => at % step === 0)
    .map(([word, same]) => {
      const forms = same.flatMap((entry) => formsOf(entry, of.flags)).map(sameSpelling);
      return { word, forms: new Set([sameSpelling(word), ...forms]) };
    });
}

/** Base forms of a dictionary by their keys. */
export type LemmaIndex = ReadonlyMap<string, readonly string[]>;

export function indexLemmas({ entries }: Dictionary, { keysOfWord }: Scheme): LemmaIndex {
  const index = new Map<string, string[]>();
  const lemmas = new Set(entries.map(({ lemma }) => lemma).filter(isPlain));
  for (const lemma of lemmas) {
    for (const key of new Set(keysOfWord(lemma))) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [sameSpelling(lemma)]);
      else others.push(sameSpelling(lemma));
    }
  }
  return index;
}

/** The spellings among which wrong lemmas of a class are counted. */
export function rivalsOf({ holds, rivals = holds }: WordClass, { entries }: Dictionary): ReadonlySet<string> {
  return new Set(entries.filter(rivals).map(({ lemma }) => sameSpelling(lemma)));
}

export function measureWords(
  lemmas: readonly Lemma[],
  scheme: Scheme,
  index: LemmaIndex,
  rivals: ReadonlySet<string>,
): WordFigures {
  const sum = { forms: 0, caught: 0, plain: 0, wrong: 0, wrongOfAll: 0 };
  for (const { word, forms } of lemmas) {
    const keys = new Set(scheme.keysOfRule(word));
    const plainKeys = new Set(scheme.keysOfRule(normalizeWord(word, detectScript(word))));
    for (const form of forms) {
      if (form === sameSpelling(word)) continue;
      const formKeys = scheme.keysOfWord(form);
      sum.forms += 1;
      if (formKeys.some((key) => keys.has(key))) sum.caught += 1;
      if (formKeys.some((key) => plainKeys.has(key))) sum.plain += 1;
    }
    const others = new Set(
      [...keys].flatMap((key) => index.get(key) ?? []).filter((other) => !forms.has(other)),
    );
    sum.wrongOfAll += others.size;
    for (const other of others) if (rivals.has(other)) sum.wrong += 1;
  }
  return {
    caught: (100 * sum.caught) / sum.forms,
    caughtPlain: (100 * sum.plain) / sum.forms,
    wrong: sum.wrong / lemmas.length,
    wrongOfAll: sum.wrongOfAll / lemmas.length,
  };
}
