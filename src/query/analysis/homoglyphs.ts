/** Latin and Cyrillic letters that look the same. Only a word that mixes both scripts is read a second time. */
const latin = 'aABcCdeEhHiIjJkKlmMoOpPqsSTtvwxXyY';
const cyrillic = 'аАВсСԁеЕһНіІјЈкКӏмМоОрРԛѕЅТтѵԝхХуУ';

const toCyrillic = new Map([...latin].map((letter, index) => [letter, cyrillic[index] ?? letter]));
const toLatin = new Map([...latin].map((letter, index) => [cyrillic[index] ?? letter, letter]));

/** The word in one script, first in the one that most of its letters are in; none when not all letters of the other look alike. */
export function resolveHomoglyphs(word: string): string[] {
  const inLatin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const inCyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (inLatin === 0 || inCyrillic === 0) return [];
  const asCyrillic = replaced(word, toCyrillic, /\p{Script=Latin}/gu);
  const asLatin = replaced(word, toLatin, /\p{Script=Cyrillic}/gu);
  const both = inCyrillic >= inLatin ? [asCyrillic, asLatin] : [asLatin, asCyrillic];
  return both.filter((reading) => reading !== null);
}

function replaced(word: string, map: ReadonlyMap<string, string>, letters: RegExp): string | null {
  let whole = true;
  const result = word.replace(letters, (letter) => {
    const lookalike = map.get(letter);
    if (lookalike === undefined) whole = false;
    return lookalike ?? letter;
  });
  return whole ? result : null;
}
