/** All that is known of one language: a new one is a new file of this type beside the others. What else it needs: CONTRIBUTING, "A seventh language". */
import { en } from './en.ts';

/**
 * What English has every language has, and the lists of en.ts are the examples. What they do not show by themselves:
 *
 * - `formatLocale`: how its readers write dates and numbers (BCP 47). `capitalizesNouns`: a capital tells no name from a common noun.
 * - `stopWords`: words without content, which are no evidence. `abbreviations`: they end in a full stop without ending a sentence; ranks too.
 * - `inflection`: `keys`, see WordKeys; `stem` is Snowball's and coarser: derived words share it.
 * - `numbers`: `words` are cardinals and ordinals to nineteen, the tens, the hundreds; `scales` go by powers of ten. A number before one of
 *   `ofDates` is a date; `measures` are units, which are no names. `victims`: the dead and the hurt, however they are called.
 * - `negation`: `privative` words deny a part of themselves. `against`: verbs that take a side, or do away with something. `hedges` make a
 *   statement less than certain.
 * - `contrasts`, what changes a sentence when it comes, goes or is exchanged: `refutations` take back what stands before; `limits`, at the
 *   beginning of a sentence, limit it; `claims` stand where somebody tells what others say; `notDenying` are words of denial that deny nothing;
 *   `bounds` stand beside figures; of each pair of `opposites` a text says one, under one name and in one order in all languages; `additions`
 *   may be made by nobody who tells it.
 * - `calendar`: what people type around times and dates, as single normalized words (`off` switches a setting off); `weekdays` as sentences have
 *   them, Monday first; `notNext` beside a weekday that is not the next one, `next` beside one that may be the next or the one after; `on`
 *   before a date.
 * - `clock`: `from` before the first day or hour of something, `until` between it and the last; `purpose` before what another thing is for (tickets
 *   for the match on Sunday); `hours` between hour and minute, or behind a full hour; `hourNames` where people write hours in words, one o'clock
 *   first; `noon` with the word before it; `beforeZone` and `afterZone` around the name of a place whose clock is meant, capitals as they are;
 *   `shortNames`: what people call a clock in short beside the English abbreviations, by IANA name.
 * - `tense` (and `categories.future`): verbs and words for times that tell what is to come from what was; a `clauseWords` begins another clause.
 * - `labels`, by which channels mark the parts of a post: an `urgent` one says nothing of its text; `readMore` ends a sentence whose point is elsewhere.
 * - `categories` of posts: `live` (in the first line, or a hashtag): something is, or will be, on air; `occasion`: something will be said at a stated
 *   time; `calledOff`: what was announced is off, unless a word of `movedPlan` stands beside it, for a time that is named; `statement`, in a title:
 *   somebody's words follow, and `about` comes before their subject; a `roundup` has many subjects; `asides` go with a greeting or a notice;
 *   `formTags`: hashtags that say what a post is, not what it is about.
 * - `topics`: the built-in ones as queries of the alert language, in the order in which they are offered.
 * - `leaning`, what makes a sentence a poor one to stand alone: `openers` point back where they open it, `demonstratives` wherever they stand (not
 *   "this year"), `referring` to something said elsewhere; `courtesies` may be beginnings of words; only definite `articles` count; `unique`: what
 *   needs no explaining behind one; `places` stand before the name of one; `owners`: what follows says which one is meant; `events`: happenings, votes and texts told as known, and sets
 *   whose number is, of which somebody has said before which they are; their case counts.
 * - `injection`, text that talks to whoever summarises it (digest/grounding/prompt-injection.ts): `roles`, at the beginning of a line, are addressed
 *   or feigned to speak, the `shouted` ones anywhere; `fences`, between dashes, end feigned data.
 */
export type Language = Readonly<typeof en>;

export type TopicName = keyof Language['topics'];
export const topicNames = Object.keys(en.topics) as readonly TopicName[];
