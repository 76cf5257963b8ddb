/** All that is known of one language: a new one is a new file of this type beside the others. What else it needs: CONTRIBUTING, "A seventh language". */
import type { TermList, TermTable } from './terms.ts';

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

/** Almost, all of them, no others, the most of any, for this reason, perhaps. */
export type Addition = 'near' | 'all' | 'only' | 'most' | 'cause' | 'doubt';
type Terms<Name extends string> = Readonly<Record<Name, TermList>>;

/**
 * The keys of a word of a post, or of one that somebody looks for (`isTyped`): forms of one word share a key, other words do
 * not. `word` is cleaned, `normalized` its normal form.
 */
export type WordKeys = (word: string, normalized: string, isTyped: boolean) => string[];

export interface Language {
  readonly code: string;
  readonly script: 'latin' | 'cyrillic' | 'arabic';
  /** BCP 47: how its readers write dates and numbers. */
  readonly formatLocale: string;
  /** A capital letter tells no name from a common noun. */
  readonly capitalizesNouns: boolean;

  /** Words that carry no content; they do not count as evidence. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that end in a full stop without ending a sentence, and the names of ranks. */
  readonly abbreviations: string;

  readonly inflection: {
    readonly keys: WordKeys;
    /** Snowball's stem, coarser: derived words share it. */
    readonly stem: (word: string) => string;
  };

  /** `from` and `to` as in "from 14 to 16"; `insteadOf` as in "18,500 instead of 18,000". */
  readonly numbers: Terms<'from' | 'to' | 'insteadOf'> & {
    /** Cardinals and ordinals to nineteen, the tens, the hundreds. */
    readonly words: TermTable;
    /** By powers of ten: `1e9 billions?|bn`. */
    readonly scales: TermTable;
    readonly units: TermTable;
    /** Years and days: a number before one is a date. */
    readonly ofDates: TermList;
    /** Units of what a number measures: it counts none of them. */
    readonly measures: TermList;
    /** The dead and the hurt, however they are called. */
    readonly victims: TermList;
  };

  /** `hedges` make a statement less than certain. */
  readonly negation: Terms<'denies' | 'inFavour' | 'hedges'> & {
    /** Words that deny a part of themselves: unarmed, visa-free. */
    readonly privative: TermList;
    /** Verbs that take a side, or do away with something. */
    readonly against: TermList;
  };

  /** What changes the meaning of a sentence when it comes, goes or is exchanged. */
  readonly contrasts: {
    /** In a sentence that takes back what stands before it: false, a lie. */
    readonly refutations: TermList;
    /** At the beginning of one that limits it: but, unless. */
    readonly limits: TermList;
    /** In a sentence that tells what others say: claims, rumours, media. */
    readonly claims: TermList;
    /** Words of denial that deny nothing: "no less than", "not only". */
    readonly notDenying: TermList;
    /** Beside a figure: at least, over, almost. */
    readonly bounds: TermList;
    /** Pairs of which a text says one, by a name for each and in one order in all languages: `change rose|grew <> fell|sank`. */
    readonly opposites: TermTable;
    /** What nobody may add who tells it. */
    readonly additions: Terms<Addition>;
  };

  /** What people type around times and dates; single words, normalized. `off` switches a setting off. */
  readonly calendar: Terms<'dayAfterTomorrow' | 'thisEvening' | 'tomorrow'> &
    Readonly<Record<'everyDay' | 'workdays' | 'weekend' | 'fillers' | 'off', string>> & {
      /** As sentences have them, Monday first. */
      readonly weekdays: TermTable;
      /** Beside one that is not the next: last, every; and that may be the next or the one after. */
      readonly notNext: TermList;
      readonly next: TermList;
    };

  /** "At 15:00 Moscow time". */
  readonly clock: Terms<'at' | 'morning' | 'afternoon'> & {
    /** Before the first day or hour of something, and between it and the last. */
    readonly from: TermList;
    readonly until: TermList;
    /** Before what another thing is for: tickets for the match on Sunday. */
    readonly purpose: TermList;
    /** Between hour and minute, or behind a full hour. */
    readonly hours: TermList;
    /** Hours in words where people write them so, one o'clock first. */
    readonly hourNames: TermTable;
    /** With the word that stands before it. */
    readonly noon: TermList;
    /** Before and behind the name of a place whose clock is meant; of capitals and small letters as they are. */
    readonly beforeZone: TermList;
    readonly afterZone: TermList;
    /** What people call a clock in short, beside the English abbreviations, by its IANA name. */
    readonly shortNames: TermTable;
  };

  /** What tells whether a sentence speaks of what is to come, beside `categories.future`, or of what was: verbs, and words for times. */
  readonly tense: Terms<'future' | 'past'> & {
    /** With which another clause begins: that, who, but. */
    readonly clauseWords: TermList;
  };

  /** By which channels mark the parts of a post. */
  readonly labels: Terms<'question' | 'answer' | 'keyPoints' | 'footer'> & {
    /** Before a text, of which it says nothing. */
    readonly urgent: TermList;
    /** At the end of a sentence whose point is elsewhere. */
    readonly readMore: TermList;
  };

  /** What tells one kind of post from another; a `roundup` has many subjects, a `festivity` is a concert or the like. */
  readonly categories: Terms<'interview' | 'roundup' | 'history' | 'greeting' | 'festivity' | 'future'> & {
    /** In the first line or as a hashtag: something is, or will be, on air. */
    readonly live: TermList;
    /** Something will be said at a stated time. */
    readonly occasion: TermList;
    /** What was announced is off, unless a word of `movedPlan` stands beside it. */
    readonly calledOff: TermList;
    /** It comes at another time, which is named. */
    readonly movedPlan: TermList;
    /** A title that says: somebody's words follow. */
    readonly statement: TermList;
    /** What such a title says before the subject of the words. */
    readonly about: TermList;
    /** What goes with a greeting or a notice: wishes, where to watch, how to register. */
    readonly asides: TermList;
    /** Hashtags that say what a post is, not what it is about. */
    readonly formTags: TermList;
  };

  /** The built-in topics as queries of the alert language. */
  readonly topics: Readonly<Record<TopicName, string>>;

  /** What makes a sentence a poor one to stand alone. Of articles the definite ones count. */
  readonly leaning: Terms<'pronouns' | 'firstPerson' | 'connectives' | 'articles'> & {
    /** Opening words that point back: this, such, they. */
    readonly openers: TermList;
    /** What points back wherever it stands, "this issue"; not "this year". */
    readonly demonstratives: TermList;
    /** Courtesies, thanks, and what people say while they think; beginnings of words will do. */
    readonly courtesies: TermList;
    /** What points to something said elsewhere, wherever it stands in a sentence: both, the parties, there. */
    readonly referring: TermList;
    /** What an article may stand before unexplained: the government, the world. */
    readonly unique: TermList;
    /** Of: what follows says which one is meant. */
    readonly owners: TermList;
    /** Before the name of a place. */
    readonly places: TermList;
    /** Happenings, votes and texts told as known, "the treaty", "the draft of Velmora", and sets whose number is: which they are somebody has said before. Case counts. */
    readonly events: TermList;
  };

  /** Text that talks to whoever summarises it; see digest/grounding/prompt-injection.ts. */
  readonly injection: {
    /** Who is addressed, or feigned to speak, at the beginning of a line; the same in capitals anywhere. */
    readonly roles: TermList;
    readonly shouted: TermList;
    /** Between dashes: where feigned data end. */
    readonly fences: TermList;
    readonly phrases: readonly string[];
  };
}
