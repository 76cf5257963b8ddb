/** What a story is called: a headline that was written for it, or the title of the post that tells it. */
import type { Texts } from '#src/message/texts.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine } from '../written-digest.ts';

const maxTitle = 120;

/** Null for a post without a title of its own: what it says begins with what it is about. */
export function headlineOf(line: DigestLine, texts: Texts, maxCharacters: number): string | null {
  if (line.headline !== null) return line.headline;
  const title = titleOf(line);
  if (title === null) return null;
  return texts.plain('digest-title', { title: shortenAtClause(title, Math.min(maxTitle, maxCharacters)) });
}

/** The title of the post that says it, where that is another text. */
export function titleOf({ entries: [entry], text }: DigestLine): string | null {
  const title = entry?.layout.title ?? null;
  return title === null || title === text || isPromptInjection(title) ? null : title;
}
