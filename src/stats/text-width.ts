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
