/** Where a text may be cut: between words; where there are none, between what a reader sees as characters. */

/** The first place from `at` on, not beyond `limit`, where a word begins; else the next place between characters. */
export function findCutAfter(text: string, at: number, limit: number): number {
  for (let place = at; place <= limit; place += 1) {
    if (/\s/u.test(text.charAt(place - 1)) && !/\s/u.test(text.charAt(place))) return place;
  }
  let place = at;
  while (place < limit && isInside(text, place)) place += 1;
  return place;
}

/** The last place up to `at`, not before `limit`, where a word ends; else the last place between characters. */
export function findCutBefore(text: string, at: number, limit: number): number {
  for (let place = at; place >= limit; place -= 1) {
    if (/\s/u.test(text.charAt(place)) && !/\s/u.test(text.charAt(place - 1))) return place;
  }
  let place = at;
  while (place > 0 && isInside(text, place)) place -= 1;
  return place;
}

/** Marks, joiners and the second half of a pair belong to what stands before them. */
const continues = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u;

const regional = /^\p{Regional_Indicator}/u;

/** Two letters make a flag; in a row of flags they are counted from its beginning. */
function isInsideFlag(text: string, place: number): boolean {
  let start = place;
  while (start >= 2 && regional.test(text.slice(start - 2, start))) start -= 2;
  return (place - start) % 4 !== 0;
}

function isInside(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  const before = text.charCodeAt(place - 1);
  if (unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00) return true;
  if (regional.test(text.slice(place, place + 2))) return isInsideFlag(text, place);
  return before === 0x200d || continues.test(text.slice(place, place + 2));
}
