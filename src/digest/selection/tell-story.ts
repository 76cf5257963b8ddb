import type { YieldingTask } from '#src/time-slices.ts';
import {
  type Contradiction,
  type DigestEntry,
  entryOrigin,
  type Said,
  says,
} from '../analysis/digest-entry.ts';
import { firstPerson, type PostPassage, sayingsOf, titlePassageOf } from '../analysis/layout.ts';
import { isTitle } from '../analysis/contradicts.ts';
import type { StoryNote } from '../analysis/story-note.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { sentencesOn, type Topic } from '../topics/topic.ts';
import type { DigestLine } from '../written-digest.ts';
import { choosePassages, type PassageChoice } from './choose-passages.ts';
import { introducingOf } from './lead-of.ts';
import { canFollow, clarityOf, hasContent, isAside } from './stands-alone.ts';

/** What one more post of a story adds is told in a sentence. */
const wordsOfOther = 20;
/** More than these stay behind the count of a story's posts. */
const maxLines = 12;

/** Fingerprints of what is told, and which channel said it last. */
type Told = Map<string, string | null>;

interface StoryToTell {
  readonly entries: readonly DigestEntry[];
  /** What they repeat or comment on. */
  readonly quoted: readonly DigestEntry[];
  readonly lead: DigestEntry | null;
  readonly note: StoryNote;
  /** For its first post. */
  readonly words: number;
  readonly topic: Topic | null;
}

/** The lines of a story, those of its lead first. What its note tells as changed is no line of its own; a sentence that a post adds to `quoted` ones, be it before them, is one. */
export function* tellStoryInSteps(story: StoryToTell): YieldingTask<DigestLine[]> {
  const { entries, lead, note } = story;
  const change = note.is === 'changed' ? note : null;
  const told: Told = new Map(
    [change?.before, change?.after].flatMap((said) => (said ? [[said.passage.fingerprint, null]] : [])),
  );
  // what stands below a title that says something else is told with it
  const changed = change && !isTitle(change.after) ? change : null;
  const chosen: Said[] = [];
  const order = entries.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const newest = change?.after.entry;
  const isLater = newest && lead && (lead.at ?? 0) > (newest.at ?? 0);
  const first = (isLater ? lead : newest) ?? lead ?? introducingOf(entries);
  for (const entry of first ? [first, ...order.filter((other) => other !== first)] : []) {
    if (chosen.length >= maxLines) break;
    const isFirst = entry === first;
    const words = isFirst ? story.words : wordsOfOther;
    const choice = { words, topicSentences: sentencesOn(story.topic, entry) };
    const passages =
      changed && [changed.before.entry, changed.after.entry].includes(entry)
        ? besideChange(entry, changed, entries, { ...choice, told: new Set(told.keys()) })
        : passagesBeside(told, entry, isFirst, story, choice);
    const shown = isFirst && note.is === 'figure' ? withFigure(passages, entry, note.to) : passages;
    chosen.push(...shown.map((passage) => ({ entry, passage })));
    for (const passage of [titleOf(entry) ?? [], entry.layout.passages].flat())
      told.set(passage.fingerprint, entry.channel.key);
    yield;
  }
  return citedLines(chosen, entries);
}

/** Of a post that changes a sentence: that sentence, behind what explains it; what both posts open with; then what the new one alone says besides. Of the post that said it before: what both open with. */
function besideChange(
  entry: DigestEntry,
  { before, after }: Contradiction,
  entries: readonly DigestEntry[],
  choice: PassageChoice,
): PostPassage[] {
  const [first] = sayingsOf(after.entry.layout);
  const isOfBoth = first && says(before.entry, first) && !choice.told.has(first.fingerprint);
  if (entry === before.entry) return isOfBoth ? [first] : [];
  const others = entries.filter((other) => other !== entry).flatMap(({ layout }) => sayingsOf(layout));
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  const isUnderstood = (one: PostPassage) =>
    clarityOf(one, entry) === 'clear' || one.sentences[0] === (after.passage.sentences.at(-1) ?? -2) + 1;
  const own = choosePassages(entry, { ...choice, words: wordsOfOther, told: choice.told.union(known) });
  const news = own.filter((one) => hasContent(one) && isUnderstood(one));
  const leans = !after.passage.isItem && clarityOf(after.passage, entry) !== 'clear';
  const ahead = news.filter((one) => leans && isBehind(after.passage, one));
  return [...new Set([...ahead, after.passage, ...(isOfBoth ? [first] : []), ...news])];
}

