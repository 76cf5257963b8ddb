/** A story in one line: who says what, each with its links, and what is new about it. */
import { bold, type Inline, type Line, plainText } from '#src/delivery/message.ts';
import type { Texts } from '#src/texts.ts';
import { isAct } from './acts.ts';
import { isInstruction } from './check-instructions.ts';
import { authorOf, type Entry } from './entries.ts';
import type { Extract } from './extract.ts';
import type { Digest } from './plan.ts';
import { type References, referLine } from './references.ts';
import { shorten } from './shorten.ts';
import type { Story, StoryPoint } from './stories.ts';

const longestLine = 560;
const longestTitle = 160;

/** `• “Title” — Speaker: “sentence” [1] [2] · 3 posts, day 2`. */
export function storyLine(story: Story, digest: Digest, texts: Texts, references: References): Line {
  const headline = headlineOf(story, texts);
  const line: Inline[] = ['• ', ...(headline ? [headline, ' — '] : [])];
  const linked = new Set<Entry>();
  for (const [i, told] of story.points.entries()) {
    const words = pointLine(told, story.points[i - 1], digest, texts);
    if (i > 0 && plainText([...line, ...words]).length > longestLine) continue;
    line.push(...(i > 0 ? [' '] : []), ...words);
    if (story.points[i + 1]?.entry === told.entry) continue;
    line.push(...languageMark(told.point.language, digest, texts), ' ', references.to(told.entry));
    linked.add(told.entry);
  }
  const others = story.entries.filter((entry) => !linked.has(entry));
  line.push(...referLine(others, references));
  return [...line, ...marksOf(story, digest, texts, references)];
}

/** The model's headline states an act of speaking; a title is the channel's own and stands in quotation marks. */
function headlineOf(story: Story, texts: Texts): Inline | null {
  const written = story.points.find(({ point }) => point.headline !== null)?.point.headline;
  if (written) return bold(written);
  const title = story.entries[0]?.layout.title;
  if (!title || isInstruction(title) || story.points.every(({ point }) => point.text === title)) return null;
  return bold(...texts.line('digest-title', { title: shorten(title, longestTitle) }));
}

function pointLine(
  { point, entry }: StoryPoint,
  before: StoryPoint | undefined,
  digest: Digest,
  texts: Texts,
): Line {
  const source = sourceOf({ point, entry }, digest);
  const follows = before !== undefined && sourceOf(before, digest) === source;
  const more = 'more' in point ? (point as Extract).more : 0;
  const text = point.by === 'extracted' ? withoutQuotes(point.text) : point.text;
  const form = point.by === 'extracted' ? 'quoted' : 'written';
  const isOwnAct = point.speaker === null && entry.post.forward === null && isAct(point);
  const said = texts.line(follows || isOwnAct ? `digest-point-${form}-on` : `digest-point-${form}`, {
    source,
    text,
  });
  return [...said, ...(more > 0 ? [' ', ...texts.line('digest-point-more', { more })] : [])];
}

/** The speaker, or else whose post it is; with several channels both. */
function sourceOf({ point, entry }: StoryPoint, digest: Digest): string {
  const channel = authorOf(entry);
  if (point.speaker === null) return channel;
  return digest.input.channels.length > 1 ? `${point.speaker} (${channel})` : point.speaker;
}

function languageMark(language: string | null, digest: Digest, texts: Texts): Inline[] {
  if (language === null || language === digest.input.language) return [];
  return [' ', ...texts.line('digest-in-language', { language: languageName(language, texts) })];
}

function languageName(language: string, texts: Texts): string {
  return new Intl.DisplayNames(texts.locale, { type: 'language' }).of(language) ?? language;
}

/** A sentence that is a quotation from end to end needs no second pair of marks. */
function withoutQuotes(text: string): string {
  const inner = /^[“"«„]([^“”"«»„]+)[”"»“]([.!?]?)$/u.exec(text);
  return inner ? `${inner[1]}${inner[2]}` : text;
}

/** ` · 3 posts, day 2, figure changed 117 → 119, also in Russian [4]`. */
function marksOf(story: Story, digest: Digest, texts: Texts, references: References): Inline[] {
  const marks: Line[] = [];
  const posts = story.entries.length;
  if (story.entries[0]?.post.forward) marks.push(texts.line('digest-repost'));
  if (posts > 1) marks.push(texts.line('digest-posts', { posts }));
  marks.push(...stateMarks(story, digest, texts));
  for (const [language, sisters] of sistersOf(story, digest)) {
    const mark = texts.line('digest-also-in', { language: languageName(language, texts) });
    marks.push([...mark, ...referLine(sisters, references)]);
  }
  return marks.flatMap((mark, i) => [i === 0 ? ' · ' : texts.plain('digest-comma'), ...mark]);
}

function stateMarks({ state, entries }: Story, digest: Digest, texts: Texts): Line[] {
  if (state.is === 'new') {
    return digest.input.earlier.length > 0 && entries.length > 1 ? [texts.line('digest-new')] : [];
  }
  const day = texts.line('digest-day', { day: state.day });
  if (state.is === 'figure') return [day, texts.line('digest-figure', { from: state.from, to: state.to })];
  if (state.is === 'speaker') return [day, texts.line('digest-speaker', { speaker: state.speaker })];
  return [day];
}

function sistersOf(story: Story, digest: Digest): Map<string, Entry[]> {
  const sisters = story.entries.flatMap((entry) => digest.sisters.get(entry) ?? []);
  return Map.groupBy(sisters, (sister) => sister.language ?? '');
}
