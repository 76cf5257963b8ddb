/** How long the lines of a digest are asked to be, so that its best stories are read at once. */
import { type StoryForWriting, wordsAtOnce } from '../written-digest.ts';

/** A line says who, what and when in so many words. */
const fewestWords = 18;
/** Headlines, the essence and what lies ahead take the rest; writers overrun what they are asked for by a quarter. */
const askedShare = 0.8;

/** The stories with fewer words each where those that fit into `wordsAtOnce` would take more; what tells more keeps more. */
export function shareWords<S extends Pick<StoryForWriting, 'words'>>(stories: readonly S[]): S[] {
  const most = askedShare * wordsAtOnce;
  const atOnce = stories.slice(0, Math.floor(most / fewestWords));
  const wanted = atOnce.reduce((sum, { words }) => sum + words, 0);
  const share = Math.min(1, most / wanted);
  return stories.map((story) => ({
    ...story,
    words: Math.max(fewestWords, Math.round(share * story.words)),
  }));
}
