/** What of a post is told at once: a sentence with the question it answers, a quotation with who says it. */
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { groupNeighbours } from '#src/neighbours.ts';
import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { fullStop } from './classify-post.ts';
import {
  endsLikeName,
  isVerdict,
  occasion,
  quotation,
  type TextLine,
  withoutOccasion,
} from './parse-lines.ts';
import { countWords } from './words.ts';
import { regex } from '#src/languages/terms.ts';

/** With fewer words a question says nothing, with more too much. */
export const isTellable = ({ text }: Part, fewest: number): boolean =>
  countWords(text) >= fewest && countWords(text) <= 30 && !isPromptInjection(text);
/** "No.", or "We have seen it.", before the sentence that says more. */
export const maxShort = 4;
const maxQuotation = 60;
export const asks = /[?؟]["”»’)]*$/u;

export interface Part {
  readonly text: string;
  readonly sentences: readonly number[];
  /** Part of a quotation; who says it is named in another part. */
  readonly isFragment: boolean;
  /** Of a question: who asks it is not who answers. */
  readonly isOthers?: boolean;
}

const quotationMark = /["“«„]/u;
export const closedQuotations = new RegExp(quotation, 'gu');
const isOpen = (text: string): boolean => quotationMark.test(text.replace(closedQuotations, ''));

/** "“We have proof. The world must act,” the president said": the words stay with who says them, or are not told. */
export function partsOf(sentences: TextLine['sentences'], isItem: boolean): Part[] {
  const textOf = (group: readonly { text: string }[]) => group.map(({ text }) => text).join(' ');
  const isNumber = (text: string) => isItem && !/\p{L}/u.test(text);
  const groups = groupNeighbours(
    sentences,
    (group) => isOpen(textOf(group)) || isNumber(textOf(group)) || isVerdict(textOf(group)),
  );
  return groups.flatMap((group): Part[] => {
    const text = textOf(group);
    const isWhole = group.length === 1 || (!isOpen(text) && countWords(text) <= maxQuotation);
    const shown = isItem ? text.replace(/^\d{1,2}[.)]\s+/u, '') : text;
    if (isWhole) {
      const own = group.map(({ index }) => index);
      // "« … des marins. » Il a rencontré" is one sentence to the segmenter
      const [, said = shown, behind] = /^(.*[.!?…]\s?»)\s+(\p{Lu}.*)$/u.exec(shown) ?? [];
      const first = { text: said, sentences: own, isFragment: false };
      return behind ? [first, { text: behind, sentences: own.slice(-1), isFragment: false }] : [first];
    }
    const lacksSayer = (at: number) => !isOpen(text) && (at > 0 || /^["“«„]/u.test(text));
    return group.map((one, at) => ({ text: one.text, sentences: [one.index], isFragment: lacksSayer(at) }));
  });
}

const opensQuoted = /^["“«„]/u;
const wholeQuotation = regex.u`^${quotation}[.!?]?$`;
const office = regex.iu`^(?<before>(?:\p{L}+\s){0,2}?)(?<titled>${inAnyLanguage('labels').office}(?!\p{L})(?: [^:.!?,;“”"«»„]+)?)$`;
const capitalized = /^(?:[\p{Lu}\p{Lo}][\p{L}.’'-]* ?){2,6}$/u;
const twoNames = /(?:^|\s)\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}’'-]+$|\p{Lo}$/u;

/** The words below a line that only names who speaks are theirs: all of them, or the quotation that stands there. */
export function introduce(lines: readonly TextLine[]): TextLine[] {
  let by: string | null = null;
  let isQuoted = false;
  let isUnclosed = false;
  return lines.map((line, at) => {
    const below = lines.slice(at + 1).find(({ kind }) => kind !== 'blank');
    const name = below ? introducedIn(line, below) : null;
    if (line.kind === 'blank') return line;
    const opens = opensQuoted.test(line.text);
    const surname = by?.split(' ').at(-1) ?? '';
    const isOver = isQuoted ? !isUnclosed && !opens : line.text.includes(surname);
    if (name !== null || line.speaker !== null || isOver || /divider|question|key/.test(line.kind)) {
      by = name;
      isQuoted = opensQuoted.test(below?.text ?? '');
      isUnclosed = false;
      return name === null ? line : { ...line, speaker: name, sentences: [] };
    }
    if (by === null) return line;
    const isOdd = /["“”«»„]/u.test(line.text.replace(closedQuotations, ''));
    isUnclosed = isOdd !== (isUnclosed && !opens);
    return {
      ...line,
      introduced: by,
      isQuotation: isQuoted && !isUnclosed,
      sentences: unquoted(line, isOdd),
    };
  });
}

/** Who speaks below: a line with nothing but a name, or an office and a name, when a sign, a colon or quotation marks say that words follow. */
function introducedIn(
  { text, speaker, sentences, opensSpeech, kind }: TextLine,
  below: TextLine,
): string | null {
  if (speaker !== null) return sentences.length === 0 ? speaker : null;
  if (kind !== 'plain' || below.speaker !== null || (below.kind !== 'plain' && !opensSpeech)) return null;
  const name = withoutOccasion(text.replace(/\s?[:：]$/u, ''));
  if (!endsLikeName(name) || countWords(name) > 12 || !twoNames.test(name)) return null;
  const hasColon = /[:：]$/u.test(text);
  // without capitals a headline looks like a name
  if (/\p{Lo}$/u.test(name) && !opensSpeech && !hasColon) return null;
  const marks = [opensSpeech, hasColon, opensQuoted.test(below.text)].filter(Boolean).length;
  return marks > (hasOffice(name) ? 0 : capitalized.test(name) ? 1 : 3) ? name : null;
}

/** "The Permanent Representative …", and no "Meeting with President …" or "President Iris Halloran receives …". */
function hasOffice(name: string): boolean {
  const { before = '', titled = '' } = office.exec(name)?.groups ?? {};
  const isStop = (word: string) => stopWordsOfAll.has(word.toLowerCase());
  const isClause = /\p{Lo}$/u.test(name) ? name.split(' ').some(isStop) : occasion.test(titled);
  return titled !== '' && !isClause && !before.trim().split(' ').slice(1).some(isStop);
}

/** Without the marks where `partsOf` would not keep the quotation in one. */
function unquoted({ text, sentences }: TextLine, isOdd: boolean): TextLine['sentences'] {
  const isWhole = wholeQuotation.test(text) && countWords(text) > maxQuotation;
  const isOpened = isWhole || (isOdd && opensQuoted.test(text));
  return sentences.map((one, at) => {
    const said = at === 0 && isOpened ? one.text.replace(/^["“«„]\s*/u, '') : one.text;
    const isClosed = at === sentences.length - 1 && (isWhole || (isOdd && !isOpened));
    return { ...one, text: isClosed ? said.replace(/\s*["”»“]([.!?]?)$/u, '$1') : said };
  });
}

/** Where the fragments that are listed from `from` on end; full sentences with bullets are paragraphs, not a list. */
export function endOfList(lines: readonly TextLine[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as TextLine;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'item' || asks.test(line.text)) break;
    if (partsOf(line.sentences, true).length > 1 || line.text.length >= 160) return from;
    end = at + 1;
  }
  return end;
}

/** With fewer words and without a full stop it is a heading, a time or a score. */
export const minWords = 7;
const labelled = /[:：=]\s|\s[–—-]\s/u;
const hasValue = new RegExp(`\\p{N}|${labelled.source}`, 'u');
const isHeading = ({ kind, text, speaker, sentences }: TextLine): boolean =>
  kind === 'plain' && speaker === null && sentences.length === 1 && !fullStop.test(text);
const isRow = (line: TextLine): boolean =>
  (line.kind === 'item' || isHeading(line)) &&
  line.sentences.length > 0 &&
  countWords(line.text) < (hasValue.test(line.text) ? minWords : 3) &&
  !/[.!?…؟:：;؛]$/u.test(line.text);

/** "Votes in the council" above "for: 21" and "against: 8": short lines with a value each say nothing without each other and their heading, and are read as a list. */
export function listRows(lines: readonly TextLine[]): TextLine[] {
  const listed = [...lines];
  for (let from = 0; from < lines.length; from += 1) {
    const to = lines.findIndex((line, at) => at >= from && !isRow(line));
    const end = to < 0 ? lines.length : to;
    if (end - from < 2 || !lines.slice(from, end).some(({ text }) => hasValue.test(text))) continue;
    const above = lines.findLastIndex(({ kind }, at) => at < from && kind !== 'blank');
    const [first, second] = [lines[from]!.text, lines[from + 1]!.text];
    // "Election in Brekka, 90 % counted" has a value, and no label
    const isOpening = [hasValue, labelled].some((sign) => !sign.test(first) && sign.test(second));
    const isBelow = !isOpening && above >= 0 && isHeading(lines[above]!);
    const head = isBelow ? above : from;
    listed[head] = endedWith(lines[head]!, isBelow || isOpening ? ':' : ';');
    for (let at = head + 1; at < end; at += 1)
      if (lines[at]!.kind !== 'blank') listed[at] = { ...lines[at]!, kind: 'item' };
    from = end;
  }
  return listed;
}

const endedWith = (line: TextLine, mark: string): TextLine => {
  const withMark = (text: string) => (/[:：]$/u.test(text) ? text : `${text}${mark}`);
  return {
    ...line,
    text: withMark(line.text),
    sentences: line.sentences.map((one) => ({ ...one, text: withMark(one.text) })),
  };
};

/** Whether a quotation goes on behind it. */
export function staysQuoted(text: string, isQuoted: boolean): boolean {
  const last = text.match(/[“«„”»]/gu)?.at(-1);
  return last === undefined ? isQuoted : /[“«„]/u.test(last);
}

/** "Ministry website", below a title: two or three words that name a link. */
export function isLinkText({ kind, text, speaker }: TextLine): boolean {
  if (kind !== 'plain' || speaker !== null || fullStop.test(text)) return false;
  return text !== '' && text.split(' ').length <= 3 && !/\p{N}|:$/u.test(text);
}
