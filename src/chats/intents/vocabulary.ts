/** The words people type, in every language there is: locales keep them under `typed-…`, alternatives parted by `|`. */
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import type { Texts } from '#src/message/texts.ts';
import { stopWordsOfAll } from '#src/languages/index.ts';
import { cleanWord, detectScript, normalizeWord } from '#src/query/analysis/normalize.ts';

/** What may follow a command in plain words, which make it one only then: "help", and not "help for the flooded". */
export const anyWords = /^/;
const commandsByFollowing: readonly (readonly [following: RegExp, names: string])[] = [
  [
    /^$/,
    'subscribe unsubscribe channels alerts topics digest remind settings export forget start help cancel undo pause yes',
  ],
  [/^$|(?<!\d)\d{1,2}(?!\d)|^off$/i, 'unalert stats schedule quiet'],
  [/^(?:\S+ ?){0,3}$/u, 'timezone language'],
  [anyWords, 'alert try topic search'],
];

/** Commands that have words of their own, each a `typed-NAME` in every locale. */
export const commandArguments: ReadonlyMap<string, RegExp> = new Map(
  commandsByFollowing.flatMap(([following, names]) => names.split(' ').map((name) => [name, following])),
);

export const typedWindows = {
  today: 'today',
  yesterday: 'yesterday',
  day: '24h',
  week: '7d',
  month: '30d',
} as const;
/** Milliseconds. */
export const typedSpans = {
  'half-hour': 30 * minuteMs,
  'two-hours': 2 * hourMs,
  'two-days': 2 * dayMs,
  'two-weeks': 14 * dayMs,
} as const;
export const typedUnits = {
  minutes: minuteMs,
  hours: hourMs,
  days: dayMs,
  weeks: 7 * dayMs,
  months: 30 * dayMs,
} as const;
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];
/** What is said of a message in reply to it. Of an alert, the middle ones do what buttons of these names do. */
const remarks = ['less', 'mute', 'silent', 'wake', 'delete', 'edit', 'why'] as const;
export type Remark = (typeof remarks)[number];
const endings = ['unsubscribe', 'pause', 'forget', 'unalert'] as const;

interface Phrase<Meaning> {
  readonly meaning: Meaning;
  readonly length: number;
}

/** Finds the longest phrase that begins at a word of a text; words are normalized. */
export type FindPhrase<Meaning> = (words: readonly string[], at?: number) => Phrase<Meaning> | null;

export type Vocabulary = Readonly<ReturnType<typeof createVocabulary>>;

export function createVocabulary(languages: readonly Texts[]) {
  const find = <const Meaning extends string>(meanings: readonly Meaning[]) =>
    createFinder(languages, meanings);
  return {
    command: find([...commandArguments.keys()]),
    window: find(keysOf(typedWindows)),
    span: find(keysOf(typedSpans)),
    unit: find(keysOf(typedUnits)),
    thanks: find(['thanks']),
    filler: find(['fillers']),
    since: find(['since']),
    question: find(['questions']),
    how: find(['how']),
    /** What is done to end something, and what of ours it is done to. */
    ending: createReplyReader(
      find([...endings, 'mute', 'delete', 'alerts', 'alert', 'digest', 'ours', 'fillers']),
    ),
    without: find(['without']),
    except: find(['except', 'lacking']),
    /** A language in its own words, "auf Deutsch". */
    ownName: find(['own-name']),
    reply: createReplyReader(
      find([...remarks, 'questions', 'asides', 'polite', 'fillers', 'happens', 'tell']),
    ),
    /** The same of what may stand around a span of time that stands alone, "for two hours, please"; and before an end. */
    lasting: createReplyReader(find(['lasting', 'polite'])),
    until: createReplyReader(find(['until'])),
    forever: createReplyReader(find(['forever'])),
    /** "Tell me when": an alert, or a question. */
    tell: find(['tell']),
    mention: find(['mentions']),
    happening: find(['happens']),
    lead: find(['leads']),
    /** What a question is about: "what is going on with the vote" asks for "the vote". */
    asked: createStripper(find(['questions', 'asking', 'happens'])),
    says: find(['says']),
    /** "When they mention the sanctions" looks for "sanctions"; names and words in quotation marks stay as they are. */
    sought: createStripper(find(['fillers', 'leads', 'mentions']), find(['mentions']), true),
    /** The same behind "when" or "if", where a verb may do no more than carry the clause: "the vote is". */
    soughtInClause: createStripper(
      find(['fillers', 'leads', 'mentions', 'happens']),
      find(['mentions', 'happens']),
      true,
    ),
    withoutPolite: createStripper(find(['polite'])),
  };
}

