/**
 * Everything about one language. A new language is a new file of this type beside the others; what else it needs: CONTRIBUTING, "A seventh language".
 *
 * - For the notations see terms.ts. A TermList matches whole words in any case, unless its comment says otherwise.
 * - Most lists are matched against the texts of ALL languages, because posts quote one another: leave out a short word that means something in
 *   another language. With "may", short for the Turkish Mayıs, among `abbreviations` the English "until 15 May." would end no sentence. "Own texts"
 *   marks lists that are only matched against texts of their own language.
 * - Any list may be empty (''). Leave prepositions ("at", "from") empty where the language has endings or postpositions instead: what they mark is
 *   not recognized then.
 * - Case is that of JavaScript's `iu`, in which İ is not i and I not ı: where a language has both pairs, write [iİ] and [ıI].
 */
import type { WordKeys } from './inflection/suffixes.ts';
import type { ExpressionSource, TermList, TermTable, WordList } from './terms.ts';

/** In the order in which they are offered. */
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
  /** ISO 639-1, the name of the file. */
  readonly code: string;
  /** Add another one here; the compiler names the places that have to know its letters. */
  readonly script: 'latin' | 'cyrillic' | 'arabic';
  /** BCP 47, for dates and numbers, where the code says too little. */
  readonly formatLocale?: string;
  /** Capitals do not distinguish names from common nouns, as in German; verbs are taken to end a clause there, too. */
  readonly capitalizesNouns: boolean;
  /** No evidence for a line (own texts), and ignored in what people type (in any language). */
  readonly stopWords: ReadonlySet<string>;
  /** In lower case, without the full stop, which ends no sentence; also of ranks. */
  readonly abbreviations: WordList;
  /** Own texts, and queries in its script. `stem` is Snowball's, which is coarser: derived words share it. */
  readonly inflection: { readonly keys: WordKeys; readonly stem: (word: string) => string };
  /** `from` and `to` of a change, "from 14 to 16" (of a period see `clock.from`); `insteadOf` between new and old: "18,500 instead of 18,000". */
  readonly numbers: Terms<'from' | 'to' | 'insteadOf'> & {
    /** Own texts, and all that people type. Up to nineteen with ordinals, the tens, hundreds of one word (doscientos), 1000 where no number precedes it. */
    readonly words: TermTable;
    /** Factors of the number before them: `1e9 billions?|bn`. */
    readonly scales: TermTable;
    /** Per cent, and currencies by their ISO 4217 codes: those of en.ts, in its order. */
    readonly units: TermTable;
    /** Years and days: a number before one is part of a date. `measures`, single words, are units that are no names. */
    readonly ofDates: TermList;
    readonly measures: TermList;
    /** Own texts. Words for the dead and the injured. */
    readonly victims: TermList;
  };
  /** Own texts, except `denies`. Single words in lower case, because a line is compared with its post word by word. */
  readonly negation: Terms<'denies' | 'inFavour'> & {
    /** Words with a negation in them: unarmed, visa-free. */
    readonly privative: TermList;
    /** Verbs for opposing or abolishing something. */
    readonly against: TermList;
    /** Verbs of those who can prevent a plan: forbids. */
    readonly forbids: TermList;
    /** Words that make a statement less certain: almost, may, plans, if. */
    readonly hedges: TermList;
  };
  /** What changes the meaning of a sentence when it comes, goes or is exchanged. `claims` tell what others say, or what the channel itself said before: claims, rumours, media, "in our earlier post"; `attributions` say whose word it is. */
  readonly contrasts: Terms<'claims' | 'attributions'> & {
    /** In a sentence that denies what stands before it: false, a lie. */
    readonly refutations: TermList;
    /** In a sentence that says that what stands before it came to nothing: a false alarm. */
    readonly reversals: TermList;
    /** Own texts. Before something that was said already: reminder. */
    readonly reminders: TermList;
    /** Own texts. What was said before does not hold: withdrawn, premature, not confirmed. */
    readonly disowns: TermList;
    /** In a post that corrects an earlier one. */
    readonly corrections: TermList;
    /** At the beginning of a sentence that limits the one before: but, unless. */
    readonly limits: TermList;
    /** Own texts. Negations that deny nothing: "no less than", "not only". */
    readonly notDenying: TermList;
    /** Own texts. Something continues: still. */
    readonly still: TermList;
    /** Own texts. Beside a figure: at least, over, almost. */
    readonly bounds: TermList;
    /** Own texts. Pairs of opposites, `change rose|grew <> fell|sank`: those of en.ts, in its order. What holds of a pair: opposites.ts. */
    readonly opposites: TermTable;
    /** Own texts, in this order. A line may have no such word, and no hedge, if its post has none of the same kind. `all` may repeat words of `hedges`. */
    readonly additions: Terms<'all' | 'only' | 'most' | 'cause'>;
  };
  /** Own texts. `results`, besides `numbers.victims`: what was decided, won, destroyed, who got or lost an office; `deaths`: that somebody died, without a number; `minor`: what is sold or held; `courtesies`: what is wished, or deplored, in form. */
  readonly news: Terms<'results' | 'deaths' | 'minor' | 'courtesies'>;
  /** Own texts. Public services, `lines` with numbers (trains, roads) and `names` without (power, water); how it is said that they fail and run again. */
  readonly services: Terms<'lines' | 'names' | 'outage' | 'restored'>;
  /** Days. The word lists are for what people type; `fillers` may stand around days and hours, of which `each` makes intervals of numbers, `off` switches a setting off. */
  readonly calendar: Words<'fillers' | 'each' | 'off'> & {
    /** By days from today: 0 are parts of today (tonight), besides Intl's word for it; 1 all words for tomorrow, but only where they do not mean the morning: Intl's is not used. */
    readonly relativeDays: TermTable;
    /** Single words for sets of days, by their ISO numbers: `67 weekend`. */
    readonly daySets: TermTable;
    /** `1 monday`, in all forms that occur in sentences. */
    readonly weekdays: TermTable;
    /** Beside a weekday that is not the next one (last, every, except), and beside one that may be the next or the one after. */
    readonly notNext: TermList;
    readonly next: TermList;
    /** Relative days: next week, in three days; `before` a day on which nothing need happen: "not before Monday". */
    readonly otherDay: TermList;
    readonly before: TermList;
    /** Before a date: "on 24.11." */
    readonly on: TermList;
    /** Beside a day in the past. */
    readonly yearsAgo: TermList;
    /** Before or behind a day in the name of a place: 25 January Square. */
    readonly inName: TermList;
    /** Between a day in words and its month, where a date needs it: the first of December. */
    readonly ofMonth?: TermList;
  };
  /**
   * Hours, "at 15:00 Moscow time": `at` before one, `morning` and `afternoon` behind it (which makes 3 o'clock 15:00), `from` before the first
   * hour or day of something, `until` between it and the last.
   */
  readonly clock: Terms<'at' | 'morning' | 'afternoon' | 'from' | 'until'> & {
    /** Between the first day and `until`: it opens on Monday and runs until Friday. */
    readonly lasts: TermList;
    /** Between hour and minute, or behind a full hour. */
    readonly hours: TermList;
    /** Hours in words, if they are written so: `1` is one o'clock. */
    readonly hourNames?: TermTable;
    /** With the preposition. */
    readonly noon: TermList;
    /** Before and behind the name of a place in whose time zone an hour is; case-sensitive. */
    readonly beforeZone: TermList;
    readonly afterZone?: TermList;
    /** Short names of time zones besides the English abbreviations, by IANA name. */
    readonly shortNames: TermTable;
  };
  /**
   * Verbs and words for times. Own texts, except `clauseWords`, which begin another clause: that, who, but. With a word of `future`, or of
   * `categories.future`, a weekday, an hour or "tomorrow" without a date is listed under *Ahead*, but not with a word of `early`, as for what is
   * again as it was.
   */
  readonly tense: Terms<'future' | 'past' | 'early' | 'clauseWords'>;
  /**
   * How channels mark the parts of a post: `question` and `answer` before a colon, `keyPoints` and `footer` as a separate line, `urgent` before a
   * text, without saying anything about it, `office` before the name of a speaker, `readMore` at the end of a sentence without a point,
   * `closing` begins the name that a post is signed with: your, the press office.
   */
  readonly labels: Terms<
    'question' | 'answer' | 'keyPoints' | 'footer' | 'urgent' | 'readMore' | 'office' | 'closing'
  >;
  /** Kinds of posts, by words of their first lines and hashtags (with #). A `roundup` has many subjects. */
  readonly categories: Terms<'interview' | 'roundup' | 'history' | 'greeting'> & {
    /** Something is, or will be, on air. */
    readonly live: TermList;
    /** Events at which something is said: a briefing, a speech. */
    readonly occasion: TermList;
    /** Beside an `occasion` it makes a post an announcement. */
    readonly future: TermList;
    /** What was announced is off, unless a word of `movedPlan` stands beside it: then it comes at another time, which is named. */
    readonly calledOff: TermList;
    /** Before a word of it or right behind they leave open whether it is: if, whether, may be. */
    readonly unsettled: TermList;
    readonly movedPlan: TermList;
    /** In a title before somebody's words, and, in such a title, before their subject. */
    readonly statement: TermList;
    readonly about: TermList;
    /** Events of a holiday, which are no news beside a greeting: a concert, an exhibition. */
    readonly festivity: TermList;
    /** What accompanies a greeting or a notice: wishes, where to watch, how to register. */
    readonly asides: TermList;
    /** Hashtags, without #, for the kind of a post rather than its subject. */
    readonly formTags: TermList;
  };
  /** Queries in the alert language, separated by bars, for all posts. */
  readonly topics: Readonly<Record<TopicName, string>>;
  /** Words because of which a sentence is not clear by itself. */
  readonly leaning: Terms<'pronouns' | 'connectives'> & {
    /** First words that refer back: this, such, they. */
    readonly openers: TermList;
    /** Words that refer back anywhere in a sentence: "this issue", but not "this year". */
    readonly demonstratives: TermList;
    /** Words for the speaker, or, with `^`, beginnings of sentences without a subject, "Met with …", and of answers. */
    readonly firstPerson: TermList;
    /** Polite phrases and fillers; beginnings of words are enough. */
    readonly courtesies: TermList;
    /** Definite articles as they are within a sentence; case-sensitive. */
    readonly articles: TermList;
    /** Own texts. Words that refer to something outside the sentence, anywhere in it: both, the parties, there. */
    readonly referring: TermList;
    /** Own texts. Nouns that may have an article without an explanation: the government, the world. */
    readonly unique: TermList;
    /** Own texts. Before the name of a place; and before what says which one is meant: of. */
    readonly places: TermList;
    readonly owners: TermList;
    /** Own texts. Kinds of places that have names: port, hospital, street. */
    readonly sites: TermList;
    /** Own texts. Events, votes, texts and groups that are known: "the treaty", "the two men". Case-sensitive; a word ends only where the term says so. */
    readonly events: TermList;
  };
  /**
   * Text that addresses a model (digest/grounding/prompt-injection.ts). `roles` are addressed, or seem to speak, at the beginning of a line,
   * `shouted` in capitals anywhere before a colon; `fences` stand behind dashes, where forged data end. Before a colon `hails`
   * and `machines`, "To the bot:", or `readers`, "Whoever sums this up:".
   */
  readonly injection: Terms<'roles' | 'shouted' | 'fences' | 'hails' | 'machines' | 'readers'> & {
    readonly phrases: readonly ExpressionSource[];
  };
}
