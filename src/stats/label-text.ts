/** Text on a picture: only what the fonts have, and no wider than its room. */

/** Signs of the scripts that the fonts have; emoji are none of them. */
const known =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Mn}0-9٠-٩۰-۹\u0020-\u007e\u00a1-\u00ff\u2010-\u2027\u2030-\u205e،؛؟٪€№]/u;

/** The text without what cannot be drawn; `fallback` when nothing of it can be read. */
export function toDrawableText(text: string, fallback = ''): string {
  const flat = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const kept = [...flat]
    .filter((sign) => known.test(sign))
    .join('')
    // towers of marks would reach into the next line
    .replace(/(\p{Mn})\p{Mn}+/gu, '$1')
    .replace(/(^|\s)\p{Mn}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : fallback;
}

/** The text, or as much of its beginning as fits into `width` at `size`, both in the picture's units. */
export function truncateToWidth(text: string, size: number, width: number): string {
  if (measureTextWidth(text, size) <= width) return text;
  const signs = [...text];
  let length = signs.length;
  while (length > 0 && measureTextWidth(`${signs.slice(0, length).join('')}…`, size) > width) length -= 1;
  return length === 0 ? '' : `${signs.slice(0, length).join('').trimEnd()}…`;
}

/** How wide letters are in Noto Sans Bold and Noto Sans Arabic Bold, the widest weights drawn; in parts of the type size. */
const classes: readonly (readonly [number, string])[] = [
  [0.25, '‘’‛'],
  [0.3, " !',.:;ijl·їј‚‧آأإا"],
  [0.35, '()-J[]ІЇЈі‐‑′،؛ı'],
  [0.4, 'I`f{}ºª•‹›²³¹'],
  [0.45, '/\\_rt°“”رزڑژ'],
  [0.5, '"?zгѓґғ§¿–ءؤةوۀہۆ'],
  [0.55, '*Fcsгзстэєςετξ†„؟دذمڈ'],
  [0.6, '$+0123456789<=>ELSTZ^aevxy|~£¥¢×авеухьѐёўГЕЗТҐΕΖΣΤγλν٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹عغ€'],
  [0.65, '#CPVYbdghknopqu«»БРСУЬбдклопрцчяќџөβδηθκορυχΞΡΥΫ'],
  [0.7, 'ABKRXμЄАВКХЭЯийнъђΑΒΔΚΛΧασجحخچ'],
  [0.75, '&DGßЛЧπنںلٵ'],
  [0.8, 'HOQUДИЙНОПЦЪЏΗΘΟΠΩهھөӨ'],
  [0.85, 'Nшщмφψئطظىيیېڧڨ©®'],
  [0.9, '@wωжыю…'],
  [0.95, '%MæМФЫњΜΦكکگڭےλ'],
  [1, 'WmÆŒœЖшщ—―'],
  [1.1, 'ЉЊЮШЩ№بتثفقپٹڤ'],
  [1.45, 'سشصض'],
];
/** No letter of Latin, Greek, Cyrillic or Arabic is wider. */
const widest = 1.75;

const widths = new Map(
  classes.flatMap(([em, letters]) => [...letters].map((letter) => [letter, em] as const)),
);

/** Letters that join to the one before. */
const joins = (sign: string): boolean => /[\p{Script=Arabic}--[٠-٩۰-۹،؛؟ء]]/v.test(sign);
/** Within a word Arabic letters lose their tails; those without a tail stay as wide as they are. */
const joinedArabic = 0.7;
const joinedTeeth = 1.05;

/** The width of a line at `size`, never less than it is drawn. */
export function measureTextWidth(text: string, size: number): number {
  const signs = [...text.normalize('NFD')].filter((sign) => !/\p{Mn}/u.test(sign));
  return signs.reduce((sum, sign, at) => sum + emOf(sign, signs[at + 1] ?? ''), 0) * size;
}

function emOf(sign: string, next: string): number {
  const em = widths.get(sign) ?? widest;
  if (!joins(sign) || !joins(next)) return em;
  if ('طظ'.includes(sign)) return em;
  return Math.min(em, 'سشصض'.includes(sign) ? joinedTeeth : joinedArabic);
}
