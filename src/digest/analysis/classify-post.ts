import type { Post } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { regex, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize, memoizeByName } from '#src/memoize.ts';
import { readAgenda } from './agenda.ts';
import { findAnnouncedTime } from './announced-time.ts';
import { planChangeIn } from './events/plan-change.ts';
import { findDays } from './calendar.ts';
import { isCalendarWord } from './calendar-words.ts';
import { cleanText, hasNoWords, linesWithWords } from './clean-text.ts';
import { findClockTime } from './clock-time.ts';
import { inAnyLanguage } from '#src/languages/index.ts';
import { readSender } from '../grounding/sender.ts';
import { questionLine } from './parse-lines.ts';
import { countWords } from './words.ts';

export type PostCategory =
  | 'statement'
  | 'interview'
  | 'report'
  | 'live notice'
  | 'agenda'
  | 'history day'
  | 'greeting'
  | 'media only'
  | 'service'
  | 'withheld';

const categories = inAnyLanguage('categories');
const { courtesies, openers } = inAnyLanguage('leaning');
type Category = keyof typeof categories;
const patternOf = memoizeByName(
  (category) => new RegExp(`(?<![_#])${wholeSourceOf(categories[category as Category])}(?!_)`, 'iu'),
);
/** Whether a text has a word by which one kind of post is known. */
const hasWordOf = (category: Category, text: string): boolean => patternOf(category).test(text);

/** A notice is short: a long text that begins with "live" is a transcript. */
const longestNotice = 90;
const longestGreeting = 60;
const maxGreetingWords = 4;
/** Characters before a date that a text begins with. */
const longestLeadIn = 60;
/** "Colleagues, good afternoon.": whom it greets may stand before it. */
const courtesy = regex.iu`^[“"«„¡]*(?:(?=[^\p{N}]{1,90}$)(?:\p{L}+\s){0,3}\p{L}+[,،]\s)?${courtesies}`;
/** It is a courtesy, or begins with one before a comma or a colon: "Dear neighbours: it was a hard night." */
export const opensCourteously = (text: string): boolean =>
  [text, text.split(/(?<=\s\S+[,،:!])\s/u, 1)[0] ?? ''].some((part) => courtesy.test(part));

