/** What a sentence says, comparable: a repeat has every word of the other, in the same form and order. */
const words = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}]+/gu;

/** The words of a sentence. What differs in a "not", a name, a verb, a figure or a date differs here, in any language. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(words) ?? []).map((word) =>
    /\p{N}/u.test(word) ? word.replace(/[\s.,]/gu, '') : word.replaceAll('ё', 'е'),
  );
}

export const sayingOf = (text: string): string => wordsOf(text).join(' ');
