/** A digest as a message: what happened, sections by topic, the rest folded, what is ahead, what else there was, the ledger. */
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
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { countWords } from '../analysis/words.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { describeProvenance } from '../grounding/provenance.ts';
import { dispositions } from '../selection/ledger.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { StoryForWriting } from '../written-digest.ts';
import { aheadLines } from './ahead-lines.ts';
import { alsoLine, alsoParts, changedPostsLine, listedLines } from './also-lines.ts';
import { titleOf } from './headline.ts';
import { createPostReferences } from './post-references.ts';
import { groupIntoSections } from './sections.ts';
import { type LineContext, linesOf, storyLines } from './story-lines.ts';
import { windowLabel } from './window-label.ts';

export interface ComposeOptions {
  readonly texts: Texts;
  /** Where the list of all posts begins at the one given; null: nowhere. */
  readonly moreUrl?: ((entry: DigestEntry) => string) | null;
}

const wordsPerMinute = 200;
/** Read on a phone in two minutes; the rest is folded. */
const maxWordsShown = 350;
const maxHappenings = 3;
const maxHappening = 70;
/** Of a sentence that is shown. */
const maxCharacters = 340;
/** Of one that is folded: less where there are many, so that a digest fits two messages of 4,096. */
const foldedCharacters = [maxCharacters, 220, 150, 100, 70, 50];
const charactersOfDigest = 7000;
const charactersOfBlock = 1200;
const charactersOfSection = 3800;

/** The message of a digest. One line on a quiet day; never a line without the link of its post. */
export function composeDigest(digest: Digest, { texts, moreUrl = null }: ComposeOptions): Message {
  const context = { digest, texts, references: createPostReferences(moreUrl) };
  if (digest.entries.length === 0) return { blocks: [nothingBlock(context)] };
  if (isQuiet(digest)) return { blocks: [block(quietLine(context))] };
  const brief = briefBlocks(context);
  const { sections, folded } = storyBlocks(context);
  const ahead = aheadLines(context);
  const rest = [alsoLine(context), changedPostsLine(context)].filter((line) => line !== null);
  const blocks = [...brief, ...sections, ...folded, ...(ahead.length > 0 ? [block(...ahead)] : [])];
  return {
    blocks: [
      headBlock(context, readingMinutes([...brief, ...sections])),
      ...blocks,
      ...(rest.length > 0 ? [block(...rest)] : []),
      block([italic(...ledgerLine(context))]),
    ],
  };
}

/** One topic's stories, all of them in whole sentences as far as one message holds them; null where there is none. */
export function composeSection(digest: Digest, topicName: string, texts: Texts): Message | null {
  const stories = [...digest.stories, ...digest.listed].filter(({ topic }) => topic?.name === topicName);
  const topic = stories[0]?.topic;
  if (!topic) return null;
  const context = { digest, texts, references: createPostReferences(null) };
  const linesWith = (most: number) => stories.flatMap((story) => storyLines(story, context, most));
  const most =
    foldedCharacters.find((one) => lengthOf(linesWith(one)) <= charactersOfSection) ?? maxCharacters;
  const head = `${headOf(digest, texts)}${texts.plain('digest-comma')}${topicTitle(topic, texts)}`;
  return { blocks: [block(['🗂 ', bold(head)]), block(...linesWith(most))] };
}

/** `🗂 Channel, Thu 20 Nov: what happened first, and second`, and how much there is to read. */
function headBlock(context: LineContext, minutes: number): MessageBlock {
  const { digest, texts } = context;
  const happened = digest.stories.slice(0, maxHappenings).map((story) => happeningOf(story, context));
  const what = happened.filter((text) => text !== '').join(texts.plain('digest-comma'));
  const head = headOf(digest, texts);
  const counts = texts.line('digest-counts', {
    posts: digest.entries.length,
    stories: digest.stories.length + digest.listed.length,
    minutes,
  });
  return block(
    ['🗂 ', bold(...(what === '' ? [head] : texts.line('digest-said-by', { source: head, text: what })))],
    [...counts, ' · ', ...texts.line('digest-caution')],
  );
}

/** A story in a few words: a headline that was written, or how its post or its first sentence begins. */
function happeningOf(story: StoryForWriting, { digest, texts }: LineContext): string {
  const [line] = linesOf(story, digest);
  if (!line || line.headline !== null) return line?.headline ?? '';
  const text = titleOf(line) ?? line.text;
  return isPromptInjection(text)
    ? ''
    : texts.plain('digest-title', { title: shortenAtClause(text, maxHappening) });
}

/** `Channel, Thu 20 Nov`. */
function headOf(digest: Digest, texts: Texts): string {
  const titles = digest.input.channels.map((channel) => cleanText(channel.title));
  const name = titles.length > 3 ? texts.plain('digest-channels', { n: titles.length }) : texts.list(titles);
  const topic = digest.input.topic ? topicTitle(digest.input.topic, texts) : null;
  const parts = [name, windowLabel(digest, texts), topic].filter((part) => part !== null);
  return parts.join(texts.plain('digest-comma'));
}

