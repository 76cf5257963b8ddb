/**
 * `npm run -s evaluate -- words`: word forms against the hunspell dictionaries of Debian, which have no part in the rules. For each
 * class of words our rules beside the Snowball stemmer, and what they have to reach. See words-measure.ts for what counts.
 */
import {
  dictionaries,
  type Reference,
  type WordLanguage,
  wordClasses,
  wordLanguages,
} from './words-classes.ts';
import { type Dictionary, loadDictionary } from './words-hunspell.ts';
import {
  indexLemmas,
  type Lemma,
  lemmasOf,
  measureWords,
  rivalsOf,
  type WordFigures,
} from './words-measure.ts';
import { ourScheme, snowballScheme } from './words-schemes.ts';

const columns = ['class of words', 'lemmas', 'forms', 'ours', 'of all', 'typed plain', 'Snowball', 'of all'];

interface Ways {
  readonly print: (line: string) => void;
  readonly load: (file: string) => Dictionary | null;
}

/** Prints the table; a dictionary that is not installed costs its rows and says so. */
export function printWords({ print = console.log, load = loadDictionary }: Partial<Ways> = {}): void {
  print('Percent of forms caught / wrong lemmas per rule; "of all": wrong lemmas of whatever class.\n');
  print(rowOf([...columns, 'aim']));
  for (const language of wordLanguages) {
    const { file, package: name } = dictionaries[language];
    const dictionary = load(file);
    if (dictionary === null)
      print(`${language}: not measured, its dictionary is missing: apt-get install ${name}`);
    else printLanguage(language, dictionary, print);
  }
}

function printLanguage(language: WordLanguage, dictionary: Dictionary, print: (line: string) => void): void {
  const schemes = [ourScheme(language), snowballScheme(language)].map((scheme) => ({
    scheme,
    index: indexLemmas(dictionary, scheme),
  }));
  for (const of of wordClasses.filter((one) => one.language === language)) {
    const lemmas = lemmasOf(of, dictionary);
    const rivals = rivalsOf(of, dictionary);
    const [ours, snowball] = schemes.map(({ scheme, index }) => measureWords(lemmas, scheme, index, rivals));
    if (ours === undefined || snowball === undefined) continue;
    print(rowOf([of.name, ...countsOf(lemmas), ...cellsOf(ours, snowball), beforeOf(of.before)]));
  }
}

const countsOf = (lemmas: readonly Lemma[]): string[] => [
  String(lemmas.length),
  String(lemmas.reduce((sum, { forms }) => sum + forms.size - 1, 0)),
];

function cellsOf(ours: WordFigures, snowball: WordFigures): string[] {
  const both = ({ caught, wrong }: Reference) => `${caught.toFixed(1)} / ${wrong.toFixed(3)}`;
  return [
    both(ours),
    ours.wrongOfAll.toFixed(3),
    ours.caughtPlain.toFixed(1),
    both(snowball),
    snowball.wrongOfAll.toFixed(3),
  ];
}

const beforeOf = (before: Reference | null): string =>
  before === null ? '' : `${before.caught} / ${before.wrong}`;

const widths = [31, 6, 6, 12, 6, 11, 12, 6, 12];
const rowOf = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('  ')
    .trimEnd();
