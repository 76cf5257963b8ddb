/** A story in the posts' own sentences: each post with what it says and no other has said. */
import type { YieldingTask } from '#src/time-slices.ts';
import { type DigestEntry, entryOrigin } from '../analysis/digest-entry.ts';
import { firstPerson, type PostPassage, titlePassageOf } from '../analysis/layout.ts';
import { isTitle, type Said } from '../analysis/contradicts.ts';
import type { StoryNote } from '../analysis/story-note.ts';
import type { TopicSentences } from '../topics/topic-sentences.ts';
import type { DigestLine } from '../written-digest.ts';
import { choosePassages } from './choose-passages.ts';
import { introductionOf } from './find-background.ts';
import { canFollow, clarityOf, hasContent, standsAsTitle } from './stands-alone.ts';

/** What one more post of a story adds is told in a sentence. */
const wordsOfOther = 20;
/** More than these stay behind the count of a story's posts. */
const maxLines = 12;

/** The lines of a story, those of its first post first. What its note tells as changed is no line of its own. */
export function* tellStoryInSteps(
  entries: readonly DigestEntry[],
  note: StoryNote,
  words: number,
  topicSentences: TopicSentences,
): YieldingTask<DigestLine[]> {
  const change = note.is === 'changed' ? note : null;
  const told = new Set(change ? [change.before.passage.fingerprint, change.after.passage.fingerprint] : []);
  // what stands below a title that says something else is told with it
  const changed = change && !isTitle(change.after) ? change.after : null;
  const chosen: Said[] = changed ? [changed] : [];
  const channelOf = new Map<string, string>();
  const isTold = new Set<DigestEntry>(change && changed ? [change.before.entry, changed.entry] : []);
  const order = entries.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  // of flashes the last one holds
  const areFlashes = entries.every(({ layout }) => layout.passages.length <= 1);
  const inTurn = areFlashes || note.is === 'figure' ? order : entries;
  const clear = inTurn.filter(isClear);
  // a title says what the others speak of
  const titled = areFlashes
    ? undefined
    : (clear.find(({ layout }) => layout.title !== null) ??
      clear.find((entry) => introductionOf(entry) !== null));
  const opening = titled ?? clear[0] ?? inTurn[0];
  const first = change && !changed ? change.after.entry : opening;
  for (const entry of first ? [first, ...order.filter((other) => other !== first)] : []) {
    if (chosen.length >= maxLines) break;
    const saidOfItself = entry.layout.passages.filter(
      ({ text, fingerprint }) => firstPerson.test(text) && channelOf.get(fingerprint) !== entry.channel.key,
    );
    const budget = {
      words: entry === first ? words : wordsOfOther,
      topicSentences: topicSentences(entry),
      told: told.difference(new Set(saidOfItself.map(({ fingerprint }) => fingerprint))),
    };
    const title = titleOf(entry);
    const isOtherwiseTitled =
      title !== null &&
      !told.has(title.fingerprint) &&
      entry.layout.passages.some(({ fingerprint }) => told.has(fingerprint));
    const best = isTold.has(entry)
      ? []
      : choosePassages(entry, budget).filter((passage) => entry === first || hasContent(passage));
    const passages = entry === first && note.is === 'figure' ? withFigure(best, entry, note.to) : best;
    // what others say, too, is another thing below another title
    if (isOtherwiseTitled && !isTold.has(entry) && !passages.some(({ text }) => text === title.text))
      passages.unshift(title);
    chosen.push(...passages.map((passage) => ({ entry, passage })));
    if (title) told.add(title.fingerprint);
    for (const { fingerprint } of entry.layout.passages) {
      told.add(fingerprint);
      channelOf.set(fingerprint, entry.channel.key);
    }
    yield;
  }
  return chosen.map(({ entry, passage }) =>
    extractedLine(
      passage,
      entry,
      entries.filter(
        (other) =>
          titleOf(other)?.fingerprint === titleOf(entry)?.fingerprint &&
          says(other, passage) &&
          // "we" of another channel are others
          (other.channel.key === entry.channel.key || !firstPerson.test(passage.text)),
      ),
    ),
  );
}

/** What changed is said with what it counts. */
function withFigure(chosen: readonly PostPassage[], entry: DigestEntry, figure: string): PostPassage[] {
  const has = ({ text }: PostPassage) => text.includes(figure);
  const counted = chosen.some(has)
    ? undefined
    : entry.layout.passages.find((one) => canFollow(one) && has(one));
  return counted ? [...chosen.slice(0, 1), counted] : [...chosen];
}

/** Whether it has a title or a sentence that is understood alone, or opens with one that says what it is about. */
export function isClear(entry: DigestEntry): boolean {
  const { title, passages } = entry.layout;
  if (title !== null && standsAsTitle(title, entry)) return true;
  return passages
    .map((passage) => clarityOf(passage, entry))
    .some((clarity) => clarity === 'clear' || clarity === 'opens');
}

/** Its title, or the word or two that it begins with. */
function titleOf({ layout }: DigestEntry): PostPassage | null {
  const [opening] = layout.passages;
  return titlePassageOf(layout) ?? (opening?.isFragment && layout.passages.length > 1 ? opening : null);
}

const says = ({ layout }: DigestEntry, { fingerprint }: PostPassage): boolean =>
  layout.passages.some((passage) => passage.fingerprint === fingerprint);

/** A passage as it stands. `sayers`: all posts that say it. */
export function extractedLine(
  passage: PostPassage,
  entry: DigestEntry,
  sayers: readonly DigestEntry[],
): DigestLine {
  return {
    headline: null,
    text: passage.text.replace(/[;,]$/u, ''),
    language: entry.language,
    speaker: passage.speaker,
    via: entryOrigin(entry),
    entries: [entry, ...sayers.filter((other) => other !== entry)],
    sentences: passage.sentences,
    source: 'extract',
  };
}
