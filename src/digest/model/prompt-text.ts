/** NFKC without invisible characters, stacked marks and control characters. */
export const toPlainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{M}{4,}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** A model's text without emoji, the signs of hashtags and spaces before punctuation. */
export const cleanAnswer = (text: string): string =>
  toPlainSigns(text)
    .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/[#＃](?=[\p{L}\p{N}_])/gu, '')
    .replace(/\s+([.,;:!?…])/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
