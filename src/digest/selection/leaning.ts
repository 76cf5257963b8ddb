/** What a text speaks of as known, and whom it names. */
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { matchesIn, regex, sourceOf, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { isCalendarWord } from '../analysis/calendar-words.ts';
import { type DigestEntry, entryOrigin } from '../analysis/digest-entry.ts';
import { contentStemsOf } from '../analysis/words.ts';

const patternsIn = byLanguage(({ leaning: { pronouns, referring, articles, unique, owners, events } }) => ({
  pronouns: wholeTerms(pronouns),
  referring: new RegExp(wholeSourceOf(referring), 'giu'),
  definite: regex.gu`(?<![\p{L}\p{N}])${sourceOf(articles)}\s+(?!${wholeSourceOf(unique)})(?=\p{L})`,
  events: regex.gu`(?<!\p{L})${sourceOf(events)}`,
  owner: regex.iu`^${sourceOf(owners)}$`,
}));
export const patternsOf = ({ language }: DigestEntry) => patternsIn(language);

/** Words with capitals side by side are one name. */
const capitalised = /(?<=[\p{L}\p{N},;)”»] ["“«(]?)\p{Lu}[\p{L}\p{M}’'-]{2,}(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu;

const capitalisedWithin = /(?<=^|[\p{L}\p{N},] )\p{Lu}[\p{L}\p{M}]{2,}/gu;
const openersWithin = memoize(
  ({ channel, post }: DigestEntry) => new Set(`${channel.title}\n${post.text}`.match(capitalisedWithin)),
);

/** How many names a text has: words with capitals behind its first, and the first where the post has it further on, too. Infinity where capitals tell nothing: in German all nouns have them, in Arabic none. */
export function countNames(text: string, entry: DigestEntry): number {
  const known = findLanguage(entry.language);
  if (known?.capitalizesNouns || known?.script === 'arabic') return Number.POSITIVE_INFINITY;
  const [opener = ''] = /^\p{Lu}[\p{L}\p{M}]{2,}/u.exec(text) ?? [];
  const names = text.match(capitalised)?.filter((name) => !isCalendarWord(name.toLowerCase())) ?? [];
  return new Set(openersWithin(entry).has(opener) ? [...names, opener] : names).size;
}

const wordsOfSubject = 5;

export interface Leaning {
  readonly thing: string;
  readonly around: string;
  /** Somebody must have spoken of it before: it is an event ("after the vote") or a word that points back ("both"). */
  readonly isKnown: boolean;
}

/** "The vote", "after the vote", "the draft of Velmora": what is spoken of as known, and neither its source, what stands `before`, nor its own name, date or owner explains it. */
export function leaningIn(text: string, entry: DigestEntry, before: string): Leaning[] {
  const { language, layout } = entry;
  const { definite, events, referring, owner } = patternsOf(entry);
  const small = findLanguage(language)?.stopWords;
  const plain = text.charAt(0).toLowerCase() + text.slice(1);
  const wordsFrom = (index: number) => (plain.slice(index).split(/[,;:.!?—]/u, 1)[0] ?? '').split(' ');
  const isSmall = (word: string) => small?.has(word) === true;
  const leaningAt = (index: number, isKnown: boolean): Leaning[] => {
    const words = wordsFrom(index);
    const first = words.findIndex((word) => !isSmall(word));
    const around = words.slice(Math.max(0, first)).slice(0, wordsOfSubject);
    const end = around.findIndex(isSmall);
    const thing = around.slice(0, end < 0 ? 2 : Math.min(2, end)).join(' ');
    const given = `${entry.channel.title} ${entryOrigin(entry) ?? ''} ${before} ${text.slice(0, index)}`;
    const explained = new Set(contentStemsOf(given, language));
    if (contentStemsOf(thing, language).some((stem) => explained.has(stem))) return [];
    return [{ thing, around: around.join(' '), isKnown }];
  };
  const known = [events, referring].flatMap((terms) =>
    matchesIn(plain, terms).flatMap(({ index }) => leaningAt(index, true)),
  );
  const things = matchesIn(plain, definite).flatMap(({ 0: article, index }) => {
    const words = wordsFrom(index + article.length);
    const end = words.findIndex(isSmall);
    // what a sentence begins with it introduces, below a title whatever it is
    if (index === 0 && before === layout.title) return [];
    const phrase = words.slice(0, index === 0 ? wordsOfSubject : end < 0 ? words.length : end);
    // "near the port 17 of 19"
    const isOwned = owner.test(words[end] ?? '') && !/^\p{N}/u.test(words[end - 1] ?? '');
    if (isOwned || isOfItsOwn(phrase, entry)) return [];
    return leaningAt(index, false);
  });
  return [...known, ...things];
}

/** A name, a number or a day; where common nouns have capitals a name follows its noun. */
const isOfItsOwn = (phrase: readonly string[], { language }: DigestEntry): boolean =>
  findLanguage(language)?.capitalizesNouns
    ? /^[\p{Lu}\p{Ll}-]+ ["“„]?\p{Lu}|^\p{N}/u.test(phrase.join(' ')) || phrase.some(isCalendarWord)
    : phrase.some((word) => /^["“«„(]?(?:\p{Lu}|\p{N})/u.test(word) || isCalendarWord(word));
