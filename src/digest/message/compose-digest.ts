/** A digest as a message: what happened, sections by topic, the rest folded, what lies ahead, what else there was, the ledger. */
import {
  block,
  bold,
  italic,
  type Message,
  type MessageBlock,
  type MessageLine,
} from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts } from '#src/message/texts.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { countWords } from '../analysis/words.ts';
import { describeProvenance } from '../grounding/provenance.ts';
import { dispositions } from '../selection/ledger.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { type StoryForWriting, wordsAtOnce } from '../written-digest.ts';
import { topicTitle } from '../topics/find-topic.ts';
import { aheadLines } from './ahead-lines.ts';
import { alsoLine, changedPostsLine, listedLines } from './also-lines.ts';
import { headLines, headOf, readSinceLines, wordsIn } from './head-lines.ts';
import { createPostReferences } from './post-references.ts';
import { isQuietDay, nothingBlock, quietLine } from './quiet-day.ts';
import { groupIntoSections } from './sections.ts';
import { restLines } from './rest-lines.ts';
import type { LineContext } from './line-marks.ts';
import { saidBy, storyLines } from './story-lines.ts';

export interface ComposeOptions {
  readonly texts: Texts;
  /** A link that opens the posts of the given post's story; null: none. */
  readonly moreUrl?: (entry: DigestEntry) => string | null;
}

const wordsOfHeading = 2;
/** Of a sentence outside folded blocks. */
const maxCharacters = 340;
/** Of one story; its other lines are folded. */
const maxLines = 2;
/** Of a sentence in a folded block: the first of these with which the digest fits two messages, where it does not with whole ones. */
const foldedCharacters = [100, 70, 50, 35, 25];
/** Of what posts say beside what is told of them, folded: the first of these that needs no further message. */
const wordsOfRest = [300, 200, 100, 50];
/** Of the stories that are only listed, where there are no more of them. */
const mostTold = 10;
/** Of a listed story that is told: "Yes, we will." says nothing without the posts around it. */
const fewestWords = 12;
const maxMessages = 2;

interface FoldedContext extends LineContext {
  /** That posts say beside what is told of them. */
  readonly wordsOfRest: number;
}

/** On a quiet day only one line and the ledger. */
export const composeDigest = (digest: Digest, options: ComposeOptions): Message =>
  composeWithin(maxMessages, digest, options, (context) => {
    const [head, ...others] = blocksOf(context);
    const { input } = digest;
    const since = readSinceLines(input.channels, input, context.texts);
    return [block(...(head?.lines ?? []), ...since), ...others];
  });

function blocksOf(context: FoldedContext): MessageBlock[] {
  if (context.digest.ledger.posts === 0) return [nothingBlock(context)];
  if (isQuietDay(context.digest)) return [block(quietLine(context)), ledgerBlock(context)];
  return composeWhole(context);
}

/** Composes with shorter and shorter folded sentences until the digest fits into `most` messages, else with the shortest; then with as much of what posts say besides as needs no further one. */
function composeWithin(
  most: number,
  digest: Digest,
  { texts, moreUrl = () => null }: ComposeOptions,
  compose: (context: FoldedContext) => MessageBlock[],
): Message {
  const composed = (folded: Pick<FoldedContext, 'maxCharacters' | 'wordsOfRest'>) => {
    const context = { digest, texts, linksTo: createPostReferences(moreUrl), ...folded };
    const message: Message = { blocks: compose(context) };
    return { message, parts: renderMessage(message).length };
  };
  let plain = composed({ maxCharacters, wordsOfRest: 0 });
  const whole = wordsOfRest
    .values()
    .map((words) => composed({ maxCharacters, wordsOfRest: words }))
    .find(({ parts }) => parts <= Math.min(most, plain.parts));
  for (const shorter of foldedCharacters)
    if (plain.parts > most) plain = composed({ maxCharacters: shorter, wordsOfRest: 0 });
  return (whole ?? plain).message;
}

