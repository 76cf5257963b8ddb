import { memoizeByName } from '#src/memoize.ts';

/**
 * Alternatives between bars, in the syntax of regular expressions, with these differences: white space around a bar is ignored, elsewhere
 * it matches any white space; `*` after a letter, or after a group that ends with one, is the rest of a word, alone it is any word; an
 * apostrophe outside a class matches a straight or a curly one.
 */
export type TermList = string;
/** Lists with a name or a value before each of them: `12 twelve|dozen; 13 thirteen`. */
export type TermTable = string;
/** Words between spaces. */
export type WordList = string;
/** The source of a regular expression with flag `u`, for text in lower case, that has its own word boundaries. */
export type ExpressionSource = string;

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));

/** Reads `one two three; other more`: the first word of each entry, and its other words. */
export const readTable = (table: string): (readonly [string, readonly string[]])[] =>
  table.split(';').map((entry) => {
    const [first = '', ...others] = entry.trim().split(/\s+/);
    return [first, others];
  });

/** From a table with base forms first: the base form of each other form. */
export const readForms = (table: string): ReadonlyMap<string, string> =>
  new Map(readTable(table).flatMap(([base, forms]) => forms.map((form) => [form, base])));

export const readTermTable = (table: TermTable): ReadonlyMap<string, TermList> =>
  new Map(Array.from(table.matchAll(/([^\s;]+)\s+([^;]+)/g), ([, name = '', terms = '']) => [name, terms]));

// (?-i:): in a case-insensitive expression the engine would add the other case to each set, which is slow, most of all in a class of two sets
const letters = /\[[^\]]*\\p\{L\}[^\]]*\]|\\p\{L\}/g;
const ofWord = '(?-i:\\p{IDS}|\\p{N})';
const rest = '(?-i:\\p{IDC})*';
// غدا is also written غدًا or غداً
const tanwin = '\u064b?ا\u064b?';
const start = '[^|()*]*[\\p{L}\\p{N}_#]\\*';
const besideOthers = new RegExp(`(?<=^|\\|)${start}(?:\\|${start})+(?=\\||$)`, 'gu');

/** The source of an expression for any of the terms, also within words; without terms it matches nothing. `\p{IDS}` (letters) and `\p{IDC}` (letters, digits, marks) are sets that the engine has precomputed; neighbouring beginnings of words share one rest. */
export function sourceOf(...lists: readonly TermList[]): string {
  const given = lists.map((list) => list.trim()).filter((list) => list !== '');
  if (given.length === 0) return '(?!)';
  const plain = given
    .join('|')
    .replace(/\s*\|\s*/g, '|')
    .replace(/(?<!\[[^\]]*)['’]/g, "['’]")
    .replace(besideOthers, (starts) => `(?:${starts.replaceAll('*', '')})${rest}`)
    .replace(/(?<=^|[\p{L}\p{N}_#|\s]|[\p{L}\]]\))\*/gu, rest)
    .replace(/ا(?=[\s|)]|$)/gu, tanwin)
    .replace(/\s+/g, '\\s+')
    .replace(letters, (set) => `(?-i:${set.replaceAll('\\p{L}', '\\p{IDS}')})`);
  return `(?:${plain})`;
}

/** The same for whole words, with the Arabic "and", which is written onto the next word, allowed before them. */
export const wholeSourceOf = (...lists: readonly TermList[]): string =>
  `(?<!${ofWord}(?<!و)|${ofWord}و)${sourceOf(...lists)}(?!${ofWord})`;

const withFlags =
  (flags: string) =>
  (written: TemplateStringsArray, ...sources: readonly string[]): RegExp =>
    new RegExp(String.raw(written, ...sources).replace(letters, '(?-i:$&)'), flags);

/** Template tags for expressions, by flags, that take the sources of others: regex.iu`^\s?${at}`. */
export const regex = {
  giu: withFlags('giu'),
  gmu: withFlags('gmu'),
  gu: withFlags('gu'),
  iu: withFlags('iu'),
  u: withFlags('u'),
};

/** Memoized, as compiling costs as much as reading hundreds of posts. */
export const wholeTerms = (...lists: readonly TermList[]): RegExp => expressionOf(wholeSourceOf(...lists));
const expressionOf = memoizeByName((source) => new RegExp(source, 'iu'));

/** The matches of a global expression; faster than `matchAll`, which copies the expression, where there are none. */
export const matchesIn = (text: string, expression: RegExp): readonly RegExpExecArray[] =>
  text.search(expression) < 0 ? [] : [...text.matchAll(expression)];

export const clauseStart = '(?:^|[.!?…:;,،؛。，：(>"“”„«»「—–-]\\s*)';
