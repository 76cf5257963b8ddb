/** What a story is called: a headline that was written for it, its post's title, or its weightiest words. */
import { findLanguage, stopWordsOf } from '#src/languages/index.ts';
import type { Texts } from '#src/message/texts.ts';
import { isCalendarWord } from '../analysis/calendar.ts';
import { findNamePhrases, type NamePhrase } from '../analysis/name-phrases.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { idfOf } from '../analysis/tf-idf.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine } from '../written-digest.ts';

const maxTitle = 100;
const maxNames = 2;
/** More words than these are an office and a name. */
const maxWords = 4;
const minLetters = 3;

/** Null where the line begins with all that could be said. */
export function headlineOf(line: DigestLine, texts: Texts, maxCharacters: number): string | null {
  if (line.headline !== null) return line.headline;
  const title = titleOf(line);
  if (title !== null)
    return texts.plain('digest-title', { title: shortenAtClause(title, Math.min(maxTitle, maxCharacters)) });
  return line.source === 'extract' ? weightiestNames(line) : null;
}

/** The title of the post that says it, where that is another text. */
export function titleOf({ entries: [entry], text }: DigestLine): string | null {
  const title = entry?.layout.title ?? null;
  return title === null || title === text || isPromptInjection(title) ? null : title;
}

/** The names that are rarest in the channel, in the order of the sentence; null for none but those that the line begins with. */
function weightiestNames({ text, entries: [entry] }: DigestLine): string | null {
  if (!entry) return null;
  const weigh = (name: string) => {
    const isDate = name.toLowerCase().split(' ').some(isCalendarWord);
    const stems = isDate ? [] : contentStemsOf(name, entry.language);
    return Math.max(0, ...stems.map((stem) => idfOf(entry.idf, stem)));
  };
  const names = findNamePhrases(text)
    .flatMap((name) => shownName(name, text, entry.language) ?? [])
    .map((name) => ({ name, weight: weigh(name) }))
    .filter(({ weight }) => weight > 0);
  const unique = names.filter(({ name }, at) => names.findIndex((one) => one.name.includes(name)) === at);
  const best = new Set(unique.toSorted((a, b) => b.weight - a.weight).slice(0, maxNames));
  const chosen = unique.filter((one) => best.has(one)).map(({ name }) => name);
  return chosen.length === 0 ? null : chosen.join(', ');
}

/** Without the office before a person's name; null for a word that has its capital from the beginning of the sentence. */
function shownName({ text: name, index }: NamePhrase, text: string, language: string | null): string | null {
  const [first = '', ...more] = name.split(' ');
  const isOpener = index <= 1;
  if (
    isOpener &&
    (more.length === 0 || !stopWordsOf(language).has(first.toLowerCase())) &&
    more.length < maxWords
  )
    return null;
  const short = shortName(isOpener ? more : [first, ...more]);
  if (short.length < minLetters) return null;
  return findLanguage(language)?.script === 'cyrillic' ? withPreposition(short, text, index) : short;
}

/** "President of Azerbaijan Ilham Aliyev" is a person of two names, "Commonwealth of Independent States" is none. */
function shortName(words: readonly string[]): string {
  const [first, last] = words.slice(-2);
  const isPerson = words.length > maxWords && words.slice(0, -2).some(isParticle) && !isParticle(first ?? '');
  if (isPerson) return `${first} ${last}`;
  return words.slice(words.findIndex((word) => !isParticle(word))).join(' ');
}

const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Where names have cases, one is shown with the preposition that asks for its case; null for one without, and for an adjective alone. */
function withPreposition(name: string, text: string, index: number): string | null {
  const before = preposition.exec(text.slice(0, index))?.[1]?.toLowerCase() ?? '';
  const isAdjective = caseOfAdjective.test(name) && /^ \p{Ll}/u.test(text.slice(index + name.length));
  if (isAdjective || before === '') return null;
  return `${before.charAt(0).toUpperCase()}${before.slice(1)} ${name}`;
}

const preposition = /(?<!\p{L})(во?|на|из|об?|при|через|ко?|от|до) $/iu;
const caseOfAdjective = /(?:[оеы]й|[ои]го|[ое]му|[ыи]м|[ыи]х|ий|[ая]я|[ое]е)$/u;
