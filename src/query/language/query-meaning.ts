/** Queries that can be read and still cannot be meant. */
import { languages } from '#src/languages/index.ts';
import { detectScript, normalizeWord } from '../analysis/normalize.ts';
import { stemQueryWord } from '../analysis/stemmer.ts';
import { asksOnlyFor, isSame, type Query, type Term } from './query-tree.ts';

/** Whether a query excludes what it looks for, in this form or another, so that nothing can ever match. */
export function excludesItself(query: Query, excluded: readonly Query[] = []): boolean {
  switch (query.is) {
    case 'all': {
      const out = [...excluded, ...query.of.flatMap((part) => (part.is === 'not' ? [part.of] : []))];
      return out.length > 0 && query.of.some((part) => part.is !== 'not' && excludesItself(part, out));
    }
    case 'any':
      return query.of.every((part) => excludesItself(part, excluded));
    default:
      return excluded.flatMap(alternativesOf).some((out) => covers(out, query));
  }
}

const alternativesOf = (query: Query): readonly Query[] =>
  query.is === 'any' ? query.of.flatMap(alternativesOf) : [query];

/** Whether whatever has the one has the other. */
function covers(out: Query, wanted: Query): boolean {
  if (isSame(out, wanted)) return true;
  if (wanted.is === 'near' || (wanted.is === 'sequence' && wanted.joint === 'phrase'))
    return wanted.parts.some((term) => term !== null && covers(out, { is: 'term', term }));
  if (out.is !== 'term' || wanted.is !== 'term') return false;
  const isWord = ['forms', 'plain', 'exact', 'hashtag'].includes(wanted.term.match);
  return isWord && excludesWord(out.term, wanted.term);
}

/** By the rules of at least one language: a post in it that has the one has the other. */
function excludesWord(out: Term, wanted: Term): boolean {
  if (out.match === 'starts') return wanted.normalized.startsWith(out.normalized);
  if (out.match !== 'forms' && out.match !== 'plain') return false;
  if (out.normalized === wanted.normalized) return true;
  if (out.match === 'plain' || out.script !== wanted.script) return false;
  const wantedKeys = stemQueryWord(wanted);
  return stemQueryWord(out).some(([key, of]) =>
    wantedKeys.some(([other, more]) => key === other && (of & more) > 0),
  );
}

let stopWords: ReadonlySet<string> | null = null;

/** Whether words like "the" would be enough for a match. */
export const hasOnlyStopWords = (query: Query): boolean =>
  asksOnlyFor(query, (part) =>
    part.is === 'term'
      ? isStopWord(part.term)
      : 'parts' in part && part.parts.every((term) => term === null || isStopWord(term)),
  );

function isStopWord({ match, normalized }: Term): boolean {
  stopWords ??= new Set(
    languages.flatMap((language) =>
      Array.from(language.stopWords, (word) => normalizeWord(word, detectScript(word))),
    ),
  );
  return (match === 'forms' || match === 'plain') && stopWords.has(normalized);
}
