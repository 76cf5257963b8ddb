/** Numbers in words: cardinals and ordinals to twelve and the round ones; words of scale; signs and words of units. */

/** Per language, what stands for each value; patterns of whole words. */
const words: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  en: [
    [0, 'zero'],
    [1, 'one|first'],
    [2, 'two|second|twice'],
    [3, 'three|third'],
    [4, 'four|fourth'],
    [5, 'five|fifth'],
    [6, 'six|sixth'],
    [7, 'seven|seventh'],
    [8, 'eight|eighth'],
    [9, 'nine|ninth'],
    [10, 'ten|tenth'],
    [11, 'eleven|eleventh'],
    [12, 'twelve|twelfth|dozen'],
    [13, 'thirteen(?:th)?'],
    [14, 'fourteen(?:th)?'],
    [15, 'fifteen(?:th)?'],
    [16, 'sixteen(?:th)?'],
    [17, 'seventeen(?:th)?'],
    [18, 'eighteen(?:th)?'],
    [19, 'nineteen(?:th)?'],
    [20, 'twenty|twentieth'],
    [30, 'thirty'],
    [40, 'forty'],
    [50, 'fifty'],
    [60, 'sixty'],
    [70, 'seventy'],
    [80, 'eighty'],
    [90, 'ninety'],
  ],
  ru: [
    [0, 'ноль|нуля'],
    [1, 'один|одна|одно|одного|одной|одном|перв\\p{L}{2,3}'],
    [2, 'два|две|двух|двум|двумя|двое|дважды|втор\\p{L}{2,3}'],
    [3, 'три|трех|трем|тремя|трое|третий|треть\\p{L}{1,3}'],
    [4, 'четыре|четырех|четырем|четырьмя|четверо|четверт\\p{L}{2,3}'],
    [5, 'пять|пяти|пятью|пят(?:ый|ая|ое|ого|ой|ом|ую|ых)'],
    [6, 'шесть|шести|шестью|шест(?:ой|ая|ое|ого|ом|ую|ых)'],
    [7, 'семь|семи|семью|седьм\\p{L}{2,3}'],
    [8, 'восемь|восьми|восемью|восьм(?:ой|ая|ое|ого|ом|ую)'],
    [9, 'девять|девяти|девятью|девят(?:ый|ая|ое|ого|ой|ом|ую)'],
    [10, 'десять|десяти|десятью|десят(?:ый|ая|ое|ого|ой|ом|ую)'],
    [11, 'одиннадцат\\p{L}{1,3}'],
    [12, 'двенадцат\\p{L}{1,3}'],
    [13, 'тринадцат\\p{L}{1,3}'],
    [14, 'четырнадцат\\p{L}{1,3}'],
    [15, 'пятнадцат\\p{L}{1,3}'],
    [16, 'шестнадцат\\p{L}{1,3}'],
    [17, 'семнадцат\\p{L}{1,3}'],
    [18, 'восемнадцат\\p{L}{1,3}'],
    [19, 'девятнадцат\\p{L}{1,3}'],
    [20, 'двадцат\\p{L}{1,3}'],
    [30, 'тридцат\\p{L}{1,3}'],
    [40, 'сорок|сорока'],
    [50, 'пятьдесят|пятидесяти'],
    [60, 'шестьдесят|шестидесяти'],
    [70, 'семьдесят|семидесяти'],
    [80, 'восемьдесят|восьмидесяти'],
    [90, 'девяносто|девяноста'],
    [100, 'сто|ста'],
    [200, 'двести|двухсот'],
  ],
  es: [
    [0, 'cero'],
    [1, 'uno|primer|primer[oa]s?'],
    [2, 'dos|segund[oa]s?'],
    [3, 'tres|tercer|tercer[oa]s?'],
    [4, 'cuatro|cuart[oa]s?'],
    [5, 'cinco|quint[oa]s?'],
    [6, 'seis|sext[oa]s?'],
    [7, 'siete|séptim[oa]s?'],
    [8, 'ocho|octav[oa]s?'],
    [9, 'nueve|noven[oa]s?'],
    [10, 'diez|décim[oa]s?'],
    [11, 'once'],
    [12, 'doce'],
    [13, 'trece'],
    [14, 'catorce'],
    [15, 'quince'],
    [16, 'dieciséis'],
    [17, 'diecisiete'],
    [18, 'dieciocho'],
    [19, 'diecinueve'],
    [20, 'veinte'],
    [30, 'treinta'],
    [40, 'cuarenta'],
    [50, 'cincuenta'],
    [60, 'sesenta'],
    [70, 'setenta'],
    [80, 'ochenta'],
    [90, 'noventa'],
    [100, 'cien|ciento'],
  ],
  de: [
    [0, 'null'],
    [1, 'eins|erste[nmrs]?'],
    [2, 'zwei|zwo|zweite[nmrs]?'],
    [3, 'drei|dritte[nmrs]?'],
    [4, 'vier|vierte[nmrs]?'],
    [5, 'fünf|fünfte[nmrs]?'],
    [6, 'sechs|sechste[nmrs]?'],
    [7, 'sieben|siebte[nmrs]?'],
    [8, 'acht|achte[nmrs]?'],
    [9, 'neun|neunte[nmrs]?'],
    [10, 'zehn|zehnte[nmrs]?'],
    [11, 'elf|elfte[nmrs]?'],
    [12, 'zwölf|zwölfte[nmrs]?|dutzend'],
    [13, 'dreizehn'],
    [14, 'vierzehn'],
    [15, 'fünfzehn'],
    [16, 'sechzehn'],
    [17, 'siebzehn'],
    [18, 'achtzehn'],
    [19, 'neunzehn'],
    [20, 'zwanzig'],
    [30, 'dreißig'],
    [40, 'vierzig'],
    [50, 'fünfzig'],
    [60, 'sechzig'],
    [70, 'siebzig'],
    [80, 'achtzig'],
    [90, 'neunzig'],
  ],
  fr: [
    [0, 'zéro'],
    [1, 'premi(?:er|ère)s?'],
    [2, 'deux|deuxième|seconde?'],
    [3, 'trois|troisième'],
    [4, 'quatre|quatrième'],
    [5, 'cinq|cinquième'],
    [6, 'six|sixième'],
    [7, 'sept|septième'],
    [8, 'huit|huitième'],
    [9, 'neuf|neuvième'],
    [10, 'dix|dixième'],
    [11, 'onze|onzième'],
    [12, 'douze|douzième|douzaine'],
    [13, 'treize'],
    [14, 'quatorze'],
    [15, 'quinze'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [18, 'dix-huit'],
    [19, 'dix-neuf'],
    [20, 'vingt'],
    [30, 'trente'],
    [40, 'quarante'],
    [50, 'cinquante'],
    [60, 'soixante'],
  ],
  ar: [
    [0, 'صفر'],
    [1, 'واحد|واحدة|الأول|الأولى'],
    [2, 'اثنان|اثنين|اثنتين|الثاني|الثانية'],
    [3, 'ثلاث|ثلاثة|الثالث|الثالثة'],
    [4, 'أربع|أربعة|الرابع|الرابعة'],
    [5, 'خمس|خمسة|الخامس|الخامسة'],
    [6, 'ست|ستة|السادس|السادسة'],
    [7, 'سبع|سبعة|السابع|السابعة'],
    [8, 'ثماني|ثمانية|الثامن|الثامنة'],
    [9, 'تسع|تسعة|التاسع|التاسعة'],
    [10, 'عشر|عشرة|العاشر|العاشرة'],
    [20, 'عشرون|عشرين'],
    [30, 'ثلاثون|ثلاثين'],
    [40, 'أربعون|أربعين'],
    [50, 'خمسون|خمسين'],
    [100, 'مئة|مائة'],
  ],
};

