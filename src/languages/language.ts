/**
 * All that is known of one language: a new one is a new file of this type beside the others. What else it needs: CONTRIBUTING, "A seventh language".
 *
 * - The notations stand in terms.ts. A TermList is met as whole words in any case, unless its comment says otherwise.
 * - Most lists are looked for in the texts of ALL languages, because posts quote one another: leave out a short word that means something in
 *   another one. With "may", short for the Turkish Mayıs, among `abbreviations` the English "until 15 May." ends no sentence. "Own texts"
 *   marks what is read in texts of its own language alone.
 * - Any list may be empty (''). Words that stand before something ("at", "from") stay empty where the language says it by endings or behind the
 *   word: what they tell is not read there then.
 * - Case is that of JavaScript's `iu`, for which İ is no i and I no ı: where a language has both pairs, write [iİ] and [ıI].
 */
import type { WordKeys } from './inflection/suffixes.ts';
import type { ExpressionSource, TermList, TermTable, WordList } from './terms.ts';

/** The built-in topics, in the order in which they are offered. */
export const topicNames = [
  'security',
  'economy',
  'organisations',
  'neighbours',
  'europe',
  'americas',
  'africa',
  'middle-east',
  'asia',
  'arctic',
  'human-rights',
  'humanitarian',
  'culture',
  'history',
  'consular',
] as const;
export type TopicName = (typeof topicNames)[number];

type Terms<Name extends string> = Readonly<Record<Name, TermList>>;
type Words<Name extends string> = Readonly<Record<Name, WordList>>;

