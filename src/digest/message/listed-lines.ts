/** Lines of a digest for stories without room, and for posts that changed after they were read. */
import { bold, type InlineNode, type MessageLine, toPlainText } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { entryTitle } from '../analysis/digest-entry.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { type PostReferences, referenceLinks } from './post-references.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { StoryDraft } from '../selection/story.ts';

const longestLine = 560;
/** In one section. */
const namedListed = 12;
const longestName = 80;

/** `and 2 more: “Passports: what changes” [21], “Scholarships …” [22]`: stories for which there is no room. Very many are links only. */
export function listedLines(
  listed: readonly StoryDraft[],
  digest: Digest,
  texts: Texts,
  references: PostReferences,
): MessageLine[] {
  const own = listed.flatMap((story) => story.entries);
  const items = listed.map((story, at): InlineNode[] => [
    ...(at < namedListed ? namedAs(story, texts) : []),
    ...referenceLinks(
      story.entries.flatMap((entry) => [entry, ...(digest.translations.get(entry) ?? [])]),
      references,
    ),
  ]);
  return inLines(items, texts.line('digest-listed', { n: own.length }), texts);
}

function namedAs(story: StoryDraft, texts: Texts): MessageLine {
  const name = story.entries[0] ? entryTitle(story.entries[0]) : '';
  return [' ', ...texts.line('digest-title', { title: shortenAtClause(name, longestName) })];
}

/** The items after the head, separated by commas, in as many lines as it takes. */
function inLines(items: readonly MessageLine[], head: MessageLine, texts: Texts): MessageLine[] {
  const lines: InlineNode[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (!last) lines.push([...head, ...item]);
    else if (toPlainText([...last, ...item]).length > longestLine) lines.push([...item]);
    else last.push(texts.plain('digest-comma').trimEnd(), ...item);
  }
  return lines;
}

/** `Changed 2 edited [3] [9], 1 deleted [4]`, of the window and, when it happened within it, of older posts. */
export function changedPostsLine(
  digest: Digest,
  texts: Texts,
  references: PostReferences,
): MessageLine | null {
  const { edited, deleted } = digest;
  const parts = [
    { entries: edited, phrase: 'digest-edited' },
    { entries: deleted, phrase: 'digest-deleted' },
  ].filter(({ entries }) => entries.length > 0);
  if (parts.length === 0) return null;
  const lines = parts.flatMap(({ entries, phrase }, at): InlineNode[] => [
    ...(at > 0 ? [texts.plain('digest-comma')] : []),
    ...texts.line(phrase, { n: entries.length }),
    ...referenceLinks(entries, references),
  ]);
  return [bold(texts.plain('digest-changed')), ' ', ...lines];
}
