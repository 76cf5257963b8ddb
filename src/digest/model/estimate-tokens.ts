/** How many tokens a text takes, without a tokenizer: characters per token by script, a little under what was measured. */
const perToken: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Latin}/gu, 4.4],
  [/\p{Script=Cyrillic}/gu, 3.3],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]/gu, 2.8],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu, 1.1],
];
const othersPerToken = 4;

/** Estimated tokens of a text. */
export function estimateTokens(text: string): number {
  let rest = text.length;
  let tokens = 0;
  for (const [shape, characters] of perToken) {
    const found = (text.match(shape) ?? []).length;
    rest -= found;
    tokens += found / characters;
  }
  return Math.ceil(tokens + Math.max(0, rest) / othersPerToken);
}