function composeWhole(folded: FoldedContext): MessageBlock[] {
  const context = { ...folded, maxCharacters };
  // only to count words, without numbering links
  const counted = { ...context, linksTo: createPostReferences(() => null) };
  const always = [
    ...headLines(counted, []),
    ...briefLines(counted),
    ...aheadLines(counted).slice(0, 1),
    ledgerLine(counted),
  ];
  const shown = firstFitting(counted, wordsAtOnce - wordsIn(always));
  const brief = briefLines(context);
  const sections = sectionBlocks(shown, context);
  const more = foldedBlocks(shown, folded);
  const [ahead, ...later] = aheadLines(context);
  const rest = [...later, ...alsoLine(context), ...changedPostsLine(context)];
  const head = headLines(context, [...brief, ...sections.flatMap(({ lines }) => lines)]);
  return [
    block(...head),
    ...brief.map((line) => block(line)),
    ...sections,
    ...more,
    ...(ahead ? [block(ahead)] : []),
    ...(rest.length > 0 ? [{ lines: rest, expandable: true }] : []),
    ledgerBlock(context),
  ];
}

/** All stories of one topic, in one message; null where there are none. */
export function composeSection(digest: Digest, topicName: string, options: ComposeOptions): Message | null {
  const stories = [...digest.stories, ...digest.listed].filter(({ topic }) => topic?.name === topicName);
  const topic = stories[0]?.topic;
  if (!topic) return null;
  return composeWithin(1, digest, options, (context) => {
    const { texts } = context;
    const head = `${headOf(digest, texts)}${texts.plain('digest-comma')}${topicTitle(topic, texts)}`;
    const lines = stories.flatMap((story) => storyLines(story, context));
    return [block(['🗂 ', bold(head)]), block(...lines)];
  });
}

/** Under the names with which they were checked. */
function briefLines(context: LineContext): MessageLine[] {
  const { digest, texts, linksTo } = context;
  const said = digest.written.brief.flatMap((line) => [
    ' ',
    ...saidBy([line], context, false),
    ...linksTo(line.entries),
  ]);
  return said.length === 0 ? [] : [[bold(texts.plain('digest-brief')), ...said]];
}

function sectionBlocks(stories: readonly StoryForWriting[], context: LineContext): MessageBlock[] {
  const { digest, texts } = context;
  const groups = groupIntoSections(stories, digest.input.topic);
  return groups.map(({ topic, stories: group }) => {
    const lines = group.flatMap((story) => storyLines(story, context).slice(0, maxLines));
    if (groups.length === 1) return block(...lines);
    return block([bold(topic ? topicTitle(topic, texts) : texts.plain('topic-other'))], ...lines);
  });
}

/** The other lines of the stories shown, the other stories, and those that are only listed. */
function foldedBlocks(shown: readonly StoryForWriting[], context: FoldedContext): MessageBlock[] {
  const { stories, listed } = context.digest;
  let room = context.wordsOfRest;
  const linesOf = (story: StoryForWriting, from = 0) => {
    const lines = storyLines(story, context).slice(from);
    const rest = restLines(story, context, room);
    room -= wordsIn(rest);
    return [...lines, ...rest];
  };
  const more = shown.flatMap((story) => linesOf(story, maxLines));
  const moreOfShown = more.length > 0 ? [context.texts.line('digest-more-of-shown'), ...more] : [];
  const left = [...stories, ...listed].filter((story) => !shown.includes(story));
  const head = left.length > 0 ? [context.texts.line('digest-more-stories', { n: left.length })] : [];
  const isTold = (story: StoryForWriting) =>
    stories.includes(story) || (listed.length <= mostTold && saysEnough(story));
  const told = left.filter(isTold).flatMap((story) => linesOf(story));
  const named = left.filter((story) => !isTold(story));
  const lines = [...moreOfShown, ...head, ...told, ...listedLines(named, context)];
  return lines.length > 0 ? [{ lines, expandable: true }] : [];
}

const saysEnough = ({ lines }: StoryForWriting): boolean =>
  countWords(lines.map(({ text }) => text).join(' ')) >= fewestWords;

/** The best stories that fit into `room` words, at least one; behind them those that lean on what is not told. */
function firstFitting(context: LineContext, room: number): StoryForWriting[] {
  let left = room;
  const { stories, listed } = context.digest;
  return [...stories, ...listed.filter(saysEnough)].filter((story, at) => {
    const lines = storyLines(story, context).slice(0, maxLines);
    const words = wordsIn(lines) + wordsOfHeading;
    const isFitting = at === 0 || words <= left;
    if (isFitting) left -= words;
    return isFitting;
  });
}

/** `34 posts: 29 summarised, 3 media only, 2 reposts folded, 0 skipped.` Of zeros only that of skipped posts. */
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

const ledgerBlock = (context: LineContext): MessageBlock => block([italic(...ledgerLine(context))]);
