/** Names as a text writes them: words with capitals, joined by particles. */

/** What stands in small letters within a name or an office. */
export const particles = 'of the|of|de la|del|de|von der|von|der|des|du';

const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’-]*`;
const phrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!["“«„‘'(])${capital}(?: (?:(?:${particles}) )*${capital})*(?![\p{L}\p{N}])|(?<=["“«„‘'])${capital}(?: ${capital})+(?=["”»“’'])`,
  'gu',
);

export interface NamePhrase {
  readonly text: string;
  /** Of its first word. */
  readonly index: number;
}

/** Runs of capitalised words; within a quotation only one that fills it, as a ship's name does. */
export const findNamePhrases = (text: string): NamePhrase[] =>
  [...text.matchAll(phrase)].map(({ 0: found, index }) => ({ text: found, index }));
