/** All that is known of one language: a new one is a new file of this type beside the others. What else it needs: CONTRIBUTING, "A seventh language". */
import type { TermList } from './terms.ts';

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

/** Powers of ten, by their American names: `billion` is 10^9, in German *Milliarde*. */
export type Scale = 'hundred' | 'thousand' | 'million' | 'billion' | 'trillion';
export type Unit = '%' | 'USD' | 'EUR' | 'RUB' | 'GBP' | 'CNY';
/** Rose and fell, opened and closed, before and after, arrived and left, since and until, admitted and denied, began and ended, adopted and failed, north and south, more and less, voted for and against. */
export type Opposite =
  | 'change'
  | 'door'
  | 'time'
  | 'way'
  | 'span'
  | 'answer'
  | 'course'
  | 'vote'
  | 'pole'
  | 'bound'
  | 'side';
/** Almost, all of them, no others, the most of any, for this reason, perhaps. */
export type Addition = 'near' | 'all' | 'only' | 'most' | 'cause' | 'doubt';
/**
 * The keys of a word of a post, or of one that somebody looks for (`isTyped`): forms of one word share a key, other words do
 * not. `word` is cleaned, `normalized` its normal form.
 */
export type WordKeys = (word: string, normalized: string, isTyped: boolean) => string[];

export interface Language {
  /** ISO 639-1. */
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

  readonly numbers: {
    /** "12 twelve|dozen; 13 thirteen": cardinals and ordinals to nineteen, the tens, the hundreds. */
    readonly words: string;
    readonly scales: Readonly<Record<Scale, TermList>>;
    readonly units: Readonly<Record<Unit, TermList>>;
    /** "From 14 to 16", "18,500 instead of 18,000". */
    readonly from: TermList;
    readonly to: TermList;
    readonly insteadOf: TermList;
    /** Years and days: a number before one is a date. */
    readonly ofDates: TermList;
  };

  readonly negation: {
    readonly denies: TermList;
    /** Words that deny a part of themselves: unarmed, visa-free. */
    readonly privative: TermList;
    /** Verbs that take a side, or do away with something. */
    readonly against: TermList;
    readonly inFavour: TermList;
    /** What makes a statement less than certain. */
    readonly hedges: TermList;
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
    /** Of each pair a text says one. */
    readonly opposites: Readonly<Record<Opposite, readonly [TermList, TermList]>>;
    /** What nobody may add who tells it. */
    readonly additions: Readonly<Record<Addition, TermList>>;
  };

  /** What people type around times and dates; a single word each, normalized. */
  readonly calendar: {
    readonly dayAfterTomorrow: TermList;
    readonly thisEvening: TermList;
    readonly tomorrow: TermList;
    readonly everyDay: string;
    readonly workdays: string;
    readonly weekend: string;
    /** Small words between times and days. */
    readonly fillers: string;
    /** What switches a setting off. */
    readonly off: string;
  };

  /** "At 15:00 Moscow time". */
  readonly clock: {
    readonly at: TermList;
    /** Before the day from which something holds. */
    readonly from: TermList;
    /** Between the first day of something and its last. */
    readonly until: TermList;
    /** Between hour and minute, or behind a full hour. */
    readonly hours: TermList;
    readonly morning: TermList;
    /** With the word that stands before it. */
    readonly noon: TermList;
    readonly afternoon: TermList;
    /** Before and behind the name of a place whose clock is meant; of capitals and small letters as they are. */
    readonly beforeZone: TermList;
    readonly afterZone: TermList;
    /** What people call a clock in short, small letters, beside the English abbreviations; IANA names. */
    readonly shortNames: Readonly<Record<string, string>>;
  };

  /** By which channels mark the parts of a post. */
  readonly labels: {
    /** Before a text, of which it says nothing. */
    readonly urgent: TermList;
    readonly question: TermList;
    readonly answer: TermList;
    readonly keyPoints: TermList;
    readonly footer: TermList;
    /** At the end of a sentence whose point is elsewhere. */
    readonly readMore: TermList;
  };

  /** What tells one kind of post from another. */
  readonly categories: {
    /** In the first line or as a hashtag: something is, or will be, on air. */
    readonly live: TermList;
    /** Something will be said at a stated time. */
    readonly occasion: TermList;
    readonly future: TermList;
    /** What was announced is off, unless a word of `movedPlan` stands beside it. */
    readonly calledOff: TermList;
    /** It comes at another time, which is named. */
    readonly movedPlan: TermList;
    /** A title that says: somebody's words follow. */
    readonly statement: TermList;
    /** What such a title says before the subject of the words. */
    readonly about: TermList;
    readonly interview: TermList;
    readonly roundup: TermList;
    readonly history: TermList;
    readonly greeting: TermList;
    readonly festivity: TermList;
    /** What goes with a greeting or a notice: wishes, where to watch, how to register. */
    readonly asides: TermList;
    /** Hashtags that say what a post is, not what it is about. */
    readonly formTags: TermList;
  };

  /** The built-in topics as queries of the alert language. */
  readonly topics: Readonly<Record<TopicName, string>>;

  /** What makes a sentence a poor one to stand alone. */
  readonly leaning: {
    /** Opening words that point back: this, such, they. */
    readonly openers: TermList;
    /** What points back wherever it stands, "this issue"; not "this year". */
    readonly demonstratives: TermList;
    /** Of persons and things, which are named before or are unknown. */
    readonly pronouns: TermList;
    readonly firstPerson: TermList;
    readonly connectives: TermList;
    /** Courtesies, thanks, and what people say while they think; beginnings of words will do. */
    readonly courtesies: TermList;
    /** What points to something said elsewhere, wherever it stands in a sentence: both, the parties, there. */
    readonly referring: TermList;
    /** The definite ones, and what they may stand before unexplained: the government, the world. */
    readonly articles: TermList;
    readonly unique: TermList;
    /** Of: what follows says which one is meant. */
    readonly owners: TermList;
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
    /** Sources of expressions. */
    readonly phrases: readonly string[];
  };
}
