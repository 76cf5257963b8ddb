import type { YieldingTask } from '#src/time-slices.ts';
import { type DigestEntry, entryOrigin, type Said } from '../analysis/digest-entry.ts';
import { countedIn } from '../analysis/counted.ts';
import { firstPerson, type PostPassage, sayingsOf, titlePassageOf } from '../analysis/layout.ts';
import { isUrgent } from '../analysis/classify-post.ts';
import { isTitle } from '../analysis/contradicts.ts';
import type { StoryNote } from '../analysis/story-note.ts';
import { isDeniedHearsay, openOnSame, opensAsLabelled, opensOtherwise } from '../analysis/opening.ts';
import { namesNobody } from '../analysis/subject.ts';
import { countWords } from '../analysis/words.ts';
import type { TopicSentences } from '../topics/topic.ts';
import type { DigestLine } from '../written-digest.ts';
import { choosePassages, type PassageChoice } from './choose-passages.ts';
import { introductionOf } from './find-background.ts';
import { canFollow, clarityOf, hasContent, standsAsTitle } from './stands-alone.ts';

/** What one more post of a story adds is told in a sentence. */
const wordsOfOther = 20;
const fewestWords = 6;
/** More than these stay behind the count of a story's posts. */
const maxLines = 12;

/** The lines of a story, those of its first post first. What its note tells as changed is no line of its own. */
export function* tellStoryInSteps(
  entries: readonly DigestEntry[],
  lead: DigestEntry | null,
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
  const first = change && !changed ? change.after.entry : (lead ?? introducing(entries));
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
      ? openingOfBoth(note).filter(({ fingerprint }) => !told.has(fingerprint))
      : passagesOf(entry, entries, budget).filter((passage) => entry === first || hasContent(passage));
    const passages = entry === first && note.is === 'figure' ? withFigure(best, entry, note.to) : best;
    // what leans on a sentence that was told stands behind it again
    const leading = entry === first ? null : sentenceBefore(passages[0], entry);
    if (leading && told.has(leading.fingerprint)) passages.unshift(leading);
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
  const sayersOf = ({ entry, passage }: Said) =>
    entries.filter(
      (other) =>
        titleOf(other)?.fingerprint === titleOf(entry)?.fingerprint &&
        says(other, passage) &&
        // "we" of another channel are others
        (other.channel.key === entry.channel.key || !firstPerson.test(passage.text)),
    );
  const sayers = chosen.map(sayersOf);
  // who says both of two sentences is cited where the second leans on the first
  for (const [at, { entry, passage }] of chosen.entries()) {
    const before = chosen[at - 1];
    if (before?.entry !== entry || !isBehind(passage, before.passage)) continue;
    if (clarityOf(passage, entry) === 'clear') continue;
    const both = sayers[at - 1]?.filter((other) => sayers[at]?.includes(other)) ?? [];
    sayers.splice(at - 1, 2, both, both);
  }
  return chosen.map(({ entry, passage }, at) => extractedLine(passage, entry, sayers[at] ?? []));
}

const isBehind = (passage: PostPassage, other: PostPassage): boolean =>
  (passage.sentences[0] ?? 0) > (other.sentences[0] ?? -1);

/** What it says first; where the others say all of that, too, what it alone says besides. */
function passagesOf(entry: DigestEntry, all: readonly DigestEntry[], choice: PassageChoice): PostPassage[] {
  const best = choosePassages(entry, choice);
  const isCommon = (passage: PostPassage) => all.some((other) => other !== entry && says(other, passage));
  const { passages } = entry.layout;
  if (passages.every(isCommon) || !best.every(isCommon)) return best;
  const common = new Set(passages.filter(isCommon).map(({ fingerprint }) => fingerprint));
  const own = { ...choice, words: wordsOfOther, told: choice.told.union(common) };
  return [...best, ...choosePassages(entry, own)];
}

/** Below what changed: what both of its posts open with. */
function openingOfBoth(note: StoryNote): PostPassage[] {
  const [opening] = note.is === 'changed' ? sayingsOf(note.after.entry.layout) : [];
  return opening && note.is === 'changed' && says(note.before.entry, opening) ? [opening] : [];
}

