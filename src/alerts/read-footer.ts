import type { Archive } from '#src/posts/archive.ts';
import { learnFooter } from './post-tail.ts';

/** Posts from which the footer of a channel is learnt. */
const sampleSize = 30;

/** The lines that the newest posts of a channel have in common at their ends. */
export async function readFooter(archive: Archive, channel: string): Promise<ReadonlySet<string>> {
  const texts: string[] = [];
  for await (const { post } of archive.newest(channel)) if (texts.push(post.text) >= sampleSize) break;
  return learnFooter(texts);
}
