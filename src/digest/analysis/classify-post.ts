/** What a post is for a digest. */
import type { Post } from '#src/posts/post.ts';
import { readAgenda } from './agenda.ts';
import { findAnnouncedTime } from './announced-time.ts';
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
};

/** A notice is short: a long text that begins with "live" is a transcript. */
const longestNotice = 90;
const longestGreeting = 60;
const maxGreetingWords = 4;
const courtesy = new RegExp(`^${sourceInAnyLanguage(({ leaning }) => leaning.courtesies)}`, 'iu');
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

/** Whether a line only greets or congratulates. */
export const isGreeting = (line: string): boolean =>
  countWords(line) <= maxGreetingWords && (patterns.greeting.test(line) || courtesy.test(line));

const headOf = (text: string): string =>
  cleanText(text.split('\n').find((line) => !hasNoWords(line)) ?? '').slice(0, 300);

function kindOfText(text: string): PostCategory {
  const lines = text.split('\n').filter((line) => !hasNoWords(line));
  const head = headOf(text);
  const opening = `${lines.slice(0, 2).map(cleanText).join('\n').slice(0, 500)}`;
  const hashtags = text.match(/#[\p{L}\p{N}_]+/gu)?.join(' ') ?? '';
  const words = countWords(text);
  if (words <= longestNotice && isNotice(`${leadingTags(text)} ${head}`, text)) return 'live notice';
  if (patterns.history.test(`${opening} ${hashtags}`)) return 'history day';
  if (words <= longestGreeting && patterns.greeting.test(opening)) return 'greeting';
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

const leadingTags = (text: string): string => /^[^\p{L}\n#]*(#[\p{L}\p{N}_]+)/u.exec(text)?.[1] ?? '';

function patternOf(category: keyof Language['categories']): RegExp {
  const terms = sourceInAnyLanguage(({ categories }) => categories[category]);
  return new RegExp(`(?<![\\p{L}\\p{N}_#])${terms}(?![\\p{L}\\p{N}_])`, 'iu');
}
