/** The words people type, in every language there is: locales keep them under `typed-…`, alternatives parted by `|`. */
import type { Texts } from '#src/message/texts.ts';

/** Commands that have words of their own, and what may follow these; each locale has a `typed-NAME` for each. */
export const commandArguments = {
  subscribe: 'nothing',
  unsubscribe: 'nothing',
  channels: 'nothing',
  alert: 'any',
  alerts: 'nothing',
  unalert: 'figures',
  try: 'any',
  topics: 'nothing',
  topic: 'any',
  digest: 'nothing',
  search: 'any',
  stats: 'figures',
  remind: 'nothing',
  schedule: 'figures',
  timezone: 'name',
  language: 'name',
  quiet: 'figures',
  settings: 'nothing',
  export: 'nothing',
  forget: 'nothing',
  start: 'nothing',
  help: 'nothing',
  cancel: 'nothing',
  undo: 'nothing',
  pause: 'nothing',
  yes: 'nothing',
} as const;

export type TypedCommand = keyof typeof commandArguments;

/** As `/digest` takes them. */
export const typedWindows = {
  today: 'today',
  yesterday: 'yesterday',
  day: '24h',
  'two-days': '2d',
  week: '7d',
  month: '30d',
} as const;
export const typedUnits = { hours: 'h', days: 'd', weeks: 'w' } as const;
const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[];
const remarks = ['less', 'enough', 'without'] as const;

/** Each has a `typed-…` in every locale. */
export const typedMeanings = [
  ...keysOf(commandArguments),
  ...keysOf(typedWindows),
  ...keysOf(typedUnits),
  ...remarks,
  'tell',
  'thanks',
  'polite',
  'fillers',
  'leads',
  'mentions',
  'questions',
  'happens',
] as const;

export interface Phrase<Meaning> {
  readonly meaning: Meaning;
  /** How many words of the text it takes. */
  readonly length: number;
}

/** Finds the longest phrase that begins at a word of a text; words are normalized. */
export type FindPhrase<Meaning> = (words: readonly string[], at?: number) => Phrase<Meaning> | null;

export type Vocabulary = Readonly<ReturnType<typeof createVocabulary>>;

/** `languages`: the texts of each. */
export function createVocabulary(languages: readonly Texts[]) {
  const find = <Meaning extends string>(meanings: readonly Meaning[]) => createFinder(languages, meanings);
  return {
    command: find(keysOf(commandArguments)),
    window: find(keysOf(typedWindows)),
    unit: find(keysOf(typedUnits)),
    thanks: find(['thanks' as const]),
    filler: find(['fillers' as const]),
    question: find(['questions' as const]),
    remark: find(remarks),
    /** "Tell me when": an alert, or a question. */
    tell: find(['tell' as const]),
    mention: find(['mentions' as const]),
    /** "The vote is", "es la votación", after "tell me when". */
    happening: find(['happens' as const]),
    /** What a question is about: "when is the vote" asks for "the vote". */
    asked: createStripper(find(['questions', 'happens'])),
    /** "They mention the sanctions" looks for "sanctions"; names and words in quotation marks stay as they are. */
    sought: createStripper(find(['fillers', 'leads', 'mentions']), find(['mentions']), true),
    withoutPolite: createStripper(find(['polite'])),
  };
}

/** A word as it is compared: small letters without accents, invisible signs, or punctuation around it. */
export function normalizeTyped(word: string): string {
  const letters = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’ʼ`]/g, "'");
  return letters.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Takes away what a text begins with and what it ends with, unless that is all of it. */
function createStripper(before: FindPhrase<string>, behind = before, keepsNames = false) {
  return (text: string): string => {
    const typed = text.split(/\s+/);
    const words = typed.map((word) =>
      /^[\p{L}\p{M}’']+[,.!?؟]?$/u.test(word) ? normalizeTyped(word) : word,
    );
    // "the UN" is no French article, and German "Reden" are speeches, unless all is in capitals
    const mayBeName = keepsNames && /\p{Ll}/u.test(text);
    const lengthOf = (find: FindPhrase<string>, at: number): number => {
      const { meaning, length = 0 } = find(words, at) ?? {};
      const isName = mayBeName && length === 1 && meaning !== 'leads' && /^\p{Lu}/u.test(typed[at] ?? '');
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
