/** Which post of a story is told first. */
import { announcesSpeech, isUrgent } from '../analysis/classify-post.ts';
import { type DigestEntry, ledeOf } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { addsLeadIn, isDeniedHearsay, isHearsay, openOnSame, opensOtherwise } from '../analysis/lede.ts';
import { namesNobody } from '../analysis/mentions.ts';
import { countWords } from '../analysis/words.ts';
import { introductionOf } from './find-background.ts';
import { isOfForm, substanceOf } from './gravity.ts';
import { isDeniedBehind } from './needed-by.ts';
import { clarityOf, hasContent, isChatty, standsAsTitle } from './stands-alone.ts';

/** A flash of so many words is understood: "There was no strike on Dorn". */
const fewestWords = 6;
const mostSubst = 2;

/** The post that says how things stand now: the newest that says otherwise than one before it, or is a flash; else simply the newest that is understood, alone where the title of another would say what it speaks of. Null where each only adds to the others. */
export function leadOf(entries: readonly DigestEntry[]): DigestEntry | null {
  const order = entries
    .filter((entry) => !isCourtesy(entry) && !entries.some((other) => isDeniedHearsay(entry, other)))
    .filter((entry, _, all) => !answersRumour(entry) || all.some(isHearsay))
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const areUrgent = entries.some((entry) => isLine(entry) && isUrgent(entry.post));
  const areUntitled = entries.every(({ layout }) => layout.title === null);
  const isTelling = (entry: DigestEntry) =>
    isClear(entry) ||
    (isLine(entry) && countWords(entry.layout.passages[0]?.text ?? '') >= fewestWords) ||
    substanceOf(ledeOf(entry).passage.text, entry) >= mostSubst;
  const isNews = (entry: DigestEntry) =>
    (areUntitled || (isTelling(entry) && !announcesSpeech(entry.layout.title ?? ''))) &&
    entry.post.reply === null &&
    !order.some((other) => other !== entry && addsLeadIn(entry, other));
  const turn = order.find((entry, at) => order.slice(at + 1).some((other) => opensOtherwise(entry, other)));
  // what speaks of the same as the others is understood beside them
  const isOfSame = (entry: DigestEntry) =>
    entry.layout.passages.some(hasContent) &&
    order.some((other) => other !== entry && openOnSame(entry, other));
  const newest = order.find(
    (entry) =>
      entry === turn ||
      ((areUrgent || isNews(entry)) && (isTelling(entry) || (turn === undefined && isOfSame(entry)))),
  );
  return newest ?? (areUntitled ? (order.find(isTelling) ?? order[0] ?? null) : null);
}

/** “Some channels write that … They do not tell the truth.” */
const answersRumour = (entry: DigestEntry): boolean =>
  entry.layout.passages.slice(0, 1).some((passage) => isDeniedBehind(passage, entry));

const isCourtesy = (entry: DigestEntry): boolean =>
  entry.layout.passages.slice(0, 1).some(({ text }) => isOfForm(text, entry));

const isLine = ({ layout }: DigestEntry): boolean => layout.passages.length <= 1;

/** The post to begin with where nothing changes: one whose title says what the others speak of, or that introduces it in a sentence. */
export function introducingOf(entries: readonly DigestEntry[]): DigestEntry | undefined {
  const clear = entries.filter(isClear);
  const titled = clear.find(({ layout }) => layout.title !== null);
  return titled ?? clear.find((entry) => introductionOf(entry) !== null) ?? clear[0] ?? entries[0];
}

/** Whether it has a title or a sentence that is understood alone, or opens with one that says what it is about. */
export function isClear(entry: DigestEntry): boolean {
  const { title, passages } = entry.layout;
  if (title !== null && standsAsTitle(title, entry)) return true;
  const [line, more] = passages;
  // below a picture it may be a caption
  const isFlash = !more && entry.post.media.length === 0 && line && !namesNobody({ entry, passage: line });
  const isNews = isUrgent(entry.post) || isFlash;
  if (line && isNews && hasContent(line) && standsAsTitle(line.text, entry)) return true;
  const isTelling = (passage: PostPassage) =>
    (title === null && (passage.question ?? []).length > 0) ||
    (isChatty(entry) && substanceOf(passage.text, entry) > 1);
  return passages.some(
    (passage) => isTelling(passage) || ['clear', 'opens'].includes(clarityOf(passage, entry) ?? ''),
  );
}
