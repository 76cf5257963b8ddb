/** Everything known of one spelling; worked out once, however often it is read. */
import { lookAlikeOf } from './look-alikes.ts';
import { createMemory } from './memory.ts';
import { clean, fold, type Script, scriptOf } from './normal-form.ts';
import { type Keys, keysFrom } from './string-table.ts';
import { keysOfWord, type RulesBit } from './word-forms.ts';

export type SpellingKind = 'word' | 'spaceless' | 'emoji' | 'hashtag' | 'mention' | 'cashtag';

export interface Spelling {
  readonly kind: SpellingKind;
  /** Cleaned, case and accents as typed. */
  readonly word: string;
  /** The normal form. */
  readonly folded: string;
  readonly script: Script;
  /** How the word reads in one script, where it mixes Latin with Cyrillic look-alikes. */
  readonly twin: Spelling | null;
  /** Keys by rules, and at 0 those of its beginnings; filled as they are asked for. */
  readonly keys: (Keys | undefined)[];
}

const signOf: Readonly<Record<SpellingKind, string>> = {
  word: '',
  spaceless: '',
  emoji: 'e',
  hashtag: '#',
  mention: '@',
  cashtag: '$',
};

const known = createMemory<Spelling>(30_000);

export function spellingOf(raw: string, kind: SpellingKind): Spelling {
  const name = kind === 'word' ? raw : `${kind} ${raw}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = makeSpelling(kind === 'emoji' ? plainEmoji(raw) : clean(raw), kind);
  known.set(name, made);
  return made;
}

const latinLetter = /[A-Za-z]/;

function makeSpelling(word: string, kind: SpellingKind): Spelling {
  const script = kind === 'spaceless' ? 'spaceless' : kind === 'emoji' ? 'other' : scriptOf(word);
  const twin = kind === 'word' && script === 'cyrillic' && latinLetter.test(word) ? lookAlikeOf(word) : null;
  return {
    kind,
    word,
    folded: kind === 'emoji' ? word : fold(word, script),
    script,
    twin: twin === null ? null : makeSpelling(twin, kind),
    keys: [],
  };
}

/** Without variation selector and skin tone. */
function plainEmoji(raw: string): string {
  return raw.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '');
}

/** Keys under which a query that means this spelling may be filed: its word forms, and as it is spelt. */
export function keysOf(spelling: Spelling, rules: RulesBit): Keys {
  spelling.keys[rules] ??= keysFrom(makeKeys(spelling, rules));
  return spelling.keys[rules];
}

/** How many letters of a beginning a query is filed under. */
const longestStart = 5;
const startLengths = [3, 4, longestStart];
export const startKey = (start: string): string => `<${start.slice(0, longestStart)}`;

/** Keys of a word's beginnings. */
export function startKeysOf(spelling: Spelling): Keys {
  const { folded, keys } = spelling;
  const lengths = startLengths.filter((length) => length <= folded.length);
  keys[0] ??= keysFrom(lengths.map((length) => startKey(folded.slice(0, length))));
  return keys[0];
}

function makeKeys(spelling: Spelling, rules: RulesBit): string[] {
  const { kind, word, folded, script } = spelling;
  if (kind !== 'word') return kind === 'spaceless' ? [] : [signOf[kind] + folded];
  const keys = [...keysOfWord(word, folded, script, rules), `=${folded}`];
  const core = capitalsOf(word);
  if (core !== null) keys.push(`=${core.toLowerCase()}`);
  return keys;
}

/** The capitals of an abbreviation with an ending: МИДа, ОПЕКе, NGOs; null for any other word. */
export function capitalsOf(word: string): string | null {
  return /^(?:(\p{Lu}{2,4})[а-яё]{1,3}|(\p{Lu}{2,4})s)$/u.exec(word)?.slice(1).find(Boolean) ?? null;
}
