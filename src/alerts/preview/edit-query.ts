import { parseQuery } from '#src/query/language/parse-query.ts';

export function excludeWords(query: string, typed: string): string {
  const words = typed.split(/[,،;\n]/u).map((word) => word.trim().replace(/^[-−–]+/, ''));
  return [query, ...words.map((word) => (/^[^"].* /u.test(word) ? `-"${word}"` : `-${word}`))].join(' ');
}

export const requireWord = (query: string, word: string): string =>
  /[|,]|\bOR\b/.test(query) ? `(${query}) ${word}` : `${query} ${word}`;

export const isEquivalent = (one: string, other: string): boolean => meaningOf(one) === meaningOf(other);

/** The query tree, without the typed letters where they make no difference. */
function meaningOf(source: string): string {
  const read = parseQuery(source);
  if ('problem' in read) return source.trim();
  return JSON.stringify(read.query, function (this: { match?: string }, key, value: unknown) {
    return key === 'word' && this.match !== 'exact' ? undefined : value;
  });
}
