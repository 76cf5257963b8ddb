/** Whether a sentence is understood by somebody who reads it without those around it. */
import { findLanguage, languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { sourceOf, type TermList, wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { isCalendarWord } from '../analysis/calendar.ts';
import { type DigestEntry, entryOrigin } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { contentStemsOf, countWords } from '../analysis/words.ts';

const leaning = (of: (leaning: Language['leaning']) => TermList): string =>
  sourceInAnyLanguage((language) => of(language.leaning));
const connectives = leaning((terms) => terms.connectives);
const openers = leaning((terms) => terms.openers);
const pointsBack = new RegExp(
  `^["“«„]?(?:${openers}|${connectives})(?!\\p{L})|${wholeSourceOf(leaning((terms) => terms.demonstratives))}|[, ]${connectives}[.!]$`,
  'iu',
);
/** Courtesies at the beginning and what people say while they think. */
const aside = new RegExp(`^[“"«„]?${leaning(({ courtesies }) => courtesies)}`, 'iu');
/** "The recipe is on the site: read more". */
const pointsAway = new RegExp(`${sourceInAnyLanguage(({ labels }) => labels.readMore)}\\s*[.:→>»…]*$`, 'iu');
const opensOtherwise = new RegExp(`^["“«„]?${connectives}(?!\\p{L})`, 'iu');
const asksOrCheers = /[!?؟]["”»’)]*$/u;
/** An opening that names nobody has to say more than "the wheat has arrived". */
const fewestWords = { opening: 3, later: 5, nameless: 8 };

/** Whether it is more than thanks, a greeting or a cheer, be it in words that lean on others. */
export const saysSomething = ({ text, isFragment }: PostPassage): boolean =>
  !isFragment && !pointsAway.test(text) && !aside.test(text);

/** Whether a reader understands it who has read the sentence before it. */
export const canFollow = (passage: PostPassage): boolean =>
  saysSomething(passage) && !asksOrCheers.test(passage.text) && !isCut(passage.text);

/** Whether it goes on from `lead`, the sentence before it, and speaks of nothing else; where no article tells what is known, in one clause or with names and figures. */
export function goesOn(passage: PostPassage, lead: PostPassage, entry: DigestEntry): boolean {
  const { text } = passage;
  if (!canFollow(passage) || opensOtherwise.test(text)) return false;
  if (hasUnexplained(text, entry, `${entry.layout.title ?? ''} ${lead.text}`)) return false;
  return (
    findLanguage(entry.language)?.script === 'latin' ||
    !/[,،;]/u.test(text) ||
    /\p{N}/u.test(text) ||
    countNames(text, entry) > 0
  );
}

/** "The list:", "Read more at …". */
const isCut = (text: string): boolean => text.endsWith(':') || text.includes('…');

/** Whether a reader who sees nothing but the headline understands it. A channel opens a post by saying what it is about, if not always what all of it is; what stands further down, or answers somebody, has to name all it speaks of. */
export const clarityOf = memoize((passage: PostPassage, entry: DigestEntry): 'clear' | 'opens' | null => {
  const { text, speaker } = passage;
  const { pronouns, referring } = patternsOf(entry);
  if (!canFollow(passage) || /^\p{Ll}/u.test(text) || pointsBack.test(text) || referring.test(text))
    return null;
  const { title, passages, isInterview } = entry.layout;
  const isOpening = passage === passages.find(canFollow) && !isInterview;
  // further down a post without a title speaks of what it said before
  if (!isOpening && title === null && speaker === null) return null;
  if (countWords(text) < fewestWords[isOpening ? 'opening' : 'later']) return null;
  const pronoun = pronouns.exec(text);
  // "a protest was lodged with him": no name stands before the pronoun
  if (pronoun !== null && countNames(text.slice(0, pronoun.index), entry) === 0) return null;
  const names = countNames(text, entry);
  const isNamed = names >= (speaker === null || (isOpening && title !== null) ? 1 : 2);
  const introduces = /^["“«„]/u.test(passages[passages.indexOf(passage) + 1]?.text ?? '');
  const isLong = countWords(text) >= fewestWords.nameless && !introduces;
  if (!isNamed && !(isOpening && speaker === null && (title !== null || isLong))) return null;
  if (!hasUnexplained(text, entry, title ?? '')) return 'clear';
  return isOpening && (speaker === null || (names > 0 && title !== null)) ? 'opens' : null;
});

type Leaning = Pick<Language['leaning'], 'pronouns' | 'referring' | 'articles' | 'unique' | 'owners'>;

const patternsOfTerms = ({ pronouns, referring, articles, unique, owners }: Leaning) => ({
  pronouns: new RegExp(wholeSourceOf(pronouns), 'iu'),
  referring: new RegExp(wholeSourceOf(referring), 'iu'),
  definite: new RegExp(
    `(?<![\\p{L}\\p{N}])${sourceOf(articles)}\\s+(?!${wholeSourceOf(unique)})(?=\\p{L})`,
    'giu',
  ),
  owner: new RegExp(`^${sourceOf(owners)}$`, 'iu'),
});
const patterns = new Map(languages.map(({ code, leaning: terms }) => [code, patternsOfTerms(terms)]));
const unknown = patternsOfTerms({ pronouns: '', referring: '', articles: '', unique: '', owners: '' });
const patternsOf = ({ language }: DigestEntry) => patterns.get(language ?? '') ?? unknown;

/** Words with capitals side by side are one name. */
const capitalised = /(?<=[\p{L}\p{N},;)”»] ["“«(]?)\p{Lu}[\p{L}\p{M}’'-]{2,}(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu;

/** Names away from the beginning, and at the beginning one that the post has elsewhere too; where common nouns have capitals or nothing has, nobody can tell. */
function countNames(text: string, { language, post, channel }: DigestEntry): number {
  const known = findLanguage(language);
  if (known?.capitalizesNouns || known?.script === 'arabic') return Number.POSITIVE_INFINITY;
  const [opener = ''] = /^\p{Lu}[\p{L}\p{M}]{2,}/u.exec(text) ?? [];
  const names = text.match(capitalised)?.filter((name) => !isCalendarWord(name.toLowerCase())) ?? [];
  const isName =
    opener !== '' &&
    new RegExp(`(?:^|[\\p{L}\\p{N},] )${opener}(?!\\p{L})`, 'u').test(`${channel.title}\n${post.text}`);
  return new Set(isName ? [...names, opener] : names).size;
}

/** "The consulate in Montclair". */
const wordsOfSubject = 5;

/** "The vote", "after the vote": what is spoken of as known, and neither its source, what stands `before`, nor its own name, date or owner explains it. */
function hasUnexplained(text: string, entry: DigestEntry, before: string): boolean {
  const { channel, language } = entry;
  const { definite, owner } = patternsOf(entry);
  const small = findLanguage(language)?.stopWords;
  return [...text.matchAll(definite)].some(({ 0: article, index }) => {
    const [clause = ''] = text.slice(index + article.length).split(/[,;:.!?—]/u, 1);
    const words = clause.split(' ');
    const end = words.findIndex((word) => small?.has(word));
    // what a sentence begins with it introduces, below a title whatever it is
    if (index === 0 && before === entry.layout.title) return false;
    const phrase = words.slice(0, index === 0 ? wordsOfSubject : end < 0 ? words.length : end);
    if (owner.test(words[end] ?? '') || phrase.some(isNameOrDate)) return false;
    const given = `${channel.title} ${entryOrigin(entry) ?? ''} ${before} ${text.slice(0, index)}`;
    const explained = new Set(contentStemsOf(given, language));
    return !contentStemsOf(phrase.slice(0, 2).join(' '), language).some((stem) => explained.has(stem));
  });
}

const isNameOrDate = (word: string): boolean =>
  /^["“«„(]?(?:\p{Lu}|\p{N})/u.test(word) || isCalendarWord(word);
