/** Everything known of one spelling; worked out once, however often it is read. */
import type { Hashes } from './hash-table.ts';
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
  /** Its keys by shelf, see term-keys.ts; filled as they are asked for. */
  readonly keys: (Hashes | undefined)[];
}

const known = createMemory<Spelling>(30_000);

export function spellingOf(raw: string, kind: SpellingKind): Spelling {
  const name = kind === 'word' ? raw : `${kind} ${raw}`;
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
    twins: isMixed ? lookAlikesOf(word).map((twin) => makeSpelling(twin, kind)) : none,
    keys: [],
  };
}

/** Without variation selector and skin tone. */
function plainEmoji(raw: string): string {
  return raw.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '');
}

/** The capitals of an abbreviation with an ending: МИДа, ОПЕКе, NGOs; null for any other word. */
export function capitalsOf(word: string): string | null {
  return /^(?:(\p{Lu}{2,4})[а-яё]{1,3}|(\p{Lu}{2,4})s)$/u.exec(word)?.slice(1).find(Boolean) ?? null;
}
