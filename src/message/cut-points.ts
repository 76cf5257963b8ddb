/** Where a text may be cut: between words; where there are none, between what a reader sees as characters. */

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
