/** Invented words that behave like a language's own: stems from its syllables, its endings, a few words used all the time. */
import { createRandom, type Random } from './random.ts';

export const tongues = ['ru', 'en', 'es', 'de', 'fr', 'ar', 'zh'] as const;
export type Tongue = (typeof tongues)[number];

interface Sounds {
  readonly syllables: readonly string[];
  readonly endings: readonly string[];
  readonly small: readonly string[];
}

const split = (text: string) => text.split(' ');

const sounds: Readonly<Record<Tongue, Sounds>> = {
  ru: {
    syllables: split(
      'пре ра го ста во ли не ко мер та до ди рен сов мин стр ва пол ний ка бе ли ство зна гор лен тур ман сер вич дро фин шал бор',
    ),
    endings: split(
      'а у ом е ы ов ам ами ах ия ии ию ией ный ного ному ным ные ость ости ать ает ал или ение ения',
    ),
    small: split('и в не на что с по как это из у за от о для был его к также'),
  },
  en: {
    syllables: split(
      'min is ter gov ern re port con fer sec ur tra de mar ket pro test bor der sum mit cap tal fin ance el ect par lia west ham brig lor dan',
    ),
    endings: split('s ed ing er ion ions al ment ments ity ly able e es ance y ies'),
    small: split('the of and to in a is that for it on with as was by at from this'),
  },
  es: {
    syllables: split(
      'go bier no mi nis tro pre si den te ac uer do con flic to ren sa fron te ra ban co mer ca lu cha por tal vir gen',
    ),
    endings: split('a o as os ción ciones al ales ado ada ar amiento idad e es'),
    small: split('el la de que y en un los del las por con para se al'),
  },
  de: {
    syllables: split(
      're gie rung kanz ler bund mi ni ster ver hand lung gren ze wirt schaft um welt prä si dent stadt land wer ken stein burg feld',
    ),
    endings: split('en er e es ung ungen lich liche lichen keit heit s n t te'),
    small: split('der die das und in den von zu mit sich des auf für ist'),
  },
  fr: {
    syllables: split(
      'gou ver ne ment mi nis tre pré si den ac cord con flit fron tiè re mar ché ban que ré for me cham bre lor rai val mon',
    ),
    endings: split('e es s ion ions al aux er é ée ées ement eur eurs ique'),
    small: split('le la les de des et un une du en que pour dans par sur'),
  },
  ar: {
    syllables: split(
      'مر كز حكو مة وز ير رئ يس دو لة سل ام حر ب شر كة مص در خار جي ان تخ اب قو ات بر لم ان مد ين',
    ),
    endings: split('ات ين ون ه ها ية ان ي نا'),
    small: split('في من على إلى أن عن مع هذا التي قال'),
  },
  zh: {
    syllables: split(
      '政 府 部 长 会 谈 国 家 经 济 安 全 贸 易 边 境 总 统 选 举 军 队 和 平 协 议 银 行 市 场 媒 体 代 表 团 主 席 北 南 东 西',
    ),
    endings: [''],
    small: split('的 在 和 了 是 将 与'),
  },
};

export interface Vocabulary {
  readonly tongue: Tongue;
  readonly stems: readonly string[];
  readonly endings: readonly string[];
  readonly small: readonly string[];
}

const stemCount = 4000;
const inventedNames = 120_000;

export function createVocabulary(tongue: Tongue, seed: number): Vocabulary {
  const random = createRandom(seed);
  const { syllables, endings, small } = sounds[tongue];
  const stems = new Set<string>();
  while (stems.size < (tongue === 'zh' ? 1500 : stemCount))
    stems.add(stem(random, syllables, 2 + random.below(2)));
  return { tongue, stems: [...stems], endings, small };
}

function stem(random: Random, syllables: readonly string[], length: number): string {
  return Array.from({ length }, () => random.pick(syllables)).join('');
}

/** A word of a text: the first stems come most often, as words do (Zipf). */
export function wordOf(random: Random, { stems, endings, small }: Vocabulary): string {
  if (random.next() < 0.35) return random.pick(small);
  const rank = Math.floor(stems.length ** random.next()) - 1;
  return (stems[rank] ?? random.pick(stems)) + endingOf(random, endings);
}

/** Some endings are far more common than others. */
export function endingOf(random: Random, endings: readonly string[]): string {
  return endings[Math.floor(endings.length * random.next() ** 2)] ?? '';
}

/** A name that hardly any text has; one of so many, as people look for the same ones. */
export function inventedName(from: Random, tongue: Tongue): string {
  const { syllables, endings } = sounds[tongue];
  const random = createRandom(Math.floor(inventedNames * from.next() ** 2));
  const name = stem(random, syllables, 3) + random.pick(endings);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
