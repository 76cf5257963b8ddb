/** Words that a channel struck out stand between `~~`, within a line, whichever way its post came. */

/** UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks what lies in `spans`, which are in the order of their ends; one may hold those before it. */
export function markStruckWords(text: string, spans: readonly Span[]): string {
  let marked = '';
  let from = text.length;
  for (let at = spans.length; at > 0; ) {
    let { start, end } = spans[--at]!;
    for (let before = spans[at - 1]; before && before.end >= start; before = spans[--at - 1])
      start = Math.min(start, before.start);
    marked = text.slice(start, end).replace(/\S(?:.*\S)?/g, '~~$&~~') + text.slice(end, from) + marked;
    from = start;
  }
  return text.slice(0, from) + marked;
}

const struck = /(?<!~)~~(?![~\s])([^~\n]+)(?<!\s)~~(?!~)/g;

/** Spaces stand for struck words, so that offsets stay. */
export const blankStruckWords = (text: string): string =>
  text.replace(struck, (words) => ' '.repeat(words.length));

export const withoutStruckMarks = (text: string): string => text.replace(struck, '$1');
