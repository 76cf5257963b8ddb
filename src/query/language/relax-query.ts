/** Wider forms of a query that found nothing: the same words, matched less strictly. */
import { stopWordsOfAll } from '#src/languages/index.ts';
import { detectScript, normalizeWord } from '../analysis/normalize.ts';
import { parseQuery } from './parse-query.ts';
import { asksOnlyFor, type Query, type Term } from './query-tree.ts';

export type RelaxedQuery = ReturnType<typeof relaxQuery>[number];

/** Wider queries that can be parsed, from the nearest to the widest; none for a query that is as wide as it can be. */
export function relaxQuery(source: string) {
  // a pattern has no words to relax
  if (/(^|[\s(|-])\//.test(source)) return [];
  const loose = withoutExactness(source);
  const forms = new Set([loose, withPrefixes(loose), withPrefixes(anyOf(loose))]);
  forms.delete(source);
  return [...forms].flatMap((form) => {
    const read = parseQuery(form);
    return 'problem' in read ? [] : { source: form, query: read.query };
  });
}

const withoutExactness = (source: string): string =>
  source
    .replace(/[“”„«»"](?:~\d+)?/gu, ' ')
    .replace(/(^|[\s(|,-])=/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const withPrefixes = (source: string): string =>
  source.replace(/(?<![\p{L}\p{N}\p{M}_#@.$/*=-])\p{L}{4,}(?![\p{L}\p{N}\p{M}_*./@#-])/gu, '$&*');

/** Any of the words but stop words; only of a query of plain words, without operators. */
function anyOf(source: string): string {
  const words = source.split(' ');
  return words.every((word) => /^[#@]?[\p{L}\p{N}\p{M}]+\*?$/u.test(word))
    ? words.filter((word) => !isStopWordOnly(word)).join(' | ')
    : source;
}

function isStopWordOnly(word: string): boolean {
  const read = parseQuery(word);
  return !('problem' in read) && hasOnlyStopWords(read.query);
}

const stopWords: ReadonlySet<string> = new Set(
  Array.from(stopWordsOfAll, (word) => normalizeWord(word, detectScript(word))),
);

/** Whether a stop word like "the" is enough for a match. */
export const hasOnlyStopWords = (query: Query): boolean =>
  asksOnlyFor(query, (part) =>
    part.is === 'term'
      ? isStopWord(part.term)
      : 'parts' in part && part.parts.every((term) => term === null || isStopWord(term)),
  );

const isStopWord = ({ match, normalized }: Term): boolean =>
  (match === 'forms' || match === 'plain') && stopWords.has(normalized);
