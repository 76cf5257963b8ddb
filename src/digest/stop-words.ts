/** Words that say nothing about what a text is about: per language, small letters, marks folded as words.ts folds them. */
const lists: Readonly<Record<string, string>> = {
  en: `a about above after again against all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into
    is it its itself just me more most my no nor not now of off on once only or other our ours out over own same she should so some
    such than that the their theirs them then there these they this those through to too under until up us very was we were what when
    where which while who whom why will with would you your yours said says mr mrs ms upon within without among amid whose yet may
    might must shall cannot one's s t re ve ll`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему
    теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут
    где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой
    совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех можно при об другой хоть после над больше тот через эти нас
    про всего них какая много разве три эту моя впрочем свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю
    между это наш наша наши также который которая которое которые которых которого которой котором ходе рамках связи году года г`,
  es: `de la que el en y a los del se las por un para con no una su al lo como mas pero sus le ya o este si porque esta entre cuando
    muy sin sobre tambien me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mi
    antes algunos que unos yo otro otras otra el tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo
    nosotros mis tu te ti es son fue era ser ha han habia sido esta estan fueron sea sera segun dijo asi aun cada`,
  de: `der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
    bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei dieser diese
    dieses wenn wir ihr ihre ihren seine seiner seinen kann gegen vom konnen schon wenn habe seit unter wo wurden ich du uns euch ihnen
    ihm ihn alle sehr soll sollen muss mussen was welche welcher zwischen ohne hatte hatten waren dabei damit dazu sowie eines im ins`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette ses mais comme on
    ou sa tout nous fait ete leur ont elle deux ces avait meme entre aussi je ils peut bien y sans sous etre leurs etait dont apres
    avant si vous mon ma mes ton notre votre nos vos lui eux cela celui celle ceux tous toute toutes autre autres encore depuis contre
    lors ainsi afin selon tres c d l j n s m t qu`,
  ar: `في من على إلى عن أن إن كان كانت هذا هذه ذلك التي الذي الذين ما لا لم لن قد كما بعد قبل بين عند حيث أو و ثم كل هو هي هم نحن مع حتى إذا
    لكن بل غير تم يتم عام أي منذ خلال ضد حول بها به له لها فيها فيه منها منه عليها عليه وقد وقال قال أكد`,
};

export const stopWordLists: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(lists).map(([language, list]) => [language, list.trim().split(/\s+/)]),
);
