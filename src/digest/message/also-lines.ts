/** What a digest counts and links only: stories without room, greetings, repeats, other languages, and changed posts. */
import { bold, joinLines, type MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { type DigestEntry, entryTitle } from '../analysis/digest-entry.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { Disposition } from '../selection/ledger.ts';
import { withAntecedents } from '../selection/in-context.ts';
import { neededBy } from '../selection/needed-by.ts';
import { hasContent, hasFigureOrDay } from '../selection/stands-alone.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import { quoteInShort } from './as-quoted.ts';
import { timeMark } from './post-times.ts';
import type { LineContext } from './line-marks.ts';
import type { StoryForWriting } from '../written-digest.ts';

/** Dispositions of posts that are only counted and linked. */
export const countedDispositions: readonly Disposition[] = [
  'repost folded',
  'live notice',
  'history day',
  'greeting',
  'media only',
  'duplicate folded',
  'withheld',
];
/** Of the listed stories. */
const maxNamed = 40;
const maxName = 150;
const maxDeleted = 3;
/** A shorter sentence, as "Morning update.", is no name. */
const minWords = 6;

/** `• “Passports: what changes” [21] · 07:40 · “Passports: the fees” [22] · 09:15` for each story; the rest is counted. */
export function listedLines(stories: readonly StoryForWriting[], context: LineContext): MessageLine[] {
  const { texts, linksTo } = context;
  const named = stories.slice(0, maxNamed).map((story): MessageLine => {
    const names = [...Map.groupBy(story.entries, (entry) => nameOf(entry, context))];
    const parts = names.map(
      ([name, entries]): MessageLine => [name, ...linksTo(entries), ...timeMark(entries, context)],
    );
    return ['• ', ...joinLines(parts, ' · ')];
  });
  const more = stories.slice(maxNamed).reduce((sum, story) => sum + story.entries.length, 0);
  return more === 0 ? named : [...named, ['• ', ...texts.line('digest-listed', { n: more })]];
}

function nameOf(entry: DigestEntry, { texts, maxCharacters }: LineContext): string {
  const sayings = sayingsOf(entry.layout).filter(({ text }) => !isPromptInjection(text));
  const [opening, ...behind] = sayings.slice(Math.max(0, sayings.findIndex(hasContent)));
  const isFact = (one: PostPassage) => hasFigureOrDay(one.text) && withAntecedents(one, entry)?.length === 1;
  const next = behind.find(isFact) ?? behind[0] ?? null;
  const isBelow = entry.layout.title !== null;
  const isShort = !isBelow && opening !== undefined && countWords(opening.text) < minWords;
  const needed = opening ? neededBy(opening, entry) : [];
  if (needed.length === 0 && isShort && next) needed.push(next, ...neededBy(next, entry));
  const { text, speaker } = opening ?? { text: entryTitle(entry), speaker: null };
  const name = shortenAtClause(text, Math.min(maxName, maxCharacters), entry.language);
  const shown = [name, ...needed.map((one) => one.text)];
  return quoteInShort(
    shown,
    { speaker, language: entry.language, apart: isBelow || (needed[0] ?? behind[0]) !== behind[0] },
    texts,
  );
}

/** `Also 4 reposts [6] [7] [8] +1, 1 on-this-day post [10], 3 in Russian too [11]`; no line for nothing. */
export const alsoLine = (context: LineContext): MessageLine[] =>
  labelled('digest-also', alsoParts(context), context.texts);

function labelled(key: string, parts: readonly MessageLine[], texts: Texts): MessageLine[] {
  if (parts.length === 0) return [];
  return [[bold(texts.plain(key)), ' ', ...joinLines(parts, texts.plain('digest-comma'))]];
}

/** A phrase with links for each such disposition, and for each other language. */
export function alsoParts({ digest, texts, linksTo }: LineContext): MessageLine[] {
  const byDisposition = Map.groupBy(digest.entries, ({ key }) => digest.ledger.dispositions.get(key));
  const kinds = countedDispositions.flatMap((disposition): MessageLine[] => {
    const entries = byDisposition.get(disposition) ?? [];
    if (entries.length === 0) return [];
    const phrase = texts.line(`digest-also-${disposition.replaceAll(' ', '-')}`, { n: entries.length });
    return [[...phrase, ...linksTo(entries)]];
  });
  const translated = [...digest.translations.values()].flat();
  const byLanguage = [...Map.groupBy(translated, ({ language }) => language ?? '')];
  const languages = byLanguage.map(([code, entries]) => {
    const language = texts.languageName(code);
    return [...texts.line('digest-also-in', { n: entries.length, language }), ...linksTo(entries)];
  });
  return [...kinds, ...languages];
}

/** `Changed 2 edited [3] [9], 1 deleted “The visit…” [4]`: posts, also older ones, that changed within the window. */
export function changedPostsLine(context: LineContext): MessageLine[] {
  const { digest, texts, linksTo } = context;
  const phrase = (key: string, entries: readonly DigestEntry[], names: MessageLine): MessageLine[] =>
    entries.length === 0 ? [] : [[...texts.line(key, { n: entries.length }), ...names, ...linksTo(entries)]];
  // named, as the links of deleted posts lead nowhere
  const names = digest.deleted
    .filter(({ post }) => post.text !== '')
    .slice(0, maxDeleted)
    .map((entry) => nameOf(entry, context));
  const named = names.length > 0 ? [' ', names.join(texts.plain('digest-comma'))] : [];
  const parts = [
    ...phrase('digest-edited', digest.edited, []),
    ...phrase('digest-deleted', digest.deleted, named),
  ];
  return labelled('digest-changed', parts, texts);
}