const scales: readonly (readonly [number, string])[] = [
  [1e2, 'hundred|hundert|cents?|сотен|сотни'],
  [1e3, 'thousand|тыс\\.?|тысяч\\p{L}{0,3}|mil|tausend|tsd\\.?|mille|ألف|آلاف|千'],
  [1e4, '万|萬'],
  [
    1e6,
    'millions?|mln\\.?|mn|млн\\.?|миллион\\p{L}{0,3}|mill[oó]n(?:es)?|mio\\.?|millionen|مليون|ملايين|百万',
  ],
  [1e8, '亿|億'],
  [1e9, 'billions?|bn|bln\\.?|млрд\\.?|миллиард\\p{L}{0,3}|mrd\\.?|milliarden?|milliards?|مليار|مليارات'],
  [1e12, 'trillions?|trn|трлн\\.?|триллион\\p{L}{0,3}|billones|billionen|تريليون'],
];

const units: readonly (readonly [string, string])[] = [
  ['%', '%|٪|percent|per cent|процент\\p{L}{0,3}|por ciento|prozent|pour cent|بالمئة|بالمائة|في المئة'],
  ['USD', '\\$|usd|us dollars?|dollars?|доллар\\p{L}{0,3}|dólar(?:es)?|دولار\\p{L}{0,3}|美元'],
  ['EUR', '€|eur|euros?|евро|يورو|欧元'],
  ['RUB', '₽|rub|rubles?|roubles?|руб\\.?|рубл\\p{L}{1,3}|rublos?|rubel|روبل'],
  ['GBP', '£|gbp|pounds? sterling|фунт\\p{L}{0,3} стерлингов|libras? esterlinas?'],
  ['CNY', '¥|cny|yuan(?:es)?|юан\\p{L}{1,3}|يوان|人民币'],
];

