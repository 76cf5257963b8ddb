/** A digest of one line: one post, nothing but what is counted, or nothing at all. */
import { type MessageBlock, block, bold, italic, joinLines, type MessageLine } from '#src/message/message.ts';
import { entryOrigin } from '../analysis/digest-entry.ts';
import { describeProvenance } from '../grounding/provenance.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { aheadLines } from './ahead-lines.ts';
import { alsoParts, changedPostsLine } from './also-lines.ts';
import { headOf } from './head-lines.ts';
import { type LineContext, storyLines } from './story-lines.ts';

const maxPosts = 5;

/** One post, or nothing but what is only counted. */
export function isQuietDay(digest: Digest): boolean {
  if (digest.edited.length + digest.deleted.length > 0) return false;
  if (digest.entries.length === 1) return true;
  return digest.stories.length === 0 && digest.ahead.length === 0 && digest.entries.length <= maxPosts;
}

/** `🗂 Channel, Sun 23 Nov: one post, via the embassy in Montclair [1]`; what is told says how it was made. */
export function quietLine(context: LineContext, maxCharacters: number): MessageLine {
  const { digest, texts } = context;
  const [first] = digest.stories.flatMap((story) => storyLines(story, context, maxCharacters));
  const parts = [
    texts.line('digest-posts', { posts: digest.entries.length }),
    ...(first ? [first.slice(1)] : []),
    ...aheadLines(context),
    ...(repostPart(context) ?? alsoParts(context)),
  ];
  const { service } = digest.ledger.counts;
  if (service > 0) parts.push([texts.plain('ledger-service', { n: service })]);
  const text = joinLines(parts, texts.plain('digest-comma'));
  const line = texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text });
  const how = first ? [' · ', italic(describeProvenance(digest.written.provenance, texts))] : [];
  return ['🗂 ', ...line, ...how];
}

/** One repost names where it comes from. */
function repostPart({ digest, texts, linksTo }: LineContext): MessageLine[] | null {
  const [entry, ...more] = digest.entries;
  const source = entry && more.length === 0 ? entryOrigin(entry) : null;
  if (!entry || source === null || digest.ledger.dispositions.get(entry.key) !== 'repost folded') return null;
  return [[texts.plain('digest-via', { source }), ...linksTo([entry])]];
}

/** No new posts; what changed in older ones is said all the same. */
export function nothingBlock(context: LineContext): MessageBlock {
  const { digest, texts, linksTo } = context;
  const { newestBefore: newest, input } = digest;
  const at = newest?.at ?? null;
  const when = at !== null && { day: texts.day(at, input.timeZone), time: texts.time(at, input.timeZone) };
  const text =
    newest && when
      ? [...texts.line('digest-nothing-since', when), ...linksTo([newest])]
      : texts.line('digest-nothing');
  const line = texts.line('digest-said-by', { source: bold(headOf(digest, texts)), text });
  const changed = changedPostsLine(context);
  return block(['🗂 ', ...line], ...(changed ? [changed] : []));
}
