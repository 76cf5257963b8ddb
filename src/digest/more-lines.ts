/** Lines of a digest for stories without room, and for posts that changed after they were read. */
import { bold, type Inline, type Line, plainText } from '#src/delivery/message.ts';
import type { Texts } from '#src/texts.ts';
import { nameOf } from './entries.ts';
import type { Digest } from './plan.ts';
import { type References, referLine } from './references.ts';
import { shorten } from './shorten.ts';
import type { StoryDraft } from './stories.ts';

const longestLine = 560;
/** In one section. */
const namedListed = 12;
const longestName = 80;

/** `and 2 more: “Passports: what changes” [21], “Scholarships …” [22]`: stories for which there is no room. Very many are links only. */
export function listedLines(
  listed: readonly StoryDraft[],
  digest: Digest,
  texts: Texts,
  references: References,
): Line[] {
  const own = listed.flatMap((story) => story.entries);
  const items = listed.map((story, at): Inline[] => [
    ...(at < namedListed ? namedAs(story, texts) : []),
    ...referLine(
      story.entries.flatMap((entry) => [entry, ...(digest.sisters.get(entry) ?? [])]),
      references,
    ),
  ]);
  return inLines(items, texts.line('digest-listed', { n: own.length }), texts);
}

function namedAs(story: StoryDraft, texts: Texts): Line {
  const name = story.entries[0] ? nameOf(story.entries[0]) : '';
  return [' ', ...texts.line('digest-title', { title: shorten(name, longestName) })];
}

/** The items after the head, separated by commas, in as many lines as it takes. */
function inLines(items: readonly Line[], head: Line, texts: Texts): Line[] {
  const lines: Inline[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (!last) lines.push([...head, ...item]);
    else if (plainText([...last, ...item]).length > longestLine) lines.push([...item]);
    else last.push(texts.plain('digest-comma').trimEnd(), ...item);
  }
  return lines;
}

/** `Changed 2 edited [3] [9], 1 deleted [4]`, of the window and, when it happened within it, of older posts. */
export function changedLine(digest: Digest, texts: Texts, references: References): Line | null {
  const { edited, deleted } = digest;
  const parts = [
    { entries: edited, phrase: 'digest-edited' },
    { entries: deleted, phrase: 'digest-deleted' },
  ].filter(({ entries }) => entries.length > 0);
  if (parts.length === 0) return null;
  const lines = parts.flatMap(({ entries, phrase }, at): Inline[] => [
    ...(at > 0 ? [texts.plain('digest-comma')] : []),
    ...texts.line(phrase, { n: entries.length }),
    ...referLine(entries, references),
  ]);
  return [bold(texts.plain('digest-changed')), ' ', ...lines];
}
