import { bold, type MessageLine } from '#src/message/message.ts';
import type { Texts as AllTexts } from '#src/message/texts.ts';
import type { Query, Term } from './query-tree.ts';

type Texts = Pick<AllTexts, 'line' | 'listOf'>;

/** One line, the words in bold: "**Serbia** or **Kosovo**, together with **UN** (capitals); without **football**". */
export function describeQuery(query: Query, texts: Texts): MessageLine {
  switch (query.is) {
    case 'term':
      return describeTerm(query.term, texts);
    case 'sequence':
      return describeSequence(query, texts);
    case 'near':
      return texts.line('alert-read-near', { words: [bold(wordsOf(query.parts))], count: query.within });
    case 'pattern':
      return texts.line('alert-read-pattern', { pattern: bold(`/${query.source}/`) });
    case 'not':
      return texts.line('alert-read-not', { excluded: describeQuery(query.of, texts) });
    case 'any':
      return describeList(query.of, texts, 'or');
    default:
      return describeAll(query.of, texts);
  }
}

function describeAll(parts: readonly Query[], texts: Texts): MessageLine {
  const wanted = parts.filter((part) => part.is !== 'not');
  const excluded = parts.flatMap((part) => (part.is === 'not' ? [part.of] : []));
  const hasGroups = wanted.some((part) => part.is === 'any');
  const all = hasGroups ? describeTogether(wanted, texts) : describeList(wanted, texts, 'and');
  if (excluded.length === 0) return all;
  return texts.line('alert-read-without', { wanted: all, excluded: describeList(excluded, texts, 'or') });
}

const describeEach = (parts: readonly Query[], texts: Texts) =>
  parts.map((part) => describeQuery(part, texts));

const describeList = (parts: readonly Query[], texts: Texts, type: 'and' | 'or'): MessageLine =>
  texts.listOf(describeEach(parts, texts), type);

const describeTogether = (parts: readonly Query[], texts: Texts): MessageLine =>
  describeEach(parts, texts).reduce((first, second) => texts.line('alert-read-together', { first, second }));

function describeSequence({ parts, joint }: Query & { is: 'sequence' }, texts: Texts): MessageLine {
  if (joint === 'phrase') return texts.line('alert-read-phrase', { words: [bold(wordsOf(parts))] });
  const site = parts.every((part) => part?.match === 'site');
  const separator = site ? '.' : joint === 'hyphen' ? '-' : '';
  return [bold(parts.map((part) => part?.word ?? '*').join(separator))];
}

const wordsOf = (parts: readonly (Term | null)[]) =>
  parts.map((part) => (part === null ? '*' : formatTerm(part))).join(' ');

const signs: Partial<Record<Term['match'], (word: string) => string>> = {
  starts: (word) => `${word}…`,
  ends: (word) => `…${word}`,
  contains: (word) => `…${word}…`,
  hashtag: (word) => `#${word}`,
  'hashtag starts': (word) => `#${word}…`,
  mention: (word) => `@${word}`,
  cashtag: (word) => `$${word.toUpperCase()}`,
};

const formatTerm = ({ match, word }: Term): string =>
  signs[match]?.(word) ?? word.replace(/^([\d.]+)(\p{Sc})$/u, '$2$1');

function describeTerm(term: Term, texts: Texts): MessageLine {
  const word = bold(formatTerm(term));
  if (term.match === 'capitals') return texts.line('alert-read-capitals', { word });
  return term.match === 'exact' ? texts.line('alert-read-exactly', { word }) : [word];
}
