import { memoizeByName } from '#src/memoize.ts';

/**
 * Lists of words as regular expressions. Alternatives stand between bars; white space around a bar does not count, elsewhere it is
 * any white space. `*` after a letter, or a group that ends with one, is the rest of a word, alone it is any word. An apostrophe outside
 * a class is a straight or a curly one. All else is the syntax of regular expressions.
 */
export type TermList = string;
/** Lists with a name or a value before each: `12 twelve|dozen; 13 thirteen`. */
export type TermTable = string;
/** Words between spaces. */
export type WordList = string;
/** The source of a regular expression (`u`, asked of small letters) that brings its own borders of words: nothing in it is replaced. */
export type ExpressionSource = string;

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));

/** Tables of words, written as `one two three; other more`: an entry is its first word and what belongs to it. */
export const readTable = (table: string): (readonly [string, readonly string[]])[] =>
  table.split(';').map((entry) => {
    const [first = '', ...others] = entry.trim().split(/\s+/);
    return [first, others];
  });

/** Of a table of base forms: the base form of each other form. */
export const readForms = (table: string): ReadonlyMap<string, string> =>
  new Map(readTable(table).flatMap(([base, forms]) => forms.map((form) => [form, base])));

export const readTermTable = (table: TermTable): ReadonlyMap<string, TermList> =>
  new Map(Array.from(table.matchAll(/([^\s;]+)\s+([^;]+)/g), ([, name = '', terms = '']) => [name, terms]));

// an expression for both cases counts every set together with the other case of it, and a class of two sets most dearly
const ofWord = '(?-i:\\p{IDS}|\\p{N})';
const rest = '(?-i:\\p{IDC})*';
// غدا is printed as غدًا or غداً
const tanwin = '\u064b?ا\u064b?';
const start = '[^|()*]*[\\p{L}\\p{N}_#]\\*';
const besideOthers = new RegExp(`(?<=^|\\|)${start}(?:\\|${start})+(?=\\||$)`, 'gu');

/** The source of an expression for any of the terms, wherever they stand; of none for none. `\p{IDS}` (letters) and `\p{IDC}` (letters, digits, marks) are sets that an engine has at hand, others it counts together anew each time; beginnings of words side by side share one rest. */
export function sourceOf(...lists: readonly TermList[]): string {
  const given = lists.map((list) => list.trim()).filter((list) => list !== '');
  if (given.length === 0) return '(?!)';
  const plain = given
    .join('|')
    .replace(/\s*\|\s*/g, '|')
    .replace(/(?<!\[[^\]]*)['’]/g, "['’]")
    .replaceAll('\\p{L}', '\\p{IDS}')
    .replace(besideOthers, (starts) => `(?:${starts.replaceAll('*', '')})${rest}`)
    .replace(/(?<=^|[\p{L}\p{N}_#|\s]|[\p{L}\]]\))\*/gu, rest)
    .replace(/ا(?=[\s|)]|$)/gu, tanwin)
    .replace(/\s+/g, '\\s+');
  return `(?:${plain})`;
}

/** The same with no letter or digit on either side, but for the Arabic "and", which is written onto the word that it joins. */
export const wholeSourceOf = (...lists: readonly TermList[]): string =>
  `(?<!${ofWord}(?<!و)|${ofWord}و)${sourceOf(...lists)}(?!${ofWord})`;

const withFlags =
  (flags: string) =>
  (written: TemplateStringsArray, ...sources: readonly string[]): RegExp =>
    new RegExp(String.raw(written, ...sources), flags);

/** Expressions written as in a literal, with the sources of others in them, by their flags: regex.iu`^\s?${at}`. */
export const regex = {
  giu: withFlags('giu'),
  gmu: withFlags('gmu'),
  gu: withFlags('gu'),
  iu: withFlags('iu'),
  u: withFlags('u'),
};

/** One for all who ask for the same terms: to compile it costs as much as to read hundreds of posts. */
export const wholeTerms = (...lists: readonly TermList[]): RegExp => expressionOf(wholeSourceOf(...lists));
const expressionOf = memoizeByName((source) => new RegExp(source, 'iu'));

/** As `matchAll` gives them, which makes its expression anew for every text, most often for nothing. */
export const matchesIn = (text: string, expression: RegExp): readonly RegExpExecArray[] =>
  text.search(expression) < 0 ? [] : [...text.matchAll(expression)];

export const clauseStart = '(?:^|[.!?…:;,،؛。，：(>"“”„«»「—–-]\\s*)';
