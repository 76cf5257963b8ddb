/** Is every post of substance told in a line, and is a digest read in two minutes? */
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { countWords } from '#src/digest/analysis/words.ts';
import { type Digest, planDigest } from '#src/digest/selection/plan-digest.ts';
import { saysSomething } from '#src/digest/selection/stands-alone.ts';
import { toPlainText } from '#src/message/message.ts';
import { english, inputOf } from '../digest/setting.ts';
import type { Figure } from './figure.ts';
import { channels, evening, type Labelled } from './labelled.ts';

const dayMs = 86_400_000;

/** Day by day and channel by channel, in the channel's language, each after the posts before it. */
export const digestsOf = (all: readonly Labelled[]): Digest[] =>
  channels.flatMap((channel) => {
    const own = all.map(({ post }) => post).filter(({ channel: name }) => name.toLowerCase() === channel.key);
    return Array.from({ length: 7 }, (_, day) => {
      const window = { from: evening - (day + 1) * dayMs, to: evening - day * dayMs };
      const posts = own.filter(({ date }) => window.from <= Date.parse(date) && Date.parse(date) < window.to);
      const earlier = own.filter(({ date }) => Date.parse(date) < window.from);
      return planDigest(
        inputOf(posts, { channels: [channel], earlier, window, now: evening, language: channel.language }),
      );
    });
  });

export function measureDigests(digests: readonly Digest[]): Figure[] {
  const due = digests.flatMap(postsDue);
  const missed = due.filter(({ isTold }) => !isTold);
  return [
    {
      name: 'posts of substance told',
      value: 1 - missed.length / due.length,
      gate: { least: 1 },
      of: `${due.length} posts`,
      wrong: missed.map(({ key, text }) => `${key}: ${text}`),
    },
    {
      name: 'words shown at once, most',
      value: Math.max(...digests.map(wordsShown)),
      gate: { most: 350 },
      of: `${digests.length} digests`,
      wrong: [],
    },
  ];
}

/** Posts of the stories told that say something, and whether a line cites them. */
export const postsDue = ({ stories, written }: Digest) =>
  stories.flatMap((story) => {
    const change = story.note.is === 'changed' ? [story.note.before.entry] : [];
    const lines = written.linesOf.get(story.id) ?? story.lines;
    const told = new Set([...change, ...lines.flatMap(({ entries }) => entries)]);
    return story.entries
      .filter(({ layout }) => layout.passages.some(saysSomething))
      .map((entry) => ({
        key: entry.key,
        text: entry.layout.passages[0]?.text ?? '',
        isTold: told.has(entry),
      }));
  });

/** Words of the message that are seen before anything is opened. */
export function wordsShown(digest: Digest): number {
  const { blocks } = composeDigest(digest, { texts: english });
  const shown = blocks.filter(({ expandable }) => expandable !== true).flatMap(({ lines }) => lines);
  return shown.reduce((sum, line) => sum + countWords(toPlainText(line)), 0);
}
