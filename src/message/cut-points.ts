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

/** Marks, joiners and the second half of a pair belong to what stands before them. */
const continues = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u;

const regional = /^\p{Regional_Indicator}/u;

/** Two letters make a flag; in a row of flags they are counted from its beginning. */
function isInsideFlag(text: string, position: number): boolean {
  let start = position;
  while (start >= 2 && regional.test(text.slice(start - 2, start))) start -= 2;
  return (position - start) % 4 !== 0;
}

function isInside(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  const before = text.charCodeAt(position - 1);
  if (unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00) return true;
  if (regional.test(text.slice(position, position + 2))) return isInsideFlag(text, position);
  return before === 0x200d || continues.test(text.slice(position, position + 2));
}
