/** A story in one line: who says what, each with its links, and what is new about it. */
import { bold, type Inline, type Line, plainText } from '#src/delivery/message.ts';
import type { Texts } from '#src/texts.ts';
import { accuses, isAct } from './acts.ts';
import { isInstruction } from './check-instructions.ts';
import { authorOf, type Entry } from './entries.ts';
import type { Extract } from './extract.ts';
import type { Digest } from './plan.ts';
import { type References, referLine } from './references.ts';
import { shorten } from './shorten.ts';
import type { Story, StoryPoint } from './stories.ts';

const longestLine = 560;
const longestTitle = 160;
const spaceForLinks = 8;

/** `• “Title” — Speaker: “sentence” [1] [2] · 3 posts, day 2`. */
export function storyLine(story: Story, digest: Digest, texts: Texts, references: References): Line {
  const headline = headlineOf(story, texts);
  const line: Inline[] = ['• ', ...(headline ? [headline, ' — '] : [])];
  const shown = fitting(story.points, plainText(line).length);
  let named: string | null = null;
  for (const [i, told] of shown.entries()) {
    const source = sourceOf(told, digest);
    line.push(...(i > 0 ? [' '] : []), ...pointLine(told, source === named ? null : source, texts));
    named = source;
    const next = shown[i + 1];
    const isLast = next?.entry !== told.entry;
    if (isLast || next?.point.language !== told.point.language)
      line.push(...languageMark(told.point.language, digest, texts));
    if (isLast) line.push(' ', references.to(told.entry));
  }
  const linked = new Set(shown.map(({ entry }) => entry));
  const others = story.entries.filter((entry) => !linked.has(entry));
  line.push(...referLine(others, references));
  return [...line, ...marksOf(story, digest, texts, references)];
}

/** The points that one line has room for, the first of them always. */
function fitting(points: readonly StoryPoint[], before: number): StoryPoint[] {
  let length = before;
  return points.filter(({ point }, i) => {
    const next = length + point.text.length + (point.speaker?.length ?? 0) + spaceForLinks;
    if (i > 0 && next > longestLine) return false;
    length = next;
    return true;
  });
}

/** The model's headline states an act of speaking, never an accusation; a title is the channel's own and stands in quotation marks. */
function headlineOf(story: Story, texts: Texts): Inline | null {
  const language = story.points[0]?.point.language;
  const written = story.points.find(
    ({ point }) => point.headline !== null && point.language === language && !accuses(point),
  );
  if (written?.point.headline) return bold(written.point.headline);
  const title = story.entries[0]?.layout.title;
  if (!title || isInstruction(title) || story.points.every(({ point }) => point.text === title)) return null;
  return bold(...texts.line('digest-title', { title: shorten(title, longestTitle) }));
}

/** `source` is null where the words before have named it, or where nobody need be named. */
function pointLine({ point }: StoryPoint, source: string | null, texts: Texts): Line {
  const more = 'more' in point ? (point as Extract).more : 0;
  const text = point.by === 'extracted' ? withoutQuotes(point.text) : point.text;
  const form = point.by === 'extracted' ? 'quoted' : 'written';
  const said =
    source === null
      ? texts.line(`digest-point-${form}-on`, { text })
      : texts.line(`digest-point-${form}`, { source, text });
  return [...said, ...(more > 0 ? [' ', ...texts.line('digest-point-more', { more })] : [])];
}

/** The speaker, or else whose post it is; with several channels both. Null: a deed of the channel's own. */
function sourceOf({ point, entry }: StoryPoint, digest: Digest): string | null {
  const several = digest.input.channels.length > 1;
  if (point.speaker === null && entry.post.forward === null && !several && isAct(point)) return null;
  const channel = authorOf(entry);
  if (point.speaker === null) return channel;
  return several ? `${point.speaker} (${channel})` : point.speaker;
}

function languageMark(language: string | null, digest: Digest, texts: Texts): Inline[] {
  if (language === null || language === digest.input.language) return [];
  return [' ', ...texts.line('digest-in-language', { language: languageName(language, texts) })];
}

function languageName(language: string, texts: Texts): string {
  return new Intl.DisplayNames(texts.locale, { type: 'language' }).of(language) ?? language;
}

/** A sentence that is a quotation from end to end needs no second pair of marks; half a pair is none, and one within becomes single. */
function withoutQuotes(text: string): string {
  const inner = /^[“"«„]([^“”"«»„]+)[”"»“]([.!?]?)$/u.exec(text);
  if (inner) return `${inner[1]}${inner[2]}`;
  const half = /^[“"„]([^“”"„]+)$/u.exec(text) ?? /^([^“”"„]+)[”"]$/u.exec(text);
  return (half?.[1] ?? text).replaceAll('“', '‘').replaceAll('”', '’');
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