/** What a reply says of the message answered, and its words left that say more. Who only asks wants to know why. */
function createReplyReader(find: FindPhrase<string>) {
  return (typed: readonly string[]) => {
    const words = typed.map(normalizeTyped);
    const said = new Set<string>();
    const left: string[] = [];
    for (let at = 0; at < words.length; ) {
      const { meaning, length = 1 } = find(words, at) ?? {};
      if (meaning !== undefined) said.add(meaning === 'questions' ? 'why' : meaning);
      else if (words[at] !== '') left.push(String(typed[at]));
      at += length;
    }
    const [remark = null, ...more] = remarks.filter((each) => said.has(each));
    return { remark: more.length > 0 ? null : remark, left, said };
  };
}

const smallWords = new Set(Array.from(stopWordsOfAll, normalizeTyped));
/** Of any language; "US" is a name. */
export const isSmallWord = (word: string): boolean =>
  normalizeTyped(word).length < 2 || (smallWords.has(normalizeTyped(word)) && !/^\p{Lu}{2,}/u.test(word));

/** A word as it is compared: in the normal form of queries, without punctuation around it. */
export function normalizeTyped(word: string): string {
  const letters = cleanWord(word)
    .replace(/[’ʼ`]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return normalizeWord(letters, detectScript(letters));
}

/** Takes away what a text begins with and what it ends with, unless that is all of it. */
function createStripper(before: FindPhrase<string>, behind = before, keepsNames = false) {
  return (text: string): string => {
    const typed = text.split(/\s+/);
    const words = typed.map((word) =>
      /^[¿¡]?[\p{L}\p{M}’'][\p{L}\p{M}’'-]*[,.!?؟]?$/u.test(word) ? normalizeTyped(word) : word,
    );
    // "the UN" is no French article, and German "Reden" are speeches, unless all is in capitals
    const name = keepsNames ? /^\p{Lu}/u : /^\p{Lu}{2,}/u;
    const mayBeName = /\p{Ll}/u.test(text);
    const lengthOf = (find: FindPhrase<string>, at: number): number => {
      const { meaning, length = 0 } = find(words, at) ?? {};
      const isName = mayBeName && length === 1 && meaning !== 'leads' && name.test(typed[at] ?? '');
      return isName ? 0 : length;
    };
    let start = 0;
    for (let length = lengthOf(before, 0); length > 0; length = lengthOf(before, start)) start += length;
    const end = words.findIndex((_, at) => at > start && lengthOf(behind, at) === words.length - at);
    return typed.slice(start, end < 0 ? undefined : end).join(' ') || text;
  };
}

function createFinder<Meaning extends string>(
  languages: readonly Texts[],
  meanings: readonly Meaning[],
): FindPhrase<Meaning> {
  const phrases = new Map<string, Meaning>();
  let longest = 0;
  for (const texts of languages)
    for (const meaning of meanings)
      for (const typed of texts.plain(`typed-${meaning}`).split('|')) {
        const words = typed.trim().split(/\s+/).map(normalizeTyped);
        longest = Math.max(longest, words.length);
        // commands are typed in one word, too
        for (const phrase of [words.join(' '), words.join('')])
          phrases.set(phrase, phrases.get(phrase) ?? meaning);
      }
  return (words, at = 0) => {
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const meaning = phrases.get(words.slice(at, at + length).join(' '));
      if (meaning !== undefined) return { meaning, length };
    }
    return null;
  };
}
