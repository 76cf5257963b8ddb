/** A story in one line: who says what, each with its links, and what is new about it. */
import { bold, type InlineNode, type MessageLine, toPlainText } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { isAccusation, isOwnAct } from './attribution.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { entryAuthor, type DigestEntry } from '../analysis/digest-entry.ts';
import type { ExtractedPoint } from '../selection/extract-points.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { type PostReferences, referenceLinks } from './post-references.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { Story, StoryPoint } from '../selection/story.ts';

const longestLine = 560;
const longestTitle = 160;
const spaceForLinks = 8;

/** `• “Title” — Speaker: “sentence” [1] [2] · 3 posts, day 2`. */
export function storyLine(
  story: Story,
  digest: Digest,
  texts: Texts,
  references: PostReferences,
): MessageLine {
  const headline = headlineOf(story, texts);
  const line: InlineNode[] = ['• ', ...(headline ? [headline, ' — '] : [])];
  const shown = fitting(story.points, toPlainText(line).length);
  let named: string | null = null;
  for (const [i, told] of shown.entries()) {
    const source = sourceOf(told, digest);
    line.push(...(i > 0 ? [' '] : []), ...pointLine(told, source === named ? null : source, texts));
    named = source;
    const next = shown[i + 1];
    const isLast = next?.entry !== told.entry;
    if (isLast || next?.point.language !== told.point.language)
      line.push(...languageMark(told.point.language, digest, texts));
    if (isLast) line.push(' ', references.linkTo(told.entry));
  }
  const linked = new Set(shown.map(({ entry }) => entry));
  const others = story.entries.filter((entry) => !linked.has(entry));
  line.push(...referenceLinks(others, references));
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
function headlineOf(story: Story, texts: Texts): InlineNode | null {
  const language = story.points[0]?.point.language;
  const written = story.points.find(
    ({ point }) => point.headline !== null && point.language === language && !isAccusation(point),
  );
  if (written?.point.headline) return bold(written.point.headline);
  const title = story.entries[0]?.layout.title;
  if (!title || isPromptInjection(title) || story.points.every(({ point }) => point.text === title))
    return null;
  return bold(...texts.line('digest-title', { title: shortenAtClause(title, longestTitle) }));
}

/** `source` is null where the words before have named it, or where nobody need be named. */
function pointLine({ point }: StoryPoint, source: string | null, texts: Texts): MessageLine {
  const more = 'more' in point ? (point as ExtractedPoint).more : 0;
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
  if (point.speaker === null && entry.post.forward === null && !several && isOwnAct(point)) return null;
  const channel = entryAuthor(entry);
  if (point.speaker === null) return channel;
  return several ? `${point.speaker} (${channel})` : point.speaker;
}

function languageMark(language: string | null, digest: Digest, texts: Texts): InlineNode[] {
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
function marksOf(story: Story, digest: Digest, texts: Texts, references: PostReferences): InlineNode[] {
  const marks: MessageLine[] = [];
  const posts = story.entries.length;
  if (story.entries[0]?.post.forward) marks.push(texts.line('digest-repost'));
  if (posts > 1) marks.push(texts.line('digest-posts', { posts }));
  marks.push(...stateMarks(story, digest, texts));
  for (const [language, sisters] of sistersOf(story, digest)) {
    const mark = texts.line('digest-also-in', { language: languageName(language, texts) });
    marks.push([...mark, ...referenceLinks(sisters, references)]);
  }
  return marks.flatMap((mark, i) => [i === 0 ? ' · ' : texts.plain('digest-comma'), ...mark]);
}

function stateMarks({ novelty, entries }: Story, digest: Digest, texts: Texts): MessageLine[] {
  if (novelty.is === 'new') {
    return digest.input.earlier.length > 0 && entries.length > 1 ? [texts.line('digest-new')] : [];
  }
  const day = texts.line('digest-day', { day: novelty.day });
  if (novelty.is === 'figure')
    return [day, texts.line('digest-figure', { from: novelty.from, to: novelty.to })];
  if (novelty.is === 'speaker') return [day, texts.line('digest-speaker', { speaker: novelty.speaker })];
  return [day];
}

function sistersOf(story: Story, digest: Digest): Map<string, DigestEntry[]> {
  const sisters = story.entries.flatMap((entry) => digest.translations.get(entry) ?? []);
  return Map.groupBy(sisters, (sister) => sister.language ?? '');
}
