/** A digest of one line above its ledger, or, without any posts, of one line. */
import { type MessageBlock, block, bold, joinLines, type MessageLine } from '#src/message/message.ts';
import { entryOrigin } from '../analysis/digest-entry.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { aheadLines } from './ahead-lines.ts';
import { alsoParts, changedPostsLine } from './also-lines.ts';
import { headOf } from './head-lines.ts';
import { isOtherYear } from './post-times.ts';
import type { LineContext } from './line-marks.ts';
import { storyLines } from './story-lines.ts';

const maxPosts = 5;

/** One post, or a few that are only counted. */
export function isQuietDay(digest: Digest): boolean {
  if (digest.edited.length + digest.deleted.length > 0) return false;
  if (digest.ledger.posts === 1) return true;
  return digest.stories.length === 0 && digest.ahead.length === 0 && digest.ledger.posts <= maxPosts;
}

/** `🗂 Channel, Sun 23 Nov: one post, via the embassy in Montclair [1]`. */
export function quietLine(context: LineContext): MessageLine {
  const { digest, texts } = context;
  const told = digest.stories.slice(0, 1).flatMap((story) => storyLines(story, context));
  const parts = [
    texts.line('digest-posts', { posts: digest.ledger.posts }),
    ...told.map((line) => line.slice(1)),
    ...(repostPart(context) ?? alsoParts(context)),
  ];
  const text = joinLines([joinLines(parts, texts.plain('digest-comma')), ...aheadLines(context)], ' · ');
  return ['🗂 ', ...texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text })];
}

/** A single repost with its source. */
function repostPart({ digest, texts, linksTo }: LineContext): MessageLine[] | null {
  const [entry, ...more] = digest.entries;
  const source = entry && more.length === 0 ? entryOrigin(entry) : null;
  if (!entry || source === null || digest.ledger.dispositions.get(entry.key) !== 'repost folded') return null;
  return [[texts.plain('digest-via', { source }), ...linksTo([entry])]];
}

/** No new posts, and what changed in older ones. */
export function nothingBlock(context: LineContext): MessageBlock {
  const { digest, texts, linksTo } = context;
  const { newestBefore: newest, input } = digest;
  const end = input.window?.to ?? Number.POSITIVE_INFINITY;
  const isUnread = input.channels.length > 0 && input.channels.every(({ readSince = 0 }) => readSince >= end);
  const text =
    newest?.at == null
      ? texts.line(isUnread ? 'digest-not-read' : 'digest-nothing')
      : [...texts.line('digest-nothing-since', whenOf(newest.at, context)), ...linksTo([newest])];
  const line = texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text });
  return block(['🗂 ', ...line], ...changedPostsLine(context));
}

const whenOf = (at: number, { digest: { input }, texts }: LineContext) => ({
  day: texts.day(at, input.timeZone, isOtherYear(at, input.now, input.timeZone)),
  time: texts.time(at, input.timeZone),
});
