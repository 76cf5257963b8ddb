/** All that is known of one language: a new one is a new file of this type beside the others. What else it needs: CONTRIBUTING, "A seventh language". */
import { en } from './en.ts';

/**
 * What English has all languages have; its lists are the examples. What they do not show:
 *
 * - `formatLocale` (BCP 47): how its readers write dates and numbers. `capitalizesNouns`: a capital tells no name from a common noun.
 * - `stopWords` carry no content and do not count as evidence; `abbreviations` end in a full stop without ending a sentence, and are ranks.
 * - `inflection`: `keys` are WordKeys; `stem` is Snowball's, which derived words share.
 * - `numbers`: `words` are cardinals and ordinals to nineteen, the tens, the hundreds; `scales` go by powers of ten; a number before one of
 *   `ofDates` is a date; `victims` are the dead and the hurt, however they are called; of `measures` a number counts none.
 * - `negation`: `privative` words deny a part of themselves; `against` are verbs that take a side, or do away with something; `hedges` make a
 *   statement less than certain.
 * - `contrasts`, what changes a sentence when it comes, goes or is exchanged: `refutations` take back what stands before their sentence,
 *   `limits` begin one that limits it, `claims` tell what others say; `notDenying` are words of denial that deny nothing, `bounds` stand beside
 *   figures; of a pair of `opposites` a text says one, by one name and in one order in all languages; `additions` nobody may add who tells it.
 * - `calendar`: what people type around times and dates is single words, normalized (`off` switches a setting off); `weekdays` are as sentences
 *   have them, Monday first, a word of `notNext` beside one that is not the next, of `next` beside one that may be the next or the one after, of `on` before a date.
 * - `clock`: `from` and `until` the first and the last day or hour, `purpose` before what another thing is for (tickets for the match on Sunday),
 *   `hours` between hour and minute or behind a full hour, `hourNames` where people write hours in words, one o'clock first, `noon` with the
 *   word before it, `beforeZone` and `afterZone` around a place whose clock is meant, as they are in capitals and small letters, `shortNames`
 *   by IANA names, beside the English abbreviations.
 * - `tense`, beside `categories.future`: verbs, and words for times; with one of `clauseWords` another clause begins.
 * - `labels`, by which channels mark the parts of a post: of the text behind an `urgent` one it says nothing; `readMore` ends a sentence whose
 *   point is elsewhere.
 * - `categories`: `live` in the first line or as a hashtag is or will be on air; something will be said on an `occasion` at a stated time; what is
 *   `calledOff` is off unless a word of `movedPlan` stands beside it, for a time that is named; behind a title with `statement` follow somebody's
 *   words, `about` what; a `roundup` has many subjects; `asides` go with a greeting or a notice; `formTags` say what a post is, not what it is about.
 * - `topics` are queries of the alert language, in the order in which they are offered.
 * - `leaning`, what makes a sentence a poor one to stand alone: `openers` point back where they open it, `demonstratives` wherever they stand,
 *   `referring` to something said elsewhere; `courtesies` may be beginnings of words; of `articles` the definite ones count, but before `unique`
 *   they need no explaining, nor before what has `owners`, which say which one is meant; `places` stand before the name of a place; `events` are happenings, votes and texts told as known,
 *   and sets whose number is: which they are somebody has said before; their case counts.
 * - `injection`, text that talks to whoever summarises it (digest/grounding/prompt-injection.ts): `roles` are addressed, or feigned to speak, at
 *   the beginning of a line, the `shouted` ones anywhere; between dashes `fences` end feigned data.
 */
export type Language = Readonly<typeof en>;

export type TopicName = keyof Language['topics'];
export const topicNames = Object.keys(en.topics) as readonly TopicName[];
