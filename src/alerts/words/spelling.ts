/** Everything known of one spelling; worked out once, however often it is read. */
import { type Hash, writeHash } from '#src/alerts/index/hash-table.ts';
import { createHashMemory } from './hash-memory.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { createMemory } from './memory.ts';
import { clean, fold, type Script, scriptOf } from './normal-form.ts';

export type SpellingKind = 'word' | 'spaceless' | 'emoji' | 'hashtag' | 'mention' | 'cashtag';

export interface Spelling {
  readonly kind: SpellingKind;
  /** Cleaned, case and accents as typed. */
  readonly word: string;
  /** The normal form. */
  readonly folded: string;
  readonly script: Script;
  /** How the word reads in one script, where it mixes Latin with Cyrillic look-alikes; the likelier reading first. */
  readonly twins: readonly Spelling[];
  /** What was found when it was last looked up. */
  found: Found | null;
}

/** Terms that a spelling has, good for as long as nothing is filed under its keys or taken away. */
export interface Found {
  /** Whose terms, and looked up for words of what kind. */
  readonly by: object;
  readonly kind: number;
  /** The first parts of the keys' hashes. */
  readonly keys: readonly number[];
  readonly state: number;
  readonly terms: readonly number[];
}

const known = createMemory<Spelling>(10_000);
/** Words of texts, which are most. */
const words = createHashMemory<Spelling>(30_000);
const hash: Hash = { a: 0, b: 0 };

/** The spelling of a word that stands in a text from `start` up to `end`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  writeHash(text, hash, start, end);
  const { a, b } = hash;
  const found = words.get(a, b);
  if (found !== undefined) return found;
  const made = makeSpelling(clean(text.slice(start, end)), 'word');
  words.set(a, b, made);
  return made;
}

export function spellingOf(raw: string, kind: SpellingKind): Spelling {
  if (kind === 'word') return spellingAt(raw, 0, raw.length);
  const name = `${kind} ${raw}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = makeSpelling(kind === 'emoji' ? plainEmoji(raw) : clean(raw), kind);
  known.set(name, made);
  return made;
}

const none: readonly Spelling[] = [];
const latinLetter = /[A-Za-z]/;

function makeSpelling(word: string, kind: SpellingKind): Spelling {
  const script = kind === 'spaceless' ? 'spaceless' : kind === 'emoji' ? 'other' : scriptOf(word);
  const isMixed = kind === 'word' && script === 'cyrillic' && latinLetter.test(word);
  return {
    kind,
    word,
    folded: kind === 'emoji' ? word : fold(word, script),
    script,
    found: null,
    twins: isMixed ? lookAlikesOf(word).map((twin) => makeSpelling(twin, kind)) : none,
  };
}

/** Without variation selector and skin tone. */
function plainEmoji(raw: string): string {
  return raw.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '');
}

/** The capitals of an abbreviation with an ending: МИДа, ОПЕКе, NGOs; null for any other word. */
export function capitalsOf(word: string): string | null {
  // of most words the second letter tells
  const second = word.charCodeAt(1);
  if ((second >= 0x61 && second <= 0x7a) || (second >= 0x430 && second <= 0x44f)) return null;
  return /^(?:(\p{Lu}{2,4})[а-яё]{1,3}|(\p{Lu}{2,4})s)$/u.exec(word)?.slice(1).find(Boolean) ?? null;
}