/** A courtesy and nothing besides: "Hi all, the shop opens on the 27th" does say more. */
export const isCourteous = (text: string): boolean => courtesy.test(text) && !/[,:،]\s.*\p{N}/u.test(text);
const fewestWords = 3;
export const fullStop = /[.!?…。؟](?:["'”»’)\]]|\s»)*$/u;
/** "UPDATE 18:45." */
export const timeStamp = /^\P{L}*\p{L}+\P{L}+\d{1,2}[.:]\d{2}\P{N}{0,5}$/u;
const opensReferring = new RegExp(`^${wholeSourceOf(openers)}`, 'iu');
const subject = new RegExp(`(?:: |${wholeSourceOf(categories.about)})\\s*(\\p{L}+|\\p{N})`, 'giu');
const question = new RegExp(questionLine.source, 'giu');

/** "On this day" is today where no year and no number of years says otherwise. */
const ofYears = regex.iu`(?<!\p{N})(?:1\d{3}|20\d\d)(?!\p{N})|\p{N}\s?${inAnyLanguage('numbers').ofDates}(?!\p{L})`;

/** The kind of a post, from its first lines and its hashtags. Whether it is a repost is said by `forward`. */
export function classifyPost(post: Post, language: string | null = null): PostCategory {
  if (post.kind === 'service') return 'service';
  if (post.kind === 'withheld') return 'withheld';
  if (hasNoWords(post.text))
    return post.media.length > 0 || post.kind !== 'unknown' ? 'media only' : 'withheld';
  if (
    post.date !== null &&
    readAgenda(post.text, { postedAt: Date.parse(post.date), zone: 'UTC', language }).length > 0
  )
    return 'agenda';
  return kindOfText(post);
}

/** Whether a post is there to announce something at a time of day after it was written; of a zone it does not name nobody can tell. */
export function isTimedNotice(post: Post): boolean {
  const { text, date } = post;
  const { notice, words } = readHead(post);
  if (date === null || words > longestNotice) return false;
  if (!hasWordOf('live', notice) && !hasWordOf('occasion', notice)) return false;
  const time = findAnnouncedTime(text, { postedAt: Date.parse(date), zone: 'UTC', language: null });
  return time !== null && (time.clock.zone === null || time.at > Date.parse(date));
}

const urgent = regex.iu`^[^\p{L}\p{N}]*(?:[⚡❗‼🚨]|${wholeSourceOf(inAnyLanguage('labels').urgent)})`;

/** The channel itself marks it as urgent. */
export const isUrgent = ({ text }: Post): boolean => urgent.test(text);

export const isRoundup = (post: Post): boolean => hasWordOf('roundup', readHead(post).head);

export const announcesSpeech = (title: string): boolean =>
  hasWordOf('statement', title) || hasWordOf('interview', title);

/** "Comment by the Information Department": whose words follow, and not what they are about. */
export function announcesSpeechAlone(title: string): boolean {
  if (!announcesSpeech(title)) return false;
  const subjects = [...title.matchAll(subject)].map(([, first = '']) => first);
  return subjects.every((first) => /^\p{N}/u.test(first) || isCalendarWord(first));
}

export const isGreeting = (line: string): boolean =>
  countWords(line) <= maxGreetingWords && (hasWordOf('greeting', line) || courtesy.test(line));

export const isFestive = (sentence: string): boolean => hasWordOf('festivity', sentence);

/** "LIVE NOW | ", "EN VIVO desde las 21:00 — ": what it is called, and its hour. */
const heading =
  /^(\P{L}*(?:\p{L}+\s){0,2}?\p{L}+)(?:\s(?:\p{L}{1,6}\s){0,3}\d{1,2}(?:[:.h]\d\d)?(?:\s?\p{L}+)?)?\s?[|:—–]\s/u;
const withPlainHeading = (head: string): string => `${head.replace(heading, '$1: ')}\n${head}`;
/** Without the words before it that say that it is on air. */
export function withoutLiveSign(title: string): string {
  const [sign = ''] = heading.exec(title) ?? [];
  return hasWordOf('live', withPlainHeading(sign)) ? title.slice(sign.length).trim() : title;
}

const readHead = memoize(({ text }: Post) => {
  const [first = '', ...second] = linesWithWords(text).slice(0, 2).map(cleanText);
  const head = first.slice(0, 300);
  const tag = /^[^\p{L}\n#]*(#[\p{L}\p{N}_]+)/u.exec(text)?.[1] ?? '';
  return {
    head,
    firstLines: [first, ...second].join('\n').slice(0, 500),
    notice: `${withPlainHeading(head)} ${tag}`,
    words: countWords(text),
  };
});

function kindOfText(post: Post): PostCategory {
  const { text } = post;
  const { head, firstLines, notice, words } = readHead(post);
  const hashtags = text.match(/#[\p{L}\p{N}_]+/gu)?.join(' ') ?? '';
  const isLive = words <= longestNotice && isNotice(notice, text);
  if (isLive && planChangeIn(text) === null && !saysMore(text, isOfNotice)) return 'live notice';
  const isToldOfPast =
    hasWordOf('history', hashtags) || (hasWordOf('history', firstLines) && ofYears.test(text));
  const isHistory = isToldOfPast || isAnniversary(head, post.date);
  if (isHistory && !saysMore(text, isOfHistory)) return 'history day';
  const isGreeted = words <= longestGreeting && (hasWordOf('greeting', firstLines) || isCourtesy(head));
  if (isGreeted && !saysMore(readSender(text).text, isOfGreeting)) return 'greeting';
  const questions = text.match(question)?.length ?? 0;
  if (questions > 1 || hasWordOf('interview', head)) return 'interview';
  const speech = questions > 0 || hasWordOf('statement', head) || /^\s*[💬🗣]/mu.test(text);
  return speech ? 'statement' : 'report';
}

/** This day of an earlier year is what it begins with. */
function isAnniversary(head: string, date: string | null): boolean {
  const today = date?.slice(0, 10) ?? '';
  const [first] = findDays(head.slice(0, longestLeadIn), today);
  return first?.hasYear === true && first.day.slice(4) === today.slice(4) && first.day < today;
}

/** "Thank you for your support!", and no "Dear readers, the office is closed." */
const isCourtesy = (sentence: string): boolean =>
  courtesy.test(sentence) &&
  /^[^,:;،؛–—]*$/u.test(sentence) &&
  (sentence.endsWith('!') || (countWords(sentence) <= maxGreetingWords && !/\p{N}/u.test(sentence)));

/** On air now, or a briefing, interview or the like that is still to come. */
function isNotice(head: string, text: string): boolean {
  if (hasWordOf('live', head)) return true;
  return hasWordOf('occasion', head) && hasWordOf('future', head) && findClockTime(text) !== null;
}

/** Whether one of its sentences is none of those that such posts consist of: a greeting that also reports something. */
function saysMore(text: string, isUsual: (sentence: string, count: number) => boolean): boolean {
  const sentences = linesWithWords(text)
    .flatMap((line) => splitSentences(line, null).map(({ text }, at) => ({ text: cleanText(text), at })))
    .filter(({ text, at }) => countWords(text) >= fewestWords && (at > 0 || fullStop.test(text)));
  return sentences.some(
    ({ text }) => !hasWordOf('asides', text) && !courtesy.test(text) && !isUsual(text, sentences.length),
  );
}

const { past, clauseWords } = inAnyLanguage('tense');
/** "… and called for talks", "… и сообщаем, что …": a second verb says something else. */
const secondVerb = regex.iu`(?<!\p{L})(?:(?:and|и|[ye]|et|und) |و)(?=\p{L}{3})(?!${categories.asides}|${courtesies})(?:${past}|(?:\p{L}+ ){0,2}\p{L}+,? ب?${clauseWords}(?=\P{L}.*\.$))(?!\p{L})`;

const isOfGreeting = (sentence: string, count: number): boolean =>
  (hasWordOf('greeting', sentence) && !secondVerb.test(sentence)) ||
  (sentence.endsWith('!') && (count > 2 || countWords(sentence) <= maxGreetingWords));

const isOfNotice = (sentence: string): boolean =>
  hasWordOf('live', sentence) || findClockTime(sentence) !== null;

/** Once it is of the past, a text of more than two sentences goes on with it. */
const isOfHistory = (sentence: string, count: number): boolean =>
  count > 2 ||
  hasWordOf('history', sentence) ||
  opensReferring.test(sentence) ||
  /(?<!\p{N})1\d{3}(?!\p{N})/u.test(sentence);

export const corrects = wholeTerms(inAnyLanguage('contrasts').corrections);
const office = wholeTerms(inAnyLanguage('labels').office);
/** "Statement by the ministry", "Ministry of Trade | Correction": of what there is below it tells nothing. */
export const namesSource = (title: string): boolean =>
  announcesSpeech(title) ? announcesSpeechAlone(title) : office.test(title);
