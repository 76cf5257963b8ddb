/** Shortens texts, between words or at least between graphemes. */

/** A cut moves back to the end of a word by a fortieth of the text and at most this: in a short text each letter counts. */
const wordReach = 30;

/**
 * The text if it `fits`, else its longest beginning that fits with an ellipsis; empty where none does. `fits` must be
 * monotonic; a number is the most characters besides the ellipsis.
 */
export function shorten(text: string, fits: number | ((text: string) => boolean)): string {
  const isFitting =
    typeof fits === 'number' ? (each: string) => [...each].length <= fits + Number(each !== text) : fits;
  if (isFitting(text)) return text;
  let [fitting, tooLong] = [-1, text.length];
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (isFitting(`${text.slice(0, middle).trimEnd()}…`)) fitting = middle;
    else tooLong = middle;
  }
  if (fitting < 0) return '';
  const end = findCutBefore(text, fitting, fitting - Math.min(wordReach, fitting / 40));
  return `${text.slice(0, end).trimEnd()}…`;
}

export const shortenTyped = (typed: string): string => shorten(typed, 40);

/** The first position from `at` on, not beyond `limit`, where a word begins; else the next position between characters. */
export function findCutAfter(text: string, at: number, limit: number): number {
  for (let position = at; position <= limit; position += 1) {
    if (/\s/u.test(text.charAt(position - 1)) && !/\s/u.test(text.charAt(position))) return position;
  }
  let position = at;
  while (position < limit && isInside(text, position)) position += 1;
  return position;
}

/** The last position up to `at`, not before `limit`, where a word ends; else the last position between characters. */
export function findCutBefore(text: string, at: number, limit: number): number {
  for (let position = at; position >= limit; position -= 1) {
    if (/\s/u.test(text.charAt(position)) && !/\s/u.test(text.charAt(position - 1))) return position;
  }
  let position = at;
  while (position > 0 && isInside(text, position)) position -= 1;
  return position;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const isInside = (text: string, position: number): boolean =>
  (segmenter.segment(text).containing(position)?.index ?? position) !== position;
