/** The posts' own sentences, where a model's words are not to be had. */
import { clarityOf } from '../selection/stands-alone.ts';
import { extractedLine } from '../selection/tell-story.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import type { PostClaim } from './draft-line.ts';
import type { StoryClaims } from './stories-for-model.ts';

/** The sentence of the post that a claim rests on, as it stands; none where nobody understands it alone. */
export function ownLine({ sentences: cited, entry }: PostClaim): DigestLine[] {
  const passage = entry.layout.passages.find(({ sentences }) => sentences.some((at) => cited.includes(at)));
  return passage && clarityOf(passage, entry) === 'clear' ? [extractedLine(passage, entry, [])] : [];
}

/** Those that the model found most important, within the words of the story; none where it found none that is clear. */
export function chosenLines(story: StoryClaims): readonly DigestLine[] {
  const lines = story.claims.flatMap(ownLine);
  const fewer = lines.filter((_, at) => countWords(lines.slice(0, at)) < story.words);
  return fewer.length === 0 ? [] : withMissingPosts(story, fewer, []);
}

const countWords = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** The lines, each text once. Every post that the story's own lines cite stays cited, there or `elsewhere`; where nothing else is left those lines stand. */
export function withMissingPosts(
  { lines: own }: StoryForWriting,
  lines: readonly DigestLine[],
  elsewhere: readonly DigestLine[],
): readonly DigestLine[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  const cited = new Set([...distinct, ...elsewhere].flatMap(({ entries }) => entries));
  const missing = own.filter(({ entries }) => !entries.some((entry) => cited.has(entry)));
  return distinct.length === 0 && missing.length > 0 ? own : [...distinct, ...missing];
}
