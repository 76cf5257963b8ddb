/** The lines of the exam: true and false ones over all sentences of a short post, in the languages that the bot knows. */
import { findLanguage } from '#src/languages/index.ts';
import { citePost } from './line-evidence.ts';
import type { ShownLine } from './verify-lines.ts';

export interface ExamLine extends ShownLine {
  readonly isTrue: boolean;
}

/** True and false ones mixed, so that no answer in one tone passes. */
export function examLinesIn(language: string): ExamLine[] {
  const posts = (findLanguage(language)?.exam ?? '').trim().split('\n\n');
  const lines = posts.flatMap((post) => linesOver(post, language));
  // a fixed shuffle: neighbours come from different posts
  return lines
    .map((line, at) => ({ line, place: (at * 7) % lines.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

/** See Language's `exam` for the form. */
function linesOver(post: string, language: string): ExamLine[] {
  const [heading = '', ...rows] = post.split('\n');
  const [date = '', channel = '', via = '', speaker = '', title = ''] = heading.split(' | ');
  const orNull = (name: string) => (name === '-' ? null : name);
  const {
    '+': right = [],
    '-': wrong = [],
    '': said = [],
  } = Object.groupBy(rows, (row) => /^[+-](?= )/.exec(row)?.[0] ?? '');
  const sentences = said.map((text) => ({ text, speaker: orNull(speaker) }));
  const evidence = { channel, via: orNull(via), date, title, language, sentences };
  const cited = [citePost(evidence, [{ sentences: [...sentences.keys()], text: '' }])];
  return [...right, ...wrong].map((row) => ({
    shown: row.slice(2),
    language,
    cited,
    isTrue: row.startsWith('+'),
  }));
}
