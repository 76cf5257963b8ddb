import { findLanguage, hasTerm, inAnyLanguage } from '#src/languages/index.ts';
import { regex, wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { isCourteous, opensCourteously } from '../analysis/classify-post.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { closedQuotations } from '../analysis/parts.ts';
import { isCalendarWord } from '../analysis/calendar-words.ts';
import { quotation } from '../analysis/parse-lines.ts';
import { countWords } from '../analysis/words.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { gravityOf, outweighs } from './gravity.ts';
import { countNames, leaningIn, patternsOf } from './leaning.ts';

const { connectives, openers, demonstratives } = inAnyLanguage('leaning');
export const pointsBack = regex.iu`^["“«„]?(?:${openers}|${connectives})(?!\p{L})|${wholeSourceOf(demonstratives)}|[, ]${connectives}[.!]$`;
/** "And the treaty?" asks as well without its "And". */
const opensByJoining = new RegExp(`^[“"«„¿]*${connectives}(?!\\p{L}),? `, 'iu');
const pointsAway = new RegExp(`${inAnyLanguage('labels').readMore}\\s*[.:→>»…]*$`, 'iu');
const asksOrCheers = /[!?؟]["”»’)]*$/u;
export const cheers = /!["”»’)]*$/u;
/** An opening that names nobody has to say more than "the wheat has arrived". */
const fewestWords = { opening: 3, unsure: 6, nameless: 8 };

/** Whether it is more than thanks, a greeting or a cheer, be it in words that lean on others. */
export const saysSomething = memoize(
  (passage: PostPassage): boolean => !passage.isFragment && hasContent(passage),
);

/** The same of a title, or of the only line of a flash, which need not be whole sentences. */
export const hasContent = ({ text, question = [] }: PostPassage): boolean =>
  countWords(text) + question.length > 1 && !pointsAway.test(text) && !isCourteous(text);

/** Whether a reader understands it who has read the sentence before it. */
export const canFollow = (passage: PostPassage): boolean =>
  saysSomething(passage) &&
  (!asksOrCheers.test(passage.text) || isNews(passage.text)) &&
  !isCut(passage.text);

export const isAside = ({ text }: PostPassage): boolean => isCourteous(text);

/** Whether a greeting stands before the news: "Good morning, Brome!" */
export const isGreeted = ({ layout: { title, passages } }: DigestEntry): boolean =>
  title === null && passages[0] !== undefined && opensCourteously(passages[0].text);

/** Whether it is slow to come to its news: it opens with a greeting, or with words that a result further down outweighs. */
export const isChatty = (entry: DigestEntry): boolean => {
  const { title, passages, isInterview } = entry.layout;
  const [first, , ...rest] = passages;
  if (isGreeted(entry)) return true;
  if (title !== null || isInterview || !first || first.isItem || first.speaker !== null) return false;
  const isResult = ({ text }: PostPassage) =>
    gravityOf(text, entry) > 1 &&
    outweighs(text, first.text, entry) &&
    !deniesSomething(text, entry.language);
  return rest.length > 1 && rest.some(isResult);
};

/** What a post opens with; behind a greeting the first sentence that names somebody, a place, a figure or a day. */
export const openingOf = memoize((entry: DigestEntry): PostPassage | undefined => {
  const told = entry.layout.passages.filter(canFollow);
  const isTelling = ({ text }: PostPassage) => {
    const names = countNames(text, entry);
    const isNamed = Number.isFinite(names) ? names > 0 : isPlaced(text, entry);
    const isLong = countWords(text) >= fewestWords.unsure;
    const leans = pointsBack.test(text) || text.search(patternsOf(entry).referring) >= 0;
    return isLong && !leans && (isNamed || hasFigureOrDay(text));
  };
  return (isGreeted(entry) && told.find(isTelling)) || told[0];
});

/** "The pool reopens on Monday!" */
const isNews = (text: string): boolean => cheers.test(text) && hasFigureOrDay(text);

export const hasFigureOrDay = (text: string): boolean =>
  /\p{N}/u.test(text) || text.split(/\P{L}+/u).some((word) => isCalendarWord(word.toLowerCase()));

export const isPlaced = (text: string, { language }: DigestEntry) =>
  hasTerm(text, language, 'leaning.places');

/** Whether it quotes somebody by name: "Mayor Ada Finch: “…”". */
export const hasVoice = ({ text }: PostPassage): boolean => /\s?[:：]\s*["“«„]/u.test(text);

/** Whether it can stand behind `lead`, the sentence before it: it speaks of nothing else as known. Russian and Arabic have no articles that would show this, or use them everywhere: there it has to be a single clause, or give a figure. */
export function goesOn(passage: PostPassage, lead: PostPassage, entry: DigestEntry): boolean {
  const { text } = passage;
  const own = hasVoice(passage) ? text.replace(closedQuotations, '…') : text;
  if (leaningIn(own, entry, `${entry.layout.title ?? ''} ${lead.text}`).length > 0) return false;
  return findLanguage(entry.language)?.script === 'latin' || !/[,،;]/u.test(text) || /\p{N}/u.test(text);
}

/** Whether a post opens with a few words that only lead to the next sentence: "On Krasny Khutor.", "It's Friday at last." */
export const namesTopic = (
  lead: PostPassage,
  { layout: { title, passages, isInterview } }: DigestEntry,
): boolean =>
  title === null &&
  !isInterview &&
  lead.speaker === null &&
  passages.find(saysSomething)?.fingerprint === lead.fingerprint &&
  countWords(lead.text) < fewestWords.unsure &&
  !/\p{N}/u.test(lead.text);

export const isQuotation = new RegExp(`^${quotation}[.!?]?$`, 'u');

export const isCut = (text: string): boolean => text.endsWith(':') || text.includes('…');

/** Whether words that name nothing stand before a colon: "Latin letters, northern fish: a cultural centre opens", but not "on trade:". */
function opensWithWit(text: string, { language }: DigestEntry): boolean {
  const [head, first = ''] = /^(\S+)[^:\p{N}]{0,40}(?=: )/u.exec(text) ?? [''];
  const small = findLanguage(language)?.stopWords;
  return head !== '' && !/ ["“«„]?\p{Lu}/u.test(head) && small?.has(first.toLowerCase()) === false;
}

/**
 * How much of a sentence a reader understands who sees nothing else. `clear`: all of it. Of the opening of a post, which says what
 * it is about, also `opens` (it speaks of things as known: "the draft") and `leans` (of an event as known: "after the vote"). A
 * sentence further down, or an answer, has to name all it speaks of, or it is null.
 */
export const clarityOf = memoize((passage: PostPassage, entry: DigestEntry): Clarity => {
  const { question = [], ...answer } = passage;
  const asked = textOf(question).replace(opensByJoining, '');
  return clarityIn({ ...answer, text: textOf([{ text: asked }, answer]) }, entry, asked);
});

type Clarity = 'clear' | 'opens' | 'leans' | null;

export const textOf = (parts: readonly { readonly text: string }[]): string =>
  parts
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** An answer is understood by its `question` only if that one explains itself. */
function clarityIn(passage: PostPassage, entry: DigestEntry, question: string): Clarity {
  const { text, speaker } = passage;
  const { pronouns } = patternsOf(entry);
  if (!canFollow(passage) || pointsBack.test(text)) return null;
  if (question === '' && /^\p{Ll}/u.test(text)) return null;
  if (speaker === null ? isQuotation.test(text) : opensWithWit(text, entry)) return null;
  const { title, passages, isInterview } = entry.layout;
  const isSame = (one: PostPassage) => one.fingerprint === passage.fingerprint;
  const opening = openingOf(entry);
  const isOpening = opening !== undefined && isSame(opening) && !isInterview;
  // further down a post without a title speaks of what it said before
  if (!isOpening && title === null && speaker === null) return null;
  if (countWords(text) < fewestWords.opening) return null;
  const pronoun = pronouns.exec(text);
  // "a protest was lodged with him": no name stands before the pronoun
  if (pronoun !== null && countNames(text.slice(0, pronoun.index), entry) === 0) return null;
  const names = countNames(text, entry);
  // "The bridge is gone", where nobody can tell a name
  const isUnsure = names === Number.POSITIVE_INFINITY && !isPlaced(text, entry) && !hasFigureOrDay(text);
  if (isUnsure && title === null && speaker === null && countWords(text) < fewestWords.unsure) return null;
  const isNamed = names >= (speaker === null || isOpening || question !== '' ? 1 : 2);
  const introduces = /^["“«„]/u.test(passages[passages.findIndex(isSame) + 1]?.text ?? '');
  const isLong = countWords(text) >= fewestWords.nameless && !introduces;
  const isTold = speaker === null ? title !== null || isLong : title === null && isLong;
  if (!isNamed && !(isOpening && isTold)) return null;
  // what an answer only calls "the draft" its question names
  const leaning = leaningIn(text, entry, title ?? '').filter(({ isKnown }) => isKnown || question === '');
  if (leaning.length === 0) return 'clear';
  if (!isOpening) return null;
  return leaning.some(({ isKnown }) => isKnown) ? 'leans' : 'opens';
}

/** Whether a title says what is below: it is no question or cheer, and no event that only earlier posts explain. */
export const standsAsTitle = (title: string, entry: DigestEntry): boolean =>
  !asksOrCheers.test(title) &&
  !pointsBack.test(title) &&
  leaningIn(title, entry, '').every(({ isKnown }) => !isKnown);
