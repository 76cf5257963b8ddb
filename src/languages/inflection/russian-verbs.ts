/**
 * Russian verbs. A form in a post loses its ending and keeps the stem before it; an infinitive somebody looks for gives all stems it
 * may have: `обвинить` обвини-л and обвин-ит, `обвинять` only обвиня-, so the two stay apart. Passive participles are forms, as
 * in `задержан`; active ones and verbs in -ся are words of their own. The keys are marked with `~`.
 */
import { readTable } from '../terms.ts';
import { createSuffixSet, stripSuffixes } from './suffixes.ts';

const endings = createSuffixSet(`
  ть ти л ла ло ли ю у ешь ет ем ете ют ут ишь ит им ите ят ат й йте и ь ьте я в вши вшись ши н на но ны т та то ты ен ена ено ены
`);
const participle = /^(.{2,}?)(?:е?нн|т)(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ою|ых|ыми)$/;
/** The past tense of verbs in -нуть, -чь and others has no vowel before -л, or no -л: `погиб`, `погибли`. */
const barePast = /^(.+[бгкхзсрт])(?:л[аои])?$/;

/** Ends of infinitives with stems no rule gives, after a prefix or none; after `0` stands that of a bare past. */
const irregular = new Map(
  readTable(`
    брать бра бер; звать зва зов; ждать жда жд; рвать рва рв; гнать гна гон; слать сла шл; стать ста стан; дать да дад даст даш;
    ехать еха ед; спать спа сп; нять ня ним йм м; взять взя возьм; чать ча чн; сесть се сяд; пасть па пад; красть кра крад;
    есть е ед; вести ве вед; идти ид ше ш; йти йд ше ш; мочь мог мож 0мог; лечь ляг ляж лег 0лег; влечь влек влеч 0влек;
    беречь берег береж 0берег; стеречь стерег стереж 0стерег; грести греб 0греб; скрести скреб 0скреб; цвести цвет цве;
    честь чт че; жечь жг жж жег 0жег; сечь сек сеч 0сек; течь тек теч 0тек; речь рек реч 0рек; мереть мр 0мер; переть пр 0пер;
    тереть тр 0тер; расти раст 0рос; жить жи жив жит; быть бы буд; плыть плы плыв; петь пе по; деть де ден; хотеть хоте хоч хот
  `),
);
const longestEnd = Math.max(...[...irregular.keys()].map((end) => end.length));

const prefixes =
  /^(?:в|вы|до|за|изо?|ис|на|надо?|обо?|о|ото?|пере|по|подо?|пред|пре|при|про|разо?|рас|соз|со|с|у|взо?|возо?|вос?|вс|недо|въ|объ|отъ|подъ|съ){0,2}$/;

/** The consonant before an ending where it changes: `пишет`, `любят` - `люблю`, `осуждён`. */
const changed: readonly (readonly [RegExp, string])[] = [
  [/ст$/, 'щ'],
  [/ск$/, 'щ'],
  [/[дзг]$/, 'ж'],
  [/[тк]$/, 'ч'],
  [/[сх]$/, 'ш'],
  [/([бпвмф])$/, '$1л'],
];

/** See WordKeys; `word` is in normal form. What is typed is an infinitive or a form that tells it, or has none. */
export function stemRussianVerb(word: string, isTyped: boolean): string[] {
  const isReflexive = /(?:ся|[аяеиоуюы]сь)$/.test(word);
  const form = isReflexive ? word.slice(0, -2) : word;
  const stems = isTyped ? stemsOf(infinitiveOf(form)) : stemsOfForm(form, isReflexive);
  return stems.map((stem) => `${isReflexive ? 'ся' : ''}~${stem}`);
}

function stemsOfForm(form: string, isReflexive: boolean): string[] {
  const stems = stripSuffixes(form, endings, 2);
  if (/[жчшщ]а$/.test(form)) stems.push(form.slice(0, -1));
  const bare = barePast.exec(form)?.[1];
  if (bare !== undefined) stems.push(`0${bare}`);
  const stem = isReflexive || form.length < 6 ? undefined : participle.exec(form)?.[1];
  if (stem !== undefined) stems.push(stem);
  return stems;
}

/** `обстреляли`, `обстреливает`, `обвинит`: what may be looked up is the infinitive. */
function infinitiveOf(form: string): string | null {
  if (/(?:[аеиоуыя]ть|[сз]ть|ти|чь)$/.test(form)) return form;
  const past = /^(.{2,}[аяеиуы])л[аои]?$/.exec(form)?.[1];
  if (past !== undefined) return `${past}ть`;
  const first = /^(.{2,}[аяе])(?:ет|ют|ешь|ете)$/.exec(form)?.[1];
  if (first !== undefined) return `${first}ть`;
  const borrowed = /^(.{2,}ир)у(?:ет|ют|ешь|ете)$/.exec(form)?.[1];
  if (borrowed !== undefined) return `${borrowed}овать`;
  const second = /^(.{3,}[бвгджзклмнпрстфхцчшщ])(?:ит|ят|ишь)$/.exec(form)?.[1];
  return second === undefined ? null : `${second}ить`;
}

function stemsOf(infinitive: string | null): string[] {
  if (infinitive === null) return [];
  const known = irregularStemsOf(infinitive);
  if (known !== null) return known;
  const stem = infinitive.slice(0, -2);
  const bare = stem.slice(0, -1);
  if (!infinitive.endsWith('ть')) return [stem, `0${stem}`, changedEnd(stem)];
  if (stem.endsWith('ова')) return [stem, `${stem.slice(0, -3)}у`];
  if (stem.endsWith('ева')) return [stem, stem.slice(0, -3) + (/[жчшщц]ева$/.test(stem) ? 'у' : 'ю')];
  if (stem.endsWith('ава')) return [stem, stem.slice(0, -2)];
  if (stem.endsWith('ну')) return [stem, bare, `0${stem.slice(0, -2)}`];
  if (stem.endsWith('ы')) return [stem, `${bare}о`];
  if (stem.endsWith('и')) return [stem, bare, `${bare}ь`, changedEnd(bare)];
  if (/[ео]$/.test(stem)) return [stem, bare, changedEnd(bare)];
  if (/[жчшщ]а$/.test(stem)) return [stem, bare];
  return stem.endsWith('а') && /[сзктхдп]$/.test(bare) ? [stem, changedEnd(bare)] : [stem];
}

function irregularStemsOf(infinitive: string): string[] | null {
  for (let length = Math.min(longestEnd, infinitive.length); length > 2; length -= 1) {
    const stems = irregular.get(infinitive.slice(-length));
    const before = infinitive.slice(0, -length);
    if (stems === undefined || !prefixes.test(before)) continue;
    return stems.map((stem) => (stem.startsWith('0') ? `0${before}${stem.slice(1)}` : before + stem));
  }
  return null;
}

function changedEnd(stem: string): string {
  const found = changed.find(([end]) => end.test(stem));
  return found === undefined ? stem : stem.replace(...found);
}
