/** Words that carry no content, small letters. They tell languages apart and do not count as evidence. */
const lists: Readonly<Record<string, string>> = {
  en:
    'the a an and or but nor so yet of to in on at by for from with without into onto over under about after before ' +
    'between among against during through per via as than then that this these those there here it its he she his ' +
    'her him they them their we our us you your i my me who whom whose which what when where why how is are was were ' +
    'be been being am do does did done has have had having will would shall should can could may might must not no ' +
    'if because while also only both each all any some such more most other same own very just again further up out ' +
    'off said says say according however until since within',
  ru:
    'и а но или да же ли бы не ни в во на по с со к ко у о об от до из за для при под над без про через между перед ' +
    'после около против это этот эта эти того тот та те то что чтобы как так такой такие когда где куда кто который ' +
    'которая которые которых которой которым чем если потому поэтому также тоже только уже еще лишь все всех весь вся ' +
    'всего он она оно они его ее их им ими нее него них мы нас нам наш наши вы вас вам ваш я мне меня себя свой своей ' +
    'своего своих быть был была было были будет будут есть является этого этой этом этих может могут более менее очень ' +
    'однако сообщил сообщила заявил заявила',
  es:
    'el la los las un una unos unas lo al del de a en y e o u pero ni que si no con sin por para sobre entre desde ' +
    'hasta hacia contra según como más menos muy ya también solo sólo este esta estos estas ese esa esos esas aquel ' +
    'aquella su sus se le les me nos mi tu te él ella ellos ellas yo es son era eran fue fueron ser sido ha han había ' +
    'habían haber está están estaba cuando donde quien quienes cual cuales porque durante tras ante bajo todo toda ' +
    'todos todas otro otra otros otras dijo',
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch nicht kein keine keinen ' +
    'in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um bis seit ' +
    'als wie wenn dass daß ob weil da so auch nur noch schon sehr mehr er sie es wir ihr ich sich sein seine seinen ' +
    'seiner ihre ihren ihrer ihm ihn uns unser ist sind war waren wird werden wurde wurden worden hat haben hatte ' +
    'hatten kann können soll sollen muss müssen dieser diese dieses diesen diesem sagte',
  fr:
    'le la les l un une des du de d et ou mais ni ne pas que qu qui quoi dont où si en au aux à dans par pour sur sous ' +
    'avec sans entre vers chez contre depuis pendant après avant comme plus moins très aussi seulement ce cet cette ' +
    'ces c se s son sa ses leur leurs il elle ils elles on nous vous je me te lui y est sont était étaient été être a ' +
    'ont avait avaient avoir sera seront fait tout toute tous toutes autre autres selon quand lorsque afin',
  ar:
    'في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين اللذين و أو ثم أن إن لأن كما قد لقد كان كانت يكون تكون ليس لا ' +
    'لم لن ما هو هي هم نحن أنت أنا بعد قبل بين عند حتى حول خلال ضد غير كل بعض أي إذا حيث منذ قال قالت وقال',
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));
const nothing: ReadonlySet<string> = new Set();

/** Languages with a list, ISO 639-1. */
export const stopWordLanguages: readonly string[] = [...sets.keys()];

/** Empty for a language without a list. */
export function stopWordsOf(language: string | null): ReadonlySet<string> {
  return sets.get(language ?? '') ?? nothing;
}