export interface Language {
  /** ISO 639-1, as the file is named. */
  readonly code: string;
  /** A further one is added here; the compiler names the places that have to know its letters. */
  readonly script: 'latin' | 'cyrillic' | 'arabic';
  /** BCP 47: how its readers write dates and numbers. */
  readonly formatLocale: string;
  /** A capital letter tells no name from a common noun, as in German; verbs are taken to end a clause there, too. */
  readonly capitalizesNouns: boolean;
  /** Words that carry no content: no evidence for a line (own texts), and passed over in what people type (in any language). */
  readonly stopWords: ReadonlySet<string>;
  /** In small letters without their full stops, which end no sentence; the names of ranks, too. */
  readonly abbreviations: WordList;
  /** Own texts, and words of its script that somebody looks for. `stem` is Snowball's, coarser: derived words share it. */
  readonly inflection: { readonly keys: WordKeys; readonly stem: (word: string) => string };
  /** `from` and `to` of a change, "from 14 to 16", `clock.from` of a stretch of time; `insteadOf` between new and old: "18,500 instead of 18,000". */
  readonly numbers: Terms<'from' | 'to' | 'insteadOf'> & {
    /** Own texts; in what people type, all. To nineteen with ordinals, the tens, hundreds of one word (doscientos), 1000 where no number precedes it. */
    readonly words: TermTable;
    /** What multiplies the number before it, by its power of ten: `1e9 billions?|bn`. */
    readonly scales: TermTable;
    /** Per cent, and currencies by their ISO 4217 codes: those of en.ts, in its order. */
    readonly units: TermTable;
    /** Years and days: a number before one is a date. `measures`, single words, are units that are no names. */
    readonly ofDates: TermList;
    readonly measures: TermList;
    /** Own texts. The dead and the hurt, however they are called. */
    readonly victims: TermList;
  };
  /** Own texts, but for `denies`. Single words in small letters, because a line is compared with its post word by word. */
  readonly negation: Terms<'denies' | 'inFavour'> & {
    /** Words that deny a part of themselves: unarmed, visa-free. */
    readonly privative: TermList;
    /** Verbs that take a side, or do away with something. */
    readonly against: TermList;
    /** Who says so can keep a plan from being carried out. */
    readonly forbids: TermList;
    /** They make a statement less than certain: almost, may, plans, if. */
    readonly hedges: TermList;
  };
  /** What changes the meaning of a sentence when it comes, goes or is exchanged. `claims` tell what others say, or what the channel itself said before: claims, rumours, media, "in our earlier post"; `attributions` say whose word it is. */
  readonly contrasts: Terms<'claims' | 'attributions'> & {
    /** In a sentence that takes back what stands before it: false, a lie. */
    readonly refutations: TermList;
    /** In a sentence by which what stands before it has come to nothing: a false alarm. */
    readonly reversals: TermList;
    /** Own texts. Before what was said already. */
    readonly reminders: TermList;
    /** Own texts. What was said before does not hold, whatever it was: withdrawn, premature, not confirmed. */
    readonly disowns: TermList;
    /** In a post that corrects an earlier one. */
    readonly corrections: TermList;
    /** At the beginning of one that limits it: but, unless. */
    readonly limits: TermList;
    /** Own texts. Words of denial that deny nothing: "no less than", "not only". */
    readonly notDenying: TermList;
    /** Own texts. What is said goes on: still. */
    readonly still: TermList;
    /** Own texts. Beside a figure: at least, over, almost. */
    readonly bounds: TermList;
    /** Own texts. Pairs of which a text says one, `change rose|grew <> fell|sank`: those of en.ts, in its order. */
    readonly opposites: TermTable;
    /** Own texts. Further pairs, which are not compared across languages: `force` an alert <> lifted, `hold`, `offer`, `plan`. What holds of a pair: opposites.ts. */
    readonly turns: TermTable;
    /**
     * Own texts, in this order. A line may say nothing of a kind that its post has no word of: all of them, no others, the most of any, for this
     * reason; nor a hedge where its post has none. `all` may repeat words of `hedges`.
     */
    readonly additions: Terms<'all' | 'only' | 'most' | 'cause'>;
  };
  /** Own texts. `results`, beside `numbers.victims`: what was decided, won, destroyed, and who got or lost an office; `minor`: what is sold, held or wished. */
  readonly news: Terms<'results' | 'minor'>;
  /** Own texts. What people are served with, by `lines` that have numbers (trains, roads) or without (power, water), and how it is said that it fails and that it runs again. */
  readonly services: Terms<'lines' | 'names' | 'outage' | 'restored'>;
  /** Days. The lists of words are what people type; `fillers` may stand around days and hours, `off` switches a setting off. */
  readonly calendar: Words<'everyDay' | 'workdays' | 'weekend' | 'fillers' | 'off'> & {
    readonly dayAfterTomorrow: TermList;
    /** All words for it, and only where they do not mean the morning: Intl's is not looked for. */
    readonly tomorrow: TermList;
    /** Any part of today, beside the word that Intl has for it: tonight, this afternoon. */
    readonly thisEvening: TermList;
    /** `1 monday`, in the forms that sentences have. */
    readonly weekdays: TermTable;
    /** Beside a weekday that is not the next of its name (last, every), and beside one that may be the next or the one after. */
    readonly notNext: TermList;
    readonly next: TermList;
    /** A day that is told by counting: next week, in three days; `before` one on which nothing need be: "not before Monday". */
    readonly otherDay: TermList;
    readonly before: TermList;
    /** Before a date: "on 24.11." */
    readonly on: TermList;
    /** Beside a day that is over. */
    readonly yearsAgo: TermList;
    /** Before or behind the day for which a place is called: 25 January Square. */
    readonly inName: TermList;
    /** Between a day in words and its month, where without it they are no date: the first of December. */
    readonly ofMonth: TermList;
  };
  /**
   * Hours, "at 15:00 Moscow time": `at` stands before one, `morning` and `afternoon` behind it (3 o'clock is 15:00 then), `from` before the first
   * hour or day of something, `until` between it and the last.
   */
  readonly clock: Terms<'at' | 'morning' | 'afternoon' | 'from' | 'until'> & {
    /** Between the first day and `until`, of the same thing: it opens on Monday and runs until Friday. */
    readonly lasts: TermList;
    /** Between hour and minute, or behind a full hour. */
    readonly hours: TermList;
    /** Hours in words where people write them so: `1` is one o'clock. */
    readonly hourNames: TermTable;
    /** With the word that stands before it. */
    readonly noon: TermList;
    /** Before and behind the name of a place whose clock is meant; their case counts. */
    readonly beforeZone: TermList;
    readonly afterZone: TermList;
    /** What people call a clock in short beside the English abbreviations, by its IANA name. */
    readonly shortNames: TermTable;
  };
  /**
   * Verbs, and words for times. Own texts, but for `clauseWords`, with which another clause begins: that, who, but. With a word of `future`, or of
   * `categories.future`, a weekday, an hour or "tomorrow" that has no date comes under *Ahead*; what is done `early`, or is again
   * as it was, does so no more.
   */
  readonly tense: Terms<'future' | 'past' | 'early' | 'clauseWords'>;
  /**
   * By which channels mark the parts of a post: `question` and `answer` before a colon, `keyPoints` and `footer` as a line of their own, `urgent`
   * before a text, of which it says nothing, `office` before the name of who speaks, `readMore` at the end of a sentence whose point is elsewhere.
   */
  readonly labels: Terms<'question' | 'answer' | 'keyPoints' | 'footer' | 'urgent' | 'readMore' | 'office'>;
  /** What tells one kind of post from another, by its first lines and hashtags (written with their #). A `roundup` has many subjects. */
  readonly categories: Terms<'interview' | 'roundup' | 'history' | 'greeting'> & {
    /** Something is, or will be, on air. */
    readonly live: TermList;
    /** Something will be said at a stated time: a briefing, a speech. */
    readonly occasion: TermList;
    /** Beside an `occasion` it makes a post an announcement. */
    readonly future: TermList;
    /** What was announced is off, unless a word of `movedPlan` stands beside it: it comes at another time, which is named. */
    readonly calledOff: TermList;
    readonly movedPlan: TermList;
    /** A title that says: somebody's words follow; and what it says before the subject of the words. */
    readonly statement: TermList;
    readonly about: TermList;
    /** What is held on a holiday and is no news beside a greeting: a concert, an exhibition. */
    readonly festivity: TermList;
    /** What goes with a greeting or a notice: wishes, where to watch, how to register. */
    readonly asides: TermList;
    /** Hashtags, without their #, that say what a post is, not what it is about. */
    readonly formTags: TermList;
  };
  /** Queries of the alert language between bars, looked for in all posts. */
  readonly topics: Readonly<Record<TopicName, string>>;
  /** What makes a sentence a poor one to stand alone. */
  readonly leaning: Terms<'pronouns' | 'connectives'> & {
    /** Opening words that point back: this, such, they. */
    readonly openers: TermList;
    /** What points back wherever it stands, "this issue"; not "this year". */
    readonly demonstratives: TermList;
    /** Of who speaks, or, behind `^`, how a sentence begins that leaves that out: "Met with …". */
    readonly firstPerson: TermList;
    /** What is said for courtesy, or while one thinks; beginnings of words will do. */
    readonly courtesies: TermList;
    /** The definite ones, as they stand within a sentence: their case counts. */
    readonly articles: TermList;
    /** Own texts. What points to something said elsewhere, wherever it stands in a sentence: both, the parties, there. */
    readonly referring: TermList;
    /** Own texts. What an article may stand before unexplained: the government, the world. */
    readonly unique: TermList;
    /** Own texts. Before the name of a place; and before what says which one is meant: of. */
    readonly places: TermList;
    readonly owners: TermList;
    /** Own texts. Happenings, votes, texts and sets told as known: "the treaty", "the two men". Case counts, and a word ends only where it says so. */
    readonly events: TermList;
  };
  /**
   * Text that talks to whoever summarises it (digest/grounding/prompt-injection.ts). `roles` are addressed, or feigned to speak, at the beginning of
   * a line, `shouted` in capitals anywhere before a colon; `fences` stand behind dashes, where feigned data end.
   */
  readonly injection: Terms<'roles' | 'shouted' | 'fences'> & {
    readonly phrases: readonly ExpressionSource[];
  };
}
