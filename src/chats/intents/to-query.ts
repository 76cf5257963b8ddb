import { andSource, orSource } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { normalizeTyped, type Vocabulary } from './vocabulary.ts';

/** Whoever types these writes a query already. */
const signs = /(?<!\d)["“”„]|[«»|()=*/]|(?:^|\s)[-−–]/u;
const or = new RegExp(`\\s+${orSource}\\s+`, 'u');
const and = new RegExp(`\\s+${andSource}(?=\\s)`, 'gu');

const smallWords = languages.map(({ stopWords }) => new Set(Array.from(stopWords, normalizeTyped)));

/** "Grain or wheat, but not football" as a query: `(grain | wheat) -football`. `strip` takes the small words from around what is sought; those within it go, too, where they are those of `message`. */
export function toQuery(
  text: string,
  strip: (text: string) => string,
  vocabulary: Vocabulary,
  message = '',
): string {
  if (signs.test(text)) return strip(text);
  const typed = text.split(/\s+/);
  const { at, length, isCertain } = findExclusion(typed, vocabulary);
  const isSmall = findSmallWords(message.split(/\s+/), vocabulary);
  const wanted = partsOf(typed.slice(0, at)).map((part) =>
    withoutWords(strip(part.replace(and, '')), isSmall),
  );
  const excluded = partsOf(typed.slice(at + length))
    .flatMap((part) => part.split(and))
    .map((part) => strip(part.trim()));
  const all = wanted.join(' | ');
  if (excluded.length === 0) return all;
  const without = excluded.map((part) => (part.includes(' ') ? `-"${part}"` : `-${part}`));
  const query = [wanted.length > 1 ? `(${all})` : all, ...without].join(' ');
  // "migrants without papers" may be meant as it stands
  return isCertain ? query : `(${query}) | "${strip(text)}"`;
}

/** Those of the language that has most of them here: "war" is a small word in German, and what an English alert is about. */
function findSmallWords(typed: readonly string[], { except }: Vocabulary): (word: string) => boolean {
  const words = new Set(typed.map(normalizeTyped));
  const [most = words, next] = smallWords
    .map((small) => words.intersection(small))
    .sort((a, b) => b.size - a.size);
  const small = next?.size === most.size ? most.intersection(next) : most;
  // what is written with a capital is a name, and "without" may be within one
  return (word) =>
    !/^\p{Lu}/u.test(word) && small.has(normalizeTyped(word)) && !except([normalizeTyped(word)]);
}

const withoutWords = (text: string, isSmall: (word: string) => boolean): string =>
  text
    .split(' ')
    .filter((word) => !isSmall(word))
    .join(' ') || text;

const partsOf = (typed: readonly string[]): string[] =>
  typed
    .join(' ')
    .replace(/[\s,،;]+$/u, '')
    .split(or)
    .filter((part) => part !== '');

/** Where "but not" stands; "without" behind a name may be a part of it, as in Doctors Without Borders. */
function findExclusion(typed: readonly string[], { except }: Vocabulary) {
  const words = typed.map(normalizeTyped);
  for (let at = 1; at < words.length; at += 1) {
    const { meaning, length = 0 } = except(words, at) ?? {};
    const isCertain = meaning === 'except' || /[,،]$/u.test(typed[at - 1] ?? '');
    const isInName = !isCertain && /^\p{Lu}/u.test(typed[at - 1] ?? '');
    if (length > 0 && at + length < words.length && !isInName) return { at, length, isCertain };
  }
  return { at: typed.length, length: 0, isCertain: true };
}
