/** What a post is for a digest. */
import type { Post } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { readAgenda } from './agenda.ts';
import { findAnnouncedTime, planChange } from './announced-time.ts';
import { isCalendarWord } from './calendar.ts';
import { cleanText, hasNoWords } from './clean-text.ts';
import { findClockTime } from './clock-time.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { questionLine } from './post-labels.ts';
import { countWords } from './words.ts';

const digestKinds = [
  'statement',
  'interview',
  'report',
  'live notice',
  'agenda',
  'history day',
  'greeting',
  'media only',
  'service',
  'withheld',
] as const;
export type PostCategory = (typeof digestKinds)[number];

const patterns = {
  live: patternOf('live'),
  occasion: patternOf('occasion'),
  future: patternOf('future'),
  statement: patternOf('statement'),
  interview: patternOf('interview'),
  roundup: patternOf('roundup'),
  history: patternOf('history'),
  greeting: patternOf('greeting'),
  festivity: patternOf('festivity'),
  asides: patternOf('asides'),
};

/** A notice is short: a long text that begins with "live" is a transcript. */
const longestNotice = 90;
const longestGreeting = 60;
const maxGreetingWords = 4;
const courtesy = new RegExp(`^${sourceInAnyLanguage(({ leaning }) => leaning.courtesies)}`, 'iu');
const fewestWords = 3;
export const fullStop = /[.!?…。؟]["'”»’)\]]*$/u;
const opensReferring = new RegExp(
  `^${wholeSourceOf(sourceInAnyLanguage(({ leaning }) => leaning.openers))}`,
  'iu',
);
const opensOccasion = new RegExp(
  `^(?:\\p{L}+ )?${sourceInAnyLanguage(({ categories }) => categories.occasion)}`,
  'iu',
);
const subject = new RegExp(
  `(?:: |${wholeSourceOf(sourceInAnyLanguage(({ categories }) => categories.about))})\\s*(\\p{L}+|\\p{N})`,
  'giu',
);
const question = new RegExp(questionLine.source, 'giu');

/** The kind of a post, from its first lines and its hashtags. Whether it is a repost is said by `forward`. */
export function classifyPost(post: Post): PostCategory {
  if (post.kind === 'service') return 'service';
  if (post.kind === 'withheld') return 'withheld';
  if (hasNoWords(post.text))
    return post.media.length > 0 || post.kind !== 'unknown' ? 'media only' : 'withheld';
  if (post.date !== null && readAgenda(post.text, Date.parse(post.date), 'UTC').length > 0) return 'agenda';
  return kindOfText(post.text);
}

/** Whether a post is there to announce something at a time of day after it was written; of a zone it does not name nobody can tell. */
export function isTimedNotice({ text, date }: Post): boolean {
  if (date === null || countWords(text) > longestNotice) return false;
  const head = `${leadingTags(text)} ${headOf(text)}`;
  if (!patterns.live.test(head) && !patterns.occasion.test(head)) return false;
  const time = findAnnouncedTime(text, Date.parse(date), 'UTC');
  return time !== null && (time.clock.zone === null || time.at > Date.parse(date));
}

/** Whether a post's first line promises many subjects. */
export function isRoundup(text: string): boolean {
  return patterns.roundup.test(headOf(text));
}

/** Whether a title says that somebody's words follow. */
export const announcesSpeech = (title: string): boolean =>
  patterns.statement.test(title) || patterns.interview.test(title);

/** "Comment by the Information Department": whose words follow, and not what they are about. */
export function announcesSpeechAlone(title: string): boolean {
  if (!announcesSpeech(title)) return false;
  const subjects = [...title.matchAll(subject)].map(([, first = '']) => first);
  return subjects.every((first) => /^\p{N}/u.test(first) || isCalendarWord(first.toLowerCase()));
}

/** Whether a line only greets or congratulates. */
export const isGreeting = (line: string): boolean =>
  countWords(line) <= maxGreetingWords && (patterns.greeting.test(line) || courtesy.test(line));

/** Whether a sentence tells of a concert or the like. */
export const isFestive = (sentence: string): boolean => patterns.festivity.test(sentence);

const headOf = (text: string): string =>
  cleanText(text.split('\n').find((line) => !hasNoWords(line)) ?? '').slice(0, 300);

function kindOfText(text: string): PostCategory {
  const lines = text.split('\n').filter((line) => !hasNoWords(line));
  const head = headOf(text);
  const opening = `${lines.slice(0, 2).map(cleanText).join('\n').slice(0, 500)}`;
  const hashtags = text.match(/#[\p{L}\p{N}_]+/gu)?.join(' ') ?? '';
  const words = countWords(text);
  const isLive = words <= longestNotice && isNotice(`${leadingTags(text)} ${head}`, text);
  if (isLive && !planChange.test(text) && !saysMore(text, isOfNotice)) return 'live notice';
  const isHistory = patterns.history.test(`${opening} ${hashtags}`);
  if (isHistory && !saysMore(text, isOfHistory)) return 'history day';
  const isGreeted = words <= longestGreeting && patterns.greeting.test(opening);
  if (isGreeted && !saysMore(text, isOfGreeting)) return 'greeting';
  const questions = text.match(question)?.length ?? 0;
  if (questions > 1 || patterns.interview.test(head)) return 'interview';
  const speech = questions > 0 || patterns.statement.test(head) || /^\s*[💬🗣]/mu.test(text);
  return speech ? 'statement' : 'report';
}

/** On air now, or a briefing, interview or the like that is still to come. */
function isNotice(head: string, text: string): boolean {
  if (patterns.live.test(head)) return true;
  return patterns.occasion.test(head) && patterns.future.test(head) && findClockTime(text) !== null;
}

/** Whether a whole sentence is none of those that such posts consist of. */
function saysMore(text: string, isUsual: (sentence: string, count: number) => boolean): boolean {
  const sentences = text
    .split('\n')
    .filter((line) => !hasNoWords(line))
    .flatMap((line) => splitSentences(line, null).map(({ text }, at) => ({ text: cleanText(text), at })))
    .filter(({ text, at }) => countWords(text) >= fewestWords && (at > 0 || fullStop.test(text)));
  return sentences.some(
    ({ text }) => !patterns.asides.test(text) && !courtesy.test(text) && !isUsual(text, sentences.length),
  );
}

const isOfGreeting = (sentence: string, count: number): boolean =>
  patterns.greeting.test(sentence) ||
  (sentence.endsWith('!') && (count > 2 || countWords(sentence) <= maxGreetingWords));

const isOfNotice = (sentence: string): boolean =>
  patterns.live.test(sentence) ||
  (patterns.occasion.test(sentence) && (patterns.future.test(sentence) || opensOccasion.test(sentence))) ||
  opensReferring.test(sentence) ||
  findClockTime(sentence) !== null;

/** A tale of more than a sentence goes on with what was. */
const isOfHistory = (sentence: string, count: number): boolean =>
  count > 2 ||
  patterns.history.test(sentence) ||
  opensReferring.test(sentence) ||
  /(?<!\p{N})1\d{3}(?!\p{N})/u.test(sentence);

const leadingTags = (text: string): string => /^[^\p{L}\n#]*(#[\p{L}\p{N}_]+)/u.exec(text)?.[1] ?? '';

function patternOf(category: keyof Language['categories']): RegExp {
  const terms = sourceInAnyLanguage(({ categories }) => categories[category]);
  return new RegExp(`(?<![\\p{L}\\p{N}_#])${terms}(?![\\p{L}\\p{N}_])`, 'iu');
}