function briefBlocks({ digest, texts, references }: LineContext): MessageBlock[] {
  const { brief } = digest.written;
  if (brief.length === 0) return [];
  const said = brief.flatMap(({ text, entries }): InlineNode[] => [
    ' ',
    text,
    ...references.linksTo(entries),
  ]);
  return [block([bold(texts.plain('digest-brief')), ...said])];
}

/** The best stories under their topics as far as they are read in two minutes, and the others folded. */
function storyBlocks(context: LineContext): { sections: MessageBlock[]; folded: MessageBlock[] } {
  const { digest, texts } = context;
  const shown = firstFitting(digest);
  const groups = groupIntoSections(shown, digest.input.topic);
  const sections = groups.map(({ topic, stories }) => {
    const lines = stories.flatMap((story) => storyLines(story, context, maxCharacters));
    if (groups.length === 1) return block(...lines);
    return block([bold(topic ? topicTitle(topic, texts) : texts.plain('topic-other'))], ...lines);
  });
  const others = digest.stories.slice(shown.length);
  if (others.length + digest.listed.length === 0) return { sections, folded: [] };
  const head = texts.line('digest-more-stories', { n: others.length + digest.listed.length });
  const room = charactersOfDigest - lengthOf(sections.flatMap(({ lines }) => lines));
  const linesWith = (most: number) => [
    ...others.flatMap((story) => storyLines(story, context, most)),
    ...listedLines(context),
  ];
  const most =
    foldedCharacters.find((one) => lengthOf(linesWith(one)) <= room) ??
    foldedCharacters.at(-1) ??
    maxCharacters;
  return { sections, folded: inBlocks([head, ...linesWith(most)]) };
}

/** In several quotations, so that the first of them fill what the sections leave of a message. */
function inBlocks(lines: readonly MessageLine[]): MessageBlock[] {
  const blocks: { lines: MessageLine[]; expandable: true }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && lengthOf(last.lines) < charactersOfBlock) last.lines.push(line);
    else blocks.push({ lines: [line], expandable: true });
  }
  return blocks;
}

const lengthOf = (lines: readonly MessageLine[]): number =>
  lines.reduce((sum, line) => sum + toPlainText(line).length + 1, 0);

function firstFitting(digest: Digest): StoryForWriting[] {
  let words = 0;
  const end = digest.stories.findIndex((story, at) => {
    words += linesOf(story, digest).reduce((sum, { text }) => sum + countWords(text), 0);
    return at > 0 && words > maxWordsShown;
  });
  return digest.stories.slice(0, end < 0 ? undefined : end);
}

export function topicTitle(topic: { readonly name: string; readonly origin: string }, texts: Texts): string {
  return topic.origin === 'built in' ? texts.plain(`topic-${topic.name}`) : topic.name;
}

/** `34 posts: 29 summarised, 3 media only, 2 reposts folded, 0 skipped.` What is zero goes unsaid, but for what was skipped. */
function ledgerLine({ digest, texts }: LineContext): MessageLine {
  const { counts, posts } = digest.ledger;
  const parts = dispositions
    .filter((disposition) => counts[disposition] > 0 || disposition === 'skipped')
    .map((disposition) =>
      texts.plain(`ledger-${disposition.replaceAll(' ', '-')}`, { n: counts[disposition] }),
    );
  const line = texts.line('ledger', { posts, parts: parts.join(texts.plain('digest-comma')) });
  return [...line, ' ', describeProvenance(digest.written.provenance, texts)];
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
  return digest.stories.length === 0 && digest.ahead.length === 0 && digest.entries.length <= 5;
}

/** `🗂 Channel, Sun 23 Nov: one post, a repost [1]`. */
function quietLine(context: LineContext): MessageLine {
  const { digest, texts } = context;
  const told = digest.stories.flatMap((story) => storyLines(story, context, maxCharacters));
  const [first] = told;
  const parts = [
    texts.line('digest-posts', { posts: digest.entries.length }),
    ...(first ? [first.slice(1)] : []),
    ...aheadLines(context),
    ...alsoParts(context),
  ];
  const { service } = digest.ledger.counts;
  if (service > 0) parts.push([texts.plain('ledger-service', { n: service })]);
  const joined = parts.flatMap((part, at) => [at > 0 ? texts.plain('digest-comma') : '', ...part]);
  return ['🗂 ', ...texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text: joined })];
}

/** No new posts; what changed in older ones is said all the same. */
function nothingBlock(context: LineContext): MessageBlock {
  const changed = changedPostsLine(context);
  return block(nothingLine(context), ...(changed ? [changed] : []));
}

function nothingLine({ digest, texts, references }: LineContext): MessageLine {
  const saying = (text: MessageLine): MessageLine => [
    '🗂 ',
    ...texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text }),
  ];
  const newest = digest.newestBefore;
  if (!newest || newest.at === null) return saying(texts.line('digest-nothing'));
  const { timeZone } = digest.input;
  const when = { day: texts.day(newest.at, timeZone), time: texts.time(newest.at, timeZone) };
  return saying([...texts.line('digest-nothing-since', when), ...references.linksTo([newest])]);
}
