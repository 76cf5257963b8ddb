/** A story as lines: headline, speaker and text, links, and what is new. */
import { bold, joinLines, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { cleanText } from '../analysis/clean-text.ts';
import { isOwnVoice } from '../analysis/layout.ts';
import { nameFeatureOf } from '../analysis/cross-language-features.ts';
import { groupNeighbours } from '#src/neighbours.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { Digest } from '../selection/plan-digest.ts';
import { headOfSentence, shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { citedIn } from '../selection/story.ts';
import { asQuoted, inOneText } from './as-quoted.ts';
import { backgroundOf, type LineContext, maxTitle, newerMark, noteOf, quoted } from './line-marks.ts';
import { timeMark } from './post-times.ts';

/** Of the beginning of a sentence that serves as the headline. */
const maxHeadline = 80;

/** `• Headline: Speaker: “sentence” [1] [2] +3 · 07:40 · day 2`, and a line `◦ …` for each further post or speaker; without a headline the sentence's beginning is bold. */
export function storyLines(story: StoryForWriting, context: LineContext): MessageLine[] {
  const lines = linesOf(story, context.digest);
  const groups = groupBySayer(lines);
  const cited = citedIn({ ...story, lines });
  const noted = Math.max(
    0,
    groups.findIndex((group) => tellsChange(group, story)),
  );
  const uncited = story.entries.filter((entry) => !cited.has(entry)).length;
  return groups.map((group, at) => {
    const isFirst = at === 0;
    const hasHeadline = isFirst || group[0].headline !== null;
    const headline = hasHeadline ? headlineOf(group[0], context) : null;
    const said = saidBy(group, context, hasHeadline && headline === null);
    const text =
      headline === null ? said : context.texts.line('digest-said-by', { source: bold(headline), text: said });
    return [
      ...(isFirst ? ['• ', ...text] : ['◦ ', ...inTime(text, group[0], groups[0]![0], context.texts)]),
      ...context.linksTo(group[0].entries, at === groups.length - 1 ? uncited : 0),
      ...timeMark(group[0].entries, context),
      ...(isFirst && story.newer ? newerMark(story.newer, context) : []),
      ...(at === noted ? noteOf(story, group, context) : []),
      ...(isFirst && group[0].source === 'extract' ? backgroundOf(story, context) : []),
    ];
  });
}

/** `◦ … “sentence” [1] · 07:40` for each speaker in turn. */
export const continuedLines = (lines: readonly DigestLine[], context: LineContext): MessageLine[] =>
  groupBySayer(lines).map((group) => [
    '◦ … ',
    ...saidBy(group, context, false),
    ...context.linksTo(group[0].entries),
    ...timeMark(group[0].entries, context),
  ]);

/** What a post said before or after the one that leads its story may no longer hold, or may be newer than the lead. */
function inTime(text: MessageLine, line: DigestLine, lead: DigestLine, texts: Texts): MessageLine {
  if (line.source !== 'extract') return text;
  const [told, led] = [line, lead].map(({ entries }) => entries.map(({ at }) => at ?? 0));
  if (Math.max(...told!) < Math.max(...led!)) return texts.line('digest-said-earlier', { text });
  return Math.min(...told!) > Math.max(...led!) ? texts.line('digest-said-later', { text }) : text;
}

/** Whether the group is of the post with the change, which need not be the first. */
const tellsChange = ([{ entries }]: LineGroup, { note }: StoryForWriting): boolean =>
  note.is === 'changed' && entries[0] === note.after.entry;

/** The written headline, or the title of the post; null where there is none. */
function headlineOf(line: DigestLine, { texts, maxCharacters }: LineContext): string | null {
  if (line.headline !== null) return line.headline;
  const title = titleOf(line);
  return title === null ? null : quoted(title, Math.min(maxTitle, maxCharacters), line.entries[0], texts);
}

/** The title of the line's post, unless it is the line's text. */
export function titleOf({ entries: [entry], text }: DigestLine): string | null {
  const title = entry?.layout.title ?? null;
  return title === null || title === text || isPromptInjection(title) ? null : title;
}

export const linesOf = (story: StoryForWriting, { written }: Digest): readonly DigestLine[] =>
  written.linesOf.get(story.id) ?? story.lines;

type LineGroup = readonly [DigestLine, ...DigestLine[]];

/** Groups neighbouring sentences of one post and one speaker. */
const groupBySayer = (lines: readonly DigestLine[]): LineGroup[] =>
  groupNeighbours(
    lines,
    ([before], line) =>
      before.source === 'extract' &&
      line.source === 'extract' &&
      before.speaker === line.speaker &&
      before.entries[0] === line.entries[0] &&
      before.entries.length === line.entries.length &&
      before.entries.every((entry) => line.entries.includes(entry)),
  );

export function saidBy(group: LineGroup, context: LineContext, isHeadline: boolean): MessageLine {
  const { texts, digest } = context;
  const [{ source, language, question, text: first }] = group;
  const begin = isHeadline ? headOfSentence(question ?? first, maxHeadline) : '';
  const name = sayerOf(group[0], digest, texts);
  const turns = groupNeighbours(joinNeighbours(group), (_, line) => line.question === undefined);
  const said = joinLines(
    turns.map((turn) => {
      const shown = turn.map((line) => shownText(line, context, line.question === undefined ? begin : ''));
      const text = joinLines(shown, ' ');
      const answer = name === null ? text : texts.line('digest-said-by', { source: name, text });
      return [...questionOf(turn[0], context, begin), ...answer];
    }),
    ' ',
  );
  if (source === 'model' || language === null || language === digest.input.language) return said;
  return [...said, ' ', ...texts.line('digest-in-language', { language: texts.languageName(language) })];
}

/** `“Will the fleet sail?” – `, before the name of who answers. */
function questionOf(line: DigestLine, context: LineContext, beginning: string): MessageLine {
  if (line.question === undefined) return [];
  return [
    ...shownText({ ...line, text: line.question }, context, beginning),
    context.texts.plain('digest-dash'),
  ];
}

/** Joins sentences that follow one another in their post. */
const joinNeighbours = (group: LineGroup): DigestLine[] =>
  groupNeighbours(
    group,
    (run, line) =>
      line.question === undefined && (run.at(-1)?.sentences.at(-1) ?? -2) + 1 === line.sentences[0],
  ).map((run) => ({
    ...run[0],
    text: inOneText(run.map(({ text }) => text)),
    sentences: run.flatMap(({ sentences }) => sentences),
  }));

/** A post's sentence in quotation marks, shortened, its `beginning` bold; a verified line as it is. */
function shownText(
  { source, text, language }: DigestLine,
  context: LineContext,
  beginning: string,
): MessageLine {
  const { texts, maxCharacters } = context;
  if (source !== 'extract') return [text];
  const shown = asQuoted(shortenAtClause(text, maxCharacters, language), language);
  const head = asQuoted(beginning, language);
  if (head === '' || !shown.startsWith(head)) return texts.line('digest-quoted', { text: shown });
  return texts.line('digest-quoted', { text: [bold(head), shown.slice(head.length)] });
}

/** The speaker, in the spelling of the reader's language if known, with the source of a repost; the channel where there are several, or where its own words need a name. */
function sayerOf(line: DigestLine, { input, knownNames }: Digest, texts: Texts): string | null {
  const [entry] = line.entries;
  // "we" is the channel, except in an interview
  const isOfChannel = line.source === 'extract' && !entry?.layout.isInterview && isOwnVoice(line.text);
  const several = input.channels.length > 1 || line.source === 'claim' || isOfChannel;
  const channel = several && entry ? cleanText(entry.channel.title) : null;
  const origin = line.via === null ? channel : texts.plain('digest-via', { source: line.via });
  if (line.speaker === null) return origin;
  const isForeign = line.language !== null && line.language !== input.language;
  const speaker = (isForeign && knownNames.get(nameFeatureOf(line.speaker))) || line.speaker;
  return input.channels.length > 1 || line.via !== null ? `${speaker} (${origin})` : speaker;
}
