/** A digest as a message: head, sections by topic, what is ahead, what else there was, the ledger. */
import {
  type MessageBlock,
  block,
  bold,
  type InlineNode,
  italic,
  type MessageLine,
  type Message,
  toPlainText,
} from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { upcomingLines, otherPostsLines, otherPostsParts, speakersLine } from './other-posts-lines.ts';
import { cleanText } from '../analysis/clean-text.ts';
import { dispositions } from '../selection/ledger.ts';
import { changedPostsLine, listedLines } from './listed-lines.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { createPostReferences, type PostReferences } from './post-references.ts';
import { groupIntoSections } from './sections.ts';
import { storyLine } from './story-line.ts';
import { windowLabel } from './window-label.ts';
import { countWords } from '../analysis/stems.ts';

export interface ComposeOptions {
  readonly texts: Texts;
  /** Why the summary is extractive, in the reader's language; null when a model wrote it. */
  readonly note: string | null;
}

const wordsPerMinute = 200;

/** The message of a digest. One line on a quiet day; never a line without the link of its post. */
export function composeDigest(digest: Digest, { texts, note }: ComposeOptions): Message {
  const references = createPostReferences();
  if (digest.entries.length === 0) return { blocks: [nothingBlock(digest, texts, references)] };
  if (isQuiet(digest)) return { blocks: [block(quietLine(digest, texts, references))] };
  const sections = sectionBlocks(digest, texts, references);
  const rest = restLines(digest, texts, references);
  const blocks = [...sections, ...(rest.length > 0 ? [block(...rest)] : [])];
  const minutes = readingMinutes(blocks);
  return {
    blocks: [
      headBlock(digest, minutes, texts),
      ...blocks,
      block([italic(...ledgerLine(digest, texts, note))]),
    ],
  };
}

function headBlock(digest: Digest, minutes: number, texts: Texts): MessageBlock {
  const counts = texts.line('digest-counts', {
    posts: digest.entries.length,
    stories: digest.stories.length,
    minutes,
  });
  return block([...headOf(digest, texts), ' · ', ...counts], texts.line('digest-caution'));
}

/** `🗂 Channel · Thu 20 Nov`. */
function headOf(digest: Digest, texts: Texts): InlineNode[] {
  const titles = digest.input.channels.map((channel) => cleanText(channel.title));
  const name = titles.length > 3 ? texts.plain('digest-channels', { n: titles.length }) : texts.list(titles);
  const topic = digest.input.topic ? topicTitle(digest.input.topic, texts) : null;
  const parts = [name, windowLabel(digest, texts), topic].filter((part) => part !== null);
  return ['🗂 ', bold(parts.join(' · '))];
}

function sectionBlocks(digest: Digest, texts: Texts, references: PostReferences): MessageBlock[] {
  const sections = groupIntoSections(digest);
  return sections.map(({ topics, stories, listed }) => {
    const told = stories.map((story) => storyLine(story, digest, texts, references));
    const lines = [...told, ...listedLines(listed, digest, texts, references)];
    if (sections.length === 1) return block(...lines);
    const names = topics.map((topic) => topicTitle(topic, texts));
    return block([bold(names.join(' · ') || texts.plain('topic-other'))], ...lines);
  });
}

export function topicTitle(topic: { readonly name: string; readonly origin: string }, texts: Texts): string {
  return topic.origin === 'built in' ? texts.plain(`topic-${topic.name}`) : topic.name;
}

function restLines(digest: Digest, texts: Texts, references: PostReferences): MessageLine[] {
  const speakers = speakersLine(digest, texts);
  const ahead = upcomingLines(digest, texts, references);
  const also = otherPostsLines(digest, texts, references);
  const changed = changedPostsLine(digest, texts, references);
  return [...(speakers ? [speakers] : []), ...ahead, ...also, ...(changed ? [changed] : [])];
}

/** `34 posts: 29 summarised, 3 media only, 2 reposts folded, 0 skipped.` What is zero goes unsaid, but for what was skipped. */
function ledgerLine(digest: Digest, texts: Texts, note: string | null): MessageLine {
  const { counts, posts } = digest.ledger;
  const parts = dispositions
    .filter((fate) => counts[fate] > 0 || fate === 'skipped')
    .map((fate) => texts.plain(`ledger-${fate.replaceAll(' ', '-')}`, { n: counts[fate] }));
  const line = texts.line('ledger', { posts, parts: parts.join(texts.plain('digest-comma')) });
  return note === null ? line : [...line, ' ', note];
}

function readingMinutes(blocks: readonly MessageBlock[]): number {
  const lines = blocks.flatMap((one) => one.lines);
  const words = lines.reduce((sum, line) => sum + countWords(toPlainText(line).replace(/\[\d+\]/g, '')), 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** One post, or nothing but what is only counted. */
function isQuiet(digest: Digest): boolean {
  if (digest.edited.length + digest.deleted.length > 0) return false;
  if (digest.entries.length === 1) return true;
  return digest.stories.length === 0 && digest.upcoming.length === 0 && digest.entries.length <= 5;
}

function quietLine(digest: Digest, texts: Texts, references: PostReferences): MessageLine {
  const posts = texts.line('digest-posts', { posts: digest.entries.length });
  const told = digest.stories.map((story) => storyLine(story, digest, texts, references).slice(1));
  const parts = [
    ...told,
    ...upcomingLines(digest, texts, references),
    ...otherPostsParts(digest, texts, references),
  ];
  const service = digest.ledger.counts.service;
  if (service > 0) parts.push([texts.plain('ledger-service', { n: service })]);
  const joined = parts.flatMap((part, i) => [i > 0 ? texts.plain('digest-comma') : '', ...part]);
  return [...headOf(digest, texts), ': ', ...posts, ' · ', ...joined];
}

/** No new posts; what changed in older ones is said all the same. */
function nothingBlock(digest: Digest, texts: Texts, references: PostReferences): MessageBlock {
  const changed = changedPostsLine(digest, texts, references);
  return block(nothingLine(digest, texts, references), ...(changed ? [changed] : []));
}

function nothingLine(digest: Digest, texts: Texts, references: PostReferences): MessageLine {
  const head = [...headOf(digest, texts), ': '];
  const newest = digest.newestBefore;
  if (!newest || newest.at === null) return [...head, ...texts.line('digest-nothing')];
  const { timeZone } = digest.input;
  const when = { day: texts.day(newest.at, timeZone), time: texts.time(newest.at, timeZone) };
  return [...head, ...texts.line('digest-nothing-since', when), ' ', references.linkTo(newest)];
}
