/** What stands behind the line of a story: that it goes on or has changed, a newer post, what it takes as known. */
import type { InlineNode, MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { accountOf, type Contradiction, type DigestEntry, entryOrigin } from '../analysis/digest-entry.ts';
import { cleanText } from '../analysis/clean-text.ts';
import { haveOtherSayers, refutes } from '../grounding/attribution.ts';
import { introductionOf } from '../selection/find-background.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { asQuoted } from './as-quoted.ts';
import type { LinksTo } from './post-references.ts';

export interface LineContext {
  readonly digest: Digest;
  readonly texts: Texts;
  readonly linksTo: LinksTo;
  /** Sentences of posts are shortened to this. */
  readonly maxCharacters: number;
}

const maxBefore = 240;
export const maxTitle = 120;

/** A text of the post in quotation marks, shortened. */
export function quoted(text: string, most: number, entry: DigestEntry | undefined, texts: Texts): string {
  const language = entry?.language ?? null;
  return texts.plain('digest-quoted', { text: asQuoted(shortenAtClause(text, most, language), language) });
}

/** ` · see also [8]`. */
export const newerMark = (entry: DigestEntry, { texts, linksTo }: LineContext): InlineNode[] => [
  ' · ',
  ...texts.line('digest-newer', { posts: linksTo([entry]).slice(1) }),
];

/** ` · background: “…” [3]`. */
export function backgroundOf({ id }: StoryForWriting, { digest, texts, linksTo }: LineContext): InlineNode[] {
  const entry = digest.backgrounds.get(id);
  const text = entry ? introductionOf(entry) : null;
  if (!entry || text === null) return [];
  const title = quoted(text, maxTitle, entry, texts);
  return [' · ', ...texts.line('digest-background', { text: title }), ...linksTo([entry])];
}

/** ` · day 2, states 117 → 119`, behind the line with the new figure. */
export function noteOf(
  story: StoryForWriting,
  lines: readonly DigestLine[],
  context: LineContext,
): InlineNode[] {
  const { note, entries } = story;
  const { texts, digest } = context;
  const isTold = (figure: string) => lines.some(({ text }) => text.includes(figure));
  const marks: MessageLine[] = [];
  if (note.is === 'new') {
    if (digest.input.earlier.length > 0 && entries.length > 1) marks.push(texts.line('digest-new'));
  } else {
    if (note.day > 1) marks.push(texts.line('digest-day', { day: note.day }));
    if (note.is === 'figure' && note.word && isTold(note.to))
      marks.push([`${note.word} ${note.from} → ${note.to}`]);
    if (note.is === 'changed') marks.push(changeMark(note, context));
  }
  return marks.flatMap((mark, at) => [at === 0 ? ' · ' : texts.plain('digest-comma'), ...mark]);
}

function changeMark(
  change: Contradiction,
  { texts, digest, linksTo, maxCharacters }: LineContext,
): MessageLine {
  const { entry, passage } = change.before;
  const before = quoted(passage.text, Math.min(maxBefore, maxCharacters), entry, texts);
  const several = digest.input.channels.length > 1;
  const source = passage.speaker ?? entryOrigin(entry) ?? (several ? cleanText(entry.channel.title) : null);
  const text = source === null ? before : texts.line('digest-said-by', { source, text: before });
  const isOwn =
    accountOf(entry) === accountOf(change.after.entry) && !refutes(change.after) && !haveOtherSayers(change);
  return [
    ...texts.line(isOwn ? 'digest-changed-from' : 'digest-other-account', { text }),
    ...linksTo([entry]),
  ];
}
