/** What posts say beside what is told of them, for who unfolds it. */
import type { MessageLine } from '#src/message/message.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { countWords } from '../analysis/words.ts';
import { dropInjections } from '../grounding/drop-injections.ts';
import { saysSomething } from '../selection/stands-alone.ts';
import { extractedLine } from '../selection/tell-story.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import type { LineContext } from './line-marks.ts';
import { continuedLines, linesOf } from './story-lines.ts';

/** Of an interview. */
const mostOfPost = 150;

/** At most `words` words of the post that leads a story and of those after it; what older ones say may no longer hold. None where a newer post speaks of it, in another language, where a model wrote, or of one topic. */
export function restLines(story: StoryForWriting, context: LineContext, words: number): MessageLine[] {
  const told = linesOf(story, context.digest);
  const { topic, language } = context.digest.input;
  const isWhole = ({ source, language: own }: DigestLine) => source !== 'extract' || own !== language;
  if (topic !== null || story.newer || told.some(isWhole)) return [];
  const [lead, ...others] = new Set(told.flatMap(({ entries: [entry] }) => entry ?? []));
  const isNews = (entry: DigestEntry) => (entry.at ?? 0) >= (lead?.at ?? 0);
  const posts = lead ? [lead, ...others.filter(isNews)] : [];
  const rest = posts.flatMap((entry) => within(mostOfPost, restOf(entry, told)));
  return continuedLines(within(words, rest), context);
}

function restOf(entry: DigestEntry, told: readonly DigestLine[]): DigestLine[] {
  const said = told.flatMap(({ text, question = '' }) => [question, text]).join('\n');
  return dropInjections(entry.layout, entry.post.text, entry.language)
    .filter((passage) => saysSomething(passage) && !said.includes(passage.text.replace(/[;,]$/u, '')))
    .map((passage) => extractedLine(passage, entry, []));
}

/** Those before the first for which there is no room. */
const within = (words: number, lines: readonly DigestLine[]): readonly DigestLine[] =>
  lines.filter((_, at) => wordsOf(lines.slice(0, at + 1)) <= words);

const wordsOf = (lines: readonly DigestLine[]): number =>
  countWords(lines.map(({ text, question = '' }) => `${question} ${text}`).join(' '));
