/**
 * Russian verbs. A form in a post is stripped of its ending; an infinitive of a query has all its stems: `обвинить` обвини-л and
 * обвин-ит, `обвинять` only обвиня-, so that the two differ. Passive participles as `задержан` are forms; active ones and verbs
 * in -ся are other words. Keys are marked with `~`.
 */
import { readTable } from '../terms.ts';
import { createStripper, readEndRules, replaceEnds } from './suffixes.ts';

const stripEndings = createStripper(`
  ть ти л ла ло ли ю у ешь ет ем ете ют ут ишь ит им ите ят ат й йте и ь ьте я в вши вшись ши н на но ны т та то ты ен ена ено ены
`);
const participle = /^(.{2,}?)(?:е?нн|т)(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ою|ых|ыми)$/;
/** The past tense of verbs in -нуть, -чь and others has no vowel before -л, or no -л: `погиб`, `погибли`. */
const barePast = /^(.+[бгкхзсрт])(?:л[аои])?$/;

const prefixes =
  /^(?:в|вы|до|за|изо?|ис|на|надо?|обо?|о|ото?|пере|по|подо?|пред|пре|при|про|разо?|рас|соз|со|с|у|взо?|возо?|вос?|вс|недо|въ|объ|отъ|подъ|съ){0,2}$/;

/** Endings of infinitives with irregular stems, also after prefixes; after `0` that of a past without -л. */
const irregular = readTable(`
  брать бра бер; звать зва зов; ждать жда жд; рвать рва рв; гнать гна гон; слать сла шл; стать ста стан; дать да дад даст даш;
  ехать еха ед; спать спа сп; нять ня ним йм м; взять взя возьм; чать ча чн; сесть се сяд; пасть па пад; красть кра крад;
  есть е ед; вести ве вед; идти ид ше ш; йти йд ше ш; мочь мог мож 0мог; лечь ляг ляж лег 0лег; влечь влек влеч 0влек;
  беречь берег береж 0берег; стеречь стерег стереж 0стерег; грести греб 0греб; скрести скреб 0скреб; цвести цвет цве;
  честь чт че; жечь жг жж жег 0жег; сечь сек сеч 0сек; течь тек теч 0тек; речь рек реч 0рек; мереть мр 0мер; переть пр 0пер;
  тереть тр 0тер; расти раст 0рос; жить жи жив жит; быть бы буд; плыть плы плыв; петь пе по; деть де ден; хотеть хоте хоч хот
`).toSorted(([one], [other]) => other.length - one.length);

/** Consonants that change before an ending: `пишет`, `любят` - `люблю`, `осуждён`. */
const changed = readEndRules('с[тк] щ; [дзг] ж; (?<!с)[тк] ч; [сх] ш; ([бпвмф]) $1л');
/** Forms that show their infinitive: `обстреляли`, `обстреливает`, `реагирует`, `обвинит`. */
const infinitives = readEndRules(`
  (..[аяеиуы])л[аои]? $1ть; (..[аяе])(?:ет|ют|ешь|ете) $1ть; (..ир)у(?:ет|ют|ешь|ете) $1овать;
  (...[бвгджзклмнпрстфхцчшщ])(?:ит|ят|ишь) $1ить
`);
const infinitive = /(?:[аеиоуыя]ть|[сз]ть|ти|чь)$/;

/** See WordKeys; `word` is normalized. A word of a query has keys only if it is an infinitive, or a form that shows it. */
export function stemRussianVerb(word: string, isTyped: boolean): string[] {
  const isReflexive = /(?:ся|[аяеиоуюы]сь)$/.test(word);
  const form = isReflexive ? word.slice(0, -2) : word;
  const stems = isTyped ? stemsOf(form) : stemsOfForm(form, isReflexive);
  return stems.map((stem) => `${isReflexive ? 'ся' : ''}~${stem}`);
}

function stemsOfForm(form: string, isReflexive: boolean): string[] {
  const stems = stripEndings(form, 2);
  if (/[жчшщ]а$/.test(form)) stems.push(form.slice(0, -1));
  const bare = barePast.exec(form)?.[1];
  if (bare !== undefined) stems.push(`0${bare}`);
  const stem = isReflexive || form.length < 6 ? undefined : participle.exec(form)?.[1];
  if (stem !== undefined) stems.push(stem);
  return stems;
}

function stemsOf(form: string): string[] {
  const read = infinitive.test(form) ? form : replaceEnds(form, infinitives)[0];
  return read === undefined ? [] : stemsOfInfinitive(read);
}

function stemsOfInfinitive(infinitive: string): string[] {
  for (const [end, stems] of irregular) {
    const before = infinitive.slice(0, -end.length);
    if (infinitive.endsWith(end) && prefixes.test(before))
      return stems.map((each) => each.replace(/^0?/, `$&${before}`));
  }
  const stem = infinitive.slice(0, -2);
  const bare = stem.slice(0, -1);
  if (!infinitive.endsWith('ть')) return [stem, `0${stem}`, ...replaceEnds(stem, changed)];
  if (stem.endsWith('ова')) return [stem, `${stem.slice(0, -3)}у`];
  if (stem.endsWith('ева')) return [stem, stem.slice(0, -3) + (/[жчшщц]ева$/.test(stem) ? 'у' : 'ю')];
  if (stem.endsWith('ава')) return [stem, stem.slice(0, -2)];
  if (stem.endsWith('ну')) return [stem, bare, `0${stem.slice(0, -2)}`];
  if (stem.endsWith('ы')) return [stem, `${bare}о`];
  if (stem.endsWith('и')) return [stem, bare, `${bare}ь`, ...replaceEnds(bare, changed)];
  if (/[ео]$/.test(stem)) return [stem, bare, ...replaceEnds(bare, changed)];
  if (/[жчшщ]а$/.test(stem)) return [stem, bare];
  return stem.endsWith('а') && /[сзктхдп]$/.test(bare) ? [stem, ...replaceEnds(bare, changed)] : [stem];
}