/** What a post says beside what is told; what leans on a sentence that was told stands behind it again. */
function passagesBeside(
  told: Told,
  entry: DigestEntry,
  isFirst: boolean,
  story: StoryToTell,
  choice: Omit<PassageChoice, 'told'>,
): PostPassage[] {
  // "we" of another channel are others
  const isSaidAnew = ({ text, fingerprint }: PostPassage) =>
    firstPerson.test(text) && told.get(fingerprint) !== entry.channel.key;
  const anew = entry.layout.passages.filter(isSaidAnew).map(({ fingerprint }) => fingerprint);
  const known = new Set(told.keys()).difference(new Set(anew));
  const passages = passagesOf(entry, story, { ...choice, told: known }).filter(
    (passage) => isFirst || hasContent(passage),
  );
  const opensAnother = [...story.entries, ...story.quoted].some(
    (other) => other !== entry && other.layout.passages[0]?.fingerprint === passages[0]?.fingerprint,
  );
  const leading = isFirst || opensAnother ? null : sentenceBefore(passages[0], entry);
  if (leading) passages.unshift(leading);
  return passages;
}

/** With all posts that say it; who says both of two sentences is cited where the second leans on the first. */
function citedLines(chosen: readonly Said[], entries: readonly DigestEntry[]): DigestLine[] {
  const sayersOf = ({ entry, passage }: Said) =>
    entries.filter(
      (other) =>
        titleOf(other)?.fingerprint === titleOf(entry)?.fingerprint &&
        says(other, passage) &&
        (other.channel.key === entry.channel.key || !firstPerson.test(passage.text)),
    );
  const sayers = chosen.map(sayersOf);
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

/** What it says first; where the others say all of that, too, what it alone says besides. A comment on what is quoted is told behind it, wherever it stands. */
function passagesOf(
  entry: DigestEntry,
  { entries, quoted }: StoryToTell,
  choice: PassageChoice,
): PostPassage[] {
  const best = choosePassages(entry, choice);
  const isQuoted = (passage: PostPassage) => quoted.some((other) => says(other, passage));
  const isCommon = (passage: PostPassage) =>
    isQuoted(passage) || entries.some((other) => other !== entry && says(other, passage));
  const { passages, title } = entry.layout;
  const at = passages.findIndex(isQuoted);
  const isBelow = title === null && at > 0 && passages.slice(at).every(isQuoted);
  if (passages.every(isCommon) || !(isBelow || best.every(isCommon))) return best;
  const without = (known: readonly PostPassage[]) => {
    const told = choice.told.union(new Set(known.map(({ fingerprint }) => fingerprint)));
    return choosePassages(entry, { ...choice, words: wordsOfOther, told });
  };
  const own = without(passages.filter(isCommon));
  if (isBelow) return [...without(passages.slice(0, at)), ...own];
  const isComment = passages.every((one) => isCommon(one) || (own.includes(one) && canFollow(one)));
  return isComment || !best.every(isQuoted) ? [...best, ...own] : best;
}

/** The sentence right before one that is not understood alone. */
function sentenceBefore(passage: PostPassage | undefined, entry: DigestEntry): PostPassage | null {
  if (passage === undefined || clarityOf(passage, entry) === 'clear') return null;
  const { passages } = entry.layout;
  const before = passages[passages.indexOf(passage) - 1];
  return before && !isAside(before) && !isPromptInjection(before.text) ? before : null;
}

/** What changed is said with what it counts. */
function withFigure(chosen: readonly PostPassage[], entry: DigestEntry, figure: string): PostPassage[] {
  const has = ({ text }: PostPassage) => text.includes(figure);
  const counted = chosen.some(has) ? undefined : entry.layout.passages.find(has);
  return counted ? [...chosen.slice(0, 1), counted] : [...chosen];
}

/** Its title, or the word or two that it begins with. */
function titleOf({ layout }: DigestEntry): PostPassage | null {
  const [first] = layout.passages;
  return titlePassageOf(layout) ?? (first?.isFragment && layout.passages.length > 1 ? first : null);
}

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
