/** Whether a sentence is understood by somebody who reads it without those around it. */
import { findLanguage, languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { sourceOf, type TermList, wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { isCalendarWord } from '../analysis/calendar.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
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

/** Whether it goes on from `lead`, the sentence before it, and speaks of nothing else. */
export const goesOn = (passage: PostPassage, lead: PostPassage, entry: DigestEntry): boolean =>
  canFollow(passage) && !opensOtherwise.test(passage.text) && !hasUnexplained(passage.text, entry, lead.text);

/** "The list:", "Read more at …". */
const isCut = (text: string): boolean => text.endsWith(':') || text.includes('…');

/** Whether it is a whole sentence that points to nothing before it. */
function isWhole(passage: PostPassage): boolean {
  const { text } = passage;
  return canFollow(passage) && !/^\p{Ll}/u.test(text) && !pointsBack.test(text);
}

/** Whether a reader who sees nothing but the headline understands it. A channel opens a post by saying what it is about; what stands further down, or answers somebody, has to name all it speaks of. */
export const standsAlone = memoize((passage: PostPassage, entry: DigestEntry): boolean => {
  const { text, speaker } = passage;
  const { pronouns, referring } = patternsOf(entry);
  if (!isWhole(passage) || referring.test(text)) return false;
  const { title, passages, isInterview } = entry.layout;
  const isOpening = passage === passages.find(canFollow) && !isInterview;
  // further down a post without a title speaks of what it said before
  if (!isOpening && title === null && speaker === null) return false;
  if (countWords(text) < fewestWords[isOpening ? 'opening' : 'later']) return false;
  const pronoun = pronouns.exec(text);
  // "a protest was lodged with him": no name stands before the pronoun
  if (pronoun !== null && !(isOpening && countNames(text.slice(0, pronoun.index), entry) > 0)) return false;
  const names = countNames(text, entry);
  if (isOpening && names > 0 && (title !== null || speaker === null)) return true;
  if (names >= (speaker === null ? 1 : 2)) return !hasUnexplained(text, entry);
  return isOpening && speaker === null && (title !== null || countWords(text) >= fewestWords.nameless);
});

const nothing = /(?!)/u;
const patternsByLanguage = new Map(
  languages.map(({ code, leaning: { pronouns, referring, articles, unique } }) => [
    code,
    {
      pronouns: new RegExp(wholeSourceOf(pronouns), 'iu'),
      referring: new RegExp(wholeSourceOf(referring), 'iu'),
      definite: new RegExp(
        `(?<![\\p{L}\\p{N}])${sourceOf(articles)}\\s+(?!${sourceOf(unique)})(?=\\p{Ll})`,
        'giu',
      ),
    },
  ]),
);
const patternsOf = ({ language }: DigestEntry) =>
  patternsByLanguage.get(language ?? '') ?? { pronouns: nothing, referring: nothing, definite: nothing };

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

const wordsOfPhrase = 5;

/** "The vote": a definite thing that neither the headline, nor what stands before, nor a name or a figure beside it explains. */
function hasUnexplained(text: string, entry: DigestEntry, before = ''): boolean {
  const explained = new Set(contentStemsOf(`${entry.layout.title ?? ''} ${before}`, entry.language));
  return [...text.matchAll(patternsOf(entry).definite)].some(({ 0: article, index }) => {
    const [clause = ''] = text.slice(index + article.length).split(/[,;:.!?”“»—]/u, 1);
    const words = clause.split(' ').slice(0, wordsOfPhrase);
    if (words.some((word) => /^(?:\p{Lu}|\p{N})/u.test(word))) return false;
    return !contentStemsOf(words.slice(0, 2).join(' '), entry.language).some((stem) => explained.has(stem));
  });
}