const edged = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;

const wordPatterns = new Map(
  Object.entries(words).map(([language, table]) => [
    language,
    table.map(([value, pattern]) => [value, new RegExp(edged(pattern), 'giu')] as const),
  ]),
);
const scalePatterns = scales.map(
  ([factor, pattern]) =>
    [factor, new RegExp(`^[\\s-]?(?:${pattern})(?:(?!\\p{L})|(?<=\\p{Script=Han}))`, 'iu')] as const,
);
const unitPatterns = units.map(
  ([unit, pattern]) => [unit, new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')] as const,
);

export interface NumberWord {
  readonly value: number;
  readonly end: number;
}

/** The numbers written in words, with the place where each ends. */
export function numberWords(text: string, language: string | null): NumberWord[] {
  const table = wordPatterns.get(language ?? '') ?? [];
  const hits = table.flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map((hit) => ({ value, start: hit.index, end: hit.index + hit[0].length })),
  );
  return compounds(text, hits);
}

/** "Twenty-eight", "тридцать один", "treinta y uno" are one number. */
function compounds(text: string, hits: readonly (NumberWord & { readonly start: number })[]): NumberWord[] {
  const units = new Set<NumberWord>();
  const joined = hits.map((ten) => {
    const isTen = ten.value >= 20 && ten.value <= 90;
    const unit = hits.find(
      (other) =>
        isTen &&
        other.value < 10 &&
        other.value > 0 &&
        /^(?:[ -]| y | et )$/.test(text.slice(ten.end, other.start)),
    );
    if (!unit) return ten;
    units.add(unit);
    return { value: ten.value + unit.value, end: unit.end };
  });
  return joined.filter((hit) => !units.has(hit));
}

/** By how much the words right after a number multiply it; 1 when there are none. `rest` is the text after the number. */
export function scaleAfter(rest: string): number {
  return scalePatterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? 1;
}

/** Per cent and currencies a text speaks of. */
export function unitsIn(text: string): string[] {
  return unitPatterns.filter(([, pattern]) => pattern.test(text)).map(([unit]) => unit);
}
