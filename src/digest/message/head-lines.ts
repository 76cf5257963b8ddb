/** The first lines of a digest: what happened, and how much there is to read. */
import { bold, type MessageLine, toPlainText } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { announcesSpeech, announcesSpeechAlone } from '../analysis/classify-post.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestChannel, DigestEntry } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { Digest, DigestInput } from '../selection/plan-digest.ts';
import { gravityOf, isOfForm, substanceOf } from '../selection/gravity.ts';
import { neededBy } from '../selection/needed-by.ts';
import { isChatty, isQuotation } from '../selection/stands-alone.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import { quoteInShort, withoutFullStop } from './as-quoted.ts';
import { topicTitle } from '../topics/find-topic.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { isOtherYear, windowLabel } from './post-times.ts';
import type { LineContext } from './line-marks.ts';
import { linesOf, titleOf } from './story-lines.ts';

const wordsPerMinute = 200;
const maxHappenings = 3;
/** Characters of one, and of all together. */
const maxHappening = 160;
const maxHappened = 240;
const longestFirst = 300;
const longestHappening = 180;

/** `🗂 Channel, Thu 20 Nov: what happened first, and second`, and what reading `shown` takes. */
export function headLines(context: LineContext, shown: readonly MessageLine[]): MessageLine[] {
  const { digest, texts } = context;
  const news = digest.stories.filter(isNews);
  const happened = (news.length > 0 ? news : digest.stories)
    .map((story) => happeningOf(story, context))
    .filter((text) => text !== '');
  const what = firstWithin(happened)
    .map((text, at, all) => (at < all.length - 1 ? withoutFullStop(text) : text))
    .join(texts.plain('digest-comma'));
  const head = headOf(digest, texts);
  const counts = texts.line('digest-counts', {
    posts: digest.ledger.posts,
    stories: digest.stories.length + digest.listed.length,
    minutes: Math.max(1, Math.round(wordsIn(shown) / wordsPerMinute)),
  });
  return [
    ['🗂 ', bold(...(what === '' ? [head] : texts.line('digest-said-by', { source: head, text: what })))],
    [...counts, ' · ', ...texts.line('digest-caution', { channels: digest.input.channels.length })],
  ];
}

/** No courtesies, nothing that newer posts speak of, and nobody's answers where something has happened. */
function isNews({ lines: [line], isSpokenOfSince, newer }: StoryForWriting): boolean {
  const [entry] = line?.entries ?? [];
  return !line || !entry || !(isSpokenOfSince || newer || line.question || isOfForm(line.text, entry));
}

/** The first short ones that fit, at least one. */
function firstWithin(happened: readonly string[]): readonly string[] {
  const short = happened.filter((text, at) => text.length <= (at === 0 ? longestFirst : longestHappening));
  return (short.length > 0 ? short : happened)
    .slice(0, maxHappenings)
    .filter((_, at, all) => at === 0 || all.slice(0, at + 1).join('').length <= maxHappened);
}

type LateChannel = Pick<DigestChannel, 'title' | 'readSince'>;

const maxNamed = 3;

function channelNames(channels: readonly LateChannel[], texts: Texts): string {
  const titles = channels.map((channel) => cleanText(channel.title));
  return titles.length > maxNamed ? texts.plain('digest-channels', { n: titles.length }) : texts.list(titles);
}

/** `Channel: read back to Tue 27 Oct, 14:00`, for each channel that is not read back to the beginning of the window; of many one line. */
export function readSinceLines(
  channels: readonly LateChannel[],
  { now, timeZone }: Pick<DigestInput, 'now' | 'timeZone'>,
  texts: Texts,
): MessageLine[] {
  const late = channels.filter(({ readSince }) => readSince !== undefined);
  const groups = late.length > maxNamed ? [late] : late.map((channel) => [channel]);
  return groups.map((group) => {
    const at = Math.max(...group.map(({ readSince = 0 }) => readSince));
    const since = texts.dayAndTime(at, timeZone, isOtherYear(at, now, timeZone));
    return texts.line('digest-said-by', {
      source: channelNames(group, texts),
      text: texts.line('digest-read-since', { since }),
    });
  });
}

/** `Channel, Thu 20 Nov, Topic`. */
export function headOf(digest: Digest, texts: Texts): string {
  const name = channelNames(digest.input.channels, texts);
  const topic = digest.input.topic ? topicTitle(digest.input.topic, texts) : null;
  const parts = [name, windowLabel(digest, texts), topic].filter((part) => part !== null);
  return parts.join(texts.plain('digest-comma'));
}

/** With the numbers of links. */
export const wordsIn = (lines: readonly MessageLine[]): number =>
  lines.reduce((sum, line) => sum + countWords(toPlainText(line)), 0);

/** A story in a few words: its headline, the title of its post, or its first sentence; empty where that says nothing. */
function happeningOf(story: StoryForWriting, { digest, texts }: LineContext): string {
  const [line] = linesOf(story, digest);
  if (!line || line.headline !== null) return line?.headline ?? '';
  const title = subjectOf(line);
  const text = title ?? line.text;
  const isTitle = text === line.entries[0]?.layout.title;
  if (isPromptInjection(text) || (isTitle && announcesSpeechAlone(text))) return '';
  const [entry] = line.entries;
  const passage = entry && sayingsOf(entry.layout).find((one) => one.text === text);
  const needed = entry && passage ? neededBy(passage, entry) : [];
  const heavier = entry && passage && heavierIn(linesOf(story, digest), passage, entry);
  if (heavier && !needed.includes(heavier)) needed.push(heavier);
  // "Statement by Minister Dorin": where others speak, too, nobody's words stand without him
  const above = titleOf(line);
  const isSayer =
    above !== null &&
    (isQuotation.test(line.text) || (story.entries.length > 1 && announcesSpeechAlone(above)));
  const source = isSayer ? quoteInShort([above], unsaid(line), texts) : null;
  const speaker = title === null ? (line.speaker ?? source) : null;
  const apart = needed.some((one) => isTitle || one.speaker !== speaker);
  const short = (each: string) => shortenAtClause(each, maxHappening, line.language);
  const shown = [text, ...needed.map((one) => one.text)].map(short);
  const { language } = line;
  const said = quoteInShort(shown, { speaker, language, apart }, texts);
  if (title !== null || line.question === undefined) return said;
  return `${quoteInShort([short(line.question)], unsaid(line), texts)}${texts.plain('digest-dash')}${said}`;
}

const unsaid = ({ language }: DigestLine) => ({ speaker: null, language, apart: false });

/** A told passage that matters more than the first one, as the result of what it announces. */
function heavierIn(
  lines: readonly DigestLine[],
  first: PostPassage,
  entry: DigestEntry,
): PostPassage | undefined {
  const weightOf = isChatty(entry) ? substanceOf : gravityOf;
  const told = new Set(lines.map(({ text }) => text));
  const others = entry.layout.passages.filter(({ text }) => told.has(text));
  return others.find(({ text }) => weightOf(text, entry) > Math.max(1, weightOf(first.text, entry)));
}

/** A title that says what happened; else null. */
function subjectOf(line: DigestLine): string | null {
  const title = titleOf(line);
  const isInterview = line.entries[0]?.layout.isInterview === true;
  if (title === null || announcesSpeechAlone(title) || (isInterview && line.question)) return null;
  if (isQuotation.test(line.text)) return null;
  return !announcesSpeech(title) || line.speaker === null ? title : null;
}