/** The newest post that says how things stand now: otherwise than one before it, or as a flash; simply the newest where none has a title, which would say what the others speak of. Null where each only adds to the others. */
export function leadOf(entries: readonly DigestEntry[]): DigestEntry | null {
  const order = entries
    .filter((entry) => !entries.some((other) => isDeniedHearsay(entry, other)))
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const areUrgent = entries.some((entry) => isLine(entry) && isUrgent(entry.post));
  const areUntitled = entries.every(({ layout }) => layout.title === null);
  const isTelling = (entry: DigestEntry) => isClear(entry) || (isLine(entry) && isWhole(entry));
  const isNews = (entry: DigestEntry) =>
    areUntitled &&
    entry.post.reply === null &&
    !order.some((other) => other !== entry && opensAsLabelled(entry, other));
  const newest = order.find((entry, at) => {
    const before = order.slice(at + 1);
    if (before.some((other) => opensOtherwise(entry, other))) return true;
    const isAnew = before.some((other) => openOnSame(entry, other) && countsAnew(entry, other));
    return (areUrgent || isAnew || isNews(entry)) && isTelling(entry);
  });
  return newest ?? (areUntitled ? (order.find(isTelling) ?? order[0] ?? null) : null);
}

const isLine = ({ layout }: DigestEntry): boolean => layout.passages.length <= 1;

function countsAnew(entry: DigestEntry, other: DigestEntry): boolean {
  const [now, before] = [entry, other].map(({ layout, language }) =>
    sayingsOf(layout).flatMap((passage) => countedIn(passage, language)),
  );
  return now!.some((one) => before!.some(({ what, number }) => what === one.what && number !== one.number));
}

/** Where nothing changes a title says what the others speak of. */
function introducing(entries: readonly DigestEntry[]): DigestEntry | undefined {
  const clear = entries.filter(isClear);
  const titled = clear.find(({ layout }) => layout.title !== null);
  return titled ?? clear.find((entry) => introductionOf(entry) !== null) ?? clear[0] ?? entries[0];
}

/** The sentence right before one that is not understood alone. */
function sentenceBefore(passage: PostPassage | undefined, entry: DigestEntry): PostPassage | null {
  if (passage === undefined || clarityOf(passage, entry) === 'clear') return null;
  const { passages } = entry.layout;
  return passages[passages.indexOf(passage) - 1] ?? null;
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
  const [line, more] = passages;
  // below a picture it may be a caption
  const isNews =
    isUrgent(entry.post) || (entry.post.media.length === 0 && line && !namesNobody({ entry, passage: line }));
  if (line && !more && isNews && hasContent(line) && standsAsTitle(line.text, entry)) return true;
  return passages.some((passage) => ['clear', 'opens'].includes(clarityOf(passage, entry) ?? ''));
}

/** "There was no strike on Dorn": of a flash what says so much is understood. */
const isWhole = ({ layout: { passages } }: DigestEntry): boolean =>
  countWords(passages[0]?.text ?? '') >= fewestWords;

/** Its title, or the word or two that it begins with. */
function titleOf({ layout }: DigestEntry): PostPassage | null {
  const [opening] = layout.passages;
  return titlePassageOf(layout) ?? (opening?.isFragment && layout.passages.length > 1 ? opening : null);
}

const says = ({ layout }: DigestEntry, { fingerprint }: PostPassage): boolean =>
  layout.passages.some((passage) => passage.fingerprint === fingerprint);

/** A passage as it stands, behind what its speaker asks himself. `sayers`: all posts that say it. */
export function extractedLine(
  passage: PostPassage,
  entry: DigestEntry,
  sayers: readonly DigestEntry[],
): DigestLine {
  const { question = [] } = passage;
  const asked = question.filter(({ isOthers }) => isOthers).map(({ text }) => text);
  const said = [...question.filter(({ isOthers }) => !isOthers), passage].map(({ text }) => text).join(' ');
  return {
    headline: null,
    ...(asked.length > 0 && { question: asked.join(' ') }),
    text: said.replace(/[;,]$/u, ''),
    language: entry.language,
    speaker: passage.speaker,
    via: entryOrigin(entry),
    entries: [entry, ...sayers.filter((other) => other !== entry)],
    sentences: [...question, passage].flatMap(({ sentences }) => sentences),
    source: 'extract',
  };
}
