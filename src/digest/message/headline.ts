/** What a story is called: a headline that was written for it, its post's title, or its weightiest words. */
import type { Texts } from '#src/message/texts.ts';
import { isCalendarWord } from '../analysis/calendar.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { idfOf } from '../analysis/tf-idf.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { shortenAtClause } from '../selection/shorten-at-clause.ts';
import type { DigestLine } from '../written-digest.ts';

const maxTitle = 90;
const maxWords = 2;

/** Null where the line begins with all that could be said. */
export function headlineOf(line: DigestLine, texts: Texts): string | null {
  if (line.headline !== null) return line.headline;
  const title = titleOf(line);
  if (title !== null) return texts.plain('digest-title', { title: shortenAtClause(title, maxTitle) });
  return line.source === 'extract' ? weightiestWords(line) : null;
}

/** The title of the post that says it, where that is another text. */
export function titleOf({ entries: [entry], text }: DigestLine): string | null {
  const title = entry?.layout.title ?? null;
  return title === null || title === text || isPromptInjection(title) ? null : title;
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const names = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${capital}(?: (?:(?:of|de|del|la|von|der|des|du) )*${capital})*(?![\p{L}\p{N}])`,
  'gu',
);

/** The names that are rarest in the channel, in the order of the sentence; null for none. A single word at the beginning has its capital from there. */
function weightiestWords({ text, entries: [entry] }: DigestLine): string | null {
  if (!entry) return null;
  const weigh = ([word]: RegExpMatchArray) => {
    const isDate = word.toLowerCase().split(' ').some(isCalendarWord);
    const stems = isDate ? [] : contentStemsOf(word, entry.language);
    return { word, weight: Math.max(0, ...stems.map((stem) => idfOf(entry.idf, stem))) };
  };
  const found = [...text.matchAll(names)].filter(({ index, 0: word }) => index > 1 || word.includes(' '));
  const all = found.map(weigh).filter(({ weight }) => weight > 0);
  const unique = all.filter(({ word }, at) => all.findIndex((one) => one.word.includes(word)) === at);
  const best = new Set(unique.toSorted((a, b) => b.weight - a.weight).slice(0, maxWords));
  const chosen = unique.filter((one) => best.has(one)).map(({ word }) => word);
  return chosen.length === 0 ? null : chosen.join(', ');
}
